"""The inspector: the selected card, bucket or tradeoff in full, on three tabs."""

from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from gui.controls.tabs import SteadyTabs
from gui.desk import Desk
from gui.inspector.bucket.page import BucketPage
from gui.inspector.card.page import CardPage
from gui.inspector.pieces.page import Page
from gui.inspector.tradeoff.page import TradeoffPage
from gui.theme import px
from model.project import Project

Tab = Literal["card", "bucket", "tradeoffs"]
TABS: tuple[Tab, ...] = ("card", "bucket", "tradeoffs")

WIDTH, NARROW = 292, 252
"""How wide it is, and how wide in a small window, at 100 %."""


class Inspector(QWidget):
    """Follows selection, document and scores; only the page that is seen is brought up to date.

    Selecting a card, a bucket or a tradeoff goes to its tab. Who goes to the tradeoffs by hand stays there, with the
    tradeoffs of whatever is selected then, until going to another tab by hand.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pinned = self._following = False
        self.setAccessibleIdentifier("inspector")
        self.setAccessibleName(_tr("Inspector"))
        self.setMinimumWidth(px(NARROW))
        self.tabs = self._made_tabs()
        self.pages: dict[Tab, Page] = {
            "card": CardPage(desk),
            "bucket": BucketPage(desk),
            "tradeoffs": TradeoffPage(desk),
        }
        self._stack = QStackedWidget()
        for page in self.pages.values():
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(px(9), 0, 0, 0)
        tabs.addWidget(self.tabs)
        column.addLayout(tabs)
        column.addSpacing(1)
        column.addWidget(self._stack, 1)
        desk.selection.changed.connect(self._follow_selection)
        desk.document.changed.connect(self._follow_document)
        desk.priorities.changed.connect(self.refresh)
        desk.appearance.changed.connect(self.update)
        self._go()

    @property
    def tab(self) -> Tab:
        """The tab that is shown."""
        return TABS[self.tabs.currentIndex()]

    def show_tab(self, tab: Tab) -> None:
        """Go to a tab, as by hand."""
        self.tabs.setCurrentIndex(TABS.index(tab))
        self._pin(TABS.index(tab))

    def refresh(self) -> None:
        """Bring the page that is seen up to date."""
        self.pages[self.tab].refresh()

    def sizeHint(self) -> QSize:
        """The width of the design."""
        return QSize(px(WIDTH), px(500))

    def event(self, event: QEvent) -> bool:
        """Keep plain keys from the window while the focus is in here: Delete must not remove the card."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_plain(event):
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and the line under the tabs."""
        theme = self._desk.appearance.theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.surface)
            painter.fillRect(0, self.tabs.height(), self.width(), 1, theme.line)

    def _made_tabs(self) -> QTabBar:
        tabs = SteadyTabs()
        tabs.setObjectName("inspector-tabs")
        tabs.setAccessibleIdentifier("inspector-tabs")
        tabs.setAccessibleName(_tr("What to inspect"))
        for text in (_tr("Card"), _tr("Bucket"), _tr("Tradeoffs")):
            tabs.addTab(text)
        tabs.currentChanged.connect(self._turn)
        tabs.tabBarClicked.connect(self._pin)
        return tabs

    def _turn(self, at: int) -> None:
        if not self._following:
            self._pin(at)
        self._desk.document.close_step()
        self.refresh()
        self._stack.setCurrentIndex(at)

    def _pin(self, at: int) -> None:
        self._pinned = at >= 0 and TABS[at] == "tradeoffs"

    def _follow_selection(self) -> None:
        self._desk.document.close_step()
        self._go()

    def _follow_document(self, _before: Project, _after: Project) -> None:
        self.refresh()

    def _go(self) -> None:
        selection = self._desk.selection
        wanted: Tab = self.tab
        if selection.tradeoff:
            wanted = "tradeoffs"
        elif not self._pinned and (selection.cards or selection.bucket):
            wanted = "card" if selection.cards else "bucket"
        if wanted == self.tab:
            self.refresh()
        else:
            self._following = True
            self.tabs.setCurrentIndex(TABS.index(wanted))
            self._following = False


def _is_plain(event: QKeyEvent) -> bool:
    """Whether a key comes without Ctrl, Alt or Meta and is no function key."""
    loud = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    function = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
    return not event.modifiers() & loud and not function


def _tr(text: str) -> str:
    return QCoreApplication.translate("Inspector", text)
