"""The twin of the chart: the same numbers as a table, for screen readers and for copying."""

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QWidget

from gui.chart.copying import CopyingTable
from gui.chart.firm import top_heading, top_said
from gui.chart.level import level_line
from gui.chart.shares import NOT_YET, share_text
from gui.theme import px
from gui.words import joined, signed
from model import region
from model.priority.firmness import Firmness
from model.priority.score import Evaluation
from model.priority.table import Floats

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ChartTable(QAbstractTableModel):
    """One row a placed card in rank order.

    Its rank, name, score, the ends of its interval, how often it stays on top, each bucket's points, what it rests on.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._firmness: Firmness | None = None
        self._headers: list[str] = []
        self._signs = _Signs()
        self.keys: tuple[str, ...] = ()

    def show(self, firmness: Firmness, keys: tuple[str, ...], names: tuple[str, ...]) -> None:
        """Show these cards of an evaluation with what is known of samples; only rows that differ are announced.

        Cells are made when somebody asks for them, so that a long list costs no more than a short one.
        """
        headers, signs = self._header_row(firmness), _signs(firmness, keys, names)
        if len(headers) != len(self._headers):
            self.beginResetModel()
            self._firmness, self._headers, self._signs, self.keys = firmness, headers, signs, keys
            self.endResetModel()
            return
        before, renamed = self._signs, headers != self._headers
        self._grow(firmness, keys)
        self._firmness, self._headers, self._signs, self.keys = firmness, headers, signs, keys
        if renamed:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(headers) - 1)
        changed = range(len(keys)) if renamed else _different(before, signs)
        if changed:
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], len(headers) - 1))

    def _grow(self, firmness: Firmness, keys: tuple[str, ...]) -> None:
        """Have as many rows as `keys`, by what is added or taken away at the end."""
        had, count = len(self.keys), len(keys)
        if had == count:
            return
        # Between begin and end the model must already have the new number of rows, and the old ones must be there.
        if count > had:
            self.beginInsertRows(_ROOT, had, count - 1)
        else:
            self.beginRemoveRows(_ROOT, count, had - 1)
        self._firmness, self.keys = firmness, keys
        (self.endInsertRows if count > had else self.endRemoveRows)()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The number of cards."""
        return 0 if parent.isValid() else len(self.keys)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """The number of columns."""
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell; numbers stand at the right. The description of each says how firm its row is."""
        if not index.isValid() or self._firmness is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._row(self._firmness, self.keys[index.row()])[index.column()]
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._description(self._firmness, self.keys[index.row()])
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
        firmness = self._firmness
        rows = [self._row(firmness, key) for key in self.keys] if firmness is not None else []
        return "\n".join("\t".join(row) for row in [self._headers, *rows])

    def _alignment(self, column: int) -> int:
        left = column in (1, len(self._headers) - 1)
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
        return int(side | Qt.AlignmentFlag.AlignVCenter)

    def _header_row(self, firmness: Firmness) -> list[str]:
        buckets = [bucket.name for bucket in firmness.evaluation.project.buckets]
        fixed = [self.tr("Rank"), self.tr("Card"), self.tr("Score"), self.tr("Low (5 %)"), self.tr("High (95 %)")]
        return [*fixed, top_heading(firmness), *buckets, self.tr("Rests on")]

    def _row(self, firmness: Firmness, key: str) -> list[str]:
        evaluation = firmness.evaluation
        row = evaluation.row[key]
        card = evaluation.project.cards[row]
        parts = [signed(float(part)) if part else "" for part in evaluation.parts[row]]
        if not evaluation.scored[row]:
            return ["", card.name, "", "", "", "", *("" for _ in parts), self._basis(evaluation, row)]
        ends = (firmness.low[row], firmness.high[row])
        interval = [signed(float(end)) if firmness.sampled[row] else NOT_YET for end in ends]
        return [
            str(int(evaluation.rank[row])), card.name, signed(float(evaluation.score[row])), *interval,
            share_text(float(firmness.top[row])), *parts, self._basis(evaluation, row),
        ]  # fmt: skip

    def _description(self, firmness: Firmness, key: str) -> str:
        row = firmness.evaluation.row[key]
        if not firmness.evaluation.scored[row]:
            return ""
        said = (top_said(firmness, share_text(float(firmness.top[row]))), level_line(firmness.evaluation, key))
        return ". ".join(one for one in said if one)

    def _basis(self, evaluation: Evaluation, row: int) -> str:
        """What the score rests on: judgements, drops alone, and what somebody said cannot be said."""
        told = [] if evaluation.scored[row] else [self.tr("no score")]
        for flags, text in (
            (evaluation.assumed[row], self.tr("not judged: {buckets}")),
            (evaluation.open[row], self.tr("cannot be said: {buckets}")),
        ):
            found = [one for one, flag in zip(evaluation.buckets, flags, strict=True) if flag]
            if found:
                told.append(text.replace("{buckets}", joined(region.names(evaluation.project, found))))
        return "; ".join(told) or self.tr("judged")


class _Signs(NamedTuple):
    """All that the cells of a table are made from: by it rows are compared without making their texts."""

    keys: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    numbers: Floats = np.zeros((0, 0))


def _signs(firmness: Firmness, keys: tuple[str, ...], names: tuple[str, ...]) -> _Signs:
    evaluation = firmness.evaluation
    where = evaluation.row
    rows = np.array([where[key] for key in keys], dtype=np.int64)
    single = (evaluation.score, firmness.low, firmness.high, evaluation.rank, evaluation.scored, firmness.sampled)
    several = (evaluation.parts, evaluation.table.state)
    rounded = np.rint(np.column_stack([one[rows] for one in (*single, *several)]))
    return _Signs(keys, names, np.column_stack([rounded, firmness.top[rows]]))


def _different(before: _Signs, after: _Signs) -> list[int]:
    """The rows of `after` that differ from the same row of `before`, or that it does not have."""
    both, count = min(len(before.keys), len(after.keys)), len(after.keys)
    other = (before.numbers[:both] != after.numbers[:both]).any(axis=1)
    for old, new in ((before.keys, after.keys), (before.names, after.names)):
        if old != new:
            pairs = zip(old[:both], new[:both], strict=True)
            other |= np.array([one != two for one, two in pairs], dtype=bool)
    return [*np.flatnonzero(other).tolist(), *range(both, count)]


class TableView(CopyingTable):
    """The table on screen."""

    def __init__(self, model: ChartTable, parent: QWidget | None = None) -> None:
        super().__init__(model.text, parent)
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
        model.headerDataChanged.connect(self._size_columns)
        self.horizontalHeader().setStretchLastSection(True)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _size_columns(self) -> None:
        words = QFontMetrics(self.horizontalHeader().font())
        for column in range(self._table.columnCount() - 1):
            header = str(self._table.headerData(column, Qt.Orientation.Horizontal))
            wide = px(230) if column == 1 else min(words.horizontalAdvance(header) + px(24), px(180))
            self.setColumnWidth(column, max(wide, px(56)))
