"""What a test leaves behind is found, so that it can fail the test."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.gui import left_behind


def test_a_window_that_was_not_closed_is_found(qtbot: QtBot) -> None:
    before = {id(one) for one in left_behind.all_of_them()}
    window = QLabel()
    window.setAccessibleIdentifier("forgotten")
    assert left_behind.new_since(before) == ["QLabel 'forgotten'"]
    window.deleteLater()
    assert not left_behind.new_since(before)


def test_a_timer_that_runs_is_found_with_or_without_a_parent(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    before = {id(one) for one in left_behind.all_of_them()}
    alone, owned = QTimer(), QTimer(owner)
    alone.start(1000)
    owned.start(2000)
    assert left_behind.new_since(before) == ["a timer of 1000 ms in nothing", "a timer of 2000 ms in QWidget"]
    alone.stop()
    owned.stop()
    assert not left_behind.new_since(before)


def test_what_waits_for_the_garbage_collector_is_not_left_behind(qtbot: QtBot) -> None:
    before = {id(one) for one in left_behind.all_of_them()}
    window = QWidget()
    window.itself = window  # type: ignore[attr-defined]
    del window
    assert not left_behind.new_since(before)
