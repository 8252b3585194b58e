"""How a row of the plan is drawn."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.controls.buckets import Sign, draw_sign
from gui.figure.icons import draw_icon
from gui.figure.marks import draw_hatched
from gui.plan.model import CHOICE, NAME, ROW
from gui.plan.rows import PlanRow
from gui.theme import Appearance, Theme, font, px

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
ROW_HEIGHT, HEAD_HEIGHT = 31, 42
WHY = 200
"""The least room for the reason beside a name, at 100 %."""


class PlanDelegate(QStyledItemDelegate):
    """Paints cells; `signs` are the marks of the buckets, in board order."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.signs: dict[str, Sign] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Heads are higher than cards."""
        row: PlanRow = index.data(ROW)
        return QSize(px(60), px(HEAD_HEIGHT if row.card is None else ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        row: PlanRow = index.data(ROW)
        painter.save()
        theme = self._appearance.theme
        if row.card is None:
            self._paint_head(painter, option.rect, index, row, theme)
        else:
            self._paint_ground(painter, option, index, theme)
            self._paint_card(painter, option, index, row, theme)
        painter.restore()

    def _paint_head(self, painter: QPainter, cell: QRect, index: Index, row: PlanRow, theme: Theme) -> None:
        painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme.text)
        text, column = str(index.data()), index.column()
        room = cell.adjusted(px(6), px(8), -px(6), 0)
        painter.setPen(theme.text)
        if column == CHOICE:
            return
        if column > NAME:
            painter.setFont(font("body", tabular=True, semibold=True))
            painter.drawText(room, _RIGHT, text)
            return
        title, _, count = text.partition("  ")
        room = cell.adjusted(-px(22), px(8), 0, 0)
        painter.setFont(font("title"))
        painter.drawText(room, _LEFT, title)
        left = painter.fontMetrics().horizontalAdvance(title) + px(10)
        painter.setFont(font("body"))
        painter.setPen(theme.muted)
        painter.drawText(room.adjusted(left, 0, 0, 0), _LEFT, count)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Theme) -> None:
        cell = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell, theme.selection)
        painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme.line)
        view = option.widget
        if isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex().row() == index.row():
            painter.fillRect(QRect(cell.left(), cell.top(), cell.width(), 2), theme.focus)
            painter.fillRect(QRect(cell.left(), cell.bottom() - 1, cell.width(), 2), theme.focus)

    def _paint_card(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: PlanRow, theme: Theme
    ) -> None:
        cell, column = option.rect, index.column()
        if column == CHOICE:
            self._paint_check(painter, cell, row, theme)
        elif column == NAME:
            self._paint_name(painter, cell, row, theme)
        else:
            self._paint_number(painter, cell, str(index.data()), row, column - NAME - 1 < len(row.needs), theme)

    def _paint_check(self, painter: QPainter, cell: QRect, row: PlanRow, theme: Theme) -> None:
        side = px(14)
        box = QRectF(cell.left() + px(6) + 0.5, cell.center().y() - side / 2 + 0.5, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.accent if row.chosen else theme.control)
        painter.setBrush(theme.accent if row.chosen else theme.raised)
        painter.drawRoundedRect(box, 3, 3)
        if row.chosen:
            draw_icon(painter, box.adjusted(1, 1, -1, -1), "check", theme.on_accent)

    def _paint_name(self, painter: QPainter, cell: QRect, row: PlanRow, theme: Theme) -> None:
        if row.card is None:
            return
        side, left = px(14), cell.left() + px(4)
        for bucket, sign in self.signs.items():
            if bucket in row.card.region:
                draw_sign(painter, QRectF(left, cell.center().y() - side / 2 + 0.5, side, side), sign, self._appearance)
                left += side + px(4)
        left = max(left + px(4), cell.left() + px(50))
        painter.setFont(font("body", semibold=row.chosen))
        painter.setPen(theme.text)
        wide = row.why and cell.width() > px(WHY) * 2
        room = (cell.left() + cell.width() // 2 if wide else cell.right()) - left - (px(18) if row.lock else 0)
        name = painter.fontMetrics().elidedText(row.card.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, cell.top(), room, cell.height()), _LEFT, name)
        if row.lock:
            at = left + painter.fontMetrics().horizontalAdvance(name) + px(6)
            icon = QRectF(at, cell.center().y() - px(6), px(12), px(12))
            draw_icon(painter, icon, "lock" if row.lock == "in" else "lock-out", theme.muted)
        if wide:
            painter.setFont(font("small"))
            painter.setPen(theme.muted)
            middle = cell.left() + cell.width() // 2 + px(8)
            why = painter.fontMetrics().elidedText(row.why, Qt.TextElideMode.ElideRight, cell.right() - middle)
            painter.drawText(QRect(middle, cell.top(), cell.right() - middle, cell.height()), _LEFT, why)

    def _paint_number(
        self, painter: QPainter, cell: QRect, text: str, row: PlanRow, is_need: bool, theme: Theme
    ) -> None:
        room = cell.adjusted(px(4), 0, -px(6), 0)
        unsaid = row.needs and is_need and text and not text[0].isdigit()
        if unsaid or (not is_need and (row.value is None or not row.judged)):
            hatched = QRectF(room.right() - px(24), room.center().y() - px(5), px(24), px(10))
            if row.value is None or unsaid:
                draw_hatched(painter, hatched, theme)
                return
        painter.setFont(font("body", tabular=True, semibold=not is_need))
        painter.setPen(theme.text if is_need or row.judged else theme.muted)
        painter.drawText(room, _RIGHT, text)
