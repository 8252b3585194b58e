"""The lower part of the window: tabs for cards, buckets and what else is added, with the legend beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.chart.legend import Legend
from gui.controls.tabs import SteadyTabs
from gui.desk import Desk
from gui.places import Place
from gui.theme import font, px

if TYPE_CHECKING:
    from gui.chart.pages import BucketsPage, CardsPage
    from gui.chart.ranks.page import RanksPage

CARDS, BUCKETS, RANKS = range(3)
"""The places of the first tabs."""

NARROW = 900


class ChartPanel(QWidget):
    """Built without pyqtgraph; `start` brings the charts in once the window has painted.

    `tall(on)` says whether the page that is shown wants the room of the board as well; a button beside the tabs brings
    the board back.
    """

    tall = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cards: CardsPage | None = None
        self._buckets: BucketsPage | None = None
        self._ranks: RanksPage | None = None
        self._rooms = (QWidget(), QWidget(), QWidget())
        self.folded = False
        self._tall: set[QWidget] = set()
        self.tabs = SteadyTabs()
        self.tabs.setObjectName("chart-tabs")
        self.tabs.setAccessibleIdentifier("chart-tabs")
        self.tabs.setAccessibleName(self.tr("Priority"))
        self.tabs.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self.pages = QStackedWidget()
        self.legend = Legend(desk.appearance)
        self.as_table = QPushButton(self.tr("Table"))
        self.with_board = QPushButton(self.tr("Show board"))
        self._arrange()
        self.tabs.currentChanged.connect(self._turn)

    def add_page(self, title: str, page: QWidget, *, tall: bool = False) -> None:
        """Add a tab at the end; a `tall` page has the board folded away while it is shown."""
        self.pages.addWidget(page)
        if tall:
            self._tall.add(page)
        self.tabs.addTab(title)
        self.tabs.setMinimumWidth(self.tabs.sizeHint().width() + px(12))

    def title_page(self, page: QWidget, title: str) -> None:
        """Give the tab of a page another title."""
        at = self.pages.indexOf(page)
        if at >= 0 and self.tabs.tabText(at) != title:
            self.tabs.setTabText(at, title)
            self.tabs.setMinimumWidth(self.tabs.sizeHint().width() + px(12))

    def show_page(self, page: QWidget) -> None:
        """Turn to a page."""
        self.tabs.setCurrentIndex(self.pages.indexOf(page))

    def start(self) -> None:
        """Build the charts; imports pyqtgraph."""
        if self._cards is not None:
            return
        from gui.chart.pages import BucketsPage, CardsPage

        self._cards, self._buckets = CardsPage(self._desk), BucketsPage(self._desk)
        self._furnish(CARDS, self._cards)
        self._furnish(BUCKETS, self._buckets)
        self.as_table.toggled.connect(self._cards.show_table)
        for view in (self._cards.view, self._buckets.view, self._cards.twin):
            self._add_menu(view)
        self._turn(self.tabs.currentIndex())

    def preview(self, ids: tuple[str, ...], source: Place | None, place: Place | None, also: bool) -> None:
        """Show what a drop of the cards on a place would do to the scores; no place ends it."""
        if self._cards is not None:
            self._cards.preview(ids, source, place, also)

    def set_folded(self, folded: bool) -> None:
        """Show only the tabs, or all."""
        self.folded = folded
        self.pages.setVisible(not folded)

    def tab_height(self) -> int:
        """The height of the row of tabs."""
        return px(33)

    def copy_picture(self) -> None:
        """Put the chart on the clipboard, all rows of it: that of the buckets where it is shown, else of the cards."""
        shown = self._buckets if self.tabs.currentIndex() == BUCKETS else self._cards
        if shown is not None:
            QGuiApplication.clipboard().setImage(shown.image())

    def copy_table(self) -> None:
        """Put the table on the clipboard as text: that of the ranks where it is shown, else of the cards."""
        if self._ranks is not None and self.tabs.currentIndex() == RANKS:
            QGuiApplication.clipboard().setText(self._ranks.table.text())
        elif self._cards is not None:
            QGuiApplication.clipboard().setText(self._cards.table.text())

    def resizeEvent(self, event: object) -> None:
        """The legend goes where there is no room for it, and where it explains nothing."""
        self.legend.setVisible(self.tabs.currentIndex() in (CARDS, BUCKETS) and self.width() >= NARROW)

    def _add_menu(self, view: QWidget) -> None:
        """Give the chart a menu of its own, which the menu key opens too."""
        picture, table = QAction(self.tr("Copy chart as picture"), view), QAction(self.tr("Copy chart as table"), view)
        picture.triggered.connect(self.copy_picture)
        table.triggered.connect(self.copy_table)
        for action, text in (
            (picture, self.tr("Copied the chart as a picture")),
            (table, self.tr("Copied the chart as a table")),
        ):
            action.triggered.connect(lambda _checked, text=text: self._desk.feedback.say(text))
        made = QAction(self.tr("How is this made"), view)
        made.triggered.connect(lambda: self._ask(view))
        apart = QAction(view)
        apart.setSeparator(True)
        view.addActions([made, apart, picture, table])
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _ask(self, view: QWidget) -> None:
        """Ask how the number is made that was pointed at in the selected row."""
        from gui.chart.asking import of_bucket, of_card

        if self._buckets is not None and view is self._buckets.view:
            number = of_bucket(self._desk)
        else:
            cards = self._cards.view if self._cards is not None else None
            number = of_card(self._desk, cards.pointed if cards is not None and view is cards else "row")
        if number is None:
            self._desk.feedback.say(self.tr("Select a row to see how its number is made."))
        else:
            self._desk.inquiry.ask(number)

    def _turn(self, place: int) -> None:
        if place == RANKS and self._ranks is None and self._cards is not None:
            from gui.chart.ranks.page import RanksPage

            self._ranks = RanksPage(self._desk)
            self._furnish(RANKS, self._ranks)
            self._add_menu(self._ranks.view)
        self.pages.setCurrentIndex(place)
        self._fit_board()
        self.as_table.setVisible(place == CARDS)
        self.legend.setVisible(place in (CARDS, BUCKETS) and self.width() >= NARROW)

    def _fit_board(self) -> None:
        """Have the board folded away for a tall page, unless the person wants it back."""
        tall = self.pages.currentWidget() in self._tall
        self.with_board.setVisible(tall)
        self.tall.emit(tall and not self.with_board.isChecked())

    def _furnish(self, place: int, page: QWidget) -> None:
        layout = QVBoxLayout(self._rooms[place])
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)

    def _arrange(self) -> None:
        title = QLabel(self.tr("Priority"))
        title.setFont(font("name"))
        title.setContentsMargins(px(12), 0, px(8), 0)
        self.as_table.setCheckable(True)
        self.as_table.setFlat(True)
        self.as_table.setAccessibleIdentifier("chart-as-table")
        self.as_table.setAccessibleName(self.tr("Show the chart as a table"))
        self.with_board.setCheckable(True)
        self.with_board.setFlat(True)
        self.with_board.setAccessibleIdentifier("chart-with-board")
        self.with_board.toggled.connect(self._fit_board)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, px(12), 0)
        row.addWidget(title)
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self.legend)
        row.addSpacing(px(8))
        row.addWidget(self.as_table)
        row.addWidget(self.with_board)
        self._head = QWidget()
        self._head.setLayout(row)
        self._head.setFixedHeight(px(32))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        line = QWidget()
        line.setFixedHeight(1)
        line.setProperty("hairline", True)
        line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column.addWidget(line)
        column.addWidget(self.pages, 1)
        for room, name in zip(self._rooms, (self.tr("Cards"), self.tr("Buckets"), self.tr("Ranks")), strict=True):
            self.add_page(name, room)
