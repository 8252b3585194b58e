"""A card that a rule of the plan names: a click goes to it, its cross or Delete takes the rule away."""

import html

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen

from gui.controls.buttons import QuietButton, draw_focus
from gui.figure.icons import draw_icon
from gui.theme import Appearance, font, px
from model.card import Card

WIDEST = 190
"""How wide a chip may become, at 100 %."""

_AWAY = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class CardChip(QuietButton):
    """`gone_to` and `taken_away` carry the card's id."""

    gone_to = Signal(str)
    taken_away = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._card = ""
        self._pressed = QPoint()
        self.setFont(font("caption"))
        self.clicked.connect(self._clicked)

    def put(self, card: Card, identifier: str, saying: str) -> None:
        """Show a card; `saying` is the accessible name, with {card} in it."""
        self._card = card.id
        self.setText(card.name)
        self.setAccessibleName(saying.replace("{card}", card.name))
        self.setAccessibleDescription(_tr("Enter goes to it, Delete takes it away."))
        self.setAccessibleIdentifier(f"{identifier}-{card.id}")
        self.setToolTip(html.escape(f"{card.name}\n{self.accessibleDescription()}"))

    def sizeHint(self) -> QSize:
        """Room for the name and the cross."""
        width = QFontMetrics(self.font()).horizontalAdvance(self.text()) + px(32)
        return QSize(min(width, px(WIDEST)), px(24))

    def event(self, event: QEvent) -> bool:
        """Keep Delete from the window, where it would remove the selected card."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _AWAY:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the rule away with Delete."""
        if event.key() in _AWAY:
            self.taken_away.emit(self._card)
        else:
            self._pressed = QPoint()
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where it was pressed: on the name or on the cross."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        theme = self._appearance.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.control, 1))
            painter.setBrush(theme.selection if self.underMouse() else theme.raised)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 2.5, -0.5, -2.5), 9, 9)
            side = px(10)
            cross = QRectF(self._cross() + px(3), (self.height() - side) // 2, side, side)
            draw_icon(painter, cross, "close", theme.muted)
            painter.setPen(theme.text)
            painter.setFont(self.font())
            room = QRectF(px(8), 0, self._cross() - px(8), self.height())
            name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
            draw_focus(painter, self, theme)

    def _cross(self) -> int:
        """Where the cross begins as a target."""
        return self.width() - px(22)

    def _clicked(self) -> None:
        away = self._pressed.x() >= self._cross()
        (self.taken_away if away else self.gone_to).emit(self._card)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CardChip", text)
