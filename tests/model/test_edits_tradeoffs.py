"""What can be done with tradeoffs and resources."""

import pytest

from model.bucket import Bucket
from model.card import Card, Need
from model.edits import resources, tradeoffs
from model.project import Project
from model.value import Refusal

PROJECT = Project(
    buckets=(Bucket(id="a", name="A"), Bucket(id="b", name="B")), cards=(Card(id="x", name="X"), Card(id="y", name="Y"))
)
FUNDED = resources.add_resource(PROJECT, "Funding", unit="bn", budget=10.0)


def test_tradeoffs_are_added_last_with_ids_of_their_own():
    project = tradeoffs.add_tradeoff(PROJECT, kind="pair", cards=("x", "y"))
    project = tradeoffs.add_tradeoff(project, served=frozenset("a"), cost_to=frozenset("b"))
    assert [tradeoff.id for tradeoff in project.tradeoffs] == ["tradeoff", "tradeoff-2"]
    assert project.tradeoffs[0].concerns("x")
    assert not project.tradeoffs[0].concerns("a")


def test_a_tradeoff_of_things_that_are_not_there_is_refused():
    for named in (
        {"cards": ("z",)},
        {"served": frozenset("z")},
        {"cost_to": frozenset("z")},
        {"resources": frozenset("z")},
    ):
        with pytest.raises(Refusal, match="names something that is not in the project"):
            tradeoffs.add_tradeoff(PROJECT, **named)


def test_a_tradeoff_is_changed_and_an_unchanged_one_leaves_the_very_same_project():
    project = tradeoffs.add_tradeoff(PROJECT)
    changed = tradeoffs.change_tradeoff(project, "tradeoff", statement="Chips cost talent.", bonus=-3.0)
    assert changed.tradeoff("tradeoff").bonus == -3
    assert tradeoffs.change_tradeoff(changed, "tradeoff", bonus=-3.0) is changed
    with pytest.raises(Refusal, match="“kind” is not valid"):
        tradeoffs.change_tradeoff(project, "tradeoff", kind="swap")
    with pytest.raises(Refusal, match="There is no tradeoff “z”"):
        tradeoffs.change_tradeoff(project, "z", note="n")


def test_tradeoffs_are_removed():
    project = tradeoffs.add_tradeoff(tradeoffs.add_tradeoff(PROJECT), note="second")
    assert [one.note for one in tradeoffs.remove_tradeoffs(project, ["tradeoff"]).tradeoffs] == ["second"]
    assert tradeoffs.remove_tradeoffs(project, []) is project
    with pytest.raises(Refusal, match="There is no tradeoff “z”"):
        tradeoffs.remove_tradeoffs(project, ["z"])


def test_a_resource_is_added_and_changed():
    assert FUNDED.resource("funding").budget == 10
    changed = resources.change_resource(FUNDED, "funding", name=" Public  money ", budget=None)
    assert (changed.resource("funding").name, changed.resource("funding").budget) == ("Public money", None)
    assert resources.change_resource(FUNDED, "funding", unit="bn") is FUNDED


def test_a_resource_without_a_name_or_with_a_negative_budget_is_refused():
    with pytest.raises(Refusal, match="A resource needs a name"):
        resources.add_resource(PROJECT, " ")
    with pytest.raises(Refusal, match="A resource needs a name"):
        resources.change_resource(FUNDED, "funding", name="")
    with pytest.raises(Refusal, match="“budget” is not valid"):
        resources.change_resource(FUNDED, "funding", budget=-1.0)
    with pytest.raises(Refusal, match="There is no resource “z”"):
        resources.change_resource(FUNDED, "z", budget=1.0)


def test_what_a_card_needs_is_set_changed_and_taken_back():
    project = resources.set_need(FUNDED, ["x", "y"], "funding", 2.0)
    assert project.card("x").needs == (Need(resource="funding", amount=2.0),)
    assert resources.set_need(project, ["x"], "funding", 2.0) is project
    assert resources.set_need(project, ["x"], "funding", 0.0).card("x").needs[0].amount == 0
    assert resources.set_need(project, ["x", "y"], "funding", None) == FUNDED
    with pytest.raises(Refusal, match="“amount” is not valid"):
        resources.set_need(FUNDED, ["x"], "funding", -1.0)
    with pytest.raises(Refusal, match="There is no resource “z”"):
        resources.set_need(FUNDED, ["x"], "z", 1.0)


def test_a_removed_resource_leaves_needs_and_tradeoffs():
    project = resources.set_need(FUNDED, ["x"], "funding", 2.0)
    project = tradeoffs.add_tradeoff(project, kind="rivalry", resources=frozenset({"funding"}), cards=("x",))
    left = resources.remove_resources(project, ["funding"])
    assert left.resources == ()
    assert left.card("x").needs == ()
    assert left.tradeoffs[0].resources == frozenset()
    assert left.card("y") is project.card("y")
    assert resources.remove_resources(project, []) is project
