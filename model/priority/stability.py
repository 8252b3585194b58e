"""How far one weight may move before the order at the top changes (METHOD section 7).

All of it holds for one weight at a time, the others keeping their proportions, and for judgements at their middles.
"""

from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

import numpy as np

from model.priority.lines import LEVEL_POINTS, line_ends, not_straight
from model.priority.score import Evaluation
from model.priority.table import Floats, Ints
from model.priority.warnings import ROUNDING, TIE_POINTS
from model.value import Refusal

SAME_SIZE = 1e-9


class Flip(NamedTuple):
    """The bucket whose weight, moved to `to`, makes two cards level; beyond it `enters` takes the place of `leaves`."""

    bucket: str
    weight: float
    to: float
    leaves: str
    enters: str

    @property
    def change(self) -> float:
        """How far the weight moves, below 0 where it falls."""
        return self.to - self.weight


class Interval(NamedTuple):
    """The weights of a bucket, its own among them, at which a set of cards stays at the top.

    `below` and `above` say what happens at the ends; None at an end that is 0 or 1 only because weights end there.
    """

    bucket: str
    weight: float
    low: float
    high: float
    below: Flip | None
    above: Flip | None


@dataclass(frozen=True)
class Stability:
    """How firm the top of the order is against one weight at a time.

    `top` and `second` are the first two cards, None where there are none; `tie` tells that they are level to within
    0.05 points. `intervals` (one a bucket) are where `top` stays first, `flip` the smallest change that turns the two
    round, `lead_flip` the smallest after which any other card leads. `leaders` are the first k cards in rank order,
    `leaders_intervals` where they stay the first k in whatever order, `leaders_flip` the smallest change after which
    they do not. A flip is None where no single weight does it. `reason` is set where nothing of this can be said.
    """

    top: str | None
    second: str | None
    tie: bool
    leaders: tuple[str, ...]
    intervals: tuple[Interval, ...] = ()
    flip: Flip | None = None
    lead_flip: Flip | None = None
    leaders_intervals: tuple[Interval, ...] = ()
    leaders_flip: Flip | None = None
    reason: Refusal | None = None


def stability(evaluation: Evaluation, k: int = 3) -> Stability:
    """The stability of an evaluation's first card and of its first `k`; with overlaps on it is not offered."""
    rows = evaluation.order[: evaluation.ranked]
    first = [evaluation.cards[row] for row in rows[: max(k, 2)].tolist()]
    top, second = (*first[:2], None, None)[:2]
    lead = float(evaluation.score[rows[0]] - evaluation.score[rows[1]]) if len(rows) > 1 else np.inf
    tie, leaders = lead < TIE_POINTS - ROUNDING, tuple(first[:k])
    reason = not_straight(evaluation)
    if reason is not None:
        return Stability(top, second, tie, leaders, reason=reason)
    intervals = _intervals(evaluation, rows[:1], rows[1:])
    of_leaders = _intervals(evaluation, rows[:k], rows[k:])
    return Stability(
        top,
        second,
        tie,
        leaders,
        intervals,
        _nearest(_intervals(evaluation, rows[:1], rows[1:2])),
        _nearest(intervals),
        of_leaders,
        _nearest(of_leaders),
    )


def _intervals(evaluation: Evaluation, inside: Ints, outside: Ints) -> tuple[Interval, ...]:
    return tuple(_interval(evaluation, column, inside, outside) for column in range(len(evaluation.buckets)))


def _interval(evaluation: Evaluation, column: int, inside: Ints, outside: Ints) -> Interval:
    """The weights of one bucket at which none of the rows `outside` is ahead of one `inside`."""
    bucket, weight = evaluation.buckets[column], evaluation.weights.point[column]
    at_none, at_all = (_leads(scores, inside, outside) for scores in line_ends(evaluation, column))
    below, above = _lost(at_none, at_all), _lost(at_all, at_none)
    low = min(weight, below[0]) if below else 0.0
    high = max(weight, 1 - above[0]) if above else 1.0

    def flip(to: float, pair: tuple[int, int]) -> Flip:
        leaves, enters = evaluation.cards[inside[pair[0]]], evaluation.cards[outside[pair[1]]]
        return Flip(bucket, weight, to, leaves, enters)

    return Interval(
        bucket, weight, low, high, flip(low, below[1]) if below else None, flip(high, above[1]) if above else None
    )


def _lost(here: Floats, there: Floats) -> tuple[float, tuple[int, int]] | None:
    """How far from one end of a weight (here) some lead is lost, and which lead it is; None where none is.

    `here` and `there` are the leads (inside × outside) at that end and at the other. Of leads that are lost as far, the
    one that falls most: it is the one that is behind beyond. A lead that is lost at both ends is no lead but rounding.
    """
    pairs = np.argwhere((here < 0) & (there >= 0))
    if not len(pairs):
        return None
    lost, kept = here[tuple(pairs.T)], there[tuple(pairs.T)]
    far = lost / (lost - kept)
    at = np.lexsort((lost - kept, -far.round(12)))[0]
    return float(far[at]), (int(pairs[at, 0]), int(pairs[at, 1]))


def _leads(scores: Floats, inside: Ints, outside: Ints) -> Floats:
    """By how much each row inside is ahead of each outside (inside × outside), 0 where the two are level."""
    ahead: Floats = scores[inside][:, np.newaxis] - scores[outside]
    ahead[np.abs(ahead) < LEVEL_POINTS] = 0.0
    return ahead


def _nearest(intervals: tuple[Interval, ...]) -> Flip | None:
    """The smallest change of all; of equal ones that of the first bucket by id."""
    best: Flip | None = None
    ends = chain.from_iterable((interval.below, interval.above) for interval in intervals)
    for flip in sorted((end for end in ends if end is not None), key=lambda end: (end.bucket, end.to)):
        if best is None or abs(flip.change) < abs(best.change) - SAME_SIZE:
            best = flip
    return best
