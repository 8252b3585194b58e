"""What differs between two projects, and how it makes the second out of the first."""

import json

from hypothesis import given

from model.edits.cards import add_cards, change_cards, remove_cards
from model.files.changes import change, changed
from model.files.format import project_of
from model.files.write import said, text_of
from model.project import Project
from model.value import replace
from tests.model.strategies import projects


def plain(part: object) -> dict:
    return json.loads(text_of(part, ""))


def made_of(before: Project, after: Project) -> Project:
    return project_of(changed(plain(said(before)), plain(change(before, after))))


@given(projects(), projects())
def test_a_record_makes_any_project_out_of_any_other(before, after):
    assert made_of(before, after) == after


@given(projects())
def test_nothing_has_to_be_said_where_nothing_differs(project):
    assert change(project, project) == {}
    assert change(project, project_of(plain(said(project)))) == {}


def test_a_record_has_the_card_that_was_edited_and_no_other():
    project = add_cards(Project(), [f"Card {number}" for number in range(1000)])
    edited = change_cards(project, ["card-7"], note="new")
    assert change(project, edited) == {"cards": {"put": [edited.card("card-7")]}}
    assert "\n" not in text_of(change(project, edited), "")


def test_order_is_told_only_where_it_does_not_follow():
    project = add_cards(Project(), "abc")
    assert "order" not in change(project, add_cards(project, "d"))["cards"]
    assert "order" not in change(project, remove_cards(project, ["b"]))["cards"]
    assert change(project, replace(project, cards=(project.cards[2], *project.cards[:2]))) == {
        "cards": {"order": ["c", "a", "b"]}
    }


def test_fields_that_this_version_does_not_know_are_not_lost():
    project = Project.model_validate({"title": "a", "later": 1})
    assert made_of(project, replace(project, title="b")).model_extra == {"later": 1}
    assert made_of(Project(), project) == project
