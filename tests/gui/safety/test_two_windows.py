"""Two windows, a colleague, the command line: one file, and nothing lost."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.window import Window
from model.edits.cards import change_cards
from model.edits.paths import set_path
from model.files import load, save, template
from model.files.lock import NAME, lock
from tests.gui.windows import Answers

ESSAY = template("essay")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    save(ESSAY, tmp_path / "p.bucketwise")
    return tmp_path / "p.bucketwise"


def choose(window: Window, key: str, text: str) -> None:
    notice = next(one for one in window.safety.notices.shown if one.key == key)
    window.safety.notices.choose(notice, next(choice for choice in notice.choices if choice.text == text))


def test_a_file_that_another_window_has_opens_to_read_only(window: Window, path: Path, qtbot: QtBot) -> None:
    other = lock(path, path.parent)
    assert window.files.open(path)
    assert window.safety.notices.shown[0].text == "“p” is open in another window. Opened to read only."
    with qtbot.waitSignal(window.desk.feedback.refused):
        window.desk.cards.rename("sme", "Mine")
    assert window.document.project == load(path).project
    with qtbot.waitSignal(window.desk.feedback.refused):
        window.files.save()
    other.release()


def test_a_copy_of_it_can_be_edited(window: Window, path: Path) -> None:
    other = lock(path, path.parent)
    window.files.open(path)
    choose(window, "owner", "Edit a copy")
    window.desk.cards.rename("sme", "Mine")
    assert window.document.path is None
    assert window.document.project.card("sme").name == "Mine"
    assert window.safety.notices.shown == ()
    other.release()


def test_it_can_be_taken_over_and_the_other_window_notices(window: Window, path: Path) -> None:
    other = lock(path, path.parent)
    window.files.open(path)
    choose(window, "owner", "Take over")
    assert not other.ours
    window.desk.cards.rename("sme", "Mine")
    assert window.files.save_now()
    assert load(path).project.card("sme").name == "Mine"


def test_a_window_whose_file_was_taken_over_asks_before_it_saves(window: Window, path: Path, answers: Answers) -> None:
    window.files.open(path)
    window.desk.cards.rename("sme", "Mine")
    lock(path, path.parent, take_over=True)
    assert not window.files.save_now()
    assert answers.asked == ["outside"]


def test_a_file_of_another_computer_names_who_has_it(window: Window, path: Path) -> None:
    held = lock(path, path.parent)
    place = next(one for one in path.parent.iterdir() if one.name.startswith(NAME))
    told = json.loads(place.read_text())
    held.release()
    place.write_text(json.dumps({**told, "host": "elsewhere", "user": "Li", "since": "2026-11-25T09:30+01:00"}))
    window.files.open(path)
    assert window.safety.notices.shown[0].text == "“p” is open on elsewhere (Li, since 09:30). Opened to read only."


def test_the_lock_goes_with_the_window(window: Window, path: Path) -> None:
    window.files.open(path)
    assert [one.name[: len(NAME)] for one in path.parent.glob(".*")] == [NAME]
    window.files.new("blank")
    assert list(path.parent.glob(".*")) == []


def test_a_change_from_outside_is_loaded_where_nothing_is_unsaved_and_undo_takes_it_back(
    window: Window, path: Path, qtbot: QtBot
) -> None:
    window.files.open(path)
    theirs = change_cards(ESSAY, ["sme"], name="Theirs")
    save(theirs, path)
    qtbot.waitUntil(lambda: window.document.project == theirs)
    assert not window.document.modified
    assert window.actions_table["undo"].text() == "Undo: Load changes from outside"
    window.document.undo()
    assert window.document.project == ESSAY
    assert window.files.save_now()
    assert load(path).project == ESSAY


def test_where_something_is_unsaved_a_merge_is_offered(window: Window, path: Path, qtbot: QtBot) -> None:
    window.files.open(path)
    window.desk.cards.rename("sme", "Mine")
    save(set_path(ESSAY, "card/euv/note", "theirs"), path)
    qtbot.waitUntil(lambda: bool(window.safety.notices.shown))
    choose(window, "outside", "Merge by card")
    project = window.document.project
    assert (project.card("sme").name, project.card("euv").note) == ("Mine", "theirs")
    assert window.files.save_now()
    assert load(path).project == project


def test_theirs_can_be_loaded_and_mine_had_back_by_undo(window: Window, path: Path, qtbot: QtBot) -> None:
    window.files.open(path)
    window.desk.cards.rename("sme", "Mine")
    save(set_path(ESSAY, "title", "Theirs"), path)
    qtbot.waitUntil(lambda: bool(window.safety.notices.shown))
    choose(window, "outside", "Load theirs")
    assert window.document.project.title == "Theirs"
    assert not window.document.modified
    window.document.undo()
    assert window.document.project.card("sme").name == "Mine"


def test_mine_can_be_kept_and_theirs_stays_among_the_versions(
    window: Window, path: Path, qtbot: QtBot, empty_home: Path
) -> None:
    window.files.open(path)
    window.desk.cards.rename("sme", "Mine")
    save(set_path(ESSAY, "title", "Theirs"), path)
    qtbot.waitUntil(lambda: bool(window.safety.notices.shown))
    choose(window, "outside", "Keep mine")
    assert window.files.save_now()
    assert load(path).project.card("sme").name == "Mine"
    (kept,) = (empty_home / "state").rglob("*.bucketwise")
    assert load(kept).project.title == "Theirs"


def test_my_own_save_is_no_change_from_outside(window: Window, path: Path, qtbot: QtBot) -> None:
    window.files.open(path)
    for number in range(3):
        window.desk.cards.rename("sme", f"Mine {number}")
        assert window.files.save_now()
    qtbot.wait(600)
    assert window.safety.notices.shown == ()
    assert window.actions_table["undo"].text() == "Undo: Rename card"


def test_what_is_left_of_a_damaged_file_opens_as_a_copy(window: Window, path: Path, answers: Answers) -> None:
    data = path.read_bytes()
    cut = data[: data.index(b'"questions"')]
    path.write_bytes(cut)
    assert window.files.open(path)
    assert len(window.document.project.cards) == len(ESSAY.cards)
    assert (window.document.path, window.document.modified) == (None, True)
    choose(window, "damage", "What was lost")
    assert answers.asked == ["p.bucketwise"]
    assert path.read_bytes() == cut


def test_a_file_saves_itself_where_that_was_chosen(
    window: Window, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.files.open(path)
    window.safety._autosave._idle.setInterval(20)
    window.desk.cards.rename("sme", "By hand")
    qtbot.wait(200)
    assert window.document.modified
    window.actions_table["autosave"].trigger()
    window.desk.cards.rename("sme", "By itself")
    qtbot.waitUntil(lambda: not window.document.modified)
    assert load(path).project.card("sme").name == "By itself"


def test_edits_made_while_a_save_runs_stay_unsaved(window: Window, path: Path) -> None:
    window.files.open(path)
    window.desk.cards.rename("sme", "Saved")
    window.files.save()
    window.desk.cards.rename("sme", "Later")
    window.safety._saver.settle()
    assert window.document.modified
    assert load(path).project.card("sme").name == "Saved"
    assert window.document.saved_project.card("sme").name == "Saved"


def test_a_save_asked_for_twice_saves_what_came_in_between(window: Window, path: Path) -> None:
    window.files.open(path)
    window.desk.cards.rename("sme", "First")
    window.files.save()
    window.desk.cards.rename("sme", "Second")
    window.files.save()
    window.safety._saver.settle()
    assert load(path).project.card("sme").name == "Second"
    assert not window.document.modified
