"""The fields of one statement for or against a tradeoff, with its evidence."""

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.actions.evidence import EvidenceDeeds
from gui.controls.buckets import Sign
from gui.controls.buttons import QuietButton
from gui.controls.segmented import Segmented
from gui.desk import Desk
from gui.inspector.evidence.list import EvidenceList
from gui.inspector.pieces.field_box import text_box
from gui.inspector.pieces.layout import column, row
from gui.theme import px
from model.edits.evidence import Holder
from model.tradeoff import Tradeoff


class StatementEditor(QWidget):
    """`edit` shows a statement; `done` closes the editor."""

    done = Signal()

    def __init__(self, desk: Desk, deeds: EvidenceDeeds) -> None:
        super().__init__()
        self._desk, self._deeds, self._tradeoff, self._at = desk, deeds, "", 0
        self.text = text_box(desk, self._write, _tr("Statement"), "inspector-statement-text", _tr("What is said"))
        choices = [("for", _tr("For")), ("against", _tr("Against"))]
        self._side = Segmented(desk.appearance, choices, _tr("Side"), "inspector-statement-side")
        self._side.chosen.connect(self._set_side)
        self._evidence = EvidenceList(desk, "inspector-statement-evidence")
        remove = QuietButton(desk.appearance, _tr("Remove"), "", _tr("Remove this statement"))
        remove.setAccessibleIdentifier("inspector-statement-remove")
        remove.clicked.connect(self._remove)
        done = QuietButton(desk.appearance, _tr("Done"), "check", _tr("Close this statement"))
        done.setAccessibleIdentifier("inspector-statement-done")
        done.clicked.connect(self.done)
        lines = column(self, 6)
        lines.setContentsMargins(px(12), px(8), px(12), px(6))
        lines.addLayout(row(self._side, 1))
        lines.addWidget(self.text)
        lines.addWidget(self._evidence)
        lines.addLayout(row(remove, 1, done))

    def edit(self, tradeoff: Tradeoff, at: int, signs: dict[str, Sign]) -> None:
        """Show the statement at place `at`."""
        self._tradeoff, self._at = tradeoff.id, at
        statement = tradeoff.statements[at]
        self.text.show_text((tradeoff.id, at), statement.text)
        self._side.put(statement.side)
        self._evidence.show_evidence(Holder("statement", tradeoff.id, at), statement.evidence, signs)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a frame, so that the fields read as one statement."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._desk.appearance.theme.control, 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(px(4) + 0.5, 0.5, -px(4) - 0.5, -0.5), 5, 5)

    def _write(self, text: str) -> bool:
        merge = ("statement", self._tradeoff, self._at)
        return self._deeds.change_statement(self._tradeoff, self._at, merge, text=text)

    def _set_side(self, side: str) -> None:
        self._deeds.change_statement(self._tradeoff, self._at, side=side)

    def _remove(self) -> None:
        self._deeds.remove_statement(self._tradeoff, self._at)
        self.done.emit()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Statements", text)
