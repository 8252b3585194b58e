"""Ranks, counted fast, against ranks counted one by one."""

from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.priority.sampling import pieces, tally
from model.priority.sampling.bands import Points
from model.priority.sampling.ranks import rank
from model.priority.table import Floats


class Plain(NamedTuple):
    acceptability: Floats
    band: Floats
    central: Floats


def plain(scores: Floats, weights: Floats) -> Plain:
    """METHOD section 6 as plainly as possible, for cards whose scores are the same or far apart."""
    cards, samples = scores.shape
    share, middle, central = np.zeros((cards, cards)), np.zeros(scores.shape), np.zeros((cards, len(weights)))
    for sample in range(samples):
        for card in range(cards):
            above = int((scores[:, sample] > scores[card, sample]).sum())
            level = int((scores[:, sample] == scores[card, sample]).sum())
            share[card, above : above + level] += 1 / level
            middle[card, sample] = 1 + above + (level - 1) / 2
            central[card] += (above == 0) / level * weights[:, sample]
    central /= np.where(share[:, :1] > 0, share[:, :1], 1)
    return Plain(share / samples, np.quantile(middle, [0.05, 0.5, 0.95], axis=1).T, central)


def counted(scores: Floats, weights: Floats) -> Plain:
    """The fast count, of which each row stands for all cards that have the same scores in the same places."""
    rows, row, sizes = np.unique(scores, axis=0, return_inverse=True, return_counts=True)
    found = rank(rows, sizes, weights, lambda: None)
    return Plain(found.acceptability[row], found.band[row], found.central[row])


def counted_singly(scores: Floats, weights: Floats) -> Plain:
    """The fast count, with a row for each card."""
    found = rank(scores, np.ones(len(scores), dtype=np.int64), weights, lambda: None)
    return Plain(found.acceptability, found.band, found.central)


@st.composite
def sheets(draw: st.DrawFn) -> tuple[Floats, Floats]:
    """Scores (cards × samples) on a grid that is coarse or fine, and weights (goals × samples)."""
    cards, samples = draw(st.integers(1, 8)), draw(st.integers(1, 30))
    steps = draw(st.sampled_from((1, 3, 1000)))
    rng = np.random.default_rng(draw(st.integers(0, 1000)))
    scores = rng.integers(-steps, steps + 1, (cards, samples)) * 100 / steps
    scores[: draw(st.integers(0, 3))] = scores[-1]
    return scores, rng.dirichlet(np.ones(2), samples).T


either_way = pytest.mark.parametrize("count", [counted, counted_singly])


@either_way
@given(sheet=sheets())
def test_ranks_are_as_if_counted_one_by_one(count, sheet):
    for one, other in zip(count(*sheet), plain(*sheet), strict=True):
        assert one == pytest.approx(other, abs=1e-9)


@either_way
@given(sheet=sheets())
def test_rows_and_columns_sum_to_1_and_what_is_never_is_exactly_0(count, sheet):
    found, expected = count(*sheet).acceptability, plain(*sheet).acceptability
    assert found.sum(axis=0) == pytest.approx(1, abs=1e-9)
    assert found.sum(axis=1) == pytest.approx(1, abs=1e-9)
    assert np.array_equal(found == 0, expected == 0)


@either_way
@given(sheet=sheets(), kept=st.integers(1, 3))
def test_ranks_of_many_cards_are_the_first_of_them_and_all_else_is_the_same(count, sheet, kept):
    expected = count(*sheet)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tally, "MANY_CARDS", kept)
        patch.setattr(tally, "KEPT", kept)
        found = count(*sheet)
    assert found.acceptability == pytest.approx(expected.acceptability[:, :kept], abs=1e-9)
    assert found.band == pytest.approx(expected.band)
    assert found.central == pytest.approx(expected.central)


def test_ranks_that_were_shared_leave_no_trace_beyond():
    scores = np.array([[9.0, 9.0], [9.0, 9.0], [5.0, 9.0], [4.0, 4.0], [3.0, 3.0]])
    found = counted_singly(scores, np.ones((1, 2))).acceptability
    assert found[0].tolist() == pytest.approx([5 / 12, 5 / 12, 1 / 6, 0, 0])
    assert found[0, 3:].tolist() == [0.0, 0.0]


@given(sheets())
def test_in_parts_and_on_two_threads_the_counts_are_the_same(sheet):
    expected = counted(*sheet)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tally, "AT_ONCE", 1)
        patch.setattr(pieces, "WORTH_IT", 0)
        found = counted(*sheet)
    for one, other in zip(found, expected, strict=True):
        assert one == pytest.approx(other, abs=1e-12)


@pytest.mark.parametrize("cards", [2, 300, 1100])
def test_cards_are_level_within_a_billionth_of_a_point_and_not_beyond(cards):
    scores = np.linspace(50, -50, cards)[:, np.newaxis].repeat(2, axis=1)
    scores[1] = scores[0] - np.array([0.9e-9, 1.1e-9])
    found = counted_singly(scores, np.ones((1, 2))).acceptability
    assert found[:2, :2].tolist() == [[0.75, 0.25], [0.25, 0.75]]


@pytest.mark.parametrize("cards", [1, 5, 1500])
def test_cards_at_either_end_of_the_scale_are_in_their_places(cards):
    scores = np.linspace(100, -100, cards)[:, np.newaxis]
    found = counted_singly(scores, np.ones((1, 1)))
    assert np.diagonal(found.acceptability).tolist() == [1.0] * found.acceptability.shape[1]
    assert found.band[:, 1].tolist() == list(range(1, cards + 1))


@given(
    st.integers(1, 4000),
    st.sampled_from(("even", "narrow", "whole", "alike", "far")),
    st.integers(0, 1000),
)
def test_points_of_a_band_are_those_of_numpy(count, kind, seed):
    rng = np.random.default_rng(seed)
    shape = 3, count
    values = {
        "even": lambda: rng.uniform(-100, 100, shape),
        "narrow": lambda: rng.normal(0, 1e-6, shape),
        "whole": lambda: rng.integers(-2, 3, shape),
        "alike": lambda: np.full(shape, 12.3),
        "far": lambda: np.where(rng.random(shape) < 0.03, 1e6, rng.random(shape)),
    }[kind]()
    assert Points(count).of(values) == pytest.approx(np.quantile(values, [0.05, 0.5, 0.95], axis=1).T, rel=1e-12)
