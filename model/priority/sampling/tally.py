"""Counts of ranks over samples: how often a card is where, and under which weights it is first."""

from typing import NamedTuple

import numpy as np

from model.priority.sampling.keys import Keys, Packing
from model.priority.table import Floats, Ints

MANY_CARDS = 1_000
KEPT = 100
"""Of more cards than `MANY_CARDS` only the first `KEPT` ranks are counted: all would not fit the memory."""


class Tally:
    """Counts for so many cards and goals over so many samples.

    `apart` (cards × ranks) counts who is at a rank alone. Level cards share their ranks: of `flow` (cards × ranks and
    one more) the running sum is what they get. `middle` is twice the mean rank from 0, a whole number, of cards that
    were level: counted (cards × twice the ranks), but of many cards noted of each in each sample. `led` (goals × cards)
    sums the weights under which a card was first, and `leads` (cards) how often it was.
    """

    def __init__(self, cards: int, goals: int, samples: int) -> None:
        self.cards, self.many = cards, cards > MANY_CARDS
        self.kept = KEPT if self.many else cards
        self._packing = Packing(cards, self.kept)
        self._apart = np.zeros(cards << self._packing.rank_bits, dtype=np.int64)
        self._flow = np.zeros(cards * (self.kept + 1))
        self.middle = np.zeros((cards, samples if self.many else 2 * cards), dtype=np.int32)
        self.led, self.leads = np.zeros((goals, cards)), np.zeros(cards)

    @property
    def apart(self) -> Ints:
        """How often a card was at a rank alone (cards × ranks)."""
        return self._apart.reshape(self.cards, -1)[:, : self.kept]

    @property
    def shared(self) -> Floats:
        """What each card got of ranks that it shared (cards × ranks)."""
        shares: Floats = self._flow.reshape(self.cards, -1).cumsum(axis=1)[:, : self.kept]
        return shares

    def add(self, scores: Floats, weights: Floats, at: int) -> None:
        """Count scores (cards × some samples) under weights (goals × the same), of which the first is sample `at`."""
        keys = self._packing.sorted(scores)
        level = self._packing.maybe_level(keys) | self.many
        if level.any():
            self._add_level(keys[level], weights[:, level], at + np.flatnonzero(level))
            keys, weights = keys[~level], weights[:, ~level]
        if len(keys):
            self._add_apart(keys, weights)

    def merge(self, other: "Tally") -> None:
        """Count what another one counted of the samples after these."""
        self._apart += other._apart
        self._flow += other._flow
        self.middle = np.hstack([self.middle, other.middle]) if self.many else self.middle + other.middle
        self.led += other.led
        self.leads += other.leads

    def _add_apart(self, keys: Keys, weights: Floats) -> None:
        self._add_first(self._packing.card(keys[:, 0]), weights, np.ones(len(keys)))
        self._apart += np.bincount(self._packing.slots(keys).ravel(), minlength=len(self._apart))

    def _add_level(self, keys: Keys, weights: Floats, at: Ints) -> None:
        card, first, last = _places(self._packing, keys)
        share, row = 1 / (last - first + 1), card * (self.kept + 1)
        # A share flows in at the first of the ranks that are shared, and out after the last.
        for sign, end in ((1, first), (-1, last + 1)):
            found = (row + np.minimum(end, self.kept)).ravel()
            self._flow += sign * np.bincount(found, share.ravel(), len(self._flow))
        if self.many:
            self.middle[card, at[:, np.newaxis]] = first + last
        else:
            found = (card * (2 * self.cards) + first + last).ravel()
            self.middle += np.bincount(found, minlength=self.middle.size).reshape(self.middle.shape)
        sample, place = np.nonzero(first == 0)
        self._add_first(card[sample, place], weights[:, sample], share[sample, place])

    def _add_first(self, card: Ints, weights: Floats, share: Floats) -> None:
        self.leads += np.bincount(card, share, self.cards)
        for goal, weight in enumerate(weights):
            self.led[goal] += np.bincount(card, weight * share, self.cards)


class _Places(NamedTuple):
    """The card of each key (samples × cards), and the first and the last rank, from 0, of those level with it."""

    card: Ints
    first: Ints
    last: Ints


def _places(packing: Packing, keys: Keys) -> _Places:
    down, ranks = packing.steps_down(keys), np.arange(packing.cards)
    first, last = np.zeros(keys.shape, dtype=np.int64), np.full(keys.shape, packing.cards - 1)
    first[:, 1:] = np.where(down, ranks[1:], 0)
    last[:, :-1] = np.where(down, ranks[:-1], packing.cards - 1)
    last = np.minimum.accumulate(last[:, ::-1], axis=1)[:, ::-1]
    return _Places(packing.card(keys), np.maximum.accumulate(first, axis=1), last)
