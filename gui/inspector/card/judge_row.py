"""One row of a section: "Fit" or "Impact", its worded slider, and a small field for typing a number."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.controls.fields import LineField
from gui.controls.labels import Hint, Words
from gui.desk import Desk
from gui.feedback import sentence
from gui.inspector.pieces.layout import LABEL, row
from gui.inspector.pieces.scales import Amount, Scale, typed
from gui.inspector.pieces.slider import WordedSlider
from gui.theme import font, px
from model.value import Refusal
from model.words import Confidence


class JudgeRow(QWidget):
    """`said` carries what was said of this part: an amount, or None; `done` ends a gesture."""

    said = Signal(object)
    done = Signal()

    def __init__(self, desk: Desk, scale: Scale) -> None:
        super().__init__()
        self._desk, self._scale = desk, scale
        self._entry: LineField | None = None
        text = _tr("Fit") if scale.field == "fit" else _tr("Impact")
        self._label = Words(desk.appearance, text, "small", "muted")
        self._label.setFixedWidth(px(LABEL))
        self.slider = WordedSlider(scale, desk.appearance)
        self._label.setBuddy(self.slider)
        self.hint = Hint(desk.appearance)
        self.slider.said.connect(self.said)
        self.slider.done.connect(self.done)
        self.slider.asked.connect(self.type)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(4), 0, px(4), 0)
        column.setSpacing(0)
        column.addLayout(row(self._label, self.slider, spacing=0))
        column.addWidget(self.hint)

    def name(self, bucket: str, name: str) -> None:
        """Belong to a bucket: its accessible name and identifier."""
        fit = self._scale.field == "fit"
        saying = _tr("Fit for {bucket}") if fit else _tr("Impact on {bucket}")
        self.slider.setAccessibleName(saying.replace("{bucket}", name))
        self.slider.setAccessibleIdentifier(f"inspector-{self._scale.field}-{bucket}")

    def put(self, amount: Amount | None, confidence: Confidence | None, unset: str) -> None:
        """Show an amount, or why there is none."""
        self.slider.put(amount, confidence, unset)

    def type(self) -> None:
        """Open the field over the word, with the present number in it."""
        entry = self._entry or self._made_entry()
        amount = self.slider.amount
        entry.setText("" if amount is None else typed(amount))
        self._place_entry()
        entry.show()
        entry.selectAll()
        entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_entry(self) -> None:
        """Put the field away without taking what is in it."""
        self.hint.explain("")
        if self._entry is not None and self._entry.isVisible():
            focused = self._entry.hasFocus()
            self._entry.hide()
            if focused:
                self.slider.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the field over the word."""
        super().resizeEvent(event)
        if self._entry is not None:
            self._place_entry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape leaves the field as if nothing had been typed."""
        if watched is self._entry and event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
            key = event.key() if isinstance(event, QKeyEvent) else None
            if key == Qt.Key.Key_Escape:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self.close_entry()
                return True
        return super().eventFilter(watched, event)

    def _made_entry(self) -> LineField:
        entry = LineField(self._desk.document, self)
        entry.setFont(font("small"))
        entry.setPlaceholderText("0.2..0.6")
        entry.setAccessibleName(_tr("{part}, as a number, an interval or a word").replace("{part}", self._label.text()))
        entry.setAccessibleIdentifier(f"{self.slider.accessibleIdentifier()}-typed")
        entry.left.connect(self._take)
        entry.installEventFilter(self)
        entry.hide()
        self._entry = entry
        return entry

    def _place_entry(self) -> None:
        if self._entry is not None:
            word = self.slider.word_rect().translated(self.slider.pos())
            height = max(self._entry.sizeHint().height(), px(24))
            top = self.slider.y() + (self.slider.height() - height) // 2
            self._entry.setGeometry(word.x() - px(4), top, word.width() + px(4), height)

    def _take(self) -> None:
        entry = self._entry
        if entry is None or not entry.isVisible():
            return
        if not entry.text().strip():
            self.close_entry()
            return
        try:
            amount = self._scale.read(entry.text())
        except Refusal as refused:
            self.hint.explain(sentence(refused))
            return
        self.close_entry()
        if amount != self.slider.amount:
            self.said.emit(amount)
            self.done.emit()


def _tr(text: str) -> str:
    return QCoreApplication.translate("JudgeRow", text)
