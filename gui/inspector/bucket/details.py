"""What kind of goal a bucket is, how far it looks, and how its priority was given in words."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.controls.buckets import Sign
from gui.controls.combo import WordCombo
from gui.controls.segmented import Segmented
from gui.desk import Desk
from gui.inspector.evidence.list import EvidenceList
from gui.inspector.pieces.field_box import FieldBox, Write, line_box, text_box
from gui.inspector.pieces.layout import column, labelled
from model.bucket import KINDS, Bucket
from model.edits.evidence import Holder
from model.value import Refusal


class BucketDetails(QWidget):
    """Kind and horizon."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._bucket = desk, ""
        kinds = WordCombo(desk.document, [kind_word(kind) for kind in KINDS])
        self.kind = FieldBox(desk, kinds, self._set_kind, _tr("Kind of goal"), "inspector-bucket-kind")
        self.half_life = line_box(
            desk, self._set_half_life, _tr("Half-life in years"), "inspector-half-life", _tr("none")
        )
        self.half_life.setToolTip(_tr("After so many years an effect counts half. Empty: no discount."))
        self.horizon = text_box(desk, self._set_horizon, _tr("Horizon in words"), "inspector-horizon", _tr("in words"))
        self.note = text_box(desk, self._set_note, _tr("Note on the bucket"), "inspector-bucket-note", "")
        lines = column(self, 6)
        lines.addLayout(labelled(desk.appearance, _tr("Kind"), self.kind))
        lines.addLayout(labelled(desk.appearance, _tr("Half-life"), self.half_life))
        lines.addLayout(labelled(desk.appearance, _tr("Horizon"), self.horizon, top=True))
        lines.addLayout(labelled(desk.appearance, _tr("Note"), self.note, top=True))

    def show_bucket(self, bucket: Bucket) -> None:
        """Show a bucket."""
        self._bucket = bucket.id
        self.kind.show_text(bucket.id, kind_word(bucket.kind))
        self.half_life.show_text(bucket.id, "" if bucket.half_life is None else f"{bucket.half_life:g}")
        self.horizon.show_text(bucket.id, bucket.horizon)
        self.note.show_text(bucket.id, bucket.note)

    def _set_kind(self, text: str) -> bool:
        kind = next((one for one in KINDS if kind_word(one).casefold() == text.strip().casefold()), text)
        return self._desk.buckets.change(self._bucket, _tr("Change kind"), ("kind", self._bucket), kind=kind)

    def _set_half_life(self, text: str) -> bool:
        plain = text.strip().replace(",", ".")
        try:
            years = float(plain) if plain else None
        except ValueError:
            years = -1.0
        if years is not None and not 0 < years <= 10_000:
            self._desk.feedback.refuse(Refusal("A half-life is a number of years above 0. Empty means no discount."))
            return False
        merge = ("half-life", self._bucket)
        return self._desk.buckets.change(self._bucket, _tr("Change half-life"), merge, half_life=years)

    def _set_horizon(self, text: str) -> bool:
        return self._desk.buckets.change(self._bucket, _tr("Edit horizon"), ("horizon", self._bucket), horizon=text)

    def _set_note(self, text: str) -> bool:
        return self._desk.buckets.change(self._bucket, _tr("Edit note"), ("note", self._bucket), note=text)


class BucketPriority(QWidget):
    """The word in which the priority was given, its condition, whether the text says so, and where."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._bucket = desk, ""
        self.word = self._line("priority", _tr("Priority in words"), _tr("very high, …"))
        self.condition = text_box(
            desk,
            self._writing("priority_condition"),
            _tr("Condition of the priority"),
            "inspector-priority-condition",
            _tr("none"),
        )
        choices = [("stated", _tr("Stated")), ("inferred", _tr("Inferred"))]
        self.basis = Segmented(desk.appearance, choices, _tr("Basis of the priority"), "inspector-priority-basis")
        self.basis.chosen.connect(self._set_basis)
        self.evidence = EvidenceList(desk, "inspector-priority-evidence", _tr("Evidence for the priority"))
        outer = column(self, 8, 0)
        fields = QWidget()
        outer.addWidget(fields)
        lines = column(fields, 6)
        lines.addLayout(labelled(desk.appearance, _tr("Priority"), self.word))
        lines.addLayout(labelled(desk.appearance, _tr("Scope"), self.condition, top=True))
        lines.addLayout(labelled(desk.appearance, _tr("Basis"), self.basis))
        outer.addWidget(self.evidence)

    def show_bucket(self, bucket: Bucket, signs: dict[str, Sign]) -> None:
        """Show a bucket."""
        self._bucket = bucket.id
        self.word.show_text(bucket.id, bucket.priority)
        self.condition.show_text(bucket.id, bucket.priority_condition)
        self.basis.put(bucket.priority_basis)
        self.evidence.show_evidence(Holder("priority", bucket.id), bucket.priority_evidence, signs)

    def _line(self, field: str, name: str, placeholder: str) -> FieldBox:
        return line_box(self._desk, self._writing(field), name, f"inspector-{field}", placeholder)

    def _writing(self, field: str) -> Write:
        def write(text: str) -> bool:
            merge = (field, self._bucket)
            return self._desk.buckets.change(self._bucket, _tr("Edit priority"), merge, **{field: text})

        return write

    def _set_basis(self, basis: str) -> None:
        self._desk.buckets.change(self._bucket, _tr("Edit priority"), priority_basis=basis)


def kind_word(kind: str) -> str:
    """A kind of goal in the language of the interface; one's own word as it is."""
    known = {
        "hedge against a downside": _tr("hedge against a downside"),
        "create an upside": _tr("create an upside"),
        "raise productivity": _tr("raise productivity"),
    }
    return known.get(kind, kind)


def _tr(text: str) -> str:
    return QCoreApplication.translate("BucketDetails", text)
