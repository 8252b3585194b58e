"""The goals whose weight can be varied: each with its weight, and the range in which the leader stays ahead."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.controls.buckets import Sign, draw_sign
from gui.theme import Appearance, Theme, font, px
from gui.whatif.words import filled, percent, translate

Index = QModelIndex | QPersistentModelIndex
ROW = 42
"""Height of a row, at 100 %."""

GOAL = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Goal(NamedTuple):
    """A goal, its weight (0…1), and between which weights (0…1) the leader stays ahead."""

    sign: Sign
    weight: float
    ends: tuple[float, float]
    leader: str

    def said(self) -> str:
        """The row in words."""
        return filled(
            translate("{goal}: {weight}. {card} leads from {low} to {high}."),
            goal=self.sign.name,
            weight=percent(self.weight),
            card=self.leader,
            low=percent(self.ends[0]),
            high=percent(self.ends[1]),
        )


class GoalModel(QAbstractListModel):
    """A row a goal, in the order of the board."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.goals: tuple[Goal, ...] = ()

    def show(self, goals: Sequence[Goal]) -> None:
        """Show these; rows that only change are changed in place, so that the current one stays current."""
        new, before = tuple(goals), self.goals
        if [goal.sign.id for goal in new] != [goal.sign.id for goal in before]:
            self.beginResetModel()
            self.goals = new
            self.endResetModel()
        elif new != before:
            self.goals = new
            self.dataChanged.emit(self.index(0), self.index(len(new) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """How many goals there are."""
        return 0 if parent is not None and parent.isValid() else len(self.goals)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The goal itself, or the row in words."""
        goal = self.goals[index.row()]
        if role == GOAL:
            return goal
        worded = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}
        return goal.said() if role in worded else None


class GoalList(QListView):
    """`chosen` carries the id of the goal that a person went to."""

    chosen = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.goals = GoalModel(self)
        self.setModel(self.goals)
        self.setItemDelegate(_GoalDelegate(appearance, self))
        self.setAccessibleIdentifier("what-if-goals")
        self.setAccessibleName(translate("Goal whose weight varies"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        self._following = False
        self.selectionModel().currentChanged.connect(self._tell)
        appearance.changed.connect(self.viewport().update)

    def put(self, goals: Sequence[Goal], chosen: str) -> None:
        """Show the goals, with this one chosen."""
        self._following = True
        self.goals.show(goals)
        at = next((row for row, goal in enumerate(goals) if goal.sign.id == chosen), -1)
        if at != self.currentIndex().row():
            self.setCurrentIndex(self.goals.index(at))
        self._following = False

    def _tell(self, now: QModelIndex, _before: QModelIndex) -> None:
        if not self._following and now.isValid():
            self.chosen.emit(self.goals.goals[now.row()].sign.id)


class _GoalDelegate(QStyledItemDelegate):
    """Paints a goal: mark, name, bar, per cent."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """A line of words and the bar."""
        return QSize(px(120), px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw it."""
        theme, goal, cell = self._appearance.theme, index.data(GOAL), QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, option, theme)
        line = QRectF(cell.left() + px(12), cell.top() + px(3), cell.width() - px(24), px(20))
        mark = px(13)
        draw_sign(painter, QRectF(line.left(), line.center().y() - mark / 2, mark, mark), goal.sign, self._appearance)
        painter.setFont(font("small", tabular=True, semibold=chosen))
        painter.setPen(theme.text)
        painter.drawText(line, _RIGHT, percent(goal.weight))
        name = line.adjusted(mark + px(6), 0, -px(44), 0)
        painter.setFont(font("small", semibold=chosen))
        text = painter.fontMetrics().elidedText(goal.sign.name, Qt.TextElideMode.ElideRight, int(name.width()))
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, text)
        _draw_bar(painter, line.adjusted(mark + px(6), px(19), 0, px(15)), goal, theme)
        painter.restore()


def draw_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Draw what lies under a row: whether it is chosen, and whether keys go to it."""
    cell, chosen = QRectF(option.rect), bool(option.state & QStyle.StateFlag.State_Selected)
    if chosen:
        painter.fillRect(cell, theme.selection)
        painter.fillRect(QRectF(cell.left(), cell.top(), 2, cell.height()), theme.accent)
    view = option.widget
    if chosen and isinstance(view, QAbstractItemView) and view.hasFocus():
        painter.setPen(theme.focus)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.drawRect(cell.adjusted(1.5, 1.5, -1.5, -1.5))


def _draw_bar(painter: QPainter, bar: QRectF, goal: Goal, theme: Theme) -> None:
    """Draw the whole weight as a thin track, where the leader stays ahead thick on it, and the present weight."""
    middle = bar.center().y()
    painter.fillRect(QRectF(bar.left(), middle - 1, bar.width(), 2), theme.line)
    low, high = (bar.left() + end * bar.width() for end in goal.ends)
    painter.fillRect(QRectF(low, middle - 3, max(high - low, 2), 6), theme.bucket(goal.sign.colour).edge)
    x = bar.left() + goal.weight * bar.width()
    painter.fillRect(QRectF(x - 2.5, middle - 8, 5, 16), theme.surface)
    painter.fillRect(QRectF(x - 1.5, middle - 7, 3, 14), theme.text)
