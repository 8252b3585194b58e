"""Earlier versions of the open file: what each save replaced, to look at and to open as a copy."""

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.actions.files import FileDeeds
from gui.controls.labels import Words
from gui.desk import Desk
from gui.theme import px
from gui.words import counted
from model.files import load
from model.files.versions import Version, versions
from model.value import Refusal


class VersionsPage(QDialog):
    """A line for each version, the latest first; below it, what is in the one that is selected."""

    def __init__(self, folder: Path, path: Path, files: FileDeeds, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._files, self._known = files, versions(folder, path)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Earlier versions"))
        self.setAccessibleIdentifier("versions")
        self.resize(px(520), px(420))
        self.list = QListWidget()
        self.list.setAccessibleIdentifier("versions-list")
        self.list.setAccessibleName(self.tr("Earlier versions"))
        for version in self._known:
            self.list.addItem(QListWidgetItem(self._line(version)))
        self._inside = Words(desk.appearance, self._nothing(), "small", "muted", wrapped=True)
        self._buttons = QDialogButtonBox()
        self.copy = self._buttons.addButton(self.tr("Open a copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.setAccessibleIdentifier("versions-open")
        self.copy.clicked.connect(self._open)
        self._buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (self.list, self._inside, self._buttons):
            column.addWidget(part)
        self.list.currentRowChanged.connect(self._look)
        self.list.itemActivated.connect(self._open)
        self.copy.setEnabled(bool(self._known))
        self.list.setCurrentRow(0 if self._known else -1)

    def _line(self, version: Version) -> str:
        at = QDateTime.fromSecsSinceEpoch(int(version.at.timestamp()))
        moment = QLocale().toString(at, "d MMM yyyy, hh:mm:ss")
        return f"{moment}  ·  {QLocale().formattedDataSize(version.size)}"

    def _nothing(self) -> str:
        return self.tr("No earlier versions. Each save keeps the version that it replaces.")

    def _look(self, row: int) -> None:
        if not 0 <= row < len(self._known):
            return
        try:
            project = load(self._known[row].path).project
        except Refusal as refusal:
            self._inside.say(str(refusal))
            return
        cards = counted(len(project.cards), self.tr("1 card"), self.tr("{n} cards"))
        goals = counted(len(project.buckets), self.tr("1 bucket"), self.tr("{n} buckets"))
        self._inside.say(" · ".join(part for part in (project.title, cards, goals) if part))

    def _open(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._known) and self._files.open_copy(self._known[row].path):
            self.accept()
