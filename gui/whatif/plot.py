"""The plot of scores over one weight. It is a slider: dragged, moved by keys, and read by screen readers."""

from __future__ import annotations

import html
from math import ceil, floor

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QToolTip

from gui.controls.buckets import Sign
from gui.theme import Appearance, px
from gui.whatif.drawing import Shown
from gui.whatif.finding import Said
from gui.whatif.frame import Frame
from gui.whatif.layer import Layer, explained, nearest, painted
from gui.whatif.over import Grip, draw_over, grip_rect
from gui.whatif.sheaf import Sheaf
from gui.whatif.words import translate

MOST = 100
"""The whole weight in the slider's own whole numbers, which screen readers read and set."""

REACH = 7
"""How far from a line the pointer takes hold of it, in pixels at 100 %."""

_STEPS = {
    Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10, Qt.Key.Key_Home: -MOST, Qt.Key.Key_End: MOST,
}  # fmt: skip


class WeightPlot(QSlider):
    """`moved(share)` asks for a weight, 0…1; `done` ends a gesture and `dropped` takes it back.

    `chosen(card, extend)` carries the card whose line was clicked. The wheel is left to the page.
    """

    moved = Signal(float)
    done = Signal()
    dropped = Signal()
    chosen = Signal(str, bool)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._appearance = appearance
        self._sheaf: Sheaf | None = None
        self._sign = Sign("", 0, "", "")
        self._share = 0.0
        self._selected: frozenset[str] = frozenset()
        self._leader = self._hovered = ""
        self._marked: tuple[float | None, Said | None] = (None, None)
        self._grasp: float | None = None
        self._following = False
        self._layer: Layer | None = None
        self._extent = (0.0, 1.0)
        self._frame = Frame(1, 1, 0, 1)
        self.setRange(0, MOST)
        self.setPageStep(10)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleIdentifier("what-if-plot")
        self.valueChanged.connect(self._tell)
        appearance.changed.connect(self.update)

    @property
    def share(self) -> float:
        """The weight that is shown, 0…1."""
        return self._share

    @property
    def sheaf(self) -> Sheaf | None:
        """The lines that are shown."""
        return self._sheaf

    @property
    def held(self) -> bool:
        """Whether the weight is being dragged."""
        return self.isSliderDown()

    def put(self, sheaf: Sheaf, sign: Sign, share: float, leader: str) -> None:
        """Show these lines with the weight at `share`, where the card `leader` leads."""
        if sheaf is not self._sheaf:
            self._sheaf, self._extent = sheaf, _extent(sheaf)
        self._sign, self._share, self._leader = sign, share, leader
        self._following = True
        self.setValue(round(share * MOST))
        self._following = False
        self.update()

    def select(self, cards: frozenset[str]) -> None:
        """Mark the lines of the selected cards."""
        if cards != self._selected:
            self._selected = cards
            self.update()

    def mark(self, share: float | None, said: Said | None = None) -> None:
        """Mark a weight at which something would change, or the line that a card would have; or nothing."""
        if (share, said) != self._marked:
            self._marked = (share, said)
            self.update()

    def let_go(self) -> None:
        """End a drag as it is."""
        self._grasp = None
        self.setSliderDown(False)
        self.update()

    def sizeHint(self) -> QSize:
        """What the bottom of the window gives."""
        return QSize(px(560), px(180))

    def minimumSizeHint(self) -> QSize:
        """As small as can be read."""
        return QSize(px(240), px(80))

    def frame(self) -> Frame:
        """Where things are at the present size."""
        made = Frame(self.width(), self.height(), *self._extent, px(100))
        if made != self._frame:
            self._frame = made
        return self._frame

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines from memory, and the weight over them."""
        theme = self._appearance.theme
        with QPainter(self) as painter:
            if self._sheaf is None:
                painter.fillRect(self.rect(), theme.surface)
                return
            layer = self._lines(self._sheaf)
            painter.drawPixmap(0, 0, layer.pixmap)
            draw_over(painter, self._sheaf, self.frame(), layer.named, self._grip(), theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Forget what was painted for another size."""
        self._layer = None
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Explain the line under the pointer; keep Escape from the window while it takes a drag back."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip = html.escape(self._tip(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), tip, self, QRect(event.pos(), QSize(1, 1)))
            return True
        about_to = self.held and event.type() == QEvent.Type.ShortcutOverride
        if about_to and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the weight, or select the card whose line it is."""
        event.accept()
        if event.button() != Qt.MouseButton.LeftButton or self._sheaf is None:
            return
        if self._over_grip(event.position()):
            self._grasp = event.position().x() - self.frame().x(self._share)
            self.setSliderDown(True)
            self.update()
        elif key := self._card_at(event.position()):
            self.chosen.emit(key, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the weight along, in whole per cents and with Shift in tenths."""
        if self._grasp is not None and self.held:
            fine = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            share = self.frame().share(event.position().x() - self._grasp)
            self._ask(round(share * MOST * fine) / (MOST * fine))
        else:
            self._point_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: the drag was one step."""
        event.accept()
        if self.held and event.button() == Qt.MouseButton.LeftButton:
            self.let_go()
            self.done.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """No line is under the pointer."""
        self._hover("")
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from per cent to per cent, pages by ten; Escape takes a drag back."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self.held:
            self.let_go()
            self.dropped.emit()
        elif key in _STEPS and self._sheaf is not None and not self.held:
            self._ask(stepped(self._share, _STEPS[key]))
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End the undo step of the keys that were pressed here."""
        super().focusOutEvent(event)
        if self.held:
            self.let_go()
        self.done.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def _ask(self, share: float) -> None:
        if share != self._share:
            self.moved.emit(share)

    def _tell(self, value: int) -> None:
        """Take what a screen reader set through the slider's own value."""
        if not self._following:
            self._ask(value / MOST)

    def _lines(self, sheaf: Sheaf) -> Layer:
        """The lines, painted anew only where something about them is different."""
        shown = Shown(self._selected, self._leader, self._hovered)
        of = (sheaf, self.frame(), self.devicePixelRatioF(), self._appearance.theme, shown)
        if self._layer is None or self._layer.of != of:
            self._layer = painted(self.size(), *of)
        return self._layer

    def _grip(self) -> Grip:
        return Grip(self._share, self._sign, self.held, self.hasFocus(), *self._marked)

    def _over_grip(self, at: QPointF) -> bool:
        frame = self.frame()
        near = abs(at.x() - frame.x(self._share)) <= px(REACH)
        return (near and at.y() <= frame.plot.bottom() + px(REACH)) or grip_rect(frame, self._grip()).contains(at)

    def _card_at(self, at: QPointF) -> str:
        return nearest(self._sheaf, self.frame(), at, px(REACH)) if self._sheaf is not None else ""

    def _point_at(self, at: QPointF) -> None:
        over = self._sheaf is not None and self._over_grip(at)
        self._hover("" if over else self._card_at(at))
        self.setCursor(Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.ArrowCursor)

    def _hover(self, key: str) -> None:
        if key != self._hovered:
            self._hovered = key
            self.update()

    def _tip(self, at: QPointF) -> str:
        """What is under the pointer: a line with its scores, or how the weight is moved."""
        if self._sheaf is not None and self._hovered:
            return explained(self._sheaf, self._hovered, self._share, self.frame().share(at.x()))
        if self._sheaf is not None and self._over_grip(at):
            keys = translate("Arrow keys move it by 1 %. Esc takes a drag back.")
            return f"{translate('Drag to change the weight, with Shift finely.')} {keys}"
        return ""


def stepped(share: float, steps: int) -> float:
    """The share (0…1) so many whole per cents further; from between two, the first step goes to the next of them."""
    at = share * MOST
    whole = floor(at + 1e-9) if steps > 0 else ceil(at - 1e-9)
    return min(max(whole + steps, 0), MOST) / MOST


def _extent(sheaf: Sheaf) -> tuple[float, float]:
    """The least and the greatest number of points that a line reaches, with 0 and a little room."""
    ends = np.concatenate([sheaf.start, sheaf.end, [0.0]])
    low, high = float(ends.min()), float(ends.max())
    room = max(high - low, 1.0) * 0.06
    return low - (room if low < 0 else 0.0), high + room
