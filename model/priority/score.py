"""The score of every card: `evaluate` makes it, `Evaluation` holds it (METHOD sections 2 to 5 and 8)."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from model.priority.bands import Weights, ends, weights_of
from model.priority.overlap import (
    ROUNDING,
    Capacity,
    Pairs,
    capacity,
    integral,
    overlap_ends,
    overlaps_of,
    share_ends,
    shares,
)
from model.priority.parts import State
from model.priority.table import HIGH, LOW, MIDDLE, Flags, Floats, Ints, Table, tabled
from model.priority.warnings import PriorityWarning, find_warnings
from model.project import Project

LEVEL = 9
"""Scores are level when they agree to this many decimals of a point: what is beyond is rounding."""


@dataclass(frozen=True, eq=False)
class Evaluation:
    """The scores of a project. One row a card in the project's order, one column a bucket in the board's order.

    `parts` (cards × buckets) are points, 100 · p · w · z, with half of each overlap that the bucket has; `score` is
    their sum, -100…100. `low` and `high` are the ends
    that judgements and weights allow, an open judgement being anything from harm to help; `open_range` is what the
    open buckets alone could add or take at the point weights. `order` lists the rows in rank order, those without a
    score last, and `ranked` counts those with one (`scored`). Numbers of a card without a score are 0 or its open
    range, never NaN. Treat the arrays as read-only.
    """

    project: Project
    table: Table
    weights: Weights
    parts: Floats
    score: Floats
    low: Floats
    high: Floats
    open_range: Floats
    scored: Flags
    order: Ints
    ranked: int
    overlaps: Pairs = ()
    """The overlaps that are switched on."""

    @property
    def cards(self) -> tuple[str, ...]:
        """The card id of each row."""
        return self.table.ids

    @property
    def buckets(self) -> tuple[str, ...]:
        """The bucket id of each column."""
        return self.table.frame.buckets

    @property
    def row(self) -> dict[str, int]:
        """The row of each card id."""
        return self.table.row

    @cached_property
    def help(self) -> Floats:
        """What helps a card's score, in points, 0 and up (cards)."""
        return _total(np.maximum(self.parts, 0.0))

    @cached_property
    def harm(self) -> Floats:
        """What harms a card's score, in points, 0 and down (cards). Help and harm are never netted in one bucket."""
        return _total(np.minimum(self.parts, 0.0))

    @cached_property
    def part_ends(self) -> tuple[Floats, Floats]:
        """The ends of each part (cards × buckets) at the point weights: how far a hatched bar can reach."""
        low, high = share_ends(self.capacity, self.table.value[LOW], self.table.value[HIGH])
        return 100 * _least(self.table, low), -100 * _least(self.table, -high)

    @cached_property
    def capacity(self) -> Capacity:
        """What each bucket and each overlapping two weigh at the point weights; without overlaps, the weights."""
        return capacity(np.array(self.weights.point), self.overlaps)

    @property
    def overlapping(self) -> bool:
        """Whether overlaps are part of the scores: some are switched on, and they are monotone."""
        return bool(self.overlaps) and bool(self.capacity.monotone)

    @cached_property
    def worth(self) -> Floats:
        """What each card would score if one bucket were all that counts (cards × buckets), in points: 100 · p · z."""
        alone: Floats = 100 * self.table.chance[MIDDLE][:, np.newaxis] * self.table.value[MIDDLE]
        return alone

    @cached_property
    def assumed(self) -> Flags:
        """The pairs (cards × buckets) that rest on a drop alone."""
        return self.table.pairs(State.ASSUMED)

    @cached_property
    def open(self) -> Flags:
        """The pairs (cards × buckets) of which somebody said that it cannot be said."""
        return self.table.pairs(State.OPEN)

    @cached_property
    def judged(self) -> Flags:
        """The cards that have a score and no assumed or open pair."""
        return self.scored & ~(self.assumed | self.open).any(axis=1)

    @cached_property
    def rank(self) -> Ints:
        """The place of each card in the order, from 1; 0 without a score."""
        rank = np.zeros(len(self.order), dtype=np.int64)
        rank[self.order[: self.ranked]] = np.arange(1, self.ranked + 1)
        return rank

    @cached_property
    def warnings(self) -> tuple[PriorityWarning, ...]:
        """What a reader of these scores should know, sorted by code and subject; found when first asked for."""
        spare = self.capacity.spare if self.overlaps else np.zeros(0)
        broken = np.flatnonzero(spare < -ROUNDING).tolist()
        ranked = self.order[: self.ranked]
        return find_warnings(self.project, self.table, self.weights, self.score, ranked, broken)

    def score_of(self, card_id: str) -> float | None:
        """The score of a card in points, None without one or without such a card."""
        row = self.row.get(card_id)
        return float(self.score[row]) if row is not None and self.scored[row] else None

    def rank_of(self, card_id: str) -> int | None:
        """The place of a card in the order, from 1; None without a score or without such a card."""
        row = self.row.get(card_id)
        return int(self.rank[row]) if row is not None and self.scored[row] else None


