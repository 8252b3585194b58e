"""What a score is made of."""

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.bucket import Bucket
from model.card import Card
from model.edits.cards import add_cards, move_cards, set_aside
from model.edits.judge import cannot_say, judge
from model.edits.weighing import set_weight
from model.judgement import Judgement
from model.priority.score import evaluate
from model.project import Project, Weighting
from model.value import replace
from tests.model.priority.oracle import middle_parts
from tests.model.priority.projects import projects

CLOSE = 1e-9


def board(*names: str, weighting: Weighting = "free") -> Project:
    """A project with two buckets and cards in the inbox."""
    project = Project(buckets=(Bucket(id="a", name="A"), Bucket(id="b", name="B")), weighting=weighting)
    return add_cards(project, names or ("one",))


def test_a_drop_alone_moves_the_chart_and_says_that_it_is_assumed():
    evaluation = evaluate(move_cards(board("one"), ["one"], None, "a"))
    assert evaluation.score_of("one") == 25
    assert (evaluation.low[0], evaluation.high[0]) == (0, 100)
    assert evaluation.assumed.tolist() == [[True, False]]
    assert not evaluation.judged[0]


def test_a_card_in_no_bucket_or_set_aside_has_no_score():
    project = set_aside(judge(board("one", "two"), ["two"], "a", fit=1.0, impact=1.0), ["two"])
    evaluation = evaluate(project)
    assert evaluation.score_of("one") is None
    assert evaluation.score_of("two") is None
    assert evaluation.ranked == 0
    assert evaluation.open.sum() == 0


def test_a_card_can_harm_a_bucket_that_it_is_not_in():
    project = judge(move_cards(board(), ["one"], None, "a"), ["one"], "b", fit=-1.0, impact=0.5)
    evaluation = evaluate(project)
    assert evaluation.parts[0].tolist() == [25, -25]
    assert (evaluation.help[0], evaluation.harm[0], evaluation.score_of("one")) == (25, -25, 0)


def test_a_fit_alone_leaves_the_impact_and_an_impact_alone_leaves_the_fit_from_0_to_1():
    for said, ends in (({"fit": -0.5}, (-0.5, -0.25, 0)), ({"impact": 0.5}, (0, 0.25, 0.5))):
        evaluation = evaluate(judge(board(), ["one"], "a", **said))
        assert evaluation.table.value[:3, 0, 0].tolist() == list(ends)


def test_what_cannot_be_said_is_never_read_as_0_and_only_widens():
    project = cannot_say(judge(board(), ["one"], "a", fit=1.0, impact=1.0), ["one"], "b")
    evaluation = evaluate(set_weight(project, "a", 100.0))
    assert evaluation.score_of("one") == 50
    assert evaluation.open_range[0] == 50
    assert (evaluation.low[0], evaluation.high[0]) == (0, 100)
    only = evaluate(cannot_say(board(), ["one"], "b"))
    assert only.score_of("one") is None
    assert only.open_range[0] == 50


@pytest.mark.parametrize(("confidence", "half"), [("firm", 0.05), ("fair", 0.15), ("weak", 0.30)])
def test_confidence_widens_a_point_and_leaves_the_score_where_it_was(confidence, half):
    sure = judge(board(), ["one"], "a", fit=0.5, impact=0.5)
    doubtful = judge(sure, ["one"], "a", confidence=confidence)
    evaluation = evaluate(doubtful)
    assert evaluation.score_of("one") == evaluate(sure).score_of("one")
    low, _, high, _ = evaluation.table.value[:, 0, 0]
    assert (low, high) == pytest.approx(((0.5 - half) * (0.5 - half / 2), (0.5 + half) * (0.5 + half / 2)))


def test_an_interval_cut_at_the_end_of_the_scale_does_not_move_the_score():
    evaluation = evaluate(judge(board(), ["one"], "a", fit=1.0, impact=1.0, confidence="weak"))
    assert evaluation.table.value[:3, 0, 0] == pytest.approx([0.7 * 0.85, 1, 1])


def test_an_interval_that_was_typed_is_scored_at_its_middle_and_not_widened():
    evaluation = evaluate(judge(board(), ["one"], "a", fit=(0.2, 0.6), impact=1.0, confidence=None))
    wide = evaluate(judge(board(), ["one"], "a", fit=(0.2, 0.6), impact=(1.0, 1.0), confidence="weak"))
    for one in (evaluation, wide):
        assert one.table.value[:3, 0, 0] == pytest.approx([0.2, 0.4, 0.6])


