"""A good choice at once: by value per scaled cost, bettered by adding, dropping and swapping (METHOD section 9)."""

from collections.abc import Iterable

import numpy as np

from model.priority.plan.ratio import scaled_costs
from model.priority.plan.reduced import Reduced
from model.priority.plan.rules import columns, flags
from model.priority.table import Flags, Floats, Ints

MOST_STEPS = 60
"""How many times a choice is bettered."""

MOST_COMPARED = 160
"""How many cards are looked at on each side of a swap."""

MOST_ROUNDS = 5
"""How many times the cards are gone through: what did not help or fit may do so once others are taken."""

MOST_REQUIRED = 100
"""A card that requires more others than that is not taken: to gather them for each card again takes too long."""

SMALLEST = 1e-9
"""What bettering must bring, in points."""


def heuristic(problem: Reduced, start: Flags | None = None) -> Flags | None:
    """A choice (free cards) that keeps all rows and rules; None where it finds none, which only shares can cause.

    `start` is what is taken first, as far as it fits.
    """
    greedy = _Greedy(problem)
    if not greedy.mended():
        return None
    if start is not None:
        greedy.take_all(np.flatnonzero(start).tolist())
    greedy.take_all(_by_ratio(problem))
    return _Climb(problem, greedy.taken).bettered()


def _by_ratio(problem: Reduced) -> list[int]:
    """The free cards by value per scaled cost, the best first; those that cost nothing before all others."""
    cost = scaled_costs(problem.problem)[problem.free]
    ratio = np.divide(problem.values, cost, out=np.full(problem.size, np.inf), where=cost > 0)
    order: list[int] = np.argsort(-np.where(problem.values > 0, ratio, problem.values), kind="stable").tolist()
    return order


class _Greedy:
    """Takes cards with all that they require, one at a time, while they fit and help."""

    def __init__(self, problem: Reduced) -> None:
        self.taken = np.zeros(problem.size, dtype=np.bool_)
        self._values = problem.values.tolist()
        self._columns = problem.rows.T.tolist()
        self._most = problem.most.tolist()
        self._used = [0.0] * len(self._most)
        self._requires = _neighbours(problem.size, problem.requires)
        self._excludes = _neighbours(problem.size, problem.excludes, both_ways=True)
        self._bonus: list[list[tuple[int, float]]] = [[] for _ in self._values]
        for first, second, bonus in problem.pairs:
            self._bonus[first].append((second, bonus))
            self._bonus[second].append((first, bonus))

    def take_all(self, order: list[int]) -> None:
        """Go through cards, best first, while any is taken."""
        for _ in range(MOST_ROUNDS):
            before = int(self.taken.sum())
            for card in order:
                if not self.taken[card]:
                    self._take_if_good(card)
            if before == int(self.taken.sum()):
                break

    def mended(self) -> bool:
        """Whether all rows are kept, after taking what a share lacks."""
        while broken := [row for row, most in enumerate(self._most) if self._used[row] > most]:
            helping = [card for card, column in enumerate(self._columns) if min(column[row] for row in broken) < 0]
            helping.sort(key=lambda card: min(self._columns[card][row] for row in broken))
            if not any(self._mends(card, broken) for card in helping if not self.taken[card]):
                return False
        return True

    def _mends(self, card: int, broken: list[int]) -> bool:
        bundle = self._bundle(card)
        used = self._with(bundle)
        fits = all(
            one < before if row in broken else one <= most
            for row, (one, before, most) in enumerate(zip(used, self._used, self._most, strict=True))
        )
        return bool(bundle) and self._allowed(bundle) and fits and self._take(bundle, used)

    def _take_if_good(self, card: int) -> None:
        bundle = self._bundle(card)
        used = self._with(bundle)
        if all(one <= most for one, most in zip(used, self._most, strict=True)) and self._allowed(bundle):
            held = set(bundle)
            gain = sum(self._values[one] for one in bundle)
            for one in bundle:
                for other, bonus in self._bonus[one]:
                    if self.taken[other] or (other in held and one < other):
                        gain += bonus
            if gain > SMALLEST:
                self._take(bundle, used)

    def _bundle(self, card: int) -> list[int]:
        """The card with all that it requires and that is not taken; empty where that is too much."""
        found, open_ones = {card}, [card]
        while open_ones:
            for other in self._requires[open_ones.pop()]:
                if not self.taken[other] and other not in found:
                    found.add(other)
                    open_ones.append(other)
            if len(found) > MOST_REQUIRED:
                return []
        return sorted(found)

    def _with(self, bundle: list[int]) -> list[float]:
        used = self._used
        for card in bundle:
            used = [one + more for one, more in zip(used, self._columns[card], strict=True)]
        return used

    def _allowed(self, bundle: list[int]) -> bool:
        held = set(bundle)
        return not any(self.taken[other] or other in held for card in bundle for other in self._excludes[card])

    def _take(self, bundle: list[int], used: list[float]) -> bool:
        self.taken[bundle] = True
        self._used = used
        return True


