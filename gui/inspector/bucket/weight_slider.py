"""The weight of one bucket, 0 to 100, filled in the bucket's colour."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from gui.inspector.pieces.slider_paint import HANDLE
from gui.theme import Appearance, px

MOST = 100


class WeightSlider(QSlider):
    """`weighed` carries a new rating; `done` ends a gesture. Arrow keys step by 1, Page keys by 10."""

    weighed = Signal(float)
    done = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._appearance, self._colour, self._following, self._asked = appearance, 0, False, True
        self.setRange(0, MOST)
        self.setPageStep(10)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.valueChanged.connect(self._tell)
        self.sliderReleased.connect(self.done)
        appearance.changed.connect(self.update)

    def put(self, rating: float, colour: int, asked: bool) -> None:
        """Show a rating; where nobody was asked for weights, it looks less certain."""
        self._following = True
        self.setValue(round(rating))
        self._following = False
        if (colour, asked) != (self._colour, self._asked):
            self._colour, self._asked = colour, asked
            self.update()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(px(84), px(24))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the narrow inspector needs."""
        return QSize(px(48), px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, filled part and handle."""
        theme, radius = self._appearance.theme, HANDLE * px(100) / 100
        middle, left, right = self.height() / 2, radius + 2, self.width() - radius - 2
        x = left + (right - left) * self.value() / MOST
        edge = theme.bucket(self._colour).edge
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(QRectF(left, middle - 1, right - left, 2), theme.control)
            if self._asked:
                painter.fillRect(QRectF(left, middle - 2, x - left, 4), edge)
            if self.hasFocus():
                painter.setPen(QPen(theme.focus, 1.5))
                painter.setBrush(theme.surface)
                painter.drawEllipse(QPointF(x, middle), radius + 1.5, radius + 1.5)
            painter.setPen(QPen(theme.accent if self._asked else theme.control, 2))
            painter.setBrush(theme.selection if self.underMouse() else theme.raised)
            painter.drawEllipse(QPointF(x, middle), radius - 1, radius - 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle to the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._drag(event)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the handle along."""
        if self.isSliderDown():
            self._drag(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: the gesture was one step."""
        if self.isSliderDown():
            self.setSliderDown(False)
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End the undo step of the keys that were pressed here."""
        super().focusOutEvent(event)
        self.done.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def _drag(self, event: QMouseEvent) -> None:
        radius = HANDLE * px(100) / 100 + 2
        share = (event.position().x() - radius) / max(self.width() - 2 * radius, 1)
        self.setValue(round(min(max(share, 0.0), 1.0) * MOST))

    def _tell(self, value: int) -> None:
        if not self._following:
            self.weighed.emit(float(value))
