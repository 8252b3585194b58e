"""Sampled weights: within what was answered, and evenly spread over it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.priority.bands import Weights, weights_of
from model.priority.sampling import box as box_module
from model.priority.sampling.box import EMPTY_BOX, box
from model.priority.sampling.draws import Streams
from model.priority.sampling.weights import sample_weights
from model.priority.table import Floats
from model.value import Refusal
from model.weights import rank_order_centroid
from tests.model.priority.projects import projects
from tests.model.priority.sampling.boards import board

MANY = 20_000
ROUNDING = 1e-9


def drawn(weights: Weights, count: int = MANY, seed: int = 0) -> Floats:
    ids = [f"g{at:02}" for at in range(len(weights.point))]
    return sample_weights(weights, ids, ids, Streams(seed), count)


def within(low: list[float], high: list[float]) -> Weights:
    middle = (np.array(low) + np.array(high)) / 2
    return Weights("interval", tuple(middle / middle.sum()), tuple(low), tuple(high))


def ranked(*ranks: int | None) -> Weights:
    return weights_of(board({}, {f"g{at:02}": {"rank": rank} for at, rank in enumerate(ranks)}, weighting="order"))


def close(found: Floats, expected: object, spread: float = 0.5) -> bool:
    """Whether a mean of `MANY` samples is within five standard errors of what it should be."""
    return bool(np.all(np.abs(found - np.array(expected)) < 5 * spread / MANY**0.5))


@given(projects(max_cards=0))
def test_weights_are_shares_of_a_whole_and_keep_within_their_ends(project):
    weights = weights_of(project)
    found = drawn(weights, 200)
    assert found.shape == (len(project.buckets), 200)
    assert (found >= np.array(weights.low)[:, np.newaxis] - ROUNDING).all()
    assert (found <= np.array(weights.high)[:, np.newaxis] + ROUNDING).all()
    if weights.any:
        assert found.sum(axis=0) == pytest.approx(1)


def test_fixed_weights_are_always_the_same():
    assert drawn(Weights("fixed", (0.7, 0.3), (0.7, 0.3), (0.7, 0.3)), 3).tolist() == [[0.7] * 3, [0.3] * 3]


@pytest.mark.parametrize("goals", [1, 2, 3, 8])
def test_free_weights_are_even_over_the_simplex(goals):
    found = drawn(Weights("free", (1 / goals,) * goals, (0.0,) * goals, (1.0,) * goals))
    assert close(found.mean(axis=1), 1 / goals)
    for least in (0.1, 0.3, 0.6):
        assert close((found > least).mean(axis=1), (1 - least) ** (goals - 1) if goals > 1 else 1.0)


@given(st.lists(st.integers(1, 4), min_size=1, max_size=5))
def test_ordered_weights_fall_with_the_rank_and_average_to_rank_order_centroids(ranks):
    found = drawn(ranked(*ranks))
    for one, rank in enumerate(ranks):
        for other, below in enumerate(ranks):
            assert rank >= below or (found[one] >= found[other]).all()
    expected = rank_order_centroid({str(at): rank for at, rank in enumerate(ranks)})
    assert close(found.mean(axis=1), [expected[str(at)] for at in range(len(ranks))])


def test_equal_ranks_come_in_any_order():
    found = drawn(ranked(2, 1, 2, None))
    assert close((found[0] > found[2]).mean(), 0.5)
    assert not found[3].any()


def test_of_two_goals_one_is_even_between_its_ends():
    found = drawn(within([0.2, 0.0], [0.6, 0.7]))
    assert (found[0].min(), found[0].max()) == pytest.approx((0.3, 0.6), abs=0.001)
    assert np.quantile(found[0], [0.25, 0.5, 0.75]) == pytest.approx([0.375, 0.45, 0.525], abs=0.005)


@given(st.lists(st.floats(0.01, 1), min_size=1, max_size=7), st.data())
def test_weights_in_doubt_stay_in_their_box(parts, data):
    inside = [part / sum(parts) for part in parts]
    low = [data.draw(st.floats(0, one)) for one in inside]
    high = [data.draw(st.floats(one, 1)) for one in inside]
    found = drawn(within(low, high), 100)
    assert (found >= np.array(low)[:, np.newaxis] - ROUNDING).all()
    assert (found <= np.array(high)[:, np.newaxis] + ROUNDING).all()
    assert found.sum(axis=0) == pytest.approx(1)


BOXES = (
    within([0.1, 0.0, 0.1, 0.0], [0.6, 0.5, 0.3, 0.2]),
    within([0.0, 0.0, 0.0, 0.0, 0.0], [0.9, 0.1, 0.4, 0.2, 0.3]),
    within([0.3, 0.05, 0.0], [0.5, 0.7, 0.02]),
)


@pytest.mark.parametrize("weights", BOXES)
def test_a_walk_finds_the_same_weights_as_drawing_and_refusing(weights, monkeypatch):
    refused = drawn(weights)
    monkeypatch.setattr(box_module, "FEWEST", box_module.PROPOSALS + 1)
    walked = drawn(weights)
    assert not np.array_equal(walked, refused)
    shares = np.linspace(0.05, 0.95, 10)
    for one, other in zip(refused, walked, strict=True):
        among = np.searchsorted(np.sort(other), np.quantile(one, shares)) / MANY
        assert close(among, shares, spread=2**-0.5)


def test_a_narrow_box_is_walked_and_as_even_for_alike_goals(monkeypatch):
    walks = []
    walked = box_module._walked
    monkeypatch.setattr(box_module, "_walked", lambda *rest: walks.append(1) or walked(*rest))
    found = drawn(within([0.0] * 12, [0.1] * 12))
    assert walks
    assert close(found.mean(axis=1), 1 / 12)
    assert np.ptp(found.var(axis=1)) < 0.1 * found.var()


def test_a_goal_whose_ends_meet_stays_and_the_others_share_the_rest():
    found = drawn(within([0.4, 0.0, 0.0], [0.4, 1.0, 1.0]))
    assert (found[0] == 0.4).all()
    assert close(found[1].mean(), 0.3)
    assert np.quantile(found[1], [0.25, 0.75]) == pytest.approx([0.15, 0.45], abs=0.01)


@pytest.mark.parametrize(
    ("low", "high", "blamed"),
    [
        ([0.7, 0.0, 0.4], [0.8, 1.0, 0.5], "“A”, “C”"),
        ([0.0, 0.0, 0.0], [0.3, 0.3, 0.3], "“A”, “B”, “C”"),
        ([0.0, 0.6, 0.0], [1.0, 0.5, 1.0], "“B”"),
    ],
)
def test_a_box_without_weights_is_refused_and_names_the_goals(low, high, blamed):
    with pytest.raises(Refusal) as refused:
        box(np.array(low), np.array(high), ["A", "B", "C"])
    assert refused.value.template == EMPTY_BOX
    assert blamed in str(refused.value)


def test_ends_that_cannot_be_reached_are_cut():
    cut = box(np.array([0.0, 0.1, 0.3]), np.array([1.0, 1.0, 0.4]), ["A", "B", "C"])
    assert cut.low == pytest.approx([0.0, 0.1, 0.3])
    assert cut.high == pytest.approx([0.6, 0.7, 0.4])
