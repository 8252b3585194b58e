"""Where things are in the plot: weights across, points up, names at the right, in pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QRectF

from gui.theme import px

STEPS = (1, 2, 5, 10, 20, 25, 50, 100)
"""How many points may lie between two lines of the grid."""


@dataclass(frozen=True)
class Frame:
    """A plot of `width` × `height` pixels that shows `low` to `high` points, with type of `size` per cent."""

    width: float
    height: float
    low: float
    high: float
    size: int = 100

    @cached_property
    def plot(self) -> QRectF:
        """Where the lines are: below the grip of the weight, left of the names, above the per cents."""
        left, top = px(40), px(28)
        right = self.width - self.names_width - px(20)
        bottom = self.height - px(22)
        return QRectF(left, top, max(right - left, px(40)), max(bottom - top, px(20)))

    @property
    def names_width(self) -> float:
        """How much room the names have."""
        return min(max(self.width * 0.25, px(90)), px(190))

    def x(self, share: float) -> float:
        """The place of a share of the weight, 0…1."""
        return self.plot.left() + share * self.plot.width()

    def y(self, points: float) -> float:
        """The height of a number of points."""
        return self.plot.bottom() - (points - self.low) / (self.high - self.low) * self.plot.height()

    def share(self, x: float) -> float:
        """The share of the weight at a place, held within 0…1."""
        return min(max((x - self.plot.left()) / self.plot.width(), 0.0), 1.0)

    def points(self, y: float) -> float:
        """The points at a height."""
        return self.low + (self.plot.bottom() - y) / self.plot.height() * (self.high - self.low)

    def ticks(self) -> list[float]:
        """Round points for the grid, at most one for each 26 pixels of height."""
        span = self.high - self.low
        most = max(self.plot.height() / px(26), 1.0)
        step = next((size for size in STEPS if span / size <= most), 200)
        first, last = -int(-self.low // step), int(self.high // step)
        return [float(step * count) for count in range(first, last + 1)]


def spread(wanted: Sequence[float], apart: float, top: float, bottom: float) -> list[float]:
    """Places as near as can be to the wanted ones (falling down the screen), each `apart` below the one before.

    All lie between `top` and `bottom` where there is room for all. Neighbours that collide move as one block around
    the mean of what they want (isotonic regression by pooling adjacent violators).
    """
    blocks: list[tuple[float, int]] = []  # the sum of what its first place wants, and how many are in it
    for at, place in enumerate(wanted):
        total, count = place - at * apart, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / count:
            before, more = blocks.pop()
            total, count = total + before, count + more
        blocks.append((total, count))
    last = bottom - (len(wanted) - 1) * apart
    firsts = [max(min(total / count, last), top) for total, count in blocks for _ in range(count)]
    return [first + at * apart for at, first in enumerate(firsts)]
