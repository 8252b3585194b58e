"""A report of a fault, to read, and to attach to an issue by hand: nothing is ever sent."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from gui.controls.labels import Words
from gui.desk import Desk
from gui.theme import px
from model.files import dumps
from model.value import Refusal


class ReportPage(QDialog):
    """The text of a report; the project comes into it only where a person ticks that."""

    def __init__(self, path: Path, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._report = desk, _read(path)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Report of a fault"))
        self.setAccessibleIdentifier("report")
        self.resize(px(640), px(480))
        said = self.tr("This stays on this computer. Copy it to an issue if you want it to be looked at.")
        self.text = QPlainTextEdit(self._report)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Report"))
        self.text.setAccessibleIdentifier("report-text")
        self.with_project = QCheckBox(self.tr("Include the project, with all its texts"))
        self.with_project.setAccessibleIdentifier("report-with-project")
        self.with_project.toggled.connect(self._fill)
        buttons = QDialogButtonBox()
        copy = buttons.addButton(self.tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setAccessibleIdentifier("report-copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(Words(desk.appearance, said, wrapped=True))
        column.addWidget(self.text, 1)
        column.addWidget(self.with_project)
        column.addWidget(buttons)

    def _fill(self, with_project: bool) -> None:
        text = self._report
        if with_project:
            try:
                text += "\n" + dumps(self._desk.document.project).decode()
            except Refusal as refusal:
                text += f"\n{refusal}\n"
        self.text.setPlainText(text)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")[:200_000]
    except OSError as error:
        return error.strerror or ""
