"""What else is said of a card: its kind, its group, its tags, and where else one could defend it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.controls.buckets import Sign
from gui.controls.combo import CalmCombo
from gui.controls.labels import Words
from gui.desk import Desk
from gui.inspector.card.tags import Tags
from gui.inspector.pieces.bucket_checks import BucketChecks, shared
from gui.inspector.pieces.field_box import line_box
from gui.inspector.pieces.layout import column, labelled
from model.card import Card
from model.project import Project


class CardDetails(QWidget):
    """For one card or several; where several differ, nothing is shown and a choice goes for all."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._cards, self._project = desk, tuple[str, ...](), desk.document.project
        self.kind = CalmCombo(_tr("Kind"), "inspector-kind")
        self.kind.offer([("technology", _tr("technology")), ("input", _tr("input")), ("instrument", _tr("instrument"))])
        self.kind.picked.connect(self._set_kind)
        self.group = line_box(desk, self._set_group, _tr("Group"), "inspector-group", _tr("none"))
        self.tags = Tags(desk)
        self.arguable = BucketChecks(desk, "inspector-arguable", _tr("Arguably in {bucket}"), self._argue)
        self._arguable_caption = Words(desk.appearance, _tr("Also arguable in"), "caption", "muted")
        lines = column(self, 6)
        lines.addLayout(labelled(desk.appearance, _tr("Kind"), self.kind))
        lines.addLayout(labelled(desk.appearance, _tr("Group"), self.group))
        lines.addLayout(labelled(desk.appearance, _tr("Tags"), self.tags, top=True))
        lines.addSpacing(2)
        lines.addWidget(self._arguable_caption)
        lines.addWidget(self.arguable)

    def show_cards(self, project: Project, cards: Sequence[Card], signs: dict[str, Sign]) -> None:
        """Show what these cards say."""
        self._cards, self._project = tuple(card.id for card in cards), project
        kinds, groups = {card.kind for card in cards}, {card.group for card in cards}
        self.kind.put(kinds.pop() if len(kinds) == 1 else None)
        self.group.show_text(self._cards, groups.pop() if len(groups) == 1 else "")
        self.tags.show_cards(cards)
        everywhere = frozenset[str]().union(*(card.region for card in cards))
        open_to_debate = {bucket: sign for bucket, sign in signs.items() if bucket not in everywhere}
        self.arguable.show_states(
            {
                bucket: (sign, shared([bucket in card.arguable for card in cards]))
                for bucket, sign in open_to_debate.items()
            }
        )
        self._arguable_caption.setVisible(bool(open_to_debate))

    def _set_kind(self, kind: str) -> None:
        self._desk.cards.change(self._cards, _tr("Change kind"), kind=kind)

    def _set_group(self, text: str) -> bool:
        merge = ("group", self._cards)
        return self._desk.cards.change(self._cards, _tr("Change group"), merge, group=text)

    def _argue(self, bucket: str, on: bool) -> None:
        self._desk.cards.argue(self._cards, bucket, on)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CardDetails", text)
