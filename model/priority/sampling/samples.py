"""How firm the scores and ranks of an evaluation are (METHOD section 6)."""

from dataclasses import dataclass
from math import sqrt

import numpy as np

from model.priority.sampling.draws import Drawn
from model.priority.sampling.keys import LEVEL
from model.priority.sampling.scores import Weighed, score, weigh
from model.priority.sampling.tally import KEPT, MANY_CARDS
from model.priority.score import Evaluation
from model.priority.table import Floats, Ints
from model.value import Refusal


@dataclass(frozen=True, eq=False)
class Draws:
    """What was drawn, from which the next samples take what did not change.

    `cards` are the draws of the cards that have a score, by id in the order of the project, `row` (those cards) their
    rows in `scores` (rows × samples), in points: cards of which the same is certain share one. `weights` (goals ×
    samples or more) are in the order of the board.
    """

    cards: dict[str, Drawn]
    row: Ints
    weights: Floats
    weighed: Weighed
    scores: Floats


@dataclass(frozen=True, eq=False)
class Samples:
    """What `count` samples of an evaluation show: SMAA-2 (Lahdelma & Salminen 2001). One row a card, as there.

    `count` may be lower than what was asked for where memory would not do. `band` (cards × 3) are the 5, 50 and 95 per
    cent points of the score in points, `rank_band` (cards × 3) those of the rank, from 1, level cards being at the mean
    of their ranks. `acceptability` (cards × ranks) is the share of samples in which a card is at a rank; level cards
    share. Its rows and columns sum to 1, unless more than `MANY_CARDS` have a score: then it ends at rank `KEPT`.
    `mean_weights` (goals) and `central_weights` (cards × goals, 0 where a card is never first) are in the order of the
    board. All is 0 for a card without a score. Treat the arrays as read-only.
    """

    evaluation: Evaluation
    count: int
    seed: int
    band: Floats
    rank_band: Floats
    acceptability: Floats
    mean_weights: Floats
    central_weights: Floats
    draws: Draws

    @property
    def low(self) -> Floats:
        """The score that 5 per cent of the samples are below (cards), in points."""
        return self.band[:, 0]

    @property
    def median(self) -> Floats:
        """The score in the middle of the samples (cards), in points."""
        return self.band[:, 1]

    @property
    def high(self) -> Floats:
        """The score that 5 per cent of the samples are above (cards), in points."""
        return self.band[:, 2]

    @property
    def rank_low(self) -> Floats:
        """The rank that 5 per cent of the samples are better than (cards), from 1."""
        return self.rank_band[:, 0]

    @property
    def rank_median(self) -> Floats:
        """The rank in the middle of the samples (cards), from 1."""
        return self.rank_band[:, 1]

    @property
    def rank_high(self) -> Floats:
        """The rank that 5 per cent of the samples are worse than (cards), from 1."""
        return self.rank_band[:, 2]

    def top(self, k: int) -> Floats:
        """The share of samples in which each card is among the first `k` (cards).

        Raises `Refusal` where so many cards have a score that rank `k` is not counted.
        """
        counted = self.acceptability.shape[1]
        if counted < k and counted < self.evaluation.ranked:
            raise Refusal(
                "With more than {many} cards only the first {kept} ranks are counted.", many=MANY_CARDS, kept=KEPT
            )
        share: Floats = self.acceptability[:, : max(k, 0)].sum(axis=1)
        return np.minimum(share, 1.0)

    def central(self, card_id: str) -> tuple[float, ...] | None:
        """The mean of the weights under which a card is first, by bucket; None if it never is.

        Raises `Refusal` if there is no such card.
        """
        weights = self.central_weights[self._row(card_id)]
        return tuple(weights.tolist()) if weights.any() else None

    def confidence(self, card_id: str) -> float | None:
        """The share of judgement draws in which a card is first under its central weights; None if it has none.

        Level cards share the first place. It is worked out at each call. Raises `Refusal` if there is no such card.
        """
        central = self.central(card_id)
        if central is None:
            return None
        weights = np.repeat(np.array(central)[:, np.newaxis], self.count, axis=1)
        weighed = weigh(weights, self.evaluation.buckets, self.evaluation.overlaps)
        scores, cards = np.empty_like(self.draws.scores), list(self.draws.cards.values())
        _, one_of_each, sizes = np.unique(self.draws.row, return_index=True, return_counts=True)
        score([cards[at] for at in one_of_each], weighed, scores)
        first = scores >= scores.max(axis=0) - LEVEL
        own = first[self.draws.row[list(self.draws.cards).index(card_id)]]
        return float((own / (first * sizes[:, np.newaxis]).sum(axis=0)).mean())

    def _row(self, card_id: str) -> int:
        row = self.evaluation.row.get(card_id)
        if row is None:
            raise Refusal("There is no card “{id}”.", id=card_id)
        return row


def standard_error(share: float, count: int) -> float:
    """The standard error of a share of `count` independent samples: sqrt(s (1 - s) / N)."""
    return sqrt(max(share * (1 - share), 0.0) / count)