def test_chance_and_years_count_only_while_factors_are_on():
    card = Card(
        id="one",
        name="One",
        judgements=(Judgement(bucket="a", fit=1.0, impact=1.0, years=5.0, confidence="firm"),),
        chance=(0.4, 0.8),
    )
    off = Project(buckets=(Bucket(id="a", name="A", half_life=5.0),), cards=(card,))
    assert evaluate(off).score_of("one") == 100
    on = evaluate(replace(off, factors_on=True))
    assert on.score_of("one") == pytest.approx(30)
    assert on.low[0] == pytest.approx(100 * 0.4 * 0.95 * 0.975 * 2 ** (-5.5 / 5))
    assert on.high[0] == pytest.approx(100 * 0.8 * 2 ** (-4.5 / 5))


def test_a_card_without_chance_and_years_is_assumed_at_any_of_them_once_factors_are_on():
    said = (Judgement(bucket="a", fit=1.0, impact=1.0), Judgement(bucket="b", fit=1.0, impact=1.0))
    buckets = (Bucket(id="a", name="A", half_life=8.0, weight=100.0), Bucket(id="b", name="B", weight=100.0))
    card = Card(id="one", name="One", judgements=said)
    evaluation = evaluate(Project(buckets=buckets, cards=(card,), factors_on=True, weighting="fixed"))
    assert evaluation.parts[0] == pytest.approx([100 * 0.5 * 0.5 * 2**-0.5, 25])
    assert (evaluation.low[0], evaluation.high[0]) == (0, 100)


def test_a_chance_that_cannot_be_said_leaves_no_score_only_while_factors_are_on():
    project = judge(board(), ["one"], "a", fit=1.0, impact=1.0)
    project = replace(project, cards=(replace(project.cards[0], chance_open=True),))
    assert evaluate(project).score_of("one") == 50
    on = evaluate(replace(project, factors_on=True))
    assert on.score_of("one") is None
    assert on.ranked == 0


def test_years_of_a_card_that_is_only_dropped_count_once_factors_are_on():
    card = Card(id="one", name="One", region=frozenset("a"), judgements=(Judgement(bucket="a", years=3.0),), chance=1.0)
    project = Project(buckets=(Bucket(id="a", name="A", half_life=3.0),), cards=(card,), factors_on=True)
    evaluation = evaluate(project)
    assert evaluation.assumed[0, 0]
    assert evaluation.score_of("one") == 25


@given(projects())
def test_the_score_is_what_the_method_says(project):
    evaluation = evaluate(project)
    weights = dict(zip(evaluation.buckets, evaluation.weights.point, strict=True))
    for card in project.cards:
        expected, row = middle_parts(project, card, weights), evaluation.row[card.id]
        if expected is None:
            assert evaluation.score_of(card.id) is None
            continue
        got = dict(zip(evaluation.buckets, evaluation.parts[row], strict=True))
        for bucket, part in got.items():
            assert part == pytest.approx(expected.get(bucket, 0.0), abs=CLOSE)


@given(projects())
def test_parts_add_up_to_the_bar_and_the_bar_stays_within_100(project):
    evaluation = evaluate(project)
    assert evaluation.parts.sum(axis=1) == pytest.approx(evaluation.score, abs=CLOSE)
    assert evaluation.help + evaluation.harm == pytest.approx(evaluation.score, abs=CLOSE)
    for numbers in (evaluation.score, evaluation.low, evaluation.high):
        assert np.all(np.abs(numbers) <= 100 + CLOSE)


@given(projects(), st.randoms(use_true_random=False))
def test_the_order_of_cards_and_buckets_never_matters(project, rng):
    cards, buckets = list(project.cards), list(project.buckets)
    rng.shuffle(cards)
    rng.shuffle(buckets)
    shuffled = replace(project, cards=tuple(cards), buckets=tuple(buckets))
    one, other = evaluate(project), evaluate(shuffled)
    assert ranking(one) == ranking(other)
    for card in one.cards:
        here, there = one.row[card], other.row[card]
        assert (one.score[here], one.low[here], one.high[here]) == pytest.approx(
            (other.score[there], other.low[there], other.high[there]), abs=CLOSE
        )


def ranking(evaluation) -> list[str]:
    return [evaluation.cards[row] for row in evaluation.order[: evaluation.ranked]]


@given(projects(), st.data())
def test_adding_or_removing_a_card_leaves_all_other_numbers_bit_for_bit(project, data):
    if not project.cards:
        return
    gone = data.draw(st.sampled_from(project.cards))
    fewer = evaluate(replace(project, cards=tuple(card for card in project.cards if card is not gone)))
    every = evaluate(project)
    for card in fewer.cards:
        here, there = fewer.row[card], every.row[card]
        assert fewer.parts[here].tolist() == every.parts[there].tolist()
        for name in ("score", "low", "high", "open_range", "scored"):
            assert getattr(fewer, name)[here] == getattr(every, name)[there]


