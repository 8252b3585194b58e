"""One goal in a walk: mark, name, its range, and a word where its weight was given for another range."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.controls.buckets import Mark, Sign
from gui.controls.buttons import QuietButton
from gui.controls.labels import Words
from gui.desk import Desk
from gui.inspector.bucket.range_fields import RangeFields
from gui.inspector.bucket.range_words import range_words
from gui.inspector.pieces.layout import row
from gui.theme import px
from model.bucket import Bucket
from model.priority.warnings import another_range
from model.scale import WORDS_ALONE

SIDE = 19
"""How far what belongs to a goal stands in from its mark, at 100 %."""


class RangeLine(QWidget):
    """The range in words and numbers; a button opens it for editing in `place`. `grown` comes when it has opened."""

    grown = Signal(QWidget)

    def __init__(self, desk: Desk, identifier: str, place: QVBoxLayout) -> None:
        super().__init__()
        self._desk, self._identifier, self._place = desk, identifier, place
        self._bucket: Bucket | None = None
        self._fields: RangeFields | None = None
        self._said = Words(desk.appearance, "", "small", "muted", wrapped=True)
        self.edit = QuietButton(desk.appearance, "", "edit")
        self.edit.setAccessibleIdentifier(f"{identifier}-edit")
        self.edit.setCheckable(True)
        self.edit.toggled.connect(self._open)
        self.line: QHBoxLayout = row(self._said, self.edit, spacing=0)
        self.line.setStretch(0, 1)
        self.setLayout(self.line)

    def show_bucket(self, bucket: Bucket, name: str) -> None:
        """Show the range of a bucket."""
        self._bucket = bucket
        words = range_words(bucket.scale)
        self._said.say(words or _tr("No range given"))
        self._said.slant(not words)
        text = _tr("Range of {bucket}") if words else _tr("Give {bucket} a range")
        said = text.replace("{bucket}", name)
        if self.edit.accessibleName() != said:
            self.edit.setAccessibleName(said)
            self.edit.setToolTip(_tr("Change range") if words else _tr("Give a range"))
        if self._fields is not None and self.edit.isChecked():
            self._fields.show_bucket(bucket)

    def _open(self, opened: bool) -> None:
        if opened and self._fields is None:
            self._fields = RangeFields(self._desk, self._identifier)
            self._place.addWidget(self._fields)
        if self._fields is None or self._bucket is None:
            return
        self._fields.setVisible(opened)
        if opened:
            self._fields.show_bucket(self._bucket)
            self._fields.worst.field.setFocus()
            self.grown.emit(self._fields)


class RangeChanged(QWidget):
    """Says that a weight was given for another range. `again` asks for the weight again."""

    again = Signal()

    def __init__(self, desk: Desk, identifier: str) -> None:
        super().__init__()
        self._desk, self._bucket = desk, ""
        self._said = Words(desk.appearance, "", "caption", "text", wrapped=True)
        self._holds = QuietButton(desk.appearance, _tr("Still holds"), "check")
        self._holds.setAccessibleIdentifier(f"{identifier}-holds")
        self._again = QuietButton(desk.appearance, _tr("Weigh again"))
        self._again.setAccessibleIdentifier(f"{identifier}-again")
        self._holds.clicked.connect(lambda: desk.weights.confirm_range(self._bucket))
        self._again.clicked.connect(self.again)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self._said)
        lines.addLayout(row(self._holds, self._again, 1, spacing=4))
        self.hide()

    def show_bucket(self, bucket: Bucket, name: str, answered: bool) -> None:
        """Speak where the weight of a bucket was given for another range; what is not answered needs no word."""
        self._bucket = bucket.id
        at, now = bucket.weighed_at, bucket.scale or WORDS_ALONE
        stale = answered and at is not None and another_range(at, now)
        if stale:
            was = range_words(at)
            text = _tr("Weighed for another range: {range}.") if was else _tr("Weighed before it had a range.")
            self._said.say(text.replace("{range}", was))
            self._holds.setAccessibleName(_tr("The weight of {bucket} still holds").replace("{bucket}", name))
            self._again.setAccessibleName(_tr("Weigh {bucket} again").replace("{bucket}", name))
        self.setVisible(stale)


class Goal(QWidget):
    """A goal with its range. What a walk needs beside the name goes into `head`, what it needs below into `lines`."""

    def __init__(self, desk: Desk, bucket: str, identifier: str) -> None:
        super().__init__()
        self.bucket, self.sign = bucket, Sign(bucket, 0, "", "")
        appearance = desk.appearance
        self._mark = Mark(appearance)
        self.name = Words(appearance, "", "name")
        place = QVBoxLayout()
        place.setContentsMargins(0, 0, 0, 0)
        self.range = RangeLine(desk, f"{identifier}-range", place)
        self.changed = RangeChanged(desk, identifier)
        self.head: QHBoxLayout = row(self._mark, self.name, spacing=4)
        self.head.setStretch(1, 1)
        self.below = QVBoxLayout()
        self.below.setContentsMargins(px(SIDE), 0, 0, 0)
        self.below.setSpacing(px(2))
        self.below.addWidget(self.changed)
        ranged = QVBoxLayout()
        ranged.setContentsMargins(px(SIDE), 0, 0, 0)
        ranged.addWidget(self.range)
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(0)
        for part in (self.head, ranged, place, self.below):
            self.lines.addLayout(part)

    def put(self, bucket: Bucket, sign: Sign, answered: bool) -> None:
        """Show a bucket as it is now; `answered`: whether this way of asking has an answer for it."""
        self.bucket, self.sign = bucket.id, sign
        self._mark.put(sign)
        self.name.say(sign.name)
        self.range.show_bucket(bucket, sign.name)
        self.changed.show_bucket(bucket, sign.name, answered)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Weighing", text)
