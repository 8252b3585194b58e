"""What a tradeoff is in numbers: the points of a pair, the share of two goals that is the same thing in both."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from gui.controls.labels import Words
from gui.desk import Desk
from gui.inspector.pieces.amounts import read_number, tidy, typed_number
from gui.inspector.pieces.field_box import line_box
from gui.inspector.pieces.layout import LABEL, column, labelled
from gui.theme import font, px
from model.project import Project
from model.tradeoff import Tradeoff
from model.value import Refusal

FIELD = 64
"""How wide the field for a number is, at 100 %."""

_NO_BONUS = str(QT_TRANSLATE_NOOP("Refusal", "A bonus is a number of points. Empty means none."))
_NO_OVERLAP = str(QT_TRANSLATE_NOOP("Refusal", "An overlap is a number from −100 to 100 per cent. Empty means none."))


class PairNumber(QWidget):
    """The points of a pair that is chosen together (METHOD q_ab)."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._id = desk, ""
        self.bonus = line_box(desk, self._write, _tr("Bonus in points"), "inspector-bonus", _tr("points, − for a loss"))
        self._said = Words(desk.appearance, "", "caption", "muted", wrapped=True)
        self._said.setContentsMargins(px(LABEL), 0, 0, 0)
        lines = column(self, 2, 0)
        lines.addLayout(labelled(desk.appearance, _tr("Bonus"), self.bonus))
        lines.addWidget(self._said)

    def show_tradeoff(self, tradeoff: Tradeoff) -> None:
        """Show the points of a tradeoff."""
        self._id = tradeoff.id
        self.bonus.show_text(tradeoff.id, typed_number(tradeoff.bonus))
        two = len(set(tradeoff.cards)) == 2
        counts = _tr("Counts in a plan that has both cards, never in the bars.")
        self._said.say(counts if two else _tr("Counts once the tradeoff is about just two cards."))

    def _write(self, text: str) -> bool:
        try:
            bonus = read_number(text, _NO_BONUS)
        except Refusal as refused:
            self._desk.feedback.refuse(refused)
            return False
        return self._desk.tradeoffs.change(self._id, _tr("Change bonus"), ("bonus", self._id), bonus=bonus)


class OverlapNumber(QWidget):
    """The share of the lighter of two goals that is the same thing in both (METHOD o_gh); whether scores count it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._id = desk, ""
        name = _tr("Overlap in per cent of the lighter goal")
        self.share = line_box(desk, self._write, name, "inspector-overlap", _tr("none"))
        self.share.setFixedWidth(px(FIELD))
        self.share.field.setFont(font("small", tabular=True))
        self._unit = Words(desk.appearance, _tr("% of the lighter goal"), "small", "muted")
        self.counts = QCheckBox(_tr("Count overlaps"))
        self.counts.setFont(font("small"))
        self.counts.setMinimumHeight(px(24))
        self.counts.setAccessibleIdentifier("inspector-count-overlaps")
        self.counts.clicked.connect(desk.tradeoffs.count_overlaps)
        self._said = Words(desk.appearance, "", "caption", "muted", wrapped=True)
        self._said.setContentsMargins(px(LABEL), 0, 0, 0)
        lines = column(self, 2, 0)
        shared = labelled(desk.appearance, _tr("Shared"), self.share)
        shared.takeAt(shared.count() - 1)
        shared.addSpacing(px(5))
        shared.addWidget(self._unit, 1)
        lines.addLayout(shared)
        lines.addWidget(self.share.hint)
        lines.addLayout(labelled(desk.appearance, "", self.counts))
        lines.addWidget(self._said)

    def show_tradeoff(self, project: Project, tradeoff: Tradeoff) -> None:
        """Show the overlap of a tradeoff."""
        self._id = tradeoff.id
        shown = None if tradeoff.overlap is None else tidy(100 * tradeoff.overlap)
        self.share.show_text(tradeoff.id, typed_number(shown))
        self.counts.setChecked(project.overlap_on)
        self._said.say(_explained(project, tradeoff))

    def _write(self, text: str) -> bool:
        try:
            percent = read_number(text.replace("%", ""), _NO_OVERLAP)
            if percent is not None and not -100 <= percent <= 100:
                raise Refusal(_NO_OVERLAP)
        except Refusal as refused:
            self._desk.feedback.refuse(refused)
            return False
        overlap = None if percent is None else tidy(percent / 100)
        return self._desk.tradeoffs.change(self._id, _tr("Change overlap"), ("overlap", self._id), overlap=overlap)


def _explained(project: Project, tradeoff: Tradeoff) -> str:
    """What the number does at present."""
    if len(tradeoff.served | tradeoff.cost_to) != 2:
        return _tr("An overlap is between two goals: tick two.")
    if tradeoff.overlap is not None and tradeoff.overlap < 0:
        text = _tr("A card that serves both goals scores more: together they are worth more.")
    else:
        text = _tr("A card that serves both goals scores less: what they share counts once.")
    return text if project.overlap_on else f"{text} {_tr('Now off, for all overlaps.')}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("TradeoffNumbers", text)
