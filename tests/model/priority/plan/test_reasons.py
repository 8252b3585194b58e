"""Why a card is not in the plan, and what would have to be true for it to be."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.priority.plan.clash import Clash
from model.priority.plan.problem import KeptOut, Pair, Problem, Share
from model.priority.plan.reasons import Forced, Reason, forced, reason, reasons
from model.priority.plan.solve import quick, solve
from tests.model.priority.plan.problems import made, naive, some_problem


def why(problem: Problem, card: str) -> Reason:
    return reasons(problem, solve(problem))[card]


def test_a_card_that_cannot_enter_says_so():
    kept_out = {"a": KeptOut("aside"), "b": KeptOut("no-score"), "c": KeptOut("no-cost", ("money",))}
    problem = made([0.0, 0.0, 0.0, 5.0, 1.0], kept_out=kept_out, locked_out=frozenset([0, 3]))
    found = reasons(problem, solve(problem))
    assert found == {
        "a": Reason("locked-out"),
        "b": Reason("no-score"),
        "c": Reason("no-cost", resources=("money",)),
        "d": Reason("locked-out"),
    }
    assert all(forced(problem, solve(problem), card) is None for card in "abcd")


def test_a_card_that_requires_what_cannot_enter_never_does():
    problem = made([5.0, 5.0, 5.0], requires=((0, 1), (1, 2)), locked_out=frozenset([2]))
    assert why(problem, "a") == Reason("never", ("c",))
    assert forced(problem, solve(problem), "a") is None


def test_a_card_that_takes_points_away_says_how_many():
    problem = made([5.0, -2.0, 1.0], pairs=(Pair(0, 2, -4.0),))
    assert why(problem, "b") == Reason("worth", change=-2.0)
    assert why(problem, "c") == Reason("worth", change=-3.0)
    assert forced(problem, solve(problem), "c") == Forced(3.0, (), (), 4.0, True)


def test_a_card_whose_requirement_is_not_in_the_plan_names_it():
    problem = made([9.0, 6.0, 2.0], [6.0, 5.0, 5.0], requires=((1, 2),))
    found = why(problem, "b")
    assert (found.kind, found.cards, found.change, found.short) == ("requires", ("c",), 8.0, {"money": 6.0})
    assert reason(problem, solve(problem), "b").forced == Forced(1.0, ("c",), ("a",), 7.0, True)


def test_a_card_that_cannot_go_with_a_chosen_one_names_it():
    problem = made([9.0, 6.0, 2.0], excludes=((1, 0),))
    found = why(problem, "b")
    assert (found.kind, found.cards, found.change) == ("excluded", ("a",), 6.0)
    assert reason(problem, solve(problem), "b").forced == Forced(3.0, (), ("a",), 9.0, True)


def test_a_card_that_the_money_does_not_reach_says_how_much_is_missing():
    problem = made([9.0, 6.0], [7.0, 5.0])
    assert why(problem, "b") == Reason("budget", change=6.0, short={"money": 2.0})
    assert solve(problem.with_budget("money", 12.0)).chosen == ("a", "b")


def test_a_card_that_would_displace_more_than_it_adds_says_what_and_at_which_score_it_would_not():
    problem = made([9.0, 6.0, 1.0], [7.0, 5.0, 4.0])
    found = reason(problem, solve(problem), "b")
    assert found.kind == "displaces"
    assert found.forced == Forced(2.0, ("c",), ("a",), 8.0, True)
    assert found.short == {"money": 2.0}
    values = problem.values.copy()
    values[1] = 8.0 + 1e-3
    assert "b" in solve(replace(problem, values=values)).chosen
    values[1] = 8.0 - 1e-3
    assert "b" not in solve(replace(problem, values=values)).chosen


def test_a_card_that_no_choice_makes_room_for_has_nothing_to_displace():
    problem = made([9.0, 6.0], [7.0, 5.0], locked_in=frozenset([0]))
    assert reason(problem, solve(problem), "b") == Reason("budget", change=6.0, short={"money": 2.0})


def test_a_card_that_would_break_a_share_names_the_resource():
    problem = made([1.0, 9.0], [2.0, 6.0], shares=(Share("g", frozenset([0]), 0, 0.5),))
    assert why(problem, "b") == Reason("share", resources=("money",), change=9.0)


def test_beside_a_plan_that_is_not_the_best_a_card_may_fit():
    problem = made([5.0, 4.0])
    worse = solve(replace(problem, locked_out=frozenset([1])))
    assert reasons(problem, worse) == {"b": Reason("unproven", change=4.0)}


@given(st.integers(0, 10**9).map(some_problem))
def test_each_card_that_is_not_chosen_has_a_reason_and_the_price_of_having_it_is_exact(problem: Problem):
    try:
        plan = solve(problem)
    except Clash:
        return
    found = reasons(problem, plan)
    assert set(found) == set(problem.ids) - set(plan.chosen)
    assert "unproven" not in {one.kind for one in found.values()}
    assert set(reasons(problem, quick(problem))) == set(problem.ids) - set(quick(problem).chosen)
    for card in found:
        row = problem.row[card]
        expected = None if row in problem.out else naive(problem.locking_in(card))
        price = forced(problem, plan, card)
        if expected is None:
            assert price is None
            continue
        assert price is not None
        assert price.loss == pytest.approx(plan.value - expected.value, abs=2e-6)
        assert set(plan.chosen).union(price.enter, [card]).difference(price.leave) == set(expected.chosen)
        raised = problem.values.copy()
        raised[row] = price.score + 0.01
        assert card in solve(replace(problem, values=raised)).chosen


@given(st.integers(0, 10**9).map(some_problem))
def test_with_what_is_short_a_card_fits_beside_the_plan(problem: Problem):
    try:
        plan = solve(problem)
    except Clash:
        return
    for card, found in reasons(problem, plan).items():
        if found.kind == "budget":
            budgets = problem.budgets + np.array([found.short.get(one, 0.0) for one in problem.resources])
            after = solve(replace(problem, budgets=budgets, shares=()))
            assert found.change is not None
            assert after.value >= plan.value + found.change - 1e-6
            assert card not in plan.chosen
