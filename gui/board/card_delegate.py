"""How a card is painted."""

from html import escape

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPen, QRegion
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from gui.board.card_layout import CardLayout, Measures, frame_in, measures
from gui.board.card_marks import LOCKS, card_marks, draw_marks, mark_at
from gui.board.card_model import CardModel
from gui.board.faces import Faces
from gui.figure.marks import chip_width, draw_bucket_mark, draw_chip, draw_hatched, draw_stripes
from gui.theme import font, px
from gui.words import signed
from model.card import Card

_Index = QModelIndex | QPersistentModelIndex
RADIUS = 5
_State = QStyle.StateFlag
_Align = Qt.AlignmentFlag


class CardDelegate(QStyledItemDelegate):
    """Paints the cards of one list.

    `dragged` are ids at 45 %, `target` the card under an Alt drag, `settling` ids that are `away` from their place.
    Only cards in the `stale` region are painted: Qt asks for all between the first and the last of them.
    """

    def __init__(self, faces: Faces, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._faces = faces
        self.compact = False
        self.slim = False
        self.flat = False
        self.dragged: frozenset[str] = frozenset()
        self.target: str | None = None
        self.settling: frozenset[str] = frozenset()
        self.away = QPointF()
        self.stale = QRegion()

    @property
    def density(self) -> Measures:
        """The measures in use; inbox and aside show names only."""
        if self.flat:
            return Measures(px(22), px(2), px(10), True)
        if self.slim:
            return Measures(px(34), px(5), px(10), True)
        return measures(self.compact)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """One height for all cards, so that 10,000 need no asking."""
        density = self.density
        return QSize(px(120), density.height + density.gap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The card in its state."""
        model = index.model()
        if not isinstance(model, CardModel) or not self._is_stale(option.rect):
            return
        card = model.card(index.row())
        layout = self._layout(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if card.id in self.dragged:
            painter.setOpacity(0.45)
        if card.id in self.settling:
            painter.translate(self.away)
        self.paint_card(painter, layout, card, option.state, model.place.pane)
        painter.restore()

    def _is_stale(self, rect: QRect) -> bool:
        """Whether a card is to be painted; while cards settle they are not where their rectangles are."""
        return bool(self.settling) or self.stale.isEmpty() or self.stale.intersects(rect)

    def paint_card(
        self, painter: QPainter, layout: CardLayout, card: Card, state: QStyle.StateFlag, pane: str | None
    ) -> None:
        """Paint a card into a layout; the drag picture uses it too."""
        self._frame(painter, layout, card, state)
        members = self._faces.members(card, pane)
        if members:
            draw_stripes(painter, layout.frame, [self._faces.look(one) for one in members], RADIUS)
        if card.aside:
            painter.fillRect(
                QRectF(layout.frame.x(), layout.frame.y(), 2, layout.frame.height()), self._faces.theme.line
            )
        taken = self._score(painter, layout, card)
        others = [one for one in members if one != pane]
        if layout.density.compact:
            if not self.slim:
                taken += self._compact_marks(painter, layout, card, others, taken)
        else:
            self._note_and_marks(painter, layout, card, others)
        self._name(painter, layout, card, taken)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """The meaning of the mark under the pointer, or the name of the card where it was cut off."""
        model = index.model()
        if event.type() != QEvent.Type.ToolTip or not isinstance(model, CardModel):
            return False
        card, layout = model.card(index.row()), self._layout(option)
        mark = None if self.slim else mark_at(self._faces, layout, card, event.pos())
        QToolTip.showText(event.globalPos(), mark or _plain(card.name, self._faces.description(card)), view)
        return True

    def _layout(self, option: QStyleOptionViewItem) -> CardLayout:
        density = self.density
        return CardLayout(frame_in(QRectF(option.rect), density), density)

    def _frame(self, painter: QPainter, layout: CardLayout, card: Card, state: QStyle.StateFlag) -> None:
        theme = self._faces.theme
        selected, hovered = bool(state & _State.State_Selected), bool(state & _State.State_MouseOver)
        fill = theme.selection if selected else theme.hover if hovered else theme.raised
        edge = theme.accent if selected else theme.control if hovered else theme.line
        pen = QPen(edge, 2 if selected else 1)
        if card.id in self._faces.cut:
            pen = QPen(theme.accent, 1, Qt.PenStyle.DashLine)
        if card.id == self.target:
            pen = QPen(theme.accent, 2, Qt.PenStyle.DashLine)
        if card.aside and not (selected or hovered):
            pen, fill = QPen(Qt.PenStyle.NoPen), QColor(0, 0, 0, 0)
        half = 1.0 if selected else 0.5
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(layout.frame.adjusted(half, half, -half, -half), RADIUS, RADIUS)
        if hovered and theme.is_strong:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(layout.frame.adjusted(3, 3, -3, -3), RADIUS - 2, RADIUS - 2)
        if card.id in self._faces.in_plan:
            painter.setPen(QPen(theme.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(layout.frame.adjusted(3, 3, -3, -3), RADIUS - 2, RADIUS - 2)
        if state & _State.State_HasFocus:
            painter.setPen(QPen(theme.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(layout.ring(), RADIUS + 2, RADIUS + 2)

    def _name(self, painter: QPainter, layout: CardLayout, card: Card, taken: float) -> None:
        theme = self._faces.theme
        used = font("body") if card.aside else font("name")
        place = layout.name(taken)
        painter.setFont(used)
        painter.setPen(theme.muted if card.aside else theme.text)
        shown = QFontMetricsF(used).elidedText(card.name, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _Align.AlignVCenter | _Align.AlignLeft | Qt.TextFlag.TextSingleLine, shown)

    def _score(self, painter: QPainter, layout: CardLayout, card: Card) -> float:
        """The score at the right of the name, muted where it is only assumed; the room it takes."""
        if self.slim or card.aside or not card.region:
            return 0
        score = self._faces.score(card)
        if not self._faces.judged(card):
            place = layout.score(px(22))
            place = QRectF(place.x(), place.center().y() - px(5), px(22), px(10))
            draw_hatched(painter, place, self._faces.theme)
            return px(22) + px(8)
        if score is None:
            return 0
        used, text = font("name", tabular=True), signed(score)
        width = QFontMetricsF(used).horizontalAdvance(text)
        painter.setFont(used)
        painter.setPen(self._faces.theme.danger if score < 0 else self._faces.theme.text)
        painter.drawText(layout.score(width + 1), _Align.AlignVCenter | _Align.AlignRight, text)
        return width + px(8)

    def _compact_marks(
        self, painter: QPainter, layout: CardLayout, card: Card, others: list[str], taken: float
    ) -> float:
        right = layout.name(taken).right()
        x, middle = right, layout.frame.center().y()
        lock = self._faces.lock(card.id)
        kinds = [LOCKS[lock]] if lock else []
        kinds += (["contested"] if card.contested else []) + (["future"] if card.status == "future" else [])
        for kind in kinds:
            x -= px(13)
            draw_marks(painter, [(kind, "")], x, middle, self._faces.theme)
            x -= px(6)
        shown = others if len(others) <= 2 else others[:1]
        if len(shown) < len(others):
            x -= self._more(painter, len(others) - len(shown), QRectF(x - px(20), middle - px(9), px(20), px(18)))
        for bucket in reversed(shown):
            x -= px(12)
            mark = QRectF(x, middle - px(6), px(12), px(12))
            draw_bucket_mark(painter, mark, self._faces.look(bucket), self._faces.letters.get(bucket, ""))
            x -= px(6)
        return right - x

    def _note_and_marks(self, painter: QPainter, layout: CardLayout, card: Card, others: list[str]) -> None:
        theme = self._faces.theme
        small = font("small")
        painter.setFont(small)
        painter.setPen(theme.muted)
        note, place = card.note.split("\n", 1)[0], layout.note()
        shown = QFontMetricsF(small).elidedText(note, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _Align.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        line = layout.marks()
        end = draw_marks(painter, card_marks(self._faces, card), line.x(), line.center().y(), theme)
        self._chips(painter, line, others, end + px(6))

    def _chips(self, painter: QPainter, line: QRectF, others: list[str], start: float) -> None:
        theme = self._faces.theme
        chips = [(one, self._faces.project.bucket_by_id[one].name) for one in others]
        widths = [chip_width(name) for _, name in chips]
        room = line.right() - start
        if sum(widths) + px(4) * len(chips) > room:
            fits = max(int((room + px(4)) // px(22)), 0)
            self._small_chips(painter, line, others, fits)
            return
        x = line.right()
        for (bucket, name), width in reversed(list(zip(chips, widths, strict=True))):
            x -= width
            place = QRectF(x, line.y(), width, line.height())
            draw_chip(painter, place, self._faces.look(bucket), self._faces.letters.get(bucket, ""), name, theme.text)
            x -= px(4)

    def _small_chips(self, painter: QPainter, line: QRectF, others: list[str], fits: int) -> None:
        """Chips without names, and "+n" for those that do not fit."""
        theme = self._faces.theme
        shown = others if len(others) <= fits else others[: max(fits - 1, 0)]
        x = line.right()
        if len(shown) < len(others):
            x -= self._more(painter, len(others) - len(shown), QRectF(x - px(20), line.y(), px(20), line.height()))
        for bucket in reversed(shown):
            x -= px(18)
            place = QRectF(x, line.y(), px(18), line.height())
            draw_chip(painter, place, self._faces.look(bucket), self._faces.letters.get(bucket, ""), "", theme.text)
            x -= px(4)

    def _more(self, painter: QPainter, count: int, place: QRectF) -> float:
        """How many buckets have no sign of their own here; the room it takes."""
        painter.setFont(font("caption", tabular=True))
        painter.setPen(self._faces.theme.muted)
        painter.drawText(place, _Align.AlignCenter, f"+{count}")
        return place.width() + px(2)


def _plain(name: str, description: str) -> str:
    return f"<b>{escape(name)}</b><br>{escape(description)}"
