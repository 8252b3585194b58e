"""One graphics object that paints the whole chart from arrays: axis, rows, bars, intervals, numbers."""

from typing import Literal

import numpy as np
from pyqtgraph import GraphicsObject
from PySide6.QtCore import QCoreApplication, QLineF, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.chart.frame import TOP_BAR, Frame
from gui.chart.level import SIGN, is_level
from gui.chart.picture import Picture, ticks
from gui.chart.segments import Segments
from gui.chart.shares import NOT_YET, share_text
from gui.figure.marks import draw_bucket_mark
from gui.theme import Appearance, BucketLook, font, px
from gui.words import signed

_Align = Qt.AlignmentFlag

Columns = tuple[str, str, str]
"""The headings of the numbers: score, interval or note, and what stays on top, which is empty where it is not told."""

Part = Literal["row", "interval", "top"]
"""What of a row is pointed at."""

_WHISKER = 6
"""How near the line of an interval is pointed at, in pixels above and below."""


class Bars(GraphicsObject):  # type: ignore[misc]
    """Paints a `Picture` into a `Frame`: only the rows in view, so that a long list costs no more than a short one."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.picture: Picture | None = None
        self.frame = Frame(100, 100, 0, 0, 1)
        self.selected: frozenset[str] = frozenset()
        self.hovered: str | None = None
        self.columns: Columns = ("", "", "")
        self.footer = ""
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption, False)

    def show(self, picture: Picture, frame: Frame) -> None:
        """Paint this from now on."""
        if frame.width != self.frame.width or frame.height != self.frame.height:
            self.prepareGeometryChange()
        self.picture, self.frame = picture, frame
        self.update()

    def part_at(self, point: QPoint) -> Part:
        """What a point of a row belongs to: its interval, what stays on top, or the row as a whole."""
        frame, picture = self.frame, self.picture
        row = frame.row_at(point.y())
        if picture is None or not 0 <= row < len(picture.keys) or not picture.scored[row]:
            return "row"
        if frame.topped and point.x() >= frame.top_left - px(8):
            return "top"
        if frame.wide and not picture.notes and point.x() > frame.score_right + px(4):
            return "interval"
        low, high = frame.x(float(picture.low[row])), frame.x(float(picture.high[row]))
        near = abs(point.y() - _interval_y(frame.y(row))) <= px(_WHISKER) and low - 2 <= point.x() <= high + 2
        return "interval" if near and not picture.notes else "row"

    def boundingRect(self) -> QRectF:
        """The whole view."""
        return QRectF(0, 0, self.frame.width, self.frame.height)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem | None = None, _widget: QWidget | None = None
    ) -> None:
        """Grid, rows in view, axis above them."""
        picture, frame = self.picture, self.frame
        painter.fillRect(self.boundingRect(), self._appearance.theme.surface)
        if picture is None or not picture.keys:
            return
        below = frame.y(len(picture.keys))
        self._grid(painter, frame, min(below, frame.height) if self.footer else frame.height)
        looks = [self._appearance.theme.bucket(colour) for colour in picture.colours]
        painter.setClipRect(QRectF(0, frame.top, frame.width, frame.height - frame.top))
        places = frame.y(picture.y)
        for row in np.flatnonzero((places > frame.top - frame.row) & (places < frame.height)).tolist():
            self._row(painter, picture, row, float(places[row]), looks)
        self._last_line(painter, below)
        painter.setClipping(False)
        self._axis(painter, frame)

    def _grid(self, painter: QPainter, frame: Frame, bottom: float) -> None:
        theme = self._appearance.theme
        for tick in ticks(frame.left, frame.right, frame.plot.width()):
            x = round(frame.x(tick)) + 0.5
            painter.setPen(QPen(theme.text if tick == 0 else theme.grid, 1))
            painter.drawLine(QLineF(x, frame.top, x, bottom))

    def _axis(self, painter: QPainter, frame: Frame) -> None:
        theme = self._appearance.theme
        painter.setFont(font("caption", tabular=True))
        painter.setPen(theme.muted)
        for tick in ticks(frame.left, frame.right, frame.plot.width()):
            place = QRectF(frame.x(tick) - px(30), 0, px(60), frame.top)
            painter.drawText(place, _Align.AlignCenter, signed(tick))
        score, span, top = self.columns
        painter.drawText(QRectF(frame.score_right - px(60), 0, px(60), frame.top), _RIGHT, score)
        if frame.wide:
            painter.drawText(QRectF(frame.span_right - px(90), 0, px(90), frame.top), _RIGHT, span)
        if frame.topped:
            painter.drawText(QRectF(frame.top_right - px(104), 0, px(104), frame.top), _RIGHT, top)

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
        if picture.notes:
            mark = QRectF(px(14), y + (frame.row - px(13)) / 2, px(13), px(13))
            draw_bucket_mark(painter, mark, looks[row], picture.letters[row])
        Segments(painter, frame, self._appearance, looks).draw(picture, row, y + px(3))
        self._interval(painter, picture, row, y)
        self._numbers(painter, picture, row, y)

    def _last_line(self, painter: QPainter, y: float) -> None:
        if self.footer and y < self.frame.height:
            painter.setFont(font("small"))
            painter.setPen(self._appearance.theme.muted)
            room = QRectF(self.frame.names.x(), y + px(4), self.frame.width - self.frame.names.x(), self.frame.row)
            painter.drawText(room, _Align.AlignVCenter | Qt.TextFlag.TextSingleLine, self.footer)

    def _labels(self, painter: QPainter, picture: Picture, row: int, y: float, chosen: bool) -> None:
        frame, theme = self.frame, self._appearance.theme
        middle = QRectF(0, y, px(28), frame.row)
        painter.setFont(font("body", tabular=True))
        painter.setPen(theme.muted)
        painter.drawText(middle, _RIGHT, str(picture.ranks[row]) if picture.ranks[row] else "")
        if is_level(picture, row):
            painter.drawText(QRectF(px(28), y, frame.names.x() - px(28), frame.row), _Align.AlignCenter, SIGN)
        used = font("body", semibold=chosen)
        painter.setFont(used)
        painter.setPen(theme.text)
        names = frame.names
        shown = QFontMetricsF(used).elidedText(picture.names[row], Qt.TextElideMode.ElideRight, names.width())
        painter.drawText(QRectF(names.x(), y, names.width() + 4, frame.row), _Align.AlignVCenter, shown)

    def _interval(self, painter: QPainter, picture: Picture, row: int, y: float) -> None:
        """A line 4 px under the bar with caps, and a dot at the net score: open where it is only assumed."""
        if not picture.scored[row]:
            return
        frame, theme = self.frame, self._appearance.theme
        line = _interval_y(y)
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
        if picture.pending[row]:
            return
        frame, theme = self.frame, self._appearance.theme
        place = QRectF(frame.score_right - px(90), y, px(90), frame.row)
        if not picture.scored[row]:
            painter.setFont(font("body"))
            painter.setPen(theme.muted)
            painter.drawText(place, _RIGHT, QCoreApplication.translate("Bars", "no score"))
            return
        score = float(picture.score[row])
        judged = bool(picture.judged[row])
        painter.setFont(font("body", tabular=True, semibold=judged))
        painter.setPen(theme.danger if judged and score <= -0.5 else theme.text if judged else theme.muted)
        painter.drawText(place, _RIGHT, signed(score))
        painter.setFont(font("body", tabular=True))
        painter.setPen(theme.muted)
        if frame.wide:
            text = picture.notes[row] if picture.notes else span_text(picture, row)
            painter.drawText(QRectF(frame.span_right - px(110), y, px(110), frame.row), _RIGHT, text)
        if frame.topped:
            self._top(painter, picture, row, y)

    def _top(self, painter: QPainter, picture: Picture, row: int, y: float) -> None:
        """How often the card is on top, as a bar and in figures."""
        frame, theme, share = self.frame, self._appearance.theme, float(picture.share[row])
        painter.setPen(theme.text if share > 0 else theme.muted)
        painter.drawText(QRectF(frame.top_right - px(60), y, px(60), frame.row), _RIGHT, share_text(share))
        width, height = (px(side) for side in TOP_BAR)
        bar = QRectF(frame.top_left, round(y + (frame.row - height) / 2), width, height)
        painter.fillRect(bar, theme.line)
        painter.fillRect(QRectF(bar.x(), bar.y(), round(width * float(picture.firm[row])), height), theme.accent)


_RIGHT = _Align.AlignRight | _Align.AlignVCenter


def _interval_y(y: float) -> float:
    """The height of the line of an interval: 4 px below the bar of the row whose upper edge is at `y`."""
    return y + px(3) + px(11) + px(4)


def span_text(picture: Picture, row: int) -> str:
    """The interval of a row as text; dots until samples are there."""
    if not picture.sampled[row]:
        return NOT_YET
    return f"{signed(float(picture.low[row]))} \N{EN DASH} {signed(float(picture.high[row]))}"
