"""Where everything on a card goes: plain geometry that a test can measure without a window."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from gui.theme import font, px


@dataclass(frozen=True)
class Measures:
    """One density of cards. `lines` is the note and marks below the name."""

    height: int
    gap: int
    inset: int
    compact: bool


def measures(compact: bool) -> Measures:
    """The measures of a density, at the size of the system font."""
    return Measures(px(30), px(4), px(14), True) if compact else Measures(px(70), px(6), px(18), False)


SIDE = 3
"""The room at the left and right of a card for the ring of what is current."""


def frame_in(row: QRectF, density: Measures) -> QRectF:
    """The card in a row of the list: half the gap above it and half below, for the ring."""
    return QRectF(row.x() + SIDE, row.y() + density.gap // 2, row.width() - 2 * SIDE, density.height)


class CardLayout:
    """The rectangles of one card with this frame."""

    def __init__(self, frame: QRectF, density: Measures) -> None:
        self.density = density
        self.frame = frame
        self._right = self.frame.right() - px(10)
        self._left = self.frame.x() + density.inset
        self._name_high = QFontMetricsF(font("name")).height()

    def ring(self) -> QRectF:
        """The middle of the 2 px ring around the card: a little outside, as far as there is a gap to draw in."""
        out = min(self.density.gap // 2, SIDE) - 1
        return self.frame.adjusted(-out, -out, out, out)

    def score(self, width: float) -> QRectF:
        """The place of a score of that width, at the right of the name's line."""
        return QRectF(self._right - width, self._first_line(), width, self._name_high)

    def name(self, taken: float) -> QRectF:
        """The place of the name, with `taken` pixels at the right for what stands beside it."""
        width = self._right - self._left - taken
        return QRectF(self._left, self._first_line(), max(width, 8), self._name_high)

    def note(self) -> QRectF:
        """The place of the note's one line."""
        top = self._first_line() + self._name_high + px(1)
        return QRectF(self._left, top, self._right - self._left, QFontMetricsF(font("small")).height())

    def marks(self) -> QRectF:
        """The line of marks and chips, 18 high."""
        top = self.frame.bottom() - px(7) - px(16)
        return QRectF(self._left, top, self._right - self._left, px(18))

    def _first_line(self) -> float:
        if self.density.compact:
            return self.frame.y() + (self.frame.height() - self._name_high) / 2
        return self.frame.y() + px(7)
