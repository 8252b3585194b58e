"""The top of the bucket page: mark, name, subtitle, aim, and how many cards it has."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.controls.buckets import Mark, Sign
from gui.controls.labels import Words
from gui.desk import Desk
from gui.inspector.pieces.field_box import Write, text_box, title_box
from gui.inspector.pieces.layout import column, row
from gui.theme import px
from gui.words import counted
from model.bucket import Bucket
from model.judgement import Judgement
from model.project import Project


class BucketHead(QWidget):
    """All of it edited in place."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._bucket = desk, ""
        self._mark = Mark(desk.appearance, 17)
        self.name = title_box(desk, self._rename, _tr("Name of the bucket"), "inspector-bucket-name")
        self.subtitle = text_box(
            desk,
            self._writing("subtitle", _tr("Edit subtitle")),
            _tr("Subtitle"),
            "inspector-subtitle",
            _tr("Add a subtitle"),
            quiet=True,
        )
        self.aim = text_box(
            desk,
            self._writing("aim", _tr("Edit aim")),
            _tr("Aim"),
            "inspector-aim",
            _tr("Add an aim"),
            quiet=True,
        )
        self._cards = Words(desk.appearance, "", "small", "muted")
        self._cards.setContentsMargins(px(4), px(4), 0, 0)
        self._cards.setAccessibleIdentifier("inspector-bucket-cards")
        lines = column(self, 0, 0)
        top = row(self._mark, self.name, spacing=4)
        top.setContentsMargins(px(4), 0, 0, 0)
        lines.addLayout(top)
        lines.addWidget(self.subtitle)
        lines.addWidget(self.aim)
        lines.addWidget(self._cards)

    def show_bucket(self, project: Project, bucket: Bucket, sign: Sign) -> None:
        """Show a bucket."""
        self._bucket = bucket.id
        self._mark.put(sign)
        self.name.show_text(bucket.id, bucket.name)
        self.subtitle.show_text(bucket.id, bucket.subtitle)
        self.aim.show_text(bucket.id, bucket.aim)
        cards = [card for card in project.cards if bucket.id in card.region]
        silent = sum(1 for card in cards if not _judged(card.judgement(bucket.id)))
        text = counted(len(cards), _tr("1 card"), _tr("{n} cards")) if cards else _tr("No cards")
        if silent:
            text += _tr(", ") + counted(silent, _tr("1 not judged"), _tr("{n} not judged"))
        self._cards.say(text)

    def _rename(self, text: str) -> bool:
        return self._desk.buckets.rename(self._bucket, text, merge=("bucket name", self._bucket))

    def _writing(self, field: str, label: str) -> Write:
        def write(text: str) -> bool:
            line = text.replace("\n", " ") if field == "subtitle" else text
            return self._desk.buckets.change(self._bucket, label, (field, self._bucket), **{field: line})

        return write


def _judged(said: Judgement | None) -> bool:
    return said is not None and said.says_something


def _tr(text: str) -> str:
    return QCoreApplication.translate("BucketHead", text)
