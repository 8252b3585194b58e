"""Where things are in the chart: columns, rows and the scale, in pixels."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QRectF

from gui.theme import px
from model.priority.table import Floats

Number = TypeVar("Number", float, Floats)

WIDE = 900
"""From this width on the interval has a column of its own."""

TOP_BAR = 40, 6
"""Width and height of the bar that shows how often a card stays on top."""

_EDGE, _GAP = 16, 24
_SCORE, _SPAN, _TOP = 56, 64, 84
"""The columns of numbers as wide as their headings at 100 %, from left to right."""


@dataclass(frozen=True)
class Frame:
    """A chart of `width` × `height` pixels scrolled down by `offset`, showing `left` to `right` points.

    `topped` tells whether it has the column that says how often a card stays on top.
    """

    width: float
    height: float
    offset: float
    left: float
    right: float
    topped: bool = False

    @classmethod
    def around(
        cls, span: tuple[float, float], width: float, height: float, offset: float = 0, topped: bool = False
    ) -> Frame:
        """The frame that shows all points of `span` with a little room on both sides."""
        room = (span[1] - span[0]) * 0.03
        return cls(width, height, offset, span[0] - room, span[1] + room, topped)

    @cached_property
    def row(self) -> int:
        """The height of a row."""
        return px(21)

    @cached_property
    def top(self) -> int:
        """Where rows begin, below the labels of the axis."""
        return px(20)

    @property
    def wide(self) -> bool:
        """Whether the interval has its column."""
        return self.width >= WIDE

    @cached_property
    def names(self) -> QRectF:
        """The column of names."""
        return QRectF(px(40), 0, min(max(self.width * 0.215, px(120)), px(250)) - px(40), 0)

    @cached_property
    def plot(self) -> QRectF:
        """The plot between names and numbers, without its height."""
        start = self.names.right() + px(20)
        return QRectF(start, 0, max(self.score_right - px(_SCORE) - start, 10), 0)

    @cached_property
    def _scale(self) -> float:
        """How many pixels a point is wide."""
        return self.plot.width() / (self.right - self.left)

    @cached_property
    def _zero(self) -> float:
        """The place of 0 points."""
        return self.plot.x() - self.left * self._scale

    def x(self, points: float) -> float:
        """The place of a number of points."""
        return self._zero + points * self._scale

    def y(self, row: Number) -> Number:
        """The upper edge of a row, or of an array of rows."""
        return self.top + row * self.row - self.offset

    def row_at(self, y: float) -> int:
        """The row at a height, negative above the first."""
        return int((y - self.top + self.offset) // self.row) if y >= self.top else -1

    @cached_property
    def score_right(self) -> float:
        """Where scores end."""
        return self.span_right - px(_SPAN + _GAP) if self.wide else self.span_right

    @cached_property
    def span_right(self) -> float:
        """Where intervals end."""
        return self.top_right - px(_TOP + _GAP) if self.topped else self.top_right

    @cached_property
    def top_right(self) -> float:
        """Where what stays on top ends."""
        return self.width - px(_EDGE)

    @cached_property
    def top_left(self) -> float:
        """Where what stays on top begins, or where it would."""
        return self.top_right - px(_TOP)

    def content_height(self, rows: int, footer: bool = False) -> int:
        """How high all rows are together, with the line below them."""
        return (rows + footer) * self.row + px(10)
