"""What would change the order, for projects at the edge: nothing there, all the same, very many."""

from math import isfinite

import numpy as np
import pytest
from hypothesis import given

from model.bucket import Bucket
from model.card import Card
from model.judgement import Judgement
from model.priority.changes import judgement_changes
from model.priority.effects import effect
from model.priority.lines import lines
from model.priority.score import evaluate
from model.priority.stability import stability
from model.project import Project
from model.tradeoff import KINDS, Tradeoff
from model.value import replace
from tests.model.priority.overlapping import overlapping_projects


def sound(project: Project) -> bool:
    """Whether all that is said of a project is made of numbers."""
    evaluation = evaluate(project)
    stable = stability(evaluation)
    numbers = [end for one in (*stable.intervals, *stable.leaders_intervals) for end in (one.low, one.weight, one.high)]
    for bucket in project.buckets:
        found = lines(evaluation, bucket.id)
        numbers += [*found.at_none.tolist(), *found.at_all.tolist(), *(one.weight for one in found.crossings)]
    numbers += [number for one in judgement_changes(evaluation) for number in (one.now, one.to, one.size)]
    tradeoffs = (*project.tradeoffs, *(Tradeoff(id=kind, kind=kind) for kind in KINDS))
    for tradeoff in tradeoffs:
        told = effect(evaluation, tradeoff)
        numbers += [number for card in told.cards for number in (card.score_with, card.score_without)]
    return all(isfinite(number) for number in numbers)


@given(overlapping_projects())
def test_nothing_that_is_said_is_ever_nan(project):
    assert sound(project)
    assert sound(replace(project, overlap_on=False))


@pytest.mark.parametrize("weighting", ["free", "fixed", "swing", "order", "pairwise"])
def test_an_empty_project_and_one_without_answers_are_told_of(weighting):
    assert sound(Project(weighting=weighting, overlap_on=True))
    assert sound(Project(weighting=weighting, cards=(Card(id="x", name="X"),)))
    judged = Card(id="x", name="X", judgements=(Judgement(bucket="a", fit=1.0, impact=1.0),))
    buckets = (Bucket(id="a", name="A", weight=0.0, swing=0.0), Bucket(id="b", name="B"))
    assert sound(Project(weighting=weighting, cards=(judged,), buckets=buckets, overlap_on=True))


def test_ten_thousand_cards_are_told_of_and_so_are_ten_thousand_that_are_level():
    buckets = tuple(Bucket(id=one, name=one) for one in "abcdefgh")
    fits = np.random.default_rng(1).uniform(-1, 1, 10_000).tolist()
    cards = [
        Card(id=f"{at:05}", name="x", judgements=(Judgement(bucket="abcdefgh"[at % 8], fit=fit, impact=1.0),))
        for at, fit in enumerate(fits)
    ]
    project = Project(buckets=buckets, cards=tuple(cards))
    overlap = Tradeoff(id="t", kind="overlap", served=frozenset("ab"), overlap=0.5)
    assert sound(project)
    assert sound(replace(project, tradeoffs=(overlap,), overlap_on=True))
    level = tuple(replace(card, judgements=cards[0].judgements) for card in cards)
    assert sound(replace(project, cards=level))
