"""Scores packed with the numbers of their rows into whole numbers: sorted, they tell who is where.

numpy sorts whole numbers several times as fast as it finds the order of other numbers.
"""

import numpy as np
import numpy.typing as npt

from model.priority.table import Flags, Floats, Ints

Keys = npt.NDArray[np.uint64]

LEVEL = 1e-9
"""Cards are level when their scores differ by no more points than that (METHOD section 6)."""


class Sorter:
    """Sorts the scores, from -100 to 100, of so many rows in up to `most` samples at once.

    A key is a score packed with its row and `spare` bits; a high score gives a low key. Taken from a large power of
    two, all scores have the same leading bits: their sign, their exponent, and what the power is larger than 256.
    Shifted out, these leave room for the row at the other end. Arrays are used again: what a method gives is good until
    it is called for other samples.
    """

    def __init__(self, rows: int, spare: int, most: int) -> None:
        self.spare = spare
        self.shift = max(12, rows.bit_length() + spare)  # sign and exponent alone are 12 bits
        self.step = 2.0 ** (self.shift - 56)
        """How many points apart two packed scores are at least, if they are not the same."""
        self._level = int(LEVEL / self.step)
        self._row = np.arange(rows, dtype=np.uint64) << np.uint64(spare)
        self._keys, self._other = (np.empty((most, rows), dtype=np.uint64) for _ in range(2))

    def sorted(self, scores: Floats) -> Keys:
        """The keys (samples × rows) of scores (rows × samples), the highest score of each sample first."""
        keys = self._keys[: scores.shape[1]]
        np.subtract(2.0 ** (self.shift - 4) + 128, scores.T, out=keys.view(np.float64))
        keys <<= np.uint64(self.shift)
        keys |= self._row
        keys.sort(axis=1)
        return keys

    def row(self, keys: Keys) -> Ints:
        """The row of each key (samples × places), in an array of its own."""
        return (keys.view(np.int64) & ((1 << self.shift) - 1)) >> self.spare

    def slots(self, keys: Keys, places: Ints) -> Ints:
        """One number for the row of each key (samples × places) and for a place, which is in the spare bits."""
        slots: Ints = self._other[: len(keys), : keys.shape[1]].view(np.int64)
        np.bitwise_and(keys.view(np.int64), (1 << self.shift) - 1, out=slots)
        slots += places
        return slots

    def maybe_level(self, keys: Keys) -> Flags:
        """The samples in which neighbours may be level; a quick look that misses none."""
        apart, enough = self._other[: len(keys)], np.uint64((self._level + 1) << self.shift)
        # In one go, with the last of a sample and the first of the next as neighbours too: rarely are these level.
        np.subtract(keys.ravel()[1:], keys.ravel()[:-1], out=apart.ravel()[1:])
        if apart.ravel()[1:].min(initial=~np.uint64(0)) > enough:
            return np.zeros(len(keys), dtype=np.bool_)
        return np.asarray((apart[:, 1:] <= enough).any(axis=1))

    def steps_down(self, keys: Keys) -> Flags:
        """Whether each key but the first of its sample is of a row below the one before, and not level with it."""
        scores = keys >> np.uint64(self.shift)
        down: Flags = scores[:, 1:] - scores[:, :-1] > np.uint64(self._level)
        return down
