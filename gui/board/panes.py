"""The panes in a row: they share the width, scroll sideways when there is too little, and are reordered by dragging."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from gui.board.dragging import Dragging
from gui.board.edge_scroll import EdgeScroll
from gui.board.faces import Faces
from gui.board.header import BUCKET
from gui.board.pane import Pane
from gui.desk import Desk
from gui.theme import px


class PaneRow(QWidget):
    """The panes side by side, with the line where a dragged bucket would go."""

    def __init__(self, desk: Desk, faces: Faces, dragging: Dragging, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._faces = faces
        self._dragging = dragging
        self._gap: int | None = None
        self.panes: list[Pane] = []
        self.setAcceptDrops(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(8), px(8), px(8), px(8))
        self._row.setSpacing(px(8))

    def show_panes(self, panes: list[Pane]) -> None:
        """Put the panes in this order; panes no longer there are taken out."""
        for pane in self.panes:
            self._row.removeWidget(pane)
        self.panes = panes
        for pane in panes:
            self._row.addWidget(pane)
            pane.show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """As for every move."""
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """A bucket of this window may go into any gap."""
        if self._dragged(event) is None:
            event.ignore()
            return
        self._show_gap(self._gap_at(event.position().toPoint()))
        self._dragging.note_pointer(self.mapToGlobal(event.position().toPoint()))
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def dragLeaveEvent(self, _event: object) -> None:
        """No line any more."""
        self._show_gap(None)
        self._dragging.end()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the bucket into the gap."""
        bucket, gap = self._dragged(event), self._gap_at(event.position().toPoint())
        self._show_gap(None)
        self._dragging.end()
        if bucket is None:
            return
        event.accept()
        before = self.panes[gap].bucket_id if gap < len(self.panes) else None
        QTimer.singleShot(0, self, lambda: self._desk.buckets.move(bucket, before))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground and the line."""
        theme, painter = self._faces.theme, QPainter(self)
        painter.fillRect(self.rect(), theme.window)
        if self._gap is not None and self.panes:
            last = self._gap == len(self.panes)
            edge = self.panes[-1].geometry().right() + px(4) if last else self.panes[self._gap].x() - px(5)
            painter.fillRect(edge, px(8), 2, self.height() - px(16), theme.accent)
        painter.end()

    def _dragged(self, event: QDropEvent) -> str | None:
        raw = bytes(event.mimeData().data(BUCKET).data()[:1000]).decode("utf-8", "replace")
        token, _, bucket = raw.partition("\n")
        return bucket if token == self._dragging.token and bucket in self._desk.document.project.bucket_by_id else None

    def _gap_at(self, point: QPoint) -> int:
        return sum(1 for pane in self.panes if pane.geometry().center().x() < point.x())

    def _show_gap(self, gap: int | None) -> None:
        if gap != self._gap:
            self._gap = gap
            self.update()


class PaneArea(QScrollArea):
    """Scrolls the panes sideways, also while a drag waits near an edge."""

    def __init__(self, row: PaneRow, dragging: Dragging, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(row)
        self._dragging = dragging
        self._edge = EdgeScroll(self.horizontalScrollBar(), _nothing, self)
        dragging.pointed.connect(self._aim)
        dragging.moved.connect(self._stop_outside)

    def _aim(self, point: QPoint) -> None:
        """Scroll while the pointer is near the left or right edge and over the panes."""
        here = self.mapFromGlobal(point)
        if self.rect().contains(here):
            self._edge.aim(here.x(), self.width())

    def _stop_outside(self) -> None:
        if self._dragging.over is None or self._dragging.over.pane is None:
            self._edge.stop()


def _nothing() -> None:
    """Nothing has to follow."""
