"""What the plan needs to know of the selected cards: one quiet line until somebody opens it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from gui.controls.buttons import QuietButton
from gui.controls.labels import Rule, Words
from gui.desk import Desk
from gui.inspector.pieces.amounts import typed_number
from gui.inspector.pieces.layout import INSET, column, row
from gui.inspector.plan.add_resource import AddResource
from gui.inspector.plan.head import PlanHead
from gui.inspector.plan.needs import Needs
from gui.inspector.plan.pairs import Pairs, effects
from gui.inspector.plan.rules import CardRules, LockChoice
from gui.theme import px
from gui.words import counted
from model.card import Card
from model.project import Link, Project
from model.rules import Lock, locks, tied


class CardPlan(QWidget):
    """Once opened it stays open for other cards too. `opened` comes when it grows; what is closed is not even made.

    `resources_wanted` asks for the page of resources, to name the one of that id, or for the page alone.
    """

    opened = Signal(QWidget)
    resources_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._cards: Sequence[Card] = ()
        self._links: tuple[Link, ...] | None = None
        self._ties, self._locks = dict[str, int](), dict[str, Lock]()
        self._body: PlanBody | None = None
        self.is_open = False
        self.head = PlanHead(desk.appearance, _tr("Plan: needs and rules"), "inspector-plan")
        self.head.clicked.connect(self._toggle)
        self._lines = column(self, 3, 0)
        self._lines.addWidget(Rule(desk.appearance))
        self._lines.addWidget(self.head)

    def show_cards(self, project: Project, cards: Sequence[Card]) -> None:
        """Show what the plan needs to know of these cards."""
        self._cards = cards
        self.head.put("" if self.is_open else self._said(project), self.is_open)
        if self.is_open:
            self._made_body().show_cards(project, cards)

    def _toggle(self) -> None:
        self.is_open = not self.is_open
        self._desk.document.close_step()
        self.show_cards(self._desk.document.project, self._cards)
        if self._body is not None:
            self._body.setVisible(self.is_open)
        if self.is_open:
            self.opened.emit(self)

    def _made_body(self) -> "PlanBody":
        if self._body is None:
            self._body = PlanBody(self._desk)
            self._body.resources_wanted.connect(self.resources_wanted)
            self._lines.addWidget(self._body)
        return self._body

    def _said(self, project: Project) -> str:
        """What the plan knows of a single card, in a few words."""
        if len(self._cards) != 1:
            return ""
        if project.links is not self._links:
            self._links, self._ties, self._locks = project.links, tied(project), locks(project)
        card, said = self._cards[0], list[str]()
        if lock := self._locks.get(card.id):
            said.append(_tr("locked in") if lock == "in" else _tr("locked out"))
        if card.needs:
            names = {resource.id: resource.name for resource in project.resources}
            said += [f"{names[need.resource]} {typed_number(need.amount)}" for need in card.needs]
        if count := self._ties.get(card.id, 0):
            said.append(counted(count, _tr("1 rule"), _tr("{n} rules")))
        if pairs := len(effects(project, card.id)):
            said.append(counted(pairs, _tr("1 pair"), _tr("{n} pairs")))
        return _tr(", ").join(said)


class PlanBody(QWidget):
    """Lock and needs of one card or several; rules and pairs of one alone."""

    resources_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.lock, self.needs = LockChoice(desk), Needs(desk)
        self.rules, self.pairs = CardRules(desk), Pairs(desk)
        self._none = Words(
            desk.appearance, _tr("No resources yet. Add what is scarce."), "small", "muted", wrapped=True
        )
        self._add = AddResource(desk, "inspector-resource-add")
        self._add.added.connect(lambda new, named: None if named else self.resources_wanted.emit(new))
        self._edit = QuietButton(desk.appearance, _tr("Resources and budgets"), "edit")
        self._edit.setAccessibleIdentifier("inspector-resources")
        self._edit.clicked.connect(lambda: self.resources_wanted.emit(""))
        self._together = Words(desk.appearance, _tr("Points together with"), "caption", "muted")
        self._together.setContentsMargins(px(4), 0, 0, 0)
        self._together.setToolTip(_tr("Counts in a plan that has both cards, never in the bars."))
        self._empty = QWidget()
        self._none.setContentsMargins(px(INSET), 0, px(INSET), 0)
        inner = column(self._empty, 2, 0)
        inner.addWidget(self._none)
        inner.addWidget(self._add)
        self._build()

    def show_cards(self, project: Project, cards: Sequence[Card]) -> None:
        """Show what the plan needs to know of these cards."""
        one = cards[0] if len(cards) == 1 else None
        self._empty.setVisible(not project.resources)
        self._edit.setVisible(bool(project.resources))
        self._add.show_for(project)
        self.needs.show_cards(project, cards)
        self.lock.show_cards(project, cards)
        for part in (self.rules, self._together, self.pairs):
            part.setVisible(one is not None)
        if one is not None:
            self.rules.show_card(project, one)
            self.pairs.show_card(project, one)

    def _build(self) -> None:
        lines = column(self, 8, 0)
        lines.setContentsMargins(0, px(2), 0, px(4))
        needs = QWidget()
        inner = column(needs, 4, 0)
        for part in (self.needs, self._empty):
            inner.addWidget(part)
        inner.addLayout(row(self._edit, 1))
        lines.addWidget(needs)
        lines.addWidget(self.lock)
        lines.addWidget(self.rules)
        pairs = QWidget()
        inner = column(pairs, 2, 0)
        inner.addWidget(self._together)
        inner.addWidget(self.pairs)
        lines.addWidget(pairs)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CardPlan", text)
