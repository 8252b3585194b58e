"""D23: press and hold on a touch screen. The fingers are made up; it is Qt that tells a long press from a tap."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.board import Board
from gui.board.card_list import CardList
from gui.desk import Desk

SR = "self-reliance"
LONG = 1000
"""Longer than Qt's press and hold, in milliseconds."""


@pytest.fixture
def begun(board: Board, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What drags were begun with; they do not run here, where there is no screen."""
    seen: list[list[str]] = []
    view = board.panes[SR].list
    monkeypatch.setattr(view._drags, "start", lambda: seen.append(view.selected_ids()))
    return seen


@contextmanager
def finger(view: CardList, row: int) -> Iterator[None]:
    """A finger on a card, lifted at the end."""
    device, at = QTest.createTouchDevice(), view.visualRect(view.cards.index(row)).center()
    _touch(view, device, at, "press")
    yield
    _touch(view, device, at, "release")
    QTest.qWait(20)


def _touch(view: CardList, device: QPointingDevice, at: QPoint, deed: str) -> None:
    sequence = QTest.touchEvent(view.viewport(), device)
    getattr(sequence, deed)(0, at, view.viewport())
    sequence.commit()


def test_d23_a_finger_that_rests_on_a_card_begins_to_drag_it(board: Board, begun: list[list[str]]) -> None:
    with finger(board.panes[SR].list, 1):
        QTest.qWait(LONG)
        assert begun == [["sme"]]


def test_d23_it_takes_the_other_selected_cards_along(board: Board, desk: Desk, begun: list[list[str]]) -> None:
    desk.selection.select_cards(["sme", "euv"])
    with finger(board.panes[SR].list, 1):
        QTest.qWait(LONG)
    assert begun == [["sme", "euv"]]


def test_d23_a_tap_only_selects(board: Board, desk: Desk, begun: list[list[str]], qtbot: QtBot) -> None:
    with finger(board.panes[SR].list, 1):
        QTest.qWait(60)
    QTest.qWait(LONG)
    assert begun == []
    assert desk.selection.cards == ("sme",)


def test_d23_a_mouse_that_rests_on_a_card_drags_nothing(board: Board, begun: list[list[str]]) -> None:
    view = board.panes[SR].list
    at = view.visualRect(view.cards.index(1)).center()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.qWait(LONG)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert begun == []
