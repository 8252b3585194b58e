"""The second mark of a bucket: a shape with a letter in it, and chips and stripes in its colours."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from gui.figure.brushes import hatch_brush
from gui.figure.shapes import LETTERS, shape_path
from gui.theme import BucketLook, Theme, font, px

MAX_STRIPES = 3
CHIP_PADDING = 5
CHIP_MARK = 12
"""The bucket's shape in a chip."""


def draw_bucket_mark(painter: QPainter, rect: QRectF, look: BucketLook, letter: str) -> None:
    """Draw a bucket's shape in its colour, with its letter."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(shape_path(look.shape, rect), look.edge)
    if letter:
        painter.setPen(look.letter)
        _draw_letter(painter, rect, look.shape, letter)
    painter.restore()


def _draw_letter(painter: QPainter, rect: QRectF, shape: str, letter: str) -> None:
    """Draw a letter with the middle of what is inked in the middle of the shape, and narrower where it is wide."""
    place, used = LETTERS[shape], QFont(font("caption", semibold=True))
    used.setPixelSize(max(6, round(rect.height() * place.size)))
    inked = QFontMetricsF(used).tightBoundingRect(letter)
    too_wide = inked.width() / (rect.width() * place.room)
    if too_wide > 1:
        used.setPixelSize(max(5, int(used.pixelSize() / too_wide)))
        inked = QFontMetricsF(used).tightBoundingRect(letter)
    middle = QPointF(rect.x() + place.x * rect.width(), rect.y() + place.y * rect.height())
    painter.setFont(used)
    painter.drawText(middle - inked.center(), letter)


def chip_width(text: str) -> int:
    """How wide a chip with that text is; without a text it is just its shape."""
    side = px(CHIP_MARK) + px(CHIP_PADDING)
    words = QFontMetricsF(font("caption")).horizontalAdvance(text)
    return round(side + px(5) + words + px(8)) if text else side + px(1)


def draw_chip(painter: QPainter, rect: QRectF, look: BucketLook, letter: str, text: str, colour: QColor) -> None:
    """Draw a chip: tint, 1 px edge, shape, and the bucket's name where there is room for it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.edge, 1))
    painter.setBrush(look.tint)
    box = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    side = min(float(px(CHIP_MARK)), rect.height() - 5)
    left = rect.x() + px(CHIP_PADDING) if text else rect.center().x() - side / 2
    draw_bucket_mark(painter, QRectF(left, rect.center().y() - side / 2, side, side), look, letter)
    if text:
        painter.setFont(font("caption"))
        painter.setPen(colour)
        room = QRectF(left + side + px(5), rect.y(), rect.right() - left - side - px(5), rect.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
    painter.restore()


def draw_stripes(painter: QPainter, rect: QRectF, looks: Sequence[BucketLook], radius: float = 5) -> None:
    """Draw one stripe for each bucket at the left edge of `rect`, following its rounded corners."""
    shown = looks[:MAX_STRIPES]
    width = _stripe(len(shown))
    for place, look in enumerate(shown):
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The whole card in the bucket's colour, cut to the stripe: its corners stay smooth, as those of a clip do not.
        stripe = QRectF(rect.x() + place * (width + 1), rect.y(), width, rect.height())
        painter.setClipRect(stripe, Qt.ClipOperation.IntersectClip)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.edge)
        painter.drawRoundedRect(rect, radius, radius)
        painter.restore()


def stripes_width(count: int) -> int:
    """The room that the stripes of a region take."""
    shown = min(count, MAX_STRIPES)
    return shown * (_stripe(shown) + 1)


def draw_hatched(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Draw the sign for "not judged": a hatched field with a dashed outline."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(hatch_brush(theme))
    painter.setPen(QPen(theme.hatch, 1, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    painter.restore()


def _stripe(count: int) -> int:
    """The width of each of so many stripes."""
    return 4 if count < MAX_STRIPES else 3
