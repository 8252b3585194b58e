"""How the plot is drawn: grid, lines and names, and over them the weight that one drags.

Hue belongs to buckets, so lines are ink and told apart by name, dash and weight; colour has only the dragged weight.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from gui.theme import Theme, font, px
from gui.whatif.frame import Frame, spread
from gui.whatif.sheaf import Sheaf
from gui.whatif.words import percent
from gui.words import signed

DASHES: tuple[tuple[float, ...], ...] = (
    (), (6, 3), (1.5, 2.5), (8, 3, 1.5, 3), (3, 2), (12, 4), (8, 3, 1.5, 3, 1.5, 3), (3, 2, 1, 2),
)  # fmt: skip
"""Dashes of the named lines in units of their width; the first is solid."""

_Align = Qt.AlignmentFlag
_LEFT = _Align.AlignLeft | _Align.AlignVCenter
_RIGHT = _Align.AlignRight | _Align.AlignVCenter


@dataclass(frozen=True)
class Shown:
    """What is drawn besides the lines themselves: which are selected, which leads, which is under the pointer."""

    selected: frozenset[str]
    leader: str
    hovered: str = ""


def draw_lines(painter: QPainter, sheaf: Sheaf, frame: Frame, shown: Shown, theme: Theme) -> None:
    """Draw what stays as it is while the weight is dragged."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_grid(painter, frame, theme)
    named = named_lines(sheaf, frame, shown)
    painter.setPen(QPen(theme.muted if theme.is_strong else theme.line, 1))
    painter.drawLines([_line(sheaf, frame, at) for at in range(len(sheaf.keys)) if at not in named])
    for at in reversed(named):
        painter.setPen(_pen(sheaf, at, shown, theme))
        painter.drawLine(_line(sheaf, frame, at))
    _draw_names(painter, sheaf, frame, named, shown, theme)


def named_lines(sheaf: Sheaf, frame: Frame, shown: Shown) -> list[int]:
    """The lines with a name: leader and selected ones, then those nearest to the top, as many as there is room for."""
    room = max(int(frame.plot.height() // name_height()), 1)
    chosen = [at for at, key in enumerate(sheaf.keys) if key == shown.leader]
    chosen += [at for at, key in enumerate(sheaf.keys) if key in shown.selected and at not in chosen][: room // 2]
    rest = [at for at in range(sheaf.named) if at not in chosen]
    return sorted([*chosen, *rest[: max(room - len(chosen), 0)]])


def name_height() -> float:
    """The height of one name."""
    return QFontMetricsF(font("caption")).height()


def _draw_grid(painter: QPainter, frame: Frame, theme: Theme) -> None:
    plot, ink = frame.plot, theme.muted
    painter.setFont(font("caption", tabular=True))
    for tick in frame.ticks():
        y = round(frame.y(tick)) + 0.5
        painter.setPen(QPen(theme.text if tick == 0 else theme.grid, 1))
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        painter.setPen(ink)
        painter.drawText(QRectF(0, y - px(8), plot.left() - px(8), px(16)), _RIGHT, signed(tick))
    every = 1 if plot.width() > px(200) else 2
    for fifth in range(0, 6, every):
        x = round(frame.x(fifth / 5)) + 0.5
        painter.setPen(QPen(theme.grid, 1))
        painter.drawLine(QLineF(x, plot.top(), x, plot.bottom()))
        painter.setPen(ink)
        place = QRectF(x - px(30), plot.bottom() + px(3), px(60), px(16))
        painter.drawText(place, _Align.AlignCenter, percent(fifth / 5))


def _draw_names(painter: QPainter, sheaf: Sheaf, frame: Frame, named: list[int], shown: Shown, theme: Theme) -> None:
    """Draw the names beside the ends of their lines, moved apart where they would overlap."""
    plot, height = frame.plot, name_height()
    order = sorted(named, key=lambda at: (-sheaf.end[at], sheaf.end[at] - sheaf.start[at]))
    wanted = [frame.y(float(sheaf.end[at])) for at in order]
    places = spread(wanted, height, plot.top(), plot.bottom())
    left = plot.right() + px(16)
    for at, place, end in zip(order, places, wanted, strict=True):
        strong = sheaf.keys[at] in {shown.leader, shown.hovered} or sheaf.keys[at] in shown.selected
        painter.setPen(QPen(theme.control, 1))
        painter.drawPolyline([QPointF(plot.right() + 2, end), QPointF(plot.right() + px(7), end),
                              QPointF(left - px(4), place)])  # fmt: skip
        used = font("caption", semibold=strong)
        painter.setFont(used)
        painter.setPen(theme.text)
        room = frame.width - left - px(8)
        name = QFontMetricsF(used).elidedText(sheaf.names[at], Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, place - height / 2, room, height), _LEFT, name)


def _pen(sheaf: Sheaf, at: int, shown: Shown, theme: Theme) -> QPen:
    key = sheaf.keys[at]
    if key in shown.selected:
        return QPen(theme.accent, 3)
    if key == shown.leader:
        return QPen(theme.text, 2)
    pen = QPen(theme.text, 2 if key == shown.hovered else 1.2)
    if at < sheaf.named and DASHES[at]:
        pen.setDashPattern(list(DASHES[at]))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _line(sheaf: Sheaf, frame: Frame, at: int) -> QLineF:
    plot = frame.plot
    return QLineF(plot.left(), frame.y(float(sheaf.start[at])), plot.right(), frame.y(float(sheaf.end[at])))
