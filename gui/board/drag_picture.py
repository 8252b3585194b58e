"""The picture under the pointer: the card that was grabbed, and how many come with it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle

from gui.board.card_delegate import RADIUS, CardDelegate
from gui.board.card_layout import CardLayout, measures
from gui.board.faces import Faces
from gui.theme import font, px
from model.card import Card

WIDTH = 206
OFFSET = (20, 14)
"""How far right of and below the pointer the picture hangs."""

_BEHIND = 8


def drag_picture(
    delegate: CardDelegate, faces: Faces, card: Card, pane: str | None, count: int, ratio: float
) -> QPixmap:
    """The grabbed card as selected, a second outline behind it and a count for two or more."""
    density = measures(delegate.compact)
    disc = px(22)
    size = QSize(px(WIDTH) + _BEHIND + disc // 2, density.height + _BEHIND + disc // 2)
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    body = QRectF(0, disc / 2, px(WIDTH), density.height)
    theme = faces.theme
    if count > 1:
        painter.setPen(QPen(theme.accent, 2))
        painter.setBrush(theme.selection)
        painter.drawRoundedRect(body.translated(_BEHIND, _BEHIND).adjusted(1, 1, -2, -2), RADIUS, RADIUS)
    delegate.paint_card(painter, CardLayout(body, density), card, QStyle.StateFlag.State_Selected, pane)
    if count > 1:
        place = QRectF(body.right() - disc / 2, 0, disc, disc)
        painter.setPen(QPen(theme.raised, 2))
        painter.setBrush(theme.accent)
        painter.drawEllipse(place.adjusted(1, 1, -1, -1))
        painter.setFont(font("small", semibold=True, tabular=True))
        painter.setPen(theme.on_accent)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(count))
    painter.end()
    return picture
