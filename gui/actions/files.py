"""What can be done with files: new, open, save, import."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from gui.document import Document
from gui.feedback import Feedback, sentence
from gui.prompts import ENDING, Prompts
from gui.settings import Settings
from gui.words import counted
from model import files
from model.project import Project
from model.value import Refusal


class FileDeeds(QObject):
    """Opens projects into the document and saves it. `stored()` comes after each durable save."""

    stored = Signal()

    def __init__(self, document: Document, feedback: Feedback, settings: Settings) -> None:
        super().__init__(document)
        self._document = document
        self._feedback = feedback
        self._settings = settings
        self.prompts: Prompts | None = None
        self.saved_at: datetime | None = None

    @property
    def title(self) -> str:
        """What the project is called on screen: its title, else its file, else "Untitled"."""
        path = self._document.path
        return self._document.project.title or (path.stem if path else "") or _tr("Untitled")

    def new(self, template: str) -> bool:
        """Start an untitled project from a template, after asking about unsaved changes."""
        return self.start(files.template(template))

    def start(self, project: Project) -> bool:
        """Start an untitled project, after asking about unsaved changes; False where the person went back."""
        if not self.may_leave():
            return False
        self._document.open(project)
        self.saved_at = None
        return True

    def choose_and_open(self) -> bool:
        """Ask for a project and open it."""
        path = self._asked().open_path(self._folder())
        return path is not None and self.open(path)

    def open(self, path: Path, ask: bool = True) -> bool:
        """Open a project file; False, and a sentence on screen, where it cannot be read or the person went back.

        `ask` tells whether unsaved changes are asked about first.
        """
        try:
            loaded = files.load(path)
        except Refusal as refusal:
            self._feedback.refused.emit(f"“{path.name}”: {sentence(refusal)}")
            return False
        if ask and not self.may_leave():
            return False
        self._document.open(loaded.project, path, loaded.digest)
        self.saved_at = None
        self._settings.remember_file(path)
        if loaded.doubts:
            count = len(loaded.doubts)
            text = counted(
                count, _tr("Opened with 1 doubt: {first}"), _tr("Opened with {n} doubts. The first: {first}")
            )
            self._feedback.say(text.replace("{first}", str(loaded.doubts[0])))
        return True

    def save(self) -> bool:
        """Save to the file of the document, or ask for one; True only when it is durable."""
        path = self._document.path
        return self.save_as() if path is None else self._store(path, self._document.digest)

    def save_as(self) -> bool:
        """Ask for a place and save there."""
        path = self._document.path or self._folder() / f"{_file_name(self.title)}{ENDING}"
        chosen = self._asked().save_path(path)
        return chosen is not None and self._store(chosen, None)

    def may_leave(self) -> bool:
        """Whether the present project may be left: nothing unsaved, or saved now, or given up by choice."""
        if not self._document.modified:
            return True
        answer = self._asked().unsaved(self.title)
        return self.save() if answer == "save" else answer == "discard"

    def _store(self, path: Path, expected: str | None) -> bool:
        project = self._document.project
        try:
            digest = files.save(project, path, expected).digest
        except files.ChangedOutside:
            return self._resolve(path)
        except files.NotConfirmed as refusal:
            # It is in place, so the next save must not take it for somebody else's; it is not safe yet.
            self._document.path, self._document.digest = path, refusal.digest
            self._feedback.refuse(refusal)
            return False
        except Refusal as refusal:
            said = _tr("Cannot save “{name}”: {reason}")
            self._feedback.refused.emit(said.replace("{name}", path.name).replace("{reason}", sentence(refusal)))
            return False
        self.saved_at = datetime.now().astimezone()
        self._document.saved(project, path, digest)
        self._settings.remember_file(path)
        self.stored.emit()
        return True

    def _resolve(self, path: Path) -> bool:
        answer = self._asked().changed_outside(self.title)
        if answer == "overwrite":
            return self._store(path, None)
        if answer == "beside":
            return self._store(_beside(path), None)
        return answer == "reload" and self.open(path, ask=False)

    def _asked(self) -> Prompts:
        if self.prompts is None:
            raise RuntimeError("file deeds need prompts before they can ask")
        return self.prompts

    def _folder(self) -> Path:
        recent = self._settings.recent_files()
        path = self._document.path or (recent[0] if recent else None)
        return path.parent if path else Path.home()


def _beside(path: Path) -> Path:
    """A free name next to `path`."""
    number = 2
    while (free := path.with_name(f"{path.stem} {number}{path.suffix}")).exists():
        number += 1
    return free


def _file_name(title: str) -> str:
    kept = "".join(letter if letter.isalnum() or letter in " -_.," else " " for letter in title)
    return " ".join(kept.split())[:80].strip(". ") or "project"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Files", text)
