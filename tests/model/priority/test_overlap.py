"""Goals that reward the same thing: scores, parts, weights and samples."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from model.bucket import Bucket
from model.priority.explain import explain
from model.priority.overlap import Pair, always_monotone, capacity, integral, overlaps_of, score_samples
from model.priority.report import rank_json
from model.priority.score import evaluate
from model.project import Project
from model.tradeoff import Tradeoff
from model.value import replace
from tests.model.priority.choquet import capacity_of, choquet, is_monotone
from tests.model.priority.overlapping import (
    GOALS,
    board,
    columns,
    integral_of,
    normal,
    overlapping_projects,
    pairs,
    ratings,
    shares,
    values,
)

CLOSE = 1e-9


@given(ratings, pairs, values)
def test_a_score_with_overlaps_is_the_sorted_choquet_sum(weights, overlaps, card):
    assume(any(weights.values()))
    assume(is_monotone(normal(weights), overlaps))
    expected = 100 * choquet(capacity_of(normal(weights), overlaps), card)
    assert evaluate(board(weights, overlaps, card)).score_of("c0") == pytest.approx(expected, abs=1e-7)


@given(ratings, pairs, values)
def test_overlaps_under_which_more_good_would_count_less_are_left_out_and_named(weights, overlaps, card):
    assume(any(weights.values()))
    evaluation = evaluate(board(weights, overlaps, card))
    named = [warning.subject for warning in evaluation.warnings if warning.code == "NOT_MONOTONE"]
    share = normal(weights)
    couple = {pair: -o * min(share[one] for one in pair) for pair, o in overlaps.items()}
    at_fault = [g for g in GOALS if share[g] + sum(min(0, m) for pair, m in couple.items() if g in pair) < -CLOSE]
    assert named == at_fault
    assert bool(named) == (not is_monotone(share, overlaps))
    if named:
        assert not evaluation.overlapping
        assert evaluation.parts.tolist() == evaluate(board(weights, {}, card)).parts.tolist()


@given(ratings, pairs, values)
def test_parts_with_overlaps_add_up_to_the_bar_and_keep_the_side_of_0_they_are_on(weights, overlaps, card):
    evaluation = evaluate(board(weights, overlaps, card))
    assert evaluation.parts.sum(axis=1) == pytest.approx(evaluation.score, abs=CLOSE)
    assert evaluation.help + evaluation.harm == pytest.approx(evaluation.score, abs=CLOSE)
    side = np.array([[card[goal] for goal in evaluation.buckets]])
    assert np.all(evaluation.parts * side >= -CLOSE)
    assert np.all(evaluation.parts[side == 0] == 0)


@given(ratings, pairs)
def test_a_card_best_on_all_goals_scores_100_whatever_overlaps(weights, overlaps):
    assume(any(weights.values()))
    evaluation = evaluate(board(weights, overlaps, dict.fromkeys(GOALS, 1.0), dict.fromkeys(GOALS, -1.0)))
    assert evaluation.score == pytest.approx([100, -100])


@given(ratings, pairs)
def test_weights_that_take_overlaps_into_account_add_up_to_1(weights, overlaps):
    assume(any(weights.values()))
    evaluation = evaluate(board(weights, overlaps))
    assert evaluation.capacity.shapley.sum() == pytest.approx(1)
    assert np.all(evaluation.capacity.shapley >= -CLOSE)


@given(ratings, pairs, values, st.sampled_from(GOALS), shares)
def test_more_of_a_good_never_lowers_a_score_with_overlaps(weights, overlaps, card, goal, more):
    low, high = sorted((card[goal], more))
    evaluation = evaluate(board(weights, overlaps, {**card, goal: low}, {**card, goal: high}))
    assert evaluation.score[0] <= evaluation.score[1] + CLOSE


@given(overlapping_projects())
def test_overlaps_that_are_off_or_all_0_change_nothing(project):
    none = replace(project, overlap_on=False)
    empty = replace(project, tradeoffs=tuple(replace(one, overlap=0.0) for one in project.tradeoffs))
    for name in ("parts", "score", "low", "high", "open_range", "order"):
        expected = getattr(evaluate(replace(project, tradeoffs=(), overlap_on=False)), name).tolist()
        assert getattr(evaluate(none), name).tolist() == expected
        assert getattr(evaluate(empty), name).tolist() == expected


def test_what_cannot_be_said_reaches_as_far_as_the_overlap_lets_it():
    project = board({"g1": 50.0, "g2": 50.0}, {frozenset(("g1", "g2")): 1.0}, {"g1": 1.0})
    card = project.cards[0]
    is_open = replace(card.judgements[0], bucket="g2", fit=None, impact=None, open=True)
    evaluation = evaluate(replace(project, cards=(replace(card, judgements=(*card.judgements, is_open)),)))
    # With the good done already nothing is left to win; harm would take all of it away.
    assert (evaluation.low[0], evaluation.score[0], evaluation.high[0]) == pytest.approx((0, 100, 100))
    assert evaluation.open_range[0] == pytest.approx(100)
    more_together = replace(project, tradeoffs=(replace(project.tradeoffs[0], overlap=-1.0),))
    cards = evaluation.project.cards
    assert evaluate(replace(more_together, cards=cards)).open_range[0] == pytest.approx(200 / 3)


def test_overlaps_on_the_same_two_goals_add_up_to_all_at_most():
    buckets = tuple(Bucket(id=goal, name=goal) for goal in ("b", "a", "c"))
    pair = frozenset(("a", "b"))
    said = (("t1", pair, 0.7), ("t2", pair, 0.6), ("t3", frozenset(("a", "c")), 0.2), ("t4", pair, None))
    tradeoffs = [Tradeoff(id=name, kind="overlap", served=both, overlap=o) for name, both, o in said]
    tradeoffs.append(Tradeoff(id="t5", kind="overlap", served=frozenset("abc"), overlap=0.9))
    tradeoffs.append(Tradeoff(id="t6", kind="pair", served=pair, overlap=0.9))
    project = Project(buckets=buckets, tradeoffs=tuple(tradeoffs))
    assert overlaps_of(project) == (Pair(0, 1, 1.0), Pair(1, 2, 0.2))
    assert overlaps_of(project, project.tradeoffs[1:]) == (Pair(0, 1, 0.6), Pair(1, 2, 0.2))
    assert overlaps_of(replace(project, buckets=buckets[1:], tradeoffs=()), project.tradeoffs) == (Pair(0, 1, 0.2),)


def test_an_edit_of_an_overlap_is_seen_by_an_evaluation_that_knows_the_one_before():
    project = board({"g1": 60.0, "g2": 40.0}, {frozenset(("g1", "g2")): 0.5}, {"g1": 0.8, "g2": 0.8})
    first = evaluate(project)
    off = evaluate(replace(project, overlap_on=False), first)
    assert off.parts.tolist() == evaluate(replace(project, overlap_on=False)).parts.tolist()
    stronger = replace(project, tradeoffs=(replace(project.tradeoffs[0], overlap=0.9),))
    assert evaluate(stronger, first).parts.tolist() == evaluate(stronger).parts.tolist()
    assert evaluate(replace(project, title="Another"), first).parts is first.parts


@given(st.integers(0, 1000), pairs)
def test_samples_with_overlaps_are_scored_one_by_one_as_a_project_is(seed, overlaps):
    rng = np.random.default_rng(seed)
    weights = rng.dirichlet(np.ones(4), 12)
    values = rng.uniform(-1, 1, (12, 4))
    listed = columns(overlaps)
    together = score_samples(weights, values, listed)
    for at in range(12):
        share = dict(zip(GOALS, weights[at].tolist(), strict=True))
        card = dict(zip(GOALS, values[at].tolist(), strict=True))
        assert together[at] == pytest.approx(integral_of(board(share, overlaps), share, card), abs=CLOSE)
    once = capacity(weights, listed)
    assert integral(once, values).tolist() == together.tolist()


@given(st.integers(0, 1000), pairs)
def test_overlaps_of_no_more_than_all_of_a_goal_hold_for_all_weights(seed, overlaps):
    listed = columns(overlaps)
    weights = np.random.default_rng(seed).dirichlet(np.full(4, 0.3), 50)
    if always_monotone(listed):
        assert capacity(weights, listed).monotone.all()


def test_an_explanation_says_what_the_overlap_takes_from_each_part():
    project = board({"g1": 50.0, "g2": 30.0, "g3": 20.0}, {frozenset(("g1", "g2")): 0.5}, {"g1": 0.8, "g2": 0.8})
    explanation = explain(evaluate(project), "c0")
    assert explanation.overlapping
    for term in explanation.terms:
        alone = 100 * term.weight * term.fit.middle * term.impact.middle
        assert term.points.middle == pytest.approx(alone + term.overlap)
    assert sum(term.points.middle for term in explanation.terms) == pytest.approx(61.176470588)
    assert not explain(evaluate(replace(project, overlap_on=False)), "c0").overlapping


def test_the_ranking_names_its_method_and_the_weights_that_overlaps_make():
    project = board({"g1": 50.0, "g2": 30.0, "g3": 20.0}, {frozenset(("g1", "g2")): 0.5}, {"g1": 0.8, "g2": 0.8})
    document = rank_json(evaluate(project))
    assert document["method"]["model"] == "choquet"
    counts = [bucket["shapley"] for bucket in document["buckets"]]
    assert counts == pytest.approx([0.425 / 0.85, 0.225 / 0.85, 0.2 / 0.85], abs=1e-6)
    plain = rank_json(evaluate(replace(project, overlap_on=False)))
    assert plain["method"]["model"] == "additive"
    assert [bucket["shapley"] for bucket in plain["buckets"]] == [0.5, 0.3, 0.2]
