"""A window to hang the help on, over a desk with the worked example."""

import pytest
from PySide6.QtWidgets import QWidget

from gui.method.panel import HowMade
from gui.method.window import MethodBook


@pytest.fixture
def frame(desk, qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    return made


@pytest.fixture
def panel(desk, frame):
    return HowMade(desk, frame)


@pytest.fixture
def book(desk, frame):
    return MethodBook(desk, frame)
