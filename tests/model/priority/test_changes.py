"""The smallest changes of judgements, held against judgements that are changed."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from model.bucket import Bucket
from model.card import Card
from model.judgement import Judgement
from model.priority.changes import SPAN, Change, judgement_changes
from model.priority.parts import State, chance, claims
from model.priority.score import Evaluation, evaluate
from model.project import Project
from model.tradeoff import Tradeoff
from model.value import replace
from tests.model.priority.overlapping import overlapping_projects
from tests.model.priority.projects import judgements, projects

CLOSE = 1e-5
ENDS = {"fit": (-1.0, 1.0), "impact": (0.0, 1.0), "years": (0.0, 1000.0), "chance": (0.0, 1.0)}


@st.composite
def contested(draw: st.DrawFn) -> tuple[Project, int]:
    """A project in which cards are ahead of others, and how many of them are the top."""
    project = draw(st.one_of(projects(max_buckets=3, max_cards=2), overlapping_projects()))
    buckets = project.buckets or (Bucket(id="g0", name="G0", weight=50.0, half_life=3.0),)
    more = []
    for name in ("more", "most"):
        said = (draw(judgements(bucket.id)) for bucket in draw(st.sampled_from((buckets[:1], buckets))))
        more.append(Card(id=name, name=name, region=frozenset({buckets[0].id}), judgements=tuple(said)))
    project = replace(project, buckets=buckets, cards=(*project.cards, *more))
    project = project if evaluate(project).weights.any else replace(project, weighting="free")
    ranked = evaluate(project).ranked
    assume(ranked > 1)
    return project, draw(st.integers(1, ranked - 1))


def scores_with(evaluation: Evaluation, card_id: str, bucket: str | None, **said: Any) -> dict[str, float]:
    """All scores once one card is judged at the middles of what was said, but for what is given."""
    card, frame = evaluation.project.card(card_id), evaluation.table.frame
    if bucket is None:
        card = replace(card, **said)
    else:
        claim = dict(claims(card, frame))[frame.column[bucket]]
        middles = {"fit": claim.fit.middle, "impact": claim.impact.middle, "years": claim.years.middle}
        others = tuple(one for one in card.judgements if one.bucket != bucket)
        card = replace(card, judgements=(*others, Judgement(bucket=bucket, **{**middles, **said})))
    cards = tuple(card if one.id == card_id else one for one in evaluation.project.cards)
    after = evaluate(replace(evaluation.project, cards=cards))
    return {one: float(after.score[row]) for one, row in after.row.items()}


def scores_at(evaluation: Evaluation, change: Change, to: float) -> dict[str, float]:
    return scores_with(evaluation, change.card, change.bucket, **{change.field: to})


@given(contested())
def test_a_change_makes_two_cards_level_and_a_bit_more_makes_them_change_places(case):
    project, k = case
    evaluation = evaluate(project)
    ranked = [evaluation.cards[row] for row in evaluation.order[: evaluation.ranked]]
    for change in judgement_changes(evaluation, k):
        assert change.leaves in ranked[:k]
        assert change.enters in ranked[k:]
        level = scores_at(evaluation, change, change.to)
        assert level[change.leaves] == pytest.approx(level[change.enters], abs=CLOSE)
        low, high = ENDS[change.field]
        beyond = scores_at(evaluation, change, min(high, max(low, change.to + 1e-3 * (change.to - change.now))))
        assert beyond[change.enters] >= beyond[change.leaves] - CLOSE
        before = scores_at(evaluation, change, change.now + 0.95 * (change.to - change.now))
        assert before[change.leaves] > before[change.enters] - CLOSE
        rest = [card for card in ranked[:k] if card != change.leaves]
        assert all(level[card] >= level[change.enters] - CLOSE for card in rest)


@given(contested())
def test_every_judgement_that_could_change_who_is_at_the_top_is_listed(case):
    project, k = case
    evaluation = evaluate(project)
    ranked = [evaluation.cards[row] for row in evaluation.order[: evaluation.ranked]]
    listed = {(change.card, change.bucket, change.field) for change in judgement_changes(evaluation, k)}
    level = evaluation.score_of(ranked[k - 1]) == pytest.approx(evaluation.score_of(ranked[k]), abs=1e-8)
    for card in () if level else ranked:
        inside = card in ranked[:k]
        rest = [one for one in ranked[:k] if one != card] if not inside else [one for one in ranked[k:] if one != card]
        other = ranked[k] if inside else ranked[k - 1]
        for bucket, field in fields(evaluation, card):
            for end in ENDS[field]:
                scores = scores_with(evaluation, card, bucket, **{field: end})
                swapped = scores[other] - scores[card] if inside else scores[card] - scores[other]
                assert all(scores[one] == pytest.approx(evaluation.score_of(one)) for one in rest)
                if swapped > CLOSE:
                    assert (card, bucket, field) in listed


def fields(evaluation: Evaluation, card_id: str) -> list[tuple[str | None, str]]:
    """Every judgement of a card that can be changed."""
    card, frame = evaluation.project.card(card_id), evaluation.table.frame
    found: list[tuple[str | None, str]] = []
    for column, claim in claims(card, frame):
        if claim.state != State.OPEN:
            names = ["fit", "impact"] + ["years"] * (frame.half_lives[column] is not None)
            found += [(evaluation.buckets[column], name) for name in names]
    return found + ([(None, "chance")] if frame.factors_on and chance(card, frame) else [])


@given(contested())
def test_the_smallest_change_comes_first_and_tells_whether_what_was_said_leaves_room_for_it(case):
    project, k = case
    evaluation = evaluate(project)
    found = judgement_changes(evaluation, k)
    assert [change.size for change in found] == pytest.approx(sorted(change.size for change in found))
    for change in found:
        assert change.size == pytest.approx(abs(change.to - change.now) / SPAN[change.field])
        low, high = ENDS[change.field]
        assert low <= change.to <= high
        card, frame = evaluation.project.card(change.card), evaluation.table.frame
        if change.bucket is not None:
            said = getattr(dict(claims(card, frame))[frame.column[change.bucket]], change.field)
        else:
            said = chance(card, frame)
        assert change.within == (said.low - 1e-9 <= change.to <= said.high + 1e-9)


def board(*cards: Card, **fields: Any) -> Project:
    buckets = (Bucket(id="a", name="A", weight=60.0, half_life=4.0), Bucket(id="b", name="B", weight=40.0))
    return Project(buckets=buckets, cards=cards, weighting="fixed", **fields)


def card(name: str, fit: float, impact: float, **said: Any) -> Card:
    """A card that is judged for the first bucket alone."""
    chance = said.pop("chance", None)
    return Card(id=name, name=name, judgements=(Judgement(bucket="a", fit=fit, impact=impact, **said),), chance=chance)


def named(changes: tuple[Change, ...]) -> dict[tuple[str, str], float]:
    return {(change.card, change.field): round(change.to, 6) for change in changes}


def test_the_leader_falls_or_a_rival_rises():
    changes = judgement_changes(evaluate(board(card("x", 0.8, 0.5), card("y", 0.5, 0.6), card("z", 0.2, 0.5))))
    assert named(changes) == {
        ("x", "fit"): 0.6,
        ("x", "impact"): 0.375,
        ("y", "fit"): 0.666667,
        ("y", "impact"): 0.8,
        ("z", "fit"): 0.8,
    }
    assert [(change.card, change.field) for change in changes[:2]] == [("y", "fit"), ("x", "fit")]
    assert [(change.leaves, change.enters) for change in changes if change.card == "z"] == [("x", "z")]
    assert (
        len(judgement_changes(evaluate(board(card("x", 0.8, 0.5), card("y", 0.5, 0.6), card("z", 0.2, 0.5))), 1, 1))
        == 4
    )


def test_the_last_of_the_top_cards_may_be_passed_and_each_of_them_may_fall():
    project = board(card("x", 0.8, 0.5), card("y", 0.5, 0.6), card("z", 0.2, 0.5))
    found = judgement_changes(evaluate(project), 2)
    assert {(change.card, change.leaves, change.enters) for change in found} == {
        ("x", "x", "z"),
        ("y", "y", "z"),
        ("z", "y", "z"),
    }
    assert judgement_changes(evaluate(project), 3) == ()
    assert judgement_changes(evaluate(project), 0) == ()


def test_chance_and_years_change_places_once_factors_count():
    cards = card("x", 1.0, 1.0, years=0.0, chance=0.8), card("y", 1.0, 1.0, years=4.0, chance=0.8)
    assert named(judgement_changes(evaluate(board(*cards, factors_on=True)))) == {
        ("x", "fit"): 0.5,
        ("x", "impact"): 0.5,
        ("x", "years"): 4.0,
        ("x", "chance"): 0.4,
        ("y", "years"): 0.0,
    }
    off = judgement_changes(evaluate(board(card("x", 1.0, 1.0), card("y", 1.0, 0.5, years=4.0, chance=0.1))))
    assert {change.field for change in off} == {"fit", "impact"}


def test_a_chance_that_nobody_said_is_changed_from_its_middle_and_says_so():
    cards = card("x", 1.0, 1.0, years=0.0, chance=0.4), card("y", 1.0, 1.0, years=0.0)
    found = [change for change in judgement_changes(evaluate(board(*cards, factors_on=True))) if not change.bucket]
    assert [(change.card, change.now, round(change.to, 6), change.within, change.state) for change in found] == [
        ("y", 0.5, 0.4, True, State.ASSUMED),
        ("x", 0.4, 0.5, False, State.JUDGED),
    ]


def test_no_delay_makes_an_effect_nothing():
    leader, nothing = card("x", 1.0, 1.0, years=0.0, chance=1.0), card("y", 0.0, 1.0, years=0.0, chance=0.5)
    found = judgement_changes(evaluate(board(leader, nothing, factors_on=True)))
    assert named(found) == {("x", "fit"): 0.0, ("x", "impact"): 0.0, ("x", "chance"): 0.0}


def test_harm_is_changed_by_less_or_more_of_it():
    found = judgement_changes(evaluate(board(card("x", -0.2, 0.5), card("y", -0.5, 0.5))))
    assert named(found)["y", "impact"] == 0.2
    assert named(found)["y", "fit"] == -0.2
    assert ("x", "impact") not in named(judgement_changes(evaluate(board(card("x", 0.2, 0.5), card("y", -0.5, 0.5)))))


def test_what_cannot_be_said_is_not_changed_and_what_is_assumed_says_so():
    assumed = Card(id="x", name="x", region=frozenset("a"))
    is_open = card("y", 0.2, 0.5)
    is_open = replace(is_open, judgements=(*is_open.judgements, Judgement(bucket="b", open=True)))
    found = judgement_changes(evaluate(board(assumed, is_open)))
    assert {(change.card, change.bucket) for change in found} == {("x", "a"), ("y", "a")}
    assert {(change.card, change.field, change.within, change.state) for change in found} == {
        ("x", "fit", False, State.ASSUMED),
        ("x", "impact", True, State.ASSUMED),
        ("y", "fit", False, State.JUDGED),
    }


def test_level_cards_one_card_and_no_card_have_nothing_to_change():
    assert judgement_changes(evaluate(board(card("x", 0.5, 0.5), card("y", 0.5, 0.5)))) == ()
    assert judgement_changes(evaluate(board(card("x", 0.5, 0.5)))) == ()
    assert judgement_changes(evaluate(Project())) == ()


def test_with_an_overlap_a_change_is_found_beyond_the_place_where_it_begins_to_count():
    said = Judgement(bucket="a", fit=0.9, impact=1.0), Judgement(bucket="b", fit=0.5, impact=1.0)
    overlap = Tradeoff(id="t", kind="overlap", served=frozenset("ab"), overlap=1.0)
    x = Card(id="x", name="x", judgements=said)
    project = board(x, card("y", 0.8, 1.0), tradeoffs=(overlap,), overlap_on=True)
    found = judgement_changes(evaluate(project))
    # All of b is in a. While b is below a it counts for nothing: a falls to 0.8, or b has to do harm.
    assert {change.bucket: round(change.to, 6) for change in found if (change.card, change.field) == ("x", "fit")} == {
        "a": 0.8,
        "b": -0.15,
    }
