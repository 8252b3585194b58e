"""Who is at which rank in which share of the samples, and under which weights who is first (METHOD section 6)."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from model.priority.sampling.bands import Points
from model.priority.sampling.pieces import in_halves
from model.priority.sampling.tally import Tally
from model.priority.table import Floats, Ints

TRACE = 1e-7
"""What flowed in and out again leaves less than this; a share among 10,000 cards is a thousand times as much."""


@dataclass(frozen=True, eq=False)
class Ranks:
    """What the ranks in all samples come to, for the rows that were ranked.

    `acceptability` (rows × ranks) is the share of the samples in which each card of a row is at a rank. `band` (rows ×
    3) are points of the rank, from 1. `central` (rows × goals) are the mean weights where a card is first, all 0 where
    it never is.
    """

    acceptability: Floats
    band: Floats
    central: Floats


def rank(scores: Floats, sizes: Ints, weights: Floats, check: Callable[[], None]) -> Ranks:
    """The ranks of scores (rows × samples) under weights (goals × samples); `check` is called now and then.

    A row stands for `sizes` (rows) cards that are always level. Cards that are level share their ranks, and each is at
    the mean of them.
    """
    rows, samples = scores.shape
    if not rows:
        return Ranks(np.zeros((0, 0)), np.zeros((0, 3)), np.zeros((0, len(weights))))

    def count(half: range) -> Tally:
        tally = Tally(sizes, len(weights), len(half))
        for start in half[:: tally.at_once]:
            check()
            some = slice(start, min(start + tally.at_once, half.stop))
            tally.add(scores[:, some], weights[:, some], start - half.start)
        return tally

    tally, rest = in_halves(count, samples, scores.size)
    tally.merge(rest)
    central = tally.led / np.where(tally.leads > 0, tally.leads, 1)
    return Ranks(_acceptability(tally, samples), _band(tally, samples), np.ascontiguousarray(central.T))


def _acceptability(tally: Tally, samples: int) -> Floats:
    """Of the ranks that the cards of a row fill together, each card has each as often as another."""
    begun = tally.apart[:, : tally.kept].cumsum(axis=1)
    ended = np.zeros_like(begun)
    for size in set(tally.sizes.tolist()):
        same = tally.sizes == size
        ended[same, size:] = begun[same, : max(tally.kept - size, 0)]
    shared = tally.flow.cumsum(axis=1)[:, : tally.kept]
    shared[np.abs(shared) < TRACE] = 0.0  # a share that is exactly 0 must not become a trace
    found: Floats = ((begun - ended) / tally.sizes[:, np.newaxis] + shared) / samples
    return found


def _band(tally: Tally, samples: int) -> Floats:
    points = Points(samples)
    if tally.many:
        return points.of(tally.middle) / 2 + 1
    counts = tally.middle.astype(np.int64)
    row, first = np.nonzero(tally.apart)
    counts[row, 2 * first + tally.sizes[row] - 1] += tally.apart[row, first]
    upto = counts.cumsum(axis=1)
    found = np.stack([(upto <= place).sum(axis=1) for place in points.places], axis=1)
    return points.between(found) / 2 + 1
