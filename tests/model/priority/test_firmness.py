"""What is known of intervals at once: exact for what changed, untouched for what did not."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.edits.cards import add_cards, remove_cards
from model.edits.judge import judge
from model.edits.weighing import set_weight
from model.files import template
from model.priority import firmness as firmness_module
from model.priority.firmness import Firmness, at_once, settle
from model.priority.sampling import COUNT, sample
from model.priority.score import evaluate
from model.project import Project
from model.value import replace
from tests.model.priority.projects import projects

SR = "self-reliance"


@pytest.fixture(scope="module")
def project() -> Project:
    return template("essay")


@pytest.fixture(scope="module")
def known(project: Project) -> Firmness:
    """The example with all its samples."""
    evaluation = evaluate(project)
    return settle(evaluation, sample(evaluation))


def rows(one: Firmness, other: Firmness, *left_out: str) -> tuple[list[int], list[int]]:
    """The rows of the cards that both have, but for some."""
    both = [card for card in one.evaluation.cards if card in other.evaluation.row and card not in left_out]
    return [one.evaluation.row[card] for card in both], [other.evaluation.row[card] for card in both]


def stays(before: Firmness, after: Firmness, *left_out: str) -> bool:
    """Whether the intervals of all cards but some are to the last bit what they were."""
    was, now = rows(before, after, *left_out)
    pairs = ((before.low, after.low), (before.high, after.high))
    return all(np.array_equal(old[was], new[now]) for old, new in pairs)


def test_a_judgement_moves_the_interval_of_its_card_alone(project: Project, known: Firmness):
    then = at_once(evaluate(judge(project, ["sme"], SR, fit=0.5, impact=0.5), known.evaluation), known)
    assert stays(known, then, "sme")
    assert not stays(known, then)
    assert then.sampled[then.evaluation.scored].all()


def test_what_did_not_change_is_kept_as_it_was_told(project: Project, known: Firmness):
    wider = 300 * known.evaluation.scored
    odd = Firmness(known.evaluation, known.low - wider, known.high + wider, known.sampled, known.samples)
    then = at_once(evaluate(judge(project, ["sme"], SR, fit=0.5, impact=0.5), known.evaluation), odd)
    assert stays(odd, then, "sme")


def test_another_weight_moves_the_intervals_of_all_cards(project: Project, known: Firmness):
    evaluation = evaluate(set_weight(project, SR, 30.0), known.evaluation)
    then, scored = at_once(evaluation, known), evaluation.scored
    few = sample(evaluation, 2_000)
    assert np.array_equal(then.low[scored], few.low[scored])
    assert np.array_equal(then.high[scored], few.high[scored])


def test_what_is_told_at_once_of_one_card_is_what_all_samples_tell(project: Project, known: Firmness):
    evaluation = evaluate(judge(project, ["sme"], SR, fit=0.5, impact=0.5), known.evaluation)
    then, row = at_once(evaluation, known), evaluation.row["sme"]
    samples = sample(evaluation)
    assert (then.low[row], then.high[row]) == (samples.low[row], samples.high[row])
    assert not then.settled


def test_a_card_that_comes_or_goes_leaves_the_intervals_of_the_others(project: Project, known: Firmness):
    more = at_once(evaluate(add_cards(project, ["Fusion"], SR), known.evaluation), known)
    fewer = at_once(evaluate(remove_cards(project, ["sme"]), known.evaluation), known)
    assert stays(known, more)
    assert stays(known, fewer)
    assert more.sampled[more.evaluation.row["fusion"]]


def test_so_many_cards_that_sampling_would_take_too_long_have_an_interval_that_moves_with_the_score(
    project: Project, known: Firmness, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(firmness_module, "AT_ONCE", 0)
    evaluation = evaluate(judge(project, ["sme"], SR, fit=0.9, impact=0.5), known.evaluation)
    then, row = at_once(evaluation, known), evaluation.row["sme"]
    moved = evaluation.score[row] - known.evaluation.score[row]
    assert moved != 0
    assert then.low[row] == max(known.low[row] + moved, evaluation.low[row])
    assert then.high[row] == min(known.high[row] + moved, evaluation.high[row])
    assert stays(known, then, "sme")


def test_before_any_sample_the_ends_stand_for_the_interval_and_say_so(
    project: Project, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(firmness_module, "AT_ONCE", 0)
    first = at_once(evaluate(project))
    assert np.array_equal(first.low, first.evaluation.low)
    assert np.array_equal(first.high, first.evaluation.high)
    assert not first.sampled.any()
    assert (first.top == -1).all()


def test_a_small_project_has_its_intervals_at_once(project: Project):
    first = at_once(evaluate(project))
    scored = first.evaluation.scored
    assert first.sampled[scored].all()
    assert (first.top == -1).all()
    exact = sample(first.evaluation)
    assert np.abs(first.low - exact.low)[scored].max() < 3
    assert np.abs(first.high - exact.high)[scored].max() < 3


def test_how_often_a_card_is_on_top_is_kept_until_newer_samples_are_there(project: Project, known: Firmness):
    then = at_once(evaluate(add_cards(project, ["Fusion"], SR), known.evaluation), known)
    was, now = rows(known, then)
    assert np.array_equal(known.top[was], then.top[now])
    assert then.top[then.evaluation.row["fusion"]] == -1


def test_with_fewer_than_four_cards_it_is_told_how_often_each_is_first():
    project = template("three-buckets")
    for count, places in ((1, 1), (3, 1), (4, 3)):
        cards = add_cards(project, [f"Card {number}" for number in range(count)], project.buckets[0].id)
        evaluation = evaluate(cards)
        told = settle(evaluation, sample(evaluation, 500))
        assert told.places == places
        assert told.top.sum() == pytest.approx(places)


def test_the_samples_of_a_project_that_is_the_same_but_for_its_words_are_its_own(project: Project, known: Firmness):
    then = at_once(evaluate(replace(project, title="Another"), known.evaluation), known)
    assert then.settled
    assert then.samples is known.samples
    assert stays(known, then)


@given(projects(), st.integers(0, 1))
def test_whatever_the_project_every_interval_is_a_number_within_its_ends(project: Project, gap: int):
    before = at_once(evaluate(replace(project, cards=project.cards[gap:])))
    for told in (before, at_once(evaluate(project), before)):
        scored, ends = told.evaluation.scored, told.evaluation
        assert np.isfinite([told.low, told.high]).all()
        assert (told.low[scored] <= told.high[scored] + 1e-9).all()
        assert (told.low[scored] >= ends.low[scored] - 1e-6).all()
        assert (told.high[scored] <= ends.high[scored] + 1e-6).all()
        assert ((told.top == -1) | ((told.top >= 0) & (told.top <= 1))).all()


def test_what_is_drawn_at_once_is_at_most_what_is_drawn_in_full(project: Project, monkeypatch: pytest.MonkeyPatch):
    evaluation, asked = evaluate(project), []
    fewer = settle(evaluation, sample(evaluation, 2_000))
    monkeypatch.setattr(
        firmness_module, "sample", lambda one, count, **rest: asked.append(count) or sample(one, count, **rest)
    )
    at_once(evaluate(judge(project, ["sme"], SR, fit=0.5)), fewer)
    at_once(evaluate(judge(project, ["sme"], SR, fit=0.5)))
    assert asked == [2_000, 2_000]
    assert COUNT > 2_000
