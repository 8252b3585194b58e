"""Icons: all there, in the colours of the theme, sharp."""

from typing import get_args

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication

from gui.figure.icons import app_icon, draw_icon, icon, logo, pixmap
from gui.theme import Theme, ThemeName, theme
from gui.theme.palette import RESOURCES

_FIXED = ("-dark", "-light")
FILES = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg"))
NAMES = [
    name
    for name in FILES
    if b"currentColor" in (RESOURCES / "icons" / f"{name}.svg").read_bytes()
]  # fmt: skip
THEMES: tuple[ThemeName, ...] = get_args(ThemeName)


def alpha(image: QImage) -> list[int]:
    """How opaque each pixel is."""
    return [image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())]


def shown(made: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off) -> QImage:
    """The picture of an icon in a state."""
    return made.pixmap(QSize(16, 16), 1.0, mode, state).toImage()


def ink(image: QImage) -> QColor:
    """The colour of the most opaque pixel."""
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return QColor(max(pixels, key=QColor.alpha).rgb())


def near(one: QColor, other: QColor) -> bool:
    """Whether two colours are the same but for rounding."""
    return all(abs(a - b) <= 4 for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))  # type: ignore[index]


def test_there_are_icons_for_what_the_program_does() -> None:
    wanted = (
        "new open save undo redo add paste-list board search inbox aside future contested evidence tradeoff filter "
        "more close remove up down file copy colour collapse expand warning check"
    )
    assert set(wanted.split()) <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_in_strokes_and_clears_its_edges(styled: QApplication, name: str) -> None:
    drawn = pixmap(name, "#000000", 64).toImage()
    inked = [(x, y) for x in range(64) for y in range(64) if drawn.pixelColor(x, y).alpha() > 40]
    assert 64 * 64 * 0.015 < len(inked) < 64 * 64 * 0.5
    assert all(0 < x < 63 and 0 < y < 63 for x, y in inked)


def test_no_two_icons_look_the_same(styled: QApplication) -> None:
    alike = {"more", "down"}  # one sign for two things: a chevron that opens, a step down
    drawn = {bytes(pixmap(name, "#000000", 32).toImage().constBits()) for name in NAMES if name not in alike}
    assert len(drawn) == len(set(NAMES) - alike)


@pytest.mark.parametrize("theme_name", THEMES)
def test_icons_take_the_ink_of_the_theme_in_every_state(styled: QApplication, theme_name: ThemeName) -> None:
    look: Theme = theme(theme_name)
    for name in NAMES:
        made = icon(name, look)
        assert max(alpha(shown(made))) > 100
        assert near(ink(shown(made)), look.text)
        assert near(ink(shown(made, QIcon.Mode.Disabled)), look.control)
        assert near(ink(shown(made, state=QIcon.State.On)), look.on_accent)


def test_a_disabled_icon_is_struck_with_dots_where_all_ink_is_white(styled: QApplication) -> None:
    made = icon("save", theme("high-contrast"))
    normal, disabled = alpha(shown(made)), alpha(shown(made, QIcon.Mode.Disabled))
    assert 0.3 < sum(map(bool, disabled)) / sum(map(bool, normal)) < 0.7


def test_an_icon_is_made_once_for_a_theme(styled: QApplication) -> None:
    assert icon("save", theme("light")) is icon("save", theme("light"))
    assert icon("save", theme("light")) is not icon("save", theme("dark"))


def test_an_icon_is_as_sharp_as_the_device(styled: QApplication) -> None:
    image = QImage(32, 32, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(2)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        draw_icon(painter, QRectF(0, 0, 16, 16), "add", QColor("black"))
    fine = pixmap("add", "#000000", 32).toImage()
    assert alpha(image) == alpha(fine)


@pytest.mark.parametrize("theme_name", THEMES)
def test_the_sign_of_the_program_shows_the_first_three_buckets(styled: QApplication, theme_name: ThemeName) -> None:
    look = theme(theme_name)
    image = logo(look, 40).toImage()
    colours = [image.pixelColor(place * 14 + 6, 35) for place in range(3)]
    assert colours == [bucket.edge for bucket in look.buckets[:3]]
    assert image.pixelColor(20, 2) == look.text


@pytest.mark.parametrize("size", [16, 32, 48, 128])
def test_the_icon_of_the_program_brings_its_own_ground(styled: QApplication, size: int) -> None:
    image = app_icon().pixmap(QSize(size, size), 1.0).toImage()
    assert image.size() == QSize(size, size)
    assert image.pixelColor(size // 2, size - size // 8).lightness() > 200
    assert image.pixelColor(0, 0).alpha() < 128


def test_pictures_of_the_style_sheet_come_for_dark_and_for_light_ink() -> None:
    pairs = [{name.removesuffix(end) for name in FILES if name.endswith(end)} for end in _FIXED]
    assert pairs[0] == pairs[1] != set()
