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

    @property
    def end(self) -> Picture:
        """Where it leads."""
        return self._after

    def at(self, part: float) -> Picture:
        """The picture at `part` (0 to 1) of the way; at 1 the very picture it leads to."""
        if part >= 1 or not self._possible:
            return self._after
        before, after = self._before, self._after
        left, right = (one + (other - one) * part for one, other in zip(before.span, after.span, strict=True))
        picture = replace(
            after,
            y=self._between(before.y, after.y, part),
            help=self._between(before.help, after.help, part, 0.0),
            harm=self._between(before.harm, after.harm, part, 0.0),
            reach=self._between(before.reach, after.reach, part, 0.0),
            added=self._between(before.added, after.added, part, 0.0),
            score=self._between(before.score, after.score, part),
            open_range=self._between(before.open_range, after.open_range, part, 0.0),
            span=(left, right),
        )
        return self.firmness_at(part, picture)

    def firmness_at(self, part: float, picture: Picture) -> Picture:
        """A picture of the same rows with its intervals and shares at `part` of the way, and all else as it is."""
        before, after = self._before, self._after
        part = part if self._possible else 1.0
        return replace(
            picture,
            low=self._between(before.low, after.low, part),
            high=self._between(before.high, after.high, part),
            firm=self._between(before.firm, after.firm, part, 0.0),
            sampled=after.sampled,
            share=after.share,
            places=after.places,
        )

    def _between(self, start: Floats, end: Floats, part: float, fresh: float | None = None) -> Floats:
        if part >= 1:
            return end
        old = self._old.reshape(-1, *[1] * (end.ndim - 1))
        first = np.where(old, start[self._known], end if fresh is None else fresh)
        return np.asarray(first + (end - first) * part, dtype=np.float64)


def _known(before: tuple[str, ...], after: tuple[str, ...]) -> Ints:
    """For each key the row it had before, -1 where it is new."""
    if before == after:
        return np.arange(len(after))
    where = {key: row for row, key in enumerate(before)}
    return np.array([where.get(key, -1) for key in after], dtype=np.int64)
