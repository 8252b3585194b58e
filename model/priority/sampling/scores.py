"""The score of a card in each sample, from its draws and the sampled weights (METHOD sections 2 and 8)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from model.priority.overlap import Pair, Pairs, both, capacity
from model.priority.sampling.draws import Drawn
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


def score(cards: Sequence[Drawn], weighed: Weighed, out: Floats) -> None:
    """Write the score of each card in each sample, in points, to `out` (cards × samples).

    Draws hold p · z: as p is never below 0, the symmetric integral of p · z is p times that of z. What is written for a
    card does not depend on the others; a matrix product might round by where a card stands, `einsum` does not.
    """
    certain = np.zeros((len(cards), len(weighed.row)))
    for at, drawn in enumerate(cards):
        for bucket, points in drawn.certain.items():
            certain[at, weighed.row[bucket]] = points
    out.fill(0.0)
    if certain.any():
        np.einsum("cg,gn->cn", certain, weighed.single, out=out)
    for drawn, own in zip(cards, out, strict=True):
        _add_doubtful(own, drawn, weighed)


def _add_doubtful(own: Floats, drawn: Drawn, weighed: Weighed) -> None:
    """Add what differs from sample to sample besides the weights of single goals: points in doubt, and overlaps."""
    if drawn.doubtful:
        rows = _rows([weighed.row[bucket] for bucket in drawn.doubtful])
        own += np.einsum("gn,gn->n", weighed.single[rows], drawn.samples[:, : len(own)])
    if weighed.pairs:
        _add_pairs(own, drawn, weighed)


def _rows(rows: list[int]) -> slice | list[int]:
    """These rows, which rise, as a slice where they follow each other: a slice is not copied."""
    return slice(rows[0], rows[-1] + 1) if rows[-1] - rows[0] == len(rows) - 1 else rows


def _add_pairs(own: Floats, drawn: Drawn, weighed: Weighed) -> None:
    """Add what the overlaps of goals give and take."""
    points = {weighed.row[bucket]: np.asarray(amount) for bucket, amount in drawn.certain.items()}
    for bucket, amounts in zip(drawn.doubtful, drawn.samples, strict=True):
        points[weighed.row[bucket]] = amounts[: len(own)]
    for weight, (one, other, _) in zip(weighed.pair, weighed.pairs, strict=True):
        if one in points and other in points:
            own += weight * both(points[one], points[other])
