"""Every dialog, behind one object that a test can replace."""

from pathlib import Path
from typing import Literal, Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

ENDING = ".bucketwise"

Unsaved = Literal["save", "discard", "cancel"]
Outside = Literal["overwrite", "beside", "reload", "cancel"]


class Prompts(Protocol):
    """What the program may ask a person."""

    def open_path(self, folder: Path) -> Path | None:
        """Which project to open."""

    def list_path(self, folder: Path) -> Path | None:
        """Which list to import."""

    def save_path(self, suggestion: Path) -> Path | None:
        """Where to save; the dialog has asked about overwriting."""

    def unsaved(self, title: str) -> Unsaved:
        """What to do with changes that no file holds."""

    def changed_outside(self, title: str) -> Outside:
        """What to do where another program changed the file."""

    def tell(self, title: str, text: str) -> None:
        """Show something to read."""


class Dialogs:
    """The real dialogs, over `parent`."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def open_path(self, folder: Path) -> Path | None:
        """Ask for a project file."""
        filters = f"{_tr('Bucketwise projects')} (*{ENDING});;{_tr('All files')} (*)"
        return _path(QFileDialog.getOpenFileName(self._parent, _tr("Open project"), str(folder), filters)[0])

    def list_path(self, folder: Path) -> Path | None:
        """Ask for a list file."""
        filters = f"{_tr('Lists')} (*.csv *.tsv *.txt *.md);;{_tr('All files')} (*)"
        return _path(QFileDialog.getOpenFileName(self._parent, _tr("Import list"), str(folder), filters)[0])

    def save_path(self, suggestion: Path) -> Path | None:
        """Ask for a place to save; the ending is added where it was left out."""
        filters = f"{_tr('Bucketwise projects')} (*{ENDING})"
        dialog = QFileDialog(self._parent, _tr("Save project as"), str(suggestion.parent), filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ENDING.removeprefix("."))
        dialog.selectFile(suggestion.name)
        return _path(dialog.selectedFiles()[0]) if dialog.exec() else None

    def unsaved(self, title: str) -> Unsaved:
        """Ask whether to save, discard, or go back."""
        box = self._box(_tr("Save changes to “{title}”?").replace("{title}", title), "")
        save = box.addButton(_tr("Save"), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(_tr("Discard changes"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(_tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.exec()
        if box.clickedButton() is save:
            return "save"
        return "discard" if box.clickedButton() is discard else "cancel"

    def changed_outside(self, title: str) -> Outside:
        """Ask what to do where the file changed since it was opened."""
        said = _tr("“{title}” was changed by another program since it was opened.").replace("{title}", title)
        box = self._box(said, _tr("Save your version beside it, overwrite it, or drop your changes and load it again."))
        beside = box.addButton(_tr("Save beside it"), QMessageBox.ButtonRole.AcceptRole)
        overwrite = box.addButton(_tr("Overwrite"), QMessageBox.ButtonRole.DestructiveRole)
        reload = box.addButton(_tr("Load it again"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(_tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(beside)
        box.exec()
        answers: dict[object, Outside] = {beside: "beside", overwrite: "overwrite", reload: "reload"}
        return answers.get(box.clickedButton(), "cancel")

    def tell(self, title: str, text: str) -> None:
        """Show a text with one button to close it."""
        box = self._box(title, text)
        box.addButton(_tr("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()

    def _box(self, text: str, detail: str) -> QMessageBox:
        box = QMessageBox(self._parent)
        box.setAccessibleIdentifier("prompt")
        box.setWindowTitle(QCoreApplication.applicationName())
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        box.setInformativeText(detail)
        return box


def _path(chosen: str) -> Path | None:
    return Path(chosen) if chosen else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("Prompts", text)
