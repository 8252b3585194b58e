"""Goals under each other, each with its rating."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.controls.labels import Rule
from gui.desk import Desk
from gui.inspector.pieces.layout import empty
from gui.inspector.weighing.rating_row import Rate, RatingRow
from gui.theme import px


class RatingList(QWidget):
    """Rows by bucket with hairlines between them; `crowned` and `grown` are those of any row."""

    crowned = Signal(str)
    grown = Signal(QWidget)

    def __init__(self, desk: Desk, way: str, rate: Rate) -> None:
        super().__init__()
        self._desk, self._way, self._rate = desk, way, rate
        self.rows: dict[str, RatingRow] = {}
        self._rules: list[Rule] = []
        self._order: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))

    def arrange(self, order: Sequence[str]) -> None:
        """Have a row for each of these buckets, in this order."""
        for gone in [one for one in self.rows if one not in order]:
            self.rows.pop(gone).deleteLater()
        for one in order:
            if one not in self.rows:
                self.rows[one] = RatingRow(self._desk, one, self._way, self._rate)
                self.rows[one].crowned.connect(self.crowned)
                self.rows[one].goal.range.grown.connect(self.grown)
        if list(order) != self._order:
            self._order = list(order)
            self._lay()

    def _lay(self) -> None:
        empty(self._column)
        while len(self._rules) > max(len(self._order) - 1, 0):
            self._rules.pop().deleteLater()
        while len(self._rules) < len(self._order) - 1:
            self._rules.append(Rule(self._desk.appearance))
        before: QWidget | None = None
        for at, one in enumerate(self._order):
            if at:
                self._column.addWidget(self._rules[at - 1])
                self._rules[at - 1].show()
            self._column.addWidget(self.rows[one])
            self.rows[one].show()
            for control in (self.rows[one].goal.range.edit, self.rows[one].slider, self.rows[one].doubt):
                if before is not None:
                    QWidget.setTabOrder(before, control)
                before = control
