"""The working place of a window: board and inspector above, chart and ledger below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from gui.board import Board
from gui.desk import Desk
from gui.settings import Settings
from gui.theme import px

if TYPE_CHECKING:
    from gui.chart import ChartPanel
    from gui.doubts import DoubtsPage
    from gui.inspector import Inspector
    from gui.plan import PlanPage

INSPECTOR, NARROW_INSPECTOR, CHART = 292, 252, 236
NARROW = 1100


class Workspace(QWidget):
    """Board first; inspector and chart come after the first paint, since they are slow to import.

    `completed()` comes once, when they are there.
    """

    completed = Signal()

    def __init__(self, desk: Desk, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = settings
        self.board = Board(desk, self)
        self.inspector: Inspector | None = None
        self.chart: ChartPanel | None = None
        self._plan: PlanPage | None = None
        self.doubts: DoubtsPage | None = None
        self._inspector_room, self._chart_room = QWidget(), QWidget()
        self._across = QSplitter(Qt.Orientation.Horizontal)
        self._down = QSplitter(Qt.Orientation.Vertical)
        self._arrange()

    def complete(self) -> None:
        """Bring in scores, inspector, chart and ledger."""
        if self.chart is not None:
            return
        from gui.inspector import Inspector

        self.inspector = Inspector(self._desk)
        _fill(self._inspector_room, self.inspector)
        from gui.chart import ChartPanel
        from gui.doubts import DoubtsPage
        from gui.ledger import Ledger
        from gui.plan import PlanPage
        from gui.whatif import WhatIf

        self.chart = ChartPanel(self._desk)
        self._plan = plan = PlanPage(self._desk)
        plan.budgets_wanted.connect(self.show_resources)
        self.chart.add_page(self.tr("Plan"), plan, tall=True)
        self.chart.tall.connect(lambda tall: self._across.setVisible(not tall))
        self.chart.add_page(self.tr("What-if"), WhatIf(self._desk))
        self.chart.add_page(self.tr("Tradeoffs"), Ledger(self._desk))
        self.doubts = DoubtsPage(self._desk)
        self.chart.add_page(self.tr("Doubts"), self.doubts)
        self.doubts.focus_wanted.connect(self.focus_on)
        self.doubts.weigh_wanted.connect(self.weigh)
        self.doubts.plan_wanted.connect(self.show_plan)
        self.doubts.counted.connect(self._title_doubts)
        _fill(self._chart_room, self.chart)
        self._desk.priorities.start()
        self.chart.start()
        self.board.dragging.preview.connect(self.chart.preview)
        self.completed.emit()

    def chart_folded(self) -> bool:
        """Whether the chart is folded to its tabs."""
        return self.chart is not None and self.chart.folded

    def fold_chart(self, folded: bool) -> None:
        """Fold the chart to its tabs, or open it."""
        if self.chart is None:
            return
        self.chart.set_folded(folded)
        bar = self.chart.tab_height()
        self._chart_room.setMaximumHeight(bar if folded else 16777215)
        self._chart_room.setMinimumHeight(bar if folded else px(120))
        if not folded:
            total = self._down.height()
            self._down.setSizes([total - px(CHART), px(CHART)])

    def show_inspector(self, shown: bool) -> None:
        """Show or hide the inspector."""
        self._inspector_room.setVisible(shown)

    def inspector_shown(self) -> bool:
        """Whether the inspector is shown."""
        return not self._inspector_room.isHidden()

    def show_resources(self) -> None:
        """Show resources and budgets in the inspector, and the inspector itself."""
        if self.inspector is not None:
            self._bring_back()
            self.show_inspector(True)
            self.inspector.show_resources()

    def weigh(self) -> None:
        """Ask for the weights in the inspector, and show the inspector itself."""
        if self.inspector is not None:
            self._bring_back()
            self.show_inspector(True)
            self.inspector.weigh()

    def _bring_back(self) -> None:
        """Have the board and the inspector seen again where a page took their room."""
        if self.chart is not None and self._across.isHidden():
            self.chart.with_board.setChecked(True)

    def show_doubts(self, code: str = "") -> None:
        """Show the list of doubts with the keyboard in it, at those of a kind where one is named."""
        if self.chart is not None and self.doubts is not None:
            if self.chart_folded():
                self.fold_chart(False)
            self.chart.show_page(self.doubts)
            self.doubts.begin(code)

    def show_plan(self) -> None:
        """Turn to the plan."""
        if self.chart is not None and self._plan is not None:
            self.chart.show_page(self._plan)

    def focus_on(self, identifier: str) -> None:
        """Give the keyboard to a control of the inspector, by its accessible identifier, and have it seen."""
        if self.inspector is None:
            return
        self._bring_back()
        self.show_inspector(True)
        self.inspector.refresh()
        found = (one for one in self.inspector.findChildren(QWidget) if one.accessibleIdentifier() == identifier)
        control = next((one for one in found if one.isVisibleTo(self.inspector)), None)
        if control is not None:
            control.setFocus(Qt.FocusReason.OtherFocusReason)
            # Only once the page is laid out is it known where the control is.
            QTimer.singleShot(0, control, lambda: _bring_into_view(control))

    def _title_doubts(self, count: int) -> None:
        if self.chart is not None and self.doubts is not None:
            title = self.tr("Doubts {n}").replace("{n}", str(count)) if count else self.tr("Doubts")
            self.chart.title_page(self.doubts, title)

    def splits(self) -> dict[str, str]:
        """The positions of the splitters, to be remembered."""
        return {"across": _hex(self._across.saveState()), "down": _hex(self._down.saveState())}

    def restore(self, splits: dict[str, str]) -> None:
        """Put the splitters where they were."""
        for name, splitter in (("across", self._across), ("down", self._down)):
            if name in splits:
                splitter.restoreState(QByteArray.fromHex(splits[name].encode()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The inspector is narrower in a narrow window."""
        super().resizeEvent(event)
        narrow = self.window().width() < NARROW
        width = px(NARROW_INSPECTOR if narrow else INSPECTOR)
        if self._inspector_room.minimumWidth() != width:
            self._inspector_room.setMinimumWidth(width)
            self._across.setSizes([self.width() - width, width])

    def _arrange(self) -> None:
        self._inspector_room.setMinimumWidth(px(INSPECTOR))
        self._chart_room.setMinimumHeight(px(120))
        for splitter in (self._across, self._down):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        self._across.addWidget(self.board)
        self._across.addWidget(self._inspector_room)
        self._across.setStretchFactor(0, 1)
        self._across.setStretchFactor(1, 0)
        self._down.addWidget(self._across)
        self._down.addWidget(self._chart_room)
        self._down.setStretchFactor(0, 1)
        self._down.setStretchFactor(1, 0)
        self._across.setSizes([988, px(INSPECTOR)])
        self._down.setSizes([474, px(CHART)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._down)


def _fill(room: QWidget, content: QWidget) -> None:
    row = QHBoxLayout(room)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(content)


def _bring_into_view(control: QWidget) -> None:
    """Scroll so that a control is seen, with something of what stands around it."""
    above = control.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if isinstance(above, QScrollArea):
        above.ensureWidgetVisible(control, 0, px(40))


def _hex(state: QByteArray) -> str:
    return bytes(state.toHex().data()).decode()
