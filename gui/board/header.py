"""The head of a pane: which goal it is, what it weighs, and what a drop would make true."""

from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QWidget

from gui.board.dragging import Dragging
from gui.board.faces import Faces
from gui.board.head_target import HeadTarget
from gui.board.header_face import HeaderFace, share_text
from gui.desk import Desk
from gui.doubt_words import sentence
from gui.places import pane
from gui.theme import font, px
from gui.words import counted
from model.bucket import Bucket

BUCKET = "application/x-bucketwise-bucket"
HEIGHT = 71
COLLAPSED = 36


class PaneHeader(QWidget):
    """Paints the bucket; click selects it, double click or F2 renames it, dragging it reorders the board.

    Cards dropped on it go into the bucket. `menu_wanted(point)` asks for its menu, `toggled()` to open or close it.
    """

    menu_wanted = Signal(QPoint)
    toggled = Signal()

    def __init__(self, desk: Desk, bucket: str, faces: Faces, dragging: Dragging, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.bucket_id = bucket
        self._faces = faces
        self._dragging = dragging
        self._face = HeaderFace(self, desk, faces)
        self._target = HeadTarget(self, dragging, lambda _point: pane(bucket))
        self._pressed: QPoint | None = None
        self._editor: QLineEdit | None = None
        self.doubts = self._told_doubts()
        self.collapsed = False
        self.count = ""
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleIdentifier(f"pane-header-{bucket}")
        faces.changed.connect(self.refresh)
        desk.warned.changed.connect(self._follow_doubts)
        dragging.moved.connect(self.update)
        desk.selection.changed.connect(self.update)

    def _follow_doubts(self) -> None:
        """Show the doubts about the bucket where they are others than before."""
        doubts = self._told_doubts()
        if doubts != self.doubts:
            self.doubts = doubts
            self.refresh()

    def _told_doubts(self) -> tuple[str, ...]:
        return tuple(sentence(warning) for warning in self._desk.warned.of_bucket(self.bucket_id))

    @property
    def bucket(self) -> Bucket | None:
        """The bucket shown; None in the moment in which it is being removed."""
        return self._desk.document.project.bucket_by_id.get(self.bucket_id)

    def refresh(self) -> None:
        """Say anew what the bucket is, to screen readers too."""
        bucket = self.bucket
        if bucket is None:
            return
        self.setAccessibleName(bucket.name)
        counts = (self.weight_text(), self._cards_text(), self._tradeoffs_text())
        said = (*counts, *(doubt.rstrip(".") for doubt in self.doubts), bucket.subtitle or bucket.aim)
        self.setAccessibleDescription(". ".join(one for one in said if one))
        self.setToolTip(self._tool_tip(bucket))
        self.update()

    def weight_text(self) -> str:
        """The bucket's share of the weights; a question mark where nobody was asked."""
        project = self._desk.document.project
        if project.weighting == "free":
            return self.tr("weight not asked")
        return share_text(project, self.bucket_id)

    def _cards_text(self) -> str:
        return self.tr("1 card") if self.count == "1" else self.tr("{n} cards").replace("{n}", self.count)

    def _tradeoffs_text(self) -> str:
        count = self._faces.bucket_tradeoffs(self.bucket_id)
        return counted(count, self.tr("1 tradeoff"), self.tr("{n} tradeoffs")) if count else ""

    def _tool_tip(self, bucket: Bucket) -> str:
        lines = (bucket.subtitle, bucket.aim, bucket.priority, self._tradeoffs_text(), *self.doubts)
        rest = "".join(f"<br>{escape(line)}" for line in lines if line)
        return f"<b>{escape(bucket.name)}</b>{rest}"

    def sizeHint(self) -> QSize:
        """71 px high at the size of the system font."""
        return QSize(px(COLLAPSED if self.collapsed else 228), px(HEIGHT))

    def rename(self) -> None:
        """Edit the name in place; Enter keeps it, Esc leaves it."""
        bucket = self.bucket
        if self._editor is not None or bucket is None:
            return
        editor = QLineEdit(bucket.name, self)
        editor.setFont(font("title"))
        editor.setAccessibleName(self.tr("Name of the bucket"))
        editor.setAccessibleIdentifier(f"rename-{self.bucket_id}")
        editor.setGeometry(px(30), px(6), max(self.width() - px(38), px(60)), px(28))
        editor.selectAll()
        editor.editingFinished.connect(self._renamed)
        editor.installEventFilter(self)
        self._editor = editor
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the editor leaves the name as it is."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._close_editor()
            return True
        return False

    def _renamed(self) -> None:
        editor = self._editor
        if editor is None:
            return
        text = editor.text()
        self._close_editor()
        if self.bucket is not None and text.strip() != self.bucket.name:
            self._desk.buckets.rename(self.bucket_id, text)

    def _close_editor(self) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            editor.removeEventFilter(self)
            editor.hide()
            editor.deleteLater()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter selects, F2 renames, Space opens or closes, Alt+arrows move the bucket."""
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._desk.selection.select_bucket(self.bucket_id)
        elif key == Qt.Key.Key_F2:
            self.rename()
        elif key == Qt.Key.Key_Space:
            self.toggled.emit()
        elif alt and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._desk.buckets.shift(self.bucket_id, 1 if key == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put down here what was picked up; else select the bucket, and be ready to be dragged."""
        if self._dragging.carried is not None:
            self._target.click(self._dragging.carried, event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self._desk.selection.select_bucket(self.bucket_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough from where it was pressed, the bucket comes along."""
        if self._dragging.carried is not None:
            self._target.aim(self._dragging.carried, pane(self.bucket_id), event.modifiers())
        if self._pressed is None:
            return
        if (event.position().toPoint() - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        data = QMimeData()
        data.setData(BUCKET, f"{self._dragging.token}\n{self.bucket_id}".encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.setHotSpot(self._pressed)
        self._pressed = None
        drag.exec(Qt.DropAction.MoveAction)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """A click on a collapsed pane opens it."""
        clicked, self._pressed = self._pressed is not None, None
        if clicked and self.collapsed:
            self.toggled.emit()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Rename."""
        if not self.collapsed:
            self.rename()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the bucket's menu."""
        self._desk.selection.select_bucket(self.bucket_id)
        self.menu_wanted.emit(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cards and text may be dropped on the header as on the pane."""
        self._target.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Say what a drop would make true."""
        self._target.over(event)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """The drag is elsewhere."""
        self._target.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put it in this bucket, last."""
        self._target.drop(event)

    def leaveEvent(self, event: QEvent) -> None:
        """What was picked up is elsewhere."""
        super().leaveEvent(event)
        if self._dragging.carried is not None:
            self._target.leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Rule, tint, and the bucket's face; the sentence of a drag over the lower half."""
        bucket = self.bucket
        if bucket is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._faces.look(bucket.id)
        painter.fillRect(self.rect(), look.tint)
        painter.fillRect(0, 0, self.width(), 3, look.edge)
        if self.collapsed:
            self._face.collapsed(painter, bucket, self.count)
        else:
            self._face.lines(painter, bucket, self.count, doubted=bool(self.doubts))
            if self._dragging.over == pane(bucket.id) and self._dragging.sentence:
                self._face.banner(painter, bucket, self._dragging.sentence)
        if self.hasFocus() or self._desk.selection.bucket == bucket.id:
            painter.setPen(QPen(self._faces.theme.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 4, -1, -1))
        painter.end()


def count_text(shown: int, total: int) -> str:
    """The number of cards, with how many of them a search lets through."""
    if shown != total:
        text = QCoreApplication.translate("PaneHeader", "{shown} of {total}")
        return text.replace("{shown}", str(shown)).replace("{total}", str(total))
    return counted(total, "1", "{n}")
