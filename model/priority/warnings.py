"""What a reader of the scores should know: METHOD section 11, as far as a project can show it."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from model.priority.bands import Weights
from model.priority.parts import State
from model.priority.table import STRENGTH, Floats, Ints, Table
from model.project import Project

TIE_POINTS = 0.05
NARROW = 0.2
ROUNDING = 1e-9

TEMPLATES = {
    "NO_WEIGHTS": "No bucket weighs more than 0, so no card has a score. Weigh or rank the buckets.",
    "TOP_NOT_100": "The heaviest bucket is rated {rating}. Rate it 100 and compare the others with it.",
    "ZERO_WEIGHT": "“{bucket}” weighs 0, so what is said of its cards does not count.",
    "UNRANKED": "“{bucket}” has no rank, so it weighs 0. Give it a place in the order.",
    "NARROW_SPAN": "“{bucket}” is heavy, but its cards are judged nearly alike, so it hardly tells them apart.",
    "NOT_JUDGED": "Somebody said that it cannot be said what “{card}” does for “{bucket}”.",
    "NO_CHANCE": "Somebody said that it cannot be said whether “{card}” works, so it has no score.",
    "ASSUMED": "“{card}” is in “{bucket}” and not judged for it yet.",
    "TIE": "“{first}” and “{second}” are level: they differ by less than 0.05 points.",
}
"""The English sentence of each code. `UNRANKED` is METHOD section 4's flag, `NO_CHANCE` section 2's null p."""


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
    project: Project, table: Table, weights: Weights, score: Floats, order: Ints
) -> tuple[PriorityWarning, ...]:
    """All warnings, sorted by code and subject; `order` lists the rows of the cards that have a score, by rank."""
    found = [
        *_of_weights(project, weights),
        *_of_buckets(project, table, weights),
        *_of_pairs(project, table),
        *_of_chances(table),
        *_ties(table, score, order),
    ]
    return tuple(sorted(found, key=lambda warning: (warning.code, warning.subject)))


def _of_weights(project: Project, weights: Weights) -> Iterator[PriorityWarning]:
    if project.buckets and not weights.any:
        yield PriorityWarning("NO_WEIGHTS", "", {})
    top = max((bucket.weight or 0.0 for bucket in project.buckets), default=0.0)
    if weights.kind == "fixed" and 0 < top < 100 - ROUNDING:
        yield PriorityWarning("TOP_NOT_100", "", {"rating": f"{top:g}"})


def _of_buckets(project: Project, table: Table, weights: Weights) -> Iterator[PriorityWarning]:
    judged = table.pairs(State.JUDGED)
    for column, bucket in enumerate(project.buckets):
        values = {"bucket": bucket.name}
        weight, rows = weights.point[column], judged[:, column]
        if weight == 0 and rows.any():
            yield PriorityWarning("ZERO_WEIGHT", bucket.id, values)
        if weights.kind == "order" and bucket.rank is None:
            yield PriorityWarning("UNRANKED", bucket.id, values)
        heavy = weight >= 1 / len(project.buckets) - ROUNDING
        if heavy and rows.sum() > 1 and np.ptp(table.value[STRENGTH, rows, column]) < NARROW - ROUNDING:
            yield PriorityWarning("NARROW_SPAN", bucket.id, values)


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
