"""The document: the only thing that changes. Everything else shows it or asks for an edit."""

from collections.abc import Hashable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from model.history import History
from model.project import Project
from model.value import Refusal


class Document(QObject):
    """A project with its past, and the file it was saved to.

    `changed(before, after)` comes after every edit, undo, redo and opening; both are projects that share what is the
    same in both. `status_changed()` comes when the labels of undo and redo, the file or "modified" may have changed.
    """

    changed = Signal(object, object)
    opened = Signal()
    status_changed = Signal()

    def __init__(self, project: Project | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = History(project or Project())
        self._saved: Project = self._history.present
        self.is_open = project is not None
        self.path: Path | None = None
        self.digest: str | None = None
        self.read_only = False

    @property
    def project(self) -> Project:
        """The project as it is now."""
        return self._history.present

    @property
    def saved_project(self) -> Project:
        """The project as the file holds it, or as it was when it was started."""
        return self._saved

    @property
    def modified(self) -> bool:
        """Whether there is anything that the file does not hold."""
        return self.project is not self._saved

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, or None."""
        return self._history.undo_label

    @property
    def redo_label(self) -> str | None:
        """What redo would do again, or None."""
        return self._history.redo_label

    @property
    def step_open(self) -> bool:
        """Whether the last step is still being made: a slider that is dragged, a text that is typed."""
        return self._history.merge is not None

    def do(self, label: str, project: Project, merge: Hashable = None) -> None:
        """Make `project` the present one as the step `label`; with the `merge` of the last step, both are one step.

        Raises `Refusal` while it is open to read only.
        """
        if self.read_only:
            raise Refusal("Opened to read only. Take it over, or edit a copy.")
        self._go(self._history.do(label, project, merge))

    def close_step(self) -> None:
        """End the merging of typing: the next edit is a step of its own."""
        self._history = self._history.closed()

    def undo(self) -> None:
        """Take the last step back."""
        self._go(self._history.undo())

    def redo(self) -> None:
        """Do again the step that was taken back last."""
        self._go(self._history.redo())

    def open(
        self,
        project: Project,
        path: Path | None = None,
        digest: str | None = None,
        *,
        unsaved: bool = False,
        read_only: bool = False,
    ) -> None:
        """Start anew with a project, from a file or untitled; the past is another document's and is forgotten.

        `unsaved` tells that no file holds it though nothing was edited yet: a copy of what was recovered.
        """
        before, self.path, self.digest = self.project, path, digest
        self._saved = Project() if unsaved else project
        self.is_open, self.read_only = True, read_only
        self._history = History(project)
        self.changed.emit(before, project)
        self.opened.emit()
        self.status_changed.emit()

    def follow(self, label: str, project: Project, saved: Project, digest: str) -> None:
        """Take what another program wrote as a step that undo takes back: now the file holds `saved`."""
        self.close_step()
        self.digest, self._saved = digest, saved
        self._go(self._history.do(label, project))

    def saved(self, project: Project, path: Path, digest: str) -> None:
        """Note that `project` is now durably in the file; edits made meanwhile stay unsaved."""
        self.path, self.digest, self._saved = path, digest, project
        self.close_step()
        self.status_changed.emit()

    def _go(self, history: History) -> None:
        before, self._history = self._history.present, history
        if history.present is not before:
            self.changed.emit(before, history.present)
        self.status_changed.emit()
