"""What the plan uses: of each resource how much, how much is left, and which goals it goes to."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.controls.buckets import Sign, signs
from gui.controls.labels import Words
from gui.desk import Desk
from gui.figure.bars import draw_bar
from gui.plan.rows import Flow, flows
from gui.theme import Appearance, px
from gui.words import figure
from model.project import Project, Resource

if TYPE_CHECKING:
    from model.priority.plan.plan import Plan


class UseBar(QWidget):
    """One bar: what is used of the budget, each goal's part in its colour; what is left is empty."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._flows: list[Flow] = []
        self._signs: dict[str, Sign] = {}
        self._whole = 1.0
        self.setFixedHeight(px(9))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    def put(self, parts: list[Flow], whole: float, marks: dict[str, Sign]) -> None:
        """Show these parts of a whole."""
        self._flows, self._whole, self._signs = parts, whole or 1.0, marks
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts, 1 px apart."""
        theme, left = self._appearance.theme, 0.0
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.line)
            for part in self._flows:
                width = self.width() * part.amount / self._whole
                room = QRectF(left, 0, max(width - 1, 1), self.height())
                sign = self._signs.get(part.bucket)
                if sign is None:
                    painter.fillRect(room, theme.control)
                else:
                    look = theme.bucket(sign.colour)
                    draw_bar(painter, room, look, "", theme.surface, patterned=self._appearance.patterned)
                left += width


class UseRow(QWidget):
    """One resource."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._name = Words(desk.appearance, "", "name")
        self._unit = Words(desk.appearance, "", "body", "muted")
        self._used = Words(desk.appearance, "", "body", tabular=True)
        self._left = Words(desk.appearance, "", "body", "muted", tabular=True)
        self._left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._left.setMinimumWidth(px(96))
        self.bar = UseBar(desk.appearance)
        line = QHBoxLayout()
        line.setSpacing(px(6))
        for part, stretch in ((self._name, 0), (self._unit, 1), (self._used, 0), (self._left, 0)):
            line.addWidget(part, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(8))
        column.setSpacing(px(3))
        column.addLayout(line)
        column.addWidget(self.bar)

    def put(self, project: Project, resource: Resource, plan: Plan, marks: dict[str, Sign]) -> None:
        """Show what a plan uses of a resource."""
        used, left = plan.used.get(resource.id, 0.0), plan.left.get(resource.id)
        self._name.say(resource.name)
        self._unit.say(resource.unit)
        if resource.budget is None or left is None:
            self._used.say(figure(used))
            self._left.say(_tr("no limit"))
        else:
            said = _tr("{used} of {budget}").replace("{used}", figure(used))
            self._used.say(said.replace("{budget}", figure(resource.budget)))
            self._left.say(_tr("none left") if left <= 0 else _tr("{amount} left").replace("{amount}", figure(left)))
        parts = flows(project, plan, resource.id)
        self.bar.put(parts, max(used, resource.budget or 0.0), marks)
        told = "; ".join(_part(part, marks) for part in parts)
        self.bar.setToolTip(html.escape(told))
        name = _tr("{resource}: {used}, {left}").replace("{resource}", resource.name)
        name = name.replace("{used}", self._used.text()).replace("{left}", self._left.text())
        self.setAccessibleName(f"{name}. {told}" if told else name)


class Uses(QWidget):
    """A row a resource."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: list[UseRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(2))
        self.setAccessibleIdentifier("plan-uses")
        self.setAccessibleName(_tr("What the plan uses"))

    def put(self, project: Project, plan: Plan) -> None:
        """Show what a plan uses."""
        while len(self._rows) < len(project.resources):
            self._rows.append(UseRow(self._desk))
            self._column.addWidget(self._rows[-1])
        marks = signs(project)
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(project.resources))
            if at < len(project.resources):
                row.put(project, project.resources[at], plan, marks)


def _part(part: Flow, marks: dict[str, Sign]) -> str:
    sign = marks.get(part.bucket)
    return f"{sign.name if sign else _tr('in no bucket')} {figure(part.amount)}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Plan", text)
