"""How far scores and parts can reach where goals overlap."""

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.priority.bands import Weights
from model.priority.overlap import Pair, capacity, integral, overlap_ends
from model.priority.overlap import shares as parts_of
from model.priority.score import evaluate
from model.project import Project
from model.value import replace
from tests.model.priority.oracle import chance_range, said_ranges, sampled_weights, weight_corners, z
from tests.model.priority.overlapping import board, columns, integral_of, overlapping_projects, pairs

CLOSE = 1e-9


@given(overlapping_projects(), st.integers(0, 1000))
def test_no_sample_falls_outside_of_a_band_with_overlaps(project, seed):
    evaluation, rng = evaluate(project), random.Random(seed)
    for card in project.cards:
        row = evaluation.row[card.id]
        assert evaluation.low[row] <= evaluation.score[row] <= evaluation.high[row]
        for _ in range(20):
            score = drawn(project, card, rng)
            assert evaluation.low[row] - CLOSE <= score <= evaluation.high[row] + CLOSE


def drawn(project: Project, card, rng: random.Random) -> float:
    """One score for any allowed weights and judgements, the extreme ones often."""
    weights = rng.choice([sampled_weights(project, rng), *weight_corners(project)])
    if not any(weights.values()):
        return 0.0
    pick = rng.choice([lambda low, high: rng.choice((low, high)), rng.uniform])
    chance = chance_range(project, card) or (0.0, 0.0, 0.0)
    values = {}
    for bucket, said in said_ranges(project, card).items():
        half_life = project.bucket(bucket).half_life if project.factors_on else None
        parts = [pick(one[0], one[2]) for one in said.values()] if said else None
        values[bucket] = z(*parts, half_life=half_life) if parts else pick(-1, 1)
    return 100 * pick(chance[0], chance[2]) * integral_of(project, weights, values)


def some_weights(weights: Weights, rng: np.random.Generator) -> np.ndarray:
    """Weights that these allow (samples × goals), the corners of an order among them."""
    if weights.kind == "order":
        drawn = -np.sort(-rng.dirichlet(np.ones(4), 60), axis=1)
        return np.concatenate([drawn, np.tril(np.ones((4, 4))) / np.arange(1, 5)[:, np.newaxis]])
    low, high = np.array(weights.low), np.array(weights.high)
    drawn = low + (high - low) * rng.integers(0, 2, (4000, 4))
    drawn[:, 3] = 1 - drawn[:, :3].sum(axis=1)
    return drawn[(low[3] <= drawn[:, 3]) & (drawn[:, 3] <= high[3])]


@pytest.mark.parametrize("kind", ["order", "interval"])
@given(seed=st.integers(0, 10_000), overlaps=pairs, rated=st.tuples(*[st.integers(1, 10)] * 4))
def test_ends_with_overlaps_hold_for_all_weights_in_an_order_or_in_doubt(kind, seed, overlaps, rated):
    rng, listed = np.random.default_rng(seed), columns(overlaps)
    half = rng.choice((0.02, 0.1, 0.3))
    low, high = (np.clip(np.array(rated) / sum(rated) + off, 0, 1).tolist() for off in (-half, half))
    places = ((0,), (1,), (2,), (3,))
    allowed = {
        "order": Weights("order", (0.4, 0.3, 0.2, 0.1), (0.25, 0, 0, 0), (1, 1 / 2, 1 / 3, 1 / 4), places),
        "interval": Weights("interval", (0.25,) * 4, tuple(low), tuple(high)),
    }[kind]
    values = rng.uniform(-1, 1, (5, 4)) * rng.choice((0, 1), (5, 4), p=(0.2, 0.8))
    if rng.random() < 0.5:
        values = np.abs(values) * rng.choice((-1, 1))
    least, most = overlap_ends(allowed, listed, values, values)
    for weights in some_weights(allowed, rng):
        reached = integral(capacity(weights, listed), values)
        assert np.all(least - CLOSE <= reached)
        assert np.all(reached <= most + CLOSE)


def test_ends_leave_room_for_weights_under_which_the_overlaps_do_not_count():
    listed, value = (Pair(0, 1, 1.0), Pair(0, 2, 1.0), Pair(2, 3, -1.0)), np.array([[-1.0, -1.0, 0.0, 0.0]])
    weights = Weights("interval", (0.25,) * 4, (0.23,) * 4, (0.27,) * 4)
    assert not capacity(np.array(weights.point), listed).monotone
    assert overlap_ends(weights, listed, value, value)[0][0] <= -0.5


def test_ends_with_overlaps_go_no_further_than_the_goals_that_weigh_something():
    listed, value = (Pair(0, 1, -1.0), Pair(1, 2, 1.0)), np.array([[0.5, 0.6, -1.0, 0.9]])
    free = Weights("free", (0.25,) * 4, (0.0,) * 4, (1.0,) * 4)
    assert [end[0] for end in overlap_ends(free, listed, value, value)] == [-1.0, 0.9]
    two = Weights("interval", (0.5, 0.5, 0.0, 0.0), (0.3, 0.3, 0.0, 0.0), (0.7, 0.7, 0.0, 0.0))
    least, most = overlap_ends(two, listed, value, value)
    assert 0.5 <= least[0] <= most[0] <= 0.6


def test_ends_with_overlaps_close_in_on_the_score_as_the_doubt_goes():
    value, listed = np.array([[0.8, 0.6, -0.4]]), (Pair(0, 1, 0.5), Pair(1, 2, -0.5))
    point = np.array([0.5, 0.3, 0.2])
    score = integral(capacity(point, listed), value)
    for half in (0.1, 0.01, 0.001):
        weights = Weights("interval", tuple(point), tuple(point - half), tuple(point + half))
        least, most = overlap_ends(weights, listed, value, value)
        assert least[0] <= score[0] <= most[0]
        assert most[0] - least[0] < 8 * half


@given(overlapping_projects(), st.integers(0, 1000))
def test_no_part_is_ever_outside_of_its_ends_with_overlaps(project, seed):
    evaluation, rng = evaluate(project), random.Random(seed)
    low, high = evaluation.part_ends
    assert np.all(low <= evaluation.parts + CLOSE)
    assert np.all(evaluation.parts <= high + CLOSE)
    value = evaluation.table.value
    for _ in range(20):
        upper = [rng.random() < 0.5 for _ in range(value[0].size)]
        corner = np.where(np.reshape(upper, value[0].shape), value[2], value[0])
        chance = evaluation.table.chance[rng.choice((0, 2))][:, np.newaxis]
        parts = 100 * chance * parts_of(evaluation.capacity, corner)
        assert np.all(low - CLOSE <= parts)
        assert np.all(parts <= high + CLOSE)


def test_a_band_under_fixed_weights_is_sharp_with_overlaps():
    project = board({"g1": 50.0, "g2": 50.0}, {frozenset(("g1", "g2")): 1.0})
    assert evaluate(project).capacity.shapley.tolist() == [0.5, 0.5]
    spread = board({"g1": 50.0, "g2": 50.0}, {frozenset(("g1", "g2")): 1.0}, {"g1": 0.4, "g2": 0.6})
    card = spread.cards[0]
    wide = [replace(said, fit=ends) for said, ends in zip(card.judgements, ((0.2, 0.6), (0.4, 0.8)), strict=True)]
    evaluation = evaluate(replace(spread, cards=(replace(card, judgements=tuple(wide)),)))
    # Two halves that are one and the same thing: the better of the two is all that counts.
    assert (evaluation.low[0], evaluation.score[0], evaluation.high[0]) == pytest.approx((40, 60, 80))
