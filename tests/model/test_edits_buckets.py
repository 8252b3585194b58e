"""What can be done with buckets."""

import pytest

from model.bucket import COLOURS, Bucket
from model.card import Card
from model.edits import buckets as edit
from model.evidence import Evidence
from model.judgement import Judgement
from model.project import Link, Project
from model.tradeoff import Statement, Tradeoff
from model.value import NAME_LIMIT, Refusal

PROJECT = Project(buckets=tuple(Bucket(id=one, name=one.upper(), colour=at) for at, one in enumerate("abc")))


def order(project: Project) -> str:
    return "".join(bucket.id for bucket in project.buckets)


def test_a_new_bucket_comes_last_or_before_another():
    assert order(edit.add_bucket(PROJECT, "d")) == "abcd"
    assert order(edit.add_bucket(PROJECT, "d", "b")) == "adbc"


def test_a_new_bucket_takes_the_first_free_colour_and_then_starts_again():
    project = edit.remove_bucket(PROJECT, "b")
    assert edit.add_bucket(project, "d").bucket("d").colour == 1
    for number in range(COLOURS):
        project = edit.add_bucket(project, f"more {number}")
    colours = [bucket.colour for bucket in project.buckets]
    assert set(range(COLOURS)) <= set(colours)
    assert len(set(colours)) == len(colours)


@pytest.mark.parametrize("wrong", ["", " \n", "n" * (NAME_LIMIT + 1)])
def test_a_name_that_is_empty_or_too_long_is_refused(wrong):
    with pytest.raises(Refusal, match="A bucket"):
        edit.add_bucket(PROJECT, wrong)
    with pytest.raises(Refusal, match="A bucket"):
        edit.change_bucket(PROJECT, "a", name=wrong)


def test_buckets_of_one_name_get_ids_of_their_own():
    project = edit.add_bucket(edit.add_bucket(PROJECT, "自立"), "自立")
    assert [bucket.id for bucket in project.buckets[-2:]] == ["bucket", "bucket-2"]


def test_a_change_touches_one_bucket_and_is_refused_where_it_is_not_valid():
    project = edit.change_bucket(PROJECT, "b", name=" New  name ", half_life=5.0)
    assert (project.bucket("b").name, project.bucket("b").half_life) == ("New name", 5.0)
    assert project.bucket("a") is PROJECT.bucket("a")
    with pytest.raises(Refusal, match="“weight” is not valid"):
        edit.change_bucket(PROJECT, "a", weight=101.0)


def test_a_bucket_goes_to_every_gap():
    assert [order(edit.move_bucket(PROJECT, "b", before)) for before in [*"abc", None]] == ["bac", "abc", "abc", "acb"]


@pytest.mark.parametrize(
    "nothing",
    [
        lambda: edit.change_bucket(PROJECT, "a", name="A", subtitle=""),
        lambda: edit.move_bucket(PROJECT, "a", "a"),
        lambda: edit.move_bucket(PROJECT, "a", "b"),
        lambda: edit.move_bucket(PROJECT, "c", None),
    ],
)
def test_an_edit_that_would_change_nothing_returns_the_very_same_project(nothing):
    assert nothing() is PROJECT


@pytest.mark.parametrize(
    "refused",
    [
        lambda: edit.add_bucket(PROJECT, "d", "z"),
        lambda: edit.change_bucket(PROJECT, "z", name="Z"),
        lambda: edit.move_bucket(PROJECT, "z", None),
        lambda: edit.move_bucket(PROJECT, "a", "z"),
        lambda: edit.remove_bucket(PROJECT, "z"),
    ],
)
def test_a_bucket_that_is_not_there_is_refused_with_its_id(refused):
    with pytest.raises(Refusal, match="There is no bucket “z”"):
        refused()


def test_removing_a_bucket_sends_its_cards_back_to_the_rest_or_to_the_inbox():
    cards = (
        Card(id="only", name="Only", region=frozenset("a")),
        Card(id="both", name="Both", region=frozenset("ab"), arguable=frozenset("ac")),
        Card(id="other", name="Other", region=frozenset("b")),
    )
    project = edit.remove_bucket(Project(buckets=PROJECT.buckets, cards=cards), "a")
    assert order(project) == "bc"
    assert [card.region for card in project.cards] == [frozenset(), frozenset("b"), frozenset("b")]
    assert project.card("both").arguable == frozenset("c")
    assert project.card("other") is cards[2]


def test_what_was_said_for_a_removed_bucket_goes_with_it():
    speaks = (Evidence(quote="q", bucket="a"), Evidence(quote="r", bucket="b"))
    card = Card(
        id="x", name="X", judgements=(Judgement(bucket="a", fit=1.0), Judgement(bucket="b", fit=0.5)), evidence=speaks
    )
    tradeoffs = (
        Tradeoff(id="t", served=frozenset("a"), cost_to=frozenset("ab"), statements=(Statement(evidence=speaks),)),
        Tradeoff(id="u", served=frozenset("b"), evidence=speaks),
        Tradeoff(id="v", served=frozenset("b")),
    )
    links = (Link(kind="share", bucket="a", share=0.2), Link(kind="share", bucket="b", share=0.2))
    before = Project(buckets=PROJECT.buckets, cards=(card,), tradeoffs=tradeoffs, links=links)
    project = edit.remove_bucket(before, "a")
    assert [said.bucket for said in project.cards[0].judgements] == ["b"]
    assert [(tradeoff.served, tradeoff.cost_to) for tradeoff in project.tradeoffs] == [
        (frozenset(), frozenset("b")),
        (frozenset("b"), frozenset()),
        (frozenset("b"), frozenset()),
    ]
    assert project.tradeoffs[2] is tradeoffs[2]
    evidence = (project.cards[0].evidence, project.tradeoffs[0].statements[0].evidence, project.tradeoffs[1].evidence)
    assert [[(one.quote, one.bucket) for one in pieces] for pieces in evidence] == [[("q", None), ("r", "b")]] * 3
    assert [link.bucket for link in project.links] == ["b"]
