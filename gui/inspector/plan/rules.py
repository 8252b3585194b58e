"""Which cards a card requires in the plan, which it cannot go with, and whether it is locked."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.controls.labels import Words
from gui.controls.segmented import Segmented
from gui.desk import Desk
from gui.inspector.pieces.card_field import CHOOSER, CardField
from gui.inspector.pieces.layout import LABEL, Flow, column, labelled
from gui.inspector.plan.chip import CardChip
from gui.theme import px
from gui.words import joined
from model.card import Card
from model.project import Project
from model.rules import Lock, excluded_by, locks, required, requiring

Change = Callable[[str, Sequence[str]], bool]
"""Lets a rule of a card name just these others; False where that was refused."""


class RuleCards(QWidget):
    """The cards that one kind of rule names for a card, as chips, and a field for one more."""

    def __init__(self, desk: Desk, name: str, identifier: str, saying: str, change: Change) -> None:
        """`name` is that of the field, `saying` that of a chip, with {card} in it."""
        super().__init__()
        self._desk, self._identifier, self._saying, self._change = desk, identifier, saying, change
        self._card = ""
        self._others: list[str] = []
        self._chips: list[CardChip] = []
        self.field = CardField(desk, name, identifier, lambda: [self._card, *self._others])
        self.field.setPlaceholderText(_tr("Add a card"))
        self.field.setFixedWidth(px(CHOOSER))
        self.field.chosen.connect(self._add)
        self._flow = Flow(4, 2)
        lines = column(self, 2, 0)
        lines.addWidget(self._flow)
        lines.addWidget(self.field.hint)
        self._flow.fill([self.field])

    def show_cards(self, card: str, others: Sequence[Card]) -> None:
        """Show the cards that the rule names for a card."""
        if card != self._card:
            self._card = card
            self.field.reset()
        while len(self._chips) < len(others):
            self._chips.append(self._made())
        for chip, other in zip(self._chips, others, strict=False):
            chip.put(other, self._identifier, self._saying)
        ids = [other.id for other in others]
        if ids != self._others:
            self._others = ids
            self._flow.fill([*self._chips[: len(others)], self.field])

    def _made(self) -> CardChip:
        chip = CardChip(self._desk.appearance)
        chip.gone_to.connect(lambda card: self._desk.selection.select_cards([card], reveal=True))
        chip.taken_away.connect(self._take_away)
        return chip

    def _add(self, other: str) -> None:
        if other not in self._others:
            self._change(self._card, [*self._others, other])

    def _take_away(self, other: str) -> None:
        self._change(self._card, [one for one in self._others if one != other])
        self.field.setFocus()


class CardRules(QWidget):
    """Requires and excludes of one card."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.requires = RuleCards(
            desk, _tr("Requires a card"), "inspector-requires", _tr("Requires {card}"), desk.plan.require
        )
        self.excludes = RuleCards(
            desk, _tr("Excludes a card"), "inspector-excludes", _tr("Excludes {card}"), desk.plan.exclude
        )
        self._required_by = Words(desk.appearance, "", "caption", "muted", wrapped=True)
        self._required_by.setContentsMargins(px(LABEL), 0, 0, 0)
        self._required_by.setAccessibleIdentifier("inspector-required-by")
        lines = column(self, 6)
        lines.addLayout(labelled(desk.appearance, _tr("Requires"), self.requires, top=True))
        lines.addLayout(labelled(desk.appearance, _tr("Excludes"), self.excludes, top=True))
        lines.addWidget(self._required_by)

    def show_card(self, project: Project, card: Card) -> None:
        """Show the rules of a card."""
        self.requires.show_cards(card.id, [project.card(one) for one in required(project, card.id)])
        self.excludes.show_cards(card.id, [project.card(one) for one in excluded_by(project, card.id)])
        others = [project.card(one).name for one in requiring(project, card.id)]
        self._required_by.setVisible(bool(others))
        self._required_by.say(_tr("Required by {cards}").replace("{cards}", joined(others)))


class LockChoice(QWidget):
    """Whether cards are free, locked in or locked out; nothing is chosen where they differ."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._cards = desk, tuple[str, ...]()
        choices = [("free", _tr("Free")), ("in", _tr("In")), ("out", _tr("Out"))]
        self.choice = Segmented(desk.appearance, choices, _tr("Lock in the plan"), "inspector-lock")
        self.choice.setToolTip(_tr("In: every plan has it. Out: no plan has it."))
        self.choice.chosen.connect(self._lock)
        column(self, 0).addLayout(labelled(desk.appearance, _tr("Lock"), self.choice))

    def show_cards(self, project: Project, cards: Sequence[Card]) -> None:
        """Show how these cards are locked."""
        self._cards = tuple(card.id for card in cards)
        found = locks(project)
        ways = {found.get(one, "free") for one in self._cards}
        self.choice.put(ways.pop() if len(ways) == 1 else None)

    def _lock(self, way: str) -> None:
        ways: dict[str, Lock | None] = {"in": "in", "out": "out", "free": None}
        self._desk.plan.lock(self._cards, ways[way])


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanRules", text)
