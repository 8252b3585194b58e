"""The style sheet of the widgets: `resources/style.qss` with the colours of a theme and lengths at its size of type."""

import re
from functools import cache
from string import Template

from PySide6.QtGui import QColor

from gui.theme.palette import RESOURCES, Theme
from gui.theme.type import px

_COLOURS = (
    "window", "surface", "raised", "text", "muted", "line", "control", "accent", "on_accent", "selection", "hover",
    "focus", "danger", "grid",
)  # fmt: skip
_LENGTH = re.compile(r"\b(\d+)px")
_STROKE = 2
"""Lengths up to this are strokes, which do not grow with the type."""


def sheet(theme: Theme) -> str:
    """The style sheet of a theme, for the present size of type."""
    values = {name: getattr(theme, name).name() for name in _COLOURS}
    values["ink"], values["on_accent_tone"] = _tone(theme.text), _tone(theme.on_accent)
    values["icons"] = (RESOURCES / "icons").as_posix()
    # Qt draws a corner wider than half of its box square, and strokes do not grow: so circles are measured here.
    values["radio_circle"], values["handle_circle"] = f"{(px(12) + 2) // 2}px", f"{(px(10) + 4) // 2}px"
    scroll = QColor(theme.control)
    scroll.setAlpha(255 if theme.is_strong else 150)
    values["scroll"] = scroll.name(QColor.NameFormat.HexArgb)
    text = _source("style") + (_source("high-contrast") if theme.is_strong else "")
    return Template(_LENGTH.sub(_grown, text)).substitute(values)


def _tone(ink: QColor) -> str:
    return "light" if ink.lightness() > 127 else "dark"


def _grown(length: re.Match[str]) -> str:
    pixels = int(length[1])
    return f"{pixels if pixels <= _STROKE else px(pixels)}px"


@cache
def _source(name: str) -> str:
    return (RESOURCES / f"{name}.qss").read_text(encoding="utf-8")
