"""What the chart shows, as arrays in points: made from an evaluation, without a pixel in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

import numpy as np

from gui.figure.letters import bucket_letters
from model.priority.firmness import Firmness
from model.priority.parts import State
from model.priority.score import Evaluation
from model.priority.table import Flags, Floats, Ints
from model.project import Project


@dataclass(frozen=True, eq=False)
class Picture:
    """One row a key, one column a bucket. Lengths are points of 100.

    `y` is the place of each row from the top, counted in rows. `help` (0 and up) and `harm` (0 and down) are stacked
    (rows × buckets); `reach` is how far what nobody judged yet may go. `score`, `low` and `high` are per row, as is
    `open_range`, the room that "cannot say" leaves on both sides. While a drag hovers, `added` (rows × buckets, harm
    below 0) is what a drop would bring, `added_judged` whether it was judged, and `pending` tells the rows that are
    there only for the drop. Arrays are read-only. `ranks` are from 1, 0 where there is none.

    `low` and `high` are sampled where `sampled` says so, else the ends that a score cannot pass. `share` is how often a
    row is among the first `places` (−1 where it is not known), and `firm` the bar that shows it, 0…1. `span` are the
    least and the greatest point that the axis has room for, always around 0: samples that come later do not move it.
    """

    keys: tuple[str, ...]
    names: tuple[str, ...]
    colours: tuple[int, ...]
    letters: tuple[str, ...]
    y: Floats
    help: Floats
    harm: Floats
    reach: Floats
    added: Floats
    added_judged: Flags
    score: Floats
    low: Floats
    high: Floats
    open_range: Floats
    scored: Flags
    judged: Flags
    pending: Flags
    ranks: tuple[int, ...]
    sampled: Flags
    share: Floats
    firm: Floats
    span: tuple[float, float] = (0.0, 1.0)
    places: int = 0
    notes: tuple[str, ...] = ()


def spanned(picture: Picture) -> Picture:
    """The picture with room for all that it shows."""
    if not picture.keys:
        return replace(picture, span=(0.0, 1.0))
    harmed = picture.harm.sum(axis=1) + np.minimum(picture.added, 0.0).sum(axis=1) - picture.open_range
    helped = (picture.help + picture.reach + np.maximum(picture.added, 0.0)).sum(axis=1) + picture.open_range
    left = min(0.0, float(harmed.min()), float(picture.low.min()))
    return replace(picture, span=(left, max(1.0, float(helped.max()), float(picture.high.max()))))


def settled(picture: Picture, firmness: Firmness) -> Picture:
    """The picture with the intervals and shares that are known now; bars, order and axis stay as they are."""
    where = firmness.evaluation.row
    rows = np.array([where[key] for key in picture.keys], dtype=np.int64)
    return _with_samples(picture, firmness, rows)


def _with_samples(picture: Picture, firmness: Firmness, rows: Ints) -> Picture:
    share = firmness.top[rows]
    return replace(
        picture,
        low=firmness.low[rows],
        high=firmness.high[rows],
        sampled=firmness.sampled[rows],
        share=share,
        firm=np.maximum(share, 0.0),
        places=firmness.places,
    )


def card_picture(evaluation: Evaluation, firmness: Firmness | None = None) -> Picture:
    """A row for each placed card in rank order, those without a score last; `firmness` is that of the evaluation."""
    project, rows = evaluation.project, _shown(evaluation)
    assumed = evaluation.assumed[rows]
    parts = np.where(assumed, 0.0, evaluation.parts[rows])
    ids, cards, places = evaluation.cards, project.cards, rows.tolist()
    picture = Picture(
        keys=tuple([ids[row] for row in places]),
        names=tuple([cards[row].name for row in places]),
        colours=tuple(bucket.colour for bucket in project.buckets),
        letters=_letters(project),
        y=np.arange(len(rows), dtype=np.float64),
        help=np.maximum(parts, 0.0),
        harm=np.minimum(parts, 0.0),
        reach=np.where(assumed, np.maximum(evaluation.part_ends[1][rows], 0.0), 0.0),
        added=np.zeros_like(parts),
        added_judged=np.zeros(parts.shape, dtype=bool),
        score=evaluation.score[rows],
        low=evaluation.low[rows],
        high=evaluation.high[rows],
        open_range=evaluation.open_range[rows],
        scored=evaluation.scored[rows],
        judged=~(assumed.any(axis=1)) & evaluation.scored[rows],
        pending=np.zeros(len(rows), dtype=bool),
        ranks=tuple(evaluation.rank[rows].tolist()),
        sampled=np.zeros(len(rows), dtype=bool),
        share=np.full(len(rows), -1.0),
        firm=np.zeros(len(rows)),
    )
    return spanned(picture if firmness is None else _with_samples(picture, firmness, rows))


def bucket_picture(evaluation: Evaluation) -> Picture:
    """A row for each bucket in the order of the board: what its cards bring it, and what they cost it."""
    project, count, assumed = evaluation.project, len(evaluation.buckets), evaluation.assumed
    judged = np.where(assumed, 0.0, evaluation.parts)
    reach = np.where(assumed, np.maximum(evaluation.part_ends[1], 0.0), 0.0).sum(axis=0)
    total = evaluation.parts.sum(axis=0)
    picture = Picture(
        keys=evaluation.buckets,
        names=tuple(bucket.name for bucket in project.buckets),
        colours=tuple(bucket.colour for bucket in project.buckets),
        letters=_letters(project),
        y=np.arange(count, dtype=np.float64),
        help=np.diag(np.maximum(judged, 0.0).sum(axis=0)),
        harm=np.diag(np.minimum(judged, 0.0).sum(axis=0)),
        reach=np.diag(reach),
        added=np.zeros((count, count)),
        added_judged=np.zeros((count, count), dtype=bool),
        score=total,
        low=total,
        high=total,
        open_range=np.zeros(count),
        scored=np.ones(count, dtype=bool),
        judged=np.asarray(~assumed.any(axis=0)),
        pending=np.zeros(count, dtype=bool),
        ranks=(0,) * count,
        sampled=np.zeros(count, dtype=bool),
        share=np.full(count, -1.0),
        firm=np.zeros(count),
        notes=_bucket_notes(evaluation),
    )
    return spanned(picture)


def nothing_judged(evaluation: Evaluation) -> bool:
    """Whether nobody said anything yet of any card that counts."""
    state = evaluation.table.state
    return not ((state == State.JUDGED) | (state == State.OPEN)).any()


def waiting(evaluation: Evaluation) -> int:
    """How many cards are in the inbox and not in the chart."""
    unscored = np.flatnonzero(~evaluation.scored).tolist()
    cards = (evaluation.project.cards[row] for row in unscored)
    return sum(1 for card in cards if not card.aside and not card.region)


def ticks(left: float, right: float, room: float) -> list[float]:
    """Round points for the axis, at most one for each 90 of `room` pixels; 0 is always among them."""
    wanted = max(room / 90, 1.0)
    step = next(
        (size for size in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000) if (right - left) / size <= wanted), 5000
    )
    first, last = int(np.ceil(left / step)), int(np.floor(right / step))
    return [float(step * count) for count in range(first, last + 1)]


def _shown(evaluation: Evaluation) -> Ints:
    """The rows that the chart shows, in rank order: those with a score, then those that are placed without one."""
    cards, ranked = evaluation.project.cards, evaluation.order[: evaluation.ranked]
    rest = evaluation.order[evaluation.ranked :].tolist()
    placed = [row for row in rest if cards[row].region and not cards[row].aside]
    return np.concatenate([ranked, np.array(placed, dtype=np.int64)])


def _letters(project: Project) -> tuple[str, ...]:
    letters = bucket_letters(project.buckets)
    return tuple(letters[bucket.id] for bucket in project.buckets)


def _bucket_notes(evaluation: Evaluation) -> tuple[str, ...]:
    """For each bucket its weight and how many cards it has."""
    regions = Counter(card.region for card in evaluation.project.cards if not card.aside)
    counts = Counter[str]()
    for region, number in regions.items():
        counts.update(dict.fromkeys(region, number))
    pairs = zip(evaluation.buckets, evaluation.weights.point, strict=True)
    return tuple(f"{100 * weight:.0f} %  ·  {counts[bucket]}" for bucket, weight in pairs)
