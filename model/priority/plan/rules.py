"""What locks, rules and budgets settle before anything is chosen."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from model.priority.plan.problem import Problem
from model.priority.table import Flags, Floats, Ints


class Settled(NamedTuple):
    """The rows that every plan holds, and those that none does (cards)."""

    inside: Flags
    outside: Flags

    @property
    def clashing(self) -> bool:
        """Whether a row must be in and must not."""
        return bool((self.inside & self.outside).any())


def settle(problem: Problem) -> Settled:
    """What follows from locks, requires, excludes and from costs that cannot be paid; shares aside."""
    count = len(problem.ids)
    inside = required(problem, flags(count, problem.locked_in))
    one, other = columns(problem.excludes)
    # A card that excludes itself can be in no plan.
    outside = flags(count, problem.out | {first for first, second in problem.excludes if first == second})
    outside[other[inside[one]]] = True
    outside[one[inside[other]]] = True
    left = room(problem, inside)
    outside |= (problem.costs > left[:, np.newaxis]).any(axis=0) & ~inside
    if bool((left < 0).any()):
        outside |= inside
    return Settled(inside, requiring(problem, outside))


def required(problem: Problem, taken: Flags) -> Flags:
    """The rows taken and all that they require."""
    card, other = columns(problem.requires)
    return _spread(taken, card, other)


def requiring(problem: Problem, missing: Flags) -> Flags:
    """The rows that are missing and all that require one of them."""
    card, other = columns(problem.requires)
    return _spread(missing, other, card)


def room(problem: Problem, taken: Flags) -> Floats:
    """What the rows taken leave of each limit (resources), below 0 where they overrun it."""
    with np.errstate(over="ignore"):
        used = problem.costs[:, taken].sum(axis=1)
    return np.asarray(problem.limits - np.minimum(used, np.finfo(np.float64).max))


def _spread(rows: Flags, source: Ints, target: Ints) -> Flags:
    reached = rows.copy()
    if not len(source):
        return reached
    before = -1
    while before != (now := int(reached.sum())):
        before = now
        reached[target[reached[source]]] = True
    return reached


def flags(count: int, rows: Iterable[int]) -> Flags:
    """Which of so many rows are among these."""
    found = np.zeros(count, dtype=np.bool_)
    found[list(rows)] = True
    return found


def columns(pairs: Iterable[tuple[int, int]]) -> tuple[Ints, Ints]:
    """The first and the second rows of pairs."""
    listed = np.array(list(pairs), dtype=np.int64).reshape(-1, 2)
    return listed[:, 0], listed[:, 1]
