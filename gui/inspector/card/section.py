"""What is said of the selected cards for one bucket, and everything that can be said."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.controls.buckets import Sign
from gui.controls.labels import Rule
from gui.desk import Desk
from gui.inspector.card.judge_row import JudgeRow
from gui.inspector.card.section_head import Result, SectionHead, different, not_judged, open_result
from gui.inspector.card.sureness import Sureness
from gui.inspector.pieces.judged import Judged
from gui.inspector.pieces.scales import FIT_SCALE, IMPACT_SCALE, Amount, Scale
from gui.theme import px
from model.priority.method.number import Number
from model.words import Confidence

FIRST_CONFIDENCE: Confidence = "fair"
"""How sure somebody is taken to be who moves a slider for the first time and has not said otherwise."""


class BucketSection(QWidget):
    """One row for a bucket that the cards have nothing to do with; else fit and impact, and on request the details.

    The details (how sure, "I can't say", take back) open where one judges, below what is being pointed at, and stay
    until other cards are shown. `opened` comes when the section grows.
    """

    opened = Signal()

    def __init__(self, desk: Desk, bucket: str) -> None:
        super().__init__()
        self._desk, self._bucket, self._cards = desk, bucket, tuple[str, ...]()
        self._judged: Judged | None = None
        self._sign: Sign | None = None
        self._wanted = self._detailed = False
        self._rows: dict[str, JudgeRow] = {}
        self._sure: Sureness | None = None
        self.head = SectionHead(desk.appearance)
        self.head.clicked.connect(self._toggle)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        rule = Rule(desk.appearance)
        self._column.addWidget(rule)
        self._column.addSpacing(px(3))
        self._column.addWidget(self.head)
        self._column.addSpacing(px(3))

    @property
    def bucket(self) -> str:
        """The bucket's id."""
        return self._bucket

    def show_cards(self, cards: Sequence[str], sign: Sign, said: Judged, points: float | None) -> None:
        """Show what these cards say of the bucket; `points` is what it adds to the score of a single card."""
        if tuple(cards) != self._cards:
            self._cards = tuple(cards)
            self._wanted = self._detailed = False
            for part in self._rows.values():
                part.close_entry()
        self.head.put(sign, self._result(said, points))
        new_name = sign != self._sign
        self._judged, self._sign = said, sign
        if said.touched or self._wanted:
            self._show_rows(new_name)
        else:
            self._hide_rows()

    def open(self) -> None:
        """Show the sliders of a bucket that the cards have nothing to do with, and go to the first."""
        self._wanted = self._detailed = True
        self._show_rows(new_name=False)
        self._rows["fit"].slider.setFocus()
        self.opened.emit()

    def _result(self, said: Judged, points: float | None) -> Result:
        if said.open:
            return open_result()
        if "open" in said.mixed or {"fit", "impact"} & said.mixed:
            return different()
        if not said.said:
            return not_judged()
        return Result(points, "") if len(self._cards) == 1 else Result(None, "")

    def _show_rows(self, new_name: bool) -> None:
        said, sign = self._judged, self._sign
        if said is None or sign is None:
            return
        fresh = not self._rows
        if fresh:
            self._make_rows()
        for field, amount in (("fit", said.fit), ("impact", said.impact)):
            part = self._rows[field]
            if fresh or new_name:
                part.name(self._bucket, sign.name)
            part.put(amount, said.confidence, self._unset(said, field))
            part.show()
        if self._detailed:
            self._show_details()
        elif self._sure is not None:
            self._sure.hide()

    def _show_details(self) -> None:
        if self._judged is None or self._sign is None:
            return
        if self._sure is None:
            self._sure = Sureness(self._desk.appearance)
            self._sure.confidence.connect(self._say_confidence)
            self._sure.cannot_say.connect(self._say_open)
            self._sure.take_back.connect(self._take_back)
            self._sure.made.connect(self._ask)
            self._column.insertWidget(self._column.count() - 1, self._sure)
        self._sure.put(self._sign, self._judged)
        self._sure.show()

    def _hide_rows(self) -> None:
        for part in self._rows.values():
            part.hide()
        if self._sure is not None:
            self._sure.hide()

    def _make_rows(self) -> None:
        for scale in (FIT_SCALE, IMPACT_SCALE):
            part = JudgeRow(self._desk, scale)
            part.said.connect(lambda amount, scale=scale: self._say(scale, amount))
            part.done.connect(self._desk.document.close_step)
            self._rows[scale.field] = part
            self._column.insertWidget(self._column.count() - 1, part)

    def _unset(self, said: Judged, field: str) -> str:
        if field in said.mixed or "open" in said.mixed:
            return _tr("different")
        return _tr("can’t say") if said.open else _tr("not judged")

    def _toggle(self) -> None:
        said = self._judged
        if said is not None and not said.touched and not self._wanted:
            self.open()
            return
        self._detailed = not self._detailed
        if said is not None and not said.touched and not self._detailed:
            self._wanted = False
            self._hide_rows()
        else:
            self._show_rows(new_name=False)
        self.opened.emit()

    def _say(self, scale: Scale, amount: Amount | None) -> None:
        said = self._judged
        if said is None:
            return
        self._detailed = True
        other = said.impact if scale.field == "fit" else said.fit
        if amount is None and other is None:
            self._take_back()
            return
        fields: dict[str, object] = {scale.field: amount}
        if said.confidence is None and not said.mixed and not said.said and not isinstance(amount, tuple):
            fields["confidence"] = FIRST_CONFIDENCE
        merge = ("judge", self._cards, self._bucket, scale.field)
        self._desk.cards.judge(self._cards, self._bucket, merge, **fields)

    def _ask(self) -> None:
        """Ask how the part of the first of the cards is made."""
        self._desk.inquiry.ask(Number("part", (self._cards[0], self._bucket)))

    def _say_confidence(self, confidence: str) -> None:
        self._desk.cards.judge(self._cards, self._bucket, confidence=confidence)

    def _say_open(self, on: bool) -> None:
        if on:
            self._desk.cards.cannot_say(self._cards, self._bucket)
        else:
            self._take_back()

    def _take_back(self) -> None:
        self._wanted = self._detailed = True
        self._desk.cards.forget(self._cards, self._bucket)


def _tr(text: str) -> str:
    return QCoreApplication.translate("BucketSection", text)
