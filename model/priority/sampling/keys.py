"""Scores packed with the numbers of their rows into whole numbers: sorted, they tell who is where.

numpy sorts whole numbers several times as fast as it finds the order of other numbers.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from model.priority.table import Flags, Floats, Ints

Keys = npt.NDArray[np.uint64]

LEVEL = 1e-9
"""Cards are level when their scores differ by no more points than that (METHOD section 6)."""


@dataclass(frozen=True)
class Packing:
    """How scores from -100 to 100 of so many rows are packed, so that there is room for `spare` bits beside a row.

    A high score gives a low key. Taken from a large power of two, all scores have the same leading bits: their sign,
    their exponent, and what the power is larger than 256. Shifted out, these leave room for the row at the other end.
    """

    rows: int
    spare: int

    @cached_property
    def shift(self) -> int:
        """How many bits hold a row and what is spare; sign and exponent alone are 12."""
        return max(12, self.rows.bit_length() + self.spare)

    @property
    def step(self) -> float:
        """How many points apart two packed scores are at least, if they are not the same."""
        return float(2.0 ** (self.shift - 56))

    @property
    def level(self) -> int:
        """How many steps apart two scores are at most, if they are level."""
        return int(LEVEL / self.step)

    def sorted(self, scores: Floats) -> Keys:
        """The keys (samples × rows) of scores (rows × samples), the highest score of each sample first."""
        keys = (2.0 ** (self.shift - 4) + 128 - scores.T).view(np.uint64)
        keys <<= np.uint64(self.shift)
        keys |= np.arange(self.rows, dtype=np.uint64) << np.uint64(self.spare)
        keys.sort(axis=1)
        return keys

    def row(self, keys: Keys) -> Ints:
        """The row of each key."""
        return self.shifted_row(keys) >> self.spare

    def shifted_row(self, keys: Keys) -> Ints:
        """The row of each key, with the spare bits at 0 behind it."""
        low: Ints = keys.view(np.int64) & ((1 << self.shift) - 1)
        return low

    def maybe_level(self, keys: Keys) -> Flags:
        """The samples in which neighbours may be level; a quick look that misses none."""
        apart, enough = keys[:, 1:] - keys[:, :-1], np.uint64((self.level + 1) << self.shift)
        if not apart.size or apart.min() > enough:
            return np.zeros(len(keys), dtype=np.bool_)
        return np.asarray((apart <= enough).any(axis=1))

    def steps_down(self, keys: Keys) -> Flags:
        """Whether each key but the first of its sample is of a row below the one before, and not level with it."""
        scores = keys >> np.uint64(self.shift)
        down: Flags = scores[:, 1:] - scores[:, :-1] > np.uint64(self.level)
        return down
