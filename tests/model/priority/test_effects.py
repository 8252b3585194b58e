"""What each kind of tradeoff changes in numbers."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.bucket import Bucket
from model.card import Card, Need
from model.judgement import Judgement
from model.priority.effects import CardEffect, Effect, effect
from model.priority.score import Evaluation, evaluate
from model.project import Project, Resource
from model.tradeoff import Tradeoff
from model.value import replace
from tests.model.priority.overlapping import overlapping_projects

BUCKETS = (Bucket(id="a", name="A", weight=60.0), Bucket(id="b", name="B", weight=40.0))


def card(name: str, **fits: float) -> Card:
    """A card with full impact on the buckets that are given a fit."""
    said = tuple(Judgement(bucket=bucket, fit=fit, impact=1.0) for bucket, fit in fits.items())
    return Card(id=name, name=name, judgements=said)


CARDS = (card("x", a=1.0, b=-0.5), card("y", a=0.8), card("z", b=-0.1), card("w", a=-0.1))
PROJECT = Project(buckets=BUCKETS, cards=CARDS, weighting="fixed")


def of(tradeoff: dict[str, Any], project: Project = PROJECT) -> Effect:
    return effect(evaluate(project), Tradeoff(id="t", **tradeoff))


def rounded(found: Effect) -> list[tuple[Any, ...]]:
    return [tuple(round(one, 6) if isinstance(one, float) else one for one in card) for card in found.cards]


def test_a_side_effect_takes_from_its_cards_what_they_harm_the_buckets_that_pay():
    found = of({"kind": "side-effect", "cards": ("x",), "cost_to": {"b"}})
    assert rounded(found) == [("x", 40, 60, 2, 1)]
    assert found.cards[0].points == pytest.approx(-20)
    assert (found.tradeoff, found.kind, found.bonus, found.resources, found.not_monotone) == (
        "t",
        "side-effect",
        None,
        (),
        (),
    )


def test_a_side_effect_without_cards_is_of_all_that_harm_the_buckets_that_pay_and_all_at_once():
    found = of({"kind": "side-effect", "cost_to": {"b"}})
    assert rounded(found) == [("x", 40, 60, 2, 1), ("z", -4, 0, 3, 3)]


def test_a_side_effect_that_harms_nobody_or_names_no_bucket_changes_nothing():
    for tradeoff in (
        {"cards": ("y",), "cost_to": {"b"}},
        {"cards": ("x",)},
        {"cards": ("x",), "served": {"b"}},
        {"cards": ("gone",), "cost_to": {"b", "gone"}},
        {},
    ):
        assert of({"kind": "side-effect", **tradeoff}).cards == ()


def test_harm_by_a_card_without_a_score_is_no_effect():
    unknown = replace(CARDS[0], chance_open=True)
    found = of({"kind": "side-effect", "cost_to": {"b"}}, replace(PROJECT, cards=(unknown,), factors_on=True))
    assert found.cards == ()


def scores(evaluation: Evaluation) -> dict[str, tuple[float | None, int | None]]:
    return {one: (evaluation.score_of(one), evaluation.rank_of(one)) for one in evaluation.cards}


def compared(one: tuple[float | None, int | None], other: tuple[float, int]) -> None:
    assert one[0] == pytest.approx(other[0], abs=1e-9)
    assert one[1] == other[1]


@given(overlapping_projects(), st.data())
def test_without_a_side_effect_scores_are_those_of_cards_that_do_not_harm(project, data):
    ids, names = [bucket.id for bucket in project.buckets], [one.id for one in project.cards]
    payers = data.draw(st.frozensets(st.sampled_from(ids))) if ids else frozenset()
    some = tuple(data.draw(st.lists(st.sampled_from(names), unique=True))) if names else ()
    evaluation = evaluate(project)
    harmless = []
    for row, one in enumerate(project.cards):
        said = [
            replace(judgement, fit=0.0)
            if judgement.bucket in payers
            and (not some or one.id in some)
            and evaluation.table.value[1, row, evaluation.table.frame.column[judgement.bucket]] < 0
            else judgement
            for judgement in one.judgements
        ]
        harmless.append(replace(one, judgements=tuple(said)))
    before, after = scores(evaluation), scores(evaluate(replace(project, cards=tuple(harmless))))
    for found in effect(evaluation, Tradeoff(id="t", cards=some, cost_to=payers)).cards:
        compared(before[found.card], (found.score_with, found.rank_with))
        compared(after[found.card], (found.score_without, found.rank_without))


def test_an_overlap_is_told_as_if_overlaps_were_on():
    project = replace(PROJECT, cards=(card("both", a=0.5, b=0.5), card("one", a=0.7), card("no", a=-0.2, b=0.3)))
    found = of({"kind": "overlap", "served": {"a", "b"}, "overlap": 1.0}, project)
    assert rounded(found) == [("one", 70, 42, 1, 2), ("both", 50, 50, 2, 1)]
    assert of({"kind": "overlap", "served": {"a", "b"}}, project).cards == ()
    assert of({"kind": "overlap", "served": {"a"}, "overlap": 1.0}, project).cards == ()


def test_overlaps_that_are_too_strong_name_the_buckets_and_change_no_score():
    buckets = tuple(Bucket(id=one, name=one, weight=50.0) for one in "abc")
    others = (Tradeoff(id="o", kind="overlap", served=frozenset("ab"), overlap=0.9),)
    project = replace(PROJECT, buckets=buckets, cards=(card("x", a=1.0, b=0.2, c=0.3),), tradeoffs=others)
    found = of({"kind": "overlap", "served": {"b", "c"}, "overlap": 0.8}, project)
    assert found.not_monotone == ("b",)
    # Without it the other overlap counts.
    assert found.cards[0].score_with == pytest.approx(50)
    assert found.cards[0].score_without == pytest.approx(100 * (1.5 - 0.9 * 0.2) / (3 - 0.9))


@given(overlapping_projects(), st.data())
def test_an_overlap_of_a_project_changes_scores_from_those_without_it(project, data):
    if not project.tradeoffs:
        return
    gone = data.draw(st.sampled_from(project.tradeoffs))
    found = effect(evaluate(replace(project, overlap_on=data.draw(st.booleans()))), gone)
    rest = tuple(one for one in project.tradeoffs if one is not gone)
    before, after = scores(evaluate(project)), scores(evaluate(replace(project, tradeoffs=rest)))
    for one in found.cards:
        compared(before[one.card], (one.score_with, one.rank_with))
        compared(after[one.card], (one.score_without, one.rank_without))
    same = before.keys() - {one.card for one in found.cards}
    assert all(before[one][0] == pytest.approx(after[one][0], abs=1e-8) for one in same)
    assert [one.rank_with for one in found.cards] == sorted(one.rank_with for one in found.cards)


def test_a_pair_has_its_bonus_and_moves_no_bar():
    found = of({"kind": "pair", "cards": ("x", "y"), "bonus": -3.5})
    assert found == Effect("t", "pair", bonus=-3.5)
    assert of({"kind": "pair", "cards": ("x", "y")}).bonus is None


RESOURCES = (
    Resource(id="money", name="Money", budget=10.0),
    Resource(id="people", name="People"),
    Resource(id="time", name="Time", budget=0.0),
)


def needing(name: str, **amounts: float) -> Card:
    return Card(id=name, name=name, needs=tuple(Need(resource=one, amount=amount) for one, amount in amounts.items()))


NEEDY = Project(
    resources=RESOURCES,
    cards=(
        needing("x", money=8.0, people=3.0, time=0.0),
        needing("y", money=6.0, time=2.0),
        needing("z", people=1.0),
        replace(needing("aside", money=90.0), aside=True),
    ),
)


def test_a_rivalry_says_how_much_its_cards_need_together_and_what_is_missing():
    found = of({"kind": "rivalry", "cards": ("x", "y"), "resources": {"money", "people"}}, NEEDY).resources
    assert [(one.resource, one.needs, one.unknown, one.total, one.budget, one.over) for one in found] == [
        ("money", (("x", 8.0), ("y", 6.0)), (), 14.0, 10.0, 4.0),
        ("people", (("x", 3.0),), ("y",), 3.0, None, None),
    ]


def test_a_rivalry_without_cards_is_of_all_and_without_resources_of_those_that_two_need():
    found = of({"kind": "rivalry"}, NEEDY).resources
    assert [(one.resource, one.total, one.over, one.unknown) for one in found] == [
        ("money", 14.0, 4.0, ("z",)),
        ("people", 4.0, None, ("y",)),
    ]
    budgeted = of({"kind": "rivalry", "cards": ("x",), "resources": {"money"}}, NEEDY).resources
    assert budgeted[0].over == 0
    assert of({"kind": "rivalry"}, Project()).resources == ()


def test_an_effect_is_plain_data_that_compares():
    assert CardEffect("x", 1.0, 3.0, 2, 1).points == -2
    assert of({"kind": "side-effect", "cost_to": {"b"}}) == of({"kind": "side-effect", "cost_to": {"b"}})
