"""The card's number in one line: its score, its place, and how it is made."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.controls.buttons import QuietButton
from gui.controls.labels import Words
from gui.desk import Desk
from gui.inspector.pieces.layout import column, row
from gui.words import signed
from model.priority.method.number import Number


class ScoreLine(QWidget):
    """Hidden until there are scores."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._card = desk, ""
        self.words = Words(desk.appearance, "", "small", tabular=True)
        self.words.setAccessibleIdentifier("inspector-score")
        self.made = QuietButton(desk.appearance, "", "made", _tr("How is this made"))
        self.made.setAccessibleIdentifier("inspector-score-made")
        self.made.clicked.connect(lambda: desk.inquiry.ask(Number("score", (self._card,))))
        column(self, 0).addLayout(row(self.words, self.made, 1, spacing=4))

    def show_card(self, card: str) -> None:
        """Show the score of a card."""
        self._card = card
        latest = self._desk.priorities.latest
        self.setVisible(latest is not None)
        if latest is None:
            return
        score, rank = latest.score_of(card), latest.rank_of(card)
        if score is None:
            self.words.say(_tr("No score"), "muted")
            return
        text = _tr("Score {score}, place {rank} of {count}")
        text = text.replace("{score}", signed(score)).replace("{rank}", str(rank))
        self.words.say(text.replace("{count}", str(latest.ranked)), "text")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ScoreLine", text)
