"""Bars in the colour of a bucket, with its letter and, where asked for, its pattern."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from gui.figure.brushes import pattern_brush
from gui.theme import BucketLook, font, px

LETTER_FROM = 26
"""The width from which a bar shows its letter."""

LETTER_ROOM = 16
"""What of a bar its letter takes; there it carries no pattern, for a letter on a pattern cannot be read."""

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def draw_bar(
    painter: QPainter, rect: QRectF, look: BucketLook, letter: str, ground: QColor, *, patterned: bool
) -> None:
    """Draw a bar; `ground` is what it stands on, in which colour the pattern is drawn."""
    painter.fillRect(rect, look.edge)
    lettered = bool(letter) and rect.width() >= px(LETTER_FROM)
    if patterned:
        _draw_pattern(painter, rect.adjusted(px(LETTER_ROOM) if lettered else 0, 0, 0, 0), look.pattern, ground)
    if lettered:
        painter.setFont(font("caption", semibold=True))
        painter.setPen(look.letter)
        painter.drawText(rect.adjusted(px(5), -2, 0, 2), _LEFT, letter)


def _draw_pattern(painter: QPainter, rect: QRectF, pattern: str, ground: QColor) -> None:
    brush = pattern_brush(pattern, ground)
    if brush is not None:
        painter.fillRect(rect, brush)
    elif pattern == "centre-line":
        painter.fillRect(QRectF(rect.x(), rect.center().y() - 1, rect.width(), 2), ground)
