"""Everything that keeps a window's work safe, put together."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from gui.actions.files import FileDeeds
from gui.actions.outside import OutsideDeeds
from gui.actions.recovering import RecoveryDeeds
from gui.document import Document
from gui.feedback import Feedback
from gui.folders import journals, locks, reports, versions
from gui.notices import Notices
from gui.safety.autosave import Autosave
from gui.safety.faults import Faults
from gui.safety.guard import Guard
from gui.safety.keeper import Keeper
from gui.safety.saver import Saver
from gui.safety.watch import Watch
from gui.settings import Settings


class Safety(QObject):
    """The deeds on files of one window, and what goes on beside them."""

    def __init__(self, document: Document, feedback: Feedback, settings: Settings) -> None:
        super().__init__(document)
        self.notices = Notices(self)
        self.keeper = Keeper(document, journals(), self)
        self._saver, self._guard = Saver(versions(), self), Guard(locks(), self)
        self.watch = Watch(document, self)
        self.files = FileDeeds(document, feedback, settings, self._saver, self._guard, self.notices)
        self._outside = OutsideDeeds(document, feedback, self.notices, self.watch, self._saver)
        self.recovery = RecoveryDeeds(journals(), self.files, self.keeper, feedback, self.notices)
        wanted: Callable[[], bool] = lambda: settings.values.autosave and not self._saver.busy
        self.faults = Faults(reports(), self)
        self._autosave = Autosave(document, wanted, self.files.save_by_itself)

    def leave(self) -> None:
        """The window closes, and everything is saved or given up by choice."""
        self.keeper.leave()
        self._guard.release()
        self.faults.rest()
