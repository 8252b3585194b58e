"""What an evaluation takes from the one before never changes the result, and saves the work."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.edits import buckets as bucket_edits
from model.edits import cards as card_edits
from model.edits import weighing
from model.edits.judge import cannot_say, forget, judge
from model.priority import table as table_module
from model.priority.score import Evaluation, evaluate
from model.project import Project
from model.value import replace
from tests.model.priority.projects import projects

ARRAYS = ("parts", "score", "low", "high", "open_range", "scored", "order")


def same(one: Evaluation, other: Evaluation) -> bool:
    pairs = [(getattr(one, name), getattr(other, name)) for name in ARRAYS]
    pairs += [(getattr(one.table, name), getattr(other.table, name)) for name in ("state", "value", "chance", "by_id")]
    return (
        all(np.array_equal(left, right) for left, right in pairs)
        and (one.cards, one.buckets, one.weights) == (other.cards, other.buckets, other.weights)
        and one.warnings == other.warnings
    )


@st.composite
def edited(draw: st.DrawFn, project: Project) -> Project:
    """The project after one random edit of any kind that could touch a score."""
    card = draw(st.sampled_from([one.id for one in project.cards] or [""]))
    bucket = draw(st.sampled_from([one.id for one in project.buckets] or [""]))
    share = draw(st.integers(0, 10)) / 10
    edits = [
        lambda: card_edits.add_cards(project, ["New"], bucket or None),
        lambda: bucket_edits.add_bucket(project, "New", bucket or None),
        lambda: replace(project, factors_on=not project.factors_on),
        lambda: weighing.free_weights(project),
        lambda: weighing.rank_buckets(project, [one.id for one in project.buckets]),
        lambda: replace(project, title="Another", cards=project.cards[::-1]),
    ]
    if bucket:
        edits += [
            lambda: bucket_edits.remove_bucket(project, bucket),
            lambda: bucket_edits.move_bucket(project, bucket, None),
            lambda: bucket_edits.change_bucket(project, bucket, half_life=1 + share, name="Renamed"),
            lambda: weighing.set_weight(project, bucket, 100 * share),
        ]
    if card:
        edits += [
            lambda: card_edits.remove_cards(project, [card]),
            lambda: card_edits.set_aside(project, [card]),
            lambda: card_edits.change_cards(project, [card], name="Renamed", chance=share),
            lambda: card_edits.order_cards(project, [card], None, [one.id for one in project.cards]),
        ]
    if card and bucket:
        edits += [
            lambda: judge(project, [card], bucket, fit=share, confidence="weak"),
            lambda: cannot_say(project, [card], bucket),
            lambda: forget(project, [card], bucket),
            lambda: card_edits.move_cards(project, [card], None, bucket),
        ]
    return draw(st.sampled_from(edits))()


@given(projects(), st.data())
def test_an_evaluation_from_the_one_before_equals_one_from_nothing(project, data):
    evaluation = evaluate(project)
    for _ in range(4):
        project = data.draw(edited(project))
        evaluation = evaluate(project, evaluation)
        assert same(evaluation, evaluate(project))


@pytest.fixture
def counted(monkeypatch):
    """The ids of the cards whose claims were worked out."""
    seen = []
    claims = table_module.claims
    monkeypatch.setattr(table_module, "claims", lambda card, frame: seen.append(card.id) or claims(card, frame))
    return seen


@pytest.fixture
def many() -> Project:
    project = bucket_edits.add_bucket(bucket_edits.add_bucket(Project(), "A"), "B")
    return card_edits.add_cards(project, [f"card {number}" for number in range(50)], "a")


def test_only_cards_that_changed_are_worked_out_again(counted, many):
    first = evaluate(many)
    counted.clear()
    judged = judge(many, ["card-7"], "a", fit=0.5)
    second = evaluate(judged, first)
    assert counted == ["card-7"]
    counted.clear()
    moved = card_edits.order_cards(judged, ["card-7"], "card-2", [card.id for card in judged.cards])
    third = evaluate(bucket_edits.move_bucket(moved, "a", None), second)
    assert counted == []
    evaluate(card_edits.remove_cards(third.project, ["card-9"]), third)
    assert counted == []


def test_a_bucket_that_is_new_or_has_another_half_life_only_touches_cards_that_name_it(counted, many):
    many = replace(card_edits.also_in(many, ["card-3"], "b"), factors_on=True)
    first = evaluate(many)
    counted.clear()
    second = evaluate(bucket_edits.add_bucket(many, "C"), first)
    assert counted == []
    evaluate(bucket_edits.change_bucket(second.project, "b", half_life=4.0), second)
    assert counted == ["card-3"]


def test_a_half_life_is_no_work_while_factors_are_off(counted, many):
    first = evaluate(many)
    counted.clear()
    second = evaluate(bucket_edits.change_bucket(many, "a", half_life=4.0), first)
    assert counted == []
    assert second.parts is first.parts


def test_an_edit_that_touches_no_score_keeps_all_arrays(many):
    first = evaluate(many)
    assert evaluate(many, first) is first
    second = evaluate(replace(many, title="Another"), first)
    assert second.parts is first.parts
    assert second.project.title == "Another"


def test_a_reused_evaluation_speaks_of_the_buckets_by_their_new_names(many):
    second = evaluate(bucket_edits.change_bucket(many, "a", name="Renamed"), evaluate(many))
    assert all("Renamed" in warning.text for warning in second.warnings if warning.code == "ASSUMED")


def test_with_many_buckets_a_score_is_rounded_in_the_same_way_whatever_came_before():
    project = Project()
    for number in range(9):
        project = bucket_edits.add_bucket(project, f"Goal {number}")
    project = card_edits.add_cards(project, ["One", "Two", "Three"], "goal-0")
    for place, bucket in enumerate(project.buckets):
        for number, card in enumerate(project.cards):
            fit = ((place * 7 + number * 5) % 13 - 6) / 7
            project = judge(project, [card.id], bucket.id, fit=fit, impact=(place + 3) / 13)
    evaluation = evaluate(project)
    for edit in (
        lambda project: bucket_edits.add_bucket(project, "New"),
        lambda project: bucket_edits.move_bucket(project, "goal-8", "goal-0"),
        lambda project: bucket_edits.remove_bucket(project, "goal-4"),
    ):
        project = edit(project)
        evaluation = evaluate(project, evaluation)
        assert same(evaluation, evaluate(project))
