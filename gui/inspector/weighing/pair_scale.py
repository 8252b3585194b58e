"""The scale of a comparison: from 9 times more for the one to 9 times more for the other (Saaty 1980)."""

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from gui.controls.buckets import Sign, draw_sign
from gui.figure.marks import draw_hatched
from gui.inspector.bucket.range_words import number
from gui.inspector.pieces.dragged import DraggedSlider
from gui.inspector.pieces.slider_paint import HANDLE
from gui.theme import Appearance, Theme, font, px

ENDS = 8
"""Steps from the middle to either end: 9, 8, … 2, 1 and the same on the other side make 17."""

_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space}
_CLEAR = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class PairScale(DraggedSlider):
    """Left is the first goal, right the second; hatched where nothing was said.

    `said` carries how many times more the first matters (1/9…9), None where that is taken back; `done` ends a gesture,
    and `finished` comes for Enter.
    """

    said = Signal(object)
    finished = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance, self._following = appearance, False
        self._ratio: float | None = None
        self._first = self._second = Sign("", 0, "", "")
        self.setRange(-ENDS, ENDS)
        self.setPageStep(2)
        self.setAccessibleIdentifier("weighing-pair")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.valueChanged.connect(self._tell)
        appearance.changed.connect(self.update)

    def put(self, first: Sign, second: Sign, ratio: float | None) -> None:
        """Show a comparison."""
        self._following = True
        self.setValue(0 if ratio is None else step_of(ratio))
        self._following = False
        self._first, self._second, self._ratio = first, second, ratio
        name = _tr("{first} compared with {second}").replace("{first}", first.name).replace("{second}", second.name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(comparison_words(first.name, second.name, ratio))
        self.update()

    def sizeHint(self) -> QSize:
        """A row, and the numbers below it."""
        return QSize(px(200), px(42))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the numbers allow."""
        return QSize(px(150), px(42))

    def event(self, event: QEvent) -> bool:
        """Keep these keys from the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _CLEAR:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin in the middle; Enter goes on, Delete takes back."""
        key = Qt.Key(event.key())
        if key in _ENTER:
            self.finished.emit()
        elif key in _CLEAR:
            if self._ratio is not None:
                self.said.emit(None)
        elif self._ratio is None and key in _ARROWS:
            self.said.emit(1.0)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, ticks, numbers and handle, and the marks of both goals at its ends."""
        theme = self._appearance.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            side = px(13)
            for sign, x in ((self._first, 0), (self._second, self.width() - side)):
                draw_sign(painter, QRectF(x, self._middle() - side / 2, side, side), sign, self._appearance)
            self._draw_numbers(painter, theme)
            if self._ratio is None:
                self._draw_unsaid(painter, theme)
            else:
                self._draw_said(painter, theme)

    def _middle(self) -> float:
        return px(12)

    def _x(self, step: float) -> float:
        inset = px(13) + px(12)
        return inset + (self.width() - 2 * inset) * (step + ENDS) / (2 * ENDS)

    def drag_to(self, event: QMouseEvent) -> None:
        """Take the value to the pointer."""
        wide = max(self._x(ENDS) - self._x(-ENDS), 1.0)
        step = round((event.position().x() - self._x(-ENDS)) / wide * 2 * ENDS) - ENDS
        step = min(max(step, -ENDS), ENDS)
        if self._ratio is None and step == self.value():
            self.said.emit(ratio_of_step(step))
        else:
            self.setValue(step)

    def _tell(self, step: int) -> None:
        if not self._following:
            self.said.emit(ratio_of_step(step))

    def _draw_numbers(self, painter: QPainter, theme: Theme) -> None:
        painter.setFont(font("caption", tabular=True))
        for step in range(-ENDS, ENDS + 1):
            tall = px(5) if step % 2 == 0 else px(3)
            top = self._middle() + px(9)
            painter.fillRect(QRectF(self._x(step) - 0.5, top, 1, tall), theme.control)
            if step % 2 == 0:
                painter.setPen(theme.text if step == 0 else theme.muted)
                room = QRectF(self._x(step) - px(10), top + tall, px(20), self.height() - top - tall)
                painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter), str(abs(step) + 1))

    def _draw_said(self, painter: QPainter, theme: Theme) -> None:
        middle, radius, x = self._middle(), HANDLE * px(100) / 100, self._x(self.value())
        left, right, zero = self._x(-ENDS), self._x(ENDS), self._x(0)
        painter.fillRect(QRectF(left, middle - 1, right - left, 2), theme.control)
        winner = self._first if self.value() < 0 else self._second
        painter.fillRect(QRectF(min(zero, x), middle - 2, abs(x - zero), 4), theme.bucket(winner.colour).edge)
        painter.fillRect(QRectF(zero - 0.75, middle - px(6), 1.5, 2 * px(6)), theme.control)
        if self.hasFocus():
            painter.setPen(QPen(theme.focus, 1.5))
            painter.setBrush(theme.surface)
            painter.drawEllipse(QPointF(x, middle), radius + 2.5, radius + 2.5)
        painter.setPen(QPen(theme.accent, 2))
        painter.setBrush(theme.selection if self.underMouse() else theme.raised)
        painter.drawEllipse(QPointF(x, middle), radius - 1, radius - 1)

    def _draw_unsaid(self, painter: QPainter, theme: Theme) -> None:
        bar = QRectF(self._x(-ENDS), self._middle() - px(4), self._x(ENDS) - self._x(-ENDS), 2 * px(4))
        draw_hatched(painter, bar, theme)
        if self.hasFocus() or self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.focus, 2 if self.hasFocus() else 1))
            painter.drawRoundedRect(bar.adjusted(-3, -3, 3, 3), 4, 4)


def ratio_of_step(step: int) -> float:
    """How many times more the first matters at a step: steps to the left are the first's, to the right the second's."""
    return float(1 - step) if step <= 0 else 1 / (1 + step)


def step_of(ratio: float) -> int:
    """The step nearest to a ratio."""
    step = 1 - ratio if ratio >= 1 else 1 / ratio - 1
    return min(max(round(step), -ENDS), ENDS)


def times_words(ratio: float) -> str:
    """A ratio as it is said: 3, 2.5, 1/3."""
    return number(round(ratio, 2)) if ratio >= 1 else f"1/{number(round(1 / ratio, 2))}"


def comparison_words(first: str, second: str, ratio: float | None) -> str:
    """A comparison in words, with its number."""
    if ratio is None:
        return _tr("not answered")
    more, less = (first, second) if ratio >= 1 else (second, first)
    times = max(ratio, 1 / ratio)
    sentences = (
        _tr("Both matter the same (1)"),
        _tr("{more}: between the same and somewhat more ({n})"),
        _tr("{more} matters somewhat more ({n})"),
        _tr("{more}: between somewhat and clearly more ({n})"),
        _tr("{more} matters clearly more ({n})"),
        _tr("{more}: between clearly and far more ({n})"),
        _tr("{more} matters far more ({n})"),
        _tr("{more}: between far and utterly more ({n})"),
        _tr("{more} matters utterly more ({n})"),
    )
    said = sentences[abs(step_of(ratio))]
    return said.replace("{n}", number(round(times, 2))).replace("{more}", more).replace("{less}", less)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Pairs", text)
