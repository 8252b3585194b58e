"""Problems without cards, budgets or sense, very small and very large ones: a plan or a sentence, never a traceback."""

from dataclasses import replace

import numpy as np
import pytest

from model.priority.plan.frontier import frontier, steps
from model.priority.plan.next_unit import next_step, next_units
from model.priority.plan.plan import Plan, fits, taken_by
from model.priority.plan.problem import MOST_POINTS, Pair, Problem
from model.priority.plan.ratio import by_ratio, cut_list
from model.priority.plan.reasons import reasons
from model.priority.plan.solve import quick, solve
from model.value import Refusal
from tests.model.priority.plan.problems import large_problem, made


def chosen(problem: Problem) -> str:
    plan = solve(problem)
    assert plan.value >= quick(problem).value
    return "".join(plan.chosen)


def test_without_cards_the_plan_is_empty():
    for problem in (made([]), Problem((), np.zeros(0), (), np.zeros((0, 0)), np.zeros(0))):
        plan = solve(problem)
        assert (plan.chosen, plan.value, plan.optimal, plan.gap) == ((), 0.0, True, 0.0)
        assert quick(problem).gap == 0.0
        assert reasons(problem, plan) == {}
        assert [point.value for point in frontier(problem, None, [0, 1])] == [0.0, 0.0]
    assert next_units(made([]), solve(made([])))["money"].gain == 0.0
    assert next_step(made([]), solve(made([])), "money") is None
    assert [point.level for point in steps(made([]), "money", 5)] == [0.0]


def test_without_resources_all_that_help_are_chosen():
    problem = Problem(("a", "b", "c"), np.array([3.0, 0.0, -1.0]), (), np.zeros((0, 3)), np.zeros(0))
    plan = solve(problem)
    assert (plan.chosen, plan.used, plan.left) == (("a",), {}, {})
    assert next_units(problem, plan) == {}


def test_cards_that_only_harm_stay_out():
    assert chosen(made([-1.0, -20.0, 0.0])) == ""


def test_an_unlimited_resource_is_told_without_what_is_left():
    plan = solve(made([1.0, 2.0], [3.0, 4.0], np.inf))
    assert (plan.used, plan.left) == ({"money": 7.0}, {"money": None})


def test_a_budget_of_0_leaves_only_what_costs_nothing():
    assert chosen(made([5.0, 1.0, 9.0], [1e-9, 0.0, 3.0], 0.0)) == "b"


def test_cards_that_cost_nothing_are_all_in():
    assert chosen(made([5.0, 1.0, 9.0], [0.0, 0.0, 0.0], 0.0)) == "abc"


def test_costs_that_just_fill_a_budget_fit_however_they_are_rounded():
    assert chosen(made([1.0, 1.0, 1.0], [0.1, 0.2, 0.3], 0.6)) == "abc"
    assert chosen(made([1.0, 1.0, 1.0], [0.1, 0.2, 0.3], 0.3)) == "ab"
    assert chosen(made([1.0, 1.0, 3.0], [1e-8, 2e-8, 3e-8], 3e-8)) == "c"
    assert chosen(made([1.0] * 11, [1e14 / 11] * 11, 1e14)) == "abcdefghijk"  # Adds up to 1e14 and a 64th.
    assert chosen(made([1.0, 1.0, 3.0], [1e13, 2e13, 2.5e13 + 100], 2.5e13)) == "a"


def test_level_plans_are_told_apart_by_their_number_of_cards_and_then_by_their_ids():
    assert chosen(made([2.0, 2.0, 4.0], [1.0, 1.0, 2.0], 2.0)) == "c"
    assert chosen(made([2.0, 2.0, 2.0], [1.0, 1.0, 1.0], 2.0)) == "ab"
    assert chosen(made([1.0, 0.0, 0.0], [1.0, 0.0, 0.0], 2.0)) == "a"


