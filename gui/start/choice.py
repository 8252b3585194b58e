"""A large button with a picture, a title and a line of text: one way to start."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.theme import Appearance, Theme, font, px

Picture = Callable[[QPainter, QRectF, Theme], None]


class Choice(QAbstractButton):
    """One way to start. `picture` paints a small drawing into a square at the left."""

    def __init__(
        self, appearance: Appearance, title: str, text: str, picture: Picture, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._lines = text
        self._picture = picture
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for a title and two lines."""
        return QSize(px(500), px(94))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A card with the picture at the left; a 2 px accent frame where it has the focus."""
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = self.hasFocus() or self.isDown()
        width = 2 if marked else 1
        edge = theme.accent if marked else theme.control if self.underMouse() else theme.line
        frame = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(edge, width))
        painter.setBrush(theme.hover if self.underMouse() else theme.raised)
        painter.drawRoundedRect(frame, 6, 6)
        side = px(60)
        self._picture(painter, QRectF(px(20), (self.height() - side) / 2, side, side), theme)
        self._paint_text(painter, theme)
        painter.end()

    def _paint_text(self, painter: QPainter, theme: Theme) -> None:
        left, right = px(100), px(20)
        title, body = font("title"), font("body")
        width = self.width() - left - right
        room = QRectF(0, 0, width, px(60))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        high = QFontMetrics(body).boundingRect(room.toRect(), int(flags), self._lines).height()
        heading = QFontMetrics(title).height()
        top = (self.height() - heading - px(5) - high) / 2
        painter.setFont(title)
        painter.setPen(theme.text)
        painter.drawText(QRectF(left, top, width, heading), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(body)
        painter.setPen(theme.muted)
        painter.drawText(QRectF(left, top + heading + px(5), width, high), int(flags), self._lines)


def circles(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Three goals that overlap."""
    radius = rect.width() * 0.25
    centres = ((0.36, 0.38), (0.62, 0.38), (0.49, 0.62))
    for place, (x, y) in enumerate(centres):
        look = theme.bucket(place)
        fill = QColor(look.edge)
        fill.setAlphaF(0.09)
        painter.setBrush(fill)
        painter.setPen(QPen(look.edge, 2))
        painter.drawEllipse(QRectF(rect.x() + x * rect.width() - radius, rect.y() + y * rect.height() - radius,
                                   2 * radius, 2 * radius))  # fmt: skip


def panes(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Three empty panes."""
    width = rect.width() / 3 - 4
    for place in range(3):
        pane = QRectF(rect.x() + place * (width + 4), rect.y() + 11, width, rect.height() - 22)
        painter.setPen(QPen(theme.control, 1))
        painter.setBrush(theme.raised)
        painter.drawRect(pane.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.fillRect(QRectF(pane.x(), pane.y(), pane.width(), 4), theme.bucket(place).edge)


def lines(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """A list of lines."""
    page = rect.adjusted(10, 10, -10, -10)
    outline = QPainterPath()
    outline.addRoundedRect(page.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(QPen(theme.control, 1))
    painter.setBrush(theme.surface)
    painter.drawPath(outline)
    painter.setPen(QPen(theme.text, 2))
    for row, length in enumerate((0.62, 0.5, 0.66, 0.56, 0.62)):
        y = page.y() + 8 + row * (page.height() - 16) / 4
        painter.drawLine(round(page.x() + 8), round(y), round(page.x() + 8 + length * page.width()), round(y))
