"""A board on the worked example, and the hands to drag on it without a screen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.board import Board
from gui.board.card_list import CardList
from gui.desk import Desk

NONE, CTRL, ALT = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier)
_BOTH = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def board(desk: Desk, qtbot: QtBot) -> Board:
    """A board of 1200 × 640 pixels, shown."""
    made = Board(desk)
    made.resize(1200, 640)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


class Hand:
    """Sends what Qt sends during a drag. `action` is what the target answered to the last move, None if it refused."""

    def __init__(self) -> None:
        self.action: Qt.DropAction | None = None
        self._data = QMimeData()
        self._target: QWidget | None = None
        self._let_in = False

    def carry(self, view: CardList, *ids: str) -> "Hand":
        """Take cards of a list."""
        self._target = None
        rows = [view.cards.index(view.cards.ids.index(one)) for one in ids]
        self._data = view.cards.mimeData(rows)
        return self

    def bring(self, data: QMimeData) -> "Hand":
        """Bring something from elsewhere."""
        self._target = None
        self._data = data
        return self

    def over(self, target: QWidget, point: QPoint, keys: Qt.KeyboardModifier = NONE) -> "Hand":
        """Move over a widget."""
        event = QDragMoveEvent(point, _BOTH, self._data, _LEFT, keys)
        enter = QDragEnterEvent(point, _BOTH, self._data, _LEFT, keys)
        if target is not self._target:
            QApplication.sendEvent(target, enter)
            self._target, self._let_in = target, enter.isAccepted()
        # Qt sends no moves to a widget that ignored the entry.
        accepted = self._let_in and QApplication.sendEvent(target, event) and event.isAccepted()
        self.action = event.dropAction() if accepted else None
        return self

    def drop(self, target: QWidget, point: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        """Let go over a widget, and let the board do what it does after Qt's drag is over."""
        self.over(target, point, keys)
        event = QDropEvent(QPointF(point), _BOTH, self._data, _LEFT, keys)
        QApplication.sendEvent(target, event)
        QApplication.processEvents()

    def leave(self, target: QWidget) -> None:
        """Leave a widget."""
        QApplication.sendEvent(target, QDragLeaveEvent())
        self._target = None


@pytest.fixture
def hand() -> Hand:
    """A hand."""
    return Hand()


Gap = Callable[[CardList, int], QPoint]


@pytest.fixture
def gap() -> Gap:
    """The point of a list where a drop goes in front of that row; the number of rows for the end."""

    def point(view: CardList, row: int) -> QPoint:
        if row < len(view.cards.ids):
            rect = view.visualRect(view.cards.index(row))
            return QPoint(rect.center().x(), rect.top() + 4)
        if not view.cards.ids:
            return QPoint(40, 40)
        rect = view.visualRect(view.cards.index(len(view.cards.ids) - 1))
        return QPoint(rect.center().x(), rect.bottom() + 4)

    return point
