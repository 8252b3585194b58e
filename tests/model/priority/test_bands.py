"""Bands are the ends of what judgements and weights allow: never left, and reached."""

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.bucket import Bucket
from model.card import Card
from model.judgement import Judgement
from model.priority.score import evaluate
from model.project import Project, Weighting
from model.value import replace
from tests.model.priority.oracle import extremes, sampled, weight_corners
from tests.model.priority.projects import projects

CLOSE = 1e-9


@given(projects())
def test_a_band_contains_the_score_and_each_part_lies_within_its_ends(project):
    evaluation = evaluate(project)
    assert np.all(evaluation.low <= evaluation.score)
    assert np.all(evaluation.score <= evaluation.high)
    low, high = evaluation.part_ends
    assert np.all(low <= evaluation.parts + CLOSE)
    assert np.all(evaluation.parts <= high + CLOSE)


@given(projects(max_buckets=4, max_cards=3))
def test_a_band_reaches_exactly_the_extremes_of_all_corners(project):
    evaluation = evaluate(project)
    for card in project.cards:
        row = evaluation.row[card.id]
        assert (evaluation.low[row], evaluation.high[row]) == pytest.approx(extremes(project, card), abs=CLOSE)


@given(projects(max_buckets=4, max_cards=3), st.integers(0, 1000))
def test_no_sample_falls_outside_of_a_band(project, seed):
    evaluation, rng = evaluate(project), random.Random(seed)
    for card in project.cards:
        row = evaluation.row[card.id]
        for _ in range(30):
            score = sampled(project, card, rng)
            assert evaluation.low[row] - CLOSE <= score <= evaluation.high[row] + CLOSE


@given(projects(max_cards=0))
def test_the_ends_of_a_weight_are_the_ends_over_all_corners(project):
    weights = evaluate(project).weights
    corners = [list(corner.values()) for corner in weight_corners(project)]
    assert list(weights.low) == pytest.approx([min(column) for column in zip(*corners, strict=True)])
    assert list(weights.high) == pytest.approx([max(column) for column in zip(*corners, strict=True)])
    assert all(
        low <= point + CLOSE <= high + 2 * CLOSE
        for low, point, high in zip(weights.low, weights.point, weights.high, strict=True)
    )


def judged(weighting: Weighting, ranks: tuple[int | None, ...], fits: tuple[float, ...]) -> Project:
    """One card, judged without doubt for every bucket."""
    ids = "abcdef"[: len(fits)]
    said = tuple(Judgement(bucket=bucket, fit=fit, impact=1.0) for bucket, fit in zip(ids, fits, strict=True))
    buckets = tuple(Bucket(id=one, name=one, rank=rank) for one, rank in zip(ids, ranks, strict=True))
    return Project(buckets=buckets, cards=(Card(id="one", name="One", judgements=said),), weighting=weighting)


def band(project: Project) -> tuple[float, float]:
    evaluation = evaluate(project)
    return float(evaluation.low[0]), float(evaluation.high[0])


def test_weights_that_nobody_was_asked_for_allow_each_bucket_alone():
    assert band(judged("free", (None, None, None), (0.2, -0.4, 0.9))) == pytest.approx((-40, 90))


def test_an_order_allows_only_weights_in_that_order():
    assert band(judged("order", (1, 2, 3), (0.2, -0.4, 0.9))) == pytest.approx((-10, 23.333333333))
    assert band(judged("order", (3, 2, 1), (0.2, -0.4, 0.9))) == pytest.approx((23.333333333, 90))


def test_buckets_of_equal_rank_may_come_in_any_order():
    assert band(judged("order", (1, 1, 3), (0.2, -0.4, 0.9))) == pytest.approx((-40, 23.333333333))
    assert band(judged("order", (7, 7, 7), (0.2, -0.4, 0.9))) == pytest.approx((-40, 90))


def test_a_bucket_without_a_rank_weighs_nothing_whatever_is_said():
    assert band(judged("order", (1, None, 2), (0.2, -0.4, 0.9))) == pytest.approx((20, 55))


def test_one_bucket_alone_has_no_doubt_about_its_weight():
    ways: tuple[tuple[Weighting, int | None], ...] = (("free", None), ("order", 4))
    for weighting, rank in ways:
        project = judged(weighting, (rank,), (0.3,))
        assert band(project) == pytest.approx((30, 30))
        assert evaluate(project).weights.low == (1.0,)


@pytest.mark.parametrize(("weighting", "fit"), [("free", 0.25), ("free", 0.5), ("order", 0.15), ("order", 0.9)])
def test_rounding_never_puts_a_score_outside_of_its_band(weighting, fit):
    evaluation = evaluate(judged(weighting, (1, 2, 3), (fit,) * 3))
    assert evaluation.low[0] <= evaluation.score[0] <= evaluation.high[0]


def test_a_worse_chance_is_the_low_end_of_help_and_the_high_end_of_harm():
    project = replace(judged("free", (None,), (0.5,)), factors_on=True)
    helping = replace(project, cards=(replace(project.cards[0], chance=(0.2, 0.6)),))
    assert band(helping) == pytest.approx((10, 30))
    said = (Judgement(bucket="a", fit=-0.5, impact=1.0),)
    assert band(replace(helping, cards=(replace(helping.cards[0], judgements=said),))) == pytest.approx((-30, -10))
