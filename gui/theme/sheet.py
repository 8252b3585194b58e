"""The style sheet of the widgets, `resources/style.qss` with the colours of a theme in it."""

from functools import cache
from importlib.resources import files
from string import Template

from PySide6.QtGui import QColor

from gui.theme.palette import Theme

_COLOURS = (
    "window", "surface", "raised", "text", "muted", "line", "control", "accent", "on_accent", "selection", "hover",
    "focus", "danger",
)  # fmt: skip


def sheet(theme: Theme) -> str:
    """The style sheet of a theme."""
    colours = {name: getattr(theme, name).name() for name in _COLOURS}
    icons = str(files("resources") / "icons").replace("\\", "/")
    tone = "light" if theme.is_dark else "dark"
    scroll = QColor(theme.control)
    scroll.setAlpha(150)
    return _source().substitute(
        colours, icons=icons, tone=tone, paper=tone, scroll=scroll.name(QColor.NameFormat.HexArgb)
    )


@cache
def _source() -> Template:
    return Template((files("resources") / "style.qss").read_text(encoding="utf-8"))
