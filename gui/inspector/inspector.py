"""The inspector: the selected card, bucket or tradeoff in full, on three tabs; in their place, resources or weights."""

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from gui.controls.buttons import QuietButton
from gui.controls.tabs import SteadyTabs
from gui.desk import Desk
from gui.inspector.bucket.page import BucketPage
from gui.inspector.card.page import CardPage
from gui.inspector.pieces.page import Page
from gui.inspector.tradeoff.page import TradeoffPage
from gui.inspector.weighing.answers import Way
from gui.theme import font, px
from model.project import Project

if TYPE_CHECKING:
    from gui.inspector.resources.page import ResourcesPage
    from gui.inspector.weighing.page import WeighingPage

Tab = Literal["card", "bucket", "tradeoffs"]
TABS: tuple[Tab, ...] = ("card", "bucket", "tradeoffs")

WIDTH, NARROW = 292, 252
"""How wide it is, and how wide in a small window, at 100 %."""


class Inspector(QWidget):
    """Follows selection, document and scores; only the page that is seen is brought up to date.

    Selecting a card, a bucket or a tradeoff goes to its tab. Who goes to the tradeoffs by hand stays there, with the
    tradeoffs of whatever is selected then, until going to another tab by hand. The pages of resources and of weights
    take the place of the tabs until one goes back, or selects something.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pinned = self._following = False
        self.setAccessibleIdentifier("inspector")
        self.setAccessibleName(_tr("Inspector"))
        self.setMinimumWidth(px(NARROW))
        self.tabs = self._made_tabs()
        bucket_page = BucketPage(desk)
        bucket_page.weights.walk_wanted.connect(self.weigh)
        self.pages: dict[Tab, Page] = {
            "card": CardPage(desk),
            "bucket": bucket_page,
            "tradeoffs": TradeoffPage(desk),
        }
        self.resources: ResourcesPage | None = None
        self.weights: WeighingPage | None = None
        self.back = self._made_back()
        self._stack = QStackedWidget()
        for page in self.pages.values():
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(px(9), 0, 0, 0)
        tabs.addWidget(self.tabs)
        tabs.addWidget(self.back)
        tabs.addStretch(1)
        column.addLayout(tabs)
        column.addSpacing(1)
        column.addWidget(self._stack, 1)
        for page in (self.pages["card"], self.pages["bucket"]):
            page.resources_wanted.connect(self.show_resources)
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
        self.leave()
        self.tabs.setCurrentIndex(TABS.index(tab))
        self._pin(TABS.index(tab))

    def refresh(self) -> None:
        """Bring the page that is seen up to date."""
        shown = self._stack.currentWidget()
        if isinstance(shown, Page):
            shown.refresh()

    def show_resources(self, unnamed: str = "") -> None:
        """Show what is scarce, and give the keyboard to the name of the new resource `unnamed`, or to a budget."""
        from gui.inspector.resources.page import ResourcesPage

        self._desk.document.close_step()
        if self.resources is None:
            self.resources = ResourcesPage(self._desk)
            self._stack.addWidget(self.resources)
        self._turn_to(self.resources)
        if unnamed:
            self.resources.ask_name(unnamed)
        else:
            self.resources.begin()

    def weigh(self, way: Way | None = None) -> None:
        """Ask for the weights: in this way, or in the one that counts."""
        from gui.inspector.weighing.page import WeighingPage

        self._desk.document.close_step()
        if self.weights is None:
            self.weights = WeighingPage(self._desk)
            self._stack.addWidget(self.weights)
        self._turn_to(self.weights)
        self.weights.show_way(way)

    def leave(self) -> None:
        """Go back to the tab from which one came."""
        if self._beside_tabs:
            self._desk.document.close_step()
            self._turn_to(self.pages[self.tab])

    @property
    def _beside_tabs(self) -> bool:
        """Whether the page that is seen is none of the tabs'."""
        return self._stack.currentWidget() not in self.pages.values()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the tabs."""
        if event.key() == Qt.Key.Key_Escape and self._beside_tabs:
            self.leave()
        else:
            super().keyPressEvent(event)

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
            painter.fillRect(0, self._stack.y() - 1, self.width(), 1, theme.line)

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

    def _made_back(self) -> QuietButton:
        back = QuietButton(self._desk.appearance, "", "collapse")
        back.setFont(font("name"))
        back.setFixedHeight(self.tabs.sizeHint().height())
        back.setAccessibleIdentifier("inspector-back")
        back.clicked.connect(self.leave)
        back.hide()
        return back

    def _turn(self, at: int) -> None:
        if not self._following:
            self._pin(at)
        self._desk.document.close_step()
        self._turn_to(self.pages[TABS[at]])

    def _turn_to(self, page: Page) -> None:
        page.refresh()
        self._stack.setCurrentWidget(page)
        self.tabs.setVisible(not self._beside_tabs)
        self.back.setVisible(self._beside_tabs)
        if self._beside_tabs:
            self.back.setText(page.accessibleName())
            self.back.setAccessibleName(_tr("Back from {page}").replace("{page}", page.accessibleName()))
            self.back.updateGeometry()

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
        if self._beside_tabs and not (selection.cards or selection.bucket or selection.tradeoff):
            self.refresh()
            return
        if selection.tradeoff:
            wanted = "tradeoffs"
        elif not self._pinned and (selection.cards or selection.bucket):
            wanted = "card" if selection.cards else "bucket"
        if wanted == self.tab:
            self._turn_to(self.pages[wanted])
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
