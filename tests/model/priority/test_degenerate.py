"""Projects at the edge: nothing there, all the same, very many. No number is ever NaN."""

import numpy as np
import pytest
from hypothesis import given

from model.bucket import Bucket
from model.card import Card
from model.priority.report import rank_json
from model.priority.score import Evaluation, evaluate
from model.project import Project
from tests.model.priority.projects import projects


def sound(evaluation: Evaluation) -> bool:
    numbers = (
        evaluation.parts,
        evaluation.score,
        evaluation.low,
        evaluation.high,
        evaluation.open_range,
        evaluation.help,
        evaluation.harm,
        *evaluation.part_ends,
    )
    ordered = sorted(evaluation.order.tolist()) == list(range(len(evaluation.cards)))
    return ordered and all(np.isfinite(one).all() for one in numbers)


@given(projects())
def test_no_number_is_ever_nan(project):
    evaluation = evaluate(project)
    assert sound(evaluation)
    rank_json(evaluation)


@pytest.mark.parametrize("weighting", ["free", "fixed", "order"])
def test_an_empty_project_has_an_empty_result_and_no_warning(weighting):
    evaluation = evaluate(Project(weighting=weighting))
    assert sound(evaluation)
    assert evaluation.warnings == ()
    assert rank_json(evaluation)["cards"] == []


@pytest.mark.parametrize("weighting", ["free", "fixed", "order"])
def test_cards_without_any_bucket_have_no_score(weighting):
    evaluation = evaluate(Project(cards=(Card(id="one", name="One"),), weighting=weighting))
    assert sound(evaluation)
    assert evaluation.score_of("one") is None


@pytest.mark.parametrize("weighting", ["fixed", "order"])
def test_answered_and_all_zero_leaves_no_bars(weighting):
    buckets = (Bucket(id="a", name="A", weight=0.0), Bucket(id="b", name="B"))
    card = Card(id="one", name="One", region=frozenset("a"))
    evaluation = evaluate(Project(buckets=buckets, cards=(card,), weighting=weighting))
    assert sound(evaluation)
    assert evaluation.score_of("one") is None
    assert "NO_WEIGHTS" in [warning.code for warning in evaluation.warnings]


def test_one_card_comes_first():
    evaluation = evaluate(
        Project(buckets=(Bucket(id="a", name="A"),), cards=(Card(id="x", name="X", region=frozenset("a")),))
    )
    assert evaluation.rank_of("x") == 1
    assert "TIE" not in [warning.code for warning in evaluation.warnings]


def test_ten_thousand_cards_that_are_all_level_are_ranked_and_each_neighbour_is_a_tie():
    buckets = tuple(Bucket(id=one, name=one) for one in "abcdefgh")
    cards = tuple(Card(id=f"{number:05}", name="Same", region=frozenset("a")) for number in range(10_000))
    evaluation = evaluate(Project(buckets=buckets, cards=cards[::-1]))
    assert sound(evaluation)
    assert [evaluation.cards[row] for row in evaluation.order[:3]] == ["00000", "00001", "00002"]
    assert sum(warning.code == "TIE" for warning in evaluation.warnings) == 9_999
