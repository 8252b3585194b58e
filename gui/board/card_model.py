"""The cards of one place as a list model: it goes from value to value in the smallest steps."""

from collections.abc import Sequence
from itertools import compress
from operator import is_not

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.board import mime
from gui.board.faces import Faces
from gui.places import Place
from model.card import Card

Index = QModelIndex | QPersistentModelIndex

CARD_ID = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()


class CardModel(QAbstractListModel):
    """One row a card. Rows move, come and go; the model is never reset, so selection and scroll position stay."""

    def __init__(self, place: Place, faces: Faces, token: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._faces = faces
        self._token = token
        self.ids: list[str] = []
        self._cards: dict[str, Card] = {}

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The number of cards."""
        return 0 if parent.isValid() else len(self.ids)

    def card(self, row: int) -> Card:
        """The card in a row."""
        return self._cards[self.ids[row]]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Names for the view and for screen readers; the delegate asks `card` for the rest."""
        if not index.isValid():
            return None
        card = self.card(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.EditRole):
            return card.name
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._faces.description(card)
        return card.id if role == CARD_ID else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards are dragged and selected; drops go between them and into the empty area."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled | flag.ItemNeverHasChildren

    def supportedDragActions(self) -> Qt.DropAction:
        """Within the app a drag moves or adds; other programs get a copy of the text."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """The types that a drag carries."""
        return [mime.CARDS, mime.TEXT]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Ids, the place they come from, and their names as text; never objects."""
        rows = sorted(index.row() for index in indexes)
        return mime.packed([self.card(row) for row in rows], self.place, self._token)

    def canDropMimeData(
        self, _data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, _parent: Index
    ) -> bool:
        """Never: drops come through `CardDrags`, and Qt's own way would decode what others have crafted."""
        return False

    def dropMimeData(self, _data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, _parent: Index) -> bool:
        """Never, for the same reason."""
        return False

    def update(self, ids: Sequence[str], cards: dict[str, Card]) -> None:
        """Show these cards in this order, announcing only what differs from before."""
        before = self._cards
        if ids == self.ids:
            self._cards = cards
        else:
            self._drop_rows(set(ids))
            self._cards = cards
            self._arrange(ids)
        self._announce(before)

    def _drop_rows(self, wanted: set[str]) -> None:
        row = len(self.ids) - 1
        while row >= 0:
            last = row
            while row >= 0 and self.ids[row] not in wanted:
                row -= 1
            if row < last:
                self.beginRemoveRows(_ROOT, row + 1, last)
                del self.ids[row + 1 : last + 1]
                self.endRemoveRows()
            row -= 1

    def _arrange(self, ids: Sequence[str]) -> None:
        present, row = set(self.ids), 0
        while row < len(ids):
            if row < len(self.ids) and self.ids[row] == ids[row]:
                row += 1
            elif ids[row] in present:
                row = self._move_up(ids, row)
            else:
                end = row
                while end < len(ids) and ids[end] not in present:
                    end += 1
                self.beginInsertRows(_ROOT, row, end - 1)
                self.ids[row:row] = ids[row:end]
                self.endInsertRows()
                row = end

    def _move_up(self, ids: Sequence[str], row: int) -> int:
        """Move the run of rows that belongs at `row` there; the row after it."""
        start = self.ids.index(ids[row], row)
        size = 1
        while row + size < len(ids) and start + size < len(self.ids) and self.ids[start + size] == ids[row + size]:
            size += 1
        self.beginMoveRows(_ROOT, start, start + size - 1, _ROOT, row)
        run = self.ids[start : start + size]
        del self.ids[start : start + size]
        self.ids[row:row] = run
        self.endMoveRows()
        return row + size

    def _announce(self, before: dict[str, Card]) -> None:
        now = self._cards
        if before is now:
            return
        differs = map(is_not, map(before.get, self.ids), map(now.__getitem__, self.ids))  # no Python a row
        for row in compress(range(len(self.ids)), differs):
            if self.ids[row] in before:
                self.dataChanged.emit(self.index(row), self.index(row))
