"""What is left to choose once rules have settled what they can: fewer cards, and the rows that can still bind."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from model.priority.plan.plan import share_terms, value_of
from model.priority.plan.problem import Pair, Problem
from model.priority.plan.rules import Settled, room
from model.priority.table import Flags, Floats, Ints


@dataclass(frozen=True, eq=False)
class Reduced:
    """The free cards in the order of their ids, whatever the order of the problem.

    `values` (free cards) hold what a card adds to the settled ones, which are worth `base`. `rows` (rows × free cards)
    times a choice must not exceed `most` (rows), slack included; each row is scaled by a power of two, which rounds
    nothing, so that its largest number is 256 to 512. `pairs`, `requires` and `excludes` name free cards.
    """

    problem: Problem
    inside: Flags
    free: Ints
    base: float
    values: Floats
    rows: Floats
    most: Floats
    pairs: tuple[Pair, ...]
    requires: tuple[tuple[int, int], ...]
    excludes: tuple[tuple[int, int], ...]

    @property
    def size(self) -> int:
        """How many cards are free."""
        return len(self.free)

    def taken(self, choice: Flags) -> Flags:
        """The rows of the problem that a choice (free cards) takes, the settled ones included."""
        taken = self.inside.copy()
        taken[self.free] = choice
        return taken


def narrowed(problem: Reduced, sure: Flags, choice: Flags) -> Reduced:
    """The problem with the cards that are sure (free cards) decided as in a choice."""
    inside = problem.taken(sure & choice)
    outside = ~inside
    outside[problem.free[~sure]] = False
    return reduced(problem.problem, Settled(inside, outside))


def reduced(problem: Problem, settled: Settled) -> Reduced:
    """The part of a problem that is not settled."""
    inside = settled.inside
    open_rows = ~(inside | settled.outside)
    free = np.array([row for row in problem.by_id if open_rows[row]], dtype=np.int64)
    place = {row: at for at, row in enumerate(free.tolist())}
    values = problem.values[free]
    pairs = []
    for first, second, bonus in problem.pairs:
        one, other = place.get(first), place.get(second)
        if one is not None and (other == one or inside[second]):
            values[one] += bonus
        elif other is not None and inside[first]:
            values[other] += bonus
        elif one is not None and other is not None:
            pairs.append(Pair(one, other, bonus))
    rows = [_scaled(*row) for row in _rows(problem, inside, free)]
    return Reduced(
        problem,
        inside,
        free,
        value_of(problem, inside),
        values,
        np.array([row for row, _ in rows], dtype=np.float64).reshape(len(rows), len(free)),
        np.array([most for _, most in rows], dtype=np.float64),
        tuple(pairs),
        _both_free(problem.requires, place),
        _both_free(problem.excludes, place),
    )


def _rows(problem: Problem, inside: Flags, free: Ints) -> Iterator[tuple[Floats, float]]:
    """Budgets and shares that a choice can break, each with the most that it may come to."""
    left = room(problem, inside)
    for resource in problem.limited:
        costs = problem.costs[resource, free]
        if _more(costs, left[resource]):
            yield costs, float(left[resource])
    for share in problem.shares:
        terms, slack = share_terms(problem, share)
        with np.errstate(over="ignore"):
            most = float(min(terms[inside].sum() + slack, np.finfo(np.float64).max))
        lacking = -terms[free]
        if _more(np.maximum(lacking, 0.0), most):
            yield lacking, most


def _scaled(terms: Floats, most: float) -> tuple[Floats, float]:
    _, exponent = np.frexp(max(float(np.abs(terms).max(initial=0.0)), abs(most)))
    return np.ldexp(terms, 9 - exponent), float(np.ldexp(most, 9 - exponent))


def _more(amounts: Floats, most: float) -> bool:
    with np.errstate(over="ignore"):
        return bool(amounts.sum() > most)


def _both_free(pairs: tuple[tuple[int, int], ...], place: dict[int, int]) -> tuple[tuple[int, int], ...]:
    named = ((place.get(one), place.get(other)) for one, other in pairs)
    return tuple((one, other) for one, other in named if one is not None and other is not None and one != other)
