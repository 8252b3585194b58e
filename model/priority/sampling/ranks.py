"""Who is at which rank in which share of the samples, and under which weights who is first (METHOD section 6)."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from model.priority.sampling.bands import Points
from model.priority.sampling.halves import in_halves
from model.priority.sampling.tally import Tally
from model.priority.table import Floats

AT_ONCE = 2**17
"""How many scores are ranked at once, so that they stay near the processor."""

DIGITS = 9


@dataclass(frozen=True, eq=False)
class Ranks:
    """What the ranks in all samples come to.

    `acceptability` (cards × ranks) are shares of the samples; rows and columns sum to 1 where all ranks are counted.
    `band` (cards × 3) are points of the rank, from 1. `central` (cards × goals) are the mean weights where a card is
    first, all 0 where it never is.
    """

    acceptability: Floats
    band: Floats
    central: Floats


def rank(scores: Floats, weights: Floats, check: Callable[[], None]) -> Ranks:
    """The ranks of scores (cards × samples) under weights (goals × samples); `check` is called now and then.

    Cards that are level share their ranks, and each is at the mean of them.
    """
    cards, samples = scores.shape
    if not cards:
        return Ranks(np.zeros((0, 0)), np.zeros((0, 3)), np.zeros((0, len(weights))))

    def count(half: range) -> Tally:
        tally = Tally(cards, len(weights), len(half))
        step = max(AT_ONCE // cards, tally.kept)
        for start in half[::step]:
            check()
            some = slice(start, min(start + step, half.stop))
            tally.add(scores[:, some], weights[:, some], start - half.start)
        return tally

    tally, rest = in_halves(count, samples, scores.size)
    tally.merge(rest)
    return _ranks(tally, samples)


def _ranks(tally: Tally, samples: int) -> Ranks:
    # Rounding keeps a share that is exactly 0 from becoming a trace of what flowed in and out again.
    shares = (tally.apart + tally.shared.round(DIGITS) + 0.0) / samples
    central = tally.led / np.where(tally.leads > 0, tally.leads, 1)
    return Ranks(shares, _band(tally, samples), np.ascontiguousarray(central.T))


def _band(tally: Tally, samples: int) -> Floats:
    points = Points(samples)
    if tally.many:
        return np.array([points.of(middle) for middle in tally.middle]) / 2 + 1
    counts = tally.middle.astype(np.int64)
    counts[:, ::2] += tally.apart
    upto = counts.cumsum(axis=1)
    found = np.stack([(upto <= place).sum(axis=1) for place in points.places], axis=1)
    return points.between(found) / 2 + 1