class _Climb:
    """Betters a choice by the best single addition, drop or swap, while there is one."""

    def __init__(self, problem: Reduced, taken: Flags) -> None:
        self._problem = problem
        self._taken = taken.copy()
        self._card, self._other = columns(problem.requires)
        self._one, self._not = columns(problem.excludes)
        self._first, self._second = columns((pair.first, pair.second) for pair in problem.pairs)
        self._bonus = np.array([pair.bonus for pair in problem.pairs])

    def bettered(self) -> Flags:
        """The choice at which no step brings more."""
        for _ in range(MOST_STEPS):
            if not self._step():
                break
        return self._taken

    def _step(self) -> bool:
        taken, size = self._taken, self._problem.size
        gain = self._problem.values.copy()
        np.add.at(gain, self._first, self._bonus * taken[self._second])
        np.add.at(gain, self._second, self._bonus * taken[self._first])
        used = self._problem.rows[:, taken].sum(axis=1)
        unmet = np.bincount(self._card, weights=~taken[self._other], minlength=size)
        needed = flags(size, self._other[taken[self._card]])
        barred = np.bincount(self._one, weights=taken[self._not], minlength=size)
        barred += np.bincount(self._not, weights=taken[self._one], minlength=size)
        return (
            self._single(np.flatnonzero(taken & ~needed & (gain < -SMALLEST)), -gain, used, -1)
            or self._single(np.flatnonzero(~taken & (unmet == 0) & (barred == 0) & (gain > SMALLEST)), gain, used, 1)
            or self._swap(gain, used, np.flatnonzero(~taken & (unmet == 0)), np.flatnonzero(taken & ~needed), barred)
        )

    def _single(self, cards: Ints, gain: Floats, used: Floats, sign: int) -> bool:
        """Add or drop the card of these that brings most."""
        after = used[:, np.newaxis] + sign * self._problem.rows[:, cards]
        cards = cards[(after <= self._problem.most[:, np.newaxis]).all(axis=0)]
        if len(cards):
            self._taken[cards[np.argmax(gain[cards])]] ^= True
        return bool(len(cards))

    def _swap(self, gain: Floats, used: Floats, out: Ints, held: Ints, barred: Floats | Ints) -> bool:
        """Take one card for another where that brings most."""
        out = out[np.argsort(-gain[out], kind="stable")[:MOST_COMPARED]]
        held = held[np.argsort(gain[held], kind="stable")[:MOST_COMPARED]]
        brings = gain[out, np.newaxis] - gain[held]
        bars = np.repeat(barred[out, np.newaxis], len(held), axis=1).astype(np.float64)
        at = {card: place for place, card in [*enumerate(out.tolist()), *enumerate(held.tolist())]}
        for first, second, bonus in self._problem.pairs:
            self._between(brings, at, first, second, -bonus)
        for first, second in self._problem.excludes:
            self._between(bars, at, first, second, -1.0)
        for card, other in self._problem.requires:
            if card in at and other in at and not self._taken[card] and self._taken[other]:
                bars[at[card], at[other]] = 1.0
        brings[bars > 0] = 0.0
        for rows, most, now in zip(self._problem.rows, self._problem.most.tolist(), used.tolist(), strict=True):
            brings[now + rows[out, np.newaxis] - rows[held] > most] = 0.0
        if not brings.size or brings.max() <= SMALLEST:
            return False
        taken, dropped = np.unravel_index(np.argmax(brings), brings.shape)
        self._taken[[out[taken], held[dropped]]] = True, False
        return True

    def _between(self, table: Floats, at: dict[int, int], first: int, second: int, change: float) -> None:
        """Add a change where one of the two cards would be taken for the other."""
        if first in at and second in at and self._taken[first] != self._taken[second]:
            out, held = (second, first) if self._taken[first] else (first, second)
            table[at[out], at[held]] += change


def _neighbours(count: int, pairs: Iterable[tuple[int, int]], both_ways: bool = False) -> list[list[int]]:
    """For each card those that pairs lead to."""
    found: list[list[int]] = [[] for _ in range(count)]
    for one, other in pairs:
        found[one].append(other)
        if both_ways:
            found[other].append(one)
    return found
