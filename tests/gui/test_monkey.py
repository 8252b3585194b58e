"""A hand without a plan: random clicks, keys and actions in the whole window; nothing may raise or stay stale.

BUCKETWISE_SEARCH=long makes it thousands of steps for each seed.
"""

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.settings import Settings
from gui.window import Window
from model.files import dumps, loads
from tests.gui.test_window import Answers, complete

STEPS = 3000 if os.environ.get("BUCKETWISE_SEARCH") == "long" else 250
KEYS = "Up Down Left Right Return Delete Escape Tab F2 Space Home End 1 2 3 0 A Z C V X T B PageDown Backspace".split()
HELD = [Qt.KeyboardModifier.NoModifier] * 6 + [
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier,
]  # fmt: skip
LEFT_ALONE = {"quit", "open", "save", "save-as", "import", "about", "keys"}
"""Actions that ask for a file or open a page."""


@pytest.fixture
def window(styled: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    made = Window(Settings(tmp_path / "preferences.json"), Answers())
    made.settings.change(theme="light", less_motion=True)
    qtbot.addWidget(made, before_close_func=lambda one: one.document.open(one.document.project))
    made.open_example()
    with qtbot.waitExposed(made):
        made.show()
    complete(made, qtbot)
    leaving = QTimer(made)
    leaving.timeout.connect(leave_popups)
    leaving.start(40)
    yield made
    leaving.stop()


def leave_popups() -> None:
    """Close whatever menu or page has opened."""
    while (popup := QApplication.activePopupWidget() or QApplication.activeModalWidget()) is not None:
        popup.close()
        QApplication.processEvents()


def step(window: Window, chance: random.Random) -> None:
    """One random thing."""
    shown = [one for one in window.findChildren(QWidget) if one.isVisible() and min(one.width(), one.height()) > 2]
    widget = chance.choice(shown)
    point = QPoint(chance.randrange(widget.width()), chance.randrange(widget.height()))
    focused = QApplication.focusWidget() or window
    kind = chance.random()
    if kind < 0.35:
        button = chance.choice([Qt.MouseButton.LeftButton] * 4 + [Qt.MouseButton.RightButton])
        QTest.mouseClick(widget, button, chance.choice(HELD), point)
    elif kind < 0.4:
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    elif kind < 0.75:
        QTest.keyClick(focused, getattr(Qt.Key, f"Key_{chance.choice(KEYS)}"), chance.choice(HELD))
    elif kind < 0.8:
        QTest.keyClicks(focused, chance.choice(["Abc", "-0.5", "2..3", "<b>x</b>"]))
    elif kind < 0.97:
        names = [spec.name for spec in window.actions_table.specs if spec.name not in LEFT_ALONE]
        action = window.actions_table[chance.choice(names)]
        if action.isEnabled():
            action.trigger()
    else:
        window.resize(chance.randrange(1024, 1400), chance.randrange(640, 900))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_hand_without_a_plan_breaks_nothing(window: Window, seed: int) -> None:
    chance = random.Random(seed)
    for number in range(STEPS):
        step(window, chance)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if number % 20 == 0:
            QApplication.processEvents()
        selection, project = window.desk.selection, window.document.project
        assert selection.bucket is None or selection.bucket in project.bucket_by_id
        assert all(card in project.card_by_id for card in selection.cards)
    assert loads(dumps(window.document.project)).project == window.document.project
