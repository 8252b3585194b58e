"""From one picture to the next: every row that both have slides from where it was."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gui.chart.picture import Picture
from model.priority.table import Flags, Floats, Ints


class Slide:
    """The way between two pictures. Which row was where is found once, not at each step."""

    def __init__(self, before: Picture, after: Picture) -> None:
        self._before, self._after = before, after
        self._possible = bool(before.keys) and before.colours == after.colours
        self._known = _known(before.keys, after.keys)
        self._old: Flags = self._known >= 0

    def at(self, part: float) -> Picture:
        """The picture at `part` (0 to 1) of the way; at 1 the very picture it leads to."""
        if part >= 1 or not self._possible:
            return self._after
        before, after = self._before, self._after

        def slide(start: Floats, end: Floats, fresh: float | None = None) -> Floats:
            old = self._old.reshape(-1, *[1] * (end.ndim - 1))
            first = np.where(old, start[self._known], end if fresh is None else fresh)
            return np.asarray(first + (end - first) * part, dtype=np.float64)

        return replace(
            after,
            y=slide(before.y, after.y),
            help=slide(before.help, after.help, 0.0),
            harm=slide(before.harm, after.harm, 0.0),
            reach=slide(before.reach, after.reach, 0.0),
            added=slide(before.added, after.added, 0.0),
            score=slide(before.score, after.score),
            low=slide(before.low, after.low),
            high=slide(before.high, after.high),
            open_range=slide(before.open_range, after.open_range, 0.0),
        )


def _known(before: tuple[str, ...], after: tuple[str, ...]) -> Ints:
    """For each key the row it had before, -1 where it is new."""
    if before == after:
        return np.arange(len(after))
    where = {key: row for row, key in enumerate(before)}
    return np.array([where.get(key, -1) for key in after], dtype=np.int64)
