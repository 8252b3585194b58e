"""The fields of one piece of evidence, open in its place."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.actions.evidence import EvidenceDeeds
from gui.controls.buckets import Sign
from gui.controls.buttons import QuietButton
from gui.controls.combo import CalmCombo
from gui.controls.segmented import Segmented
from gui.desk import Desk
from gui.inspector.pieces.field_box import FieldBox, line_box, text_box
from gui.inspector.pieces.layout import column, labelled, row
from gui.theme import px
from model.edits.evidence import Holder
from model.evidence import Evidence
from model.value import replace


class EvidenceEditor(QWidget):
    """Edits the piece `at` of a holder, or drafts a new one: its first accepted letters add it. `done` closes it."""

    done = Signal()

    def __init__(self, desk: Desk, deeds: EvidenceDeeds) -> None:
        super().__init__()
        self._desk, self._deeds = desk, deeds
        self._holder: Holder | None = None
        self._at, self._draft = 0, Evidence()
        self._exists = False
        self.quote = self._text("quote", _tr("Quotation"), _tr("Paste the words of the text"))
        self._lines = [
            self.quote,
            self._line("source", _tr("Source"), _tr("Which text")),
            self._line("place", _tr("Place"), _tr("Page or paragraph")),
            self._text("note", _tr("Note"), ""),
        ]
        choices = [("stated", _tr("Stated")), ("inferred", _tr("Inferred"))]
        self._basis = Segmented(desk.appearance, choices, _tr("Basis"), "inspector-evidence-basis")
        self._basis.chosen.connect(lambda key: self._write("basis", key))
        self._bucket = CalmCombo(_tr("Speaks to"), "inspector-evidence-bucket")
        self._bucket.picked.connect(lambda key: self._write("bucket", key))
        self._build()

    def edit(self, holder: Holder, at: int, evidence: Evidence | None, signs: dict[str, Sign]) -> None:
        """Show a piece; None drafts a new one at that place."""
        still_drafting = evidence is None and not self._exists and (holder, at) == (self._holder, self._at)
        self._holder, self._at, self._exists = holder, at, evidence is not None
        if not still_drafting:
            self._draft = evidence or Evidence()
        shown = self._draft
        thing = ("evidence", holder, at)
        for box, text in zip(self._lines, (shown.quote, shown.source, shown.place, shown.note), strict=True):
            box.show_text(thing, text)
        self._basis.put(shown.basis)
        self._bucket.offer([(None, _tr("no bucket")), *((sign.id, sign.name) for sign in signs.values())])
        self._bucket.put(shown.bucket)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a frame, so that the fields read as one piece."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._desk.appearance.theme.control, 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(px(4) + 0.5, 0.5, -px(4) - 0.5, -0.5), 5, 5)

    def _build(self) -> None:
        appearance = self._desk.appearance
        remove = QuietButton(appearance, _tr("Remove"), "", _tr("Remove this evidence"))
        remove.setAccessibleIdentifier("inspector-evidence-remove")
        remove.clicked.connect(self._remove)
        done = QuietButton(appearance, _tr("Done"), "check", _tr("Close this evidence"))
        done.setAccessibleIdentifier("inspector-evidence-done")
        done.clicked.connect(self.done)
        lines = column(self, 5)
        lines.setContentsMargins(px(12), px(8), px(12), px(6))
        lines.addWidget(self.quote)
        for box, label in zip(self._lines[1:3], (_tr("Source"), _tr("Place")), strict=True):
            lines.addLayout(labelled(appearance, label, box))
        lines.addLayout(labelled(appearance, _tr("Basis"), _left(self._basis)))
        lines.addLayout(labelled(appearance, _tr("Speaks to"), self._bucket))
        lines.addLayout(labelled(appearance, _tr("Note"), self._lines[3], top=True))
        lines.addLayout(row(remove, 1, done))

    def _line(self, field: str, label: str, placeholder: str) -> FieldBox:
        name = _tr("{field} of the evidence").replace("{field}", label)
        return line_box(
            self._desk, lambda text: self._write(field, text), name, f"inspector-evidence-{field}", placeholder
        )

    def _text(self, field: str, label: str, placeholder: str) -> FieldBox:
        name = _tr("{field} of the evidence").replace("{field}", label)
        return text_box(
            self._desk, lambda text: self._write(field, text), name, f"inspector-evidence-{field}", placeholder
        )

    def _write(self, field: str, value: Any) -> bool:
        if self._holder is None:
            return False
        typing = field in {"quote", "source", "place", "note"}
        merge = ("evidence", self._holder, self._at, field) if typing else None
        if self._exists:
            return self._deeds.change(self._holder, self._at, merge, **{field: value})
        with self._desk.feedback.refusals():
            self._draft = replace(self._draft, **{field: value})
        if not (self._draft.quote.strip() or self._draft.source.strip()):
            return True
        said = {name: getattr(self._draft, name) for name in ("quote", "source", "place", "note", "basis", "bucket")}
        return self._deeds.add(self._holder, merge, **said)

    def _remove(self) -> None:
        if self._exists and self._holder is not None:
            self._deeds.remove(self._holder, self._at)
        self.done.emit()


def _left(widget: QWidget) -> QWidget:
    """The widget at its own size at the left of a row."""
    held = QWidget()
    line = row(widget, 1)
    held.setLayout(line)
    return held


def _tr(text: str) -> str:
    return QCoreApplication.translate("Evidence", text)
