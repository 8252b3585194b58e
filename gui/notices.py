"""Things that wait for a person without standing in the way: a sentence, and what can be done about it."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal


class Choice(NamedTuple):
    """What a notice offers; choosing it takes the notice away."""

    text: str
    act: Callable[[], object]


class Notice(NamedTuple):
    """One of each `key` at most: a newer one takes the place of an older one."""

    key: str
    text: str
    choices: tuple[Choice, ...] = ()


class Notices(QObject):
    """The notices of one window, the latest last."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: tuple[Notice, ...] = ()

    def put(self, notice: Notice) -> None:
        """Show a notice."""
        self.shown = (*(one for one in self.shown if one.key != notice.key), notice)
        self.changed.emit()

    def drop(self, *keys: str) -> None:
        """Take notices away; without keys, all."""
        left = tuple(one for one in self.shown if keys and one.key not in keys)
        if left != self.shown:
            self.shown = left
            self.changed.emit()

    def choose(self, notice: Notice, choice: Choice) -> None:
        """Do what was chosen."""
        self.drop(notice.key)
        choice.act()
