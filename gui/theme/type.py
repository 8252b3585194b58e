"""Type sizes and measures, in relation to the system font."""

from functools import cache
from typing import Literal

from PySide6.QtGui import QFont, QFontInfo, QGuiApplication

Role = Literal["caption", "small", "body", "name", "lead", "title", "heading", "display"]

BASE = 13
"""The size in pixels of the body text that all measures are given for."""

_SIZES: dict[Role, int] = {
    "caption": 11, "small": 12, "body": 13, "name": 13, "lead": 15, "title": 15, "heading": 20, "display": 28,
}  # fmt: skip
_SEMIBOLD = {"name", "title", "heading", "display"}


def scale() -> float:
    """How much larger than 13 px the body font of the application is."""
    return _scale_of(QGuiApplication.font().key())


@cache
def _scale_of(key: str) -> float:
    made = QFont()
    made.fromString(key)
    return max(QFontInfo(made).pixelSize(), 1) / BASE


def px(measure: float) -> int:
    """A measure of the design, in pixels at the present font size."""
    return round(measure * scale())


def font(role: Role, *, tabular: bool = False, semibold: bool = False) -> QFont:
    """The font of a role; `tabular` figures stand under each other. Do not change it: it is shared."""
    return _made(QGuiApplication.font().key(), role, tabular, semibold or role in _SEMIBOLD)


@cache
def _made(key: str, role: Role, tabular: bool, semibold: bool) -> QFont:
    made = QFont()
    made.fromString(key)
    made.setPixelSize(px(_SIZES[role]))
    made.setWeight(QFont.Weight.DemiBold if semibold else QFont.Weight.Normal)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
