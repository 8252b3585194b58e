"""One tradeoff in a list: its statement, its kind, and who is served at whose cost. A click shows it in full."""

import html

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from gui.controls.buckets import Sign, draw_sign
from gui.controls.buttons import QuietButton
from gui.figure.icons import draw_icon
from gui.theme import Appearance, Theme, font, px
from gui.words import joined, tradeoff_word
from model.tradeoff import Tradeoff


class TradeoffLink(QuietButton):
    """Two lines: the statement, elided; below it the kind and the marks of the buckets."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._tradeoff = Tradeoff(id="-")
        self._served: list[Sign] = []
        self._cost: list[Sign] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def tradeoff(self) -> str:
        """The id of what is shown."""
        return self._tradeoff.id

    def put(self, tradeoff: Tradeoff, signs: dict[str, Sign]) -> None:
        """Show a tradeoff."""
        served = [sign for bucket, sign in signs.items() if bucket in tradeoff.served]
        cost = [sign for bucket, sign in signs.items() if bucket in tradeoff.cost_to]
        if tradeoff is self._tradeoff and (served, cost) == (self._served, self._cost):
            return
        self._tradeoff, self._served, self._cost = tradeoff, served, cost
        self.setAccessibleIdentifier(f"inspector-tradeoff-{tradeoff.id}")
        self.setAccessibleName(self._statement())
        self.setAccessibleDescription(self._sides())
        self.setToolTip(html.escape(f"{self._statement()}\n{self._sides()}"))
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(px(160), QFontMetrics(font("small")).height() + QFontMetrics(font("caption")).height() + px(11))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon, statement, kind and marks."""
        theme = self._appearance.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw_ground(painter, theme)
            side, left = px(13), px(4)
            first = QFontMetrics(font("small")).height()
            draw_icon(painter, QRectF(left, px(4) + (first - side) // 2, side, side), "tradeoff", theme.muted)
            left += side + px(7)
            room = QRect(left, px(4), self.width() - left - px(4), first)
            painter.setFont(font("small"))
            painter.setPen(theme.text if self._tradeoff.statement.strip() else theme.muted)
            text = painter.fontMetrics().elidedText(self._statement(), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
            self._draw_sides(painter, QRect(left, room.bottom() + px(2), room.width(), px(15)), theme)

    def _draw_sides(self, painter: QPainter, room: QRect, theme: Theme) -> None:
        painter.setFont(font("caption"))
        painter.setPen(theme.muted)
        kind = tradeoff_word(self._tradeoff.kind)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, kind)
        left = room.left() + painter.fontMetrics().horizontalAdvance(kind) + px(8)
        for signs, words in ((self._served, _tr("serves")), (self._cost, _tr("costs"))):
            if not signs:
                continue
            painter.drawText(QRect(left, room.top(), room.width(), room.height()), Qt.AlignmentFlag.AlignVCenter, words)
            left += painter.fontMetrics().horizontalAdvance(words) + px(5)
            for sign in signs:
                side = px(11)
                draw_sign(painter, QRectF(left, room.center().y() - side / 2 + 0.5, side, side), sign, self._appearance)
                left += side + px(4)
            left += px(5)

    def _statement(self) -> str:
        return " ".join(self._tradeoff.statement.split()) or _tr("No statement yet")

    def _sides(self) -> str:
        said = [tradeoff_word(self._tradeoff.kind)]
        if self._served:
            said.append(_tr("serves {buckets}").replace("{buckets}", joined([one.name for one in self._served])))
        if self._cost:
            said.append(_tr("at the cost of {buckets}").replace("{buckets}", joined([one.name for one in self._cost])))
        return "; ".join(said)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TradeoffLink", text)
