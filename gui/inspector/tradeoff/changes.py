"""What a tradeoff changes in numbers, in sentences: scores and places without it, a bonus, what a budget lacks."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.controls.buttons import QuietButton
from gui.controls.labels import Words
from gui.desk import Desk
from gui.effect_words import sentences
from gui.inspector.pieces.layout import column, row
from model.priority.method.number import Number
from model.project import Project
from model.tradeoff import Tradeoff


class TradeoffChanges(QWidget):
    """Sentences, made once and reused; hidden until there are scores."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lines_of: list[Words] = []
        self._lines = column(self, 4)
        self._id = ""
        made = QuietButton(desk.appearance, "", "made", _tr("How is this made"))
        made.setAccessibleIdentifier("inspector-tradeoff-made")
        made.clicked.connect(lambda: desk.inquiry.ask(Number("effect", (self._id,))))
        caption = Words(desk.appearance, _tr("What it changes"), "caption", "muted")
        self._lines.addLayout(row(caption, made, 1, spacing=2))

    def show_tradeoff(self, project: Project, tradeoff: Tradeoff) -> None:
        """Show what a tradeoff changes under the present scores."""
        self._id = tradeoff.id
        latest = self._desk.priorities.latest
        if latest is None or latest.project is not project:
            self.hide()
            return
        from model.priority.effects import effect

        told = sentences(effect(latest, tradeoff), project)
        while len(self._lines_of) < len(told):
            words = Words(self._desk.appearance, "", "small", wrapped=True)
            words.setAccessibleIdentifier(f"inspector-tradeoff-changes-{len(self._lines_of) + 1}")
            self._lines_of.append(words)
            self._lines.addWidget(words)
        for at, words in enumerate(self._lines_of):
            words.say(told[at] if at < len(told) else "")
            words.setVisible(at < len(told))
        self.show()


def _tr(text: str) -> str:
    return QCoreApplication.translate("TradeoffChanges", text)
