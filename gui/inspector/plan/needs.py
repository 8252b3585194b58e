"""What the selected cards need of each resource: a bar to drag and a field to type into, a row a resource."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from gui.controls.labels import Words
from gui.desk import Desk
from gui.inspector.pieces.amounts import extent, read_amount, typed_number
from gui.inspector.pieces.field_box import line_box
from gui.inspector.pieces.layout import column, empty, row
from gui.inspector.plan.need_bar import NeedBar, Span
from gui.theme import font, px
from model.card import Card
from model.project import Project, Resource
from model.value import Refusal

FIELD = 72
"""How wide the field for an amount is, at 100 %."""

_WRONG = str(QT_TRANSLATE_NOOP("Refusal", "A need is a number of 0 or more. Empty means that nobody said."))


class Needed(NamedTuple):
    """What cards need of one resource: one amount, or the span of several that differ, or neither where none is said.

    `silent` tells that some of the cards have none said.
    """

    amount: float | None
    span: Span | None
    silent: bool


def needed(cards: Sequence[Card], resource: str) -> Needed:
    """What these cards need of a resource."""
    said = [need.amount for card in cards for need in card.needs if need.resource == resource]
    silent = len(said) < len(cards)
    if not said:
        return Needed(None, None, silent)
    low, high = min(said), max(said)
    return Needed(None, (low, high), silent) if silent or low < high else Needed(low, None, silent)


def largest_needs(cards: Sequence[Card]) -> dict[str, float]:
    """The largest need of each resource that any card has; a resource of which none is said is left out."""
    found: dict[str, float] = {}
    for card in cards:
        for need in card.needs:
            if need.amount > found.get(need.resource, 0.0):
                found[need.resource] = need.amount
    return found


class NeedRow(QWidget):
    """Name, unit and budget of a resource; below them the bar and the field."""

    def __init__(self, desk: Desk, resource: str) -> None:
        super().__init__()
        self._desk, self._resource, self._cards = desk, resource, tuple[str, ...]()
        self._shown: tuple[object, ...] = ()
        self._name = Words(desk.appearance, "", "small")
        self._unit = Words(desk.appearance, "", "caption", "muted")
        self._limit = Words(desk.appearance, "", "caption", "muted", tabular=True)
        self._limit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.bar = NeedBar(desk.appearance)
        self.bar.setAccessibleIdentifier(f"inspector-need-bar-{resource}")
        self.box = line_box(desk, self._write, "", f"inspector-need-{resource}")
        self.box.setFixedWidth(px(FIELD))
        self.box.field.setFont(font("small", tabular=True))
        self._name.setBuddy(self.box.field)
        self.bar.said.connect(self._say)
        self.bar.done.connect(desk.document.close_step)
        self.bar.asked.connect(self.box.begin)
        lines = column(self, 0, 0)
        title = row(self._name, self._unit, self._limit, spacing=5)
        title.setContentsMargins(px(4), 0, px(4), 0)
        title.setStretch(2, 1)
        lines.addLayout(title)
        fields = row(self.bar, self.box, spacing=4)
        fields.setContentsMargins(0, 0, px(4), 0)
        lines.addLayout(fields)
        lines.addWidget(self.box.hint)

    def show_cards(self, cards: tuple[str, ...], resource: Resource, need: Needed, largest: float) -> None:
        """Show what cards need of a resource; `largest` is the largest need that any card has."""
        shown = (cards, resource, need, largest)
        if shown == self._shown:
            return
        self._shown, self._cards = shown, cards
        against = extent(resource.budget, largest)
        over = need.amount is not None and against.exceeded(need.amount)
        self._name.say(resource.name)
        self._unit.say(resource.unit)
        self._limit.say(_limit(resource, over), "danger" if over else "muted")
        self.bar.setAccessibleName(_tr("Need of {resource}, as a bar").replace("{resource}", resource.name))
        self.box.field.setAccessibleName(_tr("Need of {resource}").replace("{resource}", resource.name))
        self.box.field.setPlaceholderText(_unsaid(need))
        self.box.show_text(cards, typed_number(need.amount))
        self.bar.put(need.amount, need.span, against, _in_words(resource, need, over))

    def _write(self, text: str) -> bool:
        try:
            amount = read_amount(text, _WRONG)
        except Refusal as refused:
            self._desk.feedback.refuse(refused)
            return False
        return self._say(amount)

    def _say(self, amount: float | None) -> bool:
        merge = ("need", self._cards, self._resource)
        return self._desk.plan.need(self._cards, self._resource, amount, merge)


class Needs(QWidget):
    """A row a resource, made once and kept."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: dict[str, NeedRow] = {}
        self._order: list[str] = []
        self._everyone: tuple[Card, ...] = ()
        self._largest: dict[str, float] = {}
        self._lines = column(self, 4, 0)

    def show_cards(self, project: Project, cards: Sequence[Card]) -> None:
        """Show what these cards need."""
        for gone in [one for one in self._rows if one not in {resource.id for resource in project.resources}]:
            self._rows[gone].hide()
            self._rows.pop(gone).deleteLater()
        if project.cards is not self._everyone and any(not resource.budget for resource in project.resources):
            self._everyone, self._largest = project.cards, largest_needs(project.cards)
        ids = tuple(card.id for card in cards)
        for resource in project.resources:
            line = self._rows.get(resource.id) or NeedRow(self._desk, resource.id)
            self._rows[resource.id] = line
            largest = 0.0 if resource.budget else self._largest.get(resource.id, 0.0)
            line.show_cards(ids, resource, needed(cards, resource.id), largest)
        self._sort([resource.id for resource in project.resources])

    def _sort(self, order: list[str]) -> None:
        if order != self._order:
            self._order = order
            empty(self._lines)
            for resource in order:
                self._lines.addWidget(self._rows[resource])
                self._rows[resource].show()


def _limit(resource: Resource, over: bool) -> str:
    """What stands at the right of a row's title."""
    if over:
        return _tr("more than the budget")
    if resource.budget is None:
        return _tr("no limit")
    return _tr("of {budget}").replace("{budget}", typed_number(resource.budget))


def _unsaid(need: Needed) -> str:
    """What the empty field says."""
    return _tr("not said") if need.span is None else _tr("different")


def _in_words(resource: Resource, need: Needed, over: bool) -> str:
    """A need as a screen reader says it."""
    if need.span is not None:
        low, high = map(typed_number, need.span)
        text = _tr("different, {low} to {high}").replace("{low}", low).replace("{high}", high)
        return f"{text}, {_tr('for some not said')}" if need.silent else text
    if need.amount is None:
        return _tr("not said: a plan leaves the card out")
    text = f"{typed_number(need.amount)} {resource.unit}".strip()
    if over:
        return f"{text}, {_limit(resource, over)}"
    return text if resource.budget is None else f"{text} {_limit(resource, over)}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Needs", text)
