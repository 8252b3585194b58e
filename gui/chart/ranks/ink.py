"""How much ink a share has: the accent in steps, and figures that can be read on it."""

from bisect import bisect_right

from PySide6.QtGui import QColor

from gui.theme import Theme

STEPS = ((1, 0.05), (5, 0.11), (10, 0.18), (20, 0.32), (40, 0.68), (60, 0.84), (80, 1.0))
"""From which whole per cent on a cell has how much of the accent.

On between a third and two thirds of it no figures could be read.
"""

_DARK = 0.5
"""From so much ink on, figures are in the colour that stands on the accent."""


def strength(share: float) -> float:
    """How much of the accent a cell of this share has, 0…1."""
    at = bisect_right([least for least, _ in STEPS], round(100 * share))
    return STEPS[at - 1][1] if at else 0.0


def ground(share: float, theme: Theme) -> QColor:
    """The colour of a cell: the accent laid over the surface."""
    part, paper, ink = strength(share), theme.surface, theme.accent
    pairs = ((paper.red(), ink.red()), (paper.green(), ink.green()), (paper.blue(), ink.blue()))
    return QColor(*(round(low + (high - low) * part) for low, high in pairs))


def figures(share: float, theme: Theme) -> QColor:
    """The colour of the figures in a cell."""
    if strength(share) >= _DARK:
        return theme.on_accent
    return theme.text if share > 0 else theme.muted
