"""Which tradeoffs the ledger shows, and in which order."""

from dataclasses import dataclass

from PySide6.QtCore import QCollator, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from gui.ledger.model import SORT, LedgerModel
from gui.ledger.rows import Row


@dataclass(frozen=True)
class Wanted:
    """What must be true of a row: a text in it, its kind, its basis, a thing that it concerns; None asks nothing."""

    text: str = ""
    kind: str | None = None
    basis: str | None = None
    things: frozenset[str] | None = None

    def keeps(self, row: Row) -> bool:
        """Whether a row passes."""
        tradeoff = row.tradeoff
        return (
            self.kind in {None, tradeoff.kind}
            and self.basis in {None, tradeoff.basis}
            and (self.things is None or any(tradeoff.concerns(thing) for thing in self.things))
            and (not self.text or row.holds(self.text))
        )

    @property
    def everything(self) -> bool:
        """Whether nothing is asked."""
        return self == Wanted()


class LedgerFilter(QSortFilterProxyModel):
    """The rows that are wanted, sorted by a column; equal rows keep the order of the project."""

    def __init__(self, source: LedgerModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wanted = Wanted()
        self._source = source
        self._collator = QCollator()
        self._collator.setNumericMode(True)
        self.setSourceModel(source)
        self.setSortRole(SORT)
        self.setDynamicSortFilter(True)

    def want(self, wanted: Wanted) -> None:
        """Show only these rows from now on."""
        if wanted != self.wanted:
            self.wanted = wanted
            self.invalidate()

    def tradeoff_at(self, row: int) -> Row:
        """The row that is shown at place `row`."""
        return self._source.rows[self.mapToSource(self.index(row, 0)).row()]

    def place(self, tradeoff: str) -> int | None:
        """Where a tradeoff is shown, or None where it is filtered out or gone."""
        at = self._source.place(tradeoff)
        shown = self.mapFromSource(self._source.index(at, 0)) if at is not None else QModelIndex()
        return shown.row() if shown.isValid() else None

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether Qt may show a row."""
        return self.wanted.keeps(self._source.rows[source_row])

    def lessThan(self, left: QModelIndex | QPersistentModelIndex, right: QModelIndex | QPersistentModelIndex) -> bool:
        """Compare texts as people sort names, and numbers as numbers."""
        one, other = self._source.data(left, SORT), self._source.data(right, SORT)
        if isinstance(one, str) and isinstance(other, str):
            return self._collator.compare(one, other) < 0
        return bool(one < other)
