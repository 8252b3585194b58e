"""The table of the plan: a click on a box, or Space, locks a card in or out; the selection is the board's."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from gui.controls.buckets import signs
from gui.desk import Desk
from gui.plan.delegate import HEAD_HEIGHT, ROW_HEIGHT, PlanDelegate
from gui.plan.model import CHOICE, NAME, PlanTable
from gui.plan.rows import PlanRow
from gui.theme import font, px
from model.project import Project

NUMBER, VALUE, BOX, WIDEST = 68, 58, 30, 130
"""Widths of the columns at 100 %; the name takes what is left."""


class PlanView(QTableView):
    """`chosen` carries the cards that a person went to; `opened` the one to show on the board."""

    chosen = Signal(list)
    opened = Signal(str)

    def __init__(self, desk: Desk, table: PlanTable) -> None:
        super().__init__()
        self._desk, self.table, self._following = desk, table, False
        self.setModel(table)
        self.painter = PlanDelegate(desk.appearance, self)
        self.setItemDelegate(self.painter)
        self.setAccessibleIdentifier("plan-table")
        self.setAccessibleName(self.tr("Plan"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda point: self._menu().popup(self.viewport().mapToGlobal(point)))
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        heads = self.horizontalHeader()
        heads.setFont(font("small"))
        heads.setHighlightSections(False)
        heads.setTextElideMode(Qt.TextElideMode.ElideRight)
        heads.setSectionsClickable(False)
        self.verticalHeader().hide()
        table.modelReset.connect(self._set_widths)
        desk.appearance.changed.connect(self.viewport().update)

    def bring(self, project: Project) -> None:
        """Take over the marks of the buckets."""
        self.painter.signs = signs(project)

    def follow(self, cards: list[str]) -> None:
        """Select the cards that were selected elsewhere."""
        if cards == self.selected():
            return
        self._following = True
        self.clearSelection()
        places = [place for card in cards if (place := self.table.place(card)) >= 0]
        for place in places:
            self.selectionModel().select(
                self.table.index(place, 0),
                self.selectionModel().SelectionFlag.Select | self.selectionModel().SelectionFlag.Rows,
            )
        if places:
            self.selectionModel().setCurrentIndex(
                self.table.index(places[0], NAME), self.selectionModel().SelectionFlag.NoUpdate
            )
            self.scrollTo(self.table.index(places[0], NAME))
        self._following = False

    def selected(self) -> list[str]:
        """The selected cards from top to bottom."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [card for place in places if (card := self.table.card_at(place)) is not None]

    def toggle(self, row: int) -> None:
        """Lock a card out that is in the plan, and in that is not; free one that is locked."""
        card = self.table.card_at(row)
        if card is not None:
            told: PlanRow = self.table.rows[row]
            self._desk.plan.lock([card], None if told.lock else ("out" if told.chosen else "in"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the box of a card locks it."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == CHOICE and event.button() == Qt.MouseButton.LeftButton:
            self.toggle(index.row())
            event.accept()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space locks, Enter shows the card on the board, copying copies the table."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self.toggle(index.row())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(index)
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.table.as_text())
            self._desk.feedback.say(self.tr("Copied the plan as a table"))
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        card = self.table.card_at(index.row()) if index.isValid() else None
        if card is not None:
            self.opened.emit(card)

    def _tell(self) -> None:
        if not self._following:
            self.chosen.emit(self.selected())

    def _menu(self) -> QMenu:
        menu, cards = QMenu(self), self.selected()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ways = (
            (self.tr("Lock in the plan"), "in"),
            (self.tr("Lock out of the plan"), "out"),
            (self.tr("Unlock"), None),
        )
        for text, way in ways:
            action = QAction(text, menu)
            action.setEnabled(bool(cards))
            action.triggered.connect(lambda _on=False, way=way: self._desk.plan.lock(cards, way))
            menu.addAction(action)
        return menu

    def _width(self, column: int) -> int:
        """As wide as its heading needs, within reason; a longer one is cut and has a tooltip."""
        if column == CHOICE:
            return px(BOX)
        heading = str(self.table.headerData(column, Qt.Orientation.Horizontal))
        wanted = QFontMetrics(self.horizontalHeader().font()).horizontalAdvance(heading) + px(18)
        return min(max(wanted, px(VALUE if column == self.table.value_column else NUMBER)), px(WIDEST))

    def _set_widths(self) -> None:
        heads = self.horizontalHeader()
        heads.setMinimumSectionSize(px(24))
        for column in range(self.table.columnCount()):
            stretch = column == NAME
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Fixed
            heads.setSectionResizeMode(column, mode)
            if not stretch:
                self.setColumnWidth(column, self._width(column))
        for row, told in enumerate(self.table.rows):
            self.setRowHeight(row, px(HEAD_HEIGHT if told.card is None else ROW_HEIGHT))
