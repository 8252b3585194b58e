"""A plan: which cards it holds, what they are worth and what they use, in plain arithmetic."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum

import numpy as np

from model.priority.plan.problem import Problem, Share, slack
from model.priority.table import Flags, Floats


@dataclass(frozen=True)
class Plan:
    """A set of cards that keeps all budgets and rules.

    `chosen` are their ids, sorted; `value` is in points. `used` and `left` are by resource id, in its unit; `left` is
    None where there is no limit. `optimal` says that no plan is better, proven. `gap` is how many points a better one
    could have at most, 0 where it is optimal. `quick` marks the answer of the heuristic.
    """

    chosen: tuple[str, ...]
    value: float
    used: dict[str, float]
    left: dict[str, float | None]
    optimal: bool
    quick: bool
    gap: float


def plan_of(problem: Problem, taken: Flags, bound: float | None = None, quick: bool = False) -> Plan:
    """The plan of the rows taken; `bound` is what no plan is better than, None where this plan is proven optimal."""
    worth = value_of(problem, taken)
    used = used_by(problem, taken)
    left = {
        resource: float(max(budget - amount, 0.0)) if np.isfinite(budget) else None
        for resource, budget, amount in zip(problem.resources, problem.budgets.tolist(), used, strict=True)
    }
    return Plan(
        chosen=tuple(sorted(problem.ids[row] for row in np.flatnonzero(taken).tolist())),
        value=worth,
        used=dict(zip(problem.resources, used, strict=True)),
        left=left,
        optimal=bound is None,
        quick=quick,
        gap=0.0 if bound is None else max(bound - worth, 0.0),
    )


def taken_by(problem: Problem, plan: Plan) -> Flags:
    """The rows that a plan takes (cards)."""
    taken = np.zeros(len(problem.ids), dtype=np.bool_)
    taken[[problem.row[card] for card in plan.chosen]] = True
    return taken


def value_of(problem: Problem, taken: Flags) -> float:
    """The value of the rows taken in points, pairs included. Rounded once, so it depends on no order."""
    bonus = (pair.bonus for pair in problem.pairs if taken[pair.first] and taken[pair.second])
    return fsum([*problem.values[taken].tolist(), *bonus])


def used_by(problem: Problem, taken: Flags) -> list[float]:
    """What the rows taken use of each resource."""
    return [total(costs) for costs in problem.costs[:, taken].tolist()]


def total(amounts: Iterable[float]) -> float:
    """The sum of amounts, 0 and up; the largest number there is where it is beyond that."""
    try:
        return fsum(amounts)
    except OverflowError:
        return sys.float_info.max


def fits(problem: Problem, taken: Flags) -> bool:
    """Whether the rows taken keep all budgets and rules, in plain arithmetic with the slack of METHOD."""
    if any(taken[row] for row in problem.out) or not all(taken[row] for row in problem.locked_in):
        return False
    if any(taken[card] and not taken[other] for card, other in problem.requires):
        return False
    if any(taken[card] and taken[other] for card, other in problem.excludes):
        return False
    limits = problem.limits.tolist()
    if any(amount > limit for amount, limit in zip(used_by(problem, taken), limits, strict=True)):
        return False
    return all(keeps(problem, taken, share) for share in problem.shares)


def keeps(problem: Problem, taken: Flags, share: Share) -> bool:
    """Whether the rows taken keep a share."""
    terms, slack = share_terms(problem, share)
    return total_of(terms[taken]) >= -slack


def share_terms(problem: Problem, share: Share) -> tuple[Floats, float]:
    """What each card adds to what the bucket has beyond its share (cards), and the slack of their sum.

    Of what a member costs 1 - share is beyond, and of what another card costs share is lacking; the share is kept while
    the sum is at least 0.
    """
    costs = problem.costs[share.resource]
    members = np.zeros(len(costs), dtype=np.bool_)
    members[list(share.members)] = True
    terms = np.where(members, (1 - share.share) * costs, -share.share * costs)
    return terms, slack(float(costs.max(initial=0.0)))


def total_of(terms: Floats) -> float:
    """The sum of numbers of either sign, and of any size."""
    try:
        return fsum(terms.tolist())
    except OverflowError:
        return float(np.sign(fsum((terms / np.abs(terms).max()).tolist())) * sys.float_info.max)
