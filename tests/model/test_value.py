"""What every value of a project shares: frozen, validated, changed only by `replace`."""

import math

import pytest
from pydantic import ValidationError

from model.bucket import Bucket
from model.card import Card
from model.evidence import Evidence
from model.judgement import Judgement
from model.project import Project
from model.value import NAME_LIMIT, Refusal, replace

CARD = Card(id="x", name="X", region=frozenset({"a"}), tags=("one", "two"), evidence=(Evidence(quote="q"),))


def test_a_value_cannot_be_changed_in_place():
    with pytest.raises(ValidationError, match="frozen"):
        CARD.name = "Y"


def test_replace_changes_a_field_and_leaves_the_old_value_as_it_was():
    new = replace(CARD, name="Y")
    assert (new.name, CARD.name) == ("Y", "X")
    assert replace(new, name="X") == CARD


def test_parts_that_are_not_replaced_stay_the_same_objects():
    project = Project(buckets=(Bucket(id="a", name="A"),), cards=(CARD,))
    new = replace(project, title="T")
    assert new.cards is project.cards
    assert new.buckets is project.buckets
    changed = replace(CARD, note="n")
    assert changed.region is CARD.region
    assert changed.evidence is CARD.evidence


def test_replace_validates_what_is_changed_and_names_the_field():
    for field, wrong in (
        ("name", ""),
        ("name", "n" * (NAME_LIMIT + 1)),
        ("kind", "toy"),
        ("aside", "yes"),
        ("name", 3),
    ):
        with pytest.raises(Refusal, match=f"The field “{field}” is not valid: "):
            replace(CARD, **{field: wrong})


@pytest.mark.parametrize("wrong", [-1.1, 2, math.nan, math.inf, "0.5", True, (0.5, 0.1), (0.0, 3.0)])
def test_a_fit_outside_of_its_scale_or_out_of_order_is_refused(wrong):
    with pytest.raises(Refusal):
        replace(Judgement(bucket="a"), fit=wrong)


@pytest.mark.parametrize("wrong", [0.0, -1.0, math.nan, math.inf])
def test_a_half_life_that_is_not_positive_is_refused(wrong):
    with pytest.raises(Refusal, match="half_life"):
        replace(Bucket(id="a", name="A"), half_life=wrong)


def test_replace_validates_the_value_as_a_whole():
    with pytest.raises(Refusal, match="“X” is set aside, so it cannot be in a bucket"):
        replace(CARD, aside=True)
    with pytest.raises(Refusal, match="two judgements for one bucket"):
        replace(CARD, judgements=(Judgement(bucket="a"), Judgement(bucket="a")))
    with pytest.raises(Refusal, match="open has no fit"):
        replace(Judgement(bucket="a", fit=1.0), open=True)


def test_a_project_refuses_two_things_with_one_id_and_places_that_do_not_exist():
    bucket = Bucket(id="a", name="A")
    with pytest.raises(Refusal, match="kind bucket have the id “a”"):
        Project(buckets=(bucket, bucket))
    with pytest.raises(Refusal, match="kind card have the id “x”"):
        Project(buckets=(bucket,), cards=(CARD, CARD))
    with pytest.raises(Refusal, match="“X” is in a bucket that is not in the project"):
        Project(cards=(CARD,))


def test_fields_of_a_newer_version_survive_changes():
    card = Card.model_validate({"id": "x", "name": "X", "shape": {"round": True}})
    changed = replace(card, name="Y")
    assert changed.model_extra == {"shape": {"round": True}}
    assert Card.model_validate(changed.model_dump()) == changed


def test_a_refusal_keeps_its_sentence_and_what_fills_it_apart():
    refusal = Refusal("There is no card “{id}”.", id="{x}")
    assert str(refusal) == "There is no card “{x}”."
    assert (refusal.template, refusal.values) == ("There is no card “{id}”.", {"id": "{x}"})


def test_looking_up_what_is_not_there_is_refused_with_its_id():
    for find, what in (
        (Project().card, "card"),
        (Project().bucket, "bucket"),
        (Project().tradeoff, "tradeoff"),
        (Project().resource, "resource"),
    ):
        with pytest.raises(Refusal, match=f"There is no {what} “z”"):
            find("z")
