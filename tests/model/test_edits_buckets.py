"""What can be done with buckets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.bucket import COLOURS, Bucket
from model.card import Card
from model.edits import buckets as edit
from model.evidence import Evidence
from model.judgement import Judgement
from model.project import Link, Project
from model.tradeoff import Statement, Tradeoff
from model.value import NAME_LIMIT, Refusal
from model.weights import point_weights

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
        lambda: edit.free_weights(PROJECT),
    ],
)
def test_an_edit_that_would_change_nothing_returns_the_very_same_project(nothing):
    assert nothing() is PROJECT


def test_saying_the_same_weight_or_order_twice_returns_the_very_same_project():
    rated = edit.set_weight(PROJECT, "a", 40.0)
    assert edit.set_weight(rated, "a", 40.0) is rated
    ranked = edit.rank_buckets(PROJECT, "cab")
    assert edit.rank_buckets(ranked, "cab") is ranked


@pytest.mark.parametrize(
    "refused",
    [
        lambda: edit.add_bucket(PROJECT, "d", "z"),
        lambda: edit.change_bucket(PROJECT, "z", name="Z"),
        lambda: edit.move_bucket(PROJECT, "z", None),
        lambda: edit.move_bucket(PROJECT, "a", "z"),
        lambda: edit.remove_bucket(PROJECT, "z"),
        lambda: edit.set_weight(PROJECT, "z", 1.0),
        lambda: edit.rank_buckets(PROJECT, "abz"),
    ],
)
def test_a_bucket_that_is_not_there_is_refused_with_its_id(refused):
    with pytest.raises(Refusal, match="There is no bucket “z”"):
        refused()


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
