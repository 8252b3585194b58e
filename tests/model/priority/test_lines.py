"""Scores over one weight."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from model.priority.lines import lines
from model.priority.score import evaluate
from model.project import Project
from model.tradeoff import Tradeoff
from model.value import Refusal, replace
from tests.model.priority.moving import moved
from tests.model.priority.projects import projects
from tests.model.priority.test_stability import board

CLOSE = 1e-6


@st.composite
def drawn(draw: st.DrawFn):
    """The lines of some bucket of a project of two buckets or more, and the project."""
    project = draw(projects(max_buckets=3, max_cards=4))
    assume(len(project.buckets) > 1)
    bucket = draw(st.sampled_from(project.buckets)).id
    return project, lines(evaluate(project), bucket)


@given(drawn(), st.floats(0, 1))
def test_a_line_is_the_score_that_a_moved_weight_gives(case, weight):
    project, found = case
    scores = moved(project, found.bucket, weight)
    assert found.scores(weight) == pytest.approx([scores[card] for card in found.cards], abs=CLOSE)


@given(drawn())
def test_lines_meet_the_scores_at_the_weight_as_it_is_and_come_in_rank_order(case):
    project, found = case
    evaluation = evaluate(project)
    assert list(found.cards) == [evaluation.cards[row] for row in evaluation.order[: evaluation.ranked]]
    assert found.scores(found.weight) == pytest.approx(
        evaluation.score[evaluation.order[: evaluation.ranked]], abs=CLOSE
    )


@given(drawn())
def test_the_leaders_cover_all_weights_and_each_leads_where_it_says(case):
    _, found = case
    assume(found.cards)
    ends = [stretch.low for stretch in found.leaders] + [1.0]
    assert ends[0] == 0
    assert ends == sorted(set(ends))
    assert [stretch.high for stretch in found.leaders] == ends[1:]
    for stretch in found.leaders:
        for weight in np.linspace(stretch.low, stretch.high, 5):
            scores = found.scores(weight)
            assert scores[found.cards.index(stretch.card)] >= scores.max() - CLOSE


@given(drawn())
def test_at_a_crossing_two_cards_are_level_and_beyond_it_the_rising_one_is_ahead(case):
    _, found = case
    assert list(found.crossings) == sorted(found.crossings)
    for crossing in found.crossings:
        rising, falling = found.cards.index(crossing.rising), found.cards.index(crossing.falling)
        assert 0 < crossing.weight < 1
        assert found.scores(crossing.weight)[[rising, falling]] == pytest.approx(crossing.score, abs=CLOSE)
        assert found.scores(1.0)[rising] > found.scores(1.0)[falling]
        assert found.scores(0.0)[rising] < found.scores(0.0)[falling]


@given(drawn())
def test_every_two_cards_that_change_places_have_a_crossing(case):
    _, found = case
    change = {
        frozenset((one, other))
        for at, one in enumerate(found.cards)
        for to, other in enumerate(found.cards)
        if found.at_none[at] > found.at_none[to] + CLOSE and found.at_all[at] < found.at_all[to] - CLOSE
    }
    assert change <= {frozenset((one.rising, one.falling)) for one in found.crossings}


def test_lines_say_who_leads_and_who_meets_whom():
    found = lines(evaluate(board((1.0, 0.0), (0.7, 0.6), (0.0, 1.0), weights=(90.0, 10.0))), "a")
    assert [(one.card, round(one.low, 6), round(one.high, 6)) for one in found.leaders] == [
        ("z", 0, 0.363636),
        ("y", 0.363636, 0.666667),
        ("x", 0.666667, 1),
    ]
    assert [(one.rising, one.falling, round(one.weight, 6)) for one in found.crossings] == [
        ("y", "z", 0.363636),
        ("x", "z", 0.5),
        ("x", "y", 0.666667),
    ]
    assert lines(evaluate(board((1.0, 0.0), (0.7, 0.6), (0.0, 1.0), weights=(90.0, 10.0))), "a", 2).crossings == (
        found.crossings[2],
    )


def test_cards_that_are_the_same_have_no_crossing_and_the_first_leads():
    found = lines(evaluate(board((0.5, 0.2), (0.5, 0.2), weights=(50.0, 50.0))), "b")
    assert found.crossings == ()
    assert [stretch.card for stretch in found.leaders] == ["x"]


def test_of_cards_level_where_a_weight_begins_the_one_that_rises_most_leads_on():
    found = lines(evaluate(board((0.2, 0.5), (0.6, 0.5), (0.9, 0.5), weights=(0.0, 50.0))), "a")
    assert [(stretch.low, stretch.high, stretch.card) for stretch in found.leaders] == [(0, 1, "z")]
    assert found.crossings == ()


def test_one_goal_has_level_lines():
    found = lines(evaluate(board((0.5,), (0.2,), weights=(100.0,))), "a")
    assert found.at_none.tolist() == found.at_all.tolist() == [50, 20]


def test_no_cards_and_no_weights_draw_no_lines():
    assert lines(evaluate(board(weights=(50.0,))), "a").leaders == ()
    assert lines(evaluate(board((0.5, 0.1), weights=(0.0, 0.0))), "a").cards == ()


def test_a_bucket_that_is_not_there_is_refused():
    with pytest.raises(Refusal, match="There is no bucket “q”"):
        lines(evaluate(Project()), "q")


def test_with_overlaps_no_lines_are_drawn_and_a_reason_is_given():
    project = board((0.3, 0.2), weights=(60.0, 40.0))
    overlap = Tradeoff(id="t", kind="overlap", served=frozenset("ab"), overlap=0.5)
    found = lines(evaluate(replace(project, tradeoffs=(overlap,), overlap_on=True)), "a")
    assert (found.weight, found.cards, found.leaders, found.crossings) == (0.6, (), (), ())
    assert "overlaps" in str(found.reason)


def test_ten_thousand_cards_have_few_leaders():
    rng = np.random.default_rng(1)
    project = board((0.5, 0.5), weights=(50.0, 50.0))
    card = project.cards[0]
    said = [
        tuple(replace(one, fit=fit) for one, fit in zip(card.judgements, rng.uniform(-1, 1, 2).tolist(), strict=True))
        for _ in range(10_000)
    ]
    cards = tuple(card.model_copy(update={"id": f"c{at}", "judgements": one}) for at, one in enumerate(said))
    found = lines(evaluate(replace(project, cards=cards)), "a")
    assert 1 < len(found.leaders) < 100
    assert len(found.crossings) <= 45
