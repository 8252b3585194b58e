"""A dropped card settles: it slides from where it was let go to where it now is."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QPoint, QPointF, QVariantAnimation

from gui.board.drag_picture import OFFSET
from gui.theme import Appearance

if TYPE_CHECKING:
    from gui.board.card_list import CardList

LASTS = 120
"""In milliseconds; not at all where less motion is asked for."""


class Settling:
    """The motion of one list, 120 ms long."""

    def __init__(self, view: CardList, appearance: Appearance) -> None:
        self._view = view
        self._appearance = appearance
        self._motion: QVariantAnimation | None = None

    def start(self, ids: Collection[str], let_go: QPoint) -> None:
        """Let the first of the cards that the list shows come from under the pointer, the others along with it."""
        view, lasts = self._view, self._appearance.duration(LASTS)
        moved = frozenset(ids)
        row = next((row for row, one in enumerate(view.cards.ids) if one in moved), None)
        if row is None or not lasts or not view.isVisible():
            return
        away = QPointF(let_go + QPoint(*OFFSET) - view.visualRect(view.cards.index(row)).topLeft())
        if self._motion is None:
            self._motion = QVariantAnimation(view)
            self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
            self._motion.setEndValue(QPointF())
            self._motion.valueChanged.connect(self._step)
        self._motion.stop()
        view.delegate.settling = moved
        self._motion.setDuration(lasts)
        self._motion.setStartValue(away)
        self._motion.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def _step(self, away: QPointF) -> None:
        self._view.delegate.away = away
        if away.isNull():
            self._view.delegate.settling = frozenset()
        self._view.viewport().update()
