"""Dragging out of a list and dropping into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPen

from gui.board import mime
from gui.board.drag_picture import OFFSET, drag_picture
from gui.board.dragging import Dragging, wants_also, wants_pair
from gui.board.mime import Payload
from gui.desk import Desk
from gui.theme import px

if TYPE_CHECKING:
    from gui.board.card_list import CardList

_Action = Qt.DropAction


class CardDrags:
    """The drags and drops of one `CardList`. A drop becomes a deed once Qt's own drag has left the stack."""

    def __init__(self, view: CardList, desk: Desk, dragging: Dragging) -> None:
        self._view = view
        self._desk = desk
        self._dragging = dragging
        self._gap: int | None = None
        self._carrying = False
        dragging.moved.connect(self._fade)

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
        """Whether the event was one of a drag, and is done with."""
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self._clear()
            self._dragging.leave(self._view.place)
            return True
        if kind == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if kind == QEvent.Type.DragMove and isinstance(event, QDragMoveEvent):
            return self._over(event)
        if kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._drop(event)
        return False

    def paint(self, painter: QPainter) -> None:
        """The insertion line: 2 px with 8 px end dots."""
        if self._gap is None:
            return
        theme, width = self._view.faces.theme, self._view.viewport().width()
        y = self._line_y(self._gap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.accent, 2))
        painter.drawLine(px(6), round(y), width - px(6), round(y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent)
        for x in (px(6), width - px(6)):
            painter.drawEllipse(QRectF(x - 4, y - 4, 8, 8))

    def _enter(self, event: QDragEnterEvent) -> bool:
        """Always let cards and text in: who refuses the entry hears no moves, and the next one may be allowed."""
        done = self._over(event)
        if done and not event.isAccepted() and mime.unpacked(event.mimeData()) is not None:
            event.setDropAction(_Action.IgnoreAction)
            event.accept()
        return done

    def _over(self, event: QDragMoveEvent) -> bool:
        data = event.mimeData()
        if data.hasUrls():
            event.ignore()
            return False
        payload = mime.unpacked(data)
        self._view.auto_scroll()
        point = event.position().toPoint()
        if payload is None:
            accepted = mime.text_of(data) is not None
            self._accept(event, _Action.CopyAction if accepted else None, self._row(point) if accepted else None)
            return True
        if wants_pair(event.modifiers()):
            self._over_pair(event, payload, point)
            return True
        self._target(None)
        also = wants_also(event.modifiers())
        sentence = self._dragging.hover(payload, self._view.place, also)
        reorders = not also and payload.source == self._view.place and self._dragging.is_own
        allowed = sentence is not None or (reorders and self._would_reorder(payload, self._row(point)))
        row = self._row(point) if allowed else None
        copies = also or not self._dragging.is_own
        self._accept(event, (_Action.CopyAction if copies else _Action.MoveAction) if allowed else None, row)
        return True

    def _over_pair(self, event: QDragMoveEvent, payload: Payload, point: QPoint) -> None:
        target = self._card_at(point)
        if target in payload.ids or payload.token != self._dragging.token:
            target = None
        self._target(target)
        self._accept(event, _Action.CopyAction if target else None, None)

    def _drop(self, event: QDropEvent) -> bool:
        data, point = event.mimeData(), event.position().toPoint()
        payload, view = mime.unpacked(data), self._view
        row = self._row(point)
        before = view.cards.ids[row] if row < len(view.cards.ids) else None
        target, place = view.delegate.target, view.place
        also = wants_also(event.modifiers())
        self._clear()
        if payload is None or payload.token != self._dragging.token:
            text = data.text() if payload is not None else mime.text_of(data)
            if text is not None:
                event.acceptProposedAction()
                QTimer.singleShot(0, view, lambda: self._dragging.text_dropped.emit(text, place))
            return True
        event.setDropAction(_Action.CopyAction if also else _Action.MoveAction)
        event.accept()
        if target is not None:
            QTimer.singleShot(0, view, lambda: self._desk.tradeoffs.pair([*payload.ids, target]))
        elif not wants_pair(event.modifiers()):
            QTimer.singleShot(0, view, lambda: self._dragging.drop(payload, place, also, before))
        return True

    def _accept(self, event: QDragMoveEvent, action: Qt.DropAction | None, gap: int | None) -> None:
        if gap != self._gap:
            self._gap = gap
            self._view.viewport().update()
        if action is None:
            event.setDropAction(_Action.IgnoreAction)
            event.ignore()
            return
        event.setDropAction(action)
        event.accept()

    def _would_reorder(self, payload: Payload, row: int) -> bool:
        """Whether dropping in the gap `row` changes the order of the list."""
        ids, moving = self._view.cards.ids, set(payload.ids)
        below = [one for one in ids[row:] if one not in moving]
        above = [one for one in ids[:row] if one not in moving]
        return [*above, *(one for one in ids if one in moving), *below] != ids

    def _row(self, point: QPoint) -> int:
        """The gap that a point belongs to: the upper half of a card is the gap above it."""
        view = self._view
        index = view.indexAt(point)
        if not index.isValid():
            first = view.indexAt(QPoint(point.x(), point.y() - view.delegate.density.gap))
            return first.row() + 1 if first.isValid() else len(view.cards.ids)
        return index.row() + (point.y() > view.visualRect(index).center().y())

    def _line_y(self, row: int) -> float:
        view, gap = self._view, self._view.delegate.density.gap
        if not view.cards.ids:
            return 4.0
        if row < len(view.cards.ids):
            return max(view.visualRect(view.cards.index(row)).y() - gap / 2, 4.0)
        return view.visualRect(view.cards.index(row - 1)).bottom() - gap / 2

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
        """A card that Ctrl will leave here is not faded."""
        if not self._carrying:
            return
        delegate, payload = self._view.delegate, self._dragging.payload
        fading = frozenset() if self._dragging.also or payload is None else frozenset(payload.ids)
        if fading != delegate.dragged:
            delegate.dragged = fading
            self._view.viewport().update()

    def _clear(self) -> None:
        self._gap = None
        self._target(None)
        self._view.viewport().update()
