"""A bucket's share of the whole weight, set while the others keep their proportions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.bucket import Bucket
from model.edits import weighing as edit
from model.project import Project
from model.scale import Scale
from model.value import Refusal
from model.weights import point_weights

PROJECT = Project(buckets=tuple(Bucket(id=one, name=one.upper()) for one in "abc"))
RATED = edit.set_weight(edit.set_weight(PROJECT, "b", 50.0), "c", 25.0)

ratings = st.lists(st.integers(0, 100).map(float), min_size=2, max_size=6)
shares = st.integers(0, 100).map(lambda whole: whole / 100)


def rated(weights: list[float]) -> Project:
    buckets = (Bucket(id=str(at), name="B", weight=weight) for at, weight in enumerate(weights))
    return Project(buckets=tuple(buckets), weighting="fixed")


def test_the_others_keep_their_proportions():
    moved = edit.set_share_of_weight(RATED, "a", 0.25)
    assert point_weights(moved) == pytest.approx({"a": 0.25, "b": 0.5, "c": 0.25})
    assert [bucket.weight for bucket in moved.buckets] == pytest.approx([50, 100, 50])


@given(ratings, shares)
def test_whatever_the_ratings_the_share_is_met_and_the_heaviest_is_at_100(weights, share):
    before = rated(weights)
    after = edit.set_share_of_weight(before, "0", share)
    found = point_weights(after)
    assert found["0"] == pytest.approx(share, abs=1e-12)
    assert after is before or max(bucket.weight or 0 for bucket in after.buckets) == 100
    total = sum(weights[1:])
    for at, weight in enumerate(weights[1:], 1):
        proportion = weight / total if total else 1 / len(weights[1:])
        assert found[str(at)] == pytest.approx((1 - share) * proportion, abs=1e-12)


def test_the_first_move_turns_an_order_into_numbers_and_keeps_the_order():
    ranked = edit.rank_buckets(PROJECT, "abc")
    moved = edit.set_share_of_weight(ranked, "c", 0.5)
    assert moved.weighting == "fixed"
    assert [bucket.rank for bucket in moved.buckets] == [1, 2, 3]
    weights, before = point_weights(moved), point_weights(ranked)
    assert weights["a"] / weights["b"] == pytest.approx(before["a"] / before["b"])


def test_weights_that_nobody_was_asked_for_become_numbers():
    moved = edit.set_share_of_weight(PROJECT, "a", 0.5)
    assert (moved.weighting, [bucket.weight for bucket in moved.buckets]) == ("fixed", [100, 50, 50])


def test_where_swing_ratings_count_they_are_moved_and_numbers_are_not():
    swings = edit.rate_swings(RATED, {"a": 100.0, "b": 50.0, "c": 50.0})
    moved = edit.set_share_of_weight(swings, "a", 0.2)
    assert moved.weighting == "swing"
    assert [bucket.swing for bucket in moved.buckets] == pytest.approx([50, 100, 100])
    assert [bucket.weight for bucket in moved.buckets] == [100, 50, 25]


def test_a_move_through_the_whole_weight_comes_back_to_the_proportions_it_is_told():
    whole = edit.set_share_of_weight(RATED, "a", 1.0)
    assert point_weights(whole) == {"a": 1, "b": 0, "c": 0}
    assert point_weights(edit.set_share_of_weight(whole, "a", 0.4)) == pytest.approx({"a": 0.4, "b": 0.3, "c": 0.3})
    told = edit.set_share_of_weight(whole, "a", 0.4, point_weights(RATED))
    assert point_weights(told) == pytest.approx({"a": 0.4, "b": 0.4, "c": 0.2})


def test_the_share_that_it_has_changes_nothing_not_even_an_order():
    ranked = edit.rank_buckets(PROJECT, "abc")
    assert edit.set_share_of_weight(ranked, "b", point_weights(ranked)["b"]) is ranked
    assert edit.set_share_of_weight(RATED, "a", point_weights(RATED)["a"]) is RATED


def test_a_weight_that_is_moved_is_about_the_range_as_it_is_now():
    stale = edit.set_scale(RATED, "a", unit="years")
    assert stale.bucket("a").weighed_at != stale.bucket("a").scale
    assert edit.set_share_of_weight(stale, "a", 0.3).bucket("a").weighed_at == Scale(unit="years")


@pytest.mark.parametrize("wrong", [-0.1, 1.1, float("nan")])
def test_a_share_outside_of_the_whole_is_refused(wrong):
    with pytest.raises(Refusal, match="between 0 and 100 %"):
        edit.set_share_of_weight(RATED, "a", wrong)


def test_the_only_bucket_has_the_whole_weight_and_an_unknown_one_none():
    with pytest.raises(Refusal, match="“A” is the only bucket"):
        edit.set_share_of_weight(Project(buckets=PROJECT.buckets[:1]), "a", 0.5)
    with pytest.raises(Refusal, match="There is no bucket “z”"):
        edit.set_share_of_weight(RATED, "z", 0.5)
