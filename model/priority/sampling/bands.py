"""The 5, 50 and 95 per cent points of samples, linear between neighbours in order."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from model.priority.table import Floats, Ints

Numbers = Floats | Ints | npt.NDArray[np.int32]

SHARES = np.array([0.05, 0.5, 0.95])

BINS = 512
MANY = 2_000
"""From so many samples on, sorting them into bins is faster than numpy's own selection."""
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
        """The three points (… × 3) from what is at the places (… × 6)."""
        below, above = found[..., 0::2], found[..., 1::2]
        points: Floats = below + (SHARES * (self.count - 1)) % 1 * (above - below)
        return points

    def of(self, values: Numbers) -> Floats:
        """The three points of these values (count)."""
        return self.between(_at(self.places, values))


def _at(places: Ints, values: Numbers) -> Numbers:
    """What is at these places of the sorted values; only the bins that hold these places are sorted."""
    least = values.min()
    span = values.max() - least
    if len(values) < MANY or span < NARROW:
        return np.asarray(np.partition(values, places)[places])
    bins = ((values - least) * (BINS / span)).astype(np.int16)
    sizes = np.bincount(bins)
    upto = sizes.cumsum()
    wanted = upto.searchsorted(places, side="right")
    chosen = sorted(set(wanted.tolist()))
    inside = bins == chosen[0]
    for one in chosen[1:]:
        inside |= bins == one
    # A place moves forward by all that is left out before it: what comes before its bin, but for the chosen bins there.
    kept = np.zeros(len(sizes), dtype=np.int64)
    kept[chosen] = sizes[chosen]
    left_out = (upto - kept.cumsum())[wanted]
    return np.asarray(np.sort(values[inside])[places - left_out])
