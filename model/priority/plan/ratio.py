"""Value per scaled cost: the simple order that a plan is compared with, and the list cut where the money ends."""

import sys
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from model.priority.plan.plan import Plan, value_of
from model.priority.plan.problem import Problem
from model.priority.plan.rules import flags
from model.priority.table import Floats

MOST = sys.float_info.max


class Rated(NamedTuple):
    """A card with its value in points, its scaled cost (1 is a whole budget), and their ratio.

    The cost is None where the card needs of what there is none of; the ratio is None there, and where it costs nothing.
    """

    card: str
    value: float
    cost: float | None
    ratio: float | None


def scaled_costs(problem: Problem) -> Floats:
    """The sum over the budgets of what a card costs as a share of the budget (cards); inf against a budget of 0."""
    costs, budgets = problem.costs[list(problem.limited)], problem.budgets[list(problem.limited), np.newaxis]
    with np.errstate(over="ignore", divide="ignore"):
        shares = np.divide(costs, budgets, out=np.zeros_like(costs), where=costs > 0)
        return np.asarray(shares.sum(axis=0))


def by_ratio(problem: Problem) -> tuple[Rated, ...]:
    """The cards that can enter, best ratio first.

    Those that cost nothing come before them, and those that nobody can pay for after them, both by value.
    """
    costs = scaled_costs(problem).tolist()
    rows = [row for row in problem.by_id if row not in problem.out]
    rated = [_rated(problem.ids[row], float(problem.values[row]), costs[row]) for row in rows]
    return tuple(sorted(rated, key=_place))


def _rated(card: str, value: float, cost: float) -> Rated:
    if not np.isfinite(cost):
        return Rated(card, value, None, None)
    return Rated(card, value, cost, min(max(value / cost, -MOST), MOST) if cost else None)


def _place(rated: Rated) -> tuple[int, float]:
    if rated.cost is None:
        return 2, -rated.value
    return (0, -rated.value) if rated.ratio is None else (1, -rated.ratio)


def cut_list(problem: Problem) -> tuple[str, ...] | None:
    """The cards taken by value until the first that breaks a budget, ids sorted; None where none does.

    Rules between cards do not count.
    """
    left, taken = problem.limits.copy(), list[str]()
    rows = [row for row in problem.by_id if row not in problem.out]
    for row in sorted(rows, key=lambda row: -float(problem.values[row])):
        if bool((problem.costs[:, row] > left).any()):
            return tuple(sorted(taken))
        left -= problem.costs[:, row]
        taken.append(problem.ids[row])
    return None


def list_cut(problem: Problem, chosen: Iterable[str], best: Plan) -> bool:
    """Whether a choice is just the list cut where the money ends, and the best plan is better (METHOD's LIST_CUT)."""
    cut, picked = cut_list(problem), tuple(sorted(chosen))
    taken = flags(len(problem.ids), map(problem.card_row, picked))
    return cut == picked and best.value > value_of(problem, taken) + problem.level
