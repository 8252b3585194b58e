"""Regions: what a drop gives and takes."""

from model import region
from model.bucket import Bucket
from model.project import Project

PROJECT = Project(buckets=(Bucket(id="b", name="B"), Bucket(id="a", name="A"), Bucket(id="c", name="C")))
NOWHERE: frozenset[str] = frozenset()


def test_a_move_takes_a_card_from_its_pane_and_leaves_what_else_it_is_in():
    assert region.moved(frozenset("ab"), "a", "c") == frozenset("bc")


def test_a_move_from_outside_of_the_panes_only_gives():
    assert region.moved(NOWHERE, None, "a") == frozenset("a")
    assert region.moved(frozenset("b"), None, "a") == frozenset("ab")


def test_a_move_into_a_bucket_that_the_card_is_in_already_only_takes():
    assert region.moved(frozenset("ab"), "a", "b") == frozenset("b")
    assert region.moved(frozenset("ab"), "a", "a") == frozenset("ab")


def test_with_ctrl_a_drop_only_gives():
    assert region.added(frozenset("a"), "b") == frozenset("ab")
    assert region.added(frozenset("a"), "a") == frozenset("a")


def test_taking_out_leaves_the_rest():
    assert region.without(frozenset("ab"), "a") == frozenset("b")
    assert region.without(frozenset("b"), "a") == frozenset("b")


def test_a_region_is_listed_in_the_order_of_the_board():
    assert region.in_order(PROJECT, frozenset("ab")) == ("b", "a")
    assert region.names(PROJECT, frozenset("cab")) == ("B", "A", "C")
    assert region.in_order(PROJECT, NOWHERE) == ()
