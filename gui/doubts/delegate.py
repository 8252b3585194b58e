"""How a doubt is drawn: the mark of what it is about, the sentence, and its verbs as buttons at the right."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.controls.buckets import Sign, draw_sign
from gui.doubts.found import Doubt
from gui.doubts.model import DOUBT
from gui.figure.icons import draw_icon
from gui.figure.marks import draw_hatched
from gui.theme import Appearance, Theme, font, px

Index = QModelIndex | QPersistentModelIndex

HEIGHT, BUTTON, GAP, MARK = 31, 24, 6, 15

NOT_JUDGED = {"ASSUMED", "NOT_JUDGED", "NO_CHANCE"}
"""Doubts about what is not judged carry the hatched field that stands for it everywhere."""


class DoubtDelegate(QStyledItemDelegate):
    """`verbs` names what can be done about a doubt; `sign` is the bucket that a doubt is about, if any."""

    def __init__(
        self,
        appearance: Appearance,
        verbs: Callable[[Doubt], list[str]],
        sign: Callable[[Doubt], Sign | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._appearance, self.verbs, self._sign = appearance, verbs, sign
        self.hovered: tuple[QPersistentModelIndex, int] | None = None

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One line."""
        return QSize(px(200), max(px(HEIGHT), QFontMetrics(font("small")).height() + px(12)))

    def button_at(self, cell: QRect, doubt: Doubt, point: QPoint) -> int | None:
        """Which of the verbs of a doubt is at a point of its row."""
        rects = self.buttons(cell, doubt)
        return next((at for at, rect in enumerate(rects) if rect.contains(point)), None)

    def buttons(self, cell: QRect, doubt: Doubt) -> list[QRect]:
        """Where the verbs of a doubt stand in its row: at the right, the nearest one first."""
        metrics, height = QFontMetrics(font("small")), px(BUTTON)
        widths = [metrics.horizontalAdvance(verb) + 2 * px(8) for verb in self.verbs(doubt)]
        left = cell.right() - px(8) - sum(widths) - px(GAP) * max(len(widths) - 1, 0)
        rects = []
        for width in widths:
            rects.append(QRect(left, cell.center().y() - height // 2, width, height))
            left += width + px(GAP)
        return rects

    def cut(self, cell: QRect, doubt: Doubt) -> bool:
        """Whether the sentence does not fit its row."""
        used = font("small", semibold=bool(doubt.members))
        return QFontMetrics(used).horizontalAdvance(doubt.text) > self._sentence(cell, doubt).width()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, mark, sentence and buttons."""
        theme, cell = self._appearance.theme, option.rect
        doubt: Doubt = index.data(DOUBT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(cell, theme.selection)
        painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme.line)
        rects = self.buttons(cell, doubt)
        mark = QRect(cell.left() + px(4), cell.center().y() - px(MARK) // 2, px(MARK), px(MARK))
        self._draw_mark(painter, mark, doubt, theme)
        room = self._sentence(cell, doubt)
        painter.setFont(font("small", semibold=bool(doubt.members)))
        painter.setPen(theme.text)
        text = painter.fontMetrics().elidedText(doubt.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        for at, (rect, verb) in enumerate(zip(rects, self.verbs(doubt), strict=True)):
            pointed = self.hovered is not None and self.hovered[0] == index and self.hovered[1] == at
            self._draw_button(painter, rect, verb, theme, pointed)
        self._draw_focus(painter, option, index, theme)
        painter.restore()

    def _sentence(self, cell: QRect, doubt: Doubt) -> QRect:
        """Where the sentence stands: between mark and buttons."""
        rects = self.buttons(cell, doubt)
        right = (rects[0].left() if rects else cell.right()) - px(12)
        return QRect(
            cell.left() + px(4) + px(MARK) + px(8), cell.top(), right - cell.left() - px(MARK) - px(12), cell.height()
        )

    def _draw_mark(self, painter: QPainter, mark: QRect, doubt: Doubt, theme: Theme) -> None:
        sign = self._sign(doubt)
        if doubt.code in NOT_JUDGED:
            draw_hatched(painter, QRectF(mark.adjusted(0, px(3), 0, -px(3))), theme)
        elif sign is not None:
            draw_sign(painter, QRectF(mark), sign, self._appearance)
        elif doubt.code == "TIE":
            painter.setFont(font("name"))
            painter.setPen(theme.text)
            painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, "=")
        else:
            draw_icon(painter, QRectF(mark), "warning", theme.text)

    def _draw_button(self, painter: QPainter, rect: QRect, verb: str, theme: Theme, pointed: bool) -> None:
        painter.setPen(QPen(theme.accent if pointed else theme.control, 1))
        painter.setBrush(theme.hover if pointed else theme.raised)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setFont(font("small"))
        painter.setPen(theme.text)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, verb)

    def _draw_focus(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Theme) -> None:
        view = option.widget
        if isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index:
            painter.setPen(QPen(theme.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(1, 1, -1, -2))
