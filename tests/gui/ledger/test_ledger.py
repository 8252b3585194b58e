"""The ledger filters, sorts, jumps, copies and removes, and follows the selection both ways."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTableView, QWidget

Key = Qt.Key


def ids(desk):
    return [one.id for one in desk.document.project.tradeoffs]


def find(ledger, identifier):
    found = [one for one in ledger.findChildren(QWidget) if one.accessibleIdentifier() == identifier]
    assert len(found) == 1
    return found[0]


def click(ledger, qtbot, row, column=1, kind="mouseClick"):
    rect = ledger.table.visualRect(ledger.rows.index(row, column))
    getattr(qtbot, kind)(ledger.table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def pick(combo, at):
    combo.setCurrentIndex(at)
    combo.activated.emit(at)


def test_a_click_on_a_row_selects_its_tradeoff(desk, ledger, qtbot):
    click(ledger, qtbot, 1)
    assert desk.selection.tradeoff == "money"


def test_the_arrow_keys_select_as_they_go(desk, ledger, qtbot):
    click(ledger, qtbot, 0)
    qtbot.keyClick(ledger.table, Key.Key_Down)
    assert desk.selection.tradeoff == "money"


def test_a_tradeoff_selected_elsewhere_is_selected_here_and_another_thing_deselects_it(desk, ledger):
    desk.selection.select_tradeoff("both")
    assert ledger.table.selected() == ["both"]
    desk.selection.select_cards(["ai"])
    assert ledger.table.selected() == []
    assert desk.selection.cards == ("ai",)


def test_enter_goes_to_the_cards_it_is_about_and_brings_them_into_view(desk, ledger, qtbot):
    revealed = []
    desk.selection.reveal.connect(lambda: revealed.append(desk.selection.cards))
    click(ledger, qtbot, 0)
    qtbot.keyClick(ledger.table, Key.Key_Return)
    assert revealed == [("imported",)]


def test_a_double_click_without_cards_goes_to_a_bucket(desk, ledger, qtbot):
    click(ledger, qtbot, 2)
    click(ledger, qtbot, 2, kind="mouseDClick")
    assert desk.selection.bucket == "sr"


def test_a_tradeoff_about_nothing_says_so(desk, ledger, qtbot):
    said = []
    desk.feedback.said.connect(said.append)
    click(ledger, qtbot, 1)
    qtbot.keyClick(ledger.table, Key.Key_Return)
    assert "no card and no bucket" in said[0]
    assert desk.selection.tradeoff == "money"


def test_delete_removes_the_selected_rows_in_one_step(desk, ledger, qtbot):
    click(ledger, qtbot, 0)
    qtbot.keyClick(ledger.table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert ledger.table.selected() == ["undercut", "money"]
    qtbot.keyClick(ledger.table, Key.Key_Delete)
    assert ids(desk) == ["both"]
    desk.document.undo()
    assert ids(desk) == ["undercut", "money", "both"]


def test_several_selected_rows_stay_selected_when_something_changes(desk, ledger, qtbot):
    click(ledger, qtbot, 1)
    also = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    ledger.table.selectionModel().select(ledger.rows.index(0, 0), also)
    desk.cards.rename("imported", "Foreign chips")
    assert ledger.table.selected() == ["undercut", "money"]


def test_copying_gives_tab_separated_lines_with_headings(desk, ledger, qtbot):
    click(ledger, qtbot, 1)
    qtbot.keyClick(ledger.table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines == [
        "Kind\tStatement\tServes\tAt the cost of\tAbout\tChanges\tBasis\tEvidence",
        "rivalry\tMoney is short\t\t\tFunding\t\tinferred\t",
    ]


def test_without_a_selection_all_that_is_shown_is_copied(ledger):
    ledger.table.copy()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 4


@pytest.mark.parametrize(
    ("text", "shown"),
    [("chips", ["undercut", "both"]), ("FUND", ["money"]), ("stockpiles", ["undercut"]), ("zzz", [])],
)
def test_a_text_filters_by_all_that_a_tradeoff_says(ledger, listed, qtbot, text, shown):
    qtbot.keyClicks(find(ledger, "tradeoffs-filter"), text)
    assert listed() == shown


def test_kind_and_basis_filter_and_show_all_takes_it_back(ledger, listed):
    pick(find(ledger, "tradeoffs-kind"), 2)
    assert listed() == ["money"]
    pick(find(ledger, "tradeoffs-basis"), 1)
    assert listed() == []
    assert find(ledger, "tradeoffs-count").text() == "0 of 3"
    find(ledger, "tradeoffs-show-all").click()
    assert listed() == ["undercut", "money", "both"]
    assert not find(ledger, "tradeoffs-show-all").isVisible()


def test_those_of_the_selection_follow_it_and_stay_while_one_of_them_is_selected(desk, ledger, listed):
    desk.selection.select_cards(["imported"])
    find(ledger, "tradeoffs-of-selection").click()
    assert listed() == ["undercut"]
    desk.selection.select_tradeoff("undercut")
    assert listed() == ["undercut"]
    desk.selection.select_bucket("sr")
    assert listed() == ["undercut", "both"]
    desk.selection.clear()
    assert listed() == []


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (0, ["undercut", "money", "both"]),
        (1, ["both", "undercut", "money"]),
        (7, ["money", "both", "undercut"]),
    ],
)
def test_a_column_sorts_and_a_third_click_gives_the_own_order_back(ledger, listed, qtbot, column, order):
    header = ledger.table.horizontalHeader()
    at = header.sectionViewportPosition(column) + 10

    def press():
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=header.rect().topLeft() + _point(at, 8))

    press()
    assert listed() == order
    press()
    assert listed()[0] == order[-1] or column == 6
    press()
    assert listed() == ["undercut", "money", "both"]


def _point(x, y):
    from PySide6.QtCore import QPoint

    return QPoint(x, y)


def test_scroll_and_selection_stay_when_another_row_changes(desk, ledger, qtbot):
    for number in range(40):
        desk.tradeoffs.add(statement=f"Number {number}")
    desk.selection.select_tradeoff(ids(desk)[20])
    place = ledger.table.verticalScrollBar().value()
    desk.tradeoffs.change("money", "Edit", statement="Changed")
    desk.tradeoffs.remove([ids(desk)[-1]])
    assert ledger.table.verticalScrollBar().value() == place
    assert ledger.table.selected() == [ids(desk)[20]]


def test_an_edit_that_moves_the_row_keeps_it_selected(desk, ledger, listed):
    ledger.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    desk.selection.select_tradeoff("undercut")
    desk.tradeoffs.change("undercut", "Edit", statement="Zzz")
    assert listed()[-1] == "undercut"
    assert ledger.table.selected() == ["undercut"]


def test_the_button_adds_a_tradeoff_and_selects_it(desk, ledger):
    find(ledger, "tradeoff-add").click()
    assert len(ids(desk)) == 4
    assert ledger.table.selected() == [ids(desk)[3]] == [desk.selection.tradeoff]


def test_without_any_tradeoff_it_says_what_to_do(desk, ledger):
    desk.tradeoffs.remove(ids(desk))
    assert not ledger.table.isVisible()
    desk.document.undo()
    assert ledger.table.isVisible()


def test_another_document_is_shown_at_once(desk, ledger, listed):
    from model.project import Project

    desk.document.open(Project())
    assert listed() == []


def test_every_control_has_a_name_and_an_identifier(ledger):
    find(ledger, "tradeoffs-of-selection").click()
    for kind in (QAbstractButton, QComboBox, QLineEdit, QTableView):
        for one in ledger.findChildren(kind):
            if not one.isVisibleTo(ledger):
                continue
            face = QAccessible.queryAccessibleInterface(one)
            assert face.text(QAccessible.Text.Name), one
            assert one.accessibleIdentifier(), face.text(QAccessible.Text.Name)


def test_delete_in_the_table_never_reaches_the_window(desk, ledger, qtbot):
    from PySide6.QtGui import QAction, QKeySequence
    from PySide6.QtWidgets import QMainWindow

    window = QMainWindow()
    qtbot.addWidget(window)
    gone = []
    action = QAction("Remove card", window)
    action.setShortcut(QKeySequence("Del"))
    action.triggered.connect(lambda: gone.append(1))
    window.addAction(action)
    window.setCentralWidget(ledger)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    click(ledger, qtbot, 1)
    ledger.table.setFocus()
    qtbot.keyClick(ledger.table, Key.Key_Delete)
    assert gone == []
    assert ids(desk) == ["undercut", "both"]
    ledger.setParent(None)


def test_the_menu_offers_what_the_keys_do(desk, ledger, qtbot):
    click(ledger, qtbot, 0)
    menu = ledger.table.menu()
    named = [one.text() for one in menu.actions() if not one.isSeparator()]
    assert named == ["Go to what it is about", "How is this made", "Copy", "Remove"]
    menu.actions()[-1].trigger()
    assert ids(desk) == ["money", "both"]
    menu.deleteLater()
