"""Weights with their doubt, and the ends that a weighted sum can reach under them."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from model.priority.table import Floats
from model.project import Project, Weighting
from model.weights import point_weights, rating_box, ratings

Kind = Literal["free", "fixed", "order", "interval"]


@dataclass(frozen=True)
class Weights:
    """The weight of each bucket in the order of the board: the point that is scored, and the ends it may have.

    `kind` says which weightings are possible: any, one alone, those in an order, or those within the ends. `groups` are
    the columns of the buckets that have a rank, the highest first and equal ranks together; empty unless the kind is
    order.
    """

    kind: Kind
    point: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    groups: tuple[tuple[int, ...], ...] = ()
    source: Weighting = "free"
    """What was asked."""

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
    if project.weighting == "free":
        return Weights("free", point, tuple(float(len(point) == 1) for _ in point), (1.0,) * len(point))
    if project.weighting == "order":
        return _ordered(project, point)
    low, high = _box(project) or (point, point)
    return Weights("fixed" if low == high else "interval", point, low, high, source=project.weighting)


def _box(project: Project) -> tuple[tuple[float, ...], tuple[float, ...]] | None:
    """The ends of each weight where ratings have a doubt."""
    half = {bucket.id: bucket.doubt for bucket in project.buckets if bucket.doubt}
    if not half or project.weighting == "pairwise":
        return None
    low, high = rating_box(ratings(project), half)
    return tuple(low.values()), tuple(high.values())


def _ordered(project: Project, point: tuple[float, ...]) -> Weights:
    """Weights of which the order alone is known."""
    groups = _groups(project)
    low, high = [0.0] * len(point), [0.0] * len(point)
    count, filled = sum(len(group) for group in groups), 0
    for group in groups:
        for column in group:
            # The w at place j runs from 0 (1/n at the first place) to 1/j; a tied bucket may be at any of its places.
            low[column] = 1 / count if filled + len(group) == 1 else 0.0
            high[column] = 1 / (filled + 1)
        filled += len(group)
    return Weights("order", point, tuple(low), tuple(high), groups, "order")


def _groups(project: Project) -> tuple[tuple[int, ...], ...]:
    ranked = [(bucket.rank, column) for column, bucket in enumerate(project.buckets) if bucket.rank is not None]
    ranks = sorted({rank for rank, _ in ranked})
    return tuple(tuple(column for own, column in ranked if own == rank) for rank in ranks)


def ends(weights: Weights, low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """The least weighted sum of the rows of `low` and the greatest of `high` (cards × buckets) over allowed weights.

    A linear function is at its end in a corner of what is allowed. Fixed: the one point. Free: the whole weight on one
    bucket. Order: the weight shared equally by the k highest, for each k (Barron & Barrett 1996); buckets of equal rank
    may come in any order, so for an end the best of them come first. Interval: each at its least, and what is left to
    the best ones up to their most.
    """
    if weights.kind == "fixed":
        point = np.array(weights.point)
        return (low * point).sum(axis=1), (high * point).sum(axis=1)
    if not weights.any:
        return np.zeros(len(low)), np.zeros(len(high))
    if weights.kind == "free":
        return low.min(axis=1), high.max(axis=1)
    if weights.kind == "interval":
        return _least_in_box(weights, low), -_least_in_box(weights, -high)
    return _prefix_means(weights, low).min(axis=1), -_prefix_means(weights, -high).min(axis=1)


def _least_in_box(weights: Weights, values: Floats) -> Floats:
    """The least weighted sum of each row with weights within their ends: a continuous knapsack, filled greedily."""
    least, room = np.array(weights.low), np.array(weights.high) - np.array(weights.low)
    order = np.argsort(values, axis=1, kind="stable")
    before = np.cumsum(room[order], axis=1) - room[order]
    given = np.clip(1 - least.sum() - before, 0.0, room[order])
    filled: Floats = values @ least + (given * np.take_along_axis(values, order, axis=1)).sum(axis=1)
    return filled


def _prefix_means(weights: Weights, values: Floats) -> Floats:
    """The mean of the first k values in order of rank, the least first among equal ranks; k = 1… in columns."""
    ordered = np.concatenate([np.sort(values[:, list(group)], axis=1) for group in weights.groups], axis=1)
    means: Floats = ordered.cumsum(axis=1) / np.arange(1, ordered.shape[1] + 1)
    return means
