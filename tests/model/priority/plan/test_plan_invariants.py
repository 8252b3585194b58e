"""What must hold of every plan (METHOD section 13, items 2 and 10)."""

import random
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.priority.plan.clash import Clash
from model.priority.plan.plan import Plan, fits, taken_by
from model.priority.plan.problem import Pair, Problem
from model.priority.plan.solve import quick, solve
from tests.model.priority.plan.problems import some_problem

problems = st.integers(0, 10**9).map(some_problem)
seeds = st.integers(0, 10**9)

NOTHING = -1e300
"""Below any plan: what a problem without one is worth."""


def best(problem: Problem) -> Plan | None:
    try:
        return solve(problem)
    except Clash:
        return None


def value(problem: Problem) -> float:
    plan = best(problem)
    return NOTHING if plan is None else plan.value


@given(problems)
def test_a_plan_keeps_budgets_locks_and_rules_and_is_worth_no_less_than_the_quick_one(problem: Problem):
    plan = best(problem)
    if plan is None:
        return
    assert fits(problem, taken_by(problem, plan))
    assert plan.value >= quick(problem).value - 1e-9
    for resource, budget in zip(problem.resources, problem.budgets.tolist(), strict=True):
        left = plan.left[resource]
        assert plan.used[resource] <= budget + 1e-6
        assert left is None if np.isinf(budget) else left == pytest.approx(budget - plan.used[resource], abs=1e-6)


@given(problems, st.floats(0, 20))
def test_more_of_a_budget_never_lowers_the_optimum(problem: Problem, more: float):
    for row in problem.limited:
        larger = problem.with_budget(problem.resources[row], float(problem.budgets[row]) + more)
        assert value(larger) >= value(problem) - 1e-6
    assert value(problem.scaled(1 + more)) >= value(problem) - 1e-6


def _locked(problem: Problem, rows: list[int]) -> Problem:
    return replace(problem, locked_in=problem.locked_in | {rows[0]})


def _locked_out(problem: Problem, rows: list[int]) -> Problem:
    return replace(problem, locked_out=problem.locked_out | {rows[0]})


def _requiring(problem: Problem, rows: list[int]) -> Problem:
    return replace(problem, requires=(*problem.requires, (rows[0], rows[-1])))


def _excluding(problem: Problem, rows: list[int]) -> Problem:
    return replace(problem, excludes=(*problem.excludes, (rows[0], rows[-1])))


@given(problems, seeds)
@pytest.mark.parametrize("ruled", [_locked, _locked_out, _requiring, _excluding])
def test_a_lock_or_rule_more_never_raises_the_optimum(
    ruled: Callable[[Problem, list[int]], Problem], problem: Problem, seed: int
):
    rows = list(range(len(problem.ids)))
    random.Random(seed).shuffle(rows)
    if rows:
        assert value(ruled(problem, rows)) <= value(problem) + 1e-6


@given(problems)
def test_a_card_that_nobody_can_pay_for_changes_nothing(problem: Problem):
    if not problem.limited:
        return
    cost = np.where(np.isfinite(problem.budgets), 2 * problem.budgets + 1, 0.0)
    larger = replace(
        problem,
        ids=(*problem.ids, "a dear one"),
        values=np.append(problem.values, 100.0),
        costs=np.column_stack([problem.costs, cost]),
    )
    assert best(larger) == best(problem)


@given(problems, seeds)
def test_the_order_of_the_cards_does_not_matter(problem: Problem, seed: int):
    places = list(range(len(problem.ids)))
    random.Random(seed).shuffle(places)
    at = {row: place for place, row in enumerate(places)}
    turned = replace(
        problem,
        ids=tuple(problem.ids[row] for row in places),
        values=problem.values[places],
        costs=problem.costs[:, places],
        pairs=tuple(Pair(at[one], at[other], bonus) for one, other, bonus in problem.pairs),
        requires=tuple((at[one], at[other]) for one, other in problem.requires),
        excludes=tuple((at[one], at[other]) for one, other in problem.excludes),
        locked_in=frozenset(at[row] for row in problem.locked_in),
        locked_out=frozenset(at[row] for row in problem.locked_out),
        shares=tuple(share._replace(members=frozenset(at[row] for row in share.members)) for share in problem.shares),
    )
    assert best(turned) == best(problem)


@given(problems)
def test_the_same_problem_has_the_same_plan(problem: Problem):
    assert best(problem) == best(replace(problem))
