"""Orders with shared places, and how far each way of asking has come."""

from itertools import combinations

import pytest

from gui.inspector.weighing.answers import flat, levelled, order_of, progress, put_at, stepped, without
from model.bucket import Bucket
from model.edits import weighing as edit
from model.project import Comparison, Project
from model.value import replace

ABC = Project(buckets=tuple(Bucket(id=one, name=one) for one in "abc"))
TIED = (("a",), ("b", "c"), ("d",))


def test_a_bucket_alone_goes_past_the_whole_next_place():
    assert stepped(TIED, "d", -1) == (("a",), ("d",), ("b", "c"))
    assert stepped(TIED, "a", 1) == (("b", "c"), ("a",), ("d",))


def test_a_bucket_that_is_level_with_others_gets_a_place_of_its_own():
    assert stepped(TIED, "c", -1) == (("a",), ("c",), ("b",), ("d",))
    assert stepped(TIED, "b", 1) == (("a",), ("c",), ("b",), ("d",))


def test_a_step_beyond_the_end_changes_nothing():
    assert stepped(TIED, "a", -1) == TIED
    assert stepped(TIED, "d", 1) == TIED


def test_a_bucket_is_put_between_places_or_into_one():
    assert put_at(TIED, "d", 0) == (("d",), ("a",), ("b", "c"))
    assert put_at(TIED, "d", 1) == (("a",), ("d",), ("b", "c"))
    assert put_at(TIED, "d", 2) == (("a",), ("b", "d", "c"))
    assert put_at(TIED, "d", 3) == TIED


def test_a_bucket_becomes_level_with_the_one_above_and_is_put_below_it_again():
    assert levelled(TIED, "b", True) == (("a", "b", "c"), ("d",))
    assert levelled(TIED, "c", False) == (("a",), ("b",), ("c",), ("d",))
    assert levelled(TIED, "a", True) == TIED
    assert levelled(TIED, "b", False) == TIED


def test_a_bucket_is_left_out():
    assert without(TIED, "b") == (("a",), ("c",), ("d",))
    assert without(TIED, "a") == (("b", "c"), ("d",))
    assert flat(TIED) == ["a", "b", "c", "d"]


def test_the_order_is_that_of_the_ranks():
    assert order_of(edit.rank_buckets(ABC, ["c", ("a", "b")])) == (("c",), ("a", "b"))
    assert order_of(ABC) == ()


@pytest.mark.parametrize(
    ("project", "way", "expected"),
    [
        (ABC, "swing", (0, 3, False, False)),
        (edit.rate_swing(ABC, "a", 0.0), "swing", (1, 3, False, False)),
        (edit.rate_swings(ABC, {"a": 1.0, "b": 2.0, "c": 3.0}), "swing", (3, 3, True, True)),
        (edit.give_number(ABC, "a", 0.0), "fixed", (1, 3, False, False)),
        (edit.rank_buckets(ABC, "ab"), "order", (2, 3, True, False)),
        (edit.rank_buckets(ABC, "abc"), "order", (3, 3, True, True)),
        (edit.compare(ABC, "c", "a", 2.0), "pairwise", (1, 3, False, False)),
        (Project(), "swing", (0, 0, False, False)),
        (Project(), "order", (0, 0, False, False)),
        (Project(), "pairwise", (0, 0, False, False)),
        (Project(buckets=ABC.buckets[:1]), "pairwise", (0, 0, True, True)),
    ],
)
def test_each_way_says_how_many_answers_it_has(project, way, expected):
    found = progress(project, way)
    assert (found.done, found.of, found.usable, found.complete) == expected


def test_more_goals_than_can_be_compared_are_never_complete():
    many = Project(buckets=tuple(Bucket(id=str(at), name=str(at)) for at in range(11)))
    assert progress(many, "pairwise") == (0, 55, False)
    pairs = combinations([one.id for one in many.buckets], 2)
    said = tuple(Comparison(first=one, second=other, ratio=1.0) for one, other in pairs)
    assert progress(replace(many, comparisons=said), "pairwise") == (55, 55, False)
