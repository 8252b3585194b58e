"""How a row of the ledger is drawn: marks beside the names of buckets, what we infer in italics."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.controls.buckets import Sign, draw_sign
from gui.ledger.model import ROW
from gui.ledger.rows import COLUMNS, Row
from gui.theme import Appearance, Theme, font, px

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class LedgerDelegate(QStyledItemDelegate):
    """Paints cells; `signs` are the marks of the buckets, in board order."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.signs: dict[str, Sign] = {}
        self._plain = font("small")
        self._slanted = QFont(self._plain)
        self._slanted.setItalic(True)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One line of the table."""
        return QSize(px(60), px(31))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground and content of a cell."""
        theme, cell = self._appearance.theme, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(cell, theme.selection)
        self._draw_edges(painter, option, index, theme)
        one: Row = index.data(ROW)
        column = COLUMNS[index.column()]
        room = cell.adjusted(px(6), 0, -px(6), 0)
        painter.setFont(self._plain)
        if column in {"serves", "cost"}:
            buckets = one.tradeoff.served if column == "serves" else one.tradeoff.cost_to
            self._draw_buckets(painter, room, [sign for key, sign in self.signs.items() if key in buckets], theme)
        else:
            text = str(index.data() or "") if column == "effect" else one.text(column)
            self._draw_text(painter, room, one, column, text, theme)
        painter.restore()

    def _draw_edges(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Theme) -> None:
        cell = option.rect
        painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme.line)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen and index.column() == 0:
            painter.fillRect(QRect(cell.left(), cell.top(), 2, cell.height()), theme.accent)
        view = option.widget
        focused = isinstance(view, QAbstractItemView) and view.hasFocus()
        current = view.currentIndex() if isinstance(view, QAbstractItemView) and focused else QModelIndex()
        if current.isValid() and current.row() == index.row():
            painter.fillRect(QRect(cell.left(), cell.top(), cell.width(), 2), theme.focus)
            painter.fillRect(QRect(cell.left(), cell.bottom() - 1, cell.width(), 2), theme.focus)

    def _draw_text(self, painter: QPainter, room: QRect, one: Row, column: str, text: str, theme: Theme) -> None:
        if column == "basis" and one.tradeoff.basis == "inferred":
            painter.setFont(self._slanted)
        painter.setPen(theme.text if column in {"statement", "about", "effect"} else theme.muted)
        if column == "statement" and not text:
            text = self.tr("No statement yet")
            painter.setPen(theme.muted)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _RIGHT if column == "evidence" else _LEFT, shown)

    def _draw_buckets(self, painter: QPainter, room: QRect, named: Sequence[Sign], theme: Theme) -> None:
        """Draw mark and name of each bucket; where not all names fit, marks alone."""
        metrics, side, gap = painter.fontMetrics(), px(12), px(10)
        wide = sum(side + px(5) + metrics.horizontalAdvance(sign.name) + gap for sign in named) - gap
        with_names = wide <= room.width() or len(named) == 1
        left = room.left()
        painter.setPen(theme.text)
        for sign in named:
            if left + side > room.right():
                break
            mark = QRectF(left, room.center().y() - side / 2 + 0.5, side, side)
            draw_sign(painter, mark, sign, self._appearance)
            left += side + px(5)
            if with_names:
                name = metrics.elidedText(sign.name, Qt.TextElideMode.ElideRight, room.right() - left)
                painter.drawText(QRect(left, room.top(), room.right() - left, room.height()), _LEFT, name)
                left += metrics.horizontalAdvance(name) + gap
