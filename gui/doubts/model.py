"""The doubts as Qt's tree: one row a doubt, those of one kind below a line of their own."""

import html
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.doubts.found import Doubt

Index = QModelIndex | QPersistentModelIndex

DOUBT = int(Qt.ItemDataRole.UserRole)
"""The role that answers with the `Doubt`."""

_ROOT = QModelIndex()
_TOP = 0
"""The internal id of rows of the first level; those below have the place of their line, from 1."""


class DoubtModel(QAbstractItemModel):
    """`show` puts other doubts in place; `verbs` names what can be done about one, for screen readers."""

    def __init__(self, verbs: Callable[[Doubt], list[str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self.doubts: tuple[Doubt, ...] = ()

    def show(self, doubts: tuple[Doubt, ...]) -> None:
        """Show these doubts."""
        self.beginResetModel()
        self.doubts = doubts
        self.endResetModel()

    def doubt(self, index: Index) -> Doubt | None:
        """The doubt of a row."""
        if not index.isValid():
            return None
        at = index.internalId()
        return self.doubts[index.row()] if at == _TOP else self.doubts[at - 1].members[index.row()]

    def find(self, key: tuple[str, tuple[str, ...]]) -> QModelIndex:
        """The row with a key; no row where there is none."""
        for at, doubt in enumerate(self.doubts):
            if doubt.key == key:
                return self.index(at, 0)
            for row, member in enumerate(doubt.members):
                if member.key == key:
                    return self.index(row, 0, self.index(at, 0))
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        """The index of a row."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        """The line above a row, none for those of the first level."""
        at = index.internalId() if index.isValid() else _TOP
        return QModelIndex() if at == _TOP else self.createIndex(at - 1, 0, _TOP)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many doubts there are, or how many stand below a line."""
        if not parent.isValid():
            return len(self.doubts)
        doubt = self.doubt(parent) if parent.internalId() == _TOP else None
        return len(doubt.members) if doubt is not None else 0

    def columnCount(self, _parent: Index = _ROOT) -> int:
        """One column: the sentence, with what can be done painted at its end."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The sentence, what can be done for screen readers, and the doubt itself."""
        doubt = self.doubt(index)
        if doubt is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return doubt.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return html.escape(doubt.text)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return _done(self._verbs(doubt))
        return doubt if role == DOUBT else None


def _done(verbs: list[str]) -> str:
    if not verbs:
        return ""
    said = QCoreApplication.translate("Doubts", "Enter: {verb}").replace("{verb}", verbs[0])
    more = QCoreApplication.translate("Doubts", "Menu: {verbs}").replace("{verbs}", ", ".join(verbs[1:]))
    return f"{said}. {more}" if verbs[1:] else said
