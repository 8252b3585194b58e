"""How far weights may move before the order at the top changes, held against weights that are moved."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from model.bucket import Bucket
from model.card import Card
from model.judgement import Judgement
from model.priority.score import evaluate
from model.priority.stability import Stability, stability
from model.project import Project
from model.tradeoff import Tradeoff
from model.value import replace
from tests.model.priority.moving import moved
from tests.model.priority.projects import projects

CLOSE = 1e-6
STEPS = [step / 16 for step in range(17)]


@st.composite
def weighed(draw: st.DrawFn) -> Project:
    """Projects of two buckets or more, in which some card has a score."""
    project = draw(projects(max_buckets=3, max_cards=4))
    assume(len(project.buckets) > 1 and evaluate(project).ranked > 0)
    return project


def board(*cards: tuple[float, ...], weights: tuple[float, ...]) -> Project:
    """Cards x, y, z … with these values for buckets a, b, c …, judged without doubt."""
    ids = "abcdef"[: len(weights)]
    return Project(
        buckets=tuple(Bucket(id=one, name=one, weight=weight) for one, weight in zip(ids, weights, strict=True)),
        cards=tuple(
            Card(
                id=name,
                name=name,
                judgements=tuple(
                    Judgement(bucket=one, fit=fit, impact=1.0) for one, fit in zip(ids, values, strict=True)
                ),
            )
            for name, values in zip("xyzuvw", cards, strict=False)
        ),
        weighting="fixed",
    )


def found(project: Project, k: int = 3) -> Stability:
    return stability(evaluate(project), k)


def ahead(scores: dict[str, float], inside: tuple[str, ...], outside: list[str]) -> float:
    """By how much the last inside is ahead of the first outside."""
    return min(scores[card] for card in inside) - max(scores[card] for card in outside)


@given(weighed(), st.integers(1, 3))
def test_the_first_cards_stay_first_inside_of_an_interval_and_nowhere_else(project, k):
    stable, evaluation = found(project, k), evaluate(project)
    ranked = [evaluation.cards[row] for row in evaluation.order[: evaluation.ranked]]
    for inside, intervals in ((stable.leaders[:1], stable.intervals), (stable.leaders, stable.leaders_intervals)):
        outside = [card for card in ranked if card not in inside]
        for interval in intervals if outside else ():
            for weight in STEPS:
                lead = ahead(moved(project, interval.bucket, weight), inside, outside)
                if interval.low <= weight <= interval.high:
                    assert lead >= -CLOSE
                elif not interval.low - CLOSE < weight < interval.high + CLOSE:
                    assert lead < CLOSE


@given(weighed())
def test_an_interval_holds_the_weight_and_at_an_end_that_is_a_flip_two_cards_are_level(project):
    stable = found(project)
    for interval in (*stable.intervals, *stable.leaders_intervals):
        assert 0 <= interval.low <= interval.weight <= interval.high <= 1
        assert interval.below is not None or interval.low == 0
        assert interval.above is not None or interval.high == 1
        for flip in (interval.below, interval.above):
            if flip is not None:
                scores = moved(project, flip.bucket, flip.to)
                assert scores[flip.leaves] == pytest.approx(scores[flip.enters], abs=CLOSE)


@given(weighed())
def test_beyond_an_end_the_card_that_enters_is_first(project):
    stable = found(project)
    for interval in stable.intervals:
        for flip, step in ((interval.below, -0.001), (interval.above, 0.001)):
            if flip is not None and 0 <= flip.to + step <= 1:
                scores = moved(project, flip.bucket, flip.to + step)
                assert scores[flip.enters] >= scores[flip.leaves] - CLOSE


@given(weighed(), st.integers(1, 3))
def test_no_smaller_change_of_any_weight_flips_what_a_flip_says(project, k):
    stable, evaluation = found(project, k), evaluate(project)
    ranked = [evaluation.cards[row] for row in evaluation.order[: evaluation.ranked]]
    cases = (
        (stable.flip, ranked[:1], ranked[1:2]),
        (stable.lead_flip, ranked[:1], ranked[1:]),
        (stable.leaders_flip, ranked[:k], ranked[k:]),
    )
    for flip, inside, outside in cases:
        if not outside:
            assert flip is None
            continue
        reach = abs(flip.change) - 1e-4 if flip else 1.0
        for bucket, weight in zip(evaluation.buckets, evaluation.weights.point, strict=True):
            for to in (max(0.0, weight - reach), min(1.0, weight + reach)) if reach > 0 else ():
                assert ahead(moved(project, bucket, to), tuple(inside), outside) > -CLOSE


def test_the_card_that_takes_over_is_the_one_that_leads_beyond_and_not_any_that_is_level():
    # At a weight of 0.5 for a, all three are level at 50; below it z falls least.
    stable = found(board((1.0, 0.0), (0.8, 0.2), (0.0, 1.0), weights=(70.0, 30.0)))
    below = stable.intervals[0].below
    assert below is not None
    assert below.to == pytest.approx(0.5)
    assert (below.leaves, below.enters) == ("x", "z")
    assert stable.second == "y"
    assert stable.lead_flip == below


def test_of_equal_changes_that_of_the_first_bucket_by_id_is_given():
    flip = found(board((0.9, 0.1), (0.1, 0.9), weights=(60.0, 40.0))).flip
    assert flip is not None
    assert flip.bucket == "a"
    assert (flip.to, flip.change) == pytest.approx((0.5, -0.1))
    shuffled = board((0.1, 0.9), (0.9, 0.1), weights=(40.0, 60.0))
    flip = found(replace(shuffled, buckets=shuffled.buckets[::-1])).flip
    assert flip is not None
    assert flip.bucket == "a"
    assert flip.change == pytest.approx(0.1)


def test_rounding_settles_neither_which_of_equal_changes_is_given_nor_where_cards_are_level():
    flip = found(board((-0.65, 1.0), (-0.4, 0.9), weights=(5.0, 95.0))).flip
    assert flip is not None
    assert flip.bucket == "a"
    level = found(board((0.05, 0.05, 0.0), (0.05 + 0.1, 0.05 - 0.1, 0.0), weights=(70.0, 70.0, 30.0)))
    assert (level.intervals[2].low, level.intervals[2].high) == (0, 1)
    for cards, weights in (
        (((0.85, 0.45), (0.95, 0.45 - 0.1 / 3)), (10.0, 30.0)),
        (((0.1, 0.85), (0.45, 0.85 - 0.7 / 3)), (10.0, 15.0)),
    ):
        for one in found(board(*cards, weights=weights)).intervals:
            assert one.low <= one.weight <= one.high


def test_the_second_card_may_be_harder_to_bring_first_than_a_third():
    stable = found(board((0.6, 0.5), (0.59, 0.49), (0.1, 0.9), weights=(60.0, 40.0)))
    assert stable.flip is None
    assert stable.lead_flip is not None
    assert (stable.lead_flip.bucket, stable.lead_flip.enters) == ("a", "z")
    assert stable.lead_flip.to == pytest.approx(4 / 9)


def test_cards_closer_than_5_hundredths_of_a_point_are_a_tie_and_the_better_one_is_the_top():
    for fit, tie in ((0.4996, True), (0.4995, False)):
        stable = found(board((fit, 0.0), (0.5, 0.0), weights=(100.0, 0.0)))
        assert (stable.top, stable.tie) == ("y", tie)


def test_a_card_that_is_better_on_every_goal_is_passed_by_no_single_weight():
    stable = found(board((0.9, 0.8), (0.3, 0.7), weights=(60.0, 40.0)))
    assert [(one.low, one.high) for one in stable.intervals] == [(0, 1), (0, 1)]
    assert (stable.flip, stable.lead_flip) == (None, None)


def test_where_one_bucket_weighs_everything_the_others_share_what_it_gives_up():
    project = board((0.5, 0.1, 0.2), (0.3, 0.9, 0.6), weights=(100.0, 0.0, 0.0))
    first = found(project).intervals[0]
    # 0.5 x + 0.15 (1 - x) = 0.3 x + 0.75 (1 - x)
    assert (first.weight, first.low, first.high) == pytest.approx((1.0, 0.75, 1.0))


def test_cards_level_at_the_top_stand_by_id_and_say_so():
    stable = found(board((0.6, 0.2), (0.2, 0.6), weights=(50.0, 50.0)))
    assert (stable.top, stable.second, stable.tie) == ("x", "y", True)
    assert [(one.low, one.high) for one in stable.intervals] == [(0.5, 1.0), (0.0, 0.5)]
    assert stable.flip is not None
    assert stable.flip.change == pytest.approx(0)
    alike = found(board((0.6, 0.2), (0.6, 0.2), weights=(30.0, 70.0)))
    assert [(one.low, one.high) for one in alike.intervals] == [(0, 1), (0, 1)]
    assert alike.flip is None


def test_one_goal_cannot_weigh_less_than_all():
    stable = found(board((0.3,), (-0.4,), weights=(100.0,)))
    assert [(one.weight, one.low, one.high) for one in stable.intervals] == [(1, 0, 1)]
    assert stable.flip is None


def test_one_card_or_none_is_firm_whatever_the_weights():
    alone = found(board((0.3, 0.2), weights=(60.0, 40.0)))
    assert (alone.top, alone.second, alone.tie, alone.leaders) == ("x", None, False, ("x",))
    nobody = found(board(weights=(60.0, 40.0)))
    assert (nobody.top, nobody.second, nobody.tie, nobody.leaders) == (None, None, False, ())
    for stable in (alone, nobody):
        assert [(one.low, one.high) for one in stable.intervals] == [(0, 1), (0, 1)]
        assert (stable.flip, stable.lead_flip, stable.leaders_flip) == (None, None, None)
    assert found(Project()).intervals == ()
    assert found(board((0.3, 0.2), weights=(0.0, 0.0))).top is None


def test_with_overlaps_on_nothing_is_offered_and_a_reason_is_given():
    project = board((0.3, 0.2), (0.1, 0.1), weights=(60.0, 40.0))
    overlap = Tradeoff(id="t", kind="overlap", served=frozenset("ab"), overlap=0.5)
    stable = found(replace(project, tradeoffs=(overlap,), overlap_on=True))
    assert (stable.top, stable.second) == ("x", "y")
    assert (stable.intervals, stable.leaders_intervals, stable.flip, stable.leaders_flip) == ((), (), None, None)
    assert "overlaps" in str(stable.reason)
    assert found(replace(project, overlap_on=True)).reason is None
    assert found(replace(project, tradeoffs=(overlap,))).reason is None
