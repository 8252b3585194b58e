"""What a crash left behind, offered at the next start."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from gui.actions.files import FileDeeds
from gui.feedback import Feedback
from gui.notices import Choice, Notice, Notices
from gui.safety.keeper import Keeper
from gui.worker import Worker
from model.files.recovery import Left, Recovered, discard, left_behind, sweep


class RecoveryDeeds(QObject):
    """Recovered work opens as an untitled copy beside the original, which is never written to."""

    def __init__(self, folder: Path, files: FileDeeds, keeper: Keeper, feedback: Feedback, notices: Notices) -> None:
        super().__init__(files)
        self._folder = folder
        self._files, self._keeper, self._feedback, self._notices = files, keeper, feedback, notices
        self._worker = Worker(self)
        self._worker.done.connect(self._offer)

    def look(self) -> None:
        """Look for what is left of windows that do not live any more, and offer it."""
        self._worker.ask(lambda _: _found(self._folder))

    def recover(self, left: Recovered) -> bool:
        """Open what was recovered; it stays on disk until the copy is saved or given up."""
        if not self._files.start(left.project, unsaved=True):
            self._put(left)
            return False
        self._keeper.go_on_with(left.journal)
        said = _tr("Recovered a copy from {time}. The file itself is unchanged.")
        self._feedback.say(said.replace("{time}", left.at.strftime("%H:%M")))
        return True

    def _offer(self, left: Left) -> None:
        for recovered in reversed(left.recovered):
            self._put(recovered)
        if left.unreadable:
            names = tuple(path.stem for path in left.unreadable)
            away = Choice(_tr("Discard"), lambda: discard(self._folder, names))
            text = _tr("What was kept of an earlier session cannot be read.")
            self._notices.put(Notice("unreadable", text, (away,)))

    def _put(self, left: Recovered) -> None:
        name = left.title or (left.original.stem if left.original else "") or _tr("Untitled")
        text = _tr("Work on “{name}” from {time} was not saved when the program ended. The file itself is unchanged.")
        text = text.replace("{name}", name).replace("{time}", left.at.strftime("%d.%m. %H:%M"))
        recover = Choice(_tr("Open a copy"), lambda: self.recover(left))
        away = Choice(_tr("Discard"), lambda: self._discard(left))
        self._notices.put(Notice(f"recovered-{left.journal.stem}", text, (recover, away)))

    def _discard(self, left: Recovered) -> None:
        discard(self._folder, (left.journal.stem, *left.continues))


def _found(folder: Path) -> Left:
    sweep(folder)
    return left_behind(folder)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Recovery", text)
