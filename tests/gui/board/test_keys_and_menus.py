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
    menu = BoardMenus(board._desk, board.faces, board.rename_card, board.add_card, board.pick_up).cards(view)
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
    menu = BoardMenus(desk, board.faces, board.rename_card, board.add_card, board.pick_up).cards(view)
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
    assert offered.args == ["One\nTwo", pane(SR), None]


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


def test_d27_the_keyboard_follows_a_card_that_arrows_move(board: Board, desk: Desk) -> None:
    focused(board, SR, "sme")
    for _ in range(2):
        QTest.keyClick(board.focusWidget(), Key.Key_Right, Mod.AltModifier)
    assert region(desk, "sme") == {EU}
    assert board.panes[EU].list.hasFocus()
    assert board.panes[EU].list.current_id() == "sme"


def test_a_second_number_is_about_the_card_that_the_first_sent_away(board: Board, desk: Desk) -> None:
    inbox = board.side.inbox
    inbox.setFocus()
    desk.selection.select_cards(["brain-science"])
    QTest.keyClick(inbox, Key.Key_1)
    QTest.keyClicks(inbox, "@", Mod.ShiftModifier)
    assert region(desk, "brain-science") == {SR, FB}
    QTest.keyClick(inbox, Key.Key_3)
    assert region(desk, "brain-science") == {SR, EU}


def test_after_a_number_an_arrow_selects_the_card_that_moved_up(board: Board, desk: Desk) -> None:
    inbox = board.side.inbox
    inbox.setFocus()
    second = inbox.cards.ids[1]
    desk.selection.select_cards([inbox.cards.ids[0]])
    QTest.keyClick(inbox, Key.Key_1)
    QTest.keyClick(inbox, Key.Key_Down)
    assert desk.selection.cards == (second,)


def test_a_number_says_nothing_of_cards_selected_elsewhere(board: Board, desk: Desk) -> None:
    before = desk.document.project
    view = board.side.inbox
    view.setFocus()
    desk.selection.select_cards(["sme"])
    QTest.keyClick(view, Key.Key_3)
    assert desk.document.project is before


@pytest.mark.parametrize("key", [Key.Key_Insert, Key.Key_N])
def test_a_key_opens_the_field_for_a_new_card_in_the_pane(board: Board, desk: Desk, key: Qt.Key) -> None:
    QTest.keyClick(focused(board, SR, "sme"), key)
    assert board.panes[SR].adder.isVisible()
    QTest.keyClicks(board.focusWidget(), "Chip design tools")
    QTest.keyClick(board.focusWidget(), Key.Key_Return)
    assert region(desk, "chip-design-tools") == {SR}


def test_d28_reordering_and_taking_out_are_said(board: Board, desk: Desk) -> None:
    said: list[str] = []
    desk.feedback.said.connect(said.append)
    QTest.keyClick(focused(board, SR, "sme"), Key.Key_Up, Mod.AltModifier)
    desk.cards.take_out(["sme"], SR)
    assert said == ["Semiconductor equipment: 1 of 3", "Semiconductor equipment: no longer in Self-reliance"]


def test_enter_in_the_search_goes_to_the_first_card_found(board: Board, desk: Desk) -> None:
    board.set_search("quantum")
    board.focus_found()
    assert board.panes[FB].list.hasFocus()
    assert desk.selection.cards == ("quantum-information",)
    board.set_search("no such card")
    board.focus_found()
    assert board.panes[FB].list.hasFocus()


def test_what_a_search_hides_is_no_longer_selected(board: Board, desk: Desk) -> None:
    focused(board, FB, "quantum-information", "ai")
    board.set_search("quantum")
    assert desk.selection.cards == ("quantum-information",)


def test_a_card_that_undo_takes_elsewhere_stays_selected(board: Board, desk: Desk) -> None:
    QTest.keyClick(focused(board, SR, "sme"), Key.Key_Right, Mod.AltModifier)
    assert board.panes[FB].list.hasFocus()
    desk.document.undo()
    assert desk.selection.cards == ("sme",)
    assert board.panes[SR].list.selected_ids() == ["sme"]


def test_d28_screen_readers_hear_the_result(board: Board, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.feedback.said) as said:
        QTest.keyClick(focused(board, EU, "5g"), Key.Key_1)
    assert said.args == ["5G networks: in Self-reliance"]


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
    said, place, before = offered.args
    assert said.startswith("name\tnote\n5G networks\t")
    assert (place, before) == (pane(SR), None)
    assert region(desk, "5g") == {EU}


def test_pasting_nothing_changes_nothing(board: Board, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = desk.document.project
    for empty in (None, QMimeData()):
        monkeypatch.setattr("gui.board.clipboard.clipboard_data", lambda empty=empty: empty)
        board.paste()
    assert desk.document.project is before
