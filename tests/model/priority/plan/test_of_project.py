"""The problem that a project sets."""

from typing import Any

import numpy as np
import pytest

from model.bucket import Bucket
from model.card import Card, Need
from model.judgement import Judgement
from model.priority.plan.of_project import problem_of
from model.priority.plan.problem import KeptOut, Pair, Problem, Share
from model.priority.plan.solve import solve
from model.priority.score import evaluate
from model.project import Link, Project, Resource
from model.tradeoff import Tradeoff
from model.value import Refusal, replace

MONEY, PEOPLE = Resource(id="money", name="Money", unit="bn", budget=10.0), Resource(id="people", name="People")


def card(card_id: str, impact: float | None = 0.5, **fields: Any) -> Card:
    """A card that serves the one goal by so much, and needs what `money` and `people` say."""
    said = {
        "needs": tuple(Need(resource=name, amount=fields.pop(name)) for name in ("money", "people") if name in fields),
        "judgements": () if impact is None else (Judgement(bucket="g", fit=1.0, impact=impact),),
        "region": frozenset() if fields.get("aside") else frozenset("g"),
    }
    return Card(id=card_id, name=card_id.upper(), **{**said, **fields})


def project(*cards: Card, **fields: Any) -> Project:
    bucket = Bucket(id="g", name="Growth", weight=100.0)
    settings = {"buckets": (bucket,), "weighting": "fixed", "resources": (MONEY, PEOPLE), **fields}
    return Project(cards=cards, **settings)


def problem(*cards: Card, budgets: dict[str, float | None] | None = None, **fields: Any) -> Problem:
    return problem_of(evaluate(project(*cards, **fields)), budgets)


def test_scores_are_values_and_needs_are_costs():
    made = problem(card("a", 0.5, money=3.0, people=1.0), card("b", 0.25, money=0.0))
    assert made.ids == ("a", "b")
    assert made.values.tolist() == [50.0, 25.0]
    assert made.resources == ("money", "people")
    assert made.costs.tolist() == [[3.0, 0.0], [1.0, 0.0]]
    assert made.budgets.tolist() == [10.0, np.inf]
    assert (made.names, made.resource_names, made.units) == (("A", "B"), ("Money", "People"), ("bn", ""))
    assert made.kept_out == {}


def test_needs_of_one_resource_that_are_said_twice_add_up():
    twice = (Need(resource="money", amount=2.0), Need(resource="money", amount=3.0))
    assert problem(card("a", needs=twice)).costs.tolist()[0] == [5.0]


def test_a_card_without_a_score_is_kept_out():
    made = problem(
        card("a", money=1.0),
        card("inbox", None, region=frozenset()),
        card("open", money=1.0, judgements=(Judgement(bucket="g", open=True),)),
        card("aside", None, aside=True),
    )
    assert made.kept_out == {"inbox": KeptOut("no-score"), "open": KeptOut("no-score"), "aside": KeptOut("aside")}
    assert solve(made).chosen == ("a",)


def test_a_missing_cost_is_never_0():
    made = problem(card("a", money=1.0), card("b"), card("c", people=2.0))
    assert made.kept_out == {"b": KeptOut("no-cost", ("money",)), "c": KeptOut("no-cost", ("money",))}
    assert solve(made).chosen == ("a",)


def test_a_cost_that_nobody_said_keeps_all_cards_out_of_a_budget_so_that_a_dear_card_changes_nothing():
    assert set(problem(card("a")).kept_out) == {"a"}
    assert set(problem(card("a"), card("dear", money=1000.0)).kept_out) == {"a"}
    assert solve(problem(card("a"), card("b", money=0.0), budgets={"money": 0.0})).chosen == ("b",)


def test_what_nobody_said_of_an_unlimited_resource_keeps_nobody_out():
    made = problem(card("a", money=1.0), card("b", money=1.0, people=5.0))
    assert made.kept_out == {}
    assert solve(made).used == {"money": 2.0, "people": 5.0}
    assert problem(card("a"), budgets={"money": None}).kept_out == {}


