"""Samples against what can be worked out by hand, and against a plain simulation."""

import random
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.bucket import Bucket
from model.card import Card
from model.edits.judge import cannot_say
from model.judgement import Judgement
from model.project import Project
from model.value import replace
from tests.model.priority.oracle import sampled as drawn_plainly
from tests.model.priority.projects import projects
from tests.model.priority.sampling.boards import board, sampled, scores

COUNT = 10_000
ERROR = 5 * 0.005
"""Five standard errors of a share."""
POINTS = 100 * ERROR
"""Five standard errors of any point of the band of a score that is even over 100 points."""


@pytest.mark.parametrize(("low", "high"), [(0.0, 1.0), (-0.5, 0.5), (-1.0, -0.2)])
def test_one_judgement_is_even_between_its_ends(low, high):
    samples = sampled(board({"one": {"a": (low, high)}}, {"a": {}}), COUNT)
    expected = [100 * (low + at * (high - low)) for at in (0.05, 0.5, 0.95)]
    assert samples.band[0] == pytest.approx(expected, abs=POINTS * (high - low))


def test_judgements_of_two_cards_and_for_two_goals_are_independent():
    samples = sampled(board({"one": {"a": (0.3, 0.9)}, "two": {"a": (0.4, 0.6)}}, {"a": {}}), COUNT)
    assert samples.top(1) == pytest.approx([2 / 3, 1 / 3], abs=ERROR)
    assert [samples.confidence(card) for card in ("one", "two")] == pytest.approx([2 / 3, 1 / 3], abs=ERROR)
    halves = {"a": {"weight": 50.0}, "b": {"weight": 50.0}}
    both = sampled(board({"one": {"a": (0.0, 1.0), "b": (0.0, 1.0)}}, halves, weighting="fixed"), COUNT)
    assert both.band[0] == pytest.approx([100 * 0.1**0.5 / 2, 50, 100 - 100 * 0.1**0.5 / 2], abs=POINTS / 2)


def test_a_point_with_a_confidence_is_even_in_its_interval_cut_to_the_scale():
    said = Judgement(bucket="a", fit=1.0, impact=1.0, confidence="weak")
    card = Card(id="one", name="One", region=frozenset("a"), judgements=(said,))
    samples = sampled(Project(buckets=(Bucket(id="a", name="A"),), cards=(card,)), COUNT)
    drawn = np.random.default_rng(1).uniform((0.7, 0.85), 1.0, (100_000, 2)).prod(axis=1)
    assert samples.band[0] == pytest.approx(100 * np.quantile(drawn, [0.05, 0.5, 0.95]), abs=0.5)


def test_years_are_drawn_and_then_discounted():
    said = Judgement(bucket="a", fit=1.0, impact=1.0, years=(0.0, 20.0))
    card = Card(id="one", name="One", region=frozenset("a"), judgements=(said,), chance=0.5)
    samples = sampled(
        Project(buckets=(Bucket(id="a", name="A", half_life=5.0),), cards=(card,), factors_on=True), COUNT
    )
    assert samples.band[0] == pytest.approx([50 * 2 ** (-years / 5) for years in (19, 10, 1)], abs=1)


def test_a_drop_alone_may_be_worth_anything_and_an_open_judgement_anything_from_harm_to_help():
    dropped = Card(id="dropped", name="D", region=frozenset("a"))
    project = board({"said": {"a": 1.0}}, {"a": {"weight": 50.0}, "b": {"weight": 50.0}}, weighting="fixed")
    project = cannot_say(replace(project, cards=(*project.cards, dropped)), ["said"], "b")
    samples = sampled(project, COUNT)
    assert samples.band[0] == pytest.approx([5, 50, 95], abs=POINTS)
    assert samples.band[1] == pytest.approx([2.5, 25, 47.5], abs=POINTS / 2)


@given(st.lists(st.tuples(st.integers(-20, 20), st.integers(-20, 20)), min_size=2, max_size=6, unique=True))
def test_with_two_goals_a_card_is_first_where_its_line_is_on_top(fits):
    cards = {f"c{at}": {"a": one / 20, "b": other / 20} for at, (one, other) in enumerate(fits)}
    samples = sampled(board(cards, {"a": {}, "b": {}}), COUNT)
    expected = dict.fromkeys(cards, 0.0)
    for low, high in pairwise(sorted({0.0, 1.0, *crossings(fits)})):
        middle = (low + high) / 2
        first = max(cards, key=lambda name: middle * cards[name]["a"] + (1 - middle) * cards[name]["b"])
        expected[first] += high - low
    assert samples.top(1) == pytest.approx(list(expected.values()), abs=ERROR)


def crossings(fits: list[tuple[int, int]]) -> list[float]:
    """The weights of the first goal at which two cards are level."""
    leads = [(one[0] - other[0], one[1] - other[1]) for one in fits for other in fits]
    return [at for first, second in leads if first != second and 0 < (at := second / (second - first)) < 1]


@given(projects(max_buckets=3, max_cards=2))
def test_the_mean_of_the_samples_is_that_of_a_plain_simulation(project):
    if project.weighting in {"fixed", "swing"}:
        project = replace(project, buckets=tuple(replace(bucket, doubt=None) for bucket in project.buckets))
    samples = sampled(project, 1_000)
    for own, drawn in zip(scores(samples), samples.draws.cards.values(), strict=True):
        rng = random.Random(1)
        plain = [drawn_plainly(project, drawn.card, rng) for _ in range(1_000)]
        error = np.hypot(np.std(plain), np.std(own)) / 1_000**0.5
        assert np.mean(own) == pytest.approx(np.mean(plain), abs=5 * error + 1e-9)


def in_years(project: Project, half_life: float | None, years: float) -> Project:
    """The project with one half-life for all goals, and cards that are in the goals they are judged for, in so many
    years."""
    cards = tuple(
        replace(
            card,
            aside=False,
            region=frozenset(one.bucket for one in card.judgements),
            judgements=tuple(replace(one, years=years, confidence=None) for one in card.judgements),
        )
        for card in project.cards
    )
    buckets = tuple(replace(bucket, half_life=half_life) for bucket in project.buckets)
    return replace(project, buckets=buckets, cards=cards, factors_on=True)


@given(projects())
def test_no_half_life_is_the_limit_of_long_ones_and_no_years_make_any_idle(project):
    none, long = sampled(in_years(project, None, 3.0), 50), sampled(in_years(project, 10_000.0, 3.0), 50)
    assert np.abs(scores(none) - scores(long)).max(initial=0) <= 100 * (1 - 2 ** (-3 / 10_000)) + 1e-9
    none, short = sampled(in_years(project, None, 0.0), 50), sampled(in_years(project, 2.0, 0.0), 50)
    assert np.array_equal(scores(none), scores(short))
