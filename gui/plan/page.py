"""The page of the plan: the table at the left, what is to be known of it at the right."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gui.controls.labels import Words
from gui.controls.nothing import Nothing
from gui.desk import Desk
from gui.feedback import sentence
from gui.plan.model import PlanTable
from gui.plan.rows import rows_of
from gui.plan.side import PlanSide
from gui.plan.table import PlanView
from gui.plan.words import long_reason, short_reason
from gui.theme import px
from gui.words import figure
from model.priority.plan.plan import Plan

LOOKER = "plan page"


class PlanPage(QWidget):
    """Follows the plan while it is seen, and the selection both ways."""

    budgets_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._resource = ""
        self.table = PlanTable(self)
        self.view = PlanView(desk, self.table)
        self.side = PlanSide(desk)
        no_budget = self.tr("Set a budget for at least one resource.")
        self._nothing = Nothing(desk.appearance, "table", no_budget)
        self._clash = Words(desk.appearance, "", "body", "danger", wrapped=True)
        self._clash.setAccessibleIdentifier("plan-clash")
        self._arrange()
        self.view.chosen.connect(self._select)
        self.view.opened.connect(lambda card: desk.selection.select_cards([card], reveal=True))
        self.side.budgets_wanted.connect(self.budgets_wanted)
        self.side.outlined.connect(desk.plans.outline)
        self.side.resource_chosen.connect(self._choose_resource)
        desk.plans.changed.connect(self.refresh)
        desk.selection.changed.connect(self._mark)

    def refresh(self) -> None:
        """Show the present plan."""
        plans, latest = self._desk.plans, self._desk.priorities.latest
        self.side.outline.setChecked(plans.outlined)
        if not self.isVisible() or latest is None:
            return
        project = latest.project
        if not any(resource.budget is not None for resource in project.resources):
            self._stack.setCurrentWidget(self._empty)
        elif plans.plan is None:
            self._clash.say(sentence(plans.clash) if plans.clash is not None else "")
            self._stack.setCurrentWidget(self._clashing)
        else:
            self.view.bring(project)
            whys = {card: short_reason(reason, project) for card, reason in plans.reasons.items()}
            self.table.show(rows_of(latest, plans.plan, whys), project.resources)
            self._show_side(plans.plan)
            self._stack.setCurrentWidget(self._whole)
            self._mark()

    def showEvent(self, event: QShowEvent) -> None:
        """Have a plan made."""
        super().showEvent(event)
        self._desk.plans.look(LOOKER, True)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is not seen need not be made."""
        super().hideEvent(event)
        self._desk.plans.look(LOOKER, False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._desk.appearance.theme.surface)

    def _show_side(self, plan: Plan) -> None:
        plans, project = self._desk.plans, self._desk.document.project
        self.side.show_plan(project, plan, sureness(plan, plans.busy), self._why())
        limited = [one.id for one in project.resources if one.budget is not None]
        if self._resource not in limited:
            self._resource = limited[0]
        self.side.show_steps(project, self._resource, plans.steps.get(self._resource))

    def _why(self) -> str:
        """What would have to be true for the one selected card to be in the plan."""
        selected, project = self.view.selected(), self._desk.document.project
        reason = self._desk.plans.reasons.get(selected[0]) if len(selected) == 1 else None
        if reason is None:
            return ""
        self._desk.plans.ask(selected[0])
        return long_reason(reason, project.card(selected[0]).name, project)

    def _choose_resource(self, resource: str) -> None:
        self._resource = resource
        self.refresh()

    def _select(self, cards: list[str]) -> None:
        self._desk.selection.select_cards(cards)
        if self._desk.plans.plan is not None:
            self._show_side(self._desk.plans.plan)

    def _mark(self) -> None:
        if self.isVisible():
            self.view.follow(list(self._desk.selection.cards))

    def _arrange(self) -> None:
        self._whole, self._empty, self._clashing = QSplitter(Qt.Orientation.Horizontal), QWidget(), QWidget()
        self._whole.setHandleWidth(1)
        self._whole.setChildrenCollapsible(False)
        self._whole.addWidget(self.view)
        self._whole.addWidget(self.side)
        self._whole.setStretchFactor(0, 3)
        self._whole.setStretchFactor(1, 2)
        self._whole.setSizes([760, 500])
        _middle(self._empty, self._nothing, self._button("plan-empty-budgets"))
        _middle(self._clashing, self._clash, self._button("plan-clash-budgets"))
        self._stack = QStackedWidget(self)
        for page in (self._whole, self._empty, self._clashing):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _button(self, identifier: str) -> QPushButton:
        button = QPushButton(self.tr("Edit budgets"))
        button.setAccessibleIdentifier(identifier)
        button.clicked.connect(self.budgets_wanted)
        return button


def sureness(plan: Plan, busy: bool) -> str:
    """How sure it is that no plan is better."""
    if plan.optimal:
        return _tr("Best plan found, proven")
    if busy:
        return _tr("A quick plan; the best one is being looked for")
    said = _tr("The best plan found in the time; another could be worth {points} points more at most")
    return said.replace("{points}", figure(plan.gap))


def _middle(room: QWidget, content: QWidget, button: QPushButton) -> None:
    column = QVBoxLayout(room)
    column.setContentsMargins(px(24), px(12), px(24), px(12))
    column.addStretch(1)
    column.addWidget(content)
    line = QHBoxLayout()
    line.addStretch(1)
    line.addWidget(button)
    line.addStretch(1)
    column.addLayout(line)
    column.addStretch(1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Plan", text)
