"""A long session in one process: what Qt calls back thousands of times must not wear the interpreter out."""

import sys

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.board import Board
from gui.chart import ChartPanel
from gui.desk import Desk
from tests.gui.board.conftest import Hand

REPAINTS = 2000
DRAGS = 200
ROOM = 200
"""How many references to None a session of this length may take or give in good faith."""


def test_thousands_of_repaints_and_hundreds_of_drags_leave_the_count_of_references(desk: Desk, qtbot: QtBot) -> None:
    board, panel = Board(desk), ChartPanel(desk)
    for widget in (board, panel):
        widget.resize(1100, 500)
        qtbot.addWidget(widget)
        widget.show()
    panel.start()
    lists = [pane.list for pane in board.panes.values()]
    QApplication.processEvents()
    before = sys.getrefcount(None)
    for number in range(REPAINTS // 4):
        for view in lists:
            view.viewport().repaint()
        panel.repaint()
        if number % 50 == 0:
            QApplication.processEvents()
    hand = Hand()
    for number in range(DRAGS):
        source, target = lists[number % 3], lists[(number + 1) % 3]
        card = source.cards.ids[number % len(source.cards.ids)]
        hand.carry(source, card).drop(target.viewport(), QPoint(60, 20))
    QApplication.processEvents()
    lost = before - sys.getrefcount(None)
    assert lost < ROOM
    assert len(desk.document.project.cards) == 21
