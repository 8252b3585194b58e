"""The page of doubts: the list, or that there is nothing to doubt."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.controls.buckets import Sign, signs
from gui.controls.nothing import Nothing
from gui.desk import Desk
from gui.doubts.delegate import DoubtDelegate
from gui.doubts.fixes import Fix, Fixes, Ways
from gui.doubts.found import Doubt, bucket_of, listed
from gui.doubts.model import DoubtModel
from gui.doubts.view import DoubtView
from gui.feedback import sentence
from gui.theme import px


class DoubtsPage(QWidget):
    """Follows what is doubted while it is seen.

    `focus_wanted(identifier)` asks for the control of an accessible identifier, `weigh_wanted(way)` for the weighing,
    `plan_wanted()` for the plan; `counted(count)` says how many doubts there are, seen or not.
    """

    focus_wanted = Signal(str)
    weigh_wanted = Signal(str)
    plan_wanted = Signal()
    counted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._signs: dict[str, Sign] = {}
        self._fixes = Fixes(desk, Ways(self.focus_wanted.emit, self.weigh_wanted.emit, self.plan_wanted.emit))
        self.model = DoubtModel(self._verbs, self)
        self.view = DoubtView(self.model, DoubtDelegate(desk.appearance, self._verbs, self._sign, self))
        self.view.wanted.connect(self.do)
        text = self.tr("No doubts. Everything was said that the numbers rest on.")
        self._none = Nothing(desk.appearance, "check", text)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(6), 0, 0, 0)
        column.addWidget(self._stack)
        desk.warned.changed.connect(self._follow)
        desk.appearance.changed.connect(self.view.viewport().update)
        self._follow()

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

    def showEvent(self, event: QShowEvent) -> None:
        """What was found while another page was shown is listed now."""
        super().showEvent(event)
        self._desk.warned.refresh()
        self.refresh()

    def begin(self, code: str = "") -> None:
        """Give the keyboard to the list: to the doubts of a kind where one is named, opened, else where it was."""
        for at, doubt in enumerate(self.model.doubts):
            if doubt.code == code:
                self.view.setCurrentIndex(self.model.index(at, 0))
                self.view.expand(self.model.index(at, 0))
                self.view.scrollTo(self.model.index(at, 0), DoubtView.ScrollHint.PositionAtTop)
                break
        if self.model.doubts and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0, 0))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def do(self, doubt: Doubt, at: int) -> None:
        """Do one of the fixes of a doubt, and look at once whether it is settled."""
        fixes = self._fixes.of(doubt)
        if at < len(fixes):
            before = self._desk.document.project
            fixes[at].run()
            if self._desk.document.project is not before:
                self._desk.warned.refresh()

    def fixes(self, doubt: Doubt) -> list[Fix]:
        """What can be done about a doubt."""
        return self._fixes.of(doubt)

    def refresh(self) -> None:
        """List what is doubted now; what was open stays open, and the keyboard near where it was."""
        project = self._desk.document.project
        self._signs = signs(project)
        clash = self._desk.warned.clash
        doubts = listed(self._desk.warned.found, project, sentence(clash) if clash is not None else "")
        if doubts != self.model.doubts:
            self._put(doubts)
        self._stack.setCurrentWidget(self.view if doubts else self._none)

    def _put(self, doubts: tuple[Doubt, ...]) -> None:
        tops = [self.model.index(row, 0) for row in range(self.model.rowCount())]
        opened = [doubt.code for top in tops if self.view.isExpanded(top) and (doubt := self.model.doubt(top))]
        current, place = self.view.current(), self.view.currentIndex()
        parent, row, scrolled = place.parent().row(), place.row(), self.view.verticalScrollBar().value()
        self.model.show(doubts)
        for at, doubt in enumerate(doubts):
            if doubt.members and doubt.code in opened:
                self.view.expand(self.model.index(at, 0))
        if current is not None:
            self._restore(current, parent, row)
        self.view.verticalScrollBar().setValue(scrolled)

    def _restore(self, current: Doubt, parent: int, row: int) -> None:
        """Go to the same doubt; where it is settled, to the one that took its place."""
        found = self.model.find(current.key)
        if not found.isValid():
            above = self.model.index(parent, 0) if parent >= 0 else found
            last = self.model.rowCount(above) - 1
            found = self.model.index(min(row, last), 0, above) if last >= 0 else found
        if found.isValid():
            self.view.setCurrentIndex(found)

    def _follow(self) -> None:
        self.counted.emit(self._desk.warned.count)
        if self.isVisible():
            self.refresh()

    def _verbs(self, doubt: Doubt) -> list[str]:
        return [fix.label for fix in self._fixes.of(doubt)]

    def _sign(self, doubt: Doubt) -> Sign | None:
        bucket = bucket_of(doubt, self._desk.document.project)
        return self._signs.get(bucket) if bucket is not None and not doubt.members else None
