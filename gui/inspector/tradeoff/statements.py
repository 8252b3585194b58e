"""The statements for and against a tradeoff, side by side; the one that is chosen opens below them."""

import html

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.actions.evidence import EvidenceDeeds
from gui.controls.buckets import Sign
from gui.controls.buttons import QuietButton
from gui.controls.labels import Words
from gui.desk import Desk
from gui.inspector.evidence.quote import quoted
from gui.inspector.pieces.layout import column, row
from gui.inspector.tradeoff.statement_editor import StatementEditor
from gui.theme import Appearance, font, px
from model.tradeoff import Statement, Tradeoff

_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
MOST_LINES = 7


class StatementButton(QuietButton):
    """One statement to read, with its first quotation below it in grey."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._statement, self._chosen = Statement(), False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def put(self, statement: Statement, chosen: bool) -> None:
        """Show a statement; the chosen one has a frame."""
        if (statement, chosen) != (self._statement, self._chosen):
            self._statement, self._chosen = statement, chosen
            side = _tr("For") if statement.side == "for" else _tr("Against")
            self.setAccessibleName(f"{side}: {self._text()}")
            self.setAccessibleDescription(self._quotes())
            self.setToolTip(html.escape("\n".join(filter(None, (self._text(), self._quotes())))))
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines at the present width."""
        width = max(self.width(), px(80))
        return QSize(width, self._height(self._text(), "small", width) + self._quote_height(width) + px(8))

    def minimumSizeHint(self) -> QSize:
        """As narrow as one likes."""
        return QSize(px(60), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Become as high as the new width needs."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw statement and quotation."""
        theme, width = self._appearance.theme, self.width()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw_ground(painter, theme)
            if self._chosen:
                painter.setPen(QPen(theme.accent, 1))
                painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
            painter.setFont(font("small"))
            painter.setPen(theme.text if self._statement.text.strip() else theme.muted)
            height = self._height(self._text(), "small", width)
            painter.drawText(self._room(width, px(3), height), _WRAP, self._text())
            painter.setFont(font("caption"))
            painter.setPen(theme.muted)
            room = self._room(width, px(5) + height, self._quote_height(width))
            painter.drawText(room, _WRAP, self._quotes())

    def _room(self, width: int, top: int, height: int) -> QRect:
        return QRect(px(4), top, width - 2 * px(4), height)

    def _height(self, text: str, role: str, width: int) -> int:
        metrics = QFontMetrics(font("small" if role == "small" else "caption"))
        wanted = metrics.boundingRect(self._room(width, 0, 10_000), _WRAP, text).height()
        return min(wanted, MOST_LINES * metrics.lineSpacing())

    def _quote_height(self, width: int) -> int:
        return self._height(self._quotes(), "caption", width) if self._quotes() else 0

    def _text(self) -> str:
        return self._statement.text.strip() or _tr("No words yet")

    def _quotes(self) -> str:
        return "\n".join(", ".join(filter(None, (quoted(piece), piece.place))) for piece in self._statement.evidence)


class Statements(QWidget):
    """Two columns of statements, and a full-width editor for the chosen one."""

    opened = Signal(QWidget)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._deeds = EvidenceDeeds(desk.document, desk.selection, desk.feedback)
        self._tradeoff: Tradeoff | None = None
        self._signs: dict[str, Sign] = {}
        self._open: int | None = None
        self._buttons: list[StatementButton] = []
        self._columns = {"for": QVBoxLayout(), "against": QVBoxLayout()}
        self._editor: StatementEditor | None = None
        self._lines = column(self, 6, 0)
        self._lines.addLayout(self._made_columns())

    def show_statements(self, tradeoff: Tradeoff, signs: dict[str, Sign]) -> None:
        """Show the statements of a tradeoff."""
        if self._tradeoff is not None and tradeoff.id != self._tradeoff.id:
            self._open = None
        self._tradeoff, self._signs = tradeoff, signs
        if self._open is not None and self._open >= len(tradeoff.statements):
            self._open = None
        self._refresh()

    def _made_columns(self) -> QHBoxLayout:
        both = QHBoxLayout()
        both.setSpacing(px(8))
        for side, title, add in (
            ("for", _tr("For"), _tr("Add a statement for it")),
            ("against", _tr("Against"), _tr("Add a statement against it")),
        ):
            lines = self._columns[side]
            lines.setSpacing(px(2))
            caption = Words(self._desk.appearance, title, "caption", "muted")
            caption.setContentsMargins(px(4), 0, 0, 0)
            button = QuietButton(self._desk.appearance, _tr("Add"), "add", add)
            button.setAccessibleIdentifier(f"inspector-statement-add-{side}")
            button.clicked.connect(lambda _on=False, side=side: self._add(side))
            lines.addWidget(caption)
            lines.addLayout(row(button, 1))
            lines.addStretch(1)
            both.addLayout(lines, 1)
        return both

    def _add(self, side: str) -> None:
        if self._tradeoff is not None and self._deeds.add_statement(self._tradeoff.id, side):
            self._choose(len(self._tradeoff.statements) - 1)

    def _choose(self, at: int) -> None:
        self._open = None if at == self._open else at
        self._refresh()
        if self._editor is not None and self._open is not None:
            self._editor.text.field.setFocus()
            self.opened.emit(self._editor)

    def _refresh(self) -> None:
        tradeoff = self._tradeoff
        if tradeoff is None:
            return
        while len(self._buttons) < len(tradeoff.statements):
            at = len(self._buttons)
            button = StatementButton(self._desk.appearance)
            button.setAccessibleIdentifier(f"inspector-statement-{at + 1}")
            button.clicked.connect(lambda _on=False, at=at: self._choose(at))
            self._buttons.append(button)
        counts = {"for": 0, "against": 0}
        for at, button in enumerate(self._buttons):
            if at >= len(tradeoff.statements):
                button.hide()
                continue
            statement = tradeoff.statements[at]
            counts[statement.side] += 1
            lines = self._columns[statement.side]
            if lines.indexOf(button) != counts[statement.side]:
                lines.insertWidget(counts[statement.side], button)
            button.put(statement, at == self._open)
            button.show()
        self._refresh_editor(tradeoff)

    def _refresh_editor(self, tradeoff: Tradeoff) -> None:
        if self._open is None:
            if self._editor is not None:
                self._editor.hide()
            return
        if self._editor is None:
            self._editor = StatementEditor(self._desk, self._deeds)
            self._editor.done.connect(self._close)
            self._lines.addWidget(self._editor)
        self._editor.edit(tradeoff, self._open, self._signs)
        self._editor.show()

    def _close(self) -> None:
        at, self._open = self._open, None
        self._refresh()
        if at is not None and at < len(self._buttons) and self._buttons[at].isVisible():
            self._buttons[at].setFocus()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Statements", text)