@given(projects(), st.sampled_from((0.01, 0.25, 0.5, 0.9)))
def test_multiplying_all_ratings_by_a_constant_leaves_all_scores(project, factor):
    rated = replace(project, weighting="fixed")
    scaled = tuple(replace(one, weight=one.weight and one.weight * factor) for one in rated.buckets)
    assert evaluate(replace(rated, buckets=scaled)).score == pytest.approx(evaluate(rated).score, abs=CLOSE)


@given(projects())
def test_a_chance_of_0_makes_the_bar_0(project):
    never = tuple(replace(card, chance=0.0, chance_open=False) for card in project.cards)
    evaluation = evaluate(replace(project, cards=never, factors_on=True))
    assert not evaluation.score.any()
    assert not evaluation.low.any()
    assert not evaluation.high.any()


points = st.integers(-20, 20).map(lambda whole: whole / 20)
shares = st.integers(0, 20).map(lambda whole: whole / 20)
years = st.integers(0, 50).map(float)


def scored_once(fit: float, impact: float, late: float, half_life: float | None = 5.0) -> float:
    card = Card(
        id="one", name="One", judgements=(Judgement(bucket="a", fit=fit, impact=impact, years=late),), chance=0.7
    )
    project = Project(buckets=(Bucket(id="a", name="A", half_life=half_life),), cards=(card,), factors_on=True)
    return evaluate(project).score_of("one") or 0.0


@given(points, points, shares, years)
def test_raising_a_fit_never_lowers_the_bar(fit, other, impact, late):
    low, high = sorted((fit, other))
    assert scored_once(low, impact, late) <= scored_once(high, impact, late)


@given(points, shares, shares, years)
def test_raising_an_impact_moves_the_bar_away_from_0(fit, impact, other, late):
    low, high = sorted((impact, other))
    assert abs(scored_once(fit, low, late)) <= abs(scored_once(fit, high, late))


@given(points, shares, years, years)
def test_later_effects_never_move_a_part_away_from_0(fit, impact, late, later):
    soon, far = sorted((late, later))
    assert abs(scored_once(fit, impact, far)) <= abs(scored_once(fit, impact, soon))


@given(points, shares, years)
def test_no_half_life_is_the_limit_of_a_long_one_and_without_delay_it_does_not_matter(fit, impact, late):
    endless = scored_once(fit, impact, late, None)
    assert scored_once(fit, impact, late, 10_000.0) == pytest.approx(endless, rel=0.01)
    assert scored_once(fit, impact, 0.0, 1.0) == scored_once(fit, impact, 0.0, None)


def test_level_cards_come_in_the_order_of_their_ids():
    names = [f"card {number}" for number in range(30)]
    random.Random(1).shuffle(names)
    project = move_cards(board(*names), [card.id for card in board(*names).cards], None, "a")
    assert ranking(evaluate(project)) == sorted(card.id for card in project.cards)


def test_scores_that_differ_only_by_rounding_are_level():
    three = replace(board("z", "y"), buckets=tuple(Bucket(id=one, name=one) for one in "abc"))
    project = judge(judge(three, ["z"], "a", fit=0.05, impact=1.0), ["z"], "b", fit=0.2, impact=1.0)
    evaluation = evaluate(judge(project, ["y"], "a", fit=0.25, impact=1.0))
    assert (evaluation.score_of("z") or 0) > (evaluation.score_of("y") or 0)
    assert ranking(evaluation) == ["y", "z"]


def test_a_part_of_no_size_has_no_sign():
    evaluation = evaluate(judge(board(), ["one"], "a", fit=-0.5, impact=0.0))
    assert not np.signbit(evaluation.parts).any()


def test_ranks_count_from_1_and_cards_without_a_score_have_none():
    project = judge(judge(board("one", "two", "three"), ["one"], "a", fit=0.2, impact=1.0), ["two"], "a", fit=0.9)
    evaluation = evaluate(project)
    assert [evaluation.rank_of(card) for card in ("one", "two", "three", "nobody")] == [2, 1, None, None]


def test_swing_ratings_become_weights_by_their_sum():
    buckets = (Bucket(id="a", name="A", weight=100.0), Bucket(id="b", name="B", weight=60.0), Bucket(id="c", name="C"))
    evaluation = evaluate(Project(buckets=buckets, weighting="fixed"))
    assert evaluation.weights.point == pytest.approx((0.625, 0.375, 0))
    assert evaluation.weights.low == evaluation.weights.high == evaluation.weights.point
