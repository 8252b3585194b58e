"""The range of a goal: its worst and best in words, its levels with their unit, and where the levels come from."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.controls.combo import CalmCombo
from gui.controls.labels import Words
from gui.desk import Desk
from gui.inspector.bucket.range_words import LevelTexts, level_texts, read_points
from gui.inspector.pieces.field_box import Write, line_box
from gui.inspector.pieces.layout import LABEL, column, labelled, row
from gui.theme import px
from model.bucket import Bucket
from model.scale import WORDS_ALONE

NARROW_LABEL = 52
"""The width of labels inside of a row, at 100 %."""


class RangeFields(QWidget):
    """All of a range, edited in place. Levels that make no scale yet stay in their fields and are not used."""

    def __init__(self, desk: Desk, identifier: str, label: int = NARROW_LABEL) -> None:
        super().__init__()
        self._desk, self._bucket, self._label = desk, "", px(label)
        self._held: LevelTexts | None = None
        in_words = _tr("in words")
        self.worst = line_box(desk, self._words("worst_text"), _tr("Worst in words"), f"{identifier}-worst", in_words)
        self.best = line_box(desk, self._words("best_text"), _tr("Best in words"), f"{identifier}-best", in_words)
        self.unit = line_box(
            desk, self._words("unit"), _tr("Unit of the levels"), f"{identifier}-unit", _tr("of the levels")
        )
        self.low = line_box(desk, self._level("worst"), _tr("Worst level"), f"{identifier}-low", _tr("worst"))
        self.high = line_box(desk, self._level("best"), _tr("Best level"), f"{identifier}-high", _tr("best"))
        self.between = line_box(
            desk,
            self._level("between"),
            _tr("Levels between with what they are worth"),
            f"{identifier}-between",
            _tr("6: 0.7, …"),
        )
        self.kind = CalmCombo(_tr("Where the levels come from"), f"{identifier}-kind")
        self.kind.offer(
            [
                ("interval", _tr("measured or agreed")),
                ("ordinal", _tr("ranks or labels")),
                ("cards", _tr("ends of the cards")),
            ]
        )
        self.kind.picked.connect(self._set_kind)
        self._unused = Words(desk.appearance, "", "caption", wrapped=True)
        self._build()

    def show_bucket(self, bucket: Bucket) -> None:
        """Show the range of a bucket."""
        if bucket.id != self._bucket:
            self._bucket, self._held = bucket.id, None
        scale = bucket.scale or WORDS_ALONE
        self.worst.show_text(bucket.id, scale.worst_text)
        self.best.show_text(bucket.id, scale.best_text)
        self.unit.show_text(bucket.id, scale.unit)
        self.kind.put(scale.kind)
        texts = self._held or level_texts(bucket.scale)
        for box, text in zip((self.low, self.high, self.between), texts, strict=True):
            box.show_text(bucket.id, text)
        levels = bool(texts.worst or texts.best or texts.between or scale.unit)
        for widget in self._of_levels:
            widget.setVisible(levels)
        both = bool(texts.worst.strip() and texts.best.strip())
        why = _tr("Not used: these levels make no scale.") if both else _tr("Not used yet: give both ends a level.")
        self._unused.say(why)
        self._unused.setVisible(self._held is not None)

    def _build(self) -> None:
        lines = column(self, 6, 0)
        lines.addLayout(self._labelled(_tr("Worst"), self.worst))
        lines.addLayout(self._labelled(_tr("Best"), self.best))
        levels = QWidget()
        arrow = Words(self._desk.appearance, "→", "small", "muted")
        levels.setLayout(row(self.low, arrow, self.high, spacing=4))
        lines.addLayout(self._labelled(_tr("Levels"), levels))
        unit, between, kind = QWidget(), QWidget(), QWidget()
        unit.setLayout(self._labelled(_tr("Unit"), self.unit))
        between.setLayout(self._labelled(_tr("Between"), self.between))
        kind.setLayout(self._labelled(_tr("Source"), self.kind))
        for widget in (unit, between, kind, self._unused):
            widget.hide()
            lines.addWidget(widget)
        self._of_levels = (unit, between, kind)

    def _labelled(self, text: str, widget: QWidget) -> QHBoxLayout:
        made = labelled(self._desk.appearance, text, widget, top=True)
        item = made.itemAt(0)
        if item is not None and (label := item.widget()) is not None:
            label.setFixedWidth(self._label)
        return made

    def _words(self, field: str) -> Write:
        def write(text: str) -> bool:
            return self._desk.weights.describe(self._bucket, ("range", self._bucket, field), **{field: text.strip()})

        return write

    def _level(self, part: str) -> Write:
        def write(text: str) -> bool:
            project = self._desk.document.project
            texts = (self._held or level_texts(project.bucket(self._bucket).scale))._replace(**{part: text})
            self._held = texts
            taken = self._take(texts)
            if taken:
                self._held = None
            self.show_bucket(self._desk.document.project.bucket(self._bucket))
            return taken

        return write

    def _take(self, texts: LevelTexts) -> bool:
        with self._desk.feedback.refusals():
            points = read_points(texts)
            if points is not None:
                return self._desk.weights.describe(self._bucket, ("levels", self._bucket), points=points)
        return False

    def _set_kind(self, kind: str) -> None:
        self._desk.weights.describe(self._bucket, kind=kind)


class BucketRange(QWidget):
    """The part of the bucket page that says what the weight is about."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        said = _tr("Range that the weight is about, from the worst to the best plausible level")
        caption = Words(desk.appearance, said, "caption", "muted", wrapped=True)
        self.fields = RangeFields(desk, "inspector-range", LABEL)
        lines = column(self, 6)
        lines.addWidget(caption)
        lines.addWidget(self.fields)

    def show_bucket(self, bucket: Bucket) -> None:
        """Show the range of a bucket."""
        self.fields.show_bucket(bucket)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ranges", text)
