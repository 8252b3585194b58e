"""Where in a list a drop goes: the gap under the pointer, and the line that shows it."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gui.theme import px

if TYPE_CHECKING:
    from gui.board.card_list import CardList


class Gap:
    """The gaps of one list, counted by the row below them; `shown` is the one with the line, if any."""

    def __init__(self, view: CardList) -> None:
        self._view = view
        self.shown: int | None = None

    def at(self, point: QPoint) -> int:
        """The gap that a point belongs to: the upper half of a card is the gap above it."""
        view = self._view
        index = view.indexAt(point)
        if not index.isValid():
            first = view.indexAt(QPoint(point.x(), point.y() - view.delegate.density.gap))
            return first.row() + 1 if first.isValid() else len(view.cards.ids)
        return index.row() + (point.y() > view.visualRect(index).center().y())

    def before(self, row: int) -> str | None:
        """The card below a gap, None for the last gap."""
        ids = self._view.cards.ids
        return ids[row] if row < len(ids) else None

    def would_reorder(self, moving: Collection[str], row: int) -> bool:
        """Whether dropping these cards of the list in a gap changes their order."""
        ids, taken = self._view.cards.ids, set(moving)
        below = [one for one in ids[row:] if one not in taken]
        above = [one for one in ids[:row] if one not in taken]
        return [*above, *(one for one in ids if one in taken), *below] != ids

    def show(self, row: int | None) -> None:
        """Draw the line in a gap, or none."""
        if row != self.shown:
            self.shown = row
            self._view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """The insertion line: 2 px with 8 px end dots."""
        if self.shown is None:
            return
        theme, width = self._view.faces.theme, self._view.viewport().width()
        y = self._line(self.shown)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.accent, 2))
        painter.drawLine(px(6), round(y), width - px(6), round(y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent)
        for x in (px(6), width - px(6)):
            painter.drawEllipse(QRectF(x - 4, y - 4, 8, 8))

    def _line(self, row: int) -> float:
        """The height of the line: between two cards, and never cut off at the top or the bottom."""
        view = self._view
        if not view.cards.ids:
            return 4.0
        if row < len(view.cards.ids):
            y = view.visualRect(view.cards.index(row)).y()
        else:
            y = view.visualRect(view.cards.index(row - 1)).bottom() + 1
        return float(min(max(y, 4), view.viewport().height() - 4))
