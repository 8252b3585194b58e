"""Who has the open file: a lock while a window has it, and word of it where another one is first."""

from pathlib import Path

from PySide6.QtCore import QObject

from model.files.lock import Held, Lock, Owner, lock


class Guard(QObject):
    """Holds the lock on one project file at a time."""

    def __init__(self, spare: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spare = spare
        self._lock: Lock | None = None

    @property
    def lost(self) -> bool:
        """Whether somebody at another window took the lock over."""
        return self._lock is not None and not self._lock.ours

    def hold(self, path: Path, *, take_over: bool = False) -> Owner | None:
        """Take the lock on a file and give back the one held; who has it, where it is somebody else.

        Where no lock can be made the file is opened as it is: what protects it is the hash that a save compares.
        """
        try:
            new = lock(path, self._spare, take_over=take_over)
        except Held as held:
            self.release()
            return held.owner
        except OSError:
            new = None
        self.release()
        self._lock = new
        return None

    def release(self) -> None:
        """Give the lock back."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None
