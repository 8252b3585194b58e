"""Calls into Qt leave Python's own objects as they were.

Qt for Python 6.12 drops a reference to None with nearly every call on Python before 3.12, and the interpreter ends
after some thousand of them; pyproject.toml keeps that pair apart.
"""

import gc
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

CALLS = 1000
ALLOWED = 50
"""What may be lost or won by chance: other parts of the interpreter count too."""

Index = QModelIndex | QPersistentModelIndex


class Rows(QAbstractListModel):
    """A model that says it grows and shrinks."""

    def rowCount(self, parent: Index | None = None) -> int:
        return 0

    def turn(self) -> None:
        self.beginResetModel()
        self.endResetModel()


@pytest.fixture
def no_collecting() -> Iterator[None]:
    """No garbage of other tests, whose references to None would be counted when it goes, goes meanwhile."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def _lost(call: Callable[[], object], shared: object) -> int:
    call()
    before = sys.getrefcount(shared)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(shared)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal: nothing is counted")
@pytest.mark.usefixtures("no_collecting")
@pytest.mark.parametrize("shared", [None, True, False], ids=str)
def test_calls_that_return_nothing_lose_no_reference(qtbot: QtBot, shared: bool | None) -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter, red = QPainter(image), QColor("red")
    widget, rows = QWidget(), Rows()
    qtbot.addWidget(widget)
    calls: dict[str, Callable[[], object]] = {
        "setPen": lambda: painter.setPen(red),
        "drawLine": lambda: painter.drawLine(0, 0, 5, 5),
        "scale": lambda: painter.scale(1, 1),
        "setToolTip": lambda: widget.setToolTip("x"),
        "setEnabled": lambda: widget.setEnabled(True),
        "isEnabled": widget.isEnabled,
        "isVisible": widget.isVisible,
        "reset a model": rows.turn,
        "singleShot": lambda: QTimer.singleShot(0, lambda: None),
        "processEvents": QApplication.processEvents,
    }
    lost = {name: _lost(call, shared) for name, call in calls.items()}
    painter.end()
    assert not {name: count for name, count in lost.items() if count > ALLOWED}
