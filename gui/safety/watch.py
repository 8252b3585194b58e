"""Notices when another program changes the open file: a colleague, a sync folder, the command line."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from gui.document import Document
from gui.worker import Worker
from model import files
from model.files import Loaded
from model.value import Refusal

SETTLE = 300
"""How many milliseconds a file is left alone after a change: programs write in several steps."""


class Watch(QObject):
    """Looks at the document's file. `found(loaded)` comes where it holds something else than was opened or saved.

    What cannot be read is not told: another program may be in the middle of writing it, and a save would notice.
    """

    found = Signal(object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._known: str | None = None
        self._eye = QFileSystemWatcher(self)
        self._worker = Worker(self)
        self._worker.done.connect(self._tell)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._look)
        self._eye.fileChanged.connect(self._wait)
        self._eye.directoryChanged.connect(self._wait)
        document.status_changed.connect(self._follow)

    def look(self) -> None:
        """Look at the file now."""
        self._look()

    def _follow(self) -> None:
        path = self._document.path
        wanted = [str(path), str(path.parent)] if path is not None else []
        seen = [*self._eye.files(), *self._eye.directories()]
        if gone := [one for one in seen if one not in wanted]:
            self._eye.removePaths(gone)
        # A file that was replaced is watched anew: what was watched was the old one.
        if new := [one for one in wanted if one not in seen and Path(one).exists()]:
            self._eye.addPaths(new)

    def _wait(self) -> None:
        self._clock.start(SETTLE)

    def _look(self) -> None:
        self._follow()
        path = self._document.path
        if path is not None:
            self._worker.ask(lambda _: _loaded(path))

    def _tell(self, loaded: Loaded | None) -> None:
        # A save of ours is noticed as well; what was told once is not told again.
        if loaded is None or loaded.digest in {self._document.digest, self._known}:
            return
        self._known = loaded.digest
        self.found.emit(loaded)


def _loaded(path: Path) -> Loaded | None:
    try:
        return files.load(path)
    except Refusal:
        return None
