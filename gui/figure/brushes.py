"""The patterns that tell buckets, harm and "not judged" apart without colour."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor

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


def pattern_brush(pattern: str, colour: QColor) -> QBrush | None:
    """The brush that goes over a bar of that pattern; None where it stays solid."""
    style = _PATTERNS.get(pattern)
    return None if style is None else QBrush(colour, style)


def harm_brush(theme: Theme) -> QBrush:
    """Vertical stripes in the colour of the surface, to go over the harm colour."""
    return QBrush(theme.surface, Qt.BrushStyle.VerPattern)


def hatch_brush(theme: Theme) -> QBrush:
    """The hatch for what nobody judged, to go over nothing."""
    return QBrush(theme.hatch, Qt.BrushStyle.BDiagPattern)