def test_a_circle_of_requirements_is_taken_or_left_as_one():
    circle = ((0, 1), (1, 2), (2, 0))
    assert chosen(made([5.0, -1.0, -1.0], requires=circle)) == "abc"
    assert chosen(made([5.0, -3.0, -3.0], requires=circle)) == ""
    assert chosen(made([5.0, 5.0, 5.0], budget=2.0, requires=circle)) == ""


def test_a_card_that_excludes_itself_is_in_no_plan():
    assert chosen(made([5.0, 1.0], excludes=((0, 0),))) == "b"


def test_the_largest_numbers_there_are_give_a_plan():
    largest = 1e300
    problem = made([MOST_POINTS, -MOST_POINTS, 1.0], [largest] * 3, largest, pairs=(Pair(0, 2, 1e9),))
    assert chosen(problem) == "a"
    assert chosen(problem.scaled(1e10)) == "ac"
    most = float(np.finfo(np.float64).max)
    assert solve(made([1.0, 1.0], [most, most], np.inf)).used == {"money": most}
    assert cut_list(problem) == ("a",)
    assert by_ratio(made([1e9], [1e-300], 1e-300))[0] == ("a", 1e9, 1.0, 1e9)
    assert by_ratio(made([1e9], [1e-300], 1e300))[0].ratio is None


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        (lambda: made([1.0], [-1.0]), "“a” cannot cost -1.0 of money."),
        (lambda: made([1.0], [float("nan")]), "“a” cannot cost nan of money."),
        (lambda: made([1.0], budget=-1.0), "The budget of money cannot be -1.0."),
        (lambda: made([1.0], budget=float("nan")), "The budget of money cannot be nan."),
        (lambda: made([float("inf")]), "inf points of “a” are too many to plan with. Give fewer."),
        (lambda: made([1.0, 1.0], pairs=(Pair(0, 1, 2e9),)), "2000000000.0 points of “a + b”"),
    ],
)
def test_numbers_without_sense_are_refused_by_name(problem, sentence: str):
    with pytest.raises(Refusal, match="^" + sentence.replace(".", r"\.").replace("+", r"\+")):
        problem()


def test_unknown_cards_and_resources_are_refused():
    problem = made([1.0])
    with pytest.raises(Refusal, match="There is no resource “fame”"):
        problem.with_budget("fame", 1.0)
    with pytest.raises(Refusal, match="There is no card “z”"):
        problem.locking_in("z")


def _hard() -> Problem:
    """Costs and values that go together, so that many plans are nearly the best."""
    problem = large_problem(1, count=200)
    return replace(problem, values=4 * problem.costs.mean(axis=0) + np.linspace(-1, 1, 200) ** 3)


def _stopped(plan: Plan, problem: Problem) -> None:
    assert fits(problem, taken_by(problem, plan))
    assert not plan.optimal
    assert not plan.quick
    assert 0 < plan.gap < 20
    assert plan.value >= quick(problem).value


def test_out_of_time_the_best_plan_so_far_says_how_much_better_one_could_be():
    _stopped(solve(_hard(), seconds=0.0), _hard())


def test_a_cancelled_plan_is_the_best_so_far():
    asked = []
    _stopped(solve(_hard(), seconds=600.0, cancelled=lambda: bool(asked.append(1) or True)), _hard())
    assert asked


def test_10_000_cards_have_a_plan():
    problem = large_problem(1, count=10_000, pairs=30)
    plan = solve(problem, seconds=0.0)
    assert fits(problem, taken_by(problem, plan))
    assert plan.value >= quick(problem).value
    assert plan.gap < 0.01 * plan.value
    assert len(reasons(problem, plan)) == 10_000 - len(plan.chosen)


def test_10_000_cards_that_require_each_other_in_a_chain_are_settled():
    count = 10_000
    chain = tuple((row, row + 1) for row in range(count - 1))
    problem = Problem(
        tuple(f"c{row}" for row in range(count)),
        np.ones(count),
        ("money",),
        np.ones((1, count)),
        np.array([count / 2]),
        requires=chain,
        locked_in=frozenset([count - 100]),
    )
    plan = quick(problem)
    assert fits(problem, taken_by(problem, plan))
    assert plan.value > 100
