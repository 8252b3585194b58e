"""Present or future, contested, and which buckets the cards are in."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from gui.controls.buckets import Sign
from gui.controls.labels import Words
from gui.controls.segmented import Segmented
from gui.desk import Desk
from gui.inspector.pieces.bucket_checks import BucketChecks, shared
from gui.inspector.pieces.layout import Flow, column
from gui.places import pane
from gui.theme import font, px
from model.card import Card

Check = Qt.CheckState


class Placement(QWidget):
    """All of it for one card or several; where cards differ, nothing or a half is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._cards = desk, tuple[str, ...]()
        choices = [("present", _tr("Present")), ("future", _tr("Future"))]
        self.status = Segmented(desk.appearance, choices, _tr("Status"), "inspector-status")
        self.status.chosen.connect(self._set_status)
        self.contested = QCheckBox(_tr("Contested"))
        self.contested.setFont(font("small"))
        self.contested.setMinimumHeight(px(24))
        self.contested.setAccessibleIdentifier("inspector-contested")
        self.contested.setToolTip(_tr("Its place is open to debate"))
        self.contested.clicked.connect(self._contest)
        self._aside = Words(desk.appearance, _tr("Aside: shown, never counted."), "small", "muted", wrapped=True)
        self.members = BucketChecks(desk, "inspector-in", _tr("In {bucket}"), self._place)
        lines = column(self, 6)
        flow = Flow(10)
        flow.fill([self.status, self.contested])
        lines.addWidget(flow)
        lines.addWidget(self._aside)
        lines.addWidget(self.members)

    def show_cards(self, cards: Sequence[Card], signs: dict[str, Sign]) -> None:
        """Show where these cards are."""
        self._cards = tuple(card.id for card in cards)
        statuses = {card.status for card in cards}
        self.status.put(statuses.pop() if len(statuses) == 1 else None)
        with QSignalBlocker(self.contested):
            state = shared([card.contested for card in cards])
            self.contested.setTristate(state == Check.PartiallyChecked)
            self.contested.setCheckState(state)
        self._aside.setVisible(all(card.aside for card in cards))
        self.members.show_states(
            {bucket: (sign, shared([bucket in card.region for card in cards])) for bucket, sign in signs.items()}
        )

    def _set_status(self, status: str) -> None:
        self._desk.cards.change(self._cards, _tr("Change status"), status=status)

    def _contest(self) -> None:
        on = self.contested.checkState() != Check.Unchecked
        label = _tr("Mark as contested") if on else _tr("Mark as not contested")
        self._desk.cards.change(self._cards, label, contested=on)

    def _place(self, bucket: str, on: bool) -> None:
        if on:
            self._desk.cards.place(self._cards, pane(bucket), also=True)
        else:
            self._desk.cards.take_out(self._cards, bucket)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Placement", text)
