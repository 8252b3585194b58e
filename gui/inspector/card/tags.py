"""The tags of the selected cards: chips to take away, a field to add."""

import html
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.controls.buttons import QuietButton, draw_focus
from gui.controls.fields import LineField
from gui.controls.labels import Hint
from gui.desk import Desk
from gui.figure.icons import draw_icon
from gui.inspector.pieces.field_box import refusal
from gui.inspector.pieces.layout import Flow, column
from gui.theme import Appearance, font, px
from model.card import Card

WIDEST = 180
"""How wide a chip may become, at 100 %."""


class TagChip(QuietButton):
    """One tag; a click takes it away. A tag that only some of the cards have has a dashed frame."""

    def __init__(self, appearance: Appearance, tag: str) -> None:
        super().__init__(appearance)
        self.tag, self._everywhere = tag, True
        self.setFont(font("caption"))
        self.setAccessibleName(_tr("Remove tag “{tag}”").replace("{tag}", tag))
        self.setAccessibleIdentifier(f"inspector-tag-{tag}")
        self.setToolTip(html.escape(self.accessibleName()))

    def put(self, everywhere: bool) -> None:
        """Show whether all of the cards have it."""
        self._everywhere = everywhere
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the tag and its cross."""
        width = QFontMetrics(self.font()).horizontalAdvance(self.tag) + px(30)
        return QSize(min(width, px(WIDEST)), px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        theme = self._appearance.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(0.5, 2.5, -0.5, -2.5)
            line = Qt.PenStyle.SolidLine if self._everywhere else Qt.PenStyle.DashLine
            painter.setPen(QPen(theme.control, 1, line))
            painter.setBrush(theme.selection if self.underMouse() else theme.raised)
            painter.drawRoundedRect(box, 9, 9)
            side = px(10)
            cross = QRectF(self.width() - side - px(7), (self.height() - side) // 2, side, side)
            draw_icon(painter, cross, "close", theme.muted)
            painter.setPen(theme.text)
            painter.setFont(self.font())
            room = QRectF(px(8), 0, cross.left() - px(11), self.height())
            text = painter.fontMetrics().elidedText(self.tag, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
            draw_focus(painter, self, theme)


class Tags(QWidget):
    """Enter or a comma adds what was typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._cards = desk, tuple[str, ...]()
        self._chips: dict[str, TagChip] = {}
        self._shown: dict[str, bool] | None = None
        self._flow = Flow(4, 2)
        self._hint = Hint(desk.appearance)
        self.field = LineField(desk.document)
        self.field.setFont(font("small"))
        self.field.setPlaceholderText(_tr("Add tag"))
        self.field.setAccessibleName(_tr("Add tag"))
        self.field.setAccessibleIdentifier("inspector-add-tag")
        self.field.setFixedSize(px(96), px(24))
        self.field.typed.connect(self._typed)
        self.field.left.connect(self._add)
        lines = column(self, 2, 0)
        lines.addWidget(self._flow)
        lines.addWidget(self._hint)
        self._flow.fill([self.field])

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show the tags of these cards."""
        ids = tuple(card.id for card in cards)
        if ids != self._cards:
            self._cards = ids
            self.field.put("", keep_cursor=False)
            self._hint.explain("")
        tags = dict.fromkeys(tag for card in cards for tag in card.tags)
        shown = {tag: all(tag in card.tags for card in cards) for tag in tags}
        if shown == self._shown and list(shown) == list(self._shown):
            return
        self._shown = shown
        for tag in [one for one in self._chips if one not in shown]:
            self._chips.pop(tag).deleteLater()
        for tag, everywhere in shown.items():
            chip = self._chips.get(tag) or self._made(tag)
            chip.put(everywhere)
        self._flow.fill([*(self._chips[tag] for tag in shown), self.field])

    def _made(self, tag: str) -> TagChip:
        chip = TagChip(self._desk.appearance, tag)
        chip.clicked.connect(lambda: self._desk.cards.tag(self._cards, tag, on=False))
        self._chips[tag] = chip
        return chip

    def _typed(self, text: str) -> None:
        self._hint.explain("")
        if text.endswith((",", "，", ";")):
            self._add()

    def _add(self) -> None:
        tag = self.field.text().strip(",，; ")
        if not tag or not self._cards:
            self.field.put("")
            return
        said = refusal(self._desk, lambda: self._desk.cards.tag(self._cards, tag))
        self._hint.explain(said)
        if not said:
            self.field.put("")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tags", text)
