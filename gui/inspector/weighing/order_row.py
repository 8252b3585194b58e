"""One goal in an order: a card that is dragged, or moved by keys and buttons."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from gui.controls.buckets import Sign
from gui.controls.buttons import QuietButton
from gui.desk import Desk
from gui.inspector.pieces.layout import row
from gui.inspector.weighing.goal import Goal
from gui.theme import Appearance, font, px
from model.bucket import Bucket

_ARROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Grip(QuietButton):
    """Number and grip of a row, where keys arrive: Alt with Up or Down moves the row, Up or Down alone the focus.

    `moved` carries -1 or 1, `passed` where the focus shall go, `taken` and `levelled` come for Delete and "=".
    """

    moved = Signal(int)
    passed = Signal(int)
    taken = Signal()
    levelled = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self.setFont(font("small", tabular=True, semibold=True))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Room for a number over the grip."""
        return QSize(px(24), px(38))

    def event(self, event: QEvent) -> bool:
        """Keep these keys from the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _ARROWS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the row or the focus."""
        key = Qt.Key(event.key())
        if key in _ARROWS:
            step = _ARROWS[key]
            (self.moved if event.modifiers() & Qt.KeyboardModifier.AltModifier else self.passed).emit(step)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.taken.emit()
        elif event.text() == "=":
            self.levelled.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the number, and six dots below it."""
        theme = self._appearance.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw_ground(painter, theme)
            painter.setFont(self.font())
            painter.setPen(theme.text)
            number = QRectF(0, 0, self.width(), self.height() / 2 + px(2))
            painter.drawText(number, Qt.AlignmentFlag.AlignCenter, self.text())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.control)
            top = self.height() / 2 + px(4)
            for at in range(6):
                x = self.width() / 2 + (at % 2 - 0.5) * px(5)
                painter.drawEllipse(QPointF(x, top + at // 2 * px(4)), px(1), px(1))


class OrderRow(QWidget):
    """`dragged` carries the height of the pointer in the list while it is dragged, `dropped` where it was let go.

    `left` comes where a drag was given up. `stepped`, `passed`, `taken` and `levelled` are those of the grip.
    """

    dragged = Signal(int)
    dropped = Signal(int)
    left = Signal()

    def __init__(self, desk: Desk, bucket: str, way: str) -> None:
        super().__init__()
        self.bucket = bucket
        self._appearance, self._way = desk.appearance, way
        self._pressed: QPoint | None = None
        self.held = False
        identifier = f"weighing-{way}-{bucket}"
        self.grip = Grip(desk.appearance)
        self.grip.setAccessibleIdentifier(identifier)
        self.goal = Goal(desk, bucket, identifier)
        self.up = QuietButton(desk.appearance, "", "up", _tr("More important"))
        self.down = QuietButton(desk.appearance, "", "down", _tr("Less important"))
        self.up.setAccessibleIdentifier(f"{identifier}-up")
        self.down.setAccessibleIdentifier(f"{identifier}-down")
        self.up.clicked.connect(lambda: self.grip.moved.emit(-1))
        self.down.clicked.connect(lambda: self.grip.moved.emit(1))
        self.goal.head.addWidget(self.up)
        self.goal.head.addWidget(self.down)
        self.goal.changed.again.connect(self.grip.setFocus)
        line = row(self.grip, self.goal, spacing=2)
        line.setAlignment(self.grip, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        line.setContentsMargins(px(4), px(5), px(4), px(5))
        self.setLayout(line)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        desk.appearance.changed.connect(self.update)

    def put(
        self, bucket: Bucket, sign: Sign, number: str, spoken: str, ends: tuple[bool, bool], answered: bool
    ) -> None:
        """Show a bucket; `number` is its place, `ends` whether it is first and last and so can go no further."""
        self.goal.put(bucket, sign, answered)
        if number != self.grip.text():
            self.grip.setText(number)
        self.grip.setAccessibleName(f"{sign.name}, {spoken}")
        self.grip.setAccessibleDescription(_tr("Alt with Up or Down moves it"))
        self.up.setAccessibleName(_tr("{bucket} more important").replace("{bucket}", sign.name))
        self.down.setAccessibleName(_tr("{bucket} less important").replace("{bucket}", sign.name))
        for button, end in zip((self.up, self.down), ends, strict=True):
            if end and button.hasFocus():
                self.grip.setFocus()
            button.setEnabled(not end)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the row."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self.grip.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the row along."""
        if self._pressed is None:
            return
        at = event.position().toPoint()
        if not self.held and (at - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._hold(True)
        if self.held:
            self.dragged.emit(self.mapToParent(at).y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the row where the pointer is."""
        self._pressed = None
        if self.held:
            self._hold(False)
            self.dropped.emit(self.mapToParent(event.position().toPoint()).y())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up a drag with Escape."""
        if event.key() == Qt.Key.Key_Escape and self.held:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def give_up(self) -> None:
        """Let go of a dragged row and leave it where it was."""
        self._pressed = None
        self._hold(False)
        self.left.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        theme = self._appearance.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            strong = self.held or self.grip.hasFocus()
            edge = theme.accent if self.held else theme.control if self.underMouse() or strong else theme.line
            painter.setPen(QPen(edge, 2 if self.held else 1))
            painter.setBrush(theme.selection if self.held else theme.raised)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)

    def _hold(self, held: bool) -> None:
        self.held = held
        self.setCursor(Qt.CursorShape.ClosedHandCursor if held else Qt.CursorShape.OpenHandCursor)
        self.update()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Weighing", text)
