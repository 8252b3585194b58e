"""Kendall's W."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.priority.groups.concordance import concordance
from tests.model.priority.groups.ballots import CARDS, Ballots, complete, gappy


def mean_rank_correlation(ballots: Ballots) -> float | None:
    """The mean of Spearman's correlation over all pairs of participants, from ranks with level cards in the middle."""
    rows = []
    for own in ballots.values():
        values = [rank for rank in own.values() if rank is not None]
        rows.append([sum(o < r for o in values) + (values.count(r) + 1) / 2 for r in values])
    mean = (len(rows[0]) + 1) / 2
    spread = [sum((r - mean) ** 2 for r in row) for row in rows]
    if not all(spread):
        return None
    pairs = [(i, j) for i in range(len(rows)) for j in range(i)]
    each = (
        sum((x - mean) * (y - mean) for x, y in zip(rows[i], rows[j], strict=True)) / (spread[i] * spread[j]) ** 0.5
        for i, j in pairs
    )
    return sum(each) / len(pairs)


@given(complete(level=False))
def test_w_is_tied_to_the_mean_of_spearmans_correlations(ballots):
    # W = (r (m - 1) + 1) / m, with r the mean over pairs: an identity for strict rankings.
    found = concordance(ballots)
    if found.w is None or len(ballots) < 2:
        return
    correlation = mean_rank_correlation(ballots)
    assert correlation is not None
    assert found.w == pytest.approx((correlation * (len(ballots) - 1) + 1) / len(ballots))


@given(complete())
def test_w_lies_from_0_to_1_and_level_cards_never_make_it_less(ballots):
    found = concordance(ballots)
    if found.w is not None:
        assert found.uncorrected is not None
        assert 0 <= found.uncorrected <= found.w <= 1


@given(st.permutations(CARDS), st.integers(1, 5))
def test_w_is_1_for_equal_strict_rankings(order, people):
    ballots: Ballots = {f"p{at}": {card: float(place) for place, card in enumerate(order)} for at in range(people)}
    found = concordance(ballots)
    assert (found.w, found.uncorrected) == pytest.approx((1, 1))


def test_two_opposite_rankings_agree_in_nothing():
    assert concordance({"p": {"a": 1, "b": 2, "c": 3}, "q": {"a": 3, "b": 2, "c": 1}}).w == 0


def test_level_ranks_are_corrected_for():
    ballots: Ballots = {"p": {"a": 1, "b": 1, "c": 2}, "q": {"a": 5, "b": 5, "c": 9}}
    found = concordance(ballots)
    # Places 1.5, 1.5, 3 twice: S = 6, T = 6 for each, so W = 72 / (4 * 24 - 2 * 12).
    assert (found.w, found.uncorrected) == pytest.approx((1, 0.75))


def test_everything_level_has_no_w():
    found = concordance({"p": {"a": 1, "b": 1}, "q": {"a": 2, "b": 2}})
    assert (found.w, found.uncorrected, found.chi_square) == (None, 0, None)


def test_a_card_that_somebody_did_not_rank_is_left_out_and_named():
    found = concordance(
        {"p": {"a": 1, "b": 2, "c": 3}, "q": {"a": 2, "b": 1, "c": None}, "r": {"a": 1, "b": 5, "d": 2}}
    )
    assert (found.cards, found.left_out) == (("a", "b"), ("c", "d"))
    only_two = concordance({"p": {"a": 1, "b": 2}, "q": {"a": 2, "b": 1}, "r": {"a": 1, "b": 2}})
    assert found.w == only_two.w


def test_whoever_ranked_nothing_does_not_count():
    found = concordance({"p": {"a": 1, "b": 2}, "q": {"a": None}, "r": {}})
    assert (found.participants, found.w, found.left_out) == (("p",), 1, ())


def test_chi_square_is_shown_from_eight_cards_on():
    for count, shown in ((7, False), (8, True)):
        ballots: Ballots = {
            "p": {str(at): float(at) for at in range(count)},
            "q": {str(at): at % 3.0 for at in range(count)},
        }
        found = concordance(ballots)
        assert found.w is not None
        assert found.degrees == (count - 1 if shown else None)
        assert found.chi_square == (pytest.approx(2 * (count - 1) * found.w) if shown else None)


@given(gappy())
def test_any_ballots_are_answered(ballots):
    found = concordance(ballots)
    assert set(found.cards) | set(found.left_out) == {card for own in ballots.values() for card in own}
    assert all(one < other for one, other in pairwise(found.cards))
    assert (found.w is None) or len(found.cards) > 1


def test_no_ballots_and_one_card_have_no_w():
    assert concordance({}).w is None
    assert concordance({"p": {"a": 1}})[:4] == (None, None, None, None)
