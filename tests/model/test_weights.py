"""Weights from what was answered. The checked cases are under priority/."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.weights import normalised, rank_order_centroid, rating_box

ratings = st.dictionaries(st.sampled_from("abcde"), st.integers(0, 20).map(lambda whole: whole * 5.0))


def test_the_anchor_rated_100_has_no_doubt_whatever_half_width_it_is_given():
    assert rating_box({"a": 100, "b": 50}, {"a": 30, "b": 0}) == rating_box({"a": 100, "b": 50}, {})


def test_a_doubtful_rating_is_cut_to_0_and_100():
    low, high = rating_box({"a": 100, "b": 90, "c": 10}, {"b": 30, "c": 30})
    assert low == pytest.approx({"a": 100 / 240, "b": 60 / 200, "c": 0})
    assert high == pytest.approx({"a": 100 / 160, "b": 100 / 200, "c": 40 / 200})


def test_ratings_that_are_all_0_have_empty_weights():
    assert rating_box({"a": 0.0, "b": 0.0}, {}) == ({"a": 0, "b": 0}, {"a": 0, "b": 0})
    assert normalised({"a": 0.0}) == {"a": 0}
    assert normalised({}) == {}


@given(ratings, st.integers(0, 50))
def test_the_box_of_a_weight_contains_the_weight(given_ratings, half):
    low, high = rating_box(given_ratings, dict.fromkeys(given_ratings, float(half)))
    for key, weight in normalised(given_ratings).items():
        assert low[key] - 1e-12 <= weight <= high[key] + 1e-12


@given(st.dictionaries(st.sampled_from("abcdefg"), st.integers(1, 9), min_size=1))
def test_centroid_weights_add_up_to_1_and_follow_the_ranks(ranks):
    weights = rank_order_centroid(ranks)
    assert sum(weights.values()) == pytest.approx(1)
    for one, place in ranks.items():
        for other, place_of_other in ranks.items():
            if place < place_of_other:
                assert weights[one] > weights[other]
            elif place == place_of_other:
                assert weights[one] == weights[other]


def test_gaps_between_ranks_do_not_matter():
    assert rank_order_centroid({"a": 2, "b": 7}) == rank_order_centroid({"a": 1, "b": 2}) == {"a": 0.75, "b": 0.25}


def test_a_bucket_that_is_rated_0_weighs_nothing_even_where_the_others_might_be_at_0():
    assert rating_box({"a": 5.0, "b": 0.0}, {"a": 5.0}) == ({"a": 1.0, "b": 0.0}, {"a": 1.0, "b": 0.0})
    assert rating_box({"a": 5.0, "b": 0.0}, {"a": 5.0, "b": 5.0}) == ({"a": 0.0, "b": 0.0}, {"a": 1.0, "b": 1.0})
