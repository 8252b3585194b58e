"""What is said of cards for a bucket."""

import pytest

from model.bucket import Bucket
from model.card import Card
from model.edits.judge import cannot_say, forget, judge
from model.judgement import Judgement
from model.project import Project
from model.value import Refusal

PROJECT = Project(
    buckets=(Bucket(id="a", name="A"), Bucket(id="b", name="B")), cards=(Card(id="x", name="X"), Card(id="y", name="Y"))
)
SAID = judge(PROJECT, ["x"], "a", fit=0.5, confidence="fair")


def test_a_field_is_set_and_the_others_stay():
    project = judge(SAID, ["x", "y"], "a", impact=0.25)
    assert project.card("x").judgement("a") == Judgement(bucket="a", fit=0.5, impact=0.25, confidence="fair")
    assert project.card("y").judgement("a") == Judgement(bucket="a", impact=0.25)


def test_saying_it_again_or_saying_nothing_returns_the_very_same_project():
    assert judge(SAID, ["x"], "a", fit=0.5) is SAID
    assert judge(PROJECT, ["x"], "a") is PROJECT
    assert judge(PROJECT, ["x"], "a", fit=None) is PROJECT
    assert forget(PROJECT, ["x"], "a") is PROJECT


def test_a_judgement_that_says_nothing_any_more_goes():
    assert judge(judge(PROJECT, ["x"], "a", fit=0.5), ["x"], "a", fit=None) == PROJECT


def test_judgements_keep_their_order():
    project = judge(judge(SAID, ["x"], "b", fit=1.0), ["x"], "a", fit=-1.0)
    assert [said.bucket for said in project.card("x").judgements] == ["a", "b"]


def test_what_cannot_be_said_is_open_until_a_fit_or_an_impact_takes_it_back():
    project = cannot_say(SAID, ["x"], "a")
    assert project.card("x").judgement("a") == Judgement(bucket="a", open=True, confidence="fair")
    assert cannot_say(project, ["x"], "a") is project
    assert judge(project, ["x"], "a", confidence="weak").card("x").judgements[0].open
    assert judge(project, ["x"], "a", impact=0.0).card("x").judgements[0].open is False


def test_forgetting_leaves_silence_and_what_was_said_for_other_buckets():
    project = forget(judge(SAID, ["x"], "b", fit=1.0), ["x", "y"], "a")
    assert [said.bucket for said in project.card("x").judgements] == ["b"]


@pytest.mark.parametrize("wrong", [{"fit": 1.5}, {"impact": -0.1}, {"years": -1.0}, {"confidence": "sure"}])
def test_what_is_not_on_the_scale_is_refused(wrong):
    with pytest.raises(Refusal, match=f"“{next(iter(wrong))}” is not valid"):
        judge(PROJECT, ["x"], "a", **wrong)


def test_a_fit_and_open_at_once_is_refused():
    with pytest.raises(Refusal, match="open has no fit"):
        judge(PROJECT, ["x"], "a", fit=0.5, open=True)


def test_cards_and_buckets_that_are_not_there_are_refused():
    with pytest.raises(Refusal, match="There is no bucket “z”"):
        judge(PROJECT, ["x"], "z", fit=0.5)
    for refused in (lambda: judge(PROJECT, ["z"], "a", fit=0.5), lambda: forget(PROJECT, ["z"], "a")):
        with pytest.raises(Refusal, match="There is no card “z”"):
            refused()
