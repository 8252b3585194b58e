"""The numbers of the heat map: one row a card in rank order, one column a rank, the last perhaps all later ones."""

from html import escape

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.chart.ranks.said import cell_said, heading
from gui.chart.shares import share_text
from model.priority.firmness import Firmness
from model.words import ROUNDING

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

SHARE = int(Qt.ItemDataRole.UserRole) + 1
"""The share itself, 0…1, and −1 where it is not known."""

MOST = 20
"""How many columns there are at most."""


class RanksTable(QAbstractTableModel):
    """Cells are made when somebody asks for them, so that a long list costs no more than a short one.

    While newer samples are drawn the last ones stay, in the order that the cards have now.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._firmness: Firmness | None = None
        self._most = MOST
        self._columns = 0
        self._names: tuple[str, ...] = ()
        self.keys: tuple[str, ...] = ()

    def show(self, firmness: Firmness) -> None:
        """Show what is known of these samples."""
        evaluation = firmness.evaluation
        cards = [evaluation.table.cards[row] for row in evaluation.order[: evaluation.ranked].tolist()]
        keys, names = tuple([card.id for card in cards]), tuple([card.name for card in cards])
        self._grow(keys, names)
        self._spread(len(keys))
        self._firmness, self.keys, self._names = firmness, keys, names
        if keys:
            last = self.index(len(keys) - 1, self._columns - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(keys) - 1)

    def allow(self, most: int) -> None:
        """Have at most so many columns."""
        if most != self._most:
            self._most = most
            self._spread(len(self.keys))

    @property
    def later(self) -> bool:
        """Whether the last column stands for all later ranks."""
        return self._columns < len(self.keys)

    def share(self, row: int, column: int) -> float:
        """The share of a cell, −1 where it is not known."""
        firmness = self._firmness
        samples = firmness.samples if firmness is not None else None
        at = samples.evaluation.row.get(self.keys[row]) if samples is not None else None
        if samples is None or at is None or not samples.evaluation.scored[at]:
            return -1.0
        ranks = samples.acceptability[at]
        if self.later and column == self._columns - 1:
            rest = 1.0 - float(ranks[:column].sum())
            return rest if rest > ROUNDING else 0.0
        return float(ranks[column]) if column < len(ranks) else 0.0

    def said(self, row: int, column: int) -> str:
        """What a cell says, in words."""
        firmness = self._firmness
        if firmness is None:
            return ""
        count = firmness.samples.count if firmness.samples is not None else 0
        later = self.later and column == self._columns - 1
        return cell_said(self._names[row], column if later else column + 1, self.share(row, column), count, later)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The number of cards with a score."""
        return 0 if parent.isValid() else len(self.keys)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """The number of ranks that have a column, with that of later ones."""
        return 0 if parent.isValid() else self._columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The share of a cell, as figures, in words or as it is."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return share_text(self.share(row, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.said(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return escape(self.said(row, column))
        if role == SHARE:
            return self.share(row, column)
        return int(Qt.AlignmentFlag.AlignCenter) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The names of the cards at the left, the ranks above."""
        if orientation == Qt.Orientation.Vertical:
            name = self._names[section] if section < len(self._names) else ""
            if role == Qt.ItemDataRole.ToolTipRole:
                return escape(name)
            return name if role == Qt.ItemDataRole.DisplayRole else None
        later = self.later and section == self._columns - 1
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr("later") if later else str(section + 1)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return heading(section + 1, later)
        return int(Qt.AlignmentFlag.AlignCenter) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def text(self) -> str:
        """The whole table, tabs between cells."""
        columns = range(self._columns)
        heads = [self.tr("Card"), *(str(self.headerData(column, Qt.Orientation.Horizontal)) for column in columns)]
        rows = ([name, *(share_text(self.share(row, at)) for at in columns)] for row, name in enumerate(self._names))
        return "\n".join("\t".join(row) for row in (heads, *rows))

    def _grow(self, keys: tuple[str, ...], names: tuple[str, ...]) -> None:
        """Have as many rows, by what is added or taken away at the end; the others stay what they were."""
        had, count = len(self.keys), len(keys)
        if count > had:
            self.beginInsertRows(_ROOT, had, count - 1)
        elif count < had:
            self.beginRemoveRows(_ROOT, count, had - 1)
        self.keys, self._names = (*self.keys, *keys[had:])[:count], (*self._names, *names[had:])[:count]
        if count > had:
            self.endInsertRows()
        elif count < had:
            self.endRemoveRows()

    def _spread(self, ranks: int) -> None:
        """Have a column for each rank, or as many as are allowed."""
        had, count = self._columns, min(ranks, self._most)
        if count > had:
            self.beginInsertColumns(_ROOT, had, count - 1)
            self._columns = count
            self.endInsertColumns()
        elif count < had:
            self.beginRemoveColumns(_ROOT, count, had - 1)
            self._columns = count
            self.endRemoveColumns()
        if self._columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._columns - 1)
