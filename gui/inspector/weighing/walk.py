"""What the four ways of asking share: a question, and below it the answers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.controls.buckets import Sign
from gui.controls.labels import Words
from gui.desk import Desk
from gui.inspector.pieces.layout import column
from model.project import Project


class Walk(QWidget):
    """One way of asking. `grown` names a part that should be seen now."""

    grown = Signal(QWidget)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.step = Words(desk.appearance, "", "caption", "muted")
        self.question = Words(desk.appearance, "", "small", wrapped=True)
        self.parts: QVBoxLayout = column(self, 8)
        self.parts.addWidget(self.step)
        self.parts.addWidget(self.question)
        self.step.hide()

    def show_project(self, project: Project, signs: dict[str, Sign]) -> None:
        """Show what was answered."""
        raise NotImplementedError

    def begin(self) -> None:
        """Start at the step that comes next: another project is there, or somebody has just come."""

    def ask(self, step: str, question: str) -> None:
        """Show the step and the question."""
        self.step.say(step)
        self.step.setVisible(bool(step))
        self.question.say(question)
