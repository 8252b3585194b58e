"""What tests of the window share: a desk, the example, and no widget or timer left behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.desk import Desk
from gui.desk import desk as make_desk
from gui.document import Document
from gui.settings import Settings
from gui.theme import Appearance, apply, theme
from gui.window import Window
from model.files import template
from tests.gui import left_behind
from tests.gui.windows import Answers

left_behind.watch_timers()


@pytest.fixture(scope="session", autouse=True)
def styled(qapp: QApplication) -> Iterator[QApplication]:
    """The application in its light theme with a font of a known size, for every test: they share one application."""
    font = QFont(qapp.font())
    font.setPixelSize(13)
    qapp.setFont(font)
    apply(qapp, theme("light"))
    yield qapp
    # What a test copied would outlive Python, and the offscreen platform then ends the process by a fault.
    qapp.clipboard().clear()


@pytest.fixture
def desk(styled: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    """A working place on the worked example, scores included, without motion."""
    document = Document()
    appearance = Appearance("light", document)
    appearance.set(reduced_motion=True)
    made = make_desk(document, appearance)
    document.open(template("essay"))
    made.priorities.start()
    yield made
    document.deleteLater()


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """No window and no running timer outlives a test."""
    before = {id(one) for one in left_behind.all_of_them()}
    yield
    left = left_behind.new_since(before)
    assert not left, f"left behind: {', '.join(left)}"


@pytest.fixture
def answers() -> Answers:
    """Prompts that answer as they are told."""
    return Answers()


@pytest.fixture
def window(styled: QApplication, qtbot: QtBot, tmp_path: Path, answers: Answers) -> Window:
    """A window that is seen, on its start page; what is open in it at the end is given up."""
    made = Window(Settings(tmp_path / "preferences.json"), answers)
    made.settings.change(theme="light", less_motion=True)
    qtbot.addWidget(made, before_close_func=lambda one: one.document.open(one.document.project))
    with qtbot.waitExposed(made):
        made.show()
    return made
