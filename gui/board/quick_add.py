"""The field for new cards: type, Enter, type, Enter."""

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gui.desk import Desk
from gui.places import Place
from gui.theme import px


class QuickAdd(QWidget):
    """Each Enter adds a card to the place and leaves the field ready for the next; Esc closes it.

    `lines_pasted(text, place)` hands over a paste of several lines.
    """

    lines_pasted = Signal(str, object)

    def __init__(self, desk: Desk, place: Place, parent: QWidget | None = None, *, stays: bool = False) -> None:
        super().__init__(parent)
        self._desk = desk
        self._place = place
        self._stays = stays
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Name of the card, Enter adds it"))
        self.field.setAccessibleName(self.tr("Add card"))
        self.field.setAccessibleIdentifier(f"add-{place.bucket or place.kind}")
        self.field.setFixedHeight(px(30))
        self.field.returnPressed.connect(self._add)
        self.field.installEventFilter(self)
        row = QVBoxLayout(self)
        row.setContentsMargins(px(7), px(4), px(7), px(6))
        row.addWidget(self.field)

    def open(self) -> None:
        """Show the field and put the keyboard into it."""
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc and leaving an empty field close it; several pasted lines become several cards."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.field.clear()
                self._close()
                return True
            if event.matches(QKeySequence.StandardKey.Paste):
                return self._pasted(QGuiApplication.clipboard().mimeData())
        if event.type() == QEvent.Type.FocusOut and not self.field.text():
            self._close()
        return super().eventFilter(watched, event)

    def _pasted(self, data: QMimeData | None) -> bool:
        text = data.text() if data is not None and data.hasText() else ""
        if len(text.strip().splitlines()) < 2:
            return False
        self.lines_pasted.emit(text, self._place)
        return True

    def _add(self) -> None:
        text = self.field.text()
        if text.strip() and self._desk.cards.add([text], self._place):
            self.field.clear()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        if not self._stays:
            self.hide()
