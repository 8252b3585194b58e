"""How this window looks at the moment: its theme, its density, and what the person asked for."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from gui.theme.palette import Theme, ThemeName, theme

ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""The steps of the text size."""


class Appearance(QObject):
    """What views ask when they paint. `changed()` comes after any change; views then repaint.

    `zoom` is the person's own factor on the size of the system font. `gui.theme.apply` makes `font` and `px` follow it.
    """

    changed = Signal()

    def __init__(self, name: ThemeName = "light", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = theme(name)
        self.patterns_in_charts = False
        self.reduced_motion = False
        self.compact = False
        self.zoom = 1.0

    def set(
        self,
        name: ThemeName | None = None,
        *,
        patterns: bool | None = None,
        reduced_motion: bool | None = None,
        compact: bool | None = None,
        zoom: float | None = None,
    ) -> None:
        """Change some of it; `changed` comes once, and only where something is different."""
        before = self._all()
        self.theme = self.theme if name is None else theme(name)
        self.patterns_in_charts = self.patterns_in_charts if patterns is None else patterns
        self.reduced_motion = self.reduced_motion if reduced_motion is None else reduced_motion
        self.compact = self.compact if compact is None else compact
        self.zoom = self.zoom if zoom is None else min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        if self._all() != before:
            self.changed.emit()

    @property
    def patterned(self) -> bool:
        """Whether bars carry their bucket's pattern: by choice, and always in high contrast."""
        return self.patterns_in_charts or self.theme.is_strong

    def zoomed(self, steps: int) -> float:
        """The zoom that is `steps` of `ZOOMS` larger or smaller; the size of the system where `steps` is 0."""
        nearest = min(range(len(ZOOMS)), key=lambda at: abs(ZOOMS[at] - self.zoom))
        return ZOOMS[min(max(nearest + steps, 0), len(ZOOMS) - 1)] if steps else 1.0

    def duration(self, milliseconds: int) -> int:
        """How long a motion lasts: 0 where less motion is asked for."""
        return 0 if self.reduced_motion else milliseconds

    def _all(self) -> tuple[object, ...]:
        return (self.theme, self.patterns_in_charts, self.reduced_motion, self.compact, self.zoom)


def system_theme() -> ThemeName:
    """The theme that the system asks for, where it says so; else light."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "high-contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
