"""The one line that a part about the plan is until somebody opens it."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from gui.controls.buttons import QuietButton
from gui.figure.icons import draw_icon
from gui.theme import Appearance, font, px


class PlanHead(QuietButton):
    """A click opens or closes the part. Where the plan says something of the thing, the line tells what."""

    def __init__(self, appearance: Appearance, unused: str, identifier: str) -> None:
        super().__init__(appearance)
        self._unused, self._used, self._open = unused, "", False
        self.setAccessibleIdentifier(identifier)
        self.setAccessibleName(unused)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def put(self, used: str, is_open: bool) -> None:
        """Show what the plan says ("" for nothing), and whether the part is open."""
        if (used, is_open) != (self._used, self._open):
            self._used, self._open = used, is_open
            self.setAccessibleDescription(used)
            self.update()

    def sizeHint(self) -> QSize:
        """One row of the inspector."""
        return QSize(px(160), max(px(24), QFontMetrics(font("name")).height() + 8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the arrow, the title, and what the plan says at the right."""
        theme, side, told = self._appearance.theme, px(13), bool(self._used) or self._open
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw_ground(painter, theme)
            arrow = QRectF(px(4), (self.height() - side) // 2, side, side)
            draw_icon(painter, arrow, "more" if self._open else "expand", theme.muted)
            room = self.rect().adjusted(px(4) + px(14) + px(7), 0, -px(4), 0)
            painter.setFont(font("name" if told else "small"))
            painter.setPen(theme.text if told else theme.muted)
            title = _tr("Plan") if told else self._unused
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
            if self._open or not told:
                return
            room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(title) + px(12))
            painter.setFont(font("small"))
            painter.setPen(theme.muted)
            used = painter.fontMetrics().elidedText(self._used, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, used)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanHead", text)
