"""What more of a resource would buy, against a look at every set of cards."""

import itertools

import numpy as np
import pytest

from model.priority.plan.clash import Clash
from model.priority.plan.frontier import frontier, steps
from model.priority.plan.next_unit import NextUnit, next_step, next_units
from model.priority.plan.plan import Plan
from model.priority.plan.problem import Problem
from model.priority.plan.solve import solve
from tests.model.priority.plan.problems import allowed, large_problem, made, naive, some_problem, worth

MOST = 40.0


def solvable(count: int) -> list[int]:
    found = []
    for seed in range(count):
        try:
            plan = solve(some_problem(seed, 7))
        except Clash:
            continue
        if plan.used:
            found.append(seed)
    return found


SEEDS = solvable(100)


def sets(problem: Problem, resource: str) -> list[tuple[float, float]]:
    """What each set that rules and other budgets allow uses of a resource, and its value."""
    free = problem.with_budget(resource, np.inf)
    costs = problem.costs[problem.resource_row(resource)]
    rows = range(len(problem.ids))
    subsets = itertools.chain.from_iterable(itertools.combinations(rows, count) for count in range(len(rows) + 1))
    return [(float(sum(costs[row] for row in one)), worth(free, one)) for one in subsets if allowed(free, set(one))]


def value_at(found: list[tuple[float, float]], level: float) -> float | None:
    return max((value for used, value in found if used <= level + 1e-7), default=None)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_next_unit_buys_what_the_best_of_all_sets_says(seed: int):
    problem = some_problem(seed, 7)
    plan = solve(problem)
    units = next_units(problem, plan)
    assert set(units) == {problem.resources[row] for row in problem.limited}
    for resource, unit in units.items():
        larger = problem.with_budget(resource, float(problem.budgets[problem.resource_row(resource)]) + 1)
        expected = naive(larger)
        assert expected is not None
        assert unit.gain == pytest.approx(expected.value - plan.value, abs=1e-6)
        assert (set(plan.chosen) | set(unit.enter)) - set(unit.leave) == set(
            expected.chosen if unit.gain else plan.chosen
        )


@pytest.mark.parametrize("seed", SEEDS)
def test_the_next_step_is_the_least_that_buys_anything(seed: int):
    problem = some_problem(seed, 7)
    plan = solve(problem)
    for row in problem.limited:
        resource, budget = problem.resources[row], float(problem.budgets[row])
        found = sets(problem, resource)
        better = [used for used, value in found if value > plan.value + 1e-5]
        step = next_step(problem, plan, resource)
        if not better:
            assert step is None
            continue
        assert step is not None
        assert step.more == pytest.approx(min(better) - budget, abs=1e-6)
        expected = value_at(found, min(better))
        assert expected is not None
        assert step.gain == pytest.approx(expected - plan.value, abs=1e-6)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_steps_are_all_jumps_of_the_frontier(seed: int):
    problem = some_problem(seed, 7)
    for row in problem.limited:
        found = sets(problem, problem.resources[row])
        jumps: list[tuple[float, float]] = []
        for level in sorted({used for used, _ in found if used <= MOST}):
            value = value_at(found, level)
            if value is not None and (not jumps or value > jumps[-1][1] + 1e-6):
                jumps.append((level, value))
        points = steps(problem, problem.resources[row], MOST, count=10**7)
        assert [point.level for point in points] == pytest.approx([level for level, _ in jumps], abs=1e-6)
        assert [point.value for point in points] == pytest.approx([value for _, value in jumps], abs=1e-6)


@pytest.mark.parametrize("seed", SEEDS[:30])
def test_the_frontier_never_falls_and_is_the_best_at_each_level(seed: int):
    problem = some_problem(seed, 7)
    levels = [30.0, 0.0, 4.0, 11.5, 7.0]
    for resource in problem.resources:
        found = sets(problem, resource)
        points = frontier(problem, resource, levels)
        assert [point.level for point in points] == sorted(levels)
        for point in points:
            expected = value_at(found, point.level)
            assert point.value == (None if expected is None else pytest.approx(expected, abs=1e-6))
    together = [point.value for point in frontier(problem, None, [0.5, 1.0, 1.5, 3.0])]
    values = [value for value in together if value is not None]
    assert values == sorted(values)
    assert together == [None] * (4 - len(values)) + values
    assert together[1] == pytest.approx(solve(problem).value)


def test_a_step_may_be_given_for_each_resource():
    problem = made([9.0, 5.0], [10.0, 3.0])
    plan = solve(problem)
    assert next_units(problem, plan)["money"] == NextUnit(1.0, 0.0, (), (), True)
    assert next_units(problem, plan, 3.0)["money"] == NextUnit(3.0, 5.0, ("b",), (), True)
    assert next_units(problem, plan, {"money": 4.0})["money"].more == 4.0
    assert next_step(problem, plan, "money") == NextUnit(3.0, 5.0, ("b",), (), True)


def test_a_next_step_can_be_asked_to_buy_more():
    problem = made([9.0, 1.0, 8.0], [10.0, 1.0, 5.0])
    plan = solve(problem)
    assert next_step(problem, plan, "money") == NextUnit(1.0, 1.0, ("b",), (), True)
    assert next_step(problem, plan, "money", rise=2.0) == NextUnit(5.0, 8.0, ("c",), (), True)
    assert next_step(problem, plan, "money", rise=9.0) is None
    assert next_step(problem.with_budget("money", np.inf), plan, "money") is None


def test_levels_closer_than_can_be_drawn_are_drawn_together():
    problem = made([1.0] * 20, [1.0] * 20)
    assert len(steps(problem, "money", 20.0, count=100)) == 21
    few = steps(problem, "money", 20.0, count=5)
    assert 5 <= len(few) <= 7
    assert [point.value for point in few] == sorted(point.value or 0.0 for point in few)
    assert few[-1].value == 20.0


def test_below_what_locked_cards_need_there_is_no_point():
    problem = made([5.0, 3.0], [6.0, 4.0], locked_in=frozenset([0]))
    assert [(point.level, point.value) for point in steps(problem, "money", 20.0)] == [(6.0, 5.0), (10.0, 8.0)]
    assert [point.value for point in frontier(problem, "money", [5, 6, 10])] == [None, 5.0, 8.0]


def test_a_plan_that_had_too_little_time_does_not_let_the_frontier_fall():
    problem = large_problem(3, count=120)
    values = 4 * problem.costs.mean(axis=0)
    hard = Problem(problem.ids, values, problem.resources, problem.costs, problem.budgets)
    points = frontier(hard, None, [1.0, 1.0001, 1.0002, 1.0003], seconds=0.0)
    found = [point.value for point in points if point.value]
    assert len(found) == 4
    assert found == sorted(found)


def test_what_is_cancelled_ends_early():
    asked: list[int] = []

    def after_two() -> bool:
        asked.append(1)
        return len(asked) > 2

    problem = made([9.0, 5.0], [10.0, 3.0])
    assert len(frontier(problem, "money", range(9), cancelled=after_two)) == 2
    asked.clear()
    assert len(steps(problem, "money", 20.0, cancelled=after_two)) == 2
    plan: Plan = solve(problem)
    assert len(next_units(problem, plan, cancelled=lambda: True)) == 1
