"""The ledger as Qt's model: one row a tradeoff, told of changes row by row so that scroll and selection stay."""

import html
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.ledger.changes import Changes
from gui.ledger.rows import COLUMNS, Row, row, rows
from model.project import Project
from model.tradeoff import Tradeoff

Index = QModelIndex | QPersistentModelIndex

SORT = int(Qt.ItemDataRole.UserRole)
"""The role that answers with a value to sort by."""

ROW = SORT + 1
"""The role that answers with the whole `Row`."""

NO_INDEX = QModelIndex()
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class LedgerModel(QAbstractTableModel):
    """The tradeoffs of a project. `show` brings it up to date with the fewest signals.

    `changes` says what a tradeoff changes in numbers; it is asked only for rows that somebody looks at.
    """

    def __init__(self, project: Project, changes: Changes | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = rows(project)
        self._changes = changes or Changes()

    def show(self, before: Project, after: Project) -> None:
        """Follow the project from `before` to `after`."""
        if before.tradeoffs is not after.tradeoffs:
            self._drop_gone(after.tradeoffs)
            self._insert_new(after)
        self._update(before, after)

    def place(self, tradeoff: str) -> int | None:
        """The row of a tradeoff, or None."""
        return next((at for at, one in enumerate(self.rows) if one.tradeoff.id == tradeoff), None)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """How many tradeoffs there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell, its tooltip, its name for screen readers, or what it is sorted by."""
        if not index.isValid():
            return None
        one, column = self.rows[index.row()], COLUMNS[index.column()]
        if column == "effect":
            return self._effect(one, role)
        if role == SORT:
            return one.sort_key(column)
        right = column == "evidence" and role == Qt.ItemDataRole.TextAlignmentRole
        return {
            int(Qt.ItemDataRole.DisplayRole): one.text(column),
            ROW: one,
            int(Qt.ItemDataRole.AccessibleTextRole): f"{heading(column)}: {one.text(column) or _tr('nothing')}",
            int(Qt.ItemDataRole.ToolTipRole): html.escape(one.text(column)),
            int(Qt.ItemDataRole.TextAlignmentRole): _RIGHT if right else _LEFT,
        }.get(int(role))

    def renumber(self) -> None:
        """Tell that what tradeoffs change may be another now."""
        if self.rows:
            at = COLUMNS.index("effect")
            self.dataChanged.emit(self.index(0, at), self.index(len(self.rows) - 1, at))

    def _effect(self, one: Row, role: int) -> Any:
        """What a tradeoff changes: in short, in sentences, or as a number to sort by."""
        if role == SORT:
            return self._changes.size(one.tradeoff)
        if role in {int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)}:
            text = self._changes.short(one.tradeoff)
            named = role == Qt.ItemDataRole.AccessibleTextRole
            return f"{heading('effect')}: {text or _tr('nothing')}" if named else text
        if role == Qt.ItemDataRole.ToolTipRole:
            return "<br>".join(map(html.escape, self._changes.sentences(one.tradeoff)))
        return {ROW: one, int(Qt.ItemDataRole.TextAlignmentRole): _LEFT}.get(role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return heading(COLUMNS[section])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if COLUMNS[section] == "evidence" else _LEFT
        return None

    def _drop_gone(self, tradeoffs: Sequence[Tradeoff]) -> None:
        kept = {tradeoff.id for tradeoff in tradeoffs}
        for at in range(len(self.rows) - 1, -1, -1):
            if self.rows[at].tradeoff.id not in kept:
                self.beginRemoveRows(NO_INDEX, at, at)
                del self.rows[at]
                self.endRemoveRows()

    def _insert_new(self, project: Project) -> None:
        wanted = [tradeoff.id for tradeoff in project.tradeoffs]
        shown = {one.tradeoff.id for one in self.rows}
        if [one.tradeoff.id for one in self.rows] != [one for one in wanted if one in shown]:
            self.beginResetModel()
            self.rows = rows(project)
            self.endResetModel()
            return
        for at, tradeoff in enumerate(project.tradeoffs):
            if tradeoff.id not in shown:
                self.beginInsertRows(NO_INDEX, at, at)
                self.rows.insert(at, row(project, tradeoff))
                self.endInsertRows()

    def _update(self, before: Project, after: Project) -> None:
        names = before.buckets is not after.buckets or before.resources is not after.resources
        for at, tradeoff in enumerate(after.tradeoffs):
            same = self.rows[at].tradeoff is tradeoff
            if not names and same and _same_cards(tradeoff, before, after):
                continue
            new = row(after, tradeoff)
            if new != self.rows[at] or not same:
                self.rows[at] = new
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(COLUMNS) - 1))


def heading(column: str) -> str:
    """What a column is called."""
    return {
        "kind": _tr("Kind"),
        "statement": _tr("Statement"),
        "serves": _tr("Serves"),
        "cost": _tr("At the cost of"),
        "about": _tr("About"),
        "effect": _tr("Changes"),
        "basis": _tr("Basis"),
        "evidence": _tr("Evidence"),
    }[column]


def _same_cards(tradeoff: Tradeoff, before: Project, after: Project) -> bool:
    old, new = before.card_by_id, after.card_by_id
    return before.cards is after.cards or all(old.get(one) is new[one] for one in tradeoff.cards)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ledger", text)
