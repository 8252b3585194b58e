"""Editing a card's name where it stands."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from gui.board.card_list import CardList
from gui.desk import Desk
from gui.theme import font, px


class RenameField(QLineEdit):
    """A field over the card; Enter keeps the name, Esc leaves it, leaving keeps it."""

    def __init__(self, view: CardList, desk: Desk, card: str) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._desk = desk
        self._card = card
        self.setText(desk.document.project.card(card).name)
        self.setFont(font("name"))
        self.setAccessibleName(self.tr("Name of the card"))
        self.setAccessibleIdentifier("rename-card")
        self.editingFinished.connect(self._keep)
        self.installEventFilter(self)

    def open(self) -> None:
        """Show the field over the card with the name selected."""
        index = self._view.cards.index(self._view.cards.ids.index(self._card))
        self._view.scrollTo(index)
        place = self._view.visualRect(index)
        self.setGeometry(QRect(place.topLeft() + QPoint(px(8), 2), place.size()))
        self.setFixedSize(max(place.width() - px(14), px(80)), px(28))
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc leaves the name as it is."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._close()
            return True
        return super().eventFilter(watched, event)

    def _keep(self) -> None:
        if self.isHidden():
            return
        text, card = self.text(), self._card
        self._close()
        if card in self._desk.document.project.card_by_id and text != self._desk.document.project.card(card).name:
            self._desk.cards.rename(card, text)

    def _close(self) -> None:
        self.hide()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()
