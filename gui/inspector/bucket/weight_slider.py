"""The weight of one bucket, 0 to 100, filled in the bucket's colour."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from gui.figure.marks import draw_hatched
from gui.inspector.pieces.dragged import DraggedSlider
from gui.inspector.pieces.slider_paint import HANDLE
from gui.theme import Appearance, Theme, px

MOST = 100

FIRST = 50
"""Where a step with the keys lands if there is no rating yet."""

_STEPS = {
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: MOST}


class WeightSlider(DraggedSlider):
    """`weighed` carries a new rating; `done` ends a gesture. Arrow keys step by 1, Page keys by 10.

    Without a rating it is hatched; the first step of the keys puts it in the middle.
    """

    weighed = Signal(float)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance, self._colour, self._following, self._asked = appearance, 0, False, True
        self._rated, self._doubt = True, 0.0
        self.setRange(0, MOST)
        self.setPageStep(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.valueChanged.connect(self._tell)
        appearance.changed.connect(self.update)

    @property
    def rated(self) -> bool:
        """Whether it shows a rating."""
        return self._rated

    def put(self, rating: float | None, colour: int, asked: bool, doubt: float = 0.0) -> None:
        """Show a rating with its half width; where nobody was asked for weights, it looks less certain."""
        self._following = True
        self.setValue(round(rating or 0.0))
        self._following = False
        look = (colour, asked, rating is not None, doubt)
        if look != (self._colour, self._asked, self._rated, self._doubt):
            self._colour, self._asked, self._rated, self._doubt = look
            self.update()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(px(84), px(24))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the narrow inspector needs."""
        return QSize(px(48), px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, filled part, band and handle; or hatching where there is no rating."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._rated:
                self._draw(painter, self._appearance.theme)
            else:
                self._draw_unrated(painter, self._appearance.theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin in the middle, or at an end, where there is no rating yet."""
        key = Qt.Key(event.key())
        if self._rated or key not in _STEPS | set(_ENDS):
            super().keyPressEvent(event)
        else:
            self.weighed.emit(float(_ENDS.get(key, FIRST)))

    def drag_to(self, event: QMouseEvent) -> None:
        """Take the value to the pointer."""
        share = (event.position().x() - _inset()) / max(self.width() - 2 * _inset(), 1)
        value = round(min(max(share, 0.0), 1.0) * MOST)
        if self._rated or value != self.value():
            self.setValue(value)
        else:
            self.weighed.emit(float(value))

    def _tell(self, value: int) -> None:
        if not self._following:
            self.weighed.emit(float(value))

    def _x(self, rating: float) -> float:
        return _inset() + (self.width() - 2 * _inset()) * min(max(rating, 0), MOST) / MOST

    def _draw(self, painter: QPainter, theme: Theme) -> None:
        middle, radius = self.height() / 2, _radius()
        left, right, x = self._x(0), self._x(MOST), self._x(self.value())
        edge = theme.bucket(self._colour).edge
        painter.fillRect(QRectF(left, middle - 1, right - left, 2), theme.control)
        if self._asked:
            painter.fillRect(QRectF(left, middle - 2, x - left, 4), edge)
        if self._doubt:
            self._draw_doubt(painter, theme, middle)
        if self.hasFocus():
            painter.setPen(QPen(theme.focus, 1.5))
            painter.setBrush(theme.surface)
            painter.drawEllipse(QPointF(x, middle), radius + 1.5, radius + 1.5)
        painter.setPen(QPen(theme.accent if self._asked else theme.control, 2))
        painter.setBrush(theme.selection if self.underMouse() else theme.raised)
        painter.drawEllipse(QPointF(x, middle), radius - 1, radius - 1)

    def _draw_doubt(self, painter: QPainter, theme: Theme, middle: float) -> None:
        low, high = self._x(self.value() - self._doubt), self._x(self.value() + self._doubt)
        soft = QColor(theme.control)
        soft.setAlpha(110)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        painter.drawRoundedRect(QRectF(low, middle - px(4), high - low, 2 * px(4)), px(4), px(4))
        painter.setPen(QPen(theme.text, 1.25))
        for end in (low, high):
            painter.drawLine(QPointF(end, middle - px(4)), QPointF(end, middle + px(4)))

    def _draw_unrated(self, painter: QPainter, theme: Theme) -> None:
        half = px(4)
        bar = QRectF(self._x(0), self.height() / 2 - half, self._x(MOST) - self._x(0), 2 * half)
        draw_hatched(painter, bar, theme)
        if self.hasFocus() or self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.focus, 2 if self.hasFocus() else 1))
            painter.drawRoundedRect(bar.adjusted(-3, -3, 3, 3), 4, 4)


def _radius() -> float:
    return HANDLE * px(100) / 100


def _inset() -> float:
    return _radius() + 2
