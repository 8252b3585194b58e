"""The list of doubts: pointer, keys, screen readers, and how it follows edits."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from gui.doubts.model import DoubtModel
from model.project import Project
from tests.gui.doubts import boards


def press(on, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(on.page.view, key, modifier)


def button(on, doubt_index, at):
    """The middle of a verb's button in the list."""
    view = on.page.view
    doubt = on.page.model.doubt(doubt_index)
    return view.itemDelegate().buttons(view.visualRect(doubt_index), doubt)[at].center()


def test_a_click_on_a_button_does_it_and_a_click_beside_it_does_not(board):
    on = board(boards.STALE)
    view, model = on.page.view, on.page.model
    row = model.find(on.doubt("RANGE_CHANGED").key)
    left = view.visualRect(row).topLeft() + QPoint(60, 8)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, left)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, button(on, row, 0))
    assert on.project is boards.STALE
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, button(on, row, 1))
    assert on.went == ["weight-g0"]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, button(on, row, 0))
    assert on.document.undo_label == "Keep weight"


def test_enter_does_the_first_fix_and_the_menu_has_them_all(board):
    on = board(boards.STALE)
    on.page.begin("RANGE_CHANGED")
    assert on.page.view.current().code == "RANGE_CHANGED"
    menu = on.page.view.menu()
    assert [action.text() for action in menu.actions() if action.text()] == ["Still holds", "Weigh", "Copy all"]
    menu.actions()[1].trigger()
    assert on.went == ["weight-g0"]
    press(on, Qt.Key.Key_Return)
    assert on.document.undo_label == "Keep weight"
    menu.deleteLater()


def test_enter_opens_a_line_that_has_nothing_to_do_and_arrows_go_into_it(board):
    cards = tuple(
        boards.Card(id=f"c{at}", name=f"Card {at}", judgements=(boards.said("g0", at / 10),), chance_open=True)
        for at in range(5)
    )
    on = board(Project(buckets=boards.rated(100.0), cards=cards, weighting="fixed", factors_on=True))
    on.page.begin()
    assert on.page.view.current().code == "NO_CHANCE"
    line = on.page.view.currentIndex()
    press(on, Qt.Key.Key_Return)
    assert on.page.view.isExpanded(line)
    press(on, Qt.Key.Key_Down)
    assert on.page.view.current().subject == ("c0",)
    press(on, Qt.Key.Key_Return)
    assert not on.project.card("c0").chance_open


def test_delete_and_copy_in_the_list_are_kept_from_the_window(board):
    on = board(boards.OPEN)
    plain, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    for key, modifier, kept in ((Qt.Key.Key_Delete, plain, True), (Qt.Key.Key_C, control, True),
                                (Qt.Key.Key_Z, control, False)):  # fmt: skip
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
        event.ignore()
        QApplication.sendEvent(on.page.view, event)
        assert event.isAccepted() == kept


def test_what_is_open_stays_open_and_the_next_doubt_takes_the_place_of_a_settled_one(board, essay):
    on = board(essay)
    on.page.begin("ASSUMED")
    view, model = on.page.view, on.page.model
    line = view.currentIndex()
    assert view.isExpanded(line)
    view.setCurrentIndex(model.index(2, 0, line))
    settled, following = model.doubt(view.currentIndex()), model.doubt(model.index(3, 0, line))
    card, bucket = settled.subject
    on.desk.cards.judge([card], bucket, fit=1.0, impact=0.5)
    on.desk.warned.refresh()
    assert settled.key not in {one.key for one in on.doubt("ASSUMED").members}
    assert view.current().key == following.key
    assert view.isExpanded(view.currentIndex().parent())


def test_the_keyboard_stays_at_its_doubt_while_others_come_and_go(board, essay):
    on = board(essay)
    on.page.begin("ASSUMED")
    on.page.begin("TIE")
    key = on.page.view.current().key
    on.desk.weights.weigh("self-reliance", 50.0)
    on.desk.warned.refresh()
    assert on.codes() == ["TOP_NOT_100", "TIE", "ASSUMED"]
    assert on.page.view.current().key == key
    assert on.page.view.isExpanded(on.page.model.index(2, 0))


def test_it_says_when_there_is_nothing_to_doubt(board):
    on = board(Project())
    assert on.codes() == []
    assert on.page._stack.currentWidget() is on.page._none
    on.page.begin()
    assert on.page.view.current() is None


def test_a_hidden_list_catches_up_when_it_is_shown(board, essay):
    on = board(essay)
    on.page.hide()
    on.desk.weights.weigh("self-reliance", 50.0)
    on.desk.warned.refresh()
    assert "TOP_NOT_100" not in on.codes()
    on.page.show()
    assert "TOP_NOT_100" in on.codes()


def test_screen_readers_hear_the_sentence_and_what_can_be_done(board):
    on = board(boards.STALE)
    index = on.page.model.find(on.doubt("RANGE_CHANGED").key)
    told = on.page.model.data(index, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert told == "Enter: Still holds. Menu: Weigh"
    assert on.page.view.accessibleName() == "Doubts"
    tree = QAccessible.queryAccessibleInterface(on.page.view)
    assert tree.text(QAccessible.Text.Name) == "Doubts"


def test_tooltips_show_what_is_cut_off_and_nothing_else(board):
    on = board(boards.STALE)
    delegate, cell = on.page.view.itemDelegate(), on.page.view.visualRect(on.page.model.index(0, 0))
    doubt = on.page.model.doubt(on.page.model.index(0, 0))
    assert not delegate.cut(cell, doubt)
    cell.setWidth(420)
    assert delegate.cut(cell, doubt)


def test_all_sentences_can_be_copied(board):
    on = board(boards.OPEN)
    on.page.begin()
    press(on, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines == [doubt.text for doubt in on.page.model.doubts]


def test_the_tree_keeps_the_rules_of_qt(essay, qtmodeltester):
    from gui.doubts.found import listed
    from model.priority.score import evaluate

    model = DoubtModel(lambda _doubt: ["Judge"])
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(listed(evaluate(essay).warnings, essay))
    assert model.rowCount() == 2
    assert model.rowCount(model.index(1, 0)) == 16
    assert model.parent(model.index(3, 0, model.index(1, 0))) == model.index(1, 0)
    model.show(())
    assert tester.model() is model


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_it_can_be_drawn_in_every_theme(board, essay, theme):
    on = board(essay)
    on.desk.appearance.set(theme)
    on.page.begin("ASSUMED")
    picture = on.page.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, 400, 3) for y in range(0, 120, 3)}
    assert on.desk.appearance.theme.selection.name() in colours
