"""The second mark of a bucket: a shape with a letter in it, and chips and stripes in its colours."""

from collections.abc import Sequence
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from gui.theme import BucketLook, Theme, font

MAX_STRIPES = 3


def shape_path(shape: str, rect: QRectF) -> QPainterPath:
    """The outline of a bucket's shape inside `rect`."""
    path = QPainterPath()
    if shape == "circle":
        path.addEllipse(rect)
        return path
    if shape == "square":
        inset = rect.width() * 0.07
        path.addRoundedRect(rect.adjusted(inset, inset, -inset, -inset), 2, 2)
        return path
    path.addPolygon(QPolygonF([_at(rect, x, y) for x, y in _corners(shape)]))
    path.closeSubpath()
    return path


def _corners(shape: str) -> list[tuple[float, float]]:
    if shape == "diamond":
        return [(0.5, -0.03), (1.03, 0.5), (0.5, 1.03), (-0.03, 0.5)]
    if shape == "triangle":
        return [(0.5, -0.04), (1.06, 0.96), (-0.06, 0.96)]
    if shape == "triangle-down":
        return [(-0.06, 0.04), (1.06, 0.04), (0.5, 1.04)]
    if shape == "pennant":
        return [(0.02, 0.02), (1.04, 0.5), (0.02, 0.98)]
    count, turn = (5, -pi / 2) if shape == "pentagon" else (6, 0.0)
    angles = (turn + 2 * pi * corner / count for corner in range(count))
    return [(0.5 + 0.53 * cos(angle), 0.5 + 0.53 * sin(angle)) for angle in angles]


def _at(rect: QRectF, x: float, y: float) -> QPointF:
    return QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height())


_LETTER_PLACE = {"triangle": (0.0, 0.12), "triangle-down": (0.0, -0.12), "pennant": (-0.12, 0.0)}


def draw_bucket_mark(painter: QPainter, rect: QRectF, look: BucketLook, letter: str) -> None:
    """Draw a bucket's shape in its colour, with its letter."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(shape_path(look.shape, rect), look.edge)
    if letter:
        small = QFont(font("caption", semibold=True))
        small.setPixelSize(max(6, round(rect.height() * (0.58 if look.shape in _LETTER_PLACE else 0.62))))
        painter.setFont(small)
        painter.setPen(look.letter)
        dx, dy = _LETTER_PLACE.get(look.shape, (0.0, 0.0))
        place = rect.translated(dx * rect.width(), dy * rect.height())
        painter.drawText(place.adjusted(-4, -4, 4, 4), Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()


def chip_width(text: str, painter_font: QFont) -> int:
    """How wide a chip with that text is; without a text it is just its shape."""
    from PySide6.QtGui import QFontMetrics

    words = QFontMetrics(painter_font).horizontalAdvance(text)
    return 18 + words + 10 if text else 18


def draw_chip(painter: QPainter, rect: QRectF, look: BucketLook, letter: str, text: str, colour: QColor) -> None:
    """Draw a chip: tint, 1 px edge, shape, and the bucket's name where there is room for it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.edge, 1))
    painter.setBrush(look.tint)
    box = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    size = min(12.0, rect.height() - 6)
    mark = QRectF(rect.x() + 4, rect.center().y() - size / 2, size, size)
    draw_bucket_mark(painter, mark, look, letter)
    if text:
        painter.setFont(font("caption"))
        painter.setPen(colour)
        painter.drawText(rect.adjusted(size + 7, 0, -5, 0), Qt.AlignmentFlag.AlignVCenter, text)
    painter.restore()


def draw_stripes(painter: QPainter, rect: QRectF, looks: Sequence[BucketLook], radius: float = 5) -> None:
    """Draw one stripe for each bucket at the left edge of `rect`, following its rounded corners."""
    shown = looks[:MAX_STRIPES]
    width = 4 if len(shown) < MAX_STRIPES else 3
    outline = QPainterPath()
    outline.addRoundedRect(rect, radius, radius)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(outline)
    for place, look in enumerate(shown):
        painter.fillRect(QRectF(rect.x() + place * (width + 1), rect.y(), width, rect.height()), look.edge)
    painter.restore()


def stripes_width(count: int) -> int:
    """The room that the stripes of a region take."""
    shown = min(count, MAX_STRIPES)
    width = 4 if shown < MAX_STRIPES else 3
    return shown * (width + 1)


def draw_hatched(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Draw the sign for "not judged": a hatched field with a dashed outline."""
    from gui.figure.brushes import hatch_brush

    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(hatch_brush(theme))
    painter.setPen(QPen(theme.hatch, 1, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    painter.restore()
