"""Whatever a drag can do, without one: keys, menus, the clipboard, a finger. Numbers as in the feature list, part D."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gui.board import Board, mime
from gui.board.card_list import CardList
from gui.board.menus import BoardMenus
from gui.desk import Desk
from gui.places import INBOX, pane

SR, FB, EU = "self-reliance", "fundamental-breakthroughs", "economic-upgrading"
Key, Mod = Qt.Key, Qt.KeyboardModifier


def region(desk: Desk, card: str) -> frozenset[str]:
    return desk.document.project.card(card).region


def focused(board: Board, bucket: str, *cards: str) -> CardList:
    view = board.panes[bucket].list
    view.setFocus()
    board._desk.selection.select_cards(cards)
    return view


def test_d24_a_number_places_and_shift_adds(board: Board, desk: Desk) -> None:
    QTest.keyClick(focused(board, EU, "5g"), Key.Key_1)
    assert region(desk, "5g") == {SR}
    QTest.keyClick(focused(board, SR, "5g"), Key.Key_Exclam, Mod.ShiftModifier)
    assert region(desk, "5g") == {SR}
    QTest.keyClicks(focused(board, SR, "5g"), "@", Mod.ShiftModifier)
    assert region(desk, "5g") == {SR, FB}
    QTest.keyClick(focused(board, SR, "5g"), Key.Key_0)
    assert region(desk, "5g") == frozenset()


def test_d24_a_click_on_a_card_gives_its_list_the_keys(board: Board, desk: Desk) -> None:
    view = board.panes[SR].list
    board.side.inbox.setFocus()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.cards.index(1)).center())
    assert view.hasFocus()
    assert board.focused_place() == pane(SR)
    QTest.keyClick(board.focusWidget(), Key.Key_2)
    assert region(desk, "sme") == {FB}


def test_the_tab_key_goes_through_heads_and_lists(board: Board) -> None:
    board.side.filter.setFocus()
    met = []
    for _ in range(16):
        QTest.keyClick(board.focusWidget(), Key.Key_Tab)
        met.append(board.focusWidget())
    assert set(board.lists()) <= set(met)
    assert {pane.header for pane in board.panes.values()} <= set(met)


def test_a_number_keeps_what_else_the_card_is_in(board: Board, desk: Desk) -> None:
    QTest.keyClick(focused(board, EU, "domestic-chips"), Key.Key_2)
    assert region(desk, "domestic-chips") == {SR, FB}


def test_a_number_without_a_bucket_does_nothing(board: Board, desk: Desk) -> None:
    before = desk.document.project
    QTest.keyClick(focused(board, EU, "5g"), Key.Key_9)
    assert desk.document.project is before


def texts(menu: QMenu) -> dict[str, QAction]:
    return {action.text().split("\t")[0]: action for action in menu.actions() if not action.isSeparator()}


@pytest.fixture
def card_menu(board: Board) -> Iterator[QMenu]:
    view = focused(board, EU, "5g")
    menu = BoardMenus(board._desk, board.faces, board.rename_card, board.add_card).cards(view)
    yield menu
    menu.deleteLater()


def test_d25_the_menu_moves_and_adds(board: Board, desk: Desk, card_menu: QMenu) -> None:
    moves = texts(card_menu)["Move to"].menu()
    also = texts(card_menu)["Also in"].menu()
    assert isinstance(moves, QMenu)
    assert isinstance(also, QMenu)
    texts(also)["Self-reliance"].trigger()
    assert region(desk, "5g") == {SR, EU}
    texts(moves)["Fundamental breakthroughs"].trigger()
    assert region(desk, "5g") == {SR, FB}


def test_the_menu_changes_several_cards_at_once(board: Board, desk: Desk) -> None:
    view = focused(board, EU, "5g", "industrial-internet")
    menu = BoardMenus(desk, board.faces, board.rename_card, board.add_card).cards(view)
    status = texts(menu)["Status"].menu()
    assert isinstance(status, QMenu)
    texts(status)["Future"].trigger()
    assert all(desk.document.project.card(one).status == "future" for one in ("5g", "industrial-internet"))
    assert desk.document.undo_label == "Change status"
    menu.deleteLater()


def test_d26_cut_and_paste_moves_and_copy_and_paste_adds(board: Board, desk: Desk) -> None:
    focused(board, EU, "5g")
    board.cut()
    assert board.faces.cut == {"5g"}
    board.panes[SR].list.setFocus()
    board.paste()
    assert region(desk, "5g") == {SR}
    assert not board.faces.cut
    focused(board, SR, "5g")
    board.copy()
    board.panes[FB].list.setFocus()
    board.paste()
    assert region(desk, "5g") == {SR, FB}


def test_pasted_text_is_offered_as_a_list(board: Board, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("One\nTwo")
    board.panes[SR].list.setFocus()
    with qtbot.waitSignal(board.text_offered) as offered:
        board.paste()
    assert offered.args == ["One\nTwo", pane(SR)]


def test_d27_alt_and_arrows_move_between_panes_and_up_and_down(board: Board, desk: Desk) -> None:
    view = focused(board, SR, "sme")
    QTest.keyClick(view, Key.Key_Up, Mod.AltModifier)
    assert view.cards.ids == ["sme", "domestic-chips", "euv"]
    QTest.keyClick(view, Key.Key_Down, Mod.AltModifier)
    QTest.keyClick(view, Key.Key_Down, Mod.AltModifier)
    assert view.cards.ids == ["domestic-chips", "euv", "sme"]
    QTest.keyClick(view, Key.Key_Right, Mod.AltModifier)
    assert region(desk, "sme") == {FB}
    QTest.keyClick(focused(board, FB, "sme"), Key.Key_Left, Mod.AltModifier)
    QTest.keyClick(focused(board, SR, "sme"), Key.Key_Left, Mod.AltModifier)
    assert region(desk, "sme") == frozenset()
    assert "sme" in board.side.inbox.cards.ids


def test_d28_screen_readers_hear_the_result(board: Board, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.feedback.said) as said:
        QTest.keyClick(focused(board, EU, "5g"), Key.Key_1)
    assert said.args == ["5G networks: in Self-reliance"]


def test_d23_a_long_press_of_a_finger_begins_a_drag(board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    """The gesture itself needs a touch screen; what it leads to is checked here."""
    begun: list[str] = []
    view = focused(board, SR, "sme")
    monkeypatch.setattr(view._drags, "start", lambda: begun.append("drag"))
    assert view.viewport().testAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
    view.start_drag()
    assert begun == ["drag"]


def test_quick_add_takes_one_card_after_the_other(board: Board, desk: Desk) -> None:
    field = board.side.adder.field
    field.setFocus()
    for name in ("Photonic chips", "Neuromorphic chips"):
        QTest.keyClicks(field, name)
        QTest.keyClick(field, Key.Key_Return)
    assert board.side.inbox.cards.ids[-2:] == ["photonic-chips", "neuromorphic-chips"]
    assert field.text() == ""


def test_a_new_card_in_a_pane_lands_there(board: Board, desk: Desk) -> None:
    board.panes[SR].list.setFocus()
    board.add_card()
    adder = board.panes[SR].adder
    assert adder.isVisible()
    QTest.keyClicks(adder.field, "Chip design tools")
    QTest.keyClick(adder.field, Key.Key_Return)
    assert region(desk, "chip-design-tools") == {SR}
    QTest.keyClick(adder.field, Key.Key_Escape)
    assert not adder.isVisible()


def test_a_blank_name_is_refused_with_a_sentence(desk: Desk, qtbot: QtBot) -> None:
    before = desk.document.project
    with qtbot.waitSignal(desk.feedback.refused) as told:
        desk.cards.add(["   "], INBOX)
    assert told.args == ["A card needs a name."]
    assert desk.document.project is before


def test_a_card_is_renamed_where_it_stands(board: Board, desk: Desk) -> None:
    board.rename_card("sme")
    field = board.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Chip tools")
    QTest.keyClick(field, Key.Key_Return)
    assert desk.document.project.card("sme").name == "Chip tools"
    board.rename_card("sme")
    QTest.keyClick(board.focusWidget(), Key.Key_Escape)
    assert desk.document.project.card("sme").name == "Chip tools"


def test_cards_of_another_window_are_pasted_as_copies(board: Board, desk: Desk, qtbot: QtBot) -> None:
    foreign = mime.packed([desk.document.project.card("5g")], pane(EU), "another window")
    QGuiApplication.clipboard().setMimeData(foreign)
    board.panes[SR].list.setFocus()
    with qtbot.waitSignal(board.text_offered) as offered:
        board.paste()
    assert offered.args == ["5G networks", pane(SR)]
    assert region(desk, "5g") == {EU}


def test_pasting_nothing_changes_nothing(board: Board, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = desk.document.project
    for empty in (None, QMimeData()):
        monkeypatch.setattr("gui.board.board.clipboard_data", lambda empty=empty: empty)
        board.paste()
    assert desk.document.project is before
