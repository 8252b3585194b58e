"""One graphics object that paints the whole chart from arrays: axis, rows, bars, intervals, numbers."""

from pyqtgraph import GraphicsObject
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.chart.frame import Frame
from gui.chart.picture import Picture, ticks
from gui.figure.bars import draw_bar
from gui.figure.brushes import harm_brush, hatch_brush
from gui.figure.marks import draw_bucket_mark
from gui.theme import Appearance, BucketLook, font, px
from gui.words import signed

_Align = Qt.AlignmentFlag
_THIN = 0.05
"""Segments of fewer points are not drawn."""


class Bars(GraphicsObject):  # type: ignore[misc]
    """Paints a `Picture` into a `Frame`: only the rows in view, so that a long list costs no more than a short one."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.picture: Picture | None = None
        self.frame = Frame(100, 100, 0, 0, 1)
        self.selected: frozenset[str] = frozenset()
        self.hovered: str | None = None
        self.columns = ("", "")
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption, False)

    def show(self, picture: Picture, frame: Frame) -> None:
        """Paint this from now on."""
        if frame.width != self.frame.width or frame.height != self.frame.height:
            self.prepareGeometryChange()
        self.picture, self.frame = picture, frame
        self.update()

    def boundingRect(self) -> QRectF:
        """The whole view."""
        return QRectF(0, 0, self.frame.width, self.frame.height)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Grid, rows in view, axis above them."""
        picture, frame = self.picture, self.frame
        painter.fillRect(self.boundingRect(), self._appearance.theme.surface)
        if picture is None or not picture.keys:
            return
        self._grid(painter, frame)
        looks = [self._appearance.theme.bucket(colour) for colour in picture.colours]
        painter.setClipRect(QRectF(0, frame.top, frame.width, frame.height - frame.top))
        for row, place in enumerate(picture.y.tolist()):
            y = frame.y(place)
            if frame.top - frame.row < y < frame.height:
                self._row(painter, picture, row, y, looks)
        painter.setClipping(False)
        self._axis(painter, frame)

    def _grid(self, painter: QPainter, frame: Frame) -> None:
        theme = self._appearance.theme
        for tick in ticks(frame.left, frame.right, frame.plot.width()):
            x = round(frame.x(tick)) + 0.5
            painter.setPen(QPen(theme.text if tick == 0 else theme.grid, 1))
            painter.drawLine(QLineF(x, frame.top, x, frame.height))

    def _axis(self, painter: QPainter, frame: Frame) -> None:
        theme = self._appearance.theme
        painter.setFont(font("caption", tabular=True))
        painter.setPen(theme.muted)
        for tick in ticks(frame.left, frame.right, frame.plot.width()):
            place = QRectF(frame.x(tick) - px(30), 0, px(60), frame.top)
            painter.drawText(place, _Align.AlignCenter, signed(tick))
        score, span = self.columns
        painter.drawText(QRectF(frame.score_right - px(60), 0, px(60), frame.top), _RIGHT, score)
        if frame.wide:
            painter.drawText(QRectF(frame.range_right - px(90), 0, px(90), frame.top), _RIGHT, span)

    def _row(self, painter: QPainter, picture: Picture, row: int, y: float, looks: list[BucketLook]) -> None:
        frame, theme = self.frame, self._appearance.theme
        key = picture.keys[row]
        chosen = key in self.selected
        if chosen or key == self.hovered:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection if chosen else theme.hover)
            painter.drawRoundedRect(QRectF(px(4), y, frame.width - px(8), frame.row), 4, 4)
            zero = round(frame.x(0)) + 0.5
            painter.setPen(QPen(theme.text, 1))
            painter.drawLine(QLineF(zero, y, zero, y + frame.row))
        self._labels(painter, picture, row, y, chosen)
        self._segments(painter, picture, row, y, looks)
        self._interval(painter, picture, row, y)
        self._numbers(painter, picture, row, y)

    def _labels(self, painter: QPainter, picture: Picture, row: int, y: float, chosen: bool) -> None:
        frame, theme = self.frame, self._appearance.theme
        middle = QRectF(0, y, px(28), frame.row)
        painter.setFont(font("body", tabular=True))
        painter.setPen(theme.muted)
        painter.drawText(middle, _RIGHT, str(picture.ranks[row]) if picture.ranks[row] else "")
        used = font("body", semibold=chosen)
        painter.setFont(used)
        painter.setPen(theme.text)
        names = frame.names
        shown = QFontMetricsF(used).elidedText(picture.names[row], Qt.TextElideMode.ElideRight, names.width())
        painter.drawText(QRectF(names.x(), y, names.width() + 4, frame.row), _Align.AlignVCenter, shown)

    def _segments(self, painter: QPainter, picture: Picture, row: int, y: float, looks: list[BucketLook]) -> None:
        bar = y + px(3)
        start = 0.0
        for column, points in enumerate(picture.help[row].tolist()):
            if points > _THIN:
                self._help(painter, start, start + points, bar, looks[column], picture.letters[column])
                start += points
        for column, points in enumerate(picture.reach[row].tolist()):
            if points > _THIN:
                self._hatched(painter, start, start + points, bar, looks[column].edge)
                start += points
        end = 0.0
        for column, points in enumerate(picture.harm[row].tolist()):
            if points < -_THIN:
                self._harm(painter, end + points, end, bar, looks[column], picture.letters[column])
                end += points
        room = float(picture.open_range[row])
        if room > _THIN:
            self._hatched(painter, end - room, end, bar, self._appearance.theme.hatch)
            self._hatched(painter, start, start + room, bar, self._appearance.theme.hatch)

    def _help(self, painter: QPainter, start: float, end: float, y: float, look: BucketLook, letter: str) -> None:
        rect, ground = self._rect(start, end, y), self._appearance.theme.surface
        draw_bar(painter, rect, look, letter, ground, patterned=self._appearance.patterned)

    def _harm(self, painter: QPainter, start: float, end: float, y: float, look: BucketLook, letter: str) -> None:
        theme = self._appearance.theme
        rect = self._rect(start, end, y)
        painter.fillRect(rect, theme.harm)
        painter.fillRect(rect, harm_brush(theme))
        side = px(11)
        draw_bucket_mark(painter, QRectF(rect.x() - side - px(4), y, side, side), look, letter)

    def _hatched(self, painter: QPainter, start: float, end: float, y: float, edge: QColor) -> None:
        painter.setBrush(hatch_brush(self._appearance.theme))
        painter.setPen(QPen(edge, 1, Qt.PenStyle.DashLine))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.drawRect(self._rect(start, end, y).adjusted(0, 0, -1, -1))

    def _interval(self, painter: QPainter, picture: Picture, row: int, y: float) -> None:
        """A line 4 px under the bar with caps, and a dot at the net score: open where it is only assumed."""
        if not picture.scored[row]:
            return
        frame, theme = self.frame, self._appearance.theme
        line = y + px(3) + px(11) + px(4)
        low, high = frame.x(float(picture.low[row])), frame.x(float(picture.high[row]))
        ink = theme.text if picture.judged[row] else theme.muted
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, 1.25))
        if high - low > 1:
            painter.drawLine(QLineF(low, line, high, line))
            for x in (low, high):
                painter.drawLine(QLineF(x, line - 2.5, x, line + 2.5))
        painter.setBrush(ink if picture.judged[row] else theme.surface)
        painter.drawEllipse(QPointF(frame.x(float(picture.score[row])), line), 2.6, 2.6)

    def _numbers(self, painter: QPainter, picture: Picture, row: int, y: float) -> None:
        frame, theme = self.frame, self._appearance.theme
        place = QRectF(frame.score_right - px(90), y, px(90), frame.row)
        if not picture.scored[row]:
            painter.setFont(font("body"))
            painter.setPen(theme.muted)
            painter.drawText(place, _RIGHT, self._appearance.tr("no score"))
            return
        score = float(picture.score[row])
        judged = bool(picture.judged[row])
        painter.setFont(font("body", tabular=True, semibold=judged))
        painter.setPen(theme.danger if judged and score <= -0.5 else theme.text if judged else theme.muted)
        painter.drawText(place, _RIGHT, signed(score))
        if frame.wide:
            text = picture.notes[row] if picture.notes else span_text(picture, row)
            painter.setFont(font("body", tabular=True))
            painter.setPen(theme.muted)
            painter.drawText(QRectF(frame.range_right - px(110), y, px(110), frame.row), _RIGHT, text)

    def _rect(self, start: float, end: float, y: float) -> QRectF:
        """A bar between two points, 11 high, 1 px apart from the next."""
        left, right = round(self.frame.x(start)), round(self.frame.x(end))
        return QRectF(left, round(y), max(right - left - 1, 1), px(11))


_RIGHT = _Align.AlignRight | _Align.AlignVCenter


def span_text(picture: Picture, row: int) -> str:
    """The interval of a row as text."""
    return f"{signed(float(picture.low[row]))} \N{EN DASH} {signed(float(picture.high[row]))}"
