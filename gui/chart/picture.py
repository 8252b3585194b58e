"""What the chart shows, as arrays in points: made from an evaluation, without a pixel in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from gui.figure.letters import bucket_letters
from model.priority.score import Evaluation
from model.priority.table import Flags, Floats
from model.project import Project


@dataclass(frozen=True, eq=False)
class Picture:
    """One row a key, one column a bucket. Lengths are points of 100.

    `y` is the place of each row from the top, counted in rows. `help` (0 and up) and `harm` (0 and down) are stacked
    (rows × buckets); `reach` is how far what nobody judged yet may go. `score`, `low` and `high` are per row, as are
    `open_low` and `open_high`, the room that "cannot say" leaves. Arrays are read-only.
    """

    keys: tuple[str, ...]
    names: tuple[str, ...]
    colours: tuple[int, ...]
    letters: tuple[str, ...]
    y: Floats
    help: Floats
    harm: Floats
    reach: Floats
    score: Floats
    low: Floats
    high: Floats
    open_range: Floats
    scored: Flags
    judged: Flags
    ranks: tuple[int, ...]
    notes: tuple[str, ...] = ()

    @property
    def span(self) -> tuple[float, float]:
        """The least and the greatest point that anything reaches; always around 0."""
        if not self.keys:
            return 0.0, 1.0
        left = min(0.0, float(self.harm.sum(axis=1).min()), float(self.low.min()), -float(self.open_range.max()))
        solid = self.help.sum(axis=1) + self.reach.sum(axis=1)
        right = max(1.0, float(solid.max()), float(self.high.max()), float(self.open_range.max()))
        return left, right


def card_picture(evaluation: Evaluation) -> Picture:
    """A row for each placed card in rank order, those without a score last."""
    project = evaluation.project
    placed = [row for row in evaluation.order.tolist() if _counts(project, row, evaluation)]
    rows = np.array(placed, dtype=np.int64)
    assumed = evaluation.assumed[rows]
    parts = np.where(assumed, 0.0, evaluation.parts[rows])
    cards = [project.cards[row] for row in placed]
    return Picture(
        keys=tuple(card.id for card in cards),
        names=tuple(card.name for card in cards),
        colours=tuple(bucket.colour for bucket in project.buckets),
        letters=_letters(project),
        y=np.arange(len(placed), dtype=np.float64),
        help=np.maximum(parts, 0.0),
        harm=np.minimum(parts, 0.0),
        reach=np.where(assumed, np.maximum(evaluation.part_ends[1][rows], 0.0), 0.0),
        score=evaluation.score[rows],
        low=evaluation.low[rows],
        high=evaluation.high[rows],
        open_range=evaluation.open_range[rows],
        scored=evaluation.scored[rows],
        judged=~(assumed.any(axis=1)) & evaluation.scored[rows],
        ranks=tuple(int(evaluation.rank[row]) for row in placed),
    )


def bucket_picture(evaluation: Evaluation) -> Picture:
    """A row for each bucket in the order of the board: what its cards bring it, and what they cost it."""
    project, count = evaluation.project, len(evaluation.buckets)
    aside = np.array([card.aside for card in project.cards], dtype=bool)
    live = ~aside[:, None] if len(aside) else np.ones((0, 1), dtype=bool)
    judged = np.where(live & ~evaluation.assumed, evaluation.parts, 0.0)
    assumed = np.where(live & evaluation.assumed, np.maximum(evaluation.part_ends[1], 0.0), 0.0)
    helped, harmed = np.maximum(judged, 0).sum(axis=0), np.minimum(judged, 0).sum(axis=0)
    total = helped + harmed + np.where(live & evaluation.assumed, evaluation.parts, 0.0).sum(axis=0)
    flat = np.zeros(count)
    return Picture(
        keys=evaluation.buckets,
        names=tuple(bucket.name for bucket in project.buckets),
        colours=tuple(bucket.colour for bucket in project.buckets),
        letters=_letters(project),
        y=np.arange(count, dtype=np.float64),
        help=np.diag(helped),
        harm=np.diag(harmed),
        reach=np.diag(assumed.sum(axis=0)),
        score=total,
        low=total,
        high=total,
        open_range=flat,
        scored=np.ones(count, dtype=bool),
        judged=np.asarray(~(live & evaluation.assumed).any(axis=0)),
        ranks=tuple(range(1, count + 1)),
        notes=tuple(_bucket_note(evaluation, project, column) for column in range(count)),
    )


def between(before: Picture, after: Picture, part: float) -> Picture:
    """The picture at `part` (0 to 1) of the way: every row that both have slides from where it was."""
    if part >= 1 or before.colours != after.colours:
        return after
    where = {key: row for row, key in enumerate(before.keys)}
    known = np.array([where.get(key, -1) for key in after.keys], dtype=np.int64)
    old = known >= 0

    def slide(start: Floats, end: Floats, fresh: float | None) -> Floats:
        first = np.where(old.reshape(-1, *[1] * (end.ndim - 1)), start[known], end if fresh is None else fresh)
        return np.asarray(first + (end - first) * part, dtype=np.float64)

    if not len(before.keys):
        return after
    return replace(
        after,
        y=slide(before.y, after.y, None),
        help=slide(before.help, after.help, 0.0),
        harm=slide(before.harm, after.harm, 0.0),
        reach=slide(before.reach, after.reach, 0.0),
        score=slide(before.score, after.score, None),
        low=slide(before.low, after.low, None),
        high=slide(before.high, after.high, None),
        open_range=slide(before.open_range, after.open_range, 0.0),
    )


def ticks(left: float, right: float, room: float) -> list[float]:
    """Round points for the axis, at most one for each 90 of `room` pixels; 0 is always among them."""
    wanted = max(room / 90, 1.0)
    step = next(
        (size for size in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000) if (right - left) / size <= wanted), 5000
    )
    first, last = int(np.ceil(left / step)), int(np.floor(right / step))
    return [float(step * count) for count in range(first, last + 1)]


def _counts(project: Project, row: int, evaluation: Evaluation) -> bool:
    card = project.cards[row]
    return not card.aside and bool(card.region or evaluation.scored[row])


def _letters(project: Project) -> tuple[str, ...]:
    letters = bucket_letters(project.buckets)
    return tuple(letters[bucket.id] for bucket in project.buckets)


def _bucket_note(evaluation: Evaluation, project: Project, column: int) -> str:
    bucket = project.buckets[column]
    count = sum(1 for card in project.cards if bucket.id in card.region)
    return f"{100 * evaluation.weights.point[column]:.0f} %  ·  {count}"
