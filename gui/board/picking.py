"""A drag without dragging: what was picked up by a click is put down by another (WCAG 2.5.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent

from gui.board.card_drag import CardDrags
from gui.board.dragging import Dragging

if TYPE_CHECKING:
    from gui.board.card_list import CardList

_Kind = QEvent.Type
_SHAPES = {
    Qt.DropAction.MoveAction: Qt.CursorShape.DragMoveCursor,
    Qt.DropAction.CopyAction: Qt.CursorShape.DragCopyCursor,
    None: Qt.CursorShape.ForbiddenCursor,
}


class Picking:
    """The clicks of one list while something is carried: hovering shows what a click would do, a click does it."""

    def __init__(self, view: CardList, dragging: Dragging, drags: CardDrags) -> None:
        self._view = view
        self._dragging = dragging
        self._drags = drags
        dragging.ended.connect(self._restore_cursor)

    def handles(self, event: QEvent) -> bool:
        """Whether the event was a click or a move with something in the hand, and is done with."""
        kind = event.type()
        if self._dragging.carried is None:
            return False
        if kind == _Kind.Leave:
            self._drags.clear()
            self._dragging.leave(self._view.place)
        elif kind == _Kind.MouseMove and isinstance(event, QMouseEvent):
            self._aim(event)
            return True
        elif kind == _Kind.MouseButtonPress and isinstance(event, QMouseEvent):
            self._put(event)
            return True
        return kind in (_Kind.MouseButtonRelease, _Kind.MouseButtonDblClick)

    def _aim(self, event: QMouseEvent) -> Qt.DropAction | None:
        if self._dragging.carried is None:
            return None
        action = self._drags.aim(self._dragging.carried, event.position().toPoint(), event.modifiers())
        self._view.viewport().setCursor(_SHAPES[action])
        return action

    def _put(self, event: QMouseEvent) -> None:
        """Put down with the first button, where that does something; any other leaves the cards where they are."""
        carried, point, keys = self._dragging.carried, event.position().toPoint(), event.modifiers()
        first = event.button() == Qt.MouseButton.LeftButton
        if first and self._aim(event) is None:
            return
        if first and carried is not None:
            self._drags.let_go(carried, point, keys)
        self._dragging.put_down()

    def _restore_cursor(self) -> None:
        self._view.viewport().unsetCursor()
