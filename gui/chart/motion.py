"""Bars slide to where they belong; a newer value starts from where they are."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtWidgets import QWidget

from gui.chart.picture import Picture
from gui.chart.slide import Slide
from gui.theme import Appearance

SLIDE = 160
"""How long bars slide, in milliseconds."""


class Motion(QObject):
    """Calls `show(picture)` for each step on the way to the latest picture.

    At once where less motion is asked for, and where nobody sees it.
    """

    def __init__(self, appearance: Appearance, show: Callable[[Picture], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._show = show
        self._seen = parent.isVisible
        self._way: Slide | None = None
        self._end: Picture | None = None
        self._now: Picture | None = None
        self._clock = QVariantAnimation(self)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._clock.valueChanged.connect(self._step)

    def go(self, picture: Picture) -> None:
        """Slide to `picture`."""
        self._clock.stop()
        duration = self._appearance.duration(SLIDE) if self._seen() else 0
        self._way = Slide(self._now, picture) if self._now is not None and duration else None
        self._end = picture
        if self._way is None:
            self._step(1.0)
            return
        self._clock.setDuration(duration)
        self._clock.start()

    def _step(self, part: float) -> None:
        if self._end is None:
            return
        self._now = self._end if self._way is None else self._way.at(float(part))
        self._show(self._now)
