"""What a card is worth together with others in the plan: a row for each pair, and a field for one more."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.controls.buttons import QuietButton
from gui.controls.labels import Words
from gui.desk import Desk
from gui.inspector.pieces.amounts import read_number, typed_number
from gui.inspector.pieces.card_field import CHOOSER, CardField
from gui.inspector.pieces.field_box import line_box
from gui.inspector.pieces.layout import column, row
from gui.theme import font, px
from model.card import Card
from model.project import Project
from model.tradeoff import Tradeoff
from model.value import Refusal

FIELD = 56
"""How wide the field for points is, at 100 %."""

_WRONG = str(QT_TRANSLATE_NOOP("Refusal", "A pair effect is a number of points, below 0 for a loss."))


class PairRow(QWidget):
    """The other card, the points, and a cross. `left` comes when the person is done with the points."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._card, self.other = desk, "", ""
        self._pair: Tradeoff | None = None
        self._name = Words(desk.appearance, "", "small")
        self.points = line_box(desk, self._write, "", "")
        self.points.setFixedWidth(px(FIELD))
        self.points.field.setFont(font("small", tabular=True))
        self.points.field.left.connect(self.left)
        self._unit = Words(desk.appearance, _tr("points"), "caption", "muted")
        self._away = QuietButton(desk.appearance, "", "close", _tr("Take the pair effect away"))
        self._away.clicked.connect(self._take_away)
        lines = column(self, 0)
        line = row(self._name, self.points, self._unit, self._away, spacing=4)
        line.setStretch(0, 1)
        lines.addLayout(line)
        lines.addWidget(self.points.hint)

    def show_pair(self, card: str, other: Card, pair: Tradeoff | None) -> None:
        """Show what a card is worth together with another; None where nobody said yet."""
        self._card, self.other, self._pair = card, other.id, pair
        identifier = pair.id if pair else "new"
        self._name.say(other.name)
        self.points.field.setAccessibleName(_tr("Points together with {card}").replace("{card}", other.name))
        self.points.field.setAccessibleIdentifier(f"inspector-pair-{identifier}")
        self._away.setAccessibleIdentifier(f"inspector-pair-away-{identifier}")
        self.points.show_text((card, other.id), typed_number(pair.bonus) if pair else "")

    def _write(self, text: str) -> bool:
        try:
            bonus = read_number(text, _WRONG)
        except Refusal as refused:
            self._desk.feedback.refuse(refused)
            return False
        if bonus is None:  # without points the row would go from under the cursor; the cross takes it away
            return True
        merge = ("pair", self._card, self.other)
        if self._pair is not None:
            return self._desk.tradeoffs.change(self._pair.id, _tr("Change pair effect"), merge, bonus=bonus)
        return self._desk.plan.pair(self._card, self.other, bonus, merge)

    def _take_away(self) -> None:
        if self._pair is not None:
            self._desk.tradeoffs.unpair(self._pair.id)
        else:
            self.left.emit()


class Pairs(QWidget):
    """The pairs that have points; each is a tradeoff and stands in the ledger too."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._card = desk, ""
        self._new: str | None = None
        self._pairs: list[tuple[str, Tradeoff | None]] = []
        self._rows: list[PairRow] = []
        self.field = CardField(desk, _tr("Add a pair effect"), "inspector-pairs", self._taken)
        self.field.setPlaceholderText(_tr("Add a card"))
        self.field.setFixedWidth(px(CHOOSER))
        self.field.chosen.connect(self._begin)
        self._lines = column(self, 2, 0)
        holder = QWidget()
        inner = column(holder, 2)
        inner.addLayout(row(self.field, 1))
        inner.addWidget(self.field.hint)
        self._lines.addWidget(holder)

    def show_card(self, project: Project, card: Card) -> None:
        """Show the pairs of a card; one that was just begun stands last, so that it does not move while one types."""
        if card.id != self._card:
            self._card, self._new = card.id, None
            self.field.reset()
        found = effects(project, card.id)
        self._new = self._new if self._new in project.card_by_id else None
        if self._new is not None:
            said = [one for one in found if one[0] == self._new]
            found = [one for one in found if one[0] != self._new] + (said or [(self._new, None)])
        self._pairs = found
        while len(self._rows) < len(found):
            self._rows.append(self._made())
        for line, (other, pair) in zip(self._rows, found, strict=False):
            line.show_pair(card.id, project.card(other), pair)
        for at, line in enumerate(self._rows):
            line.setVisible(at < len(found))

    def _made(self) -> PairRow:
        line = PairRow(self._desk)
        line.left.connect(lambda: self._end(line))
        self._lines.insertWidget(len(self._rows), line)
        return line

    def _taken(self) -> list[str]:
        return [self._card, *(other for other, _pair in self._pairs)]

    def _begin(self, other: str) -> None:
        """Open a row for the points of a pair that nobody has said yet."""
        if other == self._card:
            self._desk.plan.pair(other, other, 0.0)  # says why not
            return
        if other not in self._taken():
            self._new = other
            self._show()
        line = next(line for line in self._rows if line.other == other)
        line.points.begin()

    def _end(self, line: PairRow) -> None:
        if line.other != self._new:
            return
        self._new = None
        if line.isAncestorOf(line.window().focusWidget() or self):
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()

    def _show(self) -> None:
        project = self._desk.document.project
        if self._card in project.card_by_id:
            self.show_card(project, project.card(self._card))


def effects(project: Project, card: str) -> list[tuple[str, Tradeoff | None]]:
    """The other card and the tradeoff of each pair of a card that has points (METHOD q_ab)."""
    pairs = (one for one in project.tradeoffs if one.kind == "pair" and one.bonus is not None and card in one.cards)
    both = ((set(pair.cards) - {card}, pair) for pair in pairs)
    return [(others.pop(), pair) for others, pair in both if len(others) == 1]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Pairs", text)
