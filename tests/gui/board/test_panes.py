"""Panes: added, renamed, recoloured, reordered, folded, removed; searched all at once."""

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.board import Board
from gui.board.header import BUCKET
from gui.desk import Desk
from tests.gui.board.conftest import Hand

SR, FB, EU = "self-reliance", "fundamental-breakthroughs", "economic-upgrading"
Key = Qt.Key


def order(board: Board) -> list[str]:
    return [one.bucket_id for one in board.row.panes]


def test_a_new_bucket_gets_a_pane_in_a_free_colour(board: Board, desk: Desk) -> None:
    added = desk.buckets.add("Prestige")
    assert added == "prestige"
    assert order(board) == [SR, FB, EU, "prestige"]
    assert desk.document.project.bucket("prestige").colour == 3


def test_a_bucket_is_renamed_in_place(board: Board, desk: Desk) -> None:
    header = board.panes[SR].header
    QTest.keyClick(header, Key.Key_F2)
    field = board.focusWidget()
    QTest.keyClicks(field, "Autonomy")
    QTest.keyClick(field, Key.Key_Return)
    assert desk.document.project.bucket(SR).name == "Autonomy"
    assert header.accessibleName() == "Autonomy"


def test_removing_a_bucket_sends_its_cards_back_in_one_step(board: Board, desk: Desk) -> None:
    before = desk.document.project
    desk.buckets.remove(SR)
    assert order(board) == [FB, EU]
    assert {"sme", "euv"} <= set(board.side.inbox.cards.ids)
    assert "domestic-chips" in board.panes[EU].list.cards.ids
    desk.document.undo()
    assert desk.document.project is before
    assert order(board) == [SR, FB, EU]
    assert board.panes[SR].list.cards.ids == ["domestic-chips", "sme", "euv"]


def test_dragging_a_header_reorders(board: Board, desk: Desk, hand: Hand) -> None:
    data = QMimeData()
    data.setData(BUCKET, QByteArray(f"{board.dragging.token}\n{SR}".encode()))
    end = QPoint(board.row.width() - 12, 30)
    hand.bring(data).drop(board.row, end)
    assert order(board) == [FB, EU, SR]
    assert desk.document.undo_label == "Move bucket"


def test_the_panes_scroll_sideways_under_a_header_at_their_edge(board: Board, desk: Desk, hand: Hand) -> None:
    for number in range(4):
        desk.buckets.add(f"Goal {number}")
    QTest.qWait(20)
    bar, data = board.area.horizontalScrollBar(), QMimeData()
    data.setData(BUCKET, QByteArray(f"{board.dragging.token}\n{SR}".encode()))
    bar.setValue(0)
    hand.bring(data).over(board.row, QPoint(board.area.width() - 4, 30))
    QTest.qWait(120)
    reached = bar.value()
    assert reached > 0
    hand.leave(board.row)
    QTest.qWait(100)
    assert bar.value() == reached


def test_a_header_of_another_window_is_refused(board: Board, hand: Hand) -> None:
    data = QMimeData()
    data.setData(BUCKET, QByteArray(f"another\n{SR}".encode()))
    assert hand.bring(data).over(board.row, QPoint(5, 5)).action is None


