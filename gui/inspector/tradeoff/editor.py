"""One tradeoff in full."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.controls.buckets import Sign
from gui.controls.buttons import QuietButton
from gui.controls.combo import CalmCombo
from gui.controls.labels import Rule, Words
from gui.controls.segmented import Segmented
from gui.desk import Desk
from gui.inspector.evidence.list import EvidenceList
from gui.inspector.pieces.bucket_checks import BucketChecks, shared
from gui.inspector.pieces.field_box import text_box
from gui.inspector.pieces.layout import column, labelled, row
from gui.inspector.tradeoff.about import AboutCards, AboutResources
from gui.inspector.tradeoff.changes import TradeoffChanges
from gui.inspector.tradeoff.numbers import OverlapNumber, PairNumber
from gui.inspector.tradeoff.statements import Statements
from gui.theme import font, px
from gui.words import tradeoff_word
from model.edits.evidence import Holder
from model.project import Project
from model.tradeoff import KINDS, Tradeoff


class TradeoffEditor(QWidget):
    """Statement, kind, who is served at whose cost, what it is about, what is said for and against, evidence."""

    opened = Signal(QWidget)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._id = desk, ""
        self._tradeoff = Tradeoff(id="-")
        self.statement = text_box(
            desk,
            self._write_statement,
            _tr("Statement"),
            "inspector-statement",
            _tr("Which gain costs what"),
            quiet=True,
        )
        self.statement.field.setFont(font("name"))
        self.statement.field.setProperty("strong", True)
        self.kind = CalmCombo(_tr("Kind of tradeoff"), "inspector-tradeoff-kind")
        self.kind.offer([(kind, tradeoff_word(kind)) for kind in KINDS])
        self.kind.picked.connect(lambda kind: self._change(_tr("Change kind"), kind=kind))
        choices = [("stated", _tr("Stated")), ("inferred", _tr("Inferred"))]
        self.basis = Segmented(desk.appearance, choices, _tr("Basis"), "inspector-tradeoff-basis")
        self.basis.chosen.connect(lambda basis: self._change(_tr("Change basis"), basis=basis))
        self.pair, self.overlap = PairNumber(desk), OverlapNumber(desk)
        self.served = BucketChecks(desk, "inspector-served", _tr("Serves {bucket}"), self._serve)
        self.cost = BucketChecks(desk, "inspector-cost", _tr("At the cost of {bucket}"), self._charge)
        self.cards, self.resources = AboutCards(desk), AboutResources(desk)
        self.changes = TradeoffChanges(desk)
        self.statements = Statements(desk)
        self.evidence = EvidenceList(desk, "inspector-tradeoff-evidence")
        self.note = text_box(desk, self._write_note, _tr("Note on the tradeoff"), "inspector-tradeoff-note", "")
        self.statements.opened.connect(self.opened)
        self.evidence.opened.connect(self.opened)
        self._build()

    def show_tradeoff(self, project: Project, tradeoff: Tradeoff, signs: dict[str, Sign]) -> None:
        """Show a tradeoff."""
        self._id, self._tradeoff = tradeoff.id, tradeoff
        self.statement.show_text(tradeoff.id, tradeoff.statement)
        self.kind.put(tradeoff.kind)
        self.basis.put(tradeoff.basis)
        self.pair.setVisible(tradeoff.kind == "pair" or tradeoff.bonus is not None)
        self.pair.show_tradeoff(tradeoff)
        self.overlap.setVisible(tradeoff.kind == "overlap" or tradeoff.overlap is not None)
        self.overlap.show_tradeoff(project, tradeoff)
        for checks, named in ((self.served, tradeoff.served), (self.cost, tradeoff.cost_to)):
            checks.show_states({one: (sign, shared([one in named])) for one, sign in signs.items()})
        self.changes.show_tradeoff(project, tradeoff)
        self.cards.show_cards(project, tradeoff)
        self.resources.show_resources(project, tradeoff)
        self._resources_caption.setVisible(bool(project.resources))
        self.statements.show_statements(tradeoff, signs)
        self.evidence.show_evidence(Holder("tradeoff", tradeoff.id), tradeoff.evidence, signs)
        self.note.show_text(tradeoff.id, tradeoff.note)

    def _build(self) -> None:
        appearance = self._desk.appearance
        lines = column(self, 10, 0)
        lines.addWidget(self.statement)
        head = QWidget()
        fields = column(head, 6)
        fields.addLayout(labelled(appearance, _tr("Kind"), self.kind))
        fields.addWidget(self.pair)
        fields.addWidget(self.overlap)
        fields.addLayout(labelled(appearance, _tr("Basis"), self.basis))
        lines.addWidget(head)
        self._resources_caption = self._caption(_tr("Resources"))
        for part in (
            self.changes,
            self._block(self._caption(_tr("Serves")), self.served, self._caption(_tr("At the cost of")), self.cost),
            self._group(self._caption(_tr("About")), self.cards, self._resources_caption, self.resources),
            self.statements,
            self.evidence,
        ):
            lines.addWidget(Rule(appearance))
            lines.addWidget(part)
        remove = QuietButton(appearance, _tr("Remove tradeoff"), "remove")
        remove.setAccessibleIdentifier("inspector-tradeoff-remove")
        remove.clicked.connect(lambda: self._desk.tradeoffs.remove([self._id]))
        last = QWidget()
        column(last, 6).addLayout(labelled(appearance, _tr("Note"), self.note, top=True))
        lines.addWidget(Rule(appearance))
        lines.addWidget(last)
        lines.addLayout(row(remove, 1))

    def _caption(self, text: str) -> Words:
        return Words(self._desk.appearance, text, "caption", "muted")

    def _block(self, *widgets: QWidget) -> QWidget:
        made = QWidget()
        return self._filled(made, column(made, 3), widgets)

    def _group(self, *widgets: QWidget) -> QWidget:
        made = QWidget()
        for widget in widgets:
            if isinstance(widget, Words):
                widget.setContentsMargins(px(4), 0, 0, 0)
        return self._filled(made, column(made, 3, 0), widgets)

    def _filled(self, block: QWidget, lines: QVBoxLayout, widgets: Sequence[QWidget]) -> QWidget:
        for at, widget in enumerate(widgets):
            if at and isinstance(widget, Words):
                lines.addSpacing(px(6))
            lines.addWidget(widget)
        return block

    def _change(self, label: str, **fields: object) -> bool:
        return self._desk.tradeoffs.change(self._id, label, **fields)

    def _write_statement(self, text: str) -> bool:
        merge = ("tradeoff statement", self._id)
        return self._desk.tradeoffs.change(self._id, _tr("Edit tradeoff"), merge, statement=text)

    def _write_note(self, text: str) -> bool:
        merge = ("tradeoff note", self._id)
        return self._desk.tradeoffs.change(self._id, _tr("Edit note"), merge, note=text)

    def _serve(self, bucket: str, on: bool) -> None:
        served = self._tradeoff.served | {bucket} if on else self._tradeoff.served - {bucket}
        self._change(_tr("Change who is served"), served=served)

    def _charge(self, bucket: str, on: bool) -> None:
        cost = self._tradeoff.cost_to | {bucket} if on else self._tradeoff.cost_to - {bucket}
        self._change(_tr("Change who pays"), cost_to=cost)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TradeoffEditor", text)
