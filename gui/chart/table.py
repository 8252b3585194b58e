"""The twin of the chart: the same numbers as a table, for screen readers and for copying."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from gui.theme import px
from gui.words import joined, signed
from model import region
from model.priority.score import Evaluation

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_FIXED = 5


class ChartTable(QAbstractTableModel):
    """One row a placed card in rank order: rank, name, score, low, high, each bucket's points, what it rests on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers: list[str] = []
        self._cells: list[list[str]] = []
        self.keys: tuple[str, ...] = ()

    def show(self, evaluation: Evaluation, keys: Sequence[str]) -> None:
        """Show these cards of an evaluation; only cells that differ are announced."""
        headers = self._header_row(evaluation)
        cells = [self._row(evaluation, key) for key in keys]
        if headers != self._headers or len(cells) != len(self._cells):
            self.beginResetModel()
            self._headers, self._cells, self.keys = headers, cells, tuple(keys)
            self.endResetModel()
            return
        before, self._cells, self.keys = self._cells, cells, tuple(keys)
        changed = [row for row, cell in enumerate(cells) if cell != before[row]]
        if changed:
            last = len(headers) - 1
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], last))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The number of cards."""
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """The number of columns."""
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell; numbers stand at the right."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._cells[index.row()][index.column()]
        return self._alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The names of the columns, over their cells."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._headers[section]
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def text(self) -> str:
        """The whole table, tabs between cells."""
        return "\n".join("\t".join(row) for row in [self._headers, *self._cells])

    def _alignment(self, column: int) -> int:
        left = column in (1, len(self._headers) - 1)
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
        return int(side | Qt.AlignmentFlag.AlignVCenter)

    def _header_row(self, evaluation: Evaluation) -> list[str]:
        buckets = [bucket.name for bucket in evaluation.project.buckets]
        fixed = [self.tr("Rank"), self.tr("Card"), self.tr("Score"), self.tr("Low"), self.tr("High")]
        return [*fixed, *buckets, self.tr("Rests on")]

    def _row(self, evaluation: Evaluation, key: str) -> list[str]:
        row = evaluation.row[key]
        card = evaluation.project.cards[row]
        parts = [signed(float(part)) if part else "" for part in evaluation.parts[row]]
        if not evaluation.scored[row]:
            return ["", card.name, "", "", "", *("" for _ in parts), self.tr("no score")]
        numbers = (evaluation.score[row], evaluation.low[row], evaluation.high[row])
        return [
            str(int(evaluation.rank[row])), card.name, *(signed(float(one)) for one in numbers), *parts,
            self._basis(evaluation, row),
        ]  # fmt: skip

    def _basis(self, evaluation: Evaluation, row: int) -> str:
        project = evaluation.project
        assumed = [one for one, flag in zip(evaluation.buckets, evaluation.assumed[row], strict=True) if flag]
        if not assumed:
            return self.tr("judged")
        return self.tr("not judged: {buckets}").replace("{buckets}", joined(region.names(project, assumed)))


class TableView(QTableView):
    """The table on screen: copies as text."""

    def __init__(self, model: ChartTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = model
        self.setModel(model)
        self.setAccessibleIdentifier("chart-table")
        self.setAccessibleName(self.tr("Priorities as a table"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(26))
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setHighlightSections(False)
        model.modelReset.connect(self._size_columns)
        self.horizontalHeader().setStretchLastSection(True)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _size_columns(self) -> None:
        words = QFontMetrics(self.horizontalHeader().font())
        for column in range(self._table.columnCount() - 1):
            header = str(self._table.headerData(column, Qt.Orientation.Horizontal))
            wide = px(230) if column == 1 else min(words.horizontalAdvance(header) + px(24), px(180))
            self.setColumnWidth(column, max(wide, px(56)))

    def event(self, event: QEvent) -> bool:
        """Copying in the table copies the table, and not the selected cards."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._table.text())
            return
        super().keyPressEvent(event)
