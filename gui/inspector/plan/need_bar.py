"""How much of a resource cards need, as a bar that one drags; hatched where nobody said."""

import html

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from gui.figure.marks import draw_hatched
from gui.inspector.pieces.amounts import COARSE, Extent, extent
from gui.inspector.pieces.dragged import DraggedSlider
from gui.inspector.pieces.slider_paint import HANDLE
from gui.theme import Appearance, Theme, px

_KEY_STEPS = {
    Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: COARSE, Qt.Key.Key_PageDown: -COARSE,
}  # fmt: skip
_TYPE = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}
_CLEAR = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}

Span = tuple[float, float]
"""The least and the greatest need of several cards."""


class NeedBar(DraggedSlider):
    """`said` carries an amount, or None when it is taken back; `done` ends a gesture; `asked` wants to type.

    The slider's own value, which screen readers read and set, counts fine steps.
    """

    said = Signal(object)
    asked = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._amount: float | None = None
        self._span: Span | None = None
        self._words = ""
        self._following = False
        self.extent: Extent = extent(None, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.valueChanged.connect(self._set_from_outside)
        appearance.changed.connect(self.update)

    def put(self, amount: float | None, span: Span | None, against: Extent, words: str) -> None:
        """Show an amount, or the span of several that differ; `words` say it. While it is dragged its ends stay."""
        against = self.extent if self.isSliderDown() else against
        new = (amount, span, against, words)
        if new == (self._amount, self._span, self.extent, self._words):
            return
        self._amount, self._span, self.extent, self._words = new
        self._following = True
        self.setRange(0, round(against.whole / against.step))
        self.setValue(round(min(amount or 0.0, against.whole) / against.step))
        self._following = False
        self.setAccessibleDescription(words)
        how = _tr("Arrow keys take fine steps, with Shift coarse ones. Enter types. Delete takes it back.")
        self.setToolTip(html.escape(f"{words}\n{how}"))
        self.update()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(px(120), px(24))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the narrow inspector needs."""
        return QSize(px(60), px(24))

    def place(self, amount: float) -> float:
        """Where an amount is, the end of the bar for what is beyond it."""
        left, right = self._ends()
        return left + (right - left) * min(amount / self.extent.whole, 1.0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, filled part and handle; hatched, or with a band, where there is no one amount."""
        theme = self._appearance.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._amount is None and self._span is None:
                self._draw_unsaid(painter, theme)
                return
            left, right = self._ends()
            painter.fillRect(QRectF(left, self.height() / 2 - 1, right - left, 2), theme.control)
            if self._amount is None:
                self._draw_span(painter, theme)
            else:
                self._draw_amount(painter, self._amount, theme)

    def event(self, event: QEvent) -> bool:
        """Keep Delete from the window, where it would remove the selected card."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _CLEAR:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step finely, with Shift coarsely; Home and End go to the ends, Enter types, Delete takes back."""
        key, coarse = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _KEY_STEPS:
            steps = _KEY_STEPS[key]
            self._say(self.extent.stepped(self._amount, steps * COARSE if coarse and abs(steps) == 1 else steps))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._say(0.0 if key == Qt.Key.Key_Home else self.extent.whole)
        elif key in _TYPE:
            self.asked.emit()
        elif key in _CLEAR:
            self._say(None)
            self.done.emit()
        else:
            event.ignore()

    def _draw_unsaid(self, painter: QPainter, theme: Theme) -> None:
        left, right = self._ends()
        bar = QRectF(left, self.height() / 2 - px(4), right - left, 2 * px(4))
        draw_hatched(painter, bar, theme)
        if self.hasFocus() or self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.focus, 2 if self.hasFocus() else 1))
            painter.drawRoundedRect(bar.adjusted(-3, -3, 3, 3), 4, 4)

    def _draw_span(self, painter: QPainter, theme: Theme) -> None:
        low, high = self._span or (0.0, 0.0)
        colour = QColor(theme.control)
        colour.setAlpha(110)
        half, left, right = px(4), self.place(low), self.place(high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(left - half, self.height() / 2 - half, right - left + 2 * half, 2 * half), 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.focus, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 3, -1, -3), 4, 4)

    def _draw_amount(self, painter: QPainter, amount: float, theme: Theme) -> None:
        left, x, middle = self._ends()[0], self.place(amount), self.height() / 2
        radius = HANDLE * px(100) / 100
        painter.fillRect(QRectF(left, middle - px(3), x - left, 2 * px(3)), theme.accent)
        if self.hasFocus():
            painter.setPen(QPen(theme.focus, 1.5))
            painter.setBrush(theme.surface)
            painter.drawEllipse(QPointF(x, middle), radius + 1.5, radius + 1.5)
        painter.setPen(QPen(theme.accent, 2))
        painter.setBrush(theme.selection if self.underMouse() else theme.raised)
        painter.drawEllipse(QPointF(x, middle), radius - 1, radius - 1)

    def _ends(self) -> tuple[float, float]:
        room = HANDLE * px(100) / 100 + 2
        return room, max(self.width() - room, room + 1)

    def drag_to(self, event: QMouseEvent) -> None:
        """Take the value to the pointer."""
        left, right = self._ends()
        share = min(max((event.position().x() - left) / (right - left), 0.0), 1.0)
        self._say(self.extent.at(share, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)))

    def _say(self, amount: float | None) -> None:
        if amount != self._amount or self._span is not None:
            self.said.emit(amount)

    def _set_from_outside(self, value: int) -> None:
        """Take what a screen reader set through the slider's own value."""
        if not self._following:
            self._say(min(value * self.extent.step, self.extent.whole))


def _tr(text: str) -> str:
    return QCoreApplication.translate("NeedBar", text)
