"""What more of a resource would buy, and what must be added to buy anything."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from model.priority.plan.plan import Plan
from model.priority.plan.problem import Problem, slack
from model.priority.plan.solve import Cancelled, solve


class NextUnit(NamedTuple):
    """What `more` of a resource, in its unit, changes: `gain` in points, 0 and up, and the ids that come in and go out.

    `optimal` says that both plans are proven; if not, `gain` is what was found.
    """

    more: float
    gain: float
    enter: tuple[str, ...]
    leave: tuple[str, ...]
    optimal: bool


def next_units(
    problem: Problem,
    plan: Plan,
    step: float | Mapping[str, float] = 1.0,
    seconds: float = 10.0,
    cancelled: Cancelled | None = None,
) -> dict[str, NextUnit]:
    """For each resource with a budget what `step` more of it buys (METHOD section 9); `step` may be by resource id.

    `plan` is the best plan of the problem. Whole cards make the gain lumpy: it may be 0 for one unit and much for two.
    """
    found = {}
    for row in problem.limited:
        resource = problem.resources[row]
        more = step if isinstance(step, float | int) else step.get(resource, 1.0)
        larger = problem.with_budget(resource, float(problem.budgets[row]) + more)
        found[resource] = _gained(problem, plan, solve(larger, seconds, cancelled, start=plan), more)
        if cancelled and cancelled():
            break
    return found


def next_step(
    problem: Problem,
    plan: Plan,
    resource: str,
    rise: float = 0.0,
    seconds: float = 10.0,
    cancelled: Cancelled | None = None,
) -> NextUnit | None:
    """The least that must be added to a budget for the best value to rise by more than `rise` points, and what it buys.

    None where no amount does. Each plan met on the way says how little its value can be had for, so few are needed.
    """
    row = problem.resource_row(resource)
    budget, worth = float(problem.budgets[row]), plan.value + max(rise, 2 * problem.level)
    if not np.isfinite(budget):
        return None

    def at(amount: float) -> Plan:
        return solve(problem.with_budget(resource, amount), seconds, cancelled, start=plan)

    best = solve(problem.with_budget(resource, np.inf), seconds, cancelled, start=plan)
    if best.value <= worth:
        return None
    low, high, below = budget, best.used[resource], True
    # Half of the time just below what is known to do: where nothing less does, the search ends there.
    while high - low > (step := 10 * slack(high)) and not (cancelled and cancelled()):
        middle = high - step if below else (low + high) / 2
        other = at(middle)
        if other.value > worth:
            best, high = other, other.used[resource]
        else:
            low = middle
        below = not below
    return _gained(problem, plan, at(high), high - budget)


def _gained(problem: Problem, plan: Plan, other: Plan, more: float) -> NextUnit:
    gain = other.value - plan.value
    if gain <= problem.level:
        return NextUnit(more, 0.0, (), (), plan.optimal and other.optimal)
    chosen, held = set(other.chosen), set(plan.chosen)
    enter, leave = tuple(sorted(chosen - held)), tuple(sorted(held - chosen))
    return NextUnit(more, gain, enter, leave, plan.optimal and other.optimal)
