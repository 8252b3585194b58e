"""The narrow side of a small window: two buttons that open inbox and aside, also under a drag."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from gui.board import mime
from gui.board.faces import Faces
from gui.board.pane import OPENS_AFTER
from gui.figure.icons import draw_icon
from gui.theme import font, px

WIDTH = 40


class RailButton(QAbstractButton):
    """An icon over a count. A drag that hovers over it opens what it stands for."""

    def __init__(self, faces: Faces, icon: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._faces = faces
        self._icon = icon
        self._title = name
        self.setAccessibleName(name)
        self.setAccessibleIdentifier(f"rail-{icon}")
        self.setToolTip(name)
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._opening = QTimer(self)
        self._opening.setSingleShot(True)
        self._opening.setInterval(OPENS_AFTER)
        self._opening.timeout.connect(self.click)

    def show_count(self, text: str) -> None:
        """Show how many cards there are."""
        self.setText(text)
        self.setAccessibleName(f"{self._title}: {text}")

    def sizeHint(self) -> QSize:
        """Room for icon and count."""
        return QSize(px(32), px(54))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Open soon."""
        if event.mimeData().hasFormat(mime.CARDS) or event.mimeData().hasText():
            event.setDropAction(Qt.DropAction.IgnoreAction)
            event.accept()
            self._opening.start()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Not after all."""
        self._opening.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The button."""
        theme, painter = self._faces.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(theme.focus if focused else theme.line, 2 if focused else 1))
        painter.setBrush(theme.hover if self.underMouse() else theme.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        side = px(16)
        draw_icon(painter, QRectF((self.width() - side) / 2, px(8), side, side), self._icon, theme.text)
        painter.setFont(font("small", tabular=True))
        painter.setPen(theme.text)
        painter.drawText(QRectF(0, px(28), self.width(), px(20)), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class Rail(QWidget):
    """The two buttons. `wanted()` asks to open or close the side."""

    wanted = Signal()

    def __init__(self, faces: Faces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces = faces
        self.setFixedWidth(px(WIDTH))
        self.inbox = RailButton(faces, "inbox", self.tr("Inbox"), self)
        self.aside = RailButton(faces, "aside", self.tr("Aside"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(4), px(8), px(4), px(8))
        for button in (self.inbox, self.aside):
            button.clicked.connect(self.wanted)
            column.addWidget(button)
        column.addStretch(1)
        faces.changed.connect(self.update)

    def show_counts(self, inbox: str, aside: str) -> None:
        """Show how many cards there are."""
        self.inbox.show_count(inbox)
        self.aside.show_count(aside)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._faces.theme.window)
        painter.end()
