"""The plan as a table: a column for the choice, one for the card, one for each resource, one for the value."""

from html import escape

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.plan.rows import PlanRow
from gui.words import counted, figure, signed
from model.project import Resource

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole

ROW = int(_Role.UserRole) + 1
"""The row itself."""

CHOICE, NAME = 0, 1


class PlanTable(QAbstractTableModel):
    """Two groups of cards, each below a head."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PlanRow] = []
        self.resources: tuple[Resource, ...] = ()

    def show(self, rows: list[PlanRow], resources: tuple[Resource, ...]) -> None:
        """Show another plan."""
        same = resources == self.resources and _cards(rows) == _cards(self.rows)
        if same and rows:
            self.rows, self.resources = rows, resources
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self.rows, self.resources = rows, resources
        self.endResetModel()

    @property
    def value_column(self) -> int:
        """The last column."""
        return NAME + len(self.resources) + 1

    def card_at(self, row: int) -> str | None:
        """The card of a row, None for the head of a group."""
        card = self.rows[row].card if 0 <= row < len(self.rows) else None
        return card.id if card is not None else None

    def place(self, card: str) -> int:
        """The row of a card, -1 where it has none."""
        return next((at for at, row in enumerate(self.rows) if row.card is not None and row.card.id == card), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Heads and cards."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Choice, card, resources, value."""
        return 0 if parent.isValid() else self.value_column + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards can be selected, heads only read."""
        row = self.rows[index.row()]
        enabled = Qt.ItemFlag.ItemIsEnabled
        return enabled if row.card is None else enabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """A cell as text, as a sentence, or as the row it is of."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == ROW:
            return row
        if role == _Role.DisplayRole:
            return self.text(row, column)
        if role == _Role.AccessibleTextRole:
            return self.said(row) if column == NAME else self.text(row, column)
        if role == _Role.ToolTipRole and row.why and column == NAME:
            return escape(row.why)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        """The names of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _Role.DisplayRole:
            return self._heading(section)
        if role == _Role.ToolTipRole and NAME < section < self.value_column:
            resource = self.resources[section - NAME - 1]
            return escape(f"{resource.name}, {resource.unit}" if resource.unit else resource.name)
        left = Qt.AlignmentFlag.AlignLeft if section <= NAME else Qt.AlignmentFlag.AlignRight
        return int(left | Qt.AlignmentFlag.AlignVCenter) if role == _Role.TextAlignmentRole else None

    def text(self, row: PlanRow, column: int) -> str:
        """What a cell shows."""
        if column == CHOICE:
            return "" if row.card is None else self.tr("chosen") if row.chosen else self.tr("not chosen")
        if column == NAME:
            return row.card.name if row.card is not None else self._group(row)
        if column == self.value_column:
            return signed(row.value) if row.value is not None else ""
        amount = row.needs[column - NAME - 1]
        if amount is None:
            return "" if row.card is None else self.tr("not said")
        return figure(amount)

    def said(self, row: PlanRow) -> str:
        """A row as one sentence."""
        if row.card is None:
            return self._group(row)
        locked = {"in": self.tr("locked in"), "out": self.tr("locked out"), None: ""}[row.lock]
        chosen = self.tr("chosen") if row.chosen else self.tr("not chosen")
        amounts = [f"{resource.name} {self.text(row, NAME + 1 + at)}" for at, resource in enumerate(self.resources)]
        value = self.tr("value {points}").replace("{points}", self.text(row, self.value_column) or "–")
        parts = [row.card.name, chosen, locked, *amounts, value, row.why]
        return ", ".join(part for part in parts if part)

    def as_text(self) -> str:
        """The whole table with tabs between cells."""
        heads = [self._heading(column) for column in range(self.columnCount())]
        rows = [[self.text(row, column) for column in range(self.columnCount())] for row in self.rows]
        return "\n".join("\t".join(cells) for cells in (heads, *rows))

    def _heading(self, section: int) -> str:
        if section == self.value_column:
            return self.tr("Value")
        return self.resources[section - NAME - 1].name if section > NAME else ""

    def _group(self, row: PlanRow) -> str:
        title = self.tr("Chosen") if row.chosen else self.tr("Not chosen")
        return f"{title}  {counted(row.size, self.tr('1 card'), self.tr('{n} cards'))}"


def _cards(rows: list[PlanRow]) -> list[str | None]:
    return [row.card.id if row.card is not None else None for row in rows]
