"""Every edit is on disk within a second, and a crash costs nothing that was."""

import errno
import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.folders import journals
from gui.window import Window
from model.files.recovery import left_behind, recovered
from model.project import Project
from tests.gui.windows import Answers


def on_disk() -> list[Path]:
    folder = journals()
    return sorted(folder.glob("*.journal")) if folder.is_dir() else []


def kept(window: Window, qtbot: QtBot) -> Project:
    """Wait until the present project is kept, and read it from disk as a later start would."""
    qtbot.waitUntil(lambda: window.safety.keeper.kept)
    (journal,) = on_disk()
    return recovered(journal).project


def test_an_edit_is_on_disk_soon_and_the_status_says_so(window: Window, qtbot: QtBot) -> None:
    window.open_example()
    window.desk.cards.rename("sme", "Chip tools")
    assert kept(window, qtbot) == window.document.project
    assert "Not saved, kept for a crash" in status(window)
    window.document.undo()
    window.desk.cards.rename("sme", "Other tools")
    assert kept(window, qtbot).card("sme").name == "Other tools"


def status(window: Window) -> str:
    return " · ".join(label.text() for label in window.statusBar().findChildren(type(window._corner)))


def test_a_project_without_an_edit_leaves_nothing_on_disk(window: Window, qtbot: QtBot) -> None:
    window.open_example()
    qtbot.wait(400)
    assert on_disk() == []


def test_after_a_save_the_journal_is_gone(window: Window, qtbot: QtBot, answers: Answers, tmp_path: Path) -> None:
    window.open_example()
    window.desk.cards.rename("sme", "Chip tools")
    kept(window, qtbot)
    answers.path = tmp_path / "p.bucketwise"
    assert window.files.save_now()
    qtbot.waitUntil(lambda: on_disk() == [])
    window.desk.cards.rename("sme", "Later")
    assert kept(window, qtbot).card("sme").name == "Later"
    assert recovered(on_disk()[0]).original == answers.path


def test_undo_back_to_what_is_saved_needs_no_journal(window: Window, qtbot: QtBot) -> None:
    window.open_example()
    window.desk.cards.rename("sme", "Chip tools")
    kept(window, qtbot)
    window.document.undo()
    qtbot.waitUntil(lambda: on_disk() == [])


def test_work_that_is_given_up_leaves_nothing(window: Window, qtbot: QtBot, answers: Answers) -> None:
    window.open_example()
    window.desk.cards.rename("sme", "Chip tools")
    kept(window, qtbot)
    answers.answer = "discard"
    assert window.close()
    assert on_disk() == []


def test_another_project_takes_a_journal_of_its_own(window: Window, qtbot: QtBot) -> None:
    window.open_example()
    window.desk.cards.rename("sme", "Chip tools")
    kept(window, qtbot)
    window.files.new("blank")
    qtbot.waitUntil(lambda: on_disk() == [])
    window.desk.cards.add(["New"])
    assert kept(window, qtbot).cards[0].name == "New"


def test_where_nothing_can_be_kept_the_status_says_why_and_editing_goes_on(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_example()
    real = os.open

    def full(path: object, flags: int, *given: int, **named: int) -> int:
        if str(path).endswith(".part"):
            raise OSError(errno.ENOSPC, "full")
        return real(path, flags, *given, **named)  # type: ignore[arg-type]

    with monkeypatch.context() as broken:
        broken.setattr(os, "open", full)
        window.desk.cards.rename("sme", "First")
        qtbot.waitUntil(lambda: window.safety.keeper.trouble is not None)
        assert "not kept for a crash: The disk is full" in status(window)
        window.desk.cards.rename("sme", "Second")
    assert kept(window, qtbot).card("sme").name == "Second"
    assert window.safety.keeper.trouble is None


def test_after_a_crash_the_next_start_offers_a_copy(window: Window, qtbot: QtBot, answers: Answers) -> None:
    window.open_example()
    window.desk.cards.rename("sme", "Chip tools")
    project = kept(window, qtbot)
    journal = on_disk()[0]
    crashed = journal.with_name("crashed.journal")
    crashed.write_bytes(journal.read_bytes())
    window.safety.recovery.look()
    qtbot.waitUntil(lambda: bool(window.safety.notices.shown))
    (notice,) = window.safety.notices.shown
    assert "Work on “Beijing’s tech ambitions”" in notice.text
    answers.answer = "discard"
    window.safety.notices.choose(notice, notice.choices[0])
    assert window.document.project == project
    assert window.document.path is None
    assert window.document.modified
    assert crashed.exists()
    qtbot.waitUntil(lambda: window.safety.keeper.kept)
    assert [one.journal.stem for one in left_behind(journals()).recovered] == []
    assert window.close()
    assert on_disk() == []


def test_recovered_work_stays_offered_until_it_is_saved(
    window: Window, qtbot: QtBot, answers: Answers, tmp_path: Path
) -> None:
    window.open_example()
    window.desk.cards.rename("sme", "Chip tools")
    kept(window, qtbot)
    crashed = on_disk()[0].with_name("crashed.journal")
    crashed.write_bytes(on_disk()[0].read_bytes())
    answers.answer = "cancel"
    window.safety.recovery.look()
    qtbot.waitUntil(lambda: bool(window.safety.notices.shown))
    (notice,) = window.safety.notices.shown
    window.safety.notices.choose(notice, notice.choices[0])
    assert window.safety.notices.shown == (notice._replace(choices=window.safety.notices.shown[0].choices),)
    answers.answer, answers.path = "save", tmp_path / "first.bucketwise"
    (again,) = window.safety.notices.shown
    window.safety.notices.choose(again, again.choices[0])
    answers.path = tmp_path / "second.bucketwise"
    assert window.files.save_now()
    qtbot.waitUntil(lambda: on_disk() == [])


def test_what_was_left_can_be_discarded_by_choice(window: Window, qtbot: QtBot) -> None:
    window.open_example()
    window.desk.cards.rename("sme", "Chip tools")
    kept(window, qtbot)
    crashed = on_disk()[0].with_name("crashed.journal")
    crashed.write_bytes(on_disk()[0].read_bytes())
    broken = crashed.with_name("broken.journal")
    broken.write_bytes(b"nonsense")
    window.safety.recovery.look()
    qtbot.waitUntil(lambda: len(window.safety.notices.shown) == 2)
    for notice in window.safety.notices.shown:
        window.safety.notices.choose(notice, notice.choices[-1])
    assert not crashed.exists()
    assert not broken.exists()
    assert window.document.modified
