"""A problem without a plan is refused in a sentence that names what clashes, and nothing else."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.priority.plan.clash import Clash
from model.priority.plan.problem import KeptOut, Problem, Share
from model.priority.plan.solve import possible, quick, solve
from tests.model.priority.plan.problems import made, naive, some_problem


def clash(problem: Problem) -> Clash:
    with pytest.raises(Clash) as refused:
        solve(problem)
    with pytest.raises(Clash) as refused_at_once:
        quick(problem)
    assert not possible(problem)
    assert str(refused.value) == str(refused_at_once.value)
    return refused.value


def locked(values: list[float], costs: list[float], *rows: int, **rules: Any) -> Problem:
    return made(values, costs, 100.0, locked_in=frozenset(rows), resource_names=("Funding",), **rules)


def test_locked_cards_that_overrun_a_budget_are_named_with_what_they_need():
    found = clash(locked([1.0] * 4, [70.0, 50.0, 0.0, 9.0], 0, 1, 2))
    assert str(found) == ("No plan fits: the locked cards need 120 of 100 Funding. Unlock one or raise the budget.")
    assert (found.kind, found.cards, found.resource) == ("budget", ("a", "b"), "money")


def test_only_as_many_locked_cards_are_named_as_overrun_the_budget():
    assert clash(locked([1.0] * 5, [40.0, 90.0, 5.0, 60.0, 3.0], 0, 1, 2, 3, 4)).cards == ("b", "d")


def test_a_single_locked_card_that_is_too_dear_is_named():
    assert str(clash(locked([1.0, 1.0], [100.25, 1.0], 0))) == (
        "No plan fits: “a” is locked in and needs 100.25 of 100.00 Funding. Unlock it or raise the budget."
    )


def test_what_locked_cards_require_counts_as_locked():
    found = clash(locked([1.0] * 3, [70.0, 1.0, 50.0], 0, 1, requires=((1, 2),)))
    assert "need 121 of 100 Funding" in str(found)
    assert found.cards == ("a", "b")


def test_amounts_that_differ_by_little_are_shown_apart():
    assert "need 100.001 of 100.000 Funding" in str(clash(locked([1.0, 1.0], [100.0, 0.001], 0, 1)))
    assert "need 2e+15 of 100 Funding" in str(clash(locked([1.0, 1.0], [2e15, 1.0], 0, 1)))


def test_a_card_locked_both_ways_is_named():
    found = clash(made([1.0, 1.0], locked_in=frozenset([0]), locked_out=frozenset([0]), names=("Chips", "Fusion")))
    assert str(found) == "“Chips” is locked in and locked out. Unlock it."
    assert (found.kind, found.cards) == ("locked-both-ways", ("a",))


@pytest.mark.parametrize(
    ("kept_out", "sentence"),
    [
        (KeptOut("aside"), "“a” is locked in but set aside. Unlock it, or count it again."),
        (KeptOut("no-score"), "“a” is locked in but has no score. Judge it, or unlock it."),
        (
            KeptOut("no-cost", ("money",)),
            "“a” is locked in, but nobody said what it needs of Funding. Say it, or unlock the card.",
        ),
    ],
)
def test_a_locked_card_that_cannot_enter_is_named(kept_out: KeptOut, sentence: str):
    found = clash(locked([0.0, 1.0], [0.0, 1.0], 0, kept_out={"a": kept_out}))
    assert str(found) == sentence
    assert (found.kind, found.cards, found.resource) == ("kept-out", ("a",), "".join(kept_out.resources))


@pytest.mark.parametrize(
    ("kept_out", "sentence"),
    [
        (None, "which is locked out. Unlock one of them."),
        (KeptOut("aside"), "which is set aside. Unlock the one or count the other."),
        (KeptOut("no-score"), "which has no score. Unlock the one or judge the other."),
        (KeptOut("no-cost", ("money",)), "of which nobody said what it needs of Funding. Say it, or unlock the card."),
    ],
)
def test_a_locked_card_that_requires_what_cannot_enter_is_named(kept_out: KeptOut | None, sentence: str):
    problem = locked([1.0] * 4, [1.0] * 4, 0, 3, requires=((0, 1), (1, 2)))
    out = (
        replace(problem, locked_out=frozenset([2])) if kept_out is None else replace(problem, kept_out={"c": kept_out})
    )
    found = clash(out)
    assert str(found) == f"“a” is locked in and requires “c”, {sentence}"
    assert (found.kind, found.cards) == ("requires", ("a",))


def test_locked_cards_that_exclude_each_other_are_named():
    found = clash(locked([1.0] * 3, [1.0] * 3, 0, 1, 2, excludes=((2, 0),)))
    assert str(found) == "“c” and “a” exclude each other, and both are locked in. Unlock one or remove the rule."
    assert (found.kind, found.cards) == ("excludes", ("a", "c"))


def test_locked_cards_that_require_what_excludes_each_other_are_named():
    found = clash(locked([1.0] * 5, [1.0] * 5, 0, 1, 4, requires=((0, 2), (1, 3)), excludes=((2, 3),)))
    assert str(found) == (
        "“c” and “d” exclude each other, and the locked cards require both. Unlock one or remove a rule."
    )
    assert found.cards == ("a", "b")


def test_a_locked_card_that_excludes_itself_is_named():
    found = clash(locked([1.0], [1.0], 0, excludes=((0, 0),)))
    assert str(found) == "“a” is locked in and excludes itself. Remove the rule."


def test_a_share_that_locked_cards_leave_no_room_for_is_named_with_them():
    shares = (Share("safety", frozenset([2]), 0, 0.5, "Safety"), Share("growth", frozenset([0, 1]), 0, 0.1, "Growth"))
    found = clash(locked([1.0] * 3, [40.0, 25.0, 30.0], 0, 1, shares=shares))
    assert str(found) == (
        "No plan fits: with the cards that are locked in “Safety” cannot keep 50% of Funding. "
        "Unlock one, lower the share or raise a budget."
    )
    assert (found.kind, found.cards, found.resource, found.bucket) == ("share", ("a",), "money", "safety")


def test_a_share_is_kept_by_taking_cards_that_cost_points():
    share = Share("safety", frozenset([1, 2]), 0, 0.5, "Safety")
    plan = solve(locked([10.0, -3.0, -2.0], [40.0, 40.0, 20.0], 0, shares=(share,)))
    assert plan.chosen == ("a", "b")
    assert quick(locked([10.0, -3.0, -2.0], [40.0, 40.0, 20.0], 0, shares=(share,))).value <= plan.value


@given(st.integers(0, 10**9).map(some_problem))
def test_none_of_the_cards_named_can_be_left_out_of_the_explanation(problem: Problem):
    try:
        solve(problem)
    except Clash as found:
        rows = frozenset(problem.row[card] for card in found.cards)
        assert rows <= problem.locked_in
        assert naive(replace(problem, locked_in=rows)) is None
        bare = _only(problem, found)
        assert naive(replace(bare, locked_in=rows)) is None
        for row in rows:
            assert naive(replace(bare, locked_in=rows - {row})) is not None


def _only(problem: Problem, found: Clash) -> Problem:
    """The problem with nothing but what the clash is about."""
    if found.kind == "budget":
        budgets = np.where(np.array(problem.resources) == found.resource, problem.budgets, np.inf)
        return Problem(
            problem.ids, problem.values, problem.resources, problem.costs, budgets, requires=problem.requires
        )
    if found.kind == "share":
        # More than this share can be needed for it to clash: budgets and rules stay.
        return replace(problem, shares=tuple(share for share in problem.shares if _about(problem, share, found)))
    return replace(problem, shares=(), budgets=np.full(len(problem.budgets), np.inf))


def _about(problem: Problem, share: Share, found: Clash) -> bool:
    return (share.bucket, problem.resources[share.resource]) == (found.bucket, found.resource)
