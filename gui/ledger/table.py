"""The table of the ledger: keys, menu and clipboard."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from gui.desk import Desk
from gui.ledger.delegate import LedgerDelegate
from gui.ledger.filter import LedgerFilter
from gui.ledger.model import heading
from gui.ledger.rows import COLUMNS
from gui.theme import font, px
from gui.words import counted
from model.priority.method.number import Number

WIDTHS = {
    "kind": 88, "statement": 300, "serves": 112, "cost": 112, "about": 150, "effect": 196, "basis": 70, "evidence": 72,
}  # fmt: skip
"""Widths of the columns at 100 %; the statement takes what is left."""

_OWN_KEYS = {Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class LedgerTable(QTableView):
    """`chosen` carries the tradeoff a person went to; `jumped` the one whose subject is wanted."""

    chosen = Signal(str)
    jumped = Signal(str)

    def __init__(self, desk: Desk, rows: LedgerFilter) -> None:
        super().__init__()
        self._desk, self._rows, self._following = desk, rows, False
        self.setAccessibleIdentifier("tradeoffs")
        self.setAccessibleName(self.tr("Tradeoffs"))
        self.setModel(rows)
        self.delegate = LedgerDelegate(desk.appearance, self)
        self.setItemDelegate(self.delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.viewport().setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.doubleClicked.connect(lambda _index: self.jump())
        self.selectionModel().currentRowChanged.connect(lambda _new, _old: self._tell())
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self._tell())
        self._set_headers()
        desk.appearance.changed.connect(self.viewport().update)

    def selected(self) -> list[str]:
        """The ids of the selected tradeoffs, from top to bottom."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._rows.tradeoff_at(place).tradeoff.id for place in places]

    def follow(self, tradeoff: str | None) -> None:
        """Select a tradeoff that was selected elsewhere and bring it into view; None selects nothing."""
        place = self._rows.place(tradeoff) if tradeoff is not None else None
        if tradeoff is not None and tradeoff in self.selected():
            return
        self._following = True
        if place is None:
            self.selectionModel().clearSelection()
        else:
            self.selectRow(place)
            self.scrollTo(self._rows.index(place, 0))
        self._following = False

    def jump(self) -> None:
        """Go to what the current tradeoff is about."""
        index = self.currentIndex()
        if index.isValid():
            self.jumped.emit(self._rows.tradeoff_at(index.row()).tradeoff.id)

    def ask(self) -> None:
        """Ask how it is made what the current tradeoff changes."""
        index = self.currentIndex()
        if index.isValid():
            self._desk.inquiry.ask(Number("effect", (self._rows.tradeoff_at(index.row()).tradeoff.id,)))

    def copy(self) -> None:
        """Copy the selected rows, or all that are shown, with their headings, as tab separated lines."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        lines = ["\t".join(heading(column) for column in COLUMNS)]
        for place in places or range(self._rows.rowCount()):
            texts = (str(self._rows.index(place, at).data() or "") for at in range(len(COLUMNS)))
            lines.append("\t".join(" ".join(text.split()) for text in texts))
        data = QMimeData()
        text = "\n".join(lines) + "\n"
        data.setText(text)
        data.setData("text/tab-separated-values", text.encode())
        QGuiApplication.clipboard().setMimeData(data)
        self._desk.feedback.say(counted(len(lines) - 1, self.tr("Copied 1 row"), self.tr("Copied {n} rows")))

    def remove(self) -> None:
        """Remove the selected tradeoffs."""
        if ids := self.selected():
            self._desk.tradeoffs.remove(ids)

    def event(self, event: QEvent) -> bool:
        """Keep the table's own keys from the window, where Delete would remove cards."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
            if (plain and event.key() in _OWN_KEYS) or event.matches(QKeySequence.StandardKey.Copy):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to what it is about, Delete removes, Ctrl+C copies."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.jump()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove()
        else:
            super().keyPressEvent(event)

    def menu(self) -> QMenu:
        """What can be done with the selected rows."""
        menu = QMenu(self)
        go = menu.addAction(self.tr("Go to what it is about"), self.jump)
        made = menu.addAction(self.tr("How is this made"), self.ask)
        copy = menu.addAction(self.tr("Copy"), self.copy)
        menu.addSeparator()
        remove = menu.addAction(self.tr("Remove"), self.remove)
        for action in (go, made):
            action.setEnabled(self.currentIndex().isValid())
        remove.setEnabled(bool(self.selected()))
        for action, keys in ((go, "Return"), (copy, "Ctrl+C"), (remove, "Del")):
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return menu

    def _show_menu(self, at: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))

    def _tell(self) -> None:
        """Tell which tradeoff is current, once it is selected too."""
        index = self.currentIndex()
        if not self._following and index.isValid() and self.selectionModel().isRowSelected(index.row()):
            self.chosen.emit(self._rows.tradeoff_at(index.row()).tradeoff.id)

    def _set_headers(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(px(31))
        across.setFont(font("caption"))
        across.setHighlightSections(False)
        across.setSortIndicatorClearable(True)
        across.setStretchLastSection(False)
        across.setMinimumSectionSize(px(48))
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        for at, column in enumerate(COLUMNS):
            stretch = column == "statement"
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Interactive
            across.setSectionResizeMode(at, mode)
            across.resizeSection(at, px(WIDTHS[column]))
        across.setAccessibleName(self.tr("Columns of the tradeoffs"))
        across.setAccessibleIdentifier("tradeoffs-columns")
