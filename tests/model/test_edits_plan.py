"""Edits of what a plan needs, beyond setting one field: order of resources, pairs taken back, overlaps counted."""

import pytest

from model.bucket import Bucket
from model.card import Card
from model.edits.resources import shift_resource
from model.edits.tradeoffs import count_overlaps, set_pair, unpair
from model.project import Project, Resource
from model.tradeoff import Tradeoff
from model.value import Refusal, replace

PROJECT = Project(
    cards=(Card(id="x", name="X"), Card(id="y", name="Y")),
    resources=(Resource(id="talent", name="T"), Resource(id="f", name="talent"), Resource(id="e", name="E")),
)


@pytest.mark.parametrize(
    ("resource", "step", "order"),
    [("e", -1, "tef"), ("talent", 1, "fte"), ("f", 0, "tfe"), ("talent", -1, "tfe"), ("talent", 9, "fet")],
)
def test_a_resource_moves_as_far_as_there_is_room(resource, step, order):
    assert "".join(one.id[0] for one in shift_resource(PROJECT, resource, step).resources) == order


def test_a_resource_that_stays_where_it_is_is_no_edit():
    assert shift_resource(PROJECT, "e", 1) is PROJECT


def test_a_pair_that_says_nothing_but_its_bonus_goes_with_it():
    paired = set_pair(PROJECT, "x", "y", 4.0)
    assert unpair(paired, paired.tradeoffs[0].id).tradeoffs == ()


@pytest.mark.parametrize("said", [{"statement": "They share a factory"}, {"note": "n"}, {"served": frozenset({"b"})}])
def test_a_pair_that_says_more_only_loses_its_bonus(said):
    pair = Tradeoff(id="p", kind="pair", cards=("x", "y"), bonus=4.0, **said)
    project = replace(PROJECT, buckets=(Bucket(id="b", name="B"),), tradeoffs=(pair,))
    assert unpair(project, "p").tradeoffs == (replace(pair, bonus=None),)


def test_a_pair_that_is_not_there_cannot_be_taken_back():
    with pytest.raises(Refusal, match="no tradeoff “q”"):
        unpair(PROJECT, "q")


def test_overlaps_count_once_somebody_says_so():
    assert count_overlaps(PROJECT, True).overlap_on
    assert count_overlaps(PROJECT, False) is PROJECT
