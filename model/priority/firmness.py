"""How firm the scores are, as far as it is known at each moment: at once after an edit, and when samples are there."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from model.priority.sampling import COUNT, Samples, sample
from model.priority.score import Evaluation
from model.priority.table import Flags, Floats, Ints
from model.value import Refusal

STEPS = (COUNT, 2_000, 500)
"""How many samples are drawn at once, the most that is affordable."""

AT_ONCE = 30_000
"""How many scores may be sampled between an edit and its frame: 4 ms of work."""

TOP = 3
"""Of so many places it is asked how often a card has one of them."""


@dataclass(frozen=True, eq=False)
class Firmness:
    """What is known of the samples of an evaluation: one row a card, as there.

    `low` and `high` are the 5 and 95 per cent points of each score where `sampled` says so, elsewhere the ends that it
    cannot pass. Until all samples are there, they may be of fewer samples, or what they were before,
    moved with the score. `samples` are the newest that there are, of this evaluation or of an earlier one.
    """

    evaluation: Evaluation
    low: Floats
    high: Floats
    sampled: Flags
    samples: Samples | None

    @property
    def settled(self) -> bool:
        """Whether all samples that are wanted of this evaluation are there."""
        return self.samples is not None and same_numbers(self.samples.evaluation, self.evaluation)

    @property
    def places(self) -> int:
        """Of how many first places `top` tells: with fewer than four cards nobody can miss the first three."""
        return TOP if self.evaluation.ranked > TOP else 1

    @cached_property
    def top(self) -> Floats:
        """The share of samples in which each card has one of the first `places` (cards); −1 where it is not known."""
        if self.samples is None:
            return np.full(len(self.evaluation.cards), -1.0)
        rows = known_rows(self.evaluation, self.samples.evaluation)
        there = (rows >= 0) & self.evaluation.scored
        there[there] = self.samples.evaluation.scored[rows[there]]
        found = np.full(len(rows), -1.0)
        found[there] = self.samples.top(self.places)[rows[there]]
        return found


def same_numbers(one: Evaluation, other: Evaluation) -> bool:
    """Whether two evaluations are of the same claims and weights, so that one's samples are the other's."""
    if one is other:
        return True
    return (one.table, one.weights, one.overlaps) == (other.table, other.weights, other.overlaps)


def known_rows(evaluation: Evaluation, before: Evaluation) -> Ints:
    """For each card its row in an earlier evaluation, −1 where it was not there (cards)."""
    if evaluation.cards == before.cards:
        return np.arange(len(evaluation.cards))
    where = before.row
    return np.array([where.get(card, -1) for card in evaluation.cards], dtype=np.int64)


def settle(evaluation: Evaluation, samples: Samples) -> Firmness:
    """What samples of this very evaluation, or of the same numbers, tell."""
    scored = evaluation.scored
    low, high = (np.where(scored, *ends) for ends in ((samples.low, evaluation.low), (samples.high, evaluation.high)))
    return Firmness(evaluation, low, high, scored, samples)


def at_once(evaluation: Evaluation, before: Firmness | None = None) -> Firmness:
    """What can be told of an evaluation within a frame; cards whose claim and weights did not change stay as they are.

    A card's interval depends on no other card, so that those of a few that changed are sampled in full, and those of
    some with fewer samples. Where that would take too long, an interval moves with its score.
    """
    samples = before.samples if before else None
    if samples is not None and same_numbers(evaluation, samples.evaluation):
        return settle(evaluation, samples)
    low, high, sampled, fresh = _carried(evaluation, before)
    if count := _affordable(int(fresh.sum()), samples):
        try:
            # Sampled as if there were no other cards: a card's draws and its interval are the same with them.
            found = sample(replace(evaluation, scored=fresh), count, before=samples)
        except Refusal:
            # No weights lie within their limits. Whoever samples all of it says so.
            return Firmness(evaluation, low, high, sampled, samples)
        low[fresh], high[fresh], sampled[fresh] = found.low[fresh], found.high[fresh], True
    return Firmness(evaluation, low, high, sampled, samples)


def _carried(evaluation: Evaluation, before: Firmness | None) -> tuple[Floats, Floats, Flags, Flags]:
    """Low, high and whether they are sampled, as far as they were known, and which cards must be sampled anew."""
    low, high = evaluation.low.copy(), evaluation.high.copy()
    sampled, fresh = np.zeros_like(evaluation.scored), evaluation.scored.copy()
    if before is None:
        return low, high, sampled, fresh
    was = before.evaluation
    rows = known_rows(evaluation, was)
    known = (rows >= 0) & evaluation.scored
    known[known] = was.scored[rows[known]]
    moved = evaluation.score[known] - was.score[rows[known]]
    least, most = low[known], high[known]
    low[known] = np.clip(before.low[rows[known]] + moved, least, most)
    high[known] = np.clip(before.high[rows[known]] + moved, least, most)
    sampled[known] = before.sampled[rows[known]]
    if _given(evaluation) == _given(was):
        cards, others = evaluation.table.cards, was.table.cards
        places = zip(np.flatnonzero(known).tolist(), rows[known].tolist(), strict=True)
        same = np.array([row for row, place in places if cards[row] is others[place]], dtype=np.int64)
        low[same], high[same] = before.low[rows[same]], before.high[rows[same]]
        fresh[same] = ~sampled[same]
    return low, high, sampled, fresh


def _given(evaluation: Evaluation) -> tuple[object, ...]:
    """All that a card's interval depends on besides the card."""
    return evaluation.table.frame, evaluation.weights, evaluation.overlaps


def _affordable(cards: int, samples: Samples | None) -> int:
    """How many samples of so many cards fit between an edit and its frame; 0 for none."""
    most = samples.count if samples is not None else COUNT
    return next((min(count, most) for count in STEPS if 0 < count * cards <= AT_ONCE), 0)
