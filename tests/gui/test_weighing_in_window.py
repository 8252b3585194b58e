"""The ways to the page that asks for weights: menu, key, status bar."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.window import Window
from tests.gui.test_window import complete


def fact(window: Window) -> QWidget:
    """What the status bar says of the weights."""
    found = (one for one in window.findChildren(QWidget) if one.accessibleIdentifier() == "status-weights")
    return next(found)


def test_there_is_nothing_to_weigh_without_a_project(window: Window) -> None:
    assert not window.actions_table["weigh"].isEnabled()
    assert not fact(window).isVisible()


@pytest.mark.parametrize("way", ["menu", "mouse", "key"])
def test_menu_and_status_bar_open_the_page_that_asks(window: Window, qtbot: QtBot, way: str) -> None:
    window.open_example()
    complete(window, qtbot)
    window.toggle_inspector()
    assert fact(window).isVisible()
    if way == "menu":
        window.actions_table["weigh"].trigger()
    elif way == "mouse":
        qtbot.mouseClick(fact(window), Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(fact(window), Qt.Key.Key_Return)
    assert window.workspace is not None
    assert window.workspace.inspector is not None
    page = window.workspace.inspector.weights
    assert page is not None
    qtbot.waitUntil(page.isVisible)
    assert page.way == "order"


def test_a_project_without_goals_says_nothing_of_weights(window: Window, qtbot: QtBot) -> None:
    window.files.new("blank")
    complete(window, qtbot)
    assert not fact(window).isVisible()
    window.desk.buckets.add("Self-reliance")
    assert fact(window).isVisible()
