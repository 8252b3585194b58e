"""The claims of all cards as arrays, with the rows of cards that did not change taken from the table before."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from model.card import Card
from model.priority.parts import NONE, Claim, Frame, State, chance, claims, frame_of
from model.project import Project

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

LOW, MIDDLE, HIGH, STRENGTH = range(4)


@dataclass(frozen=True, eq=False)
class Table:
    """One row a card in the order of the project, one column a bucket in the order of the board.

    `state` holds the `State` of each pair (cards × buckets). `value` (4 × cards × buckets) holds low, middle and high
    of METHOD's z, and impact times fit before the discount; all 0 where nothing is claimed. `chance` (3 × cards) holds
    low, middle and high, all 0 where `chance_open` says that nobody can say it. Treat the arrays as read-only.
    """

    cards: tuple[Card, ...]
    frame: Frame
    state: npt.NDArray[np.int8]
    value: Floats
    chance: Floats
    chance_open: Flags
    ids: tuple[str, ...]
    by_id: Ints
    """The place of each row when the ids are sorted: what settles a tie."""

    @cached_property
    def row(self) -> dict[str, int]:
        """The row of each card id."""
        return {card: row for row, card in enumerate(self.ids)}

    def pairs(self, state: State) -> Flags:
        """Which pairs are in this state (cards × buckets)."""
        found: Flags = self.state == state
        return found


def tabled(project: Project, before: Table | None = None) -> Table:
    """The table of a project; `before` itself where nothing that counts has changed."""
    frame, cards = frame_of(project), project.cards
    if before is None or before.frame.factors_on != frame.factors_on or not before.cards:
        return _filled(_blank(cards, frame), range(len(cards)))
    columns = _columns(before.frame, frame)
    source = _source(before, cards)
    for row in _naming({frame.buckets[column] for column in np.flatnonzero(columns < 0)}, cards):
        source[row] = -1
    if frame == before.frame and np.array_equal(source, np.arange(len(before.cards))):
        return before
    return _filled(_carried(before, cards, frame, source, columns), np.flatnonzero(source < 0).tolist())


def _columns(before: Frame, after: Frame) -> Ints:
    """For each bucket its column in `before`, or -1 where it is new there or has another half-life or scale."""
    known = before.column
    found = (known.get(bucket, -1) for bucket in after.buckets)
    return np.array([at if at >= 0 and _same(before, at, after, now) else -1 for now, at in enumerate(found)], np.int64)


def _same(before: Frame, at: int, after: Frame, now: int) -> bool:
    return before.half_lives[at] == after.half_lives[now] and before.scales[at] == after.scales[now]


def _naming(buckets: set[str], cards: tuple[Card, ...]) -> list[int]:
    """The rows of the cards that are in one of the buckets or say something of one."""
    if not buckets:
        return []
    return [
        row
        for row, card in enumerate(cards)
        if not (buckets.isdisjoint(card.region) and buckets.isdisjoint(said.bucket for said in card.judgements))
    ]


def _source(before: Table, cards: tuple[Card, ...]) -> Ints:
    """For each card the row in `before` that it can be taken from, or -1 where it is new or changed."""
    if cards is before.cards:
        return np.arange(len(cards))
    row, known = before.row, before.cards
    found = (row.get(card.id, -1) for card in cards)
    pairs = zip(found, cards, strict=True)
    return np.array([at if at >= 0 and known[at] is card else -1 for at, card in pairs], dtype=np.int64)


def _blank(cards: tuple[Card, ...], frame: Frame) -> Table:
    shape = (len(cards), len(frame.buckets))
    ids = tuple(card.id for card in cards)
    return Table(
        cards,
        frame,
        np.zeros(shape, dtype=np.int8),
        np.zeros((4, *shape)),
        np.zeros((3, len(cards))),
        np.zeros(len(cards), dtype=np.bool_),
        ids,
        _places(ids),
    )


def _carried(before: Table, cards: tuple[Card, ...], frame: Frame, source: Ints, columns: Ints) -> Table:
    """The table with all that `before` knows; what it does not know is empty."""
    # np.take is several times faster here than an index between slices.
    state, value = np.take(before.state, source, axis=0), np.take(before.value, source, axis=1)
    if not np.array_equal(columns, np.arange(len(before.frame.buckets))):
        # A bucket that is new has column -1: the empty one at the end.
        # Taken and not indexed: sums are rounded in the order of the memory, which must not depend on the past.
        state = np.take(np.pad(state, ((0, 0), (0, 1))), columns, axis=1)
        value = np.take(np.pad(value, ((0, 0), (0, 0), (0, 1))), columns, axis=2)
    state[source < 0] = 0
    value[:, source < 0] = 0.0
    ids = tuple(card.id for card in cards)
    places = before.by_id if ids == before.ids else _places(ids)
    return Table(
        cards, frame, state, value, np.take(before.chance, source, axis=1), before.chance_open[source], ids, places
    )


def _places(ids: tuple[str, ...]) -> Ints:
    places = np.empty(len(ids), dtype=np.int64)
    places[sorted(range(len(ids)), key=ids.__getitem__)] = np.arange(len(ids))
    return places


def _filled(table: Table, rows: Iterable[int]) -> Table:
    """The table with these rows, which must be empty, filled in from their cards."""
    pairs: list[tuple[int, int]] = []
    found: list[Claim] = []
    for row in rows:
        card = table.cards[row]
        likely = chance(card, table.frame)
        table.chance[:, row] = likely or NONE
        table.chance_open[row] = likely is None
        for column, claim in claims(card, table.frame):
            pairs.append((row, column))
            found.append(claim)
    if found:
        at = tuple(np.array(pairs).T)
        table.state[at] = [claim.state for claim in found]
        table.value[:, *at] = np.array([(*claim.value, claim.strength) for claim in found]).T
    return table
