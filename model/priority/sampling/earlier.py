"""What earlier samples know that holds for new ones as well."""

from dataclasses import replace
from typing import NamedTuple

from model.card import Card
from model.priority.sampling.draws import Drawn, Said
from model.priority.sampling.samples import Samples
from model.priority.sampling.scores import Weighed
from model.priority.score import Evaluation
from model.priority.table import Floats


class Scored(NamedTuple):
    """The score of a card in each sample (count), in points, and its band (3)."""

    scores: Floats
    band: Floats


class Earlier:
    """Finds in `samples`, if there are any, what samples of `evaluation` with that seed would find again.

    Everywhere None says that it is not known.
    """

    def __init__(self, samples: Samples | None, evaluation: Evaluation, seed: int) -> None:
        self._samples = samples if samples and samples.seed == seed else None
        self._cards = self._samples.draws.cards if self._samples else {}
        self._row = dict(zip(self._cards, self._samples.draws.row.tolist(), strict=True)) if self._samples else {}
        self._evaluation = evaluation
        self._same_frame = samples is not None and samples.evaluation.table.frame == evaluation.table.frame

    def said(self, card: Card) -> Said | None:
        """What is said of a card."""
        drawn = self._cards.get(card.id)
        return drawn.said if drawn and drawn.card is card and self._same_frame else None

    def drawn(self, card: Card, said: Said, count: int) -> Drawn | None:
        """At least `count` draws of a card of which that is said."""
        drawn = self._cards.get(card.id)
        if drawn is None or drawn.said != said or drawn.count < count:
            return None
        return drawn if drawn.card is card else replace(drawn, card=card)

    def weights(self, count: int) -> Floats | None:
        """At least `count` weights (goals × samples)."""
        if self._samples is None:
            return None
        now, then, weights = self._evaluation, self._samples.evaluation, self._samples.draws.weights
        same = (then.weights, then.buckets) == (now.weights, now.buckets)
        return weights if same and weights.shape[1] >= count else None

    def weighed(self, weights: Floats, count: int) -> Weighed | None:
        """What the first `count` of these weights come to with the overlaps."""
        if self._samples is None or self._samples.draws.weights is not weights or self._samples.count != count:
            return None
        same = self._samples.evaluation.overlaps == self._evaluation.overlaps
        return self._samples.draws.weighed if same else None

    def scored(self, drawn: Drawn, weighed: Weighed) -> Scored | None:
        """The scores of a card with these draws."""
        known = self._cards.get(drawn.card.id)
        if self._samples is None or known is None or self._samples.draws.weighed is not weighed:
            return None
        if known.samples is not drawn.samples:
            return None
        band = self._samples.band[self._samples.evaluation.row[drawn.card.id]]
        return Scored(self._samples.draws.scores[self._row[drawn.card.id]], band)