def evaluate(project: Project, before: Evaluation | None = None) -> Evaluation:
    """The scores of a project; what is known from `before`, an earlier evaluation, is taken from there.

    The result does not depend on `before`, and the numbers of one card never on the other cards. Overlaps that are not
    monotone are left out of the scores, and warned of.
    """
    table = tabled(project, before.table if before else None)
    weights = weights_of(project)
    overlaps = overlaps_of(project) if project.overlap_on else ()
    if before is not None and (table, weights, overlaps) == (before.table, before.weights, before.overlaps):
        return before if project is before.project else replace(before, project=project)
    return evaluated(project, table, weights, overlaps)


def evaluated(project: Project, table: Table, weights: Weights, overlaps: Pairs) -> Evaluation:
    """The scores that these claims, weights and overlaps make, whatever the project itself says of them."""
    counted = capacity(np.array(weights.point), overlaps)
    chance, value = table.chance[MIDDLE], table.value[MIDDLE]
    parts = 100 * (chance[:, np.newaxis] * shares(counted, value)) + 0.0  # + 0.0 turns -0.0 into 0.0
    score = _total(parts)
    low, high = _band(table, weights, overlaps)
    claimed = table.pairs(State.ASSUMED) | table.pairs(State.JUDGED)
    scored = claimed.any(axis=1) & ~table.chance_open & weights.any
    order = np.lexsort((table.by_id, -score.round(LEVEL), ~scored))
    return Evaluation(
        project,
        table,
        weights,
        parts,
        score,
        np.minimum(low, score),
        np.maximum(high, score),
        100 * chance * _open_reach(table, counted),
        scored,
        order,
        int(scored.sum()),
        overlaps,
    )


def _total(parts: Floats) -> Floats:
    total: Floats = parts.sum(axis=1)
    return total


def _open_reach(table: Table, counted: Capacity) -> Floats:
    """How far the open pairs alone could take the integral from where it is (cards), up or down, whichever is more."""
    is_open = table.pairs(State.OPEN)
    if not counted.pairs:
        return _total(is_open * counted.single)
    value = table.value[MIDDLE]
    usual = integral(counted, value)
    best, worst = (integral(counted, np.where(is_open, end, value)) for end in (1.0, -1.0))
    reach: Floats = np.maximum(best - usual, usual - worst)
    return reach


def _band(table: Table, weights: Weights, overlaps: Pairs) -> tuple[Floats, Floats]:
    """The ends of each card's score in points (cards); rounding may leave a score just outside of them.

    Sharp, but for overlaps under weights that are ordered or in doubt: there they are safe.
    """
    value_low, value_high = table.value[LOW], table.value[HIGH]
    if overlaps:
        low, high = overlap_ends(weights, overlaps, value_low, value_high)
    else:
        low, high = ends(weights, value_low, value_high)
    return 100 * _least(table, low), -100 * _least(table, -high)


def _least(table: Table, values: Floats) -> Floats:
    """The least that values (cards, or cards × buckets) times the chance can be: the chance that is worst for each."""
    low, high = table.chance[LOW], table.chance[HIGH]
    if values.ndim > 1:
        low, high = low[:, np.newaxis], high[:, np.newaxis]
    least: Floats = values * np.where(values >= 0, low, high)
    return least
