"""An error that nobody caught is told and written down, and work goes on."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.folders import reports
from gui.report_page import ReportPage
from gui.safety.faults import LAST, Faults
from gui.window import Window


def caught(faults: Faults) -> Path:
    """Let something go wrong that is about a card, and give back the report."""
    found: list[Path] = []
    faults.happened.connect(found.append)
    try:
        raise ValueError("Secret card")
    except ValueError as error:
        faults.caught(type(error), error, error.__traceback__)
    return found[0]


def test_a_report_says_what_and_where_and_nothing_of_the_project(qapp: QApplication, tmp_path: Path) -> None:
    text = caught(Faults(tmp_path)).read_text()
    assert "builtins.ValueError" in text
    assert "tests/gui/safety/test_faults.py" in text
    assert "Secret" not in text


def test_the_window_tells_and_goes_on(window: Window, qtbot: QtBot) -> None:
    window.open_example()
    project = window.document.project
    caught(window.safety.faults)
    (notice,) = window.safety.notices.shown
    assert notice.text.startswith("Something went wrong in the program.")
    assert window.document.project is project
    window.safety.notices.choose(notice, notice.choices[0])
    (page,) = window.findChildren(ReportPage)
    assert "Beijing" not in page.text.toPlainText()
    page.with_project.setChecked(True)
    assert "Beijing" in page.text.toPlainText()
    page.close()
    window.desk.cards.rename("sme", "Work goes on")
    assert window.document.project.card("sme").name == "Work goes on"


def test_an_error_in_a_thread_is_told_too(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (sys.excepthook, threading.excepthook)
    window.safety.faults.watch()
    try:

        def fail() -> None:
            raise RuntimeError("in a thread")

        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: bool(window.safety.notices.shown))
    finally:
        window.safety.faults.rest()
    assert (sys.excepthook, threading.excepthook) == before
    assert list(reports().glob("hard-*")) == []


def test_only_the_last_reports_are_kept(qapp: QApplication, tmp_path: Path) -> None:
    faults = Faults(tmp_path)
    for _ in range(LAST + 3):
        caught(faults)
    assert len(list(tmp_path.iterdir())) == LAST


def test_where_no_report_can_be_written_it_is_told_all_the_same(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    found: list[Path | None] = []
    faults = Faults(tmp_path / "file")
    faults.happened.connect(found.append)
    faults.caught(ValueError, ValueError(), None)
    assert found == [None]


def test_what_ended_an_interpreter_is_found_by_the_next_start(qapp: QApplication, tmp_path: Path) -> None:
    code = "import sys, ctypes; from pathlib import Path; from gui.safety.faults import Faults; "
    code += "faults = Faults(Path(sys.argv[1])); faults.watch(); ctypes.string_at(0)"
    ended = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False, capture_output=True)
    assert ended.returncode != 0
    faults = Faults(tmp_path)
    (report,) = faults.ended_hard()
    assert "Segmentation fault" in report.read_text()
    assert faults.ended_hard() == ()
