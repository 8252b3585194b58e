"""Where a card could be defended, apart from where it is."""

import pytest

from model.bucket import Bucket
from model.card import Card
from model.edits.cards import argue_cards
from model.project import Project
from model.value import Refusal

PROJECT = Project(buckets=(Bucket(id="b", name="B"), Bucket(id="c", name="C")), cards=(Card(id="x", name="X"),))


def test_a_bucket_becomes_arguable_and_stops_being_so():
    argued = argue_cards(PROJECT, ["x"], "b")
    assert argued.card("x").arguable == {"b"}
    assert argued.card("x").region == frozenset()
    assert argue_cards(argued, ["x"], "b", on=False) == PROJECT


def test_saying_it_twice_leaves_the_very_same_project():
    argued = argue_cards(PROJECT, ["x"], "b")
    assert argue_cards(argued, ["x"], "b") is argued


def test_a_bucket_that_is_not_there_is_refused():
    with pytest.raises(Refusal, match="no bucket"):
        argue_cards(PROJECT, ["x"], "z")
