"""How it looks: palette, type, appearance, and the style of the widgets."""

from gui.theme.appearance import Appearance, system_theme
from gui.theme.palette import BucketLook, Theme, ThemeName, theme
from gui.theme.style import apply, palette
from gui.theme.system import wants_less_motion
from gui.theme.type import Role, font, px, scale

__all__ = [
    "Appearance",
    "BucketLook",
    "Role",
    "Theme",
    "ThemeName",
    "apply",
    "font",
    "palette",
    "px",
    "scale",
    "system_theme",
    "theme",
    "wants_less_motion",
]
