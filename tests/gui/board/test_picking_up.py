"""D31: every drag is also a path of single clicks: pick up in the menu, then a click where the cards should go."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.board import Board
from gui.board.card_list import CardList
from gui.board.menus import BoardMenus
from gui.desk import Desk
from tests.gui.board.conftest import ALT, CTRL, NONE, Gap

SR, FB, EU = "self-reliance", "fundamental-breakthroughs", "economic-upgrading"
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def view(board: Board, bucket: str) -> CardList:
    return board.panes[bucket].list


def picked_up(board: Board, bucket: str, *cards: str) -> CardList:
    """Pick cards up by the menu."""
    source = view(board, bucket)
    source.setFocus()
    board._desk.selection.select_cards(cards)
    menu = BoardMenus(board._desk, board.faces, board.rename_card, board.add_card, board.pick_up).cards(source)
    next(action for action in menu.actions() if action.text() == "Pick up").trigger()
    menu.deleteLater()
    return source


def hover(target: QWidget, point: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
    at = QPointF(target.mapToGlobal(point))
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(point), at, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, keys
    )
    QApplication.sendEvent(target, event)


def click(target: QWidget, point: QPoint, keys: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
    QTest.mouseClick(target, button, keys, point)
    QApplication.processEvents()


def test_a_click_in_a_pane_puts_the_cards_there(board: Board, desk: Desk, gap: Gap) -> None:
    picked_up(board, EU, "5g", "subsidies")
    target = view(board, SR)
    hover(target.viewport(), gap(target, 1))
    assert board.dragging.sentence == "in Self-reliance"
    assert target.viewport().cursor().shape() == Qt.CursorShape.DragMoveCursor
    assert target._drags.gap.shown == 1
    click(target.viewport(), gap(target, 1))
    assert target.cards.ids[1:3] == ["5g", "subsidies"]
    assert desk.document.undo_label == "Move 2 cards to Self-reliance"
    assert board.dragging.carried is None
    assert target.viewport().cursor().shape() != Qt.CursorShape.DragMoveCursor


def test_ctrl_click_adds(board: Board, desk: Desk, gap: Gap) -> None:
    picked_up(board, EU, "5g")
    target = view(board, SR)
    hover(target.viewport(), gap(target, 0), CTRL)
    assert target.viewport().cursor().shape() == Qt.CursorShape.DragCopyCursor
    click(target.viewport(), gap(target, 0), CTRL)
    assert desk.document.project.card("5g").region == {SR, EU}


def test_the_order_inside_a_pane_can_be_changed_by_clicks(board: Board, gap: Gap) -> None:
    source = picked_up(board, SR, "euv")
    click(source.viewport(), gap(source, 0))
    assert source.cards.ids == ["euv", "domestic-chips", "sme"]


def test_alt_click_on_a_card_notes_a_pair(board: Board, desk: Desk) -> None:
    picked_up(board, EU, "5g")
    target = view(board, SR)
    click(target.viewport(), target.visualRect(target.cards.index(1)).center(), ALT)
    assert desk.document.project.tradeoffs[-1].cards == ("5g", "sme")


def test_a_click_on_a_header_puts_them_last(board: Board, desk: Desk) -> None:
    picked_up(board, EU, "5g")
    hover(board.panes[SR].header, QPoint(60, 20))
    assert board.dragging.sentence == "in Self-reliance"
    click(board.panes[SR].header, QPoint(60, 20))
    assert view(board, SR).cards.ids[-1] == "5g"
    assert desk.selection.bucket is None


def test_a_click_in_the_inbox_unplaces(board: Board, desk: Desk, gap: Gap) -> None:
    picked_up(board, EU, "5g")
    click(board.side.inbox.viewport(), gap(board.side.inbox, 0))
    assert desk.document.project.card("5g").region == frozenset()


def test_a_click_where_nothing_would_change_keeps_them_in_hand(board: Board, desk: Desk, gap: Gap) -> None:
    before, source = desk.document.project, picked_up(board, SR, "sme")
    click(source.viewport(), gap(source, 1))
    assert desk.document.project is before
    assert board.dragging.carried is not None
    board.dragging.put_down()


def test_a_header_where_nothing_would_change_keeps_them_in_hand_too(board: Board) -> None:
    picked_up(board, SR, "sme")
    click(board.panes[SR].header, QPoint(60, 20))
    assert board.dragging.carried is not None
    board.dragging.put_down()


def test_escape_and_the_second_button_leave_them_where_they_are(board: Board, desk: Desk, gap: Gap) -> None:
    before, source = desk.document.project, picked_up(board, SR, "sme")
    assert source.delegate.dragged == {"sme"}
    QTest.keyClick(source, Qt.Key.Key_Escape)
    assert board.dragging.carried is None
    assert not source.delegate.dragged
    picked_up(board, SR, "sme")
    click(view(board, FB).viewport(), gap(view(board, FB), 0), button=RIGHT)
    assert board.dragging.carried is None
    assert desk.document.project is before


def test_the_click_that_puts_down_selects_nothing_else(board: Board, desk: Desk, gap: Gap) -> None:
    picked_up(board, EU, "5g")
    target = view(board, SR)
    click(target.viewport(), gap(target, 1))
    assert desk.selection.cards == ("5g",)


def test_a_folded_pane_opens_under_what_was_picked_up(board: Board, qtbot: QtBot) -> None:
    board.panes[FB].toggle()
    picked_up(board, SR, "sme")
    hover(board.panes[FB].header, QPoint(10, 100))
    qtbot.waitUntil(lambda: not board.panes[FB].collapsed, timeout=3000)
    board.dragging.put_down()


def test_picking_up_is_announced(board: Board, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.feedback.said) as said:
        picked_up(board, SR, "sme")
    assert said.args == ["Picked up 1 card. Click where it should go, or press Esc to leave it."]
    board.dragging.put_down()
