"""The fixed scale of a goal."""

from typing import Any

import pytest

from model.bucket import Bucket
from model.card import Card
from model.judgement import Judgement
from model.priority.score import evaluate
from model.project import Project
from model.scale import Scale
from model.value import Refusal, replace

MONTHS = Scale(unit="months", points=((0, 1), (6, 0.7), (24, 0)))


def test_a_scale_may_fall_and_is_linear_between_its_levels_and_clipped_beyond_them():
    assert [MONTHS.value(level) for level in (-1, 0, 3, 6, 15, 24, 25)] == [
        (1, True),
        (1, False),
        (pytest.approx(0.85), False),
        (pytest.approx(0.7), False),
        (pytest.approx(0.35), False),
        (0, False),
        (0, True),
    ]
    assert (MONTHS.worst, MONTHS.best) == (24, 0)


def test_a_scale_in_words_alone_has_no_levels():
    words = Scale(worst_text="nothing", best_text="everything")
    assert (words.worst, words.best) == (None, None)
    with pytest.raises(Refusal, match="no levels"):
        words.value(3)


@pytest.mark.parametrize("points", [((0, 0),), ((0, 0), (0, 1)), ((5, 0), (1, 1)), ((0, 0.1), (1, 1))])
def test_points_that_make_no_scale_are_refused(points):
    with pytest.raises(Refusal):
        Scale(points=points)


def scored(scale: Scale | None, **said: Any) -> Project:
    judgement = Judgement(bucket="a", fit=1.0, **said)
    card = Card(id="one", name="One", region=frozenset("a"), judgements=(judgement,))
    return Project(buckets=(Bucket(id="a", name="A", scale=scale),), cards=(card,))


def test_a_level_gives_the_impact_where_none_was_said():
    assert evaluate(scored(MONTHS, level=3.0)).score_of("one") == pytest.approx(85)
    assert evaluate(scored(MONTHS, level=3.0, impact=0.5)).score_of("one") == pytest.approx(50)
    interval = evaluate(scored(MONTHS, level=(6.0, 30.0)))
    assert (interval.low[0], interval.score_of("one"), interval.high[0]) == pytest.approx((0, 35, 70))


def test_a_level_without_a_scale_says_nothing_of_how_much():
    assert evaluate(scored(None, level=3.0)).score_of("one") == evaluate(scored(None)).score_of("one")


def test_another_scale_moves_the_cards_judged_by_their_level_and_no_other():
    project = scored(MONTHS, level=3.0)
    first = evaluate(project)
    longer = Scale(points=((0, 1), (12, 0)))
    bucket = replace(project.buckets[0], scale=longer)
    assert evaluate(replace(project, buckets=(bucket,)), first).score_of("one") == pytest.approx(75)
