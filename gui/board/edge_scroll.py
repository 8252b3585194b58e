"""Scrolling while a drag waits near an edge. It goes by the positions that the drag tells.

Qt's own scrolling goes by a position that only its own handling of drags notes, and the cursor cannot be asked for on
every system during a drag.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollBar

from gui.theme import px

ZONE = 28
"""How near to an edge scrolling begins; it gets faster towards the edge and beyond."""

SLOWEST, FASTEST = 2, 12
"""Pixels a step."""

_STEP = 16
"""Milliseconds."""


class EdgeScroll(QObject):
    """Scrolls one bar. `scrolled` is called after each step: what lies under the pointer is something else now."""

    def __init__(self, bar: QScrollBar, scrolled: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._scrolled = scrolled
        self._speed = 0
        self._clock = QTimer(self)
        self._clock.setInterval(_STEP)
        self._clock.timeout.connect(self._step)

    def aim(self, at: float, length: float) -> None:
        """Scroll on as long as the drag stays at this place between 0 and `length`."""
        self._speed = speed(at, length)
        if self._speed and not self._clock.isActive():
            self._clock.start()

    def stop(self) -> None:
        """Stay where it is."""
        self._speed = 0
        self._clock.stop()

    def _step(self) -> None:
        before = self._bar.value()
        self._bar.setValue(before + self._speed)
        if self._bar.value() == before:
            self._clock.stop()
        else:
            self._scrolled()


def speed(at: float, length: float) -> int:
    """Pixels a step, negative towards the start; 0 outside the zones, which never meet in the middle."""
    zone = min(px(ZONE), length / 3)
    depth = max(zone - at, zone - (length - at)) / zone if zone > 0 else 0.0
    if depth <= 0:
        return 0
    pixels = round(SLOWEST + (FASTEST - SLOWEST) * min(depth, 1))
    return -pixels if at < length / 2 else pixels
