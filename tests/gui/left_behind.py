"""What a test has left behind: windows that are still there, and timers that still run."""

import gc

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget


def all_of_them() -> list[QWidget | QTimer]:
    """All windows, shown or hidden, and all timers that run."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    windows = [one for one in QApplication.topLevelWidgets() if shiboken6.isValid(one)]
    # Qt keeps no list of timers without a parent; Python does.
    timers = [one for one in gc.get_objects() if isinstance(one, QTimer)]
    return [*windows, *(one for one in timers if shiboken6.isValid(one) and one.isActive())]


def new_since(before: set[int]) -> list[str]:
    """What is there and was not before (a set of `id`s), in words. What only waits for the garbage collector is not."""
    if any(id(one) not in before for one in all_of_them()):
        gc.collect()
    return [_told(one) for one in all_of_them() if id(one) not in before]


def _told(one: QWidget | QTimer) -> str:
    if isinstance(one, QWidget):
        return f"{type(one).__name__} {(one.accessibleIdentifier() or one.objectName() or one.windowTitle())!r}"
    owner = one.parent()
    return f"a timer of {one.interval()} ms in {type(owner).__name__ if owner else 'nothing'}"
