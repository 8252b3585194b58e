"""Beside the table: how sure the plan is, what it uses, what more would buy, and where to go from here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.controls.buttons import QuietButton
from gui.controls.combo import CalmCombo
from gui.controls.labels import Rule, Words
from gui.desk import Desk
from gui.plan.frontier import FrontierPlot, next_step
from gui.plan.uses import Uses
from gui.plans import Steps
from gui.theme import Appearance, px
from model.priority.method.number import Number
from model.priority.plan.plan import Plan
from model.project import Project


class PlanSide(QScrollArea):
    """`budgets_wanted()` asks for the budgets, `outlined(on)` for the board to show what is in the plan."""

    budgets_wanted = Signal()
    outlined = Signal(bool)
    resource_chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleIdentifier("plan-side")
        self.setAccessibleName(self.tr("About the plan"))
        appearance = desk.appearance
        self.sure = Words(appearance, "", "small", "muted", wrapped=True)
        self.sure.setAccessibleIdentifier("plan-sure")
        self.why = Words(appearance, "", "body", wrapped=True)
        self.why.setAccessibleIdentifier("plan-why")
        self.uses = Uses(desk)
        self.resource = CalmCombo(self.tr("What more of which resource would buy"), "plan-resource")
        self.resource.picked.connect(self.resource_chosen)
        self.plot = FrontierPlot(appearance)
        self.next = Words(appearance, "", "body", wrapped=True)
        self.next.setAccessibleIdentifier("plan-next")
        self.budgets = QPushButton(self.tr("Edit budgets"))
        self.budgets.setAccessibleIdentifier("plan-budgets")
        self.budgets.clicked.connect(self.budgets_wanted)
        self.outline = QPushButton(self.tr("Outline on the board"))
        self.outline.setCheckable(True)
        self.outline.setAccessibleIdentifier("plan-outline")
        self.outline.toggled.connect(self.outlined)
        self._more = QWidget()
        self._arrange()

    def show_plan(self, project: Project, plan: Plan, sure: str, why: str) -> None:
        """Show what a plan uses, how sure it is, and what must be true for the selected card to be in."""
        self.sure.say(sure)
        self.why.say(why)
        self._why_room.setVisible(bool(why))
        self.uses.put(project, plan)
        limited = [(one.id, one.name) for one in project.resources if one.budget is not None]
        self.resource.offer(limited)
        self._more.setVisible(bool(limited))

    def show_steps(self, project: Project, resource: str, steps: Steps | None) -> None:
        """Show what more of a resource would buy; nothing while that is still being found out."""
        self.resource.put(resource)
        self.plot.put(steps, project.resource(resource))
        self.next.say(next_step(steps, project) if steps is not None else "…")

    def _arrange(self) -> None:
        body = _Ground(self._desk.appearance)
        column = QVBoxLayout(body)
        column.setContentsMargins(px(16), px(10), px(16), px(12))
        column.setSpacing(px(6))
        appearance = self._desk.appearance
        column.addWidget(self.sure)
        self._why_room = QWidget()
        why = QVBoxLayout(self._why_room)
        why.setContentsMargins(0, px(4), 0, px(4))
        why.addWidget(self.why)
        column.addWidget(self._why_room)
        uses = QHBoxLayout()
        uses.addWidget(Words(appearance, self.tr("What the plan uses"), "title"), 1)
        uses.addWidget(self._made("plan-made", lambda: Number("plan")))
        column.addLayout(uses)
        column.addWidget(self.uses)
        more = QVBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(px(6))
        more.addWidget(Rule(appearance))
        head = QHBoxLayout()
        head.addWidget(Words(appearance, self.tr("What more would buy"), "title"), 1)
        head.addWidget(self.resource)
        head.addWidget(self._made("plan-next-made", lambda: Number("next-unit", (self.resource.key or "",))))
        more.addLayout(head)
        note = self.tr("Best value at each budget, the other budgets as they are")
        more.addWidget(Words(appearance, note, "small", "muted", wrapped=True))
        more.addWidget(self.plot, 1)
        more.addWidget(self.next)
        column.addWidget(self._more, 1)
        column.addWidget(Rule(appearance))
        buttons = QHBoxLayout()
        for button in (self.budgets, self.outline):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(0)
        self.setWidget(body)

    def _made(self, identifier: str, number: Callable[[], Number]) -> QuietButton:
        """A button that asks how a number of the plan is made."""
        button = QuietButton(self._desk.appearance, "", "made", self.tr("How is this made"))
        button.setAccessibleIdentifier(identifier)
        button.clicked.connect(lambda: self._desk.inquiry.ask(number()))
        return button


class _Ground(QWidget):
    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        appearance.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._appearance.theme.surface)
