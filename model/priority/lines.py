"""Scores over one weight while the others keep their proportions: straight lines that cross (METHOD section 7)."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from model.priority.score import Evaluation
from model.priority.table import Floats
from model.value import Refusal

LEVEL_POINTS = 1e-9
"""Scores this close are level: what is below is rounding."""


class Stretch(NamedTuple):
    """The card that leads while the weight is between `low` and `high`."""

    low: float
    high: float
    card: str


class Crossing(NamedTuple):
    """A weight at which two cards are level, both at `score` points; above it `rising` is ahead, below it `falling`."""

    weight: float
    score: float
    rising: str
    falling: str


@dataclass(frozen=True, eq=False)
class Lines:
    """The scores of the cards that have one, in rank order, for every weight of one bucket from 0 to 1.

    `at_none` and `at_all` (cards) are the ends of the lines in points, at weight 0 and 1; `weight` is what it is now.
    `leaders` say who leads from 0 to 1, `crossings` where the cards that are shown meet, by weight. `reason` is set
    where no lines can be drawn; all else is then empty.
    """

    bucket: str
    weight: float
    cards: tuple[str, ...]
    at_none: Floats
    at_all: Floats
    leaders: tuple[Stretch, ...]
    crossings: tuple[Crossing, ...]
    reason: Refusal | None = None

    def scores(self, weight: float) -> Floats:
        """The scores (cards) in points where the bucket weighs `weight`, 0…1."""
        at: Floats = weight * self.at_all + (1 - weight) * self.at_none
        return at


def lines(evaluation: Evaluation, bucket_id: str, shown: int = 10) -> Lines:
    """The lines of one bucket's weight; crossings are those among the first `shown` cards in rank order.

    Raises `Refusal` if the evaluation has no such bucket.
    """
    column = evaluation.table.frame.column.get(bucket_id)
    if column is None:
        raise Refusal("There is no bucket “{id}”.", id=bucket_id)
    weight, nothing = evaluation.weights.point[column], np.zeros(0)
    reason = not_straight(evaluation)
    if reason is not None:
        return Lines(bucket_id, weight, (), nothing, nothing, (), (), reason)
    rows = evaluation.order[: evaluation.ranked]
    cards = tuple(evaluation.cards[row] for row in rows.tolist())
    at_none, at_all = (ends[rows] for ends in line_ends(evaluation, column))
    crossings = _crossings(cards[:shown], at_none, at_all)
    return Lines(bucket_id, weight, cards, at_none, at_all, _leaders(cards, at_none, at_all), crossings)


def not_straight(evaluation: Evaluation) -> Refusal | None:
    """Why scores are no straight lines over a weight, None where they are: overlaps grow with the lighter goal."""
    if not evaluation.overlaps:
        return None
    return Refusal("With overlaps between buckets a score is no straight line over one weight. Switch overlaps off.")


def line_ends(evaluation: Evaluation, column: int) -> tuple[Floats, Floats]:
    """The scores (cards) in points where one bucket weighs nothing, and where it weighs all.

    The others keep their proportions, or share equally where they weigh nothing now. A bucket that is alone cannot
    weigh less than all.
    """
    rest = np.array(evaluation.weights.point)
    rest[column] = 0.0
    total = rest.sum()
    if total > 0:
        rest /= total
    elif len(rest) > 1:
        rest[:] = 1 / (len(rest) - 1)
        rest[column] = 0.0
    else:
        rest[:] = 1.0
    return (evaluation.worth * rest).sum(axis=1), evaluation.worth[:, column]


def _crossings(cards: tuple[str, ...], at_none: Floats, at_all: Floats) -> tuple[Crossing, ...]:
    found = []
    for place, first in enumerate(cards):
        for other in range(place + 1, len(cards)):
            before, after = at_none[place] - at_none[other], at_all[place] - at_all[other]
            if min(before, after) > -LEVEL_POINTS or max(before, after) < LEVEL_POINTS:
                continue
            weight = float(before / (before - after))
            score = float(weight * at_all[place] + (1 - weight) * at_none[place])
            rising, falling = (first, cards[other]) if after > 0 else (cards[other], first)
            found.append(Crossing(weight, score, rising, falling))
    return tuple(sorted(found))


def _leaders(cards: tuple[str, ...], at_none: Floats, at_all: Floats) -> tuple[Stretch, ...]:
    """The upper envelope of the lines; of lines that are the same the first leads."""
    if not cards:
        return ()
    found: list[Stretch] = []
    low, slope = 0.0, at_all - at_none
    leader = int(at_none.round(9).argmax())
    while True:
        steeper = slope > slope[leader] + LEVEL_POINTS
        meets = np.full(len(cards), np.inf)
        meets[steeper] = (at_none[leader] - at_none[steeper]) / (slope[steeper] - slope[leader])
        after = int(meets.round(12).argmin())
        high = max(low, float(meets[after]))
        if high >= 1:
            return (*found, Stretch(low, 1.0, cards[leader]))
        if high > low:
            found.append(Stretch(low, high, cards[leader]))
        leader, low = after, high
