"""Type sizes and measures, in relation to the system font."""

from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication

Role = Literal["caption", "small", "body", "name", "lead", "title", "heading", "display"]

BASE = 13
"""The size in pixels of the body text that all measures are given for."""

_SIZES: dict[Role, int] = {
    "caption": 11, "small": 12, "body": 13, "name": 13, "lead": 15, "title": 15, "heading": 20, "display": 28,
}  # fmt: skip
_SEMIBOLD = {"name", "title", "heading", "display"}


def scale() -> float:
    """How much larger than 13 px the body font of the application is."""
    return _present().scale


def px(measure: float) -> int:
    """A measure of the design, in pixels at the present font size."""
    return round(measure * _present().scale)


def font(role: Role, *, tabular: bool = False, semibold: bool = False) -> QFont:
    """The font of a role; `tabular` figures stand under each other. Do not change it: it is shared."""
    fonts, key = _present().fonts, (role, tabular, semibold)
    if key not in fonts:
        fonts[key] = _new(role, tabular, semibold)
    return fonts[key]


def body(present: QFont, zoom: float) -> QFont:
    """The body font in the family of `present`: as large as the system's, never below 13 px, times `zoom`."""
    system = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    made = QFont(present)
    made.setPixelSize(round(max(system, BASE) * zoom))
    return made


class _Made:
    """What was made for one font of the application: asking a font for its pixels is too slow while painting."""

    __slots__ = ("fonts", "of", "scale")

    def __init__(self, of: QFont) -> None:
        self.of = of
        self.scale = max(QFontInfo(of).pixelSize(), 1) / BASE
        self.fonts: dict[tuple[Role, bool, bool], QFont] = {}


_made: list[_Made] = []


def _present() -> _Made:
    now = QGuiApplication.font()
    if not _made or _made[0].of != now:
        _made[:] = [_Made(now)]
    return _made[0]


def _new(role: Role, tabular: bool, semibold: bool) -> QFont:
    made = QFont(QGuiApplication.font())
    made.setPixelSize(px(_SIZES[role]))
    made.setWeight(QFont.Weight.DemiBold if semibold or role in _SEMIBOLD else QFont.Weight.Normal)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
