"""The page that asks for weights: four ways, of which one counts, and what the buckets weigh now."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.controls.buckets import signs
from gui.controls.nothing import Nothing
from gui.controls.segmented import Segmented
from gui.desk import Desk
from gui.inspector.pieces.layout import INSET
from gui.inspector.pieces.page import Page, same_objects
from gui.inspector.weighing.answers import WAYS, Way, way_in_use
from gui.inspector.weighing.in_use import InUse
from gui.inspector.weighing.numbers import NumberWalk
from gui.inspector.weighing.pairs import PairWalk
from gui.inspector.weighing.ranking import RankingWalk
from gui.inspector.weighing.shares import Shares
from gui.inspector.weighing.swing import SwingWalk
from gui.inspector.weighing.walk import Walk
from gui.theme import px

_WALKS: dict[Way, Callable[[Desk], Walk]] = {
    "swing": SwingWalk,
    "order": RankingWalk,
    "fixed": NumberWalk,
    "pairwise": PairWalk,
}


LOW = 330
"""Below this height, at 100 %, the page keeps the bar of the shares and leaves their figures out."""


class WeighingPage(Page):
    """Looking at another way changes nothing. Walks are made when first looked at."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.appearance, _tr("Weights"), "inspector-weights")
        self._desk = desk
        self._way: Way = "swing"
        self._shown: tuple[object, ...] = ()
        self._walks: dict[Way, Walk] = {}
        self.nothing = Nothing(desk.appearance, "board", _tr("No goals yet. Add a bucket for each goal of the policy."))
        names = {"swing": _tr("Swing"), "order": _tr("Ranking"), "fixed": _tr("Numbers"), "pairwise": _tr("Pairs")}
        choices = [(way, names[way]) for way in WAYS]
        self.ways = Segmented(desk.appearance, choices, _tr("How to ask for weights"), "weighing-way", "caption")
        self.ways.chosen.connect(self._look_at)
        self._in_use = InUse(desk)
        self.shares = Shares(desk)
        self.shares.setParent(self)
        self.shares.resized.connect(self._make_room)
        self._asking = QWidget()
        line = QHBoxLayout(self._asking)
        line.setContentsMargins(px(INSET), 0, 0, 0)
        line.addWidget(self.ways)
        line.addStretch(1)
        self.parts.addWidget(self.nothing, 1)
        for part in (self._asking, self._in_use, rule := self.rule()):
            self.parts.addWidget(part)
        self._rule = rule
        self.parts.addStretch(1)
        desk.document.opened.connect(self._begin)
        self._begin()

    @property
    def way(self) -> Way:
        """The way that is looked at."""
        return self._way

    def show_way(self, way: Way | None = None) -> None:
        """Look at a way of asking, at the one that counts unless another is named, and put the focus on it."""
        self._look_at(way or way_in_use(self._desk.document.project) or self._way)
        for segment in self.ways.findChildren(QWidget):
            if segment.accessibleIdentifier() == f"weighing-way-{self._way}":
                segment.setFocus()

    def refresh(self) -> None:
        """Show the answers of the way that is looked at, and what counts."""
        project = self._desk.document.project
        latest = self._desk.priorities.latest
        shown = (project.buckets, project.comparisons, project.weighting, self._way, latest and latest.weights)
        if same_objects(shown, self._shown):
            return
        turned = not self._shown or self._shown[3] != self._way
        self._shown = shown
        # Switched on again, all of the page is painted: too much for one number that changes while a slider is dragged.
        self.setUpdatesEnabled(not turned)
        any_goals = bool(project.buckets)
        for part in (self._asking, self._in_use, self._rule, self.shares):
            part.setVisible(any_goals)
        self.nothing.setVisible(not any_goals)
        for way, walk in self._walks.items():
            walk.setVisible(any_goals and way == self._way)
        if any_goals:
            self._show()
        self._make_room()
        self.setUpdatesEnabled(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shares at the foot."""
        super().resizeEvent(event)
        self._make_room()

    def _show(self) -> None:
        project = self._desk.document.project
        marks = signs(project)
        self.ways.put(self._way)
        self.ways.mark(way_in_use(project), _tr("in use"))
        self._in_use.show_way(project, self._way)
        self._walk().show_project(project, marks)
        self.shares.show_shares(marks)

    def _walk(self) -> Walk:
        if self._way not in self._walks:
            made = _WALKS[self._way](self._desk)
            made.begin()
            made.grown.connect(self.bring)
            self._walks[self._way] = made
            self.parts.insertWidget(self.parts.count() - 1, made)
            made.show()
        return self._walks[self._way]

    def _look_at(self, way: Way) -> None:
        self._desk.document.close_step()
        if way != self._way:
            self._way = way
            self.verticalScrollBar().setValue(0)
        self.refresh()

    def _begin(self) -> None:
        self._way = way_in_use(self._desk.document.project) or "swing"
        for walk in self._walks.values():
            walk.begin()
        self._shown = ()
        if self.isVisible():
            self.refresh()

    def _make_room(self) -> None:
        """Leave the foot of the page to the shares."""
        bar = self.verticalScrollBar().width()
        self.shares.be_brief(self.height() < px(LOW))
        self.shares.resize(self.width() - bar, self.shares.height())
        height = self.shares.sizeHint().height() if self.shares.isVisibleTo(self) else 0
        self.shares.setGeometry(0, self.height() - height, self.width() - bar, height)
        if self.viewportMargins().bottom() != height:
            self.setViewportMargins(0, 0, 0, height)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Weighing", text)
