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

    Intervals have a clock of their own, since samples come later: they glide on while the bars end their own way.
    At once where less motion is asked for, and where nobody sees it.
    """

    def __init__(self, appearance: Appearance, show: Callable[[Picture], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._show = show
        self._seen = parent.isVisible
        self._way: Slide | None = None
        self._gliding: Slide | None = None
        self._end: Picture | None = None
        self._now: Picture | None = None
        self._clock, self._second = self._made_clock(), self._made_clock()

    def go(self, picture: Picture) -> None:
        """Slide to `picture`."""
        self._clock.stop()
        self._second.stop()
        self._gliding, self._end = None, picture
        self._way = self._slide_to(picture)
        self._run(self._clock, self._way)

    def settle(self, picture: Picture) -> None:
        """Let intervals and shares glide to those of `picture`, which is the latest but for them."""
        self._second.stop()
        self._end = picture
        self._gliding = self._slide_to(picture)
        self._run(self._second, self._gliding)

    def _slide_to(self, picture: Picture) -> Slide | None:
        moves = self._now is not None and self._seen() and self._appearance.duration(SLIDE)
        return Slide(self._now, picture) if moves and self._now is not None else None

    def _run(self, clock: QVariantAnimation, way: Slide | None) -> None:
        if way is None:
            self._step()
            return
        clock.setDuration(SLIDE)
        clock.start()

    def _step(self) -> None:
        """Show where bars and intervals are now."""
        if self._end is None:
            return
        picture, part = self._end, self._part(self._clock)
        if self._way is not None and part < 1:
            picture = self._way.at(part)
        if self._gliding is not None:
            glided = self._part(self._second)
            ended = glided >= 1 and picture is self._end
            picture = picture if ended else self._gliding.firmness_at(glided, picture)
        self._now = picture
        self._show(picture)

    def _part(self, clock: QVariantAnimation) -> float:
        ended = clock.state() == QVariantAnimation.State.Stopped
        return 1.0 if ended else float(clock.currentValue())

    def _made_clock(self) -> QVariantAnimation:
        clock = QVariantAnimation(self)
        clock.setStartValue(0.0)
        clock.setEndValue(1.0)
        clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        clock.valueChanged.connect(self._step)
        clock.finished.connect(self._step)
        return clock
