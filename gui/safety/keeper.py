"""Keeps every edit on disk within a second, until it is saved: what a crash leaves is found by the next start."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QObject, QTimer, Signal

from gui.document import Document
from gui.worker import Job, Worker
from model.files.journal import About, Journal
from model.files.recovery import discard
from model.files.save import refusal
from model.project import Project
from model.value import Refusal

GATHER = 250
"""For how many milliseconds edits gather before they are written."""

AGAIN = 3000
"""After how many milliseconds a journal that could not be written is tried again."""


class Keeper(QObject):
    """Follows a document; the window never waits for it. `changed()` comes when what is kept, or trouble, changes.

    `trouble` says why edits cannot be kept, None where they can.
    """

    changed = Signal()

    def __init__(self, document: Document, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._shelf = _Shelf(folder)
        self._kept: Project | None = None
        self.trouble: Refusal | None = None
        self._worker = Worker(self)
        self._worker.done.connect(self._note)
        self._worker.failed.connect(self._fail)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._write)
        document.opened.connect(self._start_anew)
        document.changed.connect(self._follow)
        document.status_changed.connect(self._follow)

    @property
    def kept(self) -> bool:
        """Whether the present project could be recovered after a crash."""
        return self._kept is self._document.project

    def go_on_with(self, journal: Path) -> None:
        """The document holds recovered work: its journal stays until that work is saved or given up."""
        self._shelf.continues = (*self._shelf.continues, journal.stem)
        self._follow()

    def leave(self) -> None:
        """Everything is saved, or given up by choice: nothing stays on disk. Waits for what is being written."""
        self._clock.stop()
        self._worker.stop()
        self._shelf.leave()

    def _start_anew(self) -> None:
        """Another project, or all is saved: what was kept so far is not needed any more."""
        self._shelf.turn()
        self._kept = None
        self._worker.ask(self._shelf.tidied)

    def _follow(self) -> None:
        if not self._clock.isActive():
            self._clock.start(GATHER)

    def _write(self) -> None:
        document = self._document
        if not document.modified:
            if self._shelf.used or self._shelf.continues:
                self._start_anew()
            return
        about = About(document.path, document.digest, document.project.title, self._shelf.continues)
        self._worker.ask(self._shelf.keeping(document.project, about))

    def _note(self, project: Project | None) -> None:
        self._kept, self.trouble = project, None
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._kept = None
        self.trouble = refusal(error) if isinstance(error, OSError) else Refusal("{reason}", reason=error)
        self.changed.emit()
        self._clock.start(AGAIN)


class _Shelf:
    """The journal of the present project, and those that are to go, between the two threads.

    Of several jobs only the newest is done, so that each one first does what earlier ones left undone.
    """

    def __init__(self, folder: Path) -> None:
        self._folder, self._door = folder, Lock()
        self._journal = Journal(folder)
        self._old: list[Journal] = []
        self._given_up: list[str] = []
        self._left = False
        self.used = False
        self.continues: tuple[str, ...] = ()

    def turn(self) -> None:
        """Begin a new journal; the old one, and those that it went on with, are to go."""
        self._old = [*self._old, self._journal]
        self._given_up = [*self._given_up, *self.continues]
        self._journal, self.continues, self.used = Journal(self._folder), (), False

    def keeping(self, project: Project, about: About) -> Job:
        """A job that keeps the project, and returns it."""
        self.used = True
        journal = self._journal

        def job(unwanted: object) -> Project:
            self.tidied(unwanted)
            with self._door:
                if not self._left and journal is self._journal:
                    journal.keep(project, about)
            return project

        return job

    def tidied(self, _unwanted: object = None) -> None:
        """Remove what is to go."""
        with self._door:
            old, given_up = self._old, self._given_up
            _drop(old, self._folder, given_up)
            self._old = [one for one in self._old if one not in old]
            self._given_up = [one for one in self._given_up if one not in given_up]

    def leave(self) -> None:
        """Remove all, and keep nothing from now on."""
        self.turn()
        with self._door:
            self._left = True
        self.tidied()


def _drop(journals: Sequence[Journal], folder: Path, names: Sequence[str]) -> None:
    for journal in journals:
        journal.drop()
    discard(folder, tuple(names))
