"""All evidence of one holder: to read, to edit in place, to add to."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from gui.actions.evidence import EvidenceDeeds
from gui.controls.buckets import Sign
from gui.controls.buttons import QuietButton
from gui.controls.labels import Words
from gui.desk import Desk
from gui.inspector.evidence.editor import EvidenceEditor
from gui.inspector.evidence.quote import Quote
from gui.inspector.pieces.layout import column, row
from model.edits.evidence import Holder
from model.evidence import Evidence


class EvidenceList(QWidget):
    """Quotes are made once and reused; the editor is made when first needed. `opened` comes when it opens."""

    opened = Signal(QWidget)

    def __init__(self, desk: Desk, identifier: str = "inspector-evidence", title: str = "") -> None:
        super().__init__()
        self._desk, self._identifier, self._title = desk, identifier, title or _tr("Evidence")
        self._deeds = EvidenceDeeds(desk.document, desk.selection, desk.feedback)
        self._holder: Holder | None = None
        self._shown: tuple[Evidence, ...] = ()
        self._signs: dict[str, Sign] = {}
        self._quotes: list[Quote] = []
        self._open: int | None = None
        self._editor: EvidenceEditor | None = None
        self._none = Words(desk.appearance, self._title, "caption", "muted")
        self._add = QuietButton(desk.appearance, _tr("Add evidence"), "add")
        self._add.setAccessibleIdentifier(f"{identifier}-add")
        self._add.clicked.connect(lambda: self._edit(len(self._shown)))
        self._lines = column(self, 4, 0)
        self._lines.addWidget(self._none)
        self._lines.addLayout(row(self._add, 1))
        self._none.setContentsMargins(4, 0, 0, 0)

    def show_evidence(self, holder: Holder, evidence: tuple[Evidence, ...], signs: dict[str, Sign]) -> None:
        """Show the evidence of a holder."""
        if holder != self._holder:
            self._open = None
        elif evidence is self._shown and signs == self._signs:
            return
        self._holder, self._shown, self._signs = holder, evidence, signs
        if self._open is not None and self._open > len(evidence):
            self._open = None
        self._refresh()

    def close_editor(self) -> None:
        """Go back to reading."""
        focused = self._editor is not None and self._editor.isAncestorOf(self.focusWidget() or self)
        at, self._open = self._open, None
        self._refresh()
        if focused:
            (self._quotes[at] if at is not None and at < len(self._shown) else self._add).setFocus()

    def _edit(self, at: int) -> None:
        self._open = at
        self._refresh()
        if self._editor is not None:
            self._editor.quote.field.setFocus()
            self.opened.emit(self._editor)

    def _refresh(self) -> None:
        while len(self._quotes) < len(self._shown):
            self._quotes.append(self._made(len(self._quotes)))
        for at, quote in enumerate(self._quotes):
            shown = at < len(self._shown) and at != self._open
            if shown:
                piece = self._shown[at]
                sign = self._signs.get(piece.bucket) if piece.bucket else None
                quote.put(piece, sign, self._title if at == 0 else "")
            quote.setVisible(shown)
        self._none.setVisible(not self._shown or self._open == 0)
        self._refresh_editor()
        self._add.setVisible(self._open is None)

    def _refresh_editor(self) -> None:
        if self._open is None or self._holder is None:
            if self._editor is not None:
                self._editor.hide()
            return
        if self._editor is None:
            self._editor = EvidenceEditor(self._desk, self._deeds)
            self._editor.done.connect(self.close_editor)
        place = 1 + self._open
        if self._lines.indexOf(self._editor) != place:
            self._lines.removeWidget(self._editor)
            self._lines.insertWidget(place, self._editor)
        piece = self._shown[self._open] if self._open < len(self._shown) else None
        self._editor.edit(self._holder, self._open, piece, self._signs)
        self._editor.show()

    def _made(self, at: int) -> Quote:
        quote = Quote(self._desk.appearance)
        quote.setAccessibleIdentifier(f"{self._identifier}-{at + 1}")
        quote.clicked.connect(lambda: self._edit(at))
        quote.linked.connect(self._desk.links.ask)
        place = 1 + at
        if self._editor is not None and 0 <= self._lines.indexOf(self._editor) <= place:
            place += 1
        self._lines.insertWidget(place, quote)
        return quote


def _tr(text: str) -> str:
    return QCoreApplication.translate("Evidence", text)
