"""The ledger: every tradeoff in one table that sorts, filters, and goes to what each is about."""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.controls.buckets import signs
from gui.controls.nothing import Nothing
from gui.desk import Desk
from gui.ledger.bar import LedgerBar
from gui.ledger.changes import Changes
from gui.ledger.filter import LedgerFilter
from gui.ledger.model import LedgerModel
from gui.ledger.table import LedgerTable
from gui.theme import px
from model.project import Project

QUIET = 120
"""How long the scores must rest before the numbers of tradeoffs follow, in milliseconds."""


class Ledger(QWidget):
    """Follows the document row by row, and the selection both ways."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAccessibleIdentifier("ledger")
        self.setAccessibleName(self.tr("Ledger of tradeoffs"))
        self._changes = Changes()
        self.model = LedgerModel(desk.document.project, self._changes, self)
        self.rows = LedgerFilter(self.model, self)
        self.bar = LedgerBar(desk)
        self.table = LedgerTable(desk, self.rows)
        text = self.tr("No tradeoffs yet. Note what a gain for one goal costs another.")
        self._none = Nothing(desk.appearance, "tradeoff", text)
        self._unfit = Nothing(desk.appearance, "filter", self.tr("No tradeoff fits. Show all, or ask for less."))
        self._stack = QStackedWidget()
        for page in (self.table, self._none, self._unfit):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        self._stack.setContentsMargins(px(6), 0, 0, 0)
        column.addWidget(self._stack, 1)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self._renumber)
        self._connect()
        self.table.delegate.signs = signs(desk.document.project)
        self._note_selection()
        self._count()

    def sizeHint(self) -> QSize:
        """What the bottom of the window gives."""
        return QSize(px(900), px(200))

    def minimumSizeHint(self) -> QSize:
        """As small as one likes."""
        return QSize(px(200), px(80))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._desk.appearance.theme.surface)

    def _connect(self) -> None:
        desk = self._desk
        desk.document.changed.connect(self._follow)
        desk.priorities.changed.connect(self._numbers_changed)
        desk.selection.changed.connect(self._note_selection)
        desk.appearance.changed.connect(self.update)
        self.bar.changed.connect(self._filter)
        self.table.chosen.connect(self._choose)
        self.table.jumped.connect(self._jump)

    def showEvent(self, event: QShowEvent) -> None:
        """Numbers that changed while another page was shown are worked out now."""
        super().showEvent(event)
        self._renumber()

    def _numbers_changed(self) -> None:
        """Work the numbers out anew once nothing moves: each visible row costs as much as all scores."""
        if self.isVisible():
            self._quiet.start()

    def _renumber(self) -> None:
        self._quiet.stop()
        if self._changes.follow(self._desk.priorities.latest):
            self.model.renumber()

    def _follow(self, before: Project, after: Project) -> None:
        if before.buckets is not after.buckets:
            self.table.delegate.signs = signs(after)
            self.table.viewport().update()
        if before.tradeoffs is not after.tradeoffs:
            self._changes.follow(self._desk.priorities.latest)
        self.model.show(before, after)
        self.table.follow(self._desk.selection.tradeoff)
        self._count()

    def _note_selection(self) -> None:
        selection = self._desk.selection
        if selection.tradeoff is None:
            things = selection.cards or ((selection.bucket,) if selection.bucket else ())
            self.bar.select(frozenset(things))
        self.table.follow(selection.tradeoff)

    def _choose(self, tradeoff: str) -> None:
        self._desk.selection.select_tradeoff(tradeoff)

    def _jump(self, tradeoff: str) -> None:
        """Select the cards of a tradeoff and bring them into view; without cards, the bucket that pays or is served."""
        found = self._desk.document.project.tradeoff(tradeoff)
        buckets = [one for one in self.table.delegate.signs if one in found.cost_to or one in found.served]
        if found.cards:
            self._desk.selection.select_cards(found.cards, reveal=True)
        elif buckets:
            paying = [one for one in buckets if one in found.cost_to]
            self._desk.selection.select_bucket((paying or buckets)[0])
        else:
            self._desk.feedback.say(self.tr("This tradeoff names no card and no bucket yet."))

    def _filter(self) -> None:
        self.rows.want(self.bar.wanted)
        self.table.follow(self._desk.selection.tradeoff)
        self._count()

    def _count(self) -> None:
        shown, total = self.rows.rowCount(), self.model.rowCount()
        self.bar.say(shown, total)
        self._stack.setCurrentWidget(self.table if shown else self._unfit if total else self._none)
