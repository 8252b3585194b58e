"""Weights with their doubt, and the ends that a weighted sum can reach under them."""

from dataclasses import dataclass

import numpy as np

from model.priority.table import Floats
from model.project import Project, Weighting
from model.weights import point_weights


@dataclass(frozen=True)
class Weights:
    """The weight of each bucket in the order of the board: the point that is scored, and the ends it may have.

    `groups` are the columns of the buckets that have a rank, the highest first and equal ranks together; empty unless
    the weights are of type order.
    """

    kind: Weighting
    point: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    groups: tuple[tuple[int, ...], ...] = ()

    @property
    def asked(self) -> bool:
        """Whether anybody was asked: else all count the same for the bars, and the bands cover every weighting."""
        return self.kind != "free"

    @property
    def any(self) -> bool:
        """Whether any bucket weighs anything; if not, there are no bars."""
        return any(self.point)


def weights_of(project: Project) -> Weights:
    """The weights of a project with their ends (METHOD sections 4 and 6)."""
    point = tuple(point_weights(project).values())
    if project.weighting == "fixed":
        return Weights("fixed", point, point, point)
    if project.weighting == "free":
        return Weights("free", point, tuple(float(len(point) == 1) for _ in point), (1.0,) * len(point))
    groups = _groups(project)
    low, high = [0.0] * len(point), [0.0] * len(point)
    count, filled = sum(len(group) for group in groups), 0
    for group in groups:
        for column in group:
            # The w at place j runs from 0 (1/n at the first place) to 1/j; a tied bucket may be at any of its places.
            low[column] = 1 / count if filled + len(group) == 1 else 0.0
            high[column] = 1 / (filled + 1)
        filled += len(group)
    return Weights("order", point, tuple(low), tuple(high), groups)


def _groups(project: Project) -> tuple[tuple[int, ...], ...]:
    ranked = [(bucket.rank, column) for column, bucket in enumerate(project.buckets) if bucket.rank is not None]
    ranks = sorted({rank for rank, _ in ranked})
    return tuple(tuple(column for own, column in ranked if own == rank) for rank in ranks)


def ends(weights: Weights, low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """The least weighted sum of the rows of `low` and the greatest of `high` (cards × buckets) over allowed weights.

    A linear function is at its end in a corner of what is allowed. Fixed: the one point. Free: the whole weight on one
    bucket. Order: the weight shared equally by the k highest, for each k (Barron & Barrett 1996); buckets of equal rank
    may come in any order, so for an end the best of them come first.
    """
    if weights.kind == "fixed":
        point = np.array(weights.point)
        return (low * point).sum(axis=1), (high * point).sum(axis=1)
    if not weights.any:
        return np.zeros(len(low)), np.zeros(len(high))
    if weights.kind == "free":
        return low.min(axis=1), high.max(axis=1)
    return _prefix_means(weights, low).min(axis=1), -_prefix_means(weights, -high).min(axis=1)


def _prefix_means(weights: Weights, values: Floats) -> Floats:
    """The mean of the first k values in order of rank, the least first among equal ranks; k = 1… in columns."""
    ordered = np.concatenate([np.sort(values[:, list(group)], axis=1) for group in weights.groups], axis=1)
    means: Floats = ordered.cumsum(axis=1) / np.arange(1, ordered.shape[1] + 1)
    return means
