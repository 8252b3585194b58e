"""How the page is laid out: goals, sentences with a button below them, plot."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.controls.buttons import QuietButton
from gui.controls.labels import Words
from gui.theme import Appearance, font, px
from gui.whatif.finding import Finding
from gui.whatif.goals import GoalList
from gui.whatif.plot import WeightPlot
from gui.whatif.sentences import SentenceList
from gui.whatif.words import filled, percent, translate

GOALS, SENTENCES = (256, 392), (208, 296)
"""Widths of the first two columns in a wide window and in a narrow one, at 100 %."""

NARROW = 1100


class Body(QWidget):
    """Three columns, a hairline between them."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.goals, self.sentences, self.plot = GoalList(appearance), SentenceList(appearance), WeightPlot(appearance)
        self.tried = QPushButton(translate("Try it"))
        self.tried.setAccessibleIdentifier("what-if-try")
        self.tried.setFont(font("small"))
        self.tried.setEnabled(False)
        self.made = QuietButton(appearance, "", "made", translate("How is this made"))
        self.made.setAccessibleIdentifier("what-if-made")
        self.goals_head = Words(appearance, "", "caption", "muted")
        self.about = Words(appearance, "", "caption", "muted")
        self.now = Words(appearance, "", "caption", "text", tabular=True)
        self.now.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.condition = Words(appearance, translate("One change at a time, judgements taken as points."), "caption",
                               "muted", wrapped=True)  # fmt: skip
        self._appearance = appearance
        self._arrange()

    def say(self, goal: str, weight: float, leader: str, cards: tuple[int, int]) -> None:
        """Say what the plot shows: goal, its weight (0…1), who leads, and how many cards there are and are drawn."""
        self.goals_head.say(filled(translate("Where {card} leads"), card=leader))
        about = filled(translate("Scores over the weight of {goal}"), goal=goal)
        all_of_them, drawn = cards
        if all_of_them > drawn:
            more = filled(
                translate("{drawn} cards, and {more} more"), drawn=f"{drawn:,}", more=f"{all_of_them - drawn:,}"
            )
            about = f"{about}  ·  {more}"
        self.about.say(about)
        now = filled(translate("At {weight} {card} leads"), weight=percent(weight), card=leader)
        self.now.say(now)
        self.plot.setAccessibleName(filled(translate("Weight of {goal}"), goal=goal))
        self.plot.setAccessibleDescription(now)

    def offer(self, finding: Finding | None, here: bool) -> None:
        """Let a sentence be tried; where it is about the goal that is shown, mark in the plot where it comes true."""
        self.tried.setEnabled(finding is not None and finding.can_be_tried)
        shown = finding if here else None
        self.plot.mark(shown.share if shown else None, shown.said if shown else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lists are narrower in a narrow window."""
        super().resizeEvent(event)
        self._set_widths()

    def _set_widths(self) -> None:
        for column, width in zip(
            (self._left, self._middle), GOALS if self.width() >= px(NARROW) else SENTENCES, strict=True
        ):
            column.setFixedWidth(px(width))

    def _arrange(self) -> None:
        self._left, self._middle = QWidget(), QWidget()
        _column(self._left, self._head(self.goals_head, self.made), self.goals)
        said = Words(self._appearance, translate("What would change the result"), "caption", "muted")
        foot = QHBoxLayout()
        foot.setContentsMargins(px(12), px(4), px(8), px(6))
        foot.addWidget(self.condition, 1)
        foot.addWidget(self.tried)
        _column(self._middle, self._head(said), self.sentences).addLayout(foot)
        right = QWidget()
        _column(right, self._head(self.about, self.now), self.plot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self._left, _rule(), self._middle, _rule(), right):
            row.addWidget(widget)
        row.setStretch(4, 1)

    def _head(self, *widgets: QWidget) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(px(12), 0, px(12), 0)
        for one in widgets:
            one.setFixedHeight(px(24))
            line.addWidget(one)
        return line


def _column(widget: QWidget, head: QHBoxLayout, content: QWidget) -> QVBoxLayout:
    made = QVBoxLayout(widget)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(0)
    made.addLayout(head)
    made.addWidget(content, 1)
    return made


def _rule() -> QWidget:
    line = QWidget()
    line.setFixedWidth(1)
    line.setProperty("hairline", True)
    line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return line
