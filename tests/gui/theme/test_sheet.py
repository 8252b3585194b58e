"""The style sheet: whole in every theme, and as large as the type."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.theme import ThemeName, apply, theme
from gui.theme.sheet import sheet

NAMES: tuple[ThemeName, ...] = get_args(ThemeName)
themes = pytest.mark.parametrize("name", NAMES)


@pytest.fixture
def app(styled: QApplication) -> Iterator[QApplication]:
    """The application, which afterwards is light again."""
    before = QFont(styled.font())
    yield styled
    styled.setFont(before)
    apply(styled, theme("light"))


@themes
def test_every_name_in_the_sheet_is_filled_in_and_every_picture_is_there(app: QApplication, name: ThemeName) -> None:
    text = sheet(theme(name))
    assert "$" not in text
    pictures = re.findall(r'url\("([^"]+)"\)', text)
    assert pictures
    assert [path for path in pictures if not Path(path).is_file()] == []


@themes
def test_qt_understands_all_of_the_sheet(app: QApplication, name: ThemeName, qtbot: QtBot) -> None:
    apply(app, theme(name))
    button = QPushButton("Save")
    qtbot.addWidget(button)
    button.ensurePolished()  # Qt warns of what it cannot parse, and a warning fails a test.
    assert button.sizeHint().height() == 28


def test_lengths_grow_with_the_type_and_strokes_do_not(app: QApplication) -> None:
    apply(app, theme("light"), 2.0)
    text = sheet(theme("light"))
    assert "QScrollBar:vertical { width: 20px; }" in text
    assert "QMenu { background: #ffffff; border: 1px solid" in text


@pytest.mark.parametrize("kind", [QPushButton, QToolButton, QCheckBox, QRadioButton, QLineEdit, QComboBox])
@pytest.mark.parametrize("name", ["light", "dark", "high-contrast"])
def test_the_keyboard_is_seen_on_every_widget(app, qtbot: QtBot, kind: type[QWidget], name: ThemeName) -> None:
    apply(app, theme(name))
    window = QWidget()
    qtbot.addWidget(window)
    first, second = kind(window), kind(window)
    for place, widget in enumerate((first, second)):
        widget.setGeometry(QRect(QPoint(10, 10 + 50 * place), widget.sizeHint() + QSize(20, 0)))
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.resize(200, 120)
    with qtbot.waitActive(window):
        window.show()
    pictures = []
    for widget in (first, second):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        pictures.append(first.grab().toImage())
    assert changed_pixels(*pictures) > 60


@pytest.mark.parametrize("name", ["light", "dark", "high-contrast"])
def test_a_filled_button_shows_the_keyboard_as_well(app, qtbot: QtBot, name: ThemeName) -> None:
    apply(app, theme(name))
    window = QWidget()
    qtbot.addWidget(window)
    button, other = QPushButton("Save", window), QPushButton("Cancel", window)
    button.setCheckable(True)
    button.setChecked(True)
    other.move(0, 60)
    with qtbot.waitActive(window):
        window.show()
    pictures = []
    for widget in (button, other):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        pictures.append(button.grab().toImage())
    assert changed_pixels(*pictures) > 60


def changed_pixels(one: QImage, other: QImage) -> int:
    """How many pixels of two pictures of one size differ."""
    assert one.size() == other.size()
    return sum(one.pixel(x, y) != other.pixel(x, y) for x in range(one.width()) for y in range(one.height()))
