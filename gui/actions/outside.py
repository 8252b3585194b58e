"""What becomes of the open project when another program changes its file."""

from PySide6.QtCore import QCoreApplication, QObject

from gui.document import Document
from gui.feedback import Feedback
from gui.notices import Choice, Notice, Notices
from gui.safety.saver import Saver
from gui.safety.watch import Watch
from gui.words import counted
from model.files import Loaded
from model.files.merge import merge


class OutsideDeeds(QObject):
    """Nothing unsaved: what came from outside is loaded, and undo takes it back. Else a person is asked, once."""

    def __init__(self, document: Document, feedback: Feedback, notices: Notices, watch: Watch, saver: Saver) -> None:
        super().__init__(document)
        self._document, self._feedback, self._notices = document, feedback, notices
        self._watch, self._saver = watch, saver
        watch.found.connect(self._found)
        saver.stored.connect(lambda *_: notices.drop("outside"))

    def _found(self, loaded: Loaded) -> None:
        document = self._document
        if self._saver.busy or loaded.damaged or document.path is None or loaded.digest == document.digest:
            return
        if not document.modified or document.read_only:
            self._load(loaded)
            return
        text = _tr("“{file}” was changed by another program, and you have changes that are not saved.")
        choices = (
            Choice(_tr("Merge by card"), lambda: self._merge(loaded)),
            Choice(_tr("Load theirs"), lambda: self._load(loaded)),
            Choice(_tr("Keep mine"), lambda: self._keep(loaded)),
        )
        self._notices.put(Notice("outside", text.replace("{file}", document.path.stem), choices))

    def _load(self, loaded: Loaded) -> None:
        label = _tr("Load changes from outside")
        self._document.follow(label, loaded.project, loaded.project, loaded.digest)
        self._feedback.say(_tr("Another program changed the file; its changes are loaded. Undo takes them back."))

    def _merge(self, loaded: Loaded) -> None:
        document = self._document
        merged = merge(document.saved_project, document.project, loaded.project)
        document.follow(_tr("Merge changes from outside"), merged.project, loaded.project, loaded.digest)
        if not merged.clashes:
            self._feedback.say(_tr("Merged. Save to write both to the file."))
            return
        one, many = _tr("1 thing was changed on both sides"), _tr("{n} things were changed on both sides")
        names = ", ".join(dict.fromkeys(clash.name or _tr("the project") for clash in merged.clashes[:5]))
        said = _tr("Merged. {count}, and yours was kept: {names}")
        self._feedback.say(said.replace("{count}", counted(len(merged.clashes), one, many)).replace("{names}", names))

    def _keep(self, loaded: Loaded) -> None:
        """The next save replaces theirs, which is kept among the earlier versions."""
        self._document.digest = loaded.digest
        self._feedback.say(_tr("Your version is kept. Saving replaces theirs, which stays among the earlier versions."))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Outside", text)
