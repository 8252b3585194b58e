"""All choices that lose no more than is allowed, card by card; of the best of them the one that METHOD names."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from model.priority.plan.losses import Losses
from model.priority.plan.reduced import Reduced
from model.priority.table import Flags, Floats, Ints

WORD = 64
"""How many cards a word of a code holds."""


class TooMany(Exception):
    """The search has met more states than it may, or was cancelled."""


class Found(NamedTuple):
    """A choice (free cards), and its value in points."""

    choice: Flags
    value: float


@dataclass(frozen=True, eq=False)
class States:
    """Partial choices, one row each.

    A bit for each decided card (`codes`, states × words), what they take of each row (`used`, states × rows) and at
    which price (`paid`), what they lose so far (`lost`), and how many cards they take (`count`).
    """

    codes: npt.NDArray[np.uint64]
    used: Floats
    paid: Floats
    lost: Floats
    count: Ints

    def at(self, chosen: Flags) -> "States":
        """Those of the states."""
        return States(self.codes[chosen], self.used[chosen], self.paid[chosen], self.lost[chosen], self.count[chosen])

    def bits(self, place: int) -> Ints:
        """Whether each state takes the card decided at this place, 0 or 1."""
        word = self.codes[:, place // WORD] >> np.uint64(place % WORD)
        return (word & np.uint64(1)).astype(np.int64)


@dataclass(frozen=True, eq=False)
class _Order:
    """In which order the cards of the `core` are decided; all others are as in `sure`, which loses `lost`.

    `taking` and `leaving` (core) are losses with what joints to sure cards add. `joints` has for each place those to a
    place before it: that place, and the table.
    """

    core: Ints
    sure: Flags
    lost: float
    taking: Floats
    leaving: Floats
    joints: tuple[tuple[tuple[int, Floats], ...], ...]


def search(
    problem: Reduced,
    losses: Losses,
    allowed: float = sys.float_info.max,
    most_states: float = np.inf,
    cancelled: Callable[[], bool] | None = None,
) -> Found | None:
    """The best choice that loses at most `allowed`, None without one.

    Of choices that are level it is that with the fewest cards, then that with the smallest ids. Raises `TooMany` where
    more than `most_states` states would have to be looked at, and when cancelled.
    """
    level = problem.problem.level
    order = _ordered(losses, allowed + level)
    states, looked_at = _first(problem, losses, order), 0
    for place, following in enumerate(_following(problem, losses, order)):
        states = _decided(problem, losses, order, states, place, following, allowed + level)
        looked_at += len(states.lost)
        if looked_at > most_states or (cancelled and cancelled()):
            raise TooMany
    states = _hopeful(problem, losses, states, _Following(np.zeros(len(problem.most)), 0.0, 0.0), allowed + level)
    lost = states.lost + np.maximum(losses.room - states.paid, 0.0)
    if not len(lost) or lost.min() > allowed:
        return None
    among = lost <= lost.min() + level
    at = int(np.flatnonzero(among)[_first_of(order, states.at(among))])
    choice = order.sure.copy()
    choice[order.core] = [bool(states.bits(place)[at]) for place in range(len(order.core))]
    return Found(choice, float(losses.bound - lost[at]))


def _ordered(losses: Losses, allowed: float) -> _Order:
    stake = np.maximum(losses.taking, losses.leaving)
    core = np.argsort(-stake, kind="stable")
    core = core[stake[core] <= allowed]
    sure = losses.leaving > 0
    place = {card: at for at, card in enumerate(core.tolist())}
    taking, leaving, lost = losses.taking[core], losses.leaving[core], 0.0
    joints: list[list[tuple[int, Floats]]] = [[] for _ in place]
    for one, other, table in losses.joints:
        first, second = place.get(one), place.get(other)
        if first is not None and second is not None:
            # The table is turned so that its second side is the card that is decided later.
            joints[max(first, second)].append((min(first, second), table if first < second else table.T))
        elif first is not None:
            leaving[first] += table[0, int(sure[other])]
            taking[first] += table[1, int(sure[other])]
        elif second is not None:
            leaving[second] += table[int(sure[one]), 0]
            taking[second] += table[int(sure[one]), 1]
        else:
            lost += float(table[int(sure[one]), int(sure[other])])
    sure[core] = False
    return _Order(core, sure, lost, taking, leaving, tuple(map(tuple, joints)))


def _first(problem: Reduced, losses: Losses, order: _Order) -> States:
    """The one state before anything is decided."""
    words = -(-max(len(order.core), 1) // WORD)
    used = problem.rows[:, order.sure].sum(axis=1)[np.newaxis]
    paid = losses.price[order.sure].sum(keepdims=True)
    return States(np.zeros((1, words), np.uint64), used, paid, np.array([order.lost]), order.sure.sum(keepdims=True))


class _Following(NamedTuple):
    """What all cards after a place can bring: the least of each row (rows), the highest price, the least loss."""

    least: Floats
    price: float
    loss: float


def _following(problem: Reduced, losses: Losses, order: _Order) -> Iterator[_Following]:
    rows, price = np.minimum(problem.rows[:, order.core], 0.0), np.maximum(losses.price[order.core], 0.0)
    loss = np.minimum(order.taking, order.leaving)
    for place in range(1, len(order.core) + 1):
        yield _Following(rows[:, place:].sum(axis=1), float(price[place:].sum()), float(loss[place:].sum()))


def _decided(
    problem: Reduced,
    losses: Losses,
    order: _Order,
    states: States,
    place: int,
    following: _Following,
    allowed: float,
) -> States:
    """The states with one more card decided both ways, without those that no choice that is allowed comes from."""
    card = order.core[place]
    left = np.full(len(states.lost), order.leaving[place])
    took = np.full(len(states.lost), order.taking[place])
    for before, table in order.joints[place]:
        bits = states.bits(before)
        left += table[bits, 0]
        took += table[bits, 1]
    code = states.codes.copy()
    code[:, place // WORD] |= np.uint64(1) << np.uint64(place % WORD)
    without = States(states.codes, states.used, states.paid, states.lost + left, states.count)
    with_it = States(
        code,
        states.used + problem.rows[:, card],
        states.paid + losses.price[card],
        states.lost + took,
        states.count + 1,
    )
    return _joined([_hopeful(problem, losses, one, following, allowed) for one in (without, with_it)])


def _hopeful(problem: Reduced, losses: Losses, states: States, following: _Following, allowed: float) -> States:
    """The states that can still become a choice that keeps the rows and loses no more than is allowed."""
    unused = np.maximum(losses.room - states.paid - following.price, 0.0)
    hopeful = states.lost + following.loss + unused <= allowed
    hopeful &= (states.used + following.least <= problem.most).all(axis=1)
    return states.at(hopeful)


def _joined(parts: list[States]) -> States:
    names = ("codes", "used", "paid", "lost", "count")
    return States(*(np.concatenate([getattr(part, name) for part in parts]) for name in names))


def _first_of(order: _Order, states: States) -> int:
    """The state with the fewest cards; among them that with the smallest ids, as free cards are in the order of ids."""
    among = np.flatnonzero(states.count == states.count.min())
    for place in np.argsort(order.core).tolist():
        if len(among) == 1:
            break
        has = states.bits(place)[among] == 1
        if has.any():
            among = among[has]
    return int(among[0])
