"""What can be done about each doubt: a deed, or the way to the control where one can judge anew."""

from collections.abc import Callable
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from gui.desk import Desk
from gui.doubts.found import Doubt
from model.project import Project
from model.weights import ratings


class Ways(NamedTuple):
    """How a fix leads somewhere: to the control of an accessible identifier, to the weighing, to the plan."""

    focus: Callable[[str], object]
    weigh: Callable[[str], object]
    plan: Callable[[], object]


class Fix(NamedTuple):
    """A verb, and what it does."""

    label: str
    run: Callable[[], object]


class Fixes:
    """The fixes of doubts. A deed is one undo step; going somewhere changes nothing."""

    def __init__(self, desk: Desk, ways: Ways) -> None:
        self._desk, self._ways = desk, ways
        judge, weigh = self._to_judgement, self._to_weight
        self._of: dict[str, Callable[[Doubt], list[Fix]]] = {
            "NO_WEIGHTS": lambda _one: [self._weighing(_tr("Weigh"))],
            "TOP_NOT_100": lambda _one: [Fix(_tr("Rate it 100"), self._rate_top), self._weighing(_tr("Weigh"))],
            "ZERO_WEIGHT": lambda one: [Fix(_tr("Weigh"), lambda: weigh(one.subject[0]))],
            "UNRANKED": lambda one: [Fix(_tr("Give it a rank"), lambda: self._rank_last(one.subject[0]))],
            "NOT_COMPARED": lambda _one: [self._weighing(_tr("Compare"))],
            "CR_HIGH": lambda _one: [self._weighing(_tr("Compare again"))],
            "RANGE_CHANGED": lambda one: [
                Fix(_tr("Still holds"), lambda: self._desk.weights.confirm_range(one.subject[0])),
                Fix(_tr("Weigh"), lambda: weigh(one.subject[0])),
            ],
            "ORDINAL_SUM": lambda one: [Fix(_tr("Give values"), lambda: self._to_range(one.subject[0], "between"))],
            "RELATIVE_SCALE": lambda one: [
                Fix(_tr("Fix its ends"), lambda: self._fix_ends(one.subject[0])),
                Fix(_tr("Change range"), lambda: self._to_range(one.subject[0], "low")),
            ],
            "LEVEL_CLIPPED": lambda one: [
                Fix(_tr("Judge"), lambda: judge(one, "impact")),
                Fix(_tr("Change range"), lambda: self._to_range(one.subject[1], "low")),
            ],
            "NOT_MONOTONE": lambda one: [
                Fix(_tr("Lower overlap"), lambda: self._to_overlap(one.subject[0])),
                Fix(_tr("Count no overlaps"), lambda: self._desk.tradeoffs.count_overlaps(False)),
            ],
            "NARROW_SPAN": lambda one: [
                Fix(_tr("Show cards"), lambda: self._show_judged(one.subject[0])),
                Fix(_tr("Weigh"), lambda: weigh(one.subject[0])),
            ],
            "NOT_JUDGED": lambda one: [Fix(_tr("Judge"), lambda: judge(one))],
            "NO_CHANCE": lambda one: [Fix(_tr("Take it back"), lambda: self._take_chance_back(one.subject[0]))],
            "ASSUMED": lambda one: [Fix(_tr("Judge"), lambda: judge(one))],
            "TIE": lambda one: [Fix(_tr("Show pair"), lambda: self._show(one.subject))],
            "LIST_CUT": lambda _one: [Fix(_tr("Show plan"), self._ways.plan)],
            "INFEASIBLE_LOCKS": lambda _one: [
                Fix(_tr("Unlock"), self._unlock),
                Fix(_tr("Show plan"), self._ways.plan),
            ],
        }

    def of(self, doubt: Doubt) -> list[Fix]:
        """What can be done about a doubt, the nearest first; about many of one kind what one can do for all."""
        if not doubt.members:
            return self._of[doubt.code](doubt)
        first = doubt.members[0]
        if doubt.code in {"ASSUMED", "NOT_JUDGED"}:
            return [Fix(_tr("Judge the first"), lambda: self._to_judgement(first))]
        if doubt.code == "TIE":
            cards = dict.fromkeys(card for one in doubt.members for card in one.subject)
            return [Fix(_tr("Show them"), lambda: self._show(tuple(cards)))]
        return []

    @property
    def _project(self) -> Project:
        return self._desk.document.project

    def _weighing(self, label: str) -> Fix:
        return Fix(label, lambda: self._ways.weigh(self._project.weighting))

    def _to_judgement(self, doubt: Doubt, field: str = "fit") -> None:
        card, bucket = doubt.subject
        self._desk.selection.select_cards([card], reveal=True)
        self._ways.focus(f"inspector-{field}-{bucket}")

    def _to_weight(self, bucket: str) -> None:
        """To the slider where a slider is what counts, else to the question."""
        if self._project.weighting in {"fixed", "swing"}:
            self._desk.selection.select_bucket(bucket)
            self._ways.focus(f"weight-{bucket}")
        else:
            self._ways.weigh(self._project.weighting)

    def _to_range(self, bucket: str, field: str) -> None:
        self._desk.selection.select_bucket(bucket)
        self._ways.focus(f"inspector-range-{field}")

    def _to_overlap(self, bucket: str) -> None:
        """To the strongest overlap of the bucket."""
        overlaps = [one for one in self._project.tradeoffs if one.kind == "overlap" and one.concerns(bucket)]
        if overlaps:
            strongest = max(overlaps, key=lambda one: one.overlap or 0.0)
            self._desk.selection.select_tradeoff(strongest.id)
            self._ways.focus("inspector-overlap")

    def _show(self, cards: tuple[str, ...]) -> None:
        self._desk.selection.select_cards(cards, reveal=True)

    def _show_judged(self, bucket: str) -> None:
        said = [card.id for card in self._project.cards if (one := card.judgement(bucket)) and one.says_something]
        self._show(tuple(said))

    def _rate_top(self) -> None:
        """Rate the heaviest 100, all of them where several are as heavy, and leave the others as they are."""
        said, weights = ratings(self._project), self._desk.weights
        top = max(said.values(), default=0.0)
        heaviest = {bucket: 100.0 for bucket, rating in said.items() if rating == top}
        if self._project.weighting == "swing":
            weights.rate_swings(heaviest)
            return
        for bucket, rating in heaviest.items():
            weights.weigh(bucket, rating, merge=("rate top", *heaviest))
        self._desk.document.close_step()

    def _rank_last(self, bucket: str) -> None:
        """Rank a bucket last, those with a rank keeping theirs, and go to it: there it can be moved up."""
        ranked = sorted((one for one in self._project.buckets if one.rank), key=lambda one: one.rank or 0)
        order = [[one.id for one in tied] for _, tied in groupby(ranked, key=lambda one: one.rank)]
        if self._desk.weights.rank([*order, [bucket]]):
            self._desk.selection.select_bucket(bucket)
            self._ways.focus("inspector-rank-up")

    def _fix_ends(self, bucket: str) -> None:
        """Say that the ends hold whatever cards come: the scale stays as it is."""
        self._desk.weights.describe(bucket, kind="interval")

    def _take_chance_back(self, card: str) -> None:
        self._desk.cards.change([card], _tr("Take chance back"), chance_open=False)

    def _unlock(self) -> None:
        """Unlock the cards whose locks clash; all that are locked in where nothing says which."""
        clash = self._desk.warned.clash
        every = dict.fromkeys(link.card for link in self._project.links if link.kind == "locked-in" and link.card)
        locked = clash.cards if clash is not None else tuple(every)
        if locked:
            self._desk.plan.lock(locked, None)


def _tr(text: str) -> str:
    return QCoreApplication.translate("DoubtFixes", text)
