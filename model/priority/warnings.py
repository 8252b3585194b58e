"""What a reader of the scores should know: METHOD section 11, as far as a project can show it."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any, NamedTuple

import numpy as np

from model.bucket import Bucket
from model.priority.bands import Weights
from model.priority.pairwise import compared_buckets
from model.priority.parts import State
from model.priority.table import STRENGTH, Floats, Ints, Table
from model.project import Project
from model.scale import WORDS_ALONE, Scale
from model.weights import ratings

TIE_POINTS = 0.05
NARROW = 0.2
ROUNDING = 1e-9

TEMPLATES = {
    "NO_WEIGHTS": "No bucket weighs more than 0, so no card has a score. Weigh or rank the buckets.",
    "TOP_NOT_100": "The heaviest bucket is rated {rating}. Rate it 100 and compare the others with it.",
    "ZERO_WEIGHT": "“{bucket}” weighs 0, so what is said of its cards does not count.",
    "UNRANKED": "“{bucket}” has no rank, so it weighs 0. Give it a place in the order.",
    "NOT_COMPARED": "“{bucket}” is not compared with all the others, so it weighs 0. Answer what is missing.",
    "CR_HIGH": "The comparisons contradict each other (consistency ratio {ratio}, up to 0.10 can pass). "
    "Look again at “{first}”, “{second}” and “{third}”.",
    "RANGE_CHANGED": "“{bucket}” was weighed for another range than its scale has now. Weigh it again, or confirm it.",
    "ORDINAL_SUM": "The scale of “{bucket}” has ranks or labels, and sums of ranks mean nothing. Give them values.",
    "RELATIVE_SCALE": "The scale of “{bucket}” ends where its cards do: a new card would change others. Fix its ends.",
    "LEVEL_CLIPPED": "“{card}” is beyond the ends of the scale of “{bucket}”, and counts as if at the end.",
    "NOT_MONOTONE": "“{bucket}” overlaps with more than all that it weighs, so no overlap counts. Lower its overlaps.",
    "NARROW_SPAN": "“{bucket}” is heavy, but its cards are judged nearly alike, so it hardly tells them apart.",
    "NOT_JUDGED": "Somebody said that it cannot be said what “{card}” does for “{bucket}”.",
    "NO_CHANCE": "Somebody said that it cannot be said whether “{card}” works, so it has no score.",
    "ASSUMED": "“{card}” is in “{bucket}” and not judged for it yet.",
    "TIE": "“{first}” and “{second}” are level: they differ by less than 0.05 points.",
    "LIST_CUT": "The chosen cards are the list cut where a budget breaks. The best plan is worth {gain} points more.",
    "INFEASIBLE_LOCKS": "No plan satisfies all locks, rules and budgets: {named} cannot be kept.",
}
"""The English sentence of each code: METHOD section 11, and flags that other sections ask for.

