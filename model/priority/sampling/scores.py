"""The score of a card in each sample, from its draws and the sampled weights (METHOD sections 2 and 8)."""

from collections.abc import Mapping, Sequence
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


def score(cards: Sequence[Mapping[str, Amount]], weighed: Weighed, out: Floats) -> None:
    """Write the score of each card in each sample, in points, to `out` (cards × samples).

    Of each card there are 100 · p · z by bucket id, in the order of ids. As p is never below 0, the symmetric integral
    of p · z is p times that of z. What is written for a card does not depend on the others.
    """
    by_row = [_by_row(points, weighed, out.shape[1]) for points in cards]
    certain = np.zeros((len(cards), len(weighed.row)))
    for at, amounts in enumerate(by_row):
        for row, amount in amounts.items():
            certain[at, row] = 0.0 if isinstance(amount, np.ndarray) else amount
    # Not a matrix product: that may round a card's score by where the card stands.
    np.einsum("cg,gn->cn", certain, weighed.single, out=out)
    for amounts, sums in zip(by_row, out, strict=True):
        _add_doubtful(sums, amounts, weighed)


def _add_doubtful(sums: Floats, amounts: Mapping[int, Amount], weighed: Weighed) -> None:
    """Add what differs from sample to sample besides the weights of single goals: points in doubt, and overlaps."""
    for row, amount in amounts.items():
        if isinstance(amount, np.ndarray):
            sums += weighed.single[row] * amount
    for weight, (one, other, _) in zip(weighed.pair, weighed.pairs, strict=True):
        if one in amounts and other in amounts:
            sums += weight * both(np.asarray(amounts[one]), np.asarray(amounts[other]))


def _by_row(points: Mapping[str, Amount], weighed: Weighed, count: int) -> dict[int, Amount]:
    """The first `count` points by the row of the goal."""
    return {
        weighed.row[bucket]: amount[:count] if isinstance(amount, np.ndarray) else amount
        for bucket, amount in points.items()
    }
