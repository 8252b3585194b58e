"""The 5, 50 and 95 per cent points of samples, linear between neighbours in order."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from model.priority.sampling.pieces import blocks
from model.priority.table import Floats, Ints

Numbers = Floats | Ints | npt.NDArray[np.int32]

SHARES = np.array([0.05, 0.5, 0.95])

BINS = 1_000
NARROW = 1e-9


@dataclass(frozen=True)
class Points:
    """Where the three points are among `count` samples in order."""

    count: int

    @cached_property
    def places(self) -> Ints:
        """The places, from 0, of the samples just below and just above each point, in turn (6)."""
        below = np.floor(SHARES * (self.count - 1)).astype(np.int64)
        return np.stack([below, np.minimum(below + 1, self.count - 1)], axis=1).ravel()

    def between(self, found: Numbers) -> Floats:
        """The three points (rows × 3) from what is at the places (rows × 6)."""
        below, above = found[:, 0::2], found[:, 1::2]
        points: Floats = below + (SHARES * (self.count - 1)) % 1 * (above - below)
        return points

    def of(self, values: Numbers) -> Floats:
        """The three points (rows × 3) of each row of values (rows × count)."""
        points = np.empty((len(values), 3))
        for block in blocks(range(len(values)), self.count):
            points[block.start : block.stop] = self.between(_at(self.places, values[block.start : block.stop]))
        return points


def _at(places: Ints, values: Numbers) -> Numbers:
    """What is at these places of each row once it is sorted (rows × places).

    Values are put into bins, and only those in the bins of the places are sorted; numpy's own selection is four
    times as slow. Each row has bins of its own, numbered on from those of the row before; 16 bits can number those of
    32 rows.
    """
    rows, count = values.shape
    least = values.min(axis=1, keepdims=True)
    span = values.max(axis=1, keepdims=True) - least
    bins = ((values - least) * (BINS / np.maximum(span, NARROW))).astype(np.int16)
    bins += (np.arange(rows, dtype=np.int16) * (BINS + 1))[:, np.newaxis]
    sizes = np.bincount(bins.ravel(), minlength=rows * (BINS + 1))
    upto, at = sizes.cumsum(), places + count * np.arange(rows)[:, np.newaxis]
    wanted = upto.searchsorted(at, side="right")
    inside = _between(bins, wanted)
    members = values[inside]
    members = members[np.lexsort((members, bins[inside]))]
    kept = np.zeros_like(sizes)
    kept[wanted] = sizes[wanted]
    # A place moves forward by all that is left out before it: what is in the bins so far, but for the bins kept.
    return np.asarray(members[at - (upto - kept.cumsum())[wanted]])


def _between(bins: npt.NDArray[np.int16], wanted: Ints) -> npt.NDArray[np.bool_]:
    """Which bins (rows × values) are those of two neighbours (rows × places, in pairs); between these all are empty."""
    ends = wanted.astype(np.int16)
    inside = np.zeros(bins.shape, dtype=np.bool_)
    for low, high in zip(ends[:, 0::2].T, ends[:, 1::2].T, strict=True):
        inside |= (bins >= low[:, np.newaxis]) & (bins <= high[:, np.newaxis])
    return inside
