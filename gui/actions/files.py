"""What can be done with files: new, open, save."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from gui.actions.opened import notice_of_damage, notice_of_owner, said_of_doubts
from gui.document import Document
from gui.feedback import Feedback, sentence
from gui.notices import Choice, Notices
from gui.prompts import ENDING, Prompts
from gui.safety.guard import Guard
from gui.safety.saver import Save, Saver
from gui.settings import Settings
from model import files
from model.files import Loaded, Saved
from model.files.read import read_bytes
from model.project import Project
from model.value import Refusal


class FileDeeds(QObject):
    """Opens projects into the document and saves it. `stored()` comes after each durable save."""

    stored = Signal()

    def __init__(
        self, document: Document, feedback: Feedback, settings: Settings, saver: Saver, guard: Guard, notices: Notices
    ) -> None:
        super().__init__(document)
        self._document = document
        self._feedback = feedback
        self._settings = settings
        self._saver, self._guard, self._notices = saver, guard, notices
        self._again = False
        self.prompts: Prompts | None = None
        self.saved_at: datetime | None = None
        saver.stored.connect(self._note)
        saver.failed.connect(self._fail)

    @property
    def title(self) -> str:
        """What the project is called on screen: its title, else its file, else "Untitled"."""
        path = self._document.path
        return self._document.project.title or (path.stem if path else "") or _tr("Untitled")

    @property
    def saving(self) -> bool:
        """Whether a save is under way."""
        return self._saver.busy

    def new(self, template: str) -> bool:
        """Start an untitled project from a template, after asking about unsaved changes."""
        return self.start(files.template(template))

    def start(self, project: Project, *, unsaved: bool = False) -> bool:
        """Start an untitled project, after asking about unsaved changes; False where the person went back."""
        if not self.may_leave():
            return False
        self._guard.release()
        self._show(project, unsaved=unsaved)
        return True

    def choose_and_open(self) -> bool:
        """Ask for a project and open it."""
        path = self._asked().open_path(self._folder())
        return path is not None and self.open(path)

    def open(self, path: Path, ask: bool = True, take_over: bool = False) -> bool:
        """Open a project file; False, and a sentence on screen, where it cannot be read or the person went back.

        `ask` tells whether unsaved changes are asked about first, `take_over` whether the file is taken from another
        window that has it. What is left of a damaged file is opened as a copy.
        """
        try:
            loaded = _loaded(path)
        except Refusal as refusal:
            self._feedback.refused.emit(f"“{path.name}”: {sentence(refusal)}")
            return False
        if ask and not self.may_leave():
            return False
        if loaded.damaged:
            return self._open_damaged(path, loaded)
        owner = self._guard.hold(path, take_over=take_over)
        self._show(loaded.project, path, loaded.digest, read_only=owner is not None)
        self._settings.remember_file(path)
        if owner is not None:
            take = Choice(_tr("Take over"), lambda: self.open(path, ask=False, take_over=True))
            copy = Choice(_tr("Edit a copy"), self.edit_copy)
            self._notices.put(notice_of_owner(path, owner, take, copy))
        if loaded.doubts:
            self._feedback.say(said_of_doubts(loaded.doubts))
        return True

    def open_copy(self, path: Path) -> bool:
        """Open what a file holds as an untitled copy."""
        try:
            return self.start(_loaded(path).project, unsaved=True)
        except Refusal as refusal:
            self._feedback.refuse(refusal)
            return False

    def edit_copy(self) -> bool:
        """Go on with an untitled copy of what is open to read only."""
        return self.start(self._document.project, unsaved=True)

    def save(self) -> None:
        """Begin to save to the file of the document, or ask for one."""
        path = self._document.path
        if self._document.read_only:
            self._feedback.refuse(Refusal("Opened to read only. Take it over, or save it under another name."))
        elif path is None:
            self.save_as()
        elif self._guard.lost:
            self._resolve(path)
        else:
            self._store(path, self._document.digest)

    def save_by_itself(self) -> None:
        """Begin to save without a person who asked for it: nothing comes up that would have to be answered."""
        path = self._document.path
        if path is not None and not self._guard.lost:
            self._store(path, self._document.digest, quiet=True)

    def save_as(self) -> None:
        """Ask for a place and begin to save there."""
        path = self._document.path or self._folder() / f"{_file_name(self.title)}{ENDING}"
        chosen = self._asked().save_path(path)
        if chosen is not None:
            self._store(chosen, None)

    def save_now(self) -> bool:
        """Save and wait for it; whether the present project is durably in its file."""
        self.save()
        self._saver.settle()
        return self._document.path is not None and not self._document.modified

    def may_leave(self) -> bool:
        """Whether the present project may be left: nothing unsaved, or saved now, or given up by choice."""
        self._saver.settle()
        if not self._document.modified:
            return True
        answer = self._asked().unsaved(self.title)
        return self.save_now() if answer == "save" else answer == "discard"

    def _show(self, project: Project, path: Path | None = None, digest: str | None = None, **how: bool) -> None:
        self._notices.drop("owner", "damage", "outside")
        self._document.open(project, path, digest, **how)
        self.saved_at = None

    def _open_damaged(self, path: Path, loaded: Loaded) -> bool:
        self._guard.release()
        self._show(loaded.project, unsaved=True)
        tell = Choice(_tr("What was lost"), lambda: self._asked().tell(path.name, "\n".join(map(str, loaded.doubts))))
        self._notices.put(notice_of_damage(path, tell))
        return True

    def _store(self, path: Path, expected: str | None, *, quiet: bool = False) -> None:
        if self._saver.busy:
            self._again = True
            return
        self._saver.store(Save(self._document.project, path, expected, quiet))

    def _note(self, save: Save, saved: Saved) -> None:
        document = self._document
        if save.path != document.path or document.read_only:
            document.read_only = self._guard.hold(save.path, take_over=True) is not None
            self._notices.drop("owner", "damage")
        self.saved_at = datetime.now().astimezone()
        document.saved(save.project, save.path, saved.digest)
        self._settings.remember_file(save.path)
        for remark in saved.remarks:
            self._feedback.say(sentence(remark))
        self.stored.emit()
        again, self._again = self._again, False
        if again and document.modified:
            self.save()

    def _fail(self, save: Save, error: Exception) -> None:
        self._again = False
        if isinstance(error, files.ChangedOutside):
            # Of a save that nobody asked for just now, the watch on the file will tell.
            None if save.quiet else self._resolve(save.path)
        elif isinstance(error, files.NotConfirmed):
            # It is in place, so the next save must not take it for somebody else's; it is not safe yet.
            self._document.path, self._document.digest = save.path, error.digest
            self._feedback.refuse(error)
        else:
            reason = sentence(error) if isinstance(error, Refusal) else str(error)
            said = _tr("Cannot save “{name}”: {reason}")
            self._feedback.refused.emit(said.replace("{name}", save.path.name).replace("{reason}", reason))

    def _resolve(self, path: Path) -> None:
        answer = self._asked().changed_outside(self.title)
        if answer == "overwrite":
            self._guard.hold(path, take_over=True)
            self._store(path, None)
        elif answer == "beside":
            self._store(_beside(path), None)
        elif answer == "reload":
            self.open(path, ask=False, take_over=True)

    def _asked(self) -> Prompts:
        if self.prompts is None:
            raise RuntimeError("file deeds need prompts before they can ask")
        return self.prompts

    def _folder(self) -> Path:
        recent = self._settings.recent_files()
        path = self._document.path or (recent[0] if recent else None)
        return path.parent if path else Path.home()


def _loaded(path: Path) -> Loaded:
    """What the file holds, else what can be trusted of it; raises `Refusal` where that is nothing."""
    data = read_bytes(path)
    try:
        return files.loads(data)
    except Refusal as refusal:
        try:
            return files.salvage(data)
        except Refusal:
            raise refusal from None


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
