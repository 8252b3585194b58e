"""The explanation of a card's number, and the ranking as a document."""

import json

import pytest
from hypothesis import given

from model.bucket import Bucket
from model.card import Card
from model.judgement import Judgement
from model.priority.explain import explain
from model.priority.parts import Range, State
from model.priority.report import rank_json
from model.priority.sampling import sample
from model.priority.sampling.tally import KEPT, MANY_CARDS
from model.priority.score import evaluate
from model.project import Project
from model.value import Refusal
from tests.model.priority.projects import projects

BUCKETS = (
    Bucket(id="a", name="A", weight=100.0, half_life=5.0),
    Bucket(id="b", name="B", weight=60.0),
    Bucket(id="c", name="C", weight=40.0),
)
CARD = Card(
    id="x",
    name="X",
    region=frozenset({"c", "a"}),
    judgements=(
        Judgement(bucket="b", fit=-0.5, impact=0.4),
        Judgement(bucket="a", fit=1.0, impact=0.5, years=5.0),
    ),
    chance=0.8,
)
PROJECT = Project(buckets=BUCKETS, cards=(Card(id="y", name="Y"), CARD), weighting="fixed", factors_on=True)


def test_an_explanation_lists_the_terms_in_the_order_of_the_board():
    explanation = explain(evaluate(PROJECT), "x")
    assert [(term.bucket, term.state, term.placed) for term in explanation.terms] == [
        ("a", State.JUDGED, True),
        ("b", State.JUDGED, False),
        ("c", State.ASSUMED, True),
    ]
    first = explanation.terms[0]
    assert (first.weight, first.fit.middle, first.impact.middle, first.discount.middle) == (0.5, 1.0, 0.5, 0.5)
    assert first.points.middle == pytest.approx(10)
    assert explanation.chance == Range(0.8, 0.8, 0.8)
    assert (explanation.rank, explanation.ranked, explanation.factors_on) == (1, 1, True)


@given(projects())
def test_the_terms_of_an_explanation_multiply_to_their_points_and_add_up_to_the_score(project):
    evaluation = evaluate(project)
    for card in evaluation.cards:
        explanation = explain(evaluation, card)
        likely = explanation.chance or Range(0, 0, 0)
        for term in explanation.terms:
            factors = term.weight * term.fit.middle * term.impact.middle * term.discount.middle
            assert term.points.middle == pytest.approx(100 * likely.middle * factors, abs=1e-9)
            assert term.points.low - 1e-9 <= term.points.middle <= term.points.high + 1e-9
        if explanation.score is not None:
            assert sum(term.points.middle for term in explanation.terms) == pytest.approx(explanation.score, abs=1e-9)


def test_an_explanation_of_an_unknown_card_is_refused():
    with pytest.raises(Refusal, match="There is no card “z”"):
        explain(evaluate(PROJECT), "z")


def test_the_ranking_lists_cards_in_rank_order_and_those_without_a_score_last_with_nulls():
    first, last = rank_json(evaluate(PROJECT))["cards"]
    assert (first["id"], first["region"], first["rank"], first["judged"]) == ("x", ["a", "c"], 1, False)
    assert first["by_bucket"] == pytest.approx({"a": 10.0, "b": -4.8, "c": 8.0})
    assert first["score"] == pytest.approx(13.2)
    assert (last["id"], last["score"], last["low"], last["high"], last["rank"]) == ("y", None, None, None, None)
    assert (last["top1"], last["top3"], last["acceptability"]) == (None, None, None)


def test_with_samples_the_ranking_says_how_firm_it_is():
    evaluation = evaluate(PROJECT)
    samples = sample(evaluation, 400, seed=3)
    first, last = rank_json(evaluation, samples)["cards"]
    row = evaluation.row["x"]
    assert (first["low"], first["median"], first["high"]) == tuple(samples.band[row].round(6).tolist())
    assert (first["least"], first["most"]) == (round(evaluation.low[row], 6), round(evaluation.high[row], 6))
    assert (first["top1"], first["top3"], first["acceptability"]) == (1.0, 1.0, [1.0])
    assert first["central"] == pytest.approx({"a": 0.5, "b": 0.3, "c": 0.2})
    assert (last["low"], last["top1"], last["acceptability"], last["central"]) == (None, None, None, None)


def test_of_very_many_cards_the_first_ranks_are_listed():
    cards = tuple(Card(id=f"{number:04}", name="Same", region=frozenset("a")) for number in range(MANY_CARDS + 1))
    evaluation = evaluate(Project(buckets=BUCKETS, cards=cards))
    told = rank_json(evaluation, sample(evaluation, 20))["cards"]
    assert {len(card["acceptability"]) for card in told} == {KEPT}
    assert sum(card["top3"] for card in told) == pytest.approx(3)


def test_the_ranking_lists_buckets_with_what_all_cards_add_to_them():
    a, b, _ = rank_json(evaluate(PROJECT))["buckets"]
    assert (a["weight"], a["cards"], a["score"]) == (0.5, 1, 10.0)
    assert (b["cards"], b["help"], b["harm"], b["score"]) == (0, 0.0, -4.8, -4.8)


@given(projects())
def test_the_ranking_is_plain_json_whose_parts_add_up_both_ways(project):
    document = rank_json(evaluate(project))
    assert json.loads(json.dumps(document, allow_nan=False)) == document
    cards = [card for card in document["cards"] if card["score"] is not None]
    for card in cards:
        assert sum(card["by_bucket"].values()) == pytest.approx(card["score"], abs=1e-5)
        assert card["low"] <= card["score"] <= card["high"]
    for bucket in document["buckets"]:
        parts = sum(card["by_bucket"].get(bucket["id"], 0) for card in cards)
        assert parts == pytest.approx(bucket["score"], abs=1e-4)
        assert bucket["help"] + bucket["harm"] == pytest.approx(bucket["score"], abs=1e-5)
    ranks = [card["rank"] for card in cards]
    assert ranks == list(range(1, len(cards) + 1))
