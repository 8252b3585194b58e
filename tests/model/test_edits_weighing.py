"""What can be said of what the buckets weigh."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.bucket import Bucket
from model.edits import weighing as edit
from model.edits.buckets import add_bucket, remove_bucket
from model.priority.bands import weights_of
from model.project import Project
from model.scale import Scale
from model.value import Refusal
from model.weights import compared, gaps, point_weights, ratio_of, worst_triple

PROJECT = Project(buckets=tuple(Bucket(id=one, name=one.upper()) for one in "abc"))


def test_saying_the_same_weight_or_order_twice_returns_the_very_same_project():
    rated = edit.set_weight(PROJECT, "a", 40.0)
    assert edit.set_weight(rated, "a", 40.0) is rated
    ranked = edit.rank_buckets(PROJECT, "cab")
    assert edit.rank_buckets(ranked, "cab") is ranked


def test_the_first_rating_keeps_the_weights_that_were_shown():
    rated = edit.set_weight(PROJECT, "b", 50.0)
    assert rated.weighting == "fixed"
    assert [bucket.weight for bucket in rated.buckets] == [100, 50, 100]
    ranked = edit.rank_buckets(PROJECT, "abc")
    from_order = edit.set_weight(ranked, "c", 100.0)
    assert [bucket.weight for bucket in from_order.buckets] == pytest.approx([100, 100 * 5 / 11, 100])


def test_later_ratings_touch_one_bucket():
    rated = edit.set_weight(edit.set_weight(PROJECT, "b", 50.0), "c", 20.0)
    assert [bucket.weight for bucket in rated.buckets] == [100, 50, 20]
    assert point_weights(rated) == pytest.approx({"a": 100 / 170, "b": 50 / 170, "c": 20 / 170})


@given(st.integers(1, 200))
def test_a_first_rating_never_puts_another_above_100(count):
    project = Project(buckets=tuple(Bucket(id=str(number), name="B") for number in range(count)))
    assert edit.set_weight(project, "0", 10.0).bucket(str(count - 1)).weight == (10 if count == 1 else 100)


@pytest.mark.parametrize("wrong", [-1.0, 100.5, float("nan")])
def test_a_rating_outside_of_0_to_100_is_refused(wrong):
    with pytest.raises(Refusal, match="“weight” is not valid"):
        edit.set_weight(PROJECT, "a", wrong)


def test_an_order_gives_ranks_and_a_bucket_not_named_has_none():
    project = edit.rank_buckets(PROJECT, "ca")
    assert (project.weighting, [bucket.rank for bucket in project.buckets]) == ("order", [2, None, 1])
    assert point_weights(project) == {"a": 0.25, "b": 0, "c": 0.75}


def test_weights_that_are_taken_back_are_kept_for_another_time():
    rated = edit.set_weight(PROJECT, "a", 40.0)
    free = edit.free_weights(rated)
    assert free.weighting == "free"
    assert free.buckets is rated.buckets
    assert point_weights(free) == pytest.approx(dict.fromkeys("abc", 1 / 3))


@pytest.mark.parametrize(
    "refused",
    [
        lambda: edit.set_weight(PROJECT, "z", 1.0),
        lambda: edit.rate_swing(PROJECT, "z", 1.0),
        lambda: edit.give_number(PROJECT, "z", 1.0),
        lambda: edit.rank_buckets(PROJECT, "abz"),
        lambda: edit.compare(PROJECT, "a", "z", 2.0),
        lambda: edit.set_scale(PROJECT, "z", unit="years"),
    ],
)
def test_a_bucket_that_is_not_there_is_refused_with_its_id(refused):
    with pytest.raises(Refusal, match="There is no bucket “z”"):
        refused()


@pytest.mark.parametrize(
    "nothing",
    [
        lambda: edit.free_weights(PROJECT),
        lambda: edit.rate_swing(PROJECT, "a", None),
        lambda: edit.rate_swings(PROJECT, {}),
        lambda: edit.compare(PROJECT, "a", "b", None),
        lambda: edit.set_doubt(PROJECT, "a", None),
        lambda: edit.set_scale(PROJECT, "a", unit=""),
        lambda: edit.confirm_range(PROJECT, "a"),
    ],
)
def test_an_edit_that_would_change_nothing_returns_the_very_same_project(nothing):
    assert nothing() is PROJECT


def test_swing_ratings_count_once_every_bucket_has_one():
    half = edit.rate_swing(edit.rate_swing(PROJECT, "a", 100.0), "b", 50.0)
    assert half.weighting == "free"
    whole = edit.rate_swing(half, "c", 50.0)
    assert whole.weighting == "swing"
    assert point_weights(whole) == {"a": 0.5, "b": 0.25, "c": 0.25}
    assert edit.rate_swings(PROJECT, {"a": 100.0, "b": 50.0, "c": 50.0}) == whole


def test_the_first_place_changes_hands_in_one_step_and_the_other_rating_is_taken_back():
    first = edit.rate_swing(PROJECT, "a", 100.0)
    second = edit.rate_swings(first, {"a": None, "b": 100.0})
    assert ([bucket.swing for bucket in second.buckets], second.weighting) == ([None, 100, None], "free")


def test_while_swing_ratings_count_a_slider_changes_them_and_not_the_numbers():
    whole = edit.rate_swings(PROJECT, {"a": 100.0, "b": 50.0, "c": 50.0})
    moved = edit.set_weight(whole, "b", 20.0)
    assert (moved.bucket("b").swing, moved.bucket("b").weight, moved.weighting) == (20, None, "swing")


def test_numbers_given_one_by_one_count_once_every_bucket_has_one_and_make_up_none():
    swings = edit.rate_swings(PROJECT, {"a": 100.0, "b": 50.0, "c": 0.0})
    half = edit.give_number(edit.give_number(swings, "a", 100.0), "b", 30.0)
    assert (half.weighting, [bucket.weight for bucket in half.buckets]) == ("swing", [100, 30, None])
    assert point_weights(half) == point_weights(swings)
    whole = edit.give_number(half, "c", 70.0)
    assert (whole.weighting, [bucket.swing for bucket in whole.buckets]) == ("fixed", [100, 50, 0])
    assert point_weights(whole) == pytest.approx({"a": 0.5, "b": 0.15, "c": 0.35})


def test_each_way_of_asking_keeps_its_own_answers():
    swings = edit.rate_swings(PROJECT, {"a": 100.0, "b": 50.0, "c": 0.0})
    ranked = edit.rank_buckets(swings, "cba")
    numbers = edit.set_weight(ranked, "b", 10.0)
    back = edit.choose_weighting(numbers, "swing")
    assert point_weights(back) == point_weights(swings)
    assert point_weights(edit.choose_weighting(back, "order")) == point_weights(ranked)
    assert point_weights(edit.choose_weighting(back, "fixed")) == point_weights(numbers)


def test_buckets_in_one_place_are_level():
    ranked = edit.rank_buckets(PROJECT, ["b", ["a", "c"]])
    assert [bucket.rank for bucket in ranked.buckets] == [2, 1, 2]
    assert point_weights(ranked)["a"] == point_weights(ranked)["c"]


def test_comparisons_count_once_every_two_are_compared():
    half = edit.compare(edit.compare(PROJECT, "a", "b", 2.0), "b", "c", 2.0)
    assert (half.weighting, gaps("abc", ratio_of(half.comparisons))) == ("free", [("a", "c")])
    whole = edit.compare(half, "c", "a", 0.25)
    assert whole.weighting == "pairwise"
    assert point_weights(whole) == pytest.approx({"a": 4 / 7, "b": 2 / 7, "c": 1 / 7})


def test_a_second_answer_takes_the_place_of_the_first_whichever_way_round_it_was_asked():
    twice = edit.compare(edit.compare(PROJECT, "a", "b", 2.0), "b", "a", 3.0)
    assert ratio_of(twice.comparisons) == {("b", "a"): 3.0, ("a", "b"): pytest.approx(1 / 3)}
    assert edit.compare(twice, "a", "b", None).comparisons == ()


def test_a_bucket_that_comes_later_weighs_nothing_until_it_is_compared():
    whole = edit.compare(edit.compare(edit.compare(PROJECT, "a", "b", 2.0), "b", "c", 2.0), "a", "c", 4.0)
    more = add_bucket(whole, "New")
    weights = point_weights(more)
    assert weights.pop("new") == 0
    assert weights == pytest.approx(point_weights(whole))
    assert compared(["a", "new", "b", "c"], ratio_of(more.comparisons)) == ["a", "b", "c"]


def test_the_three_that_agree_least_are_named():
    said = edit.compare(edit.compare(edit.compare(PROJECT, "a", "b", 3.0), "b", "c", 3.0), "c", "a", 3.0)
    triple, off = worst_triple("abc", ratio_of(said.comparisons))
    assert triple == ("a", "b", "c")
    assert off == pytest.approx(3 * 1.0986122886681098)
    assert worst_triple("ab", ratio_of(said.comparisons)) is None


def test_a_removed_bucket_takes_its_comparisons_with_it():
    said = edit.compare(edit.compare(PROJECT, "a", "b", 2.0), "b", "c", 2.0)
    assert remove_bucket(said, "c").comparisons == said.comparisons[:1]


def test_a_bucket_is_not_compared_with_itself_nor_are_more_than_ten_compared():
    with pytest.raises(Refusal, match="“A” cannot be compared with itself"):
        edit.compare(PROJECT, "a", "a", 1.0)
    many = Project(buckets=tuple(Bucket(id=str(number), name="B") for number in range(11)))
    with pytest.raises(Refusal, match="At most 10 buckets"):
        edit.compare(many, "0", "1", 2.0)


def test_doubt_makes_an_interval_of_a_weight_and_leaves_the_anchor():
    rated = edit.rate_swings(PROJECT, {"a": 100.0, "b": 50.0, "c": 20.0})
    doubtful = edit.set_doubt(edit.set_doubt(edit.set_doubt(rated, "b", 10.0), "c", 20.0), "a", 50.0)
    weights = weights_of(doubtful)
    assert (weights.kind, weights.source) == ("interval", "swing")
    assert weights.low == pytest.approx((0.5, 2 / 9, 0.0))
    assert weights.high == pytest.approx((1 / 1.4, 0.375, 2 / 9))


def test_a_range_that_changes_after_the_weight_shows_what_the_weight_was_about():
    first = edit.set_scale(PROJECT, "a", best_text="all chips made at home")
    weighed = edit.set_weight(first, "a", 80.0)
    assert weighed.bucket("a").weighed_at == weighed.bucket("a").scale
    changed = edit.set_scale(weighed, "a", best_text="half of the chips made at home")
    assert changed.bucket("a").weighed_at == Scale(best_text="all chips made at home")
    assert edit.confirm_range(changed, "a").bucket("a").weighed_at == changed.bucket("a").scale


def test_a_range_that_is_given_after_the_weight_is_one_that_the_weight_was_not_about():
    weighed = edit.set_weight(PROJECT, "a", 80.0)
    assert edit.set_scale(weighed, "a", unit="years").bucket("a").weighed_at == Scale()
    assert edit.set_scale(PROJECT, "a", unit="years").bucket("a").weighed_at is None
