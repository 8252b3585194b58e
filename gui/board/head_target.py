"""Drops on a head: cards and text let go there land last in the place below it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from gui.board import mime
from gui.board.dragging import Dragging, wants_also
from gui.board.mime import Payload
from gui.places import Place

_Action = Qt.DropAction


class HeadTarget:
    """The drags over one widget. `place_at` says which place a point of it stands for."""

    def __init__(self, owner: QWidget, dragging: Dragging, place_at: Callable[[QPoint], Place]) -> None:
        self._owner = owner
        self._dragging = dragging
        self._place_at = place_at
        self._place: Place | None = None

    def enter(self, event: QDragEnterEvent) -> None:
        """Cards are always let in: who refuses the entry hears no moves, and the next one may be allowed."""
        self.over(event)
        if not event.isAccepted() and self._dragging.read(event.mimeData()) is not None:
            event.setDropAction(_Action.IgnoreAction)
            event.accept()

    def over(self, event: QDragMoveEvent) -> None:
        """Show what a drop would do; what is no card and no text is left to whoever is below."""
        data, place = event.mimeData(), self._place_at(event.position().toPoint())
        action: Qt.DropAction | None = None
        payload = self._dragging.read(data)
        if payload is not None:
            action = self.aim(payload, place, event.modifiers())
        elif mime.copied_from(data) is not None:
            self._place, action = place, _Action.CopyAction
            self._dragging.hover_text(place)
        event.setDropAction(action or _Action.IgnoreAction)
        event.setAccepted(action is not None)
        self._dragging.note_pointer(self._owner.mapToGlobal(event.position().toPoint()))

    def aim(self, payload: Payload, place: Place, keys: Qt.KeyboardModifier) -> Qt.DropAction | None:
        """Show what letting go over the place would do; the action for it, None where it would do nothing."""
        self._place = place
        also = wants_also(keys)
        if self._dragging.hover(payload, place, also) is None:
            return None
        return _Action.CopyAction if also or not self._dragging.is_own else _Action.MoveAction

    def leave(self) -> None:
        """The drag is elsewhere."""
        if self._place is not None:
            self._dragging.leave(self._place)
            self._place = None

    def drop(self, event: QDropEvent) -> None:
        """Put it in the place, last."""
        data, place = event.mimeData(), self._place_at(event.position().toPoint())
        payload = self._dragging.read(data)
        if payload is not None and payload.token == self._dragging.token:
            event.accept()
            self.put(payload, place, event.modifiers())
        elif self._dragging.take_copy(self._owner, data, place, None):
            event.setDropAction(_Action.CopyAction)
            event.accept()

    def click(self, carried: Payload, event: QMouseEvent) -> None:
        """Put down what was picked up, where that does something; the second button leaves it where it was."""
        place, keys = self._place_at(event.position().toPoint()), event.modifiers()
        if event.button() == Qt.MouseButton.LeftButton:
            if self.aim(carried, place, keys) is None:
                return
            self.put(carried, place, keys)
        self._dragging.put_down()

    def put(self, payload: Payload, place: Place, keys: Qt.KeyboardModifier) -> None:
        """Put cards of this window in a place, after what is on the stack now."""
        also, dragging = wants_also(keys), self._dragging
        QTimer.singleShot(0, self._owner, lambda: dragging.drop(payload, place, also, None))
