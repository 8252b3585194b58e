"""The best value at each level of a budget: what more would buy and less would cost."""

from collections.abc import Iterable
from typing import NamedTuple

from model.priority.plan.clash import Clash
from model.priority.plan.plan import Plan, plan_of, taken_by
from model.priority.plan.problem import Problem, slack
from model.priority.plan.solve import Cancelled, solve


class Point(NamedTuple):
    """The best plan at a level; None where none fits, as the locked cards need more."""

    level: float
    plan: Plan | None

    @property
    def value(self) -> float | None:
        """The value of the plan in points."""
        return None if self.plan is None else self.plan.value


def frontier(
    problem: Problem,
    resource: str | None,
    levels: Iterable[float],
    seconds: float = 10.0,
    cancelled: Cancelled | None = None,
) -> tuple[Point, ...]:
    """The best plan at each level of a resource, the other budgets held (METHOD section 9), lowest level first.

    Without a resource a level is a factor of all budgets together. The value never falls as the level rises, whatever
    the time limit of each. Fewer points where it was cancelled.
    """
    points: list[Point] = []
    for level in sorted(levels):
        if cancelled and cancelled():
            break
        before = points[-1].plan if points else None
        points.append(Point(level, _plan(_at(problem, resource, level), before, seconds, cancelled)))
    return tuple(points)


def steps(
    problem: Problem,
    resource: str,
    most: float,
    count: int = 100,
    seconds: float = 10.0,
    cancelled: Cancelled | None = None,
) -> tuple[Point, ...]:
    """The levels of a resource at which the best value jumps, from the lowest with a plan up to `most`.

    From the level of a point to that of the next its plan is the best. Exact where jumps are more than `most / count`
    apart; closer ones are drawn together. Goes from the top down, as each plan says how little it needs.
    """
    points: list[Point] = []
    amount = most
    while amount >= 0 and not (cancelled and cancelled()):
        plan = _plan(problem.with_budget(resource, amount), None, seconds, cancelled)
        if plan is None:
            break
        need = min(plan.used[resource], amount)
        if points and points[-1].plan and plan.value >= points[-1].plan.value - problem.level:
            points.pop()
        points.append(Point(need, plan))
        if need <= 0:
            break
        amount = max(min(need - 10 * slack(need), amount - most / count), 0.0)
    return tuple(reversed(points))


def _plan(problem: Problem, before: Plan | None, seconds: float, cancelled: Cancelled | None) -> Plan | None:
    """The best plan, no worse than one that fitted a lower level; None where none fits."""
    try:
        plan = solve(problem, seconds, cancelled, start=before)
    except Clash:
        return None
    if before is not None and before.value > plan.value:
        return plan_of(problem, taken_by(problem, before), None if plan.optimal else plan.value + plan.gap)
    return plan


def _at(problem: Problem, resource: str | None, level: float) -> Problem:
    return problem.scaled(level) if resource is None else problem.with_budget(resource, level)