These are section 2's null p (`NO_CHANCE`), section 3's clipped level (`LEVEL_CLIPPED`), section 4's goals without an
answer (`UNRANKED`, `NOT_COMPARED`) and section 8's overlaps (`NOT_MONOTONE`). `LIST_CUT` and `INFEASIBLE_LOCKS` are
found where a plan is made.
"""


class PriorityWarning(NamedTuple):
    """A code, the ids that it is about (joined by "/", empty for the whole project), and what fills its sentence."""

    code: str
    subject: str
    values: dict[str, Any]

    @property
    def text(self) -> str:
        """The sentence in English."""
        return TEMPLATES[self.code].format(**self.values)


def find_warnings(
    project: Project, table: Table, weights: Weights, score: Floats, order: Ints, broken: Collection[int]
) -> tuple[PriorityWarning, ...]:
    """All warnings that a project alone gives rise to, in the order of `in_order`.

    `order` lists the rows of the cards that have a score, by rank; `broken` the columns of the buckets whose overlaps
    are not monotone.
    """
    return in_order(
        [
            *_of_weights(project, weights),
            *_of_buckets(project, table, weights),
            *_of_scales(project, table),
            *(PriorityWarning("NOT_MONOTONE", one.id, {"bucket": one.name}) for one in _at(project, broken)),
            *_of_pairs(project, table),
            *_of_levels(project, table),
            *_of_chances(table),
            *_ties(table, score, order),
        ]
    )


def in_order(warnings: Iterable[PriorityWarning]) -> tuple[PriorityWarning, ...]:
    """Warnings from wherever they come, sorted by code and subject."""
    return tuple(sorted(warnings, key=lambda warning: (warning.code, warning.subject)))


def list_cut(gain: float) -> PriorityWarning:
    """The warning that a chosen set is only the top of the list; `gain` is what the best plan is worth more, points."""
    return PriorityWarning("LIST_CUT", "", {"gain": f"{gain:.1f}"})


def infeasible_locks(named: Iterable[str]) -> PriorityWarning:
    """The warning that no plan is possible; `named` are the names of the budgets, or the rules, that locks break."""
    return PriorityWarning("INFEASIBLE_LOCKS", "", {"named": ", ".join(f"“{one}”" for one in named)})


def _at(project: Project, columns: Iterable[int]) -> Iterator[Bucket]:
    return (project.buckets[column] for column in columns)


def _of_weights(project: Project, weights: Weights) -> Iterator[PriorityWarning]:
    if project.buckets and not weights.any:
        yield PriorityWarning("NO_WEIGHTS", "", {})
    top = max(ratings(project).values(), default=0.0)
    if weights.source in {"fixed", "swing"} and 0 < top < 100 - ROUNDING:
        yield PriorityWarning("TOP_NOT_100", "", {"rating": f"{top:g}"})
    if weights.source == "pairwise" and weights.any:
        yield from _contradictions(project)


def _contradictions(project: Project) -> Iterator[PriorityWarning]:
    found = compared_buckets(project)
    if found.consistency.high and found.worst:
        names = [project.bucket(bucket).name for bucket in found.worst.buckets]
        values = dict(zip(("first", "second", "third"), names, strict=True))
        yield PriorityWarning("CR_HIGH", "", {"ratio": f"{found.consistency.ratio:.2f}", **values})


def _of_buckets(project: Project, table: Table, weights: Weights) -> Iterator[PriorityWarning]:
    judged = table.pairs(State.JUDGED)
    for column, bucket in enumerate(project.buckets):
        values = {"bucket": bucket.name}
        weight, rows = weights.point[column], judged[:, column]
        if weight == 0 and rows.any():
            yield PriorityWarning("ZERO_WEIGHT", bucket.id, values)
        if weights.kind == "order" and bucket.rank is None:
            yield PriorityWarning("UNRANKED", bucket.id, values)
        if weights.source == "pairwise" and weight == 0:
            yield PriorityWarning("NOT_COMPARED", bucket.id, values)
        heavy = weight >= 1 / len(project.buckets) - ROUNDING
        if heavy and rows.sum() > 1 and np.ptp(table.value[STRENGTH, rows, column]) < NARROW - ROUNDING:
            yield PriorityWarning("NARROW_SPAN", bucket.id, values)


def _of_scales(project: Project, table: Table) -> Iterator[PriorityWarning]:
    judged = table.pairs(State.JUDGED)
    for column, bucket in enumerate(project.buckets):
        values, scale = {"bucket": bucket.name}, bucket.scale or WORDS_ALONE
        if scale.kind == "ordinal" and judged[:, column].any():
            yield PriorityWarning("ORDINAL_SUM", bucket.id, values)
        if scale.kind == "cards":
            yield PriorityWarning("RELATIVE_SCALE", bucket.id, values)
        if bucket.weighed_at is not None and another_range(bucket.weighed_at, scale):
            yield PriorityWarning("RANGE_CHANGED", bucket.id, values)


def another_range(one: Scale, other: Scale) -> bool:
    """Whether two scales run between different ends: levels where there are some, else words."""
    if one.points and other.points:
        return (one.worst, one.best) != (other.worst, other.best) or len({one.unit, other.unit} - {""}) > 1
    words = (one.worst_text, one.best_text) != (other.worst_text, other.best_text)
    return words or bool(one.points) != bool(other.points)


def _of_levels(project: Project, table: Table) -> Iterator[PriorityWarning]:
    """Where a level that the impact is read from lies beyond the ends of its scale (METHOD section 3)."""
    for column, bucket in enumerate(project.buckets):
        if bucket.scale is None or not bucket.scale.points:
            continue
        for row in np.flatnonzero(table.pairs(State.JUDGED)[:, column]).tolist():
            card = table.cards[row]
            said = card.judgement(bucket.id)
            if said is None or said.impact is not None or said.level is None:
                continue
            levels = said.level if isinstance(said.level, tuple) else (said.level,)
            if any(bucket.scale.value(level)[1] for level in levels):
                values = {"card": card.name, "bucket": bucket.name}
                yield PriorityWarning("LEVEL_CLIPPED", f"{card.id}/{bucket.id}", values)


def _of_pairs(project: Project, table: Table) -> Iterator[PriorityWarning]:
    for code, state in (("NOT_JUDGED", State.OPEN), ("ASSUMED", State.ASSUMED)):
        for row, column in np.argwhere(table.pairs(state)).tolist():
            card, bucket = table.cards[row], project.buckets[column]
            yield PriorityWarning(code, f"{card.id}/{bucket.id}", {"card": card.name, "bucket": bucket.name})


def _of_chances(table: Table) -> Iterator[PriorityWarning]:
    for row in np.flatnonzero(table.chance_open).tolist():
        card = table.cards[row]
        if not card.aside:
            yield PriorityWarning("NO_CHANCE", card.id, {"card": card.name})


def _ties(table: Table, score: Floats, order: Ints) -> Iterator[PriorityWarning]:
    leads = -np.diff(score[order])
    for place in np.flatnonzero(leads < TIE_POINTS - ROUNDING).tolist():
        pair = [table.cards[row] for row in order[place : place + 2].tolist()]
        first, second = sorted(pair, key=lambda card: card.id)
        yield PriorityWarning("TIE", f"{first.id}/{second.id}", {"first": first.name, "second": second.name})
