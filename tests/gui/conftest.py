"""What tests of the window share: a desk, the example, and no widget or timer left behind."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.desk import Desk
from gui.desk import desk as make_desk
from gui.document import Document
from gui.theme import Appearance, apply, theme
from model.files import template


@pytest.fixture(scope="session")
def styled(qapp: QApplication) -> QApplication:
    """The application in its light theme, with a font of a known size."""
    font = QFont(qapp.font())
    font.setPixelSize(13)
    qapp.setFont(font)
    apply(qapp, theme("light"))
    return qapp


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
def nothing_left(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """No top-level widget and no running timer outlives a test."""
    before = set(map(id, qapp.topLevelWidgets()))
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [one for one in qapp.topLevelWidgets() if id(one) not in before and one.isVisible()]
    assert not left, f"left open: {left}"


def running_timers(owner: QApplication) -> list[QTimer]:
    """The repeating timers that still run."""
    return [one for one in owner.findChildren(QTimer) if one.isActive() and not one.isSingleShot()]
