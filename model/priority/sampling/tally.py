"""Counts of ranks over samples: how often a row of cards is where, and under which weights it is first."""

from typing import NamedTuple

import numpy as np

from model.priority.sampling.keys import Keys, Sorter
from model.priority.sampling.pieces import AT_ONCE
from model.priority.table import Floats, Ints

MANY_CARDS = 1_000
KEPT = 100
"""Of more cards than `MANY_CARDS` only the first `KEPT` ranks are counted: all would not fit the memory."""


class Tally:
    """Counts for rows that stand for `sizes` (rows) cards each, which are always level, over so many samples.

    `apart` (rows × ranks and one more, for those that are not counted) is how often a row filled the ranks from there
    on alone. Rows that are level share their ranks: of `flow` (as `apart`) the running sum is what each of their cards
    gets. `middle` is twice the mean rank, from 0, a whole number: of few cards how often a row that was level had it
    (rows × twice the ranks), of many what every row had (rows × samples). `led` (goals × rows) sums the weights under
    which a card was first, and `leads` (rows) how often it was.
    """

    def __init__(self, sizes: Ints, goals: int, samples: int) -> None:
        rows, self.cards, self.sizes = len(sizes), int(sizes.sum()), sizes
        self.many = self.cards > MANY_CARDS
        self.kept = KEPT if self.many else self.cards
        self.at_once = max(AT_ONCE // rows, self.kept)
        self._sorter = Sorter(rows, self.kept.bit_length(), min(self.at_once, samples))
        self.apart = np.zeros((rows, 1 << self._sorter.spare), dtype=np.int64)
        self.flow = np.zeros((rows, self.kept + 1))
        self.middle = np.zeros((rows, samples if self.many else 2 * self.cards), dtype=np.int32)
        self.led, self.leads = np.zeros((goals, rows)), np.zeros(rows)
        self._single = bool((sizes == 1).all())

    def add(self, scores: Floats, weights: Floats, at: int) -> None:
        """Count scores (rows × `at_once` samples or fewer) under weights (goals × samples), the first being `at`."""
        keys = self._sorter.sorted(scores)
        level, samples = self._sorter.maybe_level(keys), np.arange(at, at + len(keys))
        if level.any():
            self._add_level(keys[level], weights[:, level], samples[level])
            keys, weights, samples = keys[~level], weights[:, ~level], samples[~level]
        if len(keys):
            self._add_apart(keys, weights, samples)

    def merge(self, other: "Tally") -> None:
        """Count what another one counted of the samples after these."""
        self.apart += other.apart
        self.flow += other.flow
        self.middle = np.hstack([self.middle, other.middle]) if self.many else self.middle + other.middle
        self.led += other.led
        self.leads += other.leads

    def _add_apart(self, keys: Keys, weights: Floats, at: Ints) -> None:
        leader = self._sorter.row(keys[:, 0])
        self._add_first(leader, weights, 1 / self.sizes[leader])
        if self.many:
            row, ranks = self._sorter.row(keys), self._ranks(keys)
            self.middle[row, at[:, np.newaxis]] = 2 * ranks + self.sizes[row] - 1
        seen = keys[:, : self.kept]
        slots = self._sorter.slots(seen, np.minimum(self._ranks(seen), self.kept))
        self.apart += np.bincount(slots.ravel(), minlength=self.apart.size).reshape(self.apart.shape)

    def _ranks(self, keys: Keys) -> Ints:
        """The first rank, from 0, of each key's cards (samples × rows, or rows where they are the same for all)."""
        if self._single:
            return np.arange(keys.shape[1])
        sizes = self.sizes[self._sorter.row(keys)]
        ranks: Ints = sizes.cumsum(axis=1) - sizes
        return ranks

    def _add_level(self, keys: Keys, weights: Floats, at: Ints) -> None:
        row, first, last = self._places(keys)
        share, slots = 1 / (last - first + 1), row * (self.kept + 1)
        # A share flows in at the first of the ranks that are shared, and out after the last.
        for sign, end in ((1, first), (-1, last + 1)):
            found = (slots + np.minimum(end, self.kept)).ravel()
            self.flow += sign * np.bincount(found, share.ravel(), self.flow.size).reshape(self.flow.shape)
        if self.many:
            self.middle[row, at[:, np.newaxis]] = first + last
        else:
            found = (row * (2 * self.cards) + first + last).ravel()
            self.middle += np.bincount(found, minlength=self.middle.size).reshape(self.middle.shape)
        sample, place = np.nonzero(first == 0)
        self._add_first(row[sample, place], weights[:, sample], share[sample, place])

    def _places(self, keys: Keys) -> "_Places":
        down, row, begin = self._sorter.steps_down(keys), self._sorter.row(keys), self._ranks(keys)
        first, last = np.zeros(keys.shape, dtype=np.int64), np.full(keys.shape, self.cards - 1)
        end = begin + self.sizes[row] - 1
        first[:, 1:] = np.where(down, begin[..., 1:], 0)
        last[:, :-1] = np.where(down, end[..., :-1], self.cards - 1)
        last = np.minimum.accumulate(last[:, ::-1], axis=1)[:, ::-1]
        return _Places(row, np.maximum.accumulate(first, axis=1), last)

    def _add_first(self, row: Ints, weights: Floats, share: Floats) -> None:
        self.leads += np.bincount(row, share, len(self.leads))
        for goal, weight in enumerate(weights):
            self.led[goal] += np.bincount(row, weight * share, len(self.leads))


class _Places(NamedTuple):
    """The row of each key (samples × rows), and the first and the last rank, from 0, of those level with it."""

    row: Ints
    first: Ints
    last: Ints
