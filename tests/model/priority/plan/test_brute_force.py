"""Every way to the best plan against a look at every set of cards (METHOD section 13, item 10)."""

import time

import pytest

from model.priority.plan.answer import Answer
from model.priority.plan.clash import Clash
from model.priority.plan.heuristic import heuristic
from model.priority.plan.highs import prices_of
from model.priority.plan.losses import cheap_bound, losses_of, no_prices
from model.priority.plan.plan import Plan, fits, plan_of, taken_by
from model.priority.plan.problem import Problem
from model.priority.plan.reduced import Reduced, reduced
from model.priority.plan.rules import settle
from model.priority.plan.solve import by_highs, enumerated, quick, relaxed, solve
from tests.model.priority.plan.problems import large_problem, naive, some_problem

SEEDS = range(200)


def opened(problem: Problem) -> Reduced:
    return reduced(problem, settle(problem))


def by_relaxation(rest: Reduced) -> Answer:
    return relaxed(rest, None, time.monotonic() + 60)


def by_highs_alone(rest: Reduced) -> Answer:
    return by_highs(rest, losses_of(rest, no_prices(rest)), None, time.monotonic() + 60)


def by_highs_from_a_start(rest: Reduced) -> Answer:
    prices = prices_of(rest)
    assert prices is not None
    return by_highs(rest, losses_of(rest, prices), heuristic(rest), time.monotonic() + 60)


def planned(problem: Problem, answer: Answer) -> Plan:
    assert answer.proven
    assert answer.choice is not None
    return plan_of(problem, opened(problem).taken(answer.choice))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_best_plan_is_that_of_all_sets_and_ties_are_settled_as_the_method_says(seed: int):
    problem = some_problem(seed)
    expected = naive(problem)
    if expected is None:
        with pytest.raises(Clash):
            solve(problem)
        with pytest.raises(Clash):
            quick(problem)
        return
    plan = solve(problem)
    assert plan.value == pytest.approx(expected.value, abs=1e-6)
    assert (plan.chosen, plan.optimal, plan.gap, plan.quick) == (expected.chosen, True, 0.0, False)
    rest = opened(problem)
    for way in (by_relaxation, by_highs_alone, by_highs_from_a_start):
        assert planned(problem, way(rest)).chosen == expected.chosen


@pytest.mark.parametrize("seed", SEEDS)
def test_the_heuristic_fits_is_never_better_and_its_gap_is_never_too_small(seed: int):
    problem = some_problem(seed)
    expected = naive(problem)
    if expected is None:
        return
    plan = quick(problem)
    assert fits(problem, taken_by(problem, plan))
    assert plan.quick
    assert plan.value <= expected.value + 1e-9
    assert plan.value + plan.gap >= expected.value - 1e-6


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("whole", [True, False], ids=["level", "distinct"])
def test_a_larger_problem_is_solved_alike_in_every_way(seed: int, whole: bool):
    problem = large_problem(seed, count=17, whole=whole, pairs=8)
    rest = opened(problem)
    looked_at_all = planned(problem, enumerated(rest))
    assert planned(problem, by_relaxation(rest)) == looked_at_all
    assert planned(problem, by_highs_from_a_start(rest)) == looked_at_all


@pytest.mark.parametrize("seed", range(6))
def test_the_search_behind_a_relaxation_and_highs_agree_where_nobody_can_look_at_all(seed: int):
    problem = large_problem(seed, tight=0.15 + 0.05 * seed)
    rest = opened(problem)
    plan = solve(problem)
    assert plan.optimal
    assert planned(problem, by_highs_from_a_start(rest)) == plan
    assert fits(problem, taken_by(problem, plan))
    assert quick(problem).value <= plan.value <= cheap_bound(rest)


@pytest.mark.parametrize("seed", range(3))
def test_equal_cards_are_taken_in_the_order_of_their_ids(seed: int):
    problem = large_problem(seed, count=40, pairs=0)
    same = Problem(
        tuple(reversed(problem.ids)),
        problem.values * 0 + 10,
        problem.resources,
        problem.costs * 0 + 1,
        problem.budgets * 0 + 7,
    )
    for plan in (solve(same), planned(same, by_highs_from_a_start(opened(same)))):
        assert plan.chosen == tuple(f"c{number:03}" for number in range(7))