def test_budgets_can_be_tried_out_and_the_project_keeps_its_own():
    cards = card("a", money=8.0, people=1.0), card("b", money=8.0, people=1.0)
    assert solve(problem(*cards)).chosen == ("a",)
    assert solve(problem(*cards, budgets={"money": 20.0})).chosen == ("a", "b")
    assert solve(problem(*cards, budgets={"money": None, "people": 0.5})).chosen == ()
    with pytest.raises(Refusal, match="There is no resource “fame”"):
        problem(*cards, budgets={"fame": 1.0})


def test_pairs_are_the_bonuses_of_two_cards_and_add_up():
    cards = card("a", money=1.0), card("b", money=1.0), card("c", money=1.0)
    tradeoffs = (
        Tradeoff(id="1", kind="pair", cards=("b", "a"), bonus=4.0),
        Tradeoff(id="2", kind="pair", cards=("a", "b"), bonus=-1.5),
        Tradeoff(id="3", kind="pair", cards=("a", "c"), bonus=2.0),
        Tradeoff(id="4", kind="pair", cards=("a", "c"), bonus=-2.0),
        Tradeoff(id="5", kind="pair", cards=("a", "b", "c"), bonus=9.0),
        Tradeoff(id="6", kind="pair", cards=("b", "c")),
        Tradeoff(id="7", kind="rivalry", cards=("b", "c"), bonus=9.0),
        Tradeoff(id="8", kind="pair", cards=("b", "b"), bonus=9.0),
    )
    assert problem(*cards, tradeoffs=tradeoffs).pairs == (Pair(0, 1, 2.5),)


def test_a_bonus_beside_which_all_else_vanishes_is_refused_with_its_cards():
    pair = Tradeoff(id="1", kind="pair", cards=("a", "b"), bonus=1e300)
    with pytest.raises(Refusal) as refused:
        problem(card("a"), card("b"), tradeoffs=(pair,))
    assert str(refused.value) == (
        "The bonus of “A” and “B” is too large to plan with. Give one below 1,000,000,000 points."
    )


def test_links_are_rules_and_those_that_lack_a_part_say_nothing():
    links = (
        Link(kind="requires", card="a", other="b"),
        Link(kind="requires", card="a", other="b"),
        Link(kind="excludes", card="b", other="c"),
        Link(kind="locked-in", card="a"),
        Link(kind="locked-out", card="c"),
        Link(kind="requires", card="a"),
        Link(kind="excludes", other="a"),
        Link(kind="locked-in"),
        Link(kind="share", bucket="g"),
        Link(kind="share", share=0.5),
        Link(kind="share", bucket="g", share=0.0),
    )
    made = problem(card("a", money=1.0), card("b", money=1.0), card("c", money=1.0), links=links)
    assert (made.requires, made.excludes) == (((0, 1),), ((1, 2),))
    assert (made.locked_in, made.locked_out, made.shares) == (frozenset([0]), frozenset([2]), ())


def test_a_share_is_of_the_resource_that_it_names_or_of_each_with_a_budget():
    outside = card("b", money=1.0, people=1.0, region=frozenset())
    link = Link(kind="share", bucket="g", share=0.25)
    made = problem(card("a", money=1.0), outside, links=(link,))
    assert made.shares == (Share("g", frozenset([0]), 0, 0.25, "Growth"),)
    assert made.kept_out == {}
    named = problem(card("a", money=1.0), outside, links=(replace(link, resource="people"),))
    assert [share.resource for share in named.shares] == [1]
    assert named.kept_out == {"a": KeptOut("no-cost", ("people",))}
    assert problem(card("a"), links=(link,), budgets={"money": None}).shares == ()


def test_a_share_holds_back_what_would_leave_too_little_to_its_bucket():
    cards = (
        card("a", 0.1, money=2.0),
        card("b", 0.9, money=6.0, region=frozenset()),
        card("c", 0.2, money=3.0, region=frozenset()),
    )
    link = Link(kind="share", bucket="g", share=0.4)
    assert solve(problem(*cards)).chosen == ("b", "c")
    assert solve(problem(*cards, links=(link,))).chosen == ("a", "c")


def test_an_empty_project_has_an_empty_plan():
    assert solve(problem_of(evaluate(Project()))).chosen == ()
    assert solve(problem(resources=())).used == {}
