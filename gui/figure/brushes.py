"""The patterns that tell buckets, harm and "not judged" apart without colour."""

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QImage

from gui.theme import Theme

_PATTERNS = {
    "fdiag": Qt.BrushStyle.FDiagPattern,
    "dots": Qt.BrushStyle.Dense6Pattern,
    "horizontal": Qt.BrushStyle.HorPattern,
    "diagonal-cross": Qt.BrushStyle.DiagCrossPattern,
    "cross": Qt.BrushStyle.CrossPattern,
    "checks": Qt.BrushStyle.Dense4Pattern,
}
"""Brush styles by the pattern's name; "solid" and "centre-line" have none, the latter is drawn as a line."""

STRIPE_EVERY = 4


def pattern_brush(pattern: str, colour: QColor) -> QBrush | None:
    """The brush that goes over a bar of that pattern; None where it stays solid."""
    style = _PATTERNS.get(pattern)
    return None if style is None else QBrush(colour, style)


@cache
def harm_brush(theme: Theme) -> QBrush:
    """Vertical stripes in the colour of the surface, to go over the harm colour.

    They come every 4 px, where Qt's own `VerPattern` has 8: harm is often a short bar, and must show its stripes too.
    """
    tile = QImage(STRIPE_EVERY, 1, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(Qt.GlobalColor.transparent)
    tile.setPixelColor(STRIPE_EVERY - 1, 0, theme.surface)
    return QBrush(tile)


def hatch_brush(theme: Theme) -> QBrush:
    """The hatch for what nobody judged, to go over nothing."""
    return QBrush(theme.hatch, Qt.BrushStyle.BDiagPattern)
