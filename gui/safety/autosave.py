"""Saves a named file by itself, where the person has chosen that."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from gui.document import Document

IDLE, LONGEST = 2_000, 30_000
"""A save comes after so many milliseconds without an edit, and at the latest after so many with edits."""


class Autosave(QObject):
    """Asks for a save while `wanted()`; a file that has no name yet is never saved by itself."""

    def __init__(self, document: Document, wanted: Callable[[], bool], save: Callable[[], object]) -> None:
        super().__init__(document)
        self._document, self._wanted, self._save = document, wanted, save
        self._idle, self._longest = QTimer(self), QTimer(self)
        for clock, after in ((self._idle, IDLE), (self._longest, LONGEST)):
            clock.setSingleShot(True)
            clock.setInterval(after)
            clock.timeout.connect(self._due)
        document.changed.connect(self._follow)

    def _follow(self) -> None:
        if self._due_at_all():
            self._idle.start()
            if not self._longest.isActive():
                self._longest.start()

    def _due(self) -> None:
        self._idle.stop()
        self._longest.stop()
        if self._due_at_all():
            self._save()

    def _due_at_all(self) -> bool:
        document = self._document
        return self._wanted() and document.path is not None and document.modified and not document.read_only
