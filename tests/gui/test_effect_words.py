"""What tradeoffs change, in words; nothing odd for any project."""

import pytest
from hypothesis import given

from gui.effect_words import sentences, short, size
from model.bucket import Bucket
from model.card import Card, Need
from model.judgement import Judgement
from model.priority.effects import effect
from model.priority.score import evaluate
from model.project import Project, Resource
from model.tradeoff import Tradeoff
from tests.model.strategies import projects as any_project

MINUS = "\N{MINUS SIGN}"


def judged(name, needs=(), **fits):
    said = tuple(Judgement(bucket=bucket, fit=fit, impact=1.0) for bucket, fit in fits.items())
    return Card(id=name, name=name.upper(), judgements=said, needs=needs)


FUND = Resource(id="fund", name="Funding", unit="bn yuan", budget=60.0)
PROJECT = Project(
    buckets=(Bucket(id="a", name="A", weight=60.0), Bucket(id="b", name="B", weight=40.0)),
    cards=(
        judged("x", (Need(resource="fund", amount=48.0),), a=1.0, b=-0.5),
        judged("y", (Need(resource="fund", amount=20.0),), a=0.8),
        judged("z", b=-0.1),
        judged("w", a=0.5, b=0.5),
    ),
    resources=(FUND,),
    weighting="fixed",
)


def told(project=PROJECT, **fields):
    """The phrase and the sentences of a tradeoff that the project has."""
    tradeoff = Tradeoff(id="t", **fields)
    with_it = project.model_copy(update={"tradeoffs": (tradeoff,)})
    found = effect(evaluate(with_it), tradeoff)
    return short(found, with_it), sentences(found, with_it)


def test_a_harm_says_score_and_place_without_it():
    assert told(cards=("x",), cost_to={"b"}) == (
        f"{MINUS}20 points, place 3 not 1",
        ["Without this harm X would stand at place 1 instead of 3 (score 60 instead of 40)."],
    )


def test_a_harm_that_costs_no_place_says_so():
    assert told(cards=("z",), cost_to={"b"}) == (
        f"{MINUS}4 points",
        [f"Without this harm Z would have 0 points instead of {MINUS}4, at the same place 4."],
    )


def test_several_harmed_cards_are_counted_and_told_one_by_one():
    phrase, lines = told(cost_to={"b"})
    assert phrase == "2 scores, 1 place"
    assert [line.split(" would ")[0] for line in lines] == ["Without this harm X", "Without this harm Z"]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"cards": ("y",), "cost_to": {"b"}}, "No card is judged to harm who pays, so it changes no score."),
        ({"cards": ("y",)}, "Nobody pays yet: say at whose cost it is."),
        ({"kind": "pair", "cards": ("x", "y")}, "No bonus is given yet, so it changes no plan."),
        ({"kind": "overlap", "served": {"a", "b"}}, "No overlap is given yet, so it changes no score."),
    ],
)
def test_what_changes_nothing_says_why(fields, said):
    assert told(**fields) == ("", [said])


def test_a_pair_says_what_it_adds_or_takes():
    assert told(kind="pair", cards=("x", "y"), bonus=6.0) == (
        "+6 points together",
        ["Adds 6 points when both are in the plan."],
    )
    assert told(kind="pair", cards=("x", "y"), bonus=-2.5) == (
        f"{MINUS}2.5 points together",
        ["Takes 2.5 points when both are in the plan."],
    )


def test_a_rivalry_says_what_is_needed_of_what_there_is():
    assert told(kind="rivalry", cards=("x", "y"), resources={"fund"}) == (
        "68 of 60 bn yuan",
        ["Funding: together they need 68 of 60 bn yuan. 8 too much."],
    )
    assert told(kind="rivalry", cards=("y", "z"), resources={"fund"})[1] == [
        "Funding: together they need 20 of 60 bn yuan. Nobody said what Z needs."
    ]
    assert told(kind="rivalry", cards=("z",), resources={"fund"}) == (
        "",
        ["Funding: nobody said yet what these cards need of it."],
    )
    free = PROJECT.model_copy(update={"resources": (FUND.model_copy(update={"budget": None, "unit": ""}),)})
    assert told(free, kind="rivalry", cards=("x", "y"), resources={"fund"})[0] == "68, no limit"


def test_an_overlap_says_what_it_takes_from_whom():
    phrase, lines = told(kind="overlap", served={"a", "b"}, overlap=0.5)
    assert phrase.startswith("4 scores") or "score" in phrase
    assert lines[0].startswith("Without this overlap ")


def test_an_overlap_that_is_too_strong_says_so():
    weights = {"a": 50.0, "b": 100.0, "c": 100.0}
    goals = tuple(Bucket(id=one, name=one.upper(), weight=weight) for one, weight in weights.items())
    others = Tradeoff(id="other", kind="overlap", served=frozenset("ab"), overlap=0.6)
    tradeoff = Tradeoff(id="t", kind="overlap", served=frozenset("ac"), overlap=0.7)
    project = Project(buckets=goals, cards=(judged("x", a=1.0),), tradeoffs=(others, tradeoff), weighting="fixed")
    found = effect(evaluate(project), tradeoff)
    assert short(found, project) == "too strong to count"
    assert sentences(found, project) == ["Too strong to count: A would overlap with more than all they weigh."]


def test_scores_that_look_alike_are_told_finer():
    cards = (judged("x", a=1.0, b=-0.004), judged("y", a=0.5))
    project = PROJECT.model_copy(update={"cards": cards})
    assert told(project, cards=("x",), cost_to={"b"})[1] == [
        "Without this harm X would have 60.0 points instead of 59.8, at the same place 1."
    ]


def test_many_are_told_of_by_the_greatest_and_counted():
    cards = tuple(judged(f"c{at}", a=0.9, b=-at / 10) for at in range(1, 8))
    _, lines = told(PROJECT.model_copy(update={"cards": cards}), cost_to={"b"})
    assert len(lines) == 5
    assert lines[0].startswith("Without this harm C7 ")
    assert lines[-1] == "3 more cards change less."


def test_what_sorts_is_points_or_what_a_budget_lacks():
    def sized(**fields):
        return size(effect(evaluate(PROJECT), Tradeoff(id="t", **fields)))

    assert sized(cards=("x",), cost_to={"b"}) == pytest.approx(20)
    assert sized(kind="pair", cards=("x", "y"), bonus=-7.0) == 7
    assert sized(kind="rivalry", cards=("x", "y"), resources={"fund"}) == pytest.approx(8 / 60)
    assert sized(kind="pair", cards=("x", "y")) == 0


@given(any_project())
def test_no_project_makes_a_sentence_with_a_hole_in_it(project):
    evaluation = evaluate(project)
    for one in project.tradeoffs:
        found = effect(evaluation, one)
        for text in (short(found, project), *sentences(found, project)):
            assert "nan" not in text.lower().replace("finance", "")
            assert "inf" not in text.lower().split()
        assert size(found) >= 0
