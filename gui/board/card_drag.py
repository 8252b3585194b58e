"""Dragging out of a list and dropping into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter

from gui.board import mime
from gui.board.drag_picture import OFFSET, drag_picture
from gui.board.dragging import Dragging, wants_also, wants_pair
from gui.board.edge_scroll import EdgeScroll
from gui.board.gap import Gap
from gui.board.mime import Payload
from gui.board.settling import Settling
from gui.desk import Desk

if TYPE_CHECKING:
    from gui.board.card_list import CardList

_Action = Qt.DropAction


class CardDrags:
    """The drags and drops of one `CardList`. A drop becomes a deed once Qt's own drag has left the stack."""

    def __init__(self, view: CardList, desk: Desk, dragging: Dragging) -> None:
        self._view = view
        self._desk = desk
        self._dragging = dragging
        self._settling = Settling(view, desk.appearance)
        self._carrying = False
        self._point = QPoint()
        self.gap = Gap(view)
        self.edge = EdgeScroll(view.verticalScrollBar(), self._scrolled, view)
        dragging.moved.connect(self._fade)
        dragging.ended.connect(self.clear)

    def start(self) -> None:
        """Drag the selected cards of the list until they are dropped or Esc is pressed."""
        view, ids = self._view, self._view.selected_ids()
        if not ids or self._carrying:
            return
        data = view.cards.mimeData(view.selectionModel().selectedIndexes())
        drag = QDrag(view)
        drag.setMimeData(data)
        grabbed = self._desk.document.project.card(self._grabbed(ids))
        ratio = view.devicePixelRatioF()
        drag.setPixmap(drag_picture(view.delegate, view.faces, grabbed, view.place.pane, len(ids), ratio))
        drag.setHotSpot(QPoint(-OFFSET[0], -OFFSET[1]))
        view.delegate.dragged = frozenset(ids)
        view.viewport().update()
        self._carrying = True
        drag.exec(_Action.CopyAction | _Action.MoveAction, _Action.MoveAction)
        self._carrying = False
        view.delegate.dragged = frozenset()
        self._dragging.end()
        view.viewport().update()

    def handles(self, event: QEvent) -> bool:
        """Whether the event was one of a drag. It is then done with: the view's own way with drags is never taken."""
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self.clear()
            self._dragging.leave(self._view.place)
        elif kind == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            self._enter(event)
        elif kind == QEvent.Type.DragMove and isinstance(event, QDragMoveEvent):
            self._over(event)
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._drop(event)
        else:
            return False
        return True

    def paint(self, painter: QPainter) -> None:
        """The line where a drop would go."""
        self.gap.paint(painter)

    def aim(self, payload: Payload, point: QPoint, keys: Qt.KeyboardModifier) -> Qt.DropAction | None:
        """Show what letting go at this point would do; the action for it, None where it would do nothing."""
        own = payload.token == self._dragging.token
        if wants_pair(keys):
            target = self._card_at(point)
            self._target(target if own and target not in payload.ids else None)
            self.gap.show(None)
            return _Action.CopyAction if self._view.delegate.target else None
        self._target(None)
        place, also, row = self._view.place, wants_also(keys), self.gap.at(point)
        sentence = self._dragging.hover(payload, place, also)
        reorders = own and not also and payload.source == place and self.gap.would_reorder(payload.ids, row)
        allowed = sentence is not None or reorders
        self.gap.show(row if allowed else None)
        return (_Action.CopyAction if also or not own else _Action.MoveAction) if allowed else None

    def let_go(self, payload: Payload, point: QPoint, keys: Qt.KeyboardModifier) -> None:
        """Do what `aim` showed with cards of this window, after what is on the stack now."""
        view, dragging, place = self._view, self._dragging, self._view.place
        target, also, before = view.delegate.target, wants_also(keys), self.gap.before(self.gap.at(point))
        self.clear()
        if target is not None:
            QTimer.singleShot(0, view, lambda: self._desk.tradeoffs.pair([*payload.ids, target]))
        elif not wants_pair(keys):
            QTimer.singleShot(0, view, lambda: dragging.drop(payload, place, also, before))
            QTimer.singleShot(0, view, lambda: self._settling.start(payload.ids, point))

    def clear(self) -> None:
        """Show nothing of a drag any more, and do not go on scrolling."""
        self.edge.stop()
        self.gap.show(None)
        self._target(None)

    def _enter(self, event: QDragEnterEvent) -> None:
        """Always let cards in: who refuses the entry hears no moves, and the next one may be allowed."""
        self._over(event)
        if not event.isAccepted() and self._dragging.read(event.mimeData()) is not None:
            event.setDropAction(_Action.IgnoreAction)
            event.accept()

    def _over(self, event: QDragMoveEvent) -> None:
        data, point = event.mimeData(), event.position().toPoint()
        payload, action = self._dragging.read(data), None
        if payload is not None:
            action = self.aim(payload, point, event.modifiers())
        elif mime.copied_from(data) is not None:
            self._dragging.hover_text(self._view.place)
            self.gap.show(self.gap.at(point))
            action = _Action.CopyAction
        if payload is not None or action is not None:
            self._point = point
            self.edge.aim(point.y(), self._view.viewport().height())
            self._dragging.note_pointer(self._view.viewport().mapToGlobal(point))
        event.setDropAction(action or _Action.IgnoreAction)
        event.setAccepted(action is not None)

    def _drop(self, event: QDropEvent) -> None:
        data, point, keys = event.mimeData(), event.position().toPoint(), event.modifiers()
        payload = self._dragging.read(data)
        if payload is not None and payload.token == self._dragging.token:
            event.setDropAction(_Action.CopyAction if wants_also(keys) else _Action.MoveAction)
            event.accept()
            self.let_go(payload, point, keys)
            return
        before = self.gap.before(self.gap.at(point))
        self.clear()
        if self._dragging.take_copy(self._view, data, self._view.place, before):
            event.setDropAction(_Action.CopyAction)
            event.accept()

    def _scrolled(self) -> None:
        """Another gap is under the pointer now, though the pointer rests."""
        if self.gap.shown is not None:
            self.gap.show(self.gap.at(self._point))

    def _card_at(self, point: QPoint) -> str | None:
        index = self._view.indexAt(point)
        return self._view.cards.ids[index.row()] if index.isValid() else None

    def _grabbed(self, ids: list[str]) -> str:
        current = self._view.current_id()
        return current if current in ids else ids[0]

    def _target(self, card: str | None) -> None:
        if card != self._view.delegate.target:
            self._view.delegate.target = card
            self._view.viewport().update()

    def _fade(self) -> None:
        """The cards that will leave are faded here; those that Ctrl leaves where they are are not."""
        dragging, delegate = self._dragging, self._view.delegate
        carried = dragging.carried
        lifted = carried is not None and carried.source == self._view.place
        if not self._carrying and not lifted:
            fading: frozenset[str] = frozenset()
        else:
            payload = dragging.payload or carried
            fading = frozenset() if dragging.also or payload is None else frozenset(payload.ids)
        if fading != delegate.dragged:
            delegate.dragged = fading
            self._view.viewport().update()