def test_alt_and_arrows_move_the_bucket(board: Board) -> None:
    QTest.keyClick(board.panes[SR].header, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert order(board) == [FB, SR, EU]


def test_space_folds_and_opens_a_pane(board: Board) -> None:
    pane = board.panes[SR]
    QTest.keyClick(pane.header, Key.Key_Space)
    assert pane.collapsed
    assert pane.width() == 36
    assert not pane.list.isVisible()
    QTest.keyClick(pane.header, Key.Key_Space)
    assert not pane.collapsed


def test_a_click_on_the_header_selects_the_bucket(board: Board, desk: Desk) -> None:
    QTest.mouseClick(board.panes[FB].header, Qt.MouseButton.LeftButton, pos=QPoint(30, 20))
    assert desk.selection.bucket == FB


def test_search_filters_every_pane_and_says_how_many(board: Board, desk: Desk) -> None:
    board.set_search("quantum")
    assert board.panes[FB].list.cards.ids == ["quantum-information", "quantum-computers", "quantum-security"]
    assert board.panes[FB].header.count == "3 of 5"
    assert board.panes[SR].list.cards.ids == []
    assert "quantum" in board.panes[SR].list.empty_text
    board.set_search("")
    assert board.panes[SR].header.count == "3"


def test_a_card_in_two_buckets_is_one_card_in_both(board: Board, desk: Desk) -> None:
    desk.cards.rename("domestic-chips", "Own chips")
    for bucket in (SR, EU):
        view = board.panes[bucket].list
        row = view.cards.ids.index("domestic-chips")
        assert view.cards.index(row).data() == "Own chips"


def test_an_empty_board_says_what_to_do_first(board: Board, desk: Desk) -> None:
    for bucket in (SR, FB, EU):
        desk.buckets.remove(bucket)
    assert board._empty.isVisible()
    assert "Add a bucket" in board._empty.text
    board._empty.button.click()
    QApplication.processEvents()
    QTest.keyClicks(board.focusWidget(), "Prestige")
    QTest.keyClick(board.focusWidget(), Key.Key_Return)
    assert [bucket.name for bucket in desk.document.project.buckets] == ["Prestige"]
    assert not board._empty.isVisible()


def test_a_narrow_board_has_a_rail_and_compact_cards(board: Board) -> None:
    board.resize(1024, 560)
    assert board.rail.isVisible()
    assert not board.side.isVisible()
    assert board.panes[SR].list.delegate.compact
    board.rail.inbox.click()
    assert board.side.isVisible()


def test_escape_closes_the_side_of_a_narrow_board(board: Board) -> None:
    board.resize(1024, 560)
    board.rail.inbox.click()
    QTest.keyClick(board.focusWidget(), Key.Key_Escape)
    assert not board.side.isVisible()


def test_cards_are_compact_on_a_short_board(board: Board) -> None:
    assert not board.panes[SR].list.delegate.compact
    board.resize(1200, 300)
    assert board.panes[SR].list.delegate.compact
    board.resize(1200, 640)
    assert not board.panes[SR].list.delegate.compact


def test_a_pane_out_of_sight_comes_into_view_with_the_keyboard(board: Board, desk: Desk) -> None:
    for number in range(4):
        desk.buckets.add(f"Goal {number}")
    QTest.qWait(20)
    board.area.horizontalScrollBar().setValue(board.area.horizontalScrollBar().maximum())
    assert board.panes[SR].visibleRegion().isEmpty()
    desk.selection.select_cards(["euv"], reveal=True)
    assert not board.panes[SR].visibleRegion().isEmpty()


def test_panes_scroll_sideways_below_their_least_width(board: Board, desk: Desk) -> None:
    for number in range(4):
        desk.buckets.add(f"Goal {number}")
    QTest.qWait(20)
    assert board.area.horizontalScrollBar().maximum() > 0
    assert all(one.width() >= 228 for one in board.row.panes)


def test_a_pane_tells_how_many_tradeoffs_concern_its_bucket(board: Board, desk: Desk) -> None:
    header = board.panes[SR].header
    assert "3 cards. 9 tradeoffs" in header.accessibleDescription()
    desk.tradeoffs.add(cost_to=frozenset({SR}))
    assert "3 cards. 10 tradeoffs" in header.accessibleDescription()


def test_only_lists_with_another_score_are_painted_anew(board: Board, desk: Desk, qtbot: QtBot) -> None:
    QApplication.processEvents()
    painted: list[str] = []
    for bucket in (SR, FB):
        board.panes[bucket].list.viewport().installEventFilter(_Watch(bucket, painted, board))
    desk.cards.judge(["sme"], SR, fit=1.0, impact=1.0)
    QApplication.processEvents()
    assert set(painted) == {SR}


class _Watch(QObject):
    """Notes that a widget was painted."""

    def __init__(self, name: str, painted: list[str], parent: QObject) -> None:
        super().__init__(parent)
        self._told = (name, painted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._told[1].append(self._told[0])
        return False
