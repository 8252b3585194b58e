"""The outlines of the eight shapes that tell buckets apart without colour, and where a letter fits in each."""

from dataclasses import dataclass
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF


@dataclass(frozen=True)
class LetterPlace:
    """Middle and height of the letter, and the room for its width, in parts of the shape's side."""

    x: float
    y: float
    size: float
    room: float


_HIGH, _LOW = 0.62, 0.48
LETTERS = {
    "circle": LetterPlace(0.5, 0.5, _HIGH, 0.72),
    "square": LetterPlace(0.5, 0.5, _HIGH, 0.72),
    "diamond": LetterPlace(0.5, 0.5, 0.58, 0.6),
    "hexagon": LetterPlace(0.5, 0.5, _HIGH, 0.72),
    "triangle": LetterPlace(0.5, 0.66, _LOW, 0.52),
    "triangle-down": LetterPlace(0.5, 0.36, _LOW, 0.52),
    "pentagon": LetterPlace(0.5, 0.55, 0.58, 0.7),
    "pennant": LetterPlace(0.33, 0.5, _LOW, 0.42),
}
"""By the shape's name."""


def shape_path(shape: str, rect: QRectF) -> QPainterPath:
    """The outline of a bucket's shape; pointed ones reach a little beyond `rect`, to look as large as the others."""
    path = QPainterPath()
    if shape == "circle":
        path.addEllipse(rect)
    elif shape == "square":
        inset, corner = rect.width() * 0.06, rect.width() * 0.12
        path.addRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner, corner)
    else:
        path.addPolygon(QPolygonF([_at(rect, x, y) for x, y in _CORNERS[shape]]))
        path.closeSubpath()
    return path


def _regular(count: int, turn: float) -> list[tuple[float, float]]:
    angles = (turn + 2 * pi * corner / count for corner in range(count))
    return [(0.5 + 0.54 * cos(angle), 0.5 + 0.54 * sin(angle)) for angle in angles]


_CORNERS = {
    "diamond": [(0.5, -0.05), (1.05, 0.5), (0.5, 1.05), (-0.05, 0.5)],
    "hexagon": _regular(6, 0.0),
    "triangle": [(0.5, -0.04), (1.06, 0.97), (-0.06, 0.97)],
    "triangle-down": [(-0.06, 0.03), (1.06, 0.03), (0.5, 1.04)],
    "pentagon": _regular(5, -pi / 2),
    "pennant": [(0.0, 0.0), (1.08, 0.5), (0.0, 1.0)],
}


def _at(rect: QRectF, x: float, y: float) -> QPointF:
    return QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height())
