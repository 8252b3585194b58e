"""What a card shows beside its own fields: letters and looks of buckets, score, tradeoffs, rules of the plan."""

from collections import Counter

from PySide6.QtCore import QCoreApplication, QObject, Signal

from gui.desk import Desk
from gui.figure.letters import bucket_letters
from gui.theme import BucketLook, Theme
from gui.words import counted, joined, signed
from model import region, rules
from model.card import Card
from model.project import Project
from model.rules import Lock


class Faces(QObject):
    """Looks things up for delegates and headers, once for each change.

    `changed()` asks to repaint, `scored()` to repaint where a score that is shown is another now: while a weight
    is dragged no card looks different but for that.
    """

    changed = Signal()
    scored = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.letters: dict[str, str] = {}
        self._tradeoffs: Counter[str] = Counter()
        self._bucket_tradeoffs: Counter[str] = Counter()
        self._tied: Counter[str] = Counter()
        self._locks: dict[str, Lock] = {}
        self.cut: frozenset[str] = frozenset()
        self.in_plan: frozenset[str] = frozenset()
        """The cards to outline: those of the plan, where that is wanted."""
        self._read(desk.document.project)
        desk.document.changed.connect(self._follow)
        desk.priorities.changed.connect(self.scored)
        desk.plans.changed.connect(self._mark_plan)
        desk.appearance.changed.connect(self.changed)

    @property
    def theme(self) -> Theme:
        """The theme to paint with."""
        return self._desk.appearance.theme

    @property
    def project(self) -> Project:
        """The project as it is now."""
        return self._desk.document.project

    def look(self, bucket: str) -> BucketLook:
        """The colours and shape of a bucket."""
        return self.theme.bucket(self.project.bucket_by_id[bucket].colour)

    def members(self, card: Card, first: str | None = None) -> list[str]:
        """The buckets of a card in the order of the board, the pane's own first."""
        ordered = region.in_order(self.project, card.region)
        return sorted(ordered, key=lambda bucket: bucket != first)

    def tradeoffs(self, card: str) -> int:
        """How many tradeoffs are about the card."""
        return self._tradeoffs[card]

    def tied(self, card: str) -> int:
        """How many rules of the plan tie the card to others: requires, excludes."""
        return self._tied[card]

    def lock(self, card: str) -> Lock | None:
        """Which way the card is locked in the plan, or None."""
        return self._locks.get(card)

    def bucket_tradeoffs(self, bucket: str) -> int:
        """How many tradeoffs serve the bucket or are paid by it."""
        return self._bucket_tradeoffs[bucket]

    def score(self, card: Card) -> float | None:
        """The card's score in points, None without one or before scores are there."""
        latest = self._desk.priorities.latest
        return latest.score_of(card.id) if latest is not None else None

    def shown_score(self, card: Card) -> int | None:
        """The score as a card shows it, in whole points."""
        score = self.score(card)
        return None if score is None else round(score)

    def judged(self, card: Card) -> bool:
        """Whether anybody said anything of the card."""
        return any(said.says_something for said in card.judgements)

    def description(self, card: Card) -> str:
        """Region, score and marks of a card in words, for screen readers and tool tips."""
        return ". ".join((self._where(card), self._standing(card), *self._marks(card)))

    def _where(self, card: Card) -> str:
        if card.aside:
            return _tr("aside: shown, never counted")
        if not card.region:
            return _tr("in the inbox")
        return _tr("in {buckets}").replace("{buckets}", joined(region.names(self.project, card.region)))

    def _standing(self, card: Card) -> str:
        score = self.score(card)
        if score is None:
            return _tr("no score")
        text = _tr("score {score}").replace("{score}", signed(score))
        return text if self.judged(card) else f"{text}, {_tr('not judged')}"

    def _marks(self, card: Card) -> list[str]:
        marks = [_tr("future")] if card.status == "future" else []
        if card.contested:
            marks.append(_tr("contested"))
        if card.evidence:
            marks.append(counted(len(card.evidence), _tr("1 piece of evidence"), _tr("{n} pieces of evidence")))
        if count := self.tradeoffs(card.id):
            marks.append(counted(count, _tr("1 tradeoff"), _tr("{n} tradeoffs")))
        if count := self.tied(card.id):
            marks.append(counted(count, _tr("1 rule of the plan"), _tr("{n} rules of the plan")))
        if lock := self.lock(card.id):
            marks.append(_tr("locked in the plan") if lock == "in" else _tr("locked out of the plan"))
        if card.id in self.in_plan:
            marks.append(_tr("in the plan"))
        return marks

    def _mark_plan(self) -> None:
        plans = self._desk.plans
        wanted = plans.chosen if plans.outlined else frozenset()
        if wanted != self.in_plan:
            self.in_plan = wanted
            self.changed.emit()

    def _follow(self, before: Project, after: Project) -> None:
        if _on_cards(before) != _on_cards(after):
            self._read(after)
            self.changed.emit()

    def _read(self, project: Project) -> None:
        self.letters = bucket_letters(project.buckets)
        self._tradeoffs = Counter(card for tradeoff in project.tradeoffs for card in tradeoff.cards)
        concerned = (tradeoff.served | tradeoff.cost_to for tradeoff in project.tradeoffs)
        self._bucket_tradeoffs = Counter(bucket for buckets in concerned for bucket in buckets)
        self._tied, self._locks = rules.tied(project), rules.locks(project)


def _on_cards(project: Project) -> tuple[object, ...]:
    """What cards show besides their own fields and scores."""
    looks = [(bucket.id, bucket.name, bucket.colour, bucket.letter) for bucket in project.buckets]
    return looks, project.tradeoffs, project.links


def _tr(text: str) -> str:
    return QCoreApplication.translate("Faces", text)
