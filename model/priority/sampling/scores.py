"""The score of a card in each sample, from its draws and the sampled weights (METHOD sections 2 and 8)."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from model.priority.overlap import Pair, Pairs, both, capacity
from model.priority.sampling.draws import Amount
from model.priority.table import Floats


@dataclass(frozen=True, eq=False)
class Weighed:
    """What each goal (goals × samples) and each two that overlap (pairs × samples) weigh in each sample.

    Goals are rows in the order of their ids, and sums are made in that order, so that the order of the board is no
    matter, to the last bit.
    """

    row: dict[str, int]
    single: Floats
    pairs: Pairs
    pair: Floats

    def first(self, count: int) -> "Weighed":
        """The same for the first samples alone."""
        return Weighed(self.row, self.single[:, :count], self.pairs, self.pair[:, :count])


def weigh(weights: Floats, ids: tuple[str, ...], overlaps: Pairs) -> Weighed:
    """What the sampled weights (goals × samples, in the order of `ids`) come to with the overlaps of these goals."""
    goals = sorted(range(len(ids)), key=ids.__getitem__)
    row = {ids[goal]: at for at, goal in enumerate(goals)}
    if not overlaps:
        return Weighed(row, weights[goals], (), np.zeros((0, weights.shape[1])))
    ends = ((row[ids[one]], row[ids[other]], share) for one, other, share in overlaps)
    pairs = tuple(sorted(Pair(min(one, other), max(one, other), share) for one, other, share in ends))
    counted = capacity(weights[goals].T, pairs)
    return Weighed(row, np.ascontiguousarray(counted.single.T), pairs, np.ascontiguousarray(counted.pair.T))


def score(points: Mapping[str, Amount], weighed: Weighed, out: Floats) -> None:
    """Write the score of a card in each sample, in points, to `out` (samples).

    `points` are 100 · p · z by bucket id, in the order of ids. As p is never below 0, the symmetric integral of p · z
    is p times that of z.
    """
    count = len(out)
    by_row = {weighed.row[bucket]: _first(amount, count) for bucket, amount in points.items()}
    certain, doubtful = np.zeros(len(weighed.row)), []
    for row, amount in by_row.items():
        if isinstance(amount, np.ndarray):
            doubtful.append((row, amount))
        else:
            certain[row] = amount
    if len(doubtful) < len(by_row):
        # Not a matrix product: that may round by what else it is computed with.
        np.einsum("g,gn->n", certain, weighed.single, out=out)
    else:
        out.fill(0.0)
    for row, amount in doubtful:
        out += weighed.single[row] * amount
    for weight, (one, other, _) in zip(weighed.pair, weighed.pairs, strict=True):
        if one in by_row and other in by_row:
            out += weight * both(np.asarray(by_row[one]), np.asarray(by_row[other]))


def _first(amount: Amount, count: int) -> Amount:
    return amount[:count] if isinstance(amount, np.ndarray) else amount
