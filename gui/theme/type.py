"""Type sizes and measures, in relation to the system font."""

from typing import Literal

from PySide6.QtGui import QFont, QFontInfo, QGuiApplication

Role = Literal["caption", "small", "body", "name", "title", "heading", "display"]

BASE = 13
"""The size in pixels of the body text that all measures are given for."""

_SIZES: dict[Role, int] = {
    "caption": 11, "small": 12, "body": 13, "name": 13, "title": 15, "heading": 20, "display": 28,
}  # fmt: skip
_SEMIBOLD = {"name", "title", "heading", "display"}


def scale() -> float:
    """How much larger than 13 px the body font of the application is."""
    return max(QFontInfo(QGuiApplication.font()).pixelSize(), 1) / BASE


def px(measure: float) -> int:
    """A measure of the design, in pixels at the present font size."""
    return round(measure * scale())


def font(role: Role, *, tabular: bool = False, semibold: bool = False) -> QFont:
    """The font of a role; `tabular` figures stand under each other."""
    made = QFont(QGuiApplication.font())
    made.setPixelSize(px(_SIZES[role]))
    made.setWeight(QFont.Weight.DemiBold if semibold or role in _SEMIBOLD else QFont.Weight.Normal)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
