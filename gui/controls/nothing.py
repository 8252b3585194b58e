"""What a view shows where there is nothing to show."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.figure.icons import draw_icon
from gui.theme import Appearance, font, px


class Nothing(QWidget):
    """An icon and a sentence in the middle: what is not there, and what to do."""

    def __init__(self, appearance: Appearance, icon: str, text: str) -> None:
        super().__init__()
        self._appearance, self._icon, self._text = appearance, icon, text
        self.setAccessibleName(text)
        appearance.changed.connect(self.update)

    def say(self, text: str) -> None:
        """Show another sentence."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    def sizeHint(self) -> QSize:
        """Room for icon and sentence."""
        return QSize(px(160), px(150))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both."""
        theme, side = self._appearance.theme, px(40)
        with QPainter(self) as painter:
            top = max(self.height() // 2 - px(70), px(8))
            draw_icon(painter, QRectF((self.width() - side) // 2, top, side, side), self._icon, theme.muted)
            painter.setFont(font("small"))
            painter.setPen(theme.muted)
            room = QRectF(px(16), top + side + px(10), self.width() - 2 * px(16), px(80))
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(room, int(flags), self._text)
