"""What one types goes to the document at once, as one step, and undo is the document's."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from gui.controls.fields import LineField, TextField, common_ends, moved_cursor
from model.edits.cards import change_cards

UNDO = (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
REDO = (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def name_of(desk, card="imported"):
    return desk.document.project.card(card).name


@pytest.fixture
def name(desk, find):
    desk.selection.select_cards(["imported"])
    field = find("inspector-name")
    field.setFocus()
    field.end(False)
    return field


def test_typing_a_name_is_one_step_that_applies_letter_by_letter(desk, name, qtbot):
    seen = []
    desk.document.changed.connect(lambda _before, after: seen.append(after.card("imported").name))
    qtbot.keyClicks(name, " now")
    assert seen == ["Imported chips n", "Imported chips no", "Imported chips now"]
    assert desk.document.undo_label == "Rename card"
    desk.document.undo()
    assert name_of(desk) == "Imported chips"
    assert desk.document.undo_label is None
    assert name.text() == "Imported chips"


def test_leaving_the_field_ends_the_step(desk, name, find, qtbot):
    qtbot.keyClicks(name, "A")
    find("inspector-note").setFocus()
    name.setFocus()
    name.end(False)
    qtbot.keyClicks(name, "B")
    desk.document.undo()
    assert name_of(desk) == "Imported chipsA"


def test_enter_ends_the_step(desk, name, qtbot):
    qtbot.keyClicks(name, "A")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.keyClicks(name, "B")
    desk.document.undo()
    assert name_of(desk) == "Imported chipsA"


def test_a_name_that_is_refused_is_explained_and_the_project_keeps_the_last_good_one(desk, inspector, name, qtbot):
    name.selectAll()
    qtbot.keyClick(name, Qt.Key.Key_Delete)
    assert name.text() == ""
    assert name_of(desk) == "Imported chips"
    hint = inspector.pages["card"].head.name.hint
    assert hint.isVisible()
    assert "needs a name" in hint.text()


def test_leaving_a_refused_name_brings_the_good_one_back(desk, inspector, name, find, qtbot):
    name.selectAll()
    qtbot.keyClick(name, Qt.Key.Key_Delete)
    find("inspector-note").setFocus()
    assert name.text() == "Imported chips"
    assert not inspector.pages["card"].head.name.hint.isVisible()


def test_a_good_name_takes_the_hint_away(inspector, name, qtbot):
    name.selectAll()
    qtbot.keyClick(name, Qt.Key.Key_Delete)
    qtbot.keyClicks(name, "X")
    assert not inspector.pages["card"].head.name.hint.isVisible()


def test_undo_while_typing_takes_back_the_step_and_the_field_follows(desk, name, qtbot):
    qtbot.keyClicks(name, "abc")
    qtbot.keyClick(name, *UNDO)
    assert name_of(desk) == "Imported chips"
    assert name.text() == "Imported chips"
    assert name.hasFocus()
    assert name.cursorPosition() == len("Imported chips")
    qtbot.keyClick(name, *REDO)
    assert name_of(desk) == "Imported chipsabc"
    assert name.text() == "Imported chipsabc"


def test_undo_in_a_field_takes_back_what_was_done_elsewhere_last(desk, name, qtbot):
    desk.cards.take_out(["home"], "sr")
    qtbot.keyClick(name, *UNDO)
    assert "sr" in desk.document.project.card("home").region


@pytest.mark.parametrize("identifier", ["inspector-name", "inspector-note", "inspector-group"])
def test_the_undo_of_a_window_gets_its_key_once(desk, inspector, find, qtbot, identifier):
    desk.selection.select_cards(["imported"])
    window = QMainWindow()
    qtbot.addWidget(window)
    undone = []
    action = QAction("Undo", window)
    action.setShortcut(QKeySequence.StandardKey.Undo)
    action.triggered.connect(lambda: (undone.append(1), desk.document.undo()))
    window.addAction(action)
    window.setCentralWidget(inspector)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    field = find(identifier)
    field.setFocus()
    qtbot.keyClicks(field, "xy")
    qtbot.keyClick(field, *UNDO)
    assert undone == [1]
    assert desk.document.undo_label is None
    inspector.setParent(None)


def test_a_change_from_elsewhere_leaves_the_cursor_at_its_letters(desk, name):
    name.setCursorPosition(3)
    desk.cards.rename("imported", "Imported foreign chips")
    assert (name.text(), name.cursorPosition()) == ("Imported foreign chips", 3)
    name.setCursorPosition(len("Imported foreign ch"))
    desk.cards.rename("imported", "Imported chips")
    assert name.cursorPosition() == len("Imported ch")


def test_spaces_that_the_model_does_not_keep_are_not_taken_from_under_the_cursor(desk, name, qtbot):
    qtbot.keyClicks(name, " ")
    assert name.text() == "Imported chips "
    assert name_of(desk) == "Imported chips"
    qtbot.keyClicks(name, "x")
    assert name_of(desk) == "Imported chips x"


def test_a_name_that_the_model_trims_stays_as_typed_until_one_leaves(desk, name, find, qtbot):
    name.selectAll()
    qtbot.keyClicks(name, " ab")
    assert (name.text(), name_of(desk)) == (" ab", "ab")
    find("inspector-note").setFocus()
    assert name.text() == "ab"


def test_coming_back_to_a_card_starts_a_new_step(desk, name, qtbot):
    qtbot.keyClicks(name, "A")
    desk.selection.select_cards(["home"])
    desk.selection.select_cards(["imported"])
    name.end(False)
    qtbot.keyClicks(name, "B")
    desk.document.undo()
    assert name_of(desk) == "Imported chipsA"


def test_another_card_does_not_get_the_letters_of_the_one_before(desk, name, qtbot):
    qtbot.keyClicks(name, "A")
    desk.selection.select_cards(["home"])
    assert name.text() == "Home-made chips"
    assert name_of(desk, "home") == "Home-made chips"
    name.end(False)
    qtbot.keyClicks(name, "B")
    desk.document.undo()
    assert (name_of(desk), name_of(desk, "home")) == ("Imported chipsA", "Home-made chips")


def test_a_note_takes_lines_and_grows_with_them(desk, find, inspector, qtbot):
    desk.selection.select_cards(["ai"])
    note = find("inspector-note")
    low = note.height()
    note.setFocus()
    qtbot.keyClicks(note, "one")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    qtbot.keyClicks(note, "two")
    assert desk.document.project.card("ai").note == "one\ntwo"
    qtbot.waitUntil(lambda: note.height() > low)
    desk.document.undo()
    assert note.toPlainText() == ""
    qtbot.waitUntil(lambda: note.height() == low)


def test_a_note_is_plain_text(desk, find):
    desk.selection.select_cards(["ai"])
    note = find("inspector-note")
    note.textCursor().insertText("<b>x</b>")
    assert desk.document.project.card("ai").note == "<b>x</b>"
    desk.document.do("Edit", change_cards(desk.document.project, ["ai"], note="<i>y</i>"))
    assert note.toPlainText() == "<i>y</i>"


def test_a_change_in_the_middle_keeps_the_cursor_of_a_note_after_letters_beyond_the_basic_plane(desk, qtbot):
    field = TextField(desk.document)
    qtbot.addWidget(field)
    field.put("𝒜𝒜 one two", keep_cursor=False)
    cursor = field.textCursor()
    cursor.setPosition(len("one two") + 5)
    field.setTextCursor(cursor)
    field.put("𝒜𝒜 three two")
    assert field.toPlainText() == "𝒜𝒜 three two"
    assert field.textCursor().position() == len("three two") + 5


def test_putting_the_same_text_touches_nothing(desk, qtbot):
    field = LineField(desk.document)
    qtbot.addWidget(field)
    field.put("abc")
    field.setSelection(0, 2)
    field.put("abc")
    assert field.selectedText() == "ab"


@pytest.mark.parametrize(
    ("old", "new", "cursor", "moved"),
    [("abc", "abXc", 1, 1), ("abc", "abXc", 3, 4), ("abcd", "ad", 2, 1), ("", "abc", 0, 0), ("aaa", "aa", 3, 2)],
)
def test_a_cursor_moves_with_its_letters(old, new, cursor, moved):
    assert moved_cursor(old, new, cursor) == moved


def test_what_two_texts_share_is_counted_from_both_ends_once():
    assert common_ends("aaa", "aa") == (2, 0)
    assert common_ends("abc", "axc") == (1, 1)


def test_a_long_note_is_folded_until_one_goes_into_it(desk, find, qtbot):
    note_text = "\n".join(f"line {number}" for number in range(9))
    desk.cards.change(["ai"], "Edit note", note=note_text)
    desk.selection.select_cards(["ai"])
    note = find("inspector-note")
    line = note.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: 4 * line <= note.height() < 6 * line)
    note.setFocus()
    qtbot.waitUntil(lambda: note.height() > 9 * line)
    find("inspector-name").setFocus()
    qtbot.waitUntil(lambda: note.height() < 6 * line)
    assert note.toPlainText() == note_text


def test_a_name_that_is_too_long_ends_in_dots_until_one_goes_into_it(desk, find, inspector, qtbot):
    long = "Importierte Halbleiterbauelemente für Industrieanwendungen & mehr"
    desk.cards.rename("ai", long)
    desk.selection.select_cards(["ai"])
    name = find("inspector-name")
    find("inspector-note").setFocus()
    folded = name.grab().toImage()
    assert name.toolTip() == long.replace("&", "&amp;")
    name.elided = False
    assert name.grab().toImage() != folded
    name.elided = True
    assert name.text() == long
