"""What a drop would bring, drawn onto the chart as it is: places and numbers follow only on the drop."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from dataclasses import replace
from typing import Any

import numpy as np

from gui.chart.picture import Picture, card_picture, spanned
from model.priority.firmness import Firmness
from model.priority.parts import State
from model.priority.score import Evaluation


def previewed(now: Evaluation, then: Evaluation, ids: Collection[str], firmness: Firmness | None = None) -> Picture:
    """The picture of `now`, with what the cards `ids` gain in `then` as `added`, and without what they lose there.

    A card that is not in the chart yet gets a row for the drop, at the place it would have.
    """
    base, would = card_picture(now, firmness), card_picture(then)
    moved = [key for key in would.keys if key in ids]
    picture = _with_rows(base, would, [key for key in moved if key not in set(base.keys)])
    help_, harm, reach = picture.help.copy(), picture.harm.copy(), picture.reach.copy()
    added, judged = picture.added.copy(), picture.added_judged.copy()
    where = {key: row for row, key in enumerate(picture.keys)}
    there = {key: row for row, key in enumerate(would.keys)}
    for key in moved:
        row, to = where[key], there[key]
        before, after = now.table.state[now.row[key]], then.table.state[then.row[key]]
        gained = (before == State.NOT_PLACED) & (after != State.NOT_PLACED)
        lost = (before != State.NOT_PLACED) & (after == State.NOT_PLACED)
        added[row] = np.where(gained, would.help[to] + would.harm[to] + would.reach[to], 0.0)
        judged[row] = gained & (after == State.JUDGED)
        for array in (help_, harm, reach):
            array[row, lost] = 0.0
    return spanned(replace(picture, help=help_, harm=harm, reach=reach, added=added, added_judged=judged))


def _with_rows(base: Picture, would: Picture, fresh: list[str]) -> Picture:
    """The picture with an empty row for each card of `fresh`, before the first row that would stand below it."""
    if not fresh:
        return base
    there = {key: row for row, key in enumerate(would.keys)}
    # Where rows would change places among themselves, those above the lowest of them count as above.
    places = np.maximum.accumulate(np.array([there.get(key, -1) for key in base.keys], dtype=np.int64)).tolist()
    at = [bisect_left(places, there[key]) for key in fresh]
    old = np.insert(np.arange(len(base.keys)), at, -1).tolist()
    names = iter(fresh)
    keys = tuple(base.keys[row] if row >= 0 else next(names) for row in old)
    return replace(
        base,
        keys=keys,
        names=tuple(
            would.names[there[key]] if row < 0 else base.names[row] for key, row in zip(keys, old, strict=True)
        ),
        ranks=tuple(base.ranks[row] if row >= 0 else 0 for row in old),
        y=np.arange(len(old), dtype=np.float64),
        pending=np.array(old) < 0,
        **{name: _spread(getattr(base, name), old) for name in _ROWS},
    )


_ROWS = (
    "help", "harm", "reach", "added", "added_judged", "score", "low", "high", "open_range", "scored", "judged",
    "sampled", "share", "firm",
)  # fmt: skip
"""The arrays of a picture that have nothing in a row made for a drop."""


def _spread(array: Any, rows: list[int]) -> Any:
    """These rows of an array, zeros for -1."""
    return np.concatenate([array, np.zeros_like(array, shape=(1, *array.shape[1:]))])[rows]
