"""How a cell of the heat map, and the name beside its row, are drawn."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.chart.ranks.ink import figures, ground
from gui.chart.ranks.table import SHARE
from gui.theme import Appearance, font, px

Index = QModelIndex | QPersistentModelIndex

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RankCell(QStyledItemDelegate):
    """A share as ink and as figures, which lose their sign where there is no room for it. Never is an empty cell."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One row of the chart."""
        return QSize(px(36), px(21))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ink, figures, and the ring of the current cell."""
        theme, cell, share = self._appearance.theme, option.rect, float(index.data(SHARE))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(cell, theme.selection if chosen else theme.surface)
        inner = cell.adjusted(1, 1, -1, -1)
        if ground(share, theme) != theme.surface:
            painter.fillRect(inner, ground(share, theme))
        if share != 0:
            painter.setFont(font("small", tabular=True))
            painter.setPen(figures(share, theme))
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, _fitting(painter, str(index.data()), inner.width()))
        view = option.widget
        if isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index:
            painter.setPen(theme.focus)
            painter.drawRect(cell.adjusted(0, 0, -1, -1))
            painter.drawRect(cell.adjusted(1, 1, -2, -2))
            painter.setPen(theme.surface)
            painter.drawRect(cell.adjusted(2, 2, -3, -3))
        painter.restore()


def _fitting(painter: QPainter, text: str, width: int) -> str:
    return text if painter.fontMetrics().horizontalAdvance(text) + px(4) <= width else text.removesuffix(" %")


class NamesHeader(QHeaderView):
    """Place and name of each card, where the chart of the cards has them."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._appearance = appearance
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(px(21))
        self.setMinimumSectionSize(px(21))
        self.setHighlightSections(False)
        self.setSectionsClickable(True)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw place and name."""
        theme, view = self._appearance.theme, self.parent()
        chosen = isinstance(view, QAbstractItemView) and view.selectionModel().isRowSelected(section)
        painter.save()
        painter.fillRect(rect, theme.selection if chosen else theme.surface)
        painter.setFont(font("body", tabular=True))
        painter.setPen(theme.muted)
        painter.drawText(QRect(rect.x(), rect.y(), px(28), rect.height()), _RIGHT, str(section + 1))
        used = font("body", semibold=chosen)
        painter.setFont(used)
        painter.setPen(theme.text)
        room = rect.adjusted(px(40), 0, -px(8), 0)
        name = str(self.model().headerData(section, Qt.Orientation.Vertical))
        shown = QFontMetrics(used).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, shown)
        painter.restore()
