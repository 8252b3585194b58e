"""What a test has left behind: windows that are still there, and timers that still run."""

import gc
from typing import Any
from weakref import WeakSet

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_timers: WeakSet[QTimer] = WeakSet()
_make_timer = QTimer.__init__


def watch_timers() -> None:
    """From now on remember every timer that is made, since Qt keeps no list of those without a parent."""

    def remember(timer: QTimer, *arguments: Any, **named: Any) -> None:
        _make_timer(timer, *arguments, **named)
        _timers.add(timer)

    QTimer.__init__ = remember  # type: ignore[method-assign]


def all_of_them() -> list[QWidget | QTimer]:
    """All windows, shown or hidden, and all timers that run."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    windows = [one for one in QApplication.topLevelWidgets() if shiboken6.isValid(one)]
    return [*windows, *(one for one in list(_timers) if shiboken6.isValid(one) and one.isActive())]


def new_since(before: set[int]) -> list[str]:
    """What is there and was not before (a set of `id`s), in words. What only waits for the garbage collector is not."""
    if any(id(one) not in before for one in all_of_them()):
        gc.collect()
    return sorted(_told(one) for one in all_of_them() if id(one) not in before)


def _told(one: QWidget | QTimer) -> str:
    if isinstance(one, QWidget):
        return f"{type(one).__name__} {(one.accessibleIdentifier() or one.objectName() or one.windowTitle())!r}"
    owner = one.parent()
    return f"a timer of {one.interval()} ms in {type(owner).__name__ if owner else 'nothing'}"
