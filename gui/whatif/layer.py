"""The lines as they were painted last, and what lies under a point of them."""

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPixmap

from gui.theme import Theme
from gui.whatif.drawing import Shown, draw_lines, named_lines
from gui.whatif.frame import Frame
from gui.whatif.sheaf import Sheaf
from gui.whatif.words import filled, percent, translate
from gui.words import signed


class Layer(NamedTuple):
    """A picture of the lines, what it was painted from, and which lines have a name in it."""

    of: tuple[object, ...]
    pixmap: QPixmap
    named: list[int]


def painted(size: QSize, sheaf: Sheaf, frame: Frame, ratio: float, theme: Theme, shown: Shown) -> Layer:
    """Paint the lines at that size in logical pixels, for a screen with `ratio` times as many."""
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(theme.surface)
    with QPainter(pixmap) as painter:
        draw_lines(painter, sheaf, frame, shown, theme)
    return Layer((sheaf, frame, ratio, theme, shown), pixmap, named_lines(sheaf, frame, shown))


def nearest(sheaf: Sheaf, frame: Frame, at: QPointF, reach: float) -> str:
    """The card whose line is nearest to a point, at most `reach` pixels above or below it; else nothing."""
    if not sheaf.keys or not frame.plot.adjusted(0, -reach, 0, reach).contains(at):
        return ""
    away = np.abs(sheaf.at(frame.share(at.x())) - frame.points(at.y()))
    row = int(away.argmin())
    return sheaf.keys[row] if frame.y(0) - frame.y(float(away[row])) <= reach else ""


def explained(sheaf: Sheaf, card: str, share: float, there: float) -> str:
    """A card with its score at the present weight and at another (0…1), in words."""
    if card not in sheaf.keys:
        return ""
    row = sheaf.keys.index(card)
    now, then = (signed(float(sheaf.at(one)[row])) for one in (share, there))
    text = translate("{card}: {now} now, {then} at {share}")
    return filled(text, card=sheaf.names[row], now=now, then=then, share=percent(there))
