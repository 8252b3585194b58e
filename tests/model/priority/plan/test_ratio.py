"""Value per scaled cost, and the list cut where the money ends."""

import numpy as np

from model.priority.plan.problem import KeptOut
from model.priority.plan.ratio import Rated, by_ratio, cut_list, list_cut
from model.priority.plan.solve import solve
from tests.model.priority.plan.problems import made


def test_cards_are_ordered_by_value_per_share_of_the_budget():
    problem = made([6.0, 9.0, 2.0, 3.0, 5.0], [5.0, 10.0, 0.0, 0.0, 1.0], 10.0)
    assert by_ratio(problem) == (
        Rated("d", 3.0, 0.0, None),
        Rated("c", 2.0, 0.0, None),
        Rated("e", 5.0, 0.1, 50.0),
        Rated("a", 6.0, 0.5, 12.0),
        Rated("b", 9.0, 1.0, 9.0),
    )


def test_what_nobody_can_pay_for_comes_last_and_what_cannot_enter_not_at_all():
    problem = made([6.0, 9.0, 2.0, 1.0], [5.0, 0.0, 1.0, 0.0], 0.0, kept_out={"d": KeptOut("no-score")})
    assert [(one.card, one.cost) for one in by_ratio(problem)] == [("b", 0.0), ("a", None), ("c", None)]
    assert by_ratio(made([1.0], [5.0], np.inf)) == (Rated("a", 1.0, 0.0, None),)


def test_the_list_is_cut_at_the_first_card_that_breaks_a_budget():
    problem = made([9.0, 8.0, 7.0, 6.0], [6.0, 5.0, 4.0, 4.0])
    assert cut_list(problem) == ("a",)
    assert cut_list(problem.with_budget("money", 12.0)) == ("a", "b")
    assert cut_list(problem.with_budget("money", 19.0)) is None
    assert cut_list(made([])) is None


def test_choosing_the_list_where_the_money_ends_is_told_where_a_better_plan_exists():
    problem = made([9.0, 8.0, 7.0, 6.0], [6.0, 5.0, 4.0, 4.0])
    best = solve(problem)
    assert best.chosen == ("a", "c")
    assert list_cut(problem, ["a"], best)
    assert not list_cut(problem, best.chosen, best)
    assert not list_cut(problem, ["b", "c"], best)
    enough = problem.with_budget("money", 11.0)
    assert not list_cut(enough, ["a", "b"], solve(enough))
    unlimited = problem.with_budget("money", np.inf)
    assert not list_cut(unlimited, ["a", "b", "c", "d"], solve(unlimited))
