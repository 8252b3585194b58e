"""The heat map on screen: found by hand and by keys, selected as the cards are, empty where there is nothing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.chart import ChartPanel
from gui.chart.panel import RANKS
from gui.chart.ranks.page import RanksPage
from gui.desk import Desk
from gui.places import pane
from model.files import template
from tests.gui.samples import settled

SR = "self-reliance"


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> ChartPanel:
    made = ChartPanel(desk)
    made.resize(1280, 236)
    qtbot.addWidget(made)
    made.start()
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def page(panel: ChartPanel, desk: Desk, qtbot: QtBot) -> RanksPage:
    settled(desk, qtbot)
    panel.tabs.setCurrentIndex(RANKS)
    panel.activateWindow()
    found = panel.findChild(RanksPage)
    assert isinstance(found, RanksPage)
    return found


def focus(page: RanksPage, qtbot: QtBot) -> None:
    page.view.setFocus()
    qtbot.waitUntil(page.view.hasFocus)


def centre(page: RanksPage, row: int, column: int) -> QPoint:
    return page.view.visualRect(page.table.index(row, column)).center()


def test_it_is_built_when_somebody_looks(panel: ChartPanel) -> None:
    assert panel.findChild(RanksPage) is None
    panel.tabs.setCurrentIndex(RANKS)
    assert panel.findChild(RanksPage) is not None
    assert panel.tabs.tabText(RANKS) == "Ranks"


def test_a_click_selects_the_card_and_shows_it_on_the_board(page: RanksPage, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.selection.reveal):
        QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=centre(page, 2, 4))
    assert desk.selection.cards == (page.table.keys[2],)


def test_a_card_selected_elsewhere_is_selected_and_scrolled_into_view(page: RanksPage, desk: Desk) -> None:
    last = page.table.keys[-1]
    assert page.view.verticalScrollBar().value() == 0
    desk.selection.select_cards([last])
    assert [index.row() for index in page.view.selectionModel().selectedRows()] == [13]
    desk.selection.select_cards([page.table.keys[0], last])
    assert sorted(index.row() for index in page.view.selectionModel().selectedRows()) == [0, 13]
    assert desk.selection.cards == (page.table.keys[0], last)


def test_arrows_move_from_cell_to_cell_and_the_selection_with_them(page: RanksPage, desk: Desk, qtbot: QtBot) -> None:
    focus(page, qtbot)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(page.view, key)
    at = page.view.currentIndex()
    assert (at.row(), at.column()) == (1, 2)
    assert desk.selection.cards == (page.table.keys[1],)
    assert page.cell.text() == "Semiconductor equipment took place 3 in 15 % of 10,000 samples"


def test_shift_and_arrows_select_more_cards_and_fewer(page: RanksPage, desk: Desk, qtbot: QtBot) -> None:
    focus(page, qtbot)
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    found = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(page.view, key, Qt.KeyboardModifier.ShiftModifier)
        found.append(sorted(page.table.keys.index(card) for card in desk.selection.cards))
    assert found == [[1, 2], [1, 2, 3], [1, 2], [1], [0, 1]]


def test_the_cell_under_the_pointer_is_told(page: RanksPage) -> None:
    assert page.cell.text() == ""
    page.view.entered.emit(page.table.index(0, 0))
    assert page.cell.text().startswith("Home-made chips came first in 49 %")
    QTest.mouseMove(page.window(), QPoint(5, 5))


def test_enter_shows_the_card_on_the_board(page: RanksPage, desk: Desk, qtbot: QtBot) -> None:
    focus(page, qtbot)
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(desk.selection.reveal):
        QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert desk.selection.cards == (page.table.keys[1],)


def test_the_keyboard_stays_at_its_card_when_the_order_changes(page: RanksPage, desk: Desk, qtbot: QtBot) -> None:
    focus(page, qtbot)
    for _ in range(3):
        QTest.keyClick(page.view, Qt.Key.Key_Down)
    card = desk.selection.cards[0]
    desk.cards.judge([card], SR, fit=1.0, impact=1.0)
    row = page.table.keys.index(card)
    assert row == 0
    assert page.view.currentIndex().row() == row
    assert [index.row() for index in page.view.selectionModel().selectedRows()] == [row]
    assert desk.selection.cards == (card,)


def test_the_keyboard_goes_to_a_card_that_is_selected_elsewhere_and_stays_there(
    page: RanksPage, desk: Desk, qtbot: QtBot
) -> None:
    focus(page, qtbot)
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    desk.selection.select_cards([page.table.keys[7]])
    assert page.view.currentIndex().row() == 7
    desk.selection.clear()
    assert page.view.currentIndex().row() == 7
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    assert desk.selection.cards == (page.table.keys[8],)


def test_a_card_that_was_selected_before_is_in_view_when_the_page_is_shown(
    panel: ChartPanel, page: RanksPage, desk: Desk
) -> None:
    panel.tabs.setCurrentIndex(0)
    last = page.table.keys[-1]
    desk.selection.select_cards([last])
    panel.tabs.setCurrentIndex(RANKS)
    assert page.view.viewport().rect().contains(centre(page, 13, 0))


def test_it_follows_edits_and_samples_and_catches_up_when_it_is_shown(
    panel: ChartPanel, page: RanksPage, desk: Desk, qtbot: QtBot
) -> None:
    desk.cards.judge(["foreign-chips"], SR, fit=1.0, impact=1.0)
    assert page.table.keys[0] == "foreign-chips"
    settled(desk, qtbot)
    share = page.table.share(0, 0)
    assert share > 0.5
    panel.tabs.setCurrentIndex(0)
    desk.cards.judge(["foreign-chips"], SR, fit=-1.0, impact=1.0)
    assert page.table.keys[0] == "foreign-chips"
    settled(desk, qtbot)
    panel.tabs.setCurrentIndex(RANKS)
    assert page.table.keys[-1] == "foreign-chips"


def test_copying_in_it_copies_it(panel: ChartPanel, page: RanksPage) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == page.table.text()
    QGuiApplication.clipboard().clear()
    panel.copy_table()
    assert QGuiApplication.clipboard().text() == page.table.text()


def test_a_narrow_view_has_fewer_columns_and_the_names_stay(panel: ChartPanel, page: RanksPage, desk: Desk) -> None:
    desk.cards.add([f"Technology {number}" for number in range(20)], pane(SR))
    assert page.table.columnCount() == 20
    panel.resize(1000, 236)
    assert 12 <= page.table.columnCount() < 20
    assert page.table.later
    view = page.view
    assert view.verticalHeader().width() + view.horizontalHeader().length() <= view.width()


def test_without_a_scored_card_it_says_what_to_do(page: RanksPage, desk: Desk) -> None:
    desk.document.open(template("blank"))
    assert page._none.isVisible()
    assert page._none.accessibleName().startswith("No card has a score.")
    desk.document.open(template("essay"))
    assert page.view.isVisible()


def test_it_paints_in_every_theme_with_the_ring_and_the_selection(page: RanksPage, desk: Desk, qtbot: QtBot) -> None:
    plain = page.grab().toImage()
    focus(page, qtbot)
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    assert page.grab().toImage() != plain
    for name in ("dark", "high-contrast"):
        desk.appearance.set(name)
        assert page.grab().toImage() != plain


def test_a_screen_reader_finds_names_and_sentences(page: RanksPage) -> None:
    assert page.view.accessibleIdentifier() == "ranks-table"
    assert page.view.accessibleName()
    assert page.view.accessibleDescription() == page.about.text()
