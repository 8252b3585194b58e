"""The heat map on screen: pointed at, moved through by keys, its rows selected as the cards are."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from gui.chart.copying import CopyingTable
from gui.chart.frame import Frame
from gui.chart.ranks.cells import NamesHeader, RankCell
from gui.chart.ranks.table import MOST, RanksTable
from gui.theme import Appearance, font, px

FEWEST = 12
"""So many columns there are however narrow the view is, if there are so many ranks."""

_WIDE, _WIDEST = 50, 96
"""How wide a column is made where there is room, and at most."""


class RanksView(CopyingTable):
    """`chosen(keys)` carries the cards that a person selected, `opened(key)` the one to be shown on the board.

    `told(text)` is what the cell says that is pointed at, or else the current one while the view has the keyboard.
    """

    chosen = Signal(tuple)
    opened = Signal(str)
    told = Signal(str)

    def __init__(self, table: RanksTable, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(table.text, parent)
        self._table = table
        self._following = False
        self._at = "", 0
        self.setModel(table)
        self.setItemDelegate(RankCell(appearance, self))
        self.setVerticalHeader(NamesHeader(appearance, self))
        self.setAccessibleIdentifier("ranks-table")
        self.setAccessibleName(self.tr("Share of samples by card and place"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._set_header()
        self.entered.connect(self._tell)
        self.activated.connect(lambda index: self.opened.emit(self._table.keys[index.row()]))
        self.selectionModel().selectionChanged.connect(self._choose)
        self.selectionModel().currentChanged.connect(self._stand)
        table.columnsInserted.connect(self._size)
        table.columnsRemoved.connect(self._size)
        appearance.changed.connect(self._redraw)

    def follow(self, keys: Collection[str]) -> None:
        """Select these cards. The keyboard stays at its card, wherever it is now, or goes to the first of these."""
        rows = {key: row for row, key in enumerate(self._table.keys)}
        chosen, found = QItemSelection(), sorted(rows[key] for key in keys if key in rows)
        for row in found:
            chosen.select(self._table.index(row, 0), self._table.index(row, self._table.columnCount() - 1))
        self._following = True
        self._stay(rows, found)
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._following = False
        self.verticalHeader().viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as there is room for."""
        super().resizeEvent(event)
        self._size()

    def viewportEvent(self, event: QEvent) -> bool:
        """Where no cell is pointed at, the current one is told of."""
        if event.type() in (QEvent.Type.Leave, QEvent.Type.HoverLeave):
            self._tell(self.currentIndex() if self.hasFocus() else QModelIndex())
        return super().viewportEvent(event)

    def focusInEvent(self, event: object) -> None:
        """Tell of the current cell, the first one if there was none yet."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        if not self.currentIndex().isValid() and self._table.keys:
            first = self._table.index(0, 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._tell(self.currentIndex())

    def focusOutEvent(self, event: object) -> None:
        """Tell no more."""
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self._tell(QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the card on the board."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(self._table.keys[index.row()])
            return
        super().keyPressEvent(event)

    def _tell(self, index: QModelIndex) -> None:
        self.told.emit(self._table.said(index.row(), index.column()) if index.isValid() else "")

    def _stay(self, rows: dict[str, int], chosen: list[int]) -> None:
        key, column = self._at
        row = rows.get(key, -1)
        if chosen and row not in chosen:
            row = chosen[0]
        if row >= 0:
            self._at = self._table.keys[row], column
            place = self._table.index(row, min(column, self._table.columnCount() - 1))
            self.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _stand(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid() and index.row() < len(self._table.keys):
            if not self._following:
                self._at = self._table.keys[index.row()], index.column()
            if self.hasFocus():
                self._tell(index)

    def _choose(self) -> None:
        self.verticalHeader().viewport().update()
        if not self._following:
            rows = sorted(index.row() for index in self.selectionModel().selectedRows())
            self.chosen.emit(tuple(self._table.keys[row] for row in rows if row < len(self._table.keys)))

    def _size(self) -> None:
        names = round(Frame(self.width(), 0, 0, 0, 1).names.right()) + px(12)
        self.verticalHeader().setFixedWidth(names)
        room = max(self.width() - names - self.verticalScrollBar().sizeHint().width() - 2 * self.frameWidth(), 1)
        self._table.allow(min(max(room // px(_WIDE), FEWEST), MOST))
        columns = max(self._table.columnCount(), 1)
        self.horizontalHeader().setDefaultSectionSize(min(room // columns, px(_WIDEST)))

    def _redraw(self) -> None:
        self._size()
        self.viewport().update()
        self.verticalHeader().viewport().update()

    def _set_header(self) -> None:
        across = self.horizontalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setMinimumSectionSize(px(24))
        across.setFont(font("caption", tabular=True))
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        across.setAccessibleName(self.tr("Places"))
        self.verticalHeader().setAccessibleName(self.tr("Cards in order of rank"))
