"""The top of the card page: name and note of one card, or how many cards are selected."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.controls.labels import Words
from gui.desk import Desk
from gui.inspector.pieces.field_box import text_box, title_box
from gui.inspector.pieces.layout import column
from gui.words import counted
from model.card import Card

NAMED = 4
"""How many of several cards are named."""

FOLDED = 4
"""How many lines of a note are shown until one goes into it, so that the judgements stay in view."""


class CardHead(QWidget):
    """Name and note, editable in place."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._card = desk, ""
        self.name = title_box(desk, self._rename, _tr("Name of the card"), "inspector-name")
        self.note = text_box(
            desk,
            self._annotate,
            _tr("Note on the card"),
            "inspector-note",
            _tr("Add a note"),
            quiet=True,
            folded=FOLDED,
        )
        lines = column(self, 0, 0)
        lines.addWidget(self.name)
        lines.addWidget(self.note)

    def show_card(self, card: Card) -> None:
        """Show a card."""
        self._card = card.id
        self.name.show_text(card.id, card.name)
        self.note.show_text(card.id, card.note)

    def _rename(self, text: str) -> bool:
        return self._desk.cards.rename(self._card, text, merge=("name", self._card))

    def _annotate(self, text: str) -> bool:
        return self._desk.cards.change([self._card], _tr("Edit note"), merge=("note", self._card), note=text)


class CardsHead(QWidget):
    """How many cards are selected, and the first of their names."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._count = Words(desk.appearance, "", "title")
        self._count.setAccessibleIdentifier("inspector-count")
        self._names = Words(desk.appearance, "", "small", "muted", wrapped=True)
        self._names.setAccessibleIdentifier("inspector-names")
        lines = column(self, 2)
        lines.addWidget(self._count)
        lines.addWidget(self._names)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards."""
        self._count.say(_tr("{n} cards selected").replace("{n}", str(len(cards))))
        names = [card.name for card in cards[:NAMED]]
        more = len(cards) - len(names)
        if more:
            names.append(counted(more, _tr("1 more"), _tr("{n} more")))
        self._names.say(_tr(", ").join(names))


def _tr(text: str) -> str:
    return QCoreApplication.translate("CardHead", text)
