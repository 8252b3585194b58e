"""What a person chose about the look, and that views hear of it once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.theme import Appearance, apply, font, px, scale, system_theme, theme
from gui.theme.appearance import ZOOMS


@pytest.fixture
def app(styled: QApplication) -> Iterator[QApplication]:
    """The application, which afterwards looks as before."""
    before = QFont(styled.font())
    yield styled
    styled.setFont(before)
    apply(styled, theme("light"))


def test_a_change_is_told_once_and_only_where_something_differs(qtbot: QtBot) -> None:
    appearance = Appearance("light")
    heard: list[str] = []
    appearance.changed.connect(lambda: heard.append(appearance.theme.name))
    appearance.set("dark", patterns=True, compact=True, reduced_motion=True, zoom=1.5)
    appearance.set("dark", patterns=True, zoom=1.5)
    assert heard == ["dark"]
    appearance.set(zoom=1.25)
    assert heard == ["dark", "dark"]


def test_high_contrast_always_has_patterns() -> None:
    appearance = Appearance("light")
    assert not appearance.patterned
    appearance.set("high-contrast")
    assert appearance.patterned


def test_motion_takes_no_time_where_less_of_it_is_asked_for() -> None:
    appearance = Appearance("light")
    assert appearance.duration(160) == 160
    appearance.set(reduced_motion=True)
    assert appearance.duration(160) == 0


def test_zoom_goes_in_steps_stops_at_the_ends_and_comes_back() -> None:
    appearance = Appearance("light")
    appearance.set(zoom=appearance.zoomed(1))
    assert appearance.zoom == 1.1
    appearance.set(zoom=appearance.zoomed(99))
    assert appearance.zoom == ZOOMS[-1]
    appearance.set(zoom=99)
    assert appearance.zoom == ZOOMS[-1]
    appearance.set(zoom=appearance.zoomed(0))
    assert appearance.zoom == 1.0
    appearance.set(zoom=0.01)
    assert appearance.zoom == ZOOMS[0]


def test_without_a_word_from_the_system_the_theme_is_light(app: QApplication) -> None:
    assert QGuiApplication.styleHints().colorScheme() != Qt.ColorScheme.Dark
    assert system_theme() == "light"


@pytest.mark.parametrize(
    ("role", "pixels", "weight"),
    [
        ("caption", 11, 400),
        ("small", 12, 400),
        ("body", 13, 400),
        ("name", 13, 600),
        ("lead", 15, 400),
        ("title", 15, 600),
        ("heading", 20, 600),
        ("display", 28, 600),
    ],
)
def test_each_role_of_type_has_its_size_and_one_of_two_weights(app, role, pixels, weight) -> None:
    assert (font(role).pixelSize(), int(font(role).weight())) == (pixels, weight)


def test_figures_that_stand_under_each_other_are_equally_wide(app: QApplication) -> None:
    assert font("small", tabular=True).isFeatureSet(QFont.Tag("tnum"))
    assert not font("small").isFeatureSet(QFont.Tag("tnum"))


def test_type_and_measures_follow_the_font_of_the_application(app: QApplication) -> None:
    assert (scale(), px(70), font("caption").pixelSize()) == (1.0, 70, 11)
    larger = QFont(app.font())
    larger.setPixelSize(26)
    app.setFont(larger)
    assert (scale(), px(70), font("caption").pixelSize()) == (2.0, 140, 22)


def test_zoom_makes_the_body_larger_and_is_not_taken_twice(app: QApplication) -> None:
    for _ in range(2):
        apply(app, theme("light"), 2.0)
        assert (app.font().pixelSize(), px(10)) == (26, 20)
    apply(app, theme("light"))
    assert app.font().pixelSize() == 13


def test_the_body_is_never_smaller_than_the_design_because_of_a_small_system_font(app: QApplication) -> None:
    smaller = QFont(app.font())
    smaller.setPixelSize(9)
    app.setFont(smaller)
    apply(app, theme("light"))
    assert app.font().pixelSize() >= 13
