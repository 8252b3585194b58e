"""Giving the application its look: Fusion, an own palette, and one style sheet.

A style sheet and not a style of our own: Qt asks a style thousands of times in a second, and each answer from Python
would cost more than the painting.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPalette
from PySide6.QtWidgets import QApplication

from gui.theme.palette import Theme
from gui.theme.sheet import sheet
from gui.theme.type import body


def apply(app: QApplication, theme: Theme, zoom: float = 1.0) -> None:
    """Give the application the size of type, the palette and the style sheet of a theme."""
    app.setFont(body(app.font(), zoom))
    app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setStyleSheet(sheet(theme))


def palette(theme: Theme) -> QPalette:
    """Qt's palette from the theme: every role for active, inactive and disabled widgets."""
    made, role, group = QPalette(), QPalette.ColorRole, QPalette.ColorGroup
    colours = {
        role.Window: theme.window, role.WindowText: theme.text, role.Base: theme.raised,
        role.AlternateBase: theme.surface, role.Text: theme.text, role.PlaceholderText: theme.muted,
        role.Button: theme.raised, role.ButtonText: theme.text, role.BrightText: theme.danger,
        role.Highlight: theme.accent, role.HighlightedText: theme.on_accent, role.Accent: theme.accent,
        role.Link: theme.accent, role.LinkVisited: theme.accent, role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text, role.Light: theme.raised, role.Midlight: theme.surface,
        role.Mid: theme.line, role.Dark: theme.control, role.Shadow: theme.control,
    }  # fmt: skip
    for one, colour in colours.items():
        for state in (group.Active, group.Inactive, group.Disabled):
            made.setColor(state, one, colour)
    # In high contrast "control" is as white as text: there, what is disabled is struck with dots instead.
    faded = QBrush(theme.control, Qt.BrushStyle.Dense4Pattern if theme.is_strong else Qt.BrushStyle.SolidPattern)
    for one in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        made.setBrush(group.Disabled, one, faded)
    made.setColor(group.Disabled, role.Base, theme.surface)
    made.setColor(group.Disabled, role.Highlight, theme.control)
    return made
