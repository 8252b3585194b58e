"""One resource: its name, budget and unit, a note, and what cards need of it in all."""

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.controls.buttons import QuietButton
from gui.controls.labels import Rule, Words
from gui.desk import Desk
from gui.inspector.pieces.amounts import read_amount, tidy, typed_number
from gui.inspector.pieces.field_box import Write, line_box, text_box, title_box
from gui.inspector.pieces.layout import column, labelled, row
from gui.theme import font, px
from gui.words import counted
from model.project import Project, Resource
from model.value import Refusal

BUDGET = 72
"""How wide the field for a budget is, at 100 %."""

FOLDED = 2
"""How many lines of a note are shown until one goes into it."""

_WRONG = str(QT_TRANSLATE_NOOP("Refusal", "A budget is a number of 0 or more. Empty means no limit."))


class Demand(NamedTuple):
    """What the placed cards need of a resource: in all, how many say so, and how many there are."""

    total: float
    saying: int
    placed: int


def demands(project: Project) -> dict[str, Demand]:
    """The demand for each resource by its id; cards that are in no bucket are in no plan."""
    placed = [card for card in project.cards if card.region]
    totals = {resource.id: (0.0, 0) for resource in project.resources}
    for card in placed:
        for need in card.needs:
            total, saying = totals[need.resource]
            totals[need.resource] = (total + need.amount, saying + 1)
    return {one: Demand(tidy(total), saying, len(placed)) for one, (total, saying) in totals.items()}


class ResourceRow(QWidget):
    """All of it edited in place."""

    def __init__(self, desk: Desk, resource: str) -> None:
        super().__init__()
        self._desk, self._resource = desk, resource
        rename, unit, note = _tr("Rename resource"), _tr("Change unit"), _tr("Edit note")
        self.name = title_box(desk, self._writing("name", rename), "", f"resource-name-{resource}", "name")
        self.budget = line_box(desk, self._write_budget, "", f"resource-budget-{resource}", _tr("no limit"))
        self.budget.setFixedWidth(px(BUDGET))
        self.budget.field.setFont(font("small", tabular=True))
        self.unit = line_box(
            desk, self._writing("unit", unit), "", f"resource-unit-{resource}", _tr("unit"), elided=True
        )
        self.note = text_box(
            desk, self._writing("note", note), "", f"resource-note-{resource}", _tr("Add a note"),
            quiet=True, folded=FOLDED,
        )  # fmt: skip
        self._demand = Words(desk.appearance, "", "caption", "muted", wrapped=True)
        self._demand.setContentsMargins(px(4), 0, 0, 0)
        self._up, self._down, self._away = (QuietButton(desk.appearance, "", one) for one in ("up", "down", "close"))
        self._up.clicked.connect(lambda: desk.plan.shift_resource(resource, -1))
        self._down.clicked.connect(lambda: desk.plan.shift_resource(resource, 1))
        self._away.clicked.connect(lambda: desk.plan.remove_resource(resource))
        self._build()

    def show_resource(self, resource: Resource, demand: Demand, *, first: bool, last: bool) -> None:
        """Show a resource, and what cards need of it."""
        self._name_parts(resource.name)
        self.name.show_text(resource.id, resource.name)
        self.unit.show_text(resource.id, resource.unit)
        self.budget.show_text(resource.id, typed_number(resource.budget))
        self.note.show_text(resource.id, resource.note)
        self._up.setEnabled(not first)
        self._down.setEnabled(not last)
        over = resource.budget is not None and demand.total > resource.budget
        self._demand.say(_demanded(resource, demand), "text" if over else "muted")

    def ask_name(self) -> None:
        """Go to the name and select it, for another to be typed."""
        self.name.begin()

    def _build(self) -> None:
        lines = column(self, 3, 0)
        lines.addWidget(Rule(self._desk.appearance))
        title = row(self.name, self._up, self._down, self._away, spacing=0)
        title.setStretch(0, 1)
        lines.addLayout(title)
        fields = QWidget()
        budget = labelled(self._desk.appearance, _tr("Budget"), self.budget)
        budget.takeAt(budget.count() - 1)
        budget.addSpacing(px(6))
        budget.addWidget(self.unit, 1)
        inner = column(fields, 2)
        inner.addLayout(budget)
        inner.addWidget(self.budget.hint)
        lines.addWidget(fields)
        lines.addWidget(self.note)
        lines.addWidget(self._demand)

    def _name_parts(self, name: str) -> None:
        for widget, saying in (
            (self.name.field, _tr("Name of {resource}")),
            (self.budget.field, _tr("Budget of {resource}")),
            (self.unit.field, _tr("Unit of {resource}")),
            (self.note.field, _tr("Note on {resource}")),
            (self._up, _tr("Move {resource} up")),
            (self._down, _tr("Move {resource} down")),
            (self._away, _tr("Remove {resource}")),
        ):
            widget.setAccessibleName(saying.replace("{resource}", name))
        for button, word in ((self._up, "up"), (self._down, "down"), (self._away, "remove")):
            button.setAccessibleIdentifier(f"resource-{word}-{self._resource}")

    def _writing(self, field: str, label: str) -> Write:
        def write(text: str) -> bool:
            merge = (field, self._resource)
            return self._desk.plan.change_resource(self._resource, label, merge, **{field: text})

        return write

    def _write_budget(self, text: str) -> bool:
        try:
            budget = read_amount(text, _WRONG)
        except Refusal as refused:
            self._desk.feedback.refuse(refused)
            return False
        merge = ("budget", self._resource)
        return self._desk.plan.change_resource(self._resource, _tr("Change budget"), merge, budget=budget)


def _demanded(resource: Resource, demand: Demand) -> str:
    """What cards need of a resource, in words."""
    if not demand.placed:
        return _tr("No card is in a bucket yet.")
    if not demand.saying:
        return _tr("No card says yet how much it needs.")
    silent = demand.placed - demand.saying
    total = f"{typed_number(demand.total)} {resource.unit}".strip()
    text = counted(demand.saying, _tr("1 card needs {total}."), _tr("{n} cards need {total} in all."))
    text = text.replace("{total}", total)
    if resource.budget is not None and demand.total > resource.budget:
        more = typed_number(tidy(demand.total - resource.budget))
        text = f"{text} {_tr('That is {more} more than the budget.').replace('{more}', more)}"
    if silent:
        text = f"{text} {counted(silent, _tr('1 does not say.'), _tr('{n} do not say.'))}"
    return text


def _tr(text: str) -> str:
    return QCoreApplication.translate("ResourceRow", text)
