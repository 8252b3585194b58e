"""The page of the heat map: a sentence, the cells, and what the cell says that is pointed at."""

from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.chart.ranks.said import summary
from gui.chart.ranks.table import RanksTable
from gui.chart.ranks.view import RanksView
from gui.controls.labels import Words
from gui.controls.nothing import Nothing
from gui.desk import Desk
from gui.theme import px


class RanksPage(QWidget):
    """Follows scores and samples while it is seen, and the selection both ways."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.table = RanksTable(self)
        self.view = RanksView(self.table, desk.appearance)
        self.about = Words(desk.appearance, "", "small", "muted")
        self.cell = Words(desk.appearance, "", "small", "text")
        self._none = Nothing(
            desk.appearance,
            "table",
            self.tr("No card has a score. Place cards in buckets to see how firm their order is."),
        )
        self._arrange()
        self.view.chosen.connect(lambda keys: desk.selection.select_cards(keys, reveal=True))
        self.view.opened.connect(lambda key: desk.selection.select_cards([key], reveal=True))
        self.view.told.connect(self._tell)
        desk.priorities.changed.connect(self.refresh)
        desk.priorities.settled.connect(self.refresh)
        desk.selection.changed.connect(self._mark)
        self.refresh()

    def refresh(self) -> None:
        """Show what is known of the samples."""
        firmness = self._desk.priorities.firmness
        if firmness is None or not self.isVisible():
            return
        self.table.show(firmness)
        self.about.say(summary(firmness))
        self.view.setAccessibleDescription(self.about.text())
        self._stack.setCurrentWidget(self._whole if self.table.keys else self._none)
        self._mark()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._desk.appearance.theme.surface)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while another page was shown is drawn now."""
        super().showEvent(event)
        self.refresh()

    def _mark(self) -> None:
        if self.isVisible():
            self.view.follow(self._desk.selection.cards)

    def _tell(self, text: str) -> None:
        self.cell.say(text)

    def _arrange(self) -> None:
        self.cell.setAccessibleIdentifier("ranks-cell")
        self.about.setAccessibleIdentifier("ranks-about")
        head = QHBoxLayout()
        head.setContentsMargins(px(40), px(3), px(16), px(3))
        head.setSpacing(px(24))
        head.addWidget(self.about, 1)
        head.addWidget(self.cell)
        self._whole = QWidget()
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._whole)
        self._stack.addWidget(self._none)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
