"""The bar of one row: help and harm, what nobody judged, what cannot be said, and what a drop would add."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from gui.chart.frame import Frame
from gui.chart.picture import Picture
from gui.figure.bars import draw_bar
from gui.figure.brushes import harm_brush, hatch_brush
from gui.figure.marks import draw_bucket_mark
from gui.theme import Appearance, BucketLook, px

_THIN = 0.05
"""Segments of fewer points are not drawn."""


class Segments:
    """Draws bars, 11 high: help to the right of zero, harm to the left, marks beyond their ends."""

    def __init__(self, painter: QPainter, frame: Frame, appearance: Appearance, looks: list[BucketLook]) -> None:
        self._painter, self._frame, self._looks = painter, frame, looks
        self._appearance, self._theme = appearance, appearance.theme

    def draw(self, picture: Picture, row: int, y: float) -> None:
        """Draw the bar of a row, `y` being its upper edge."""
        right, gained = self._right(picture, row, y)
        left, harmed = self._left(picture, row, y)
        room = float(picture.open_range[row])
        if room > _THIN:
            self._dashed(left - room, left, y, self._theme.hatch, hatched=True)
            self._dashed(right, right + room, y, self._theme.hatch, hatched=True)
        self._marks(gained, harmed, (right + room, left - room), y, picture.letters)

    def _right(self, picture: Picture, row: int, y: float) -> tuple[float, list[int]]:
        """Draw what helps; where it ends, and the buckets whose marks go there."""
        end, theme, gained = 0.0, self._theme, []
        for column, points in _there(picture.help[row].tolist()):
            rect, patterned = self._rect(end, end + points, y), self._appearance.patterned
            draw_bar(
                self._painter, rect, self._looks[column], picture.letters[column], theme.surface, patterned=patterned
            )
            end += points
        for column, points in _there(picture.reach[row].tolist()):
            self._dashed(end, end + points, y, self._looks[column].edge, hatched=True)
            end += points
        for column, points in _there(picture.added[row].tolist()):
            if points > 0:
                hatched = not picture.added_judged[row, column]
                self._dashed(end, end + points, y, self._looks[column].edge, hatched=hatched)
                gained.append(column)
                end += points
        return end, gained

    def _left(self, picture: Picture, row: int, y: float) -> tuple[float, list[int]]:
        """Draw what harms, never netted with what helps; where it ends, and the buckets harmed, from zero outwards."""
        end, theme, harmed = 0.0, self._theme, []
        for column, points in _there(picture.harm[row].tolist()):
            rect = self._rect(end + points, end, y)
            self._painter.fillRect(rect, theme.harm)
            self._painter.fillRect(rect, harm_brush(theme))
            harmed.append(column)
            end += points
        for column, points in _there(picture.added[row].tolist()):
            if points < 0:
                self._dashed(end + points, end, y, theme.harm, hatched=False)
                harmed.append(column)
                end += points
        return end, harmed

    def _marks(
        self, gained: list[int], harmed: list[int], ends: tuple[float, float], y: float, letters: tuple[str, ...]
    ) -> None:
        """The shapes of the buckets beyond both ends, side by side in the order of their segments."""
        side, step = px(11), px(13)
        right, left = self._frame.x(ends[0]) + px(4), self._frame.x(ends[1]) - px(4) - side
        # At the very left the marks would run into the names: there they stand on the bar.
        left = max(left, self._frame.names.right() + px(4) + step * (len(harmed) - 1))
        for place, column in enumerate(harmed):
            rect = QRectF(left - place * step, round(y), side, side)
            draw_bucket_mark(self._painter, rect, self._looks[column], letters[column])
        for place, column in enumerate(gained):
            rect = QRectF(right + place * step, round(y), side, side)
            draw_bucket_mark(self._painter, rect, self._looks[column], letters[column])

    def _dashed(self, start: float, end: float, y: float, edge: QColor, *, hatched: bool) -> None:
        self._painter.setBrush(hatch_brush(self._theme) if hatched else QBrush(Qt.BrushStyle.NoBrush))
        self._painter.setPen(QPen(edge, 1, Qt.PenStyle.DashLine))
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._painter.drawRect(self._rect(start, end, y).adjusted(0, 0, -1, -1))

    def _rect(self, start: float, end: float, y: float) -> QRectF:
        """A bar between two points, 11 high, 1 px apart from the next."""
        left, right = round(self._frame.x(start)), round(self._frame.x(end))
        return QRectF(left, round(y), max(right - left - 1, 1), px(11))


def _there(points: list[float]) -> list[tuple[int, float]]:
    return [(column, one) for column, one in enumerate(points) if abs(one) > _THIN]
