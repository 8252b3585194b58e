"""How this window looks at the moment: its theme, its density, and what the person asked for."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from gui.theme.palette import Theme, ThemeName, theme


class Appearance(QObject):
    """What views ask when they paint. `changed()` comes after any change; views then repaint.

    `scale` is the size of the system font in relation to the 13 px that all measures are given for.
    """

    changed = Signal()

    def __init__(self, name: ThemeName = "light", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = theme(name)
        self.patterns_in_charts = False
        self.reduced_motion = False
        self.compact = False

    def set(
        self,
        name: ThemeName | None = None,
        *,
        patterns: bool | None = None,
        reduced_motion: bool | None = None,
        compact: bool | None = None,
    ) -> None:
        """Change some of it; `changed` comes once, and only where something is different."""
        before = self._all()
        self.theme = self.theme if name is None else theme(name)
        self.patterns_in_charts = self.patterns_in_charts if patterns is None else patterns
        self.reduced_motion = self.reduced_motion if reduced_motion is None else reduced_motion
        self.compact = self.compact if compact is None else compact
        if self._all() != before:
            self.changed.emit()

    @property
    def patterned(self) -> bool:
        """Whether bars carry their bucket's pattern: by choice, and always in high contrast."""
        return self.patterns_in_charts or self.theme.name == "high-contrast"

    def duration(self, milliseconds: int) -> int:
        """How long a motion lasts: 0 where less motion is asked for."""
        return 0 if self.reduced_motion else milliseconds

    def _all(self) -> tuple[object, ...]:
        return (self.theme, self.patterns_in_charts, self.reduced_motion, self.compact)


def system_theme() -> ThemeName:
    """The theme that the system asks for, where it says so; else light."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"
