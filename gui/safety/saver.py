"""Saving beside the window's thread, one save at a time."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, QObject, Signal

from gui.worker import Worker
from model import files
from model.files import Saved
from model.project import Project


class Save(NamedTuple):
    """One save: what goes where, and what is expected to be there."""

    project: Project
    path: Path
    expected: str | None
    quiet: bool = False
    """Whether nobody asked for it just now: then nothing may come up in front of the person."""


class Saver(QObject):
    """Stores projects. `stored(save, saved)` comes when one is durable, `failed(save, error)` when one could not be.

    A save that is asked for while another one runs is begun after it.
    """

    stored = Signal(object, object)
    failed = Signal(object, object)
    changed = Signal()
    """It begins or ends to be busy."""

    def __init__(self, keep_in: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keep_in = keep_in
        self._running: Save | None = None
        self._worker = Worker(self)
        self._worker.done.connect(self._end)
        self._worker.failed.connect(self._fail)

    @property
    def busy(self) -> bool:
        """Whether a save is under way."""
        return self._running is not None

    def store(self, save: Save) -> None:
        """Begin a save; there must be none under way."""
        self._running = save
        self._worker.ask(lambda _: files.save(save.project, save.path, save.expected, self._keep_in))
        self.changed.emit()

    def settle(self) -> None:
        """Wait until nothing is under way; the window paints meanwhile, and takes what a person does afterwards."""
        while self.busy:
            loop = QEventLoop()
            self.changed.connect(loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def _end(self, saved: Saved) -> None:
        save = self._taken()
        if save is not None:
            self.stored.emit(save, saved)
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        save = self._taken()
        if save is not None:
            self.failed.emit(save, error)
        self.changed.emit()

    def _taken(self) -> Save | None:
        save, self._running = self._running, None
        return save
