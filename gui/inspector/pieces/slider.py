"""A slider that speaks words: one part of a judgement on its worded scale, with its interval, or not said yet."""

import html

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.inspector.pieces.dragged import DraggedSlider
from gui.inspector.pieces.scales import FIT_SCALE, IMPACT_SCALE, Amount, Scale
from gui.inspector.pieces.slider_paint import Geometry, Shown, draw_slider, geometry
from gui.theme import Appearance, font, px
from model.judgement import middle
from model.words import Confidence

STEPS = 100
"""Whole numbers that stand for 1 in `QSlider`'s own value, which screen readers read and set."""

WORD_SHARE = 0.5
"""The share of the width that a long word may take at most."""

_KEY_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 2,
    Qt.Key.Key_PageDown: -2,
    Qt.Key.Key_End: 9,
    Qt.Key.Key_Home: -9,
}
_TYPE = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}
_CLEAR = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class WordedSlider(DraggedSlider):
    """`said` carries a new amount, or None when it is taken back; `done` ends a gesture; `asked` wants to type."""

    said = Signal(object)
    asked = Signal()

    def __init__(self, scale: Scale, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale, self._appearance = scale, appearance
        self._amount: Amount | None = None
        self._confidence: Confidence | None = None
        self._unset_word = ""
        self._following = False
        self.setRange(round(scale.low * STEPS), STEPS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.valueChanged.connect(self._set_from_outside)
        appearance.changed.connect(self.update)

    @property
    def scale(self) -> Scale:
        """The scale that it speaks."""
        return self._scale

    @property
    def amount(self) -> Amount | None:
        """What is shown: a point, an interval, or None."""
        return self._amount

    @property
    def word(self) -> str:
        """What stands at its right."""
        return self._unset_word if self._amount is None else self._scale.spoken(self._amount)

    def put(self, amount: Amount | None, confidence: Confidence | None, unset_word: str) -> None:
        """Show an amount; without one, `unset_word` says why there is none."""
        new = (amount, confidence, unset_word)
        if new == (self._amount, self._confidence, self._unset_word):
            return
        self._amount, self._confidence, self._unset_word = new
        self._following = True
        self.setValue(round(middle(amount) * STEPS) if amount is not None else 0)
        self._following = False
        self.setAccessibleDescription(self.word)
        self.setToolTip(html.escape(self._tip()))
        self.update()

    def place(self) -> Geometry:
        """Where track and word are at the present size; alike for all scales, so that tracks stand in line."""
        words = FIT_SCALE.all_words() + IMPACT_SCALE.all_words()
        widest = max(map(QFontMetrics(font("small")).horizontalAdvance, words))
        return geometry(self.rect(), self._scale.low, min(widest + 2, int(self.width() * WORD_SHARE + px(20))))

    def sizeHint(self) -> QSize:
        """A row of the inspector."""
        return QSize(px(208), max(px(24), QFontMetrics(font("small")).height() + 4))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the narrow inspector needs."""
        return QSize(px(120), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        amount = self._amount
        shown = Shown(
            None if amount is None else middle(amount),
            (0.0, 0.0) if amount is None else self._scale.band(amount, self._confidence),
            self.word if amount is None else self._scale.word(middle(amount)),
            self.hasFocus(),
            self.underMouse(),
            self.isEnabled(),
        )
        with QPainter(self) as painter:
            draw_slider(painter, self.place(), shown, self._appearance.theme)

    def event(self, event: QEvent) -> bool:
        """Keep Delete from the window, where it would remove the selected card."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _CLEAR:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step from word to word, with Shift finely; Enter types, Delete takes back."""
        key, fine = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _KEY_STEPS:
            steps, scale = _KEY_STEPS[key], self._scale
            self.said.emit(scale.nudged(self._amount, steps) if fine else scale.stepped(self._amount, steps))
        elif key in _TYPE:
            self.asked.emit()
        elif key in _CLEAR and self._amount is not None:
            self.said.emit(None)
            self.done.emit()
        else:
            event.ignore()

    def grabs(self, event: QMouseEvent) -> bool:
        """Whether a press takes hold of the handle; on the word it only focuses."""
        return super().grabs(event) and not self._over_word(event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask to type where the word was double-clicked."""
        if self._over_word(event.position().toPoint()):
            self.asked.emit()
        else:
            self.mousePressEvent(event)

    def word_rect(self) -> QRect:
        """Where the word is: there a typed number goes."""
        return self.place().word

    def drag_to(self, event: QMouseEvent) -> None:
        """Take the value to the pointer."""
        at = self.place().number(event.position().x())
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        drawn = self._scale.held(round(at, 2)) if fine else self._scale.drawn(at)
        if drawn != self._amount:
            self.said.emit(drawn)

    def _set_from_outside(self, value: int) -> None:
        """Take what a screen reader set through the slider's own value."""
        if not self._following:
            self.said.emit(self._scale.held(value / STEPS))

    def _over_word(self, point: QPoint) -> bool:
        return point.x() >= self.place().word.left() - px(4)

    def _tip(self) -> str:
        how = _tr("Arrow keys go from word to word, with Shift finely. Enter takes a number or an interval.")
        return f"{self.word}\n{how}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("WordedSlider", text)
