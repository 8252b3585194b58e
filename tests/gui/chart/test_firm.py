"""How firm a score and a place are, in words: as the samples have it."""

import pytest

from gui.chart.explained import explanation, interval_explained, top_explained
from gui.chart.firm import confidence_line, interval_lines, top_heading, top_lines, top_said
from model.edits.cards import add_cards
from model.edits.judge import cannot_say, judge
from model.edits.weighing import set_weight
from model.files import template
from model.priority.firmness import Firmness, at_once, settle
from model.priority.sampling import sample
from model.priority.score import evaluate
from model.project import Project

SR, FB, EU = "self-reliance", "fundamental-breakthroughs", "economic-upgrading"


def told_of(project: Project) -> Firmness:
    evaluation = evaluate(project)
    return settle(evaluation, sample(evaluation))


@pytest.fixture(scope="module")
def essay() -> Firmness:
    return told_of(template("essay"))


def test_the_interval_is_told_with_its_middle_and_its_ends(essay: Firmness) -> None:
    assert interval_lines(essay, "domestic-chips") == [
        "90 % interval: 12 to 79",
        "Half of 10,000 samples score above 44, half below",
        "At the very least 0, at most 100, as far as judgements and weights allow",
    ]
    lines = interval_explained(essay, "domestic-chips").split("\n")
    assert lines[0] == "Home-made chips: 44, as the middles of all judgements have it"
    assert lines[-1] == "Each sample draws weights and judgements anew, within what was said of them."


def test_the_first_places_are_told_with_the_weights_that_bring_the_very_first(essay: Firmness) -> None:
    lines = top_explained(essay, "domestic-chips").split("\n")
    assert lines[:3] == [
        "Home-made chips", "Among the first 3 in 84 % of 10,000 samples", "First in 49 % of 10,000 samples",
    ]  # fmt: skip
    assert lines[3] == "Places 1 to 7 in nine of ten samples"
    assert lines[4].startswith("When it is first, the goals count on average: Self-reliance 60 %")
    assert lines[5].startswith("With just these weights it is first in ")
    assert len(lines) == 6


def test_a_card_that_is_never_first_has_no_weights_that_bring_it_there(essay: Firmness) -> None:
    project = judge(essay.evaluation.project, ["5g"], SR, fit=-1.0, impact=1.0)
    lines = top_lines(told_of(project), "5g")
    assert lines[:2] == ["Among the first 3 in none of 10,000 samples", "First in none of 10,000 samples"]
    assert not any("goals count" in line for line in lines)
    assert confidence_line(told_of(project), "5g") == []


def test_where_weights_are_not_drawn_they_are_not_told(essay: Firmness) -> None:
    fixed = told_of(set_weight(essay.evaluation.project, SR, 60.0))
    lines = top_explained(fixed, "domestic-chips")
    assert "goals count" not in lines
    assert "these weights" not in lines


def test_until_all_samples_are_there_only_what_is_known_is_told(essay: Firmness) -> None:
    project = judge(essay.evaluation.project, ["sme"], SR, fit=0.5, impact=0.5)
    then = at_once(evaluate(project), essay)
    assert top_lines(then, "sme") == []
    assert top_explained(then, "sme") == explanation(then, "sme")
    assert interval_lines(then, "sme")[0].startswith("90 % interval")
    assert not any("Half of" in line for line in interval_lines(then, "sme"))


def test_a_card_without_a_score_has_no_interval(essay: Firmness) -> None:
    then = told_of(cannot_say(essay.evaluation.project, ["5g"], EU))
    assert interval_lines(then, "5g") == []
    assert top_lines(then, "5g") == []
    for told in (interval_explained, top_explained):
        assert told(then, "5g") == explanation(then, "5g")


def test_few_cards_are_told_how_often_each_is_first(essay: Firmness) -> None:
    board = template("three-buckets")
    few = told_of(add_cards(board, ["One", "Two"], board.buckets[0].id))
    assert (top_heading(few), top_heading(essay)) == ("Stays first", "Stays in top 3")
    assert (top_said(few, "50 %"), top_said(essay, "92 %")) == ("first: 50 %", "top 3: 92 %")
    assert top_lines(few, "one")[0] == "First in 50 % of 10,000 samples"
    assert not any("Among" in line for line in top_lines(few, "one"))


def test_a_confidence_factor_that_would_take_long_is_left_out(essay: Firmness, monkeypatch: pytest.MonkeyPatch) -> None:
    assert confidence_line(essay, "domestic-chips")
    monkeypatch.setattr("gui.chart.firm.FEW_NUMBERS", 10_000)
    assert confidence_line(essay, "domestic-chips") == []
