"""The window as a whole: files, prompts, lists, themes, what is remembered."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.chart.table import TableView
from gui.settings import Settings
from gui.window import Window
from model.files import NotConfirmed, Saved, load, save, template
from model.project import Project
from model.value import replace
from tests.gui.windows import Answers

LISTS = Path(__file__).resolve().parents[2] / "resources" / "lists"


def complete(window: Window, qtbot: QtBot) -> None:
    """Wait for what comes after the first paint."""
    qtbot.waitUntil(lambda: window.workspace is not None and window.workspace.chart is not None, timeout=20000)


def test_it_starts_with_three_ways_to_begin(window: Window) -> None:
    assert not window.has_board()
    assert window.windowTitle() == "Bucketwise"
    assert not window.actions_table["save"].isEnabled()
    assert window.actions_table["open"].isEnabled()


def test_the_example_opens_whole(window: Window, qtbot: QtBot) -> None:
    window.open_example()
    complete(window, qtbot)
    assert window.has_board()
    assert window.windowTitle().startswith("Beijing’s tech ambitions")
    assert not window.document.modified


def test_save_asks_for_a_place_once_and_reopens_the_same(window: Window, answers: Answers, tmp_path: Path) -> None:
    window.open_example()
    window.desk.cards.rename("sme", "Chip tools")
    answers.path = tmp_path / "mine.bucketwise"
    assert window.files.save_now()
    assert answers.asked == ["save Beijing s tech ambitions.bucketwise"]
    assert not window.document.modified
    window.desk.cards.rename("sme", "Chip equipment")
    assert window.document.modified
    assert window.files.save_now()
    assert len(answers.asked) == 1
    assert load(answers.path).project == window.document.project


def test_leaving_unsaved_work_is_asked_about(window: Window, answers: Answers) -> None:
    window.open_example()
    window.desk.cards.rename("sme", "Chip tools")
    answers.answer = "cancel"
    assert not window.files.new("blank")
    assert window.document.project.card("sme").name == "Chip tools"
    answers.answer = "discard"
    assert window.files.new("blank")
    assert window.document.project.cards == ()


def test_a_file_changed_outside_is_noticed_and_kept(window: Window, answers: Answers, tmp_path: Path) -> None:
    path = tmp_path / "mine.bucketwise"
    save(template("essay"), path)
    assert window.files.open(path)
    theirs = replace(template("essay"), title="Theirs")
    save(theirs, path)
    window.desk.cards.rename("sme", "Mine")
    assert not window.files.save_now()
    assert answers.asked == ["outside"]
    assert load(path).project.title == "Theirs"
    answers.outside = "beside"
    assert window.files.save_now()
    assert load(tmp_path / "mine 2.bucketwise").project.card("sme").name == "Mine"
    assert load(path).project.title == "Theirs"


def test_a_broken_file_is_refused_in_one_sentence(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "broken.bucketwise"
    path.write_text("{", encoding="utf-8")
    with qtbot.waitSignal(window.desk.feedback.refused) as told:
        assert not window.files.open(path)
    assert told.args is not None
    assert told.args[0].startswith("“broken.bucketwise”: ")
    assert path.read_text(encoding="utf-8") == "{"


def test_a_read_only_file_is_refused_and_the_work_stays(window: Window, answers: Answers, tmp_path: Path) -> None:
    path = tmp_path / "mine.bucketwise"
    save(template("essay"), path)
    path.chmod(0o444)
    window.files.open(path)
    window.desk.cards.rename("sme", "Mine")
    assert not window.files.save_now()
    assert window.document.modified


def test_undo_names_the_step_and_takes_it_back(window: Window) -> None:
    window.open_example()
    window.desk.cards.rename("sme", "Chip tools")
    assert window.actions_table["undo"].text() == "Undo: Rename card"
    window.actions_table["undo"].trigger()
    assert window.document.project.card("sme").name == "Semiconductor equipment"
    assert window.actions_table["redo"].text() == "Redo: Rename card"
    assert not window.actions_table["undo"].isEnabled()


def test_a_pasted_list_lands_in_the_inbox_as_one_step(window: Window, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("- Photonics\n- Robotics\n\n- Photonics")
    with qtbot.waitSignal(window.desk.feedback.said) as told:
        window.paste_list()
    assert [card.name for card in window.document.project.cards] == ["Photonics", "Robotics"]
    assert window.actions_table["undo"].text() == "Undo: Add 2 cards"
    assert told.args is not None
    assert told.args[0].startswith("Added 2 cards. 1 line was skipped")


def test_a_list_file_can_be_dropped_on_the_window(window: Window) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(LISTS / "made-in-china-2025.csv"))])
    drop(window, data)
    assert len(window.document.project.cards) == 10
    assert window.document.project.cards[0].group == "Ten key sectors"


def test_a_project_can_be_dropped_on_the_window(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "mine.bucketwise"
    save(template("essay"), path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop(window, data)
    assert window.document.path == path


def drop(window: Window, data: QMimeData) -> None:
    event = QDropEvent(
        QPointF(40, 40), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)
    QTest.qWait(20)


def test_search_filters_the_board(window: Window) -> None:
    window.open_example()
    window.actions_table["find"].trigger()
    QTest.keyClicks(window.tools.search, "quantum")
    assert window.workspace is not None
    assert len(window.workspace.board.panes["fundamental-breakthroughs"].list.cards.ids) == 3


def test_themes_switch_while_running_and_are_remembered(window: Window, tmp_path: Path) -> None:
    window.open_example()
    for name in ("dark", "high-contrast", "light"):
        window.actions_table[f"theme-{name}"].trigger()
        assert window.appearance.theme.name == name
        assert window.actions_table[f"theme-{name}"].isChecked()
    stored = json.loads((tmp_path / "preferences.json").read_text(encoding="utf-8"))
    assert stored["theme"] == "light"


def test_recent_files_and_the_size_are_remembered(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "mine.bucketwise"
    save(template("essay"), path)
    window.files.open(path)
    window.resize(1100, 700)
    window.close()
    again = Settings(tmp_path / "preferences.json")
    assert again.recent_files() == (path,)
    assert again.values.geometry


def test_preferences_that_make_no_sense_count_as_none(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    for text in ("", "[]", '{"theme": 7}', "\x00"):
        path.write_text(text, encoding="utf-8")
        assert Settings(path).values.theme == "system"


def test_adding_a_bucket_begins_with_its_name(window: Window, qtbot: QtBot) -> None:
    window.files.new("blank")
    window.actions_table["add-bucket"].trigger()
    assert window.workspace is not None
    board = window.workspace.board
    qtbot.waitUntil(lambda: board.panes["new-goal"].header._editor is not None)
    field = board.panes["new-goal"].header._editor
    assert field is not None
    QTest.keyClicks(field, "Resilience")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.document.project.buckets[0].name == "Resilience"


def test_the_chart_can_be_folded_and_the_inspector_hidden(window: Window, qtbot: QtBot) -> None:
    window.open_example()
    complete(window, qtbot)
    window.actions_table["chart"].trigger()
    assert window.chart_folded()
    assert not window.actions_table["chart"].isChecked()
    window.actions_table["chart"].trigger()
    window.actions_table["inspector"].trigger()
    assert not window.inspector_shown()


def test_everything_is_reachable_at_the_smallest_size(window: Window, qtbot: QtBot) -> None:
    window.open_example()
    complete(window, qtbot)
    window.resize(1024, 640)
    QTest.qWait(50)
    assert window.size().width() == 1024
    assert window.tools.search.geometry().right() <= 1024
    assert window.workspace is not None
    assert window.workspace.board.rail.isVisible()
    assert window.childAt(QPoint(1000, 400)) is not None


def test_the_page_of_keys_lists_the_shortcuts(window: Window, qtbot: QtBot) -> None:
    from gui.help import KeysPage

    window.pages.show_keys()
    page = window.findChild(KeysPage)
    assert page is not None
    said = {label.text() for label in page.findChildren(QLabel)}
    page.close()
    assert {"Ctrl+S", "Save", "1 – 9", "Shift+1 – 9"} <= said


def test_copying_in_the_table_copies_the_table(window: Window, qtbot: QtBot) -> None:
    window.open_example()
    complete(window, qtbot)
    assert window.workspace is not None
    assert window.workspace.chart is not None
    window.desk.selection.select_cards(["sme"])
    window.workspace.chart.as_table.click()
    table = window.findChild(TableView)
    assert table is not None
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Rank\tCard")
    window.workspace.board.panes["self-reliance"].list.setFocus()
    QTest.keyClick(
        window.workspace.board.panes["self-reliance"].list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier
    )
    assert QGuiApplication.clipboard().text() == "Semiconductor equipment"


def test_a_save_that_the_drive_did_not_confirm_stays_unsaved_and_can_be_repeated(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.bucketwise"
    save(template("essay"), path)
    window.files.open(path)
    window.desk.cards.rename("sme", "First")

    def unconfirmed(project: Project, target: Path, expected: str | None, keep_in: Path) -> Saved:
        raise NotConfirmed(save(project, target, expected, keep_in).digest)

    monkeypatch.setattr("model.files.save", unconfirmed)
    assert not window.files.save_now()
    assert window.document.modified
    monkeypatch.undo()
    window.desk.cards.rename("sme", "Second")
    assert window.files.save_now()
    assert load(path).project.card("sme").name == "Second"
