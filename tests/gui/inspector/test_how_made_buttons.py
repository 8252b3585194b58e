"""Beside a number in the inspector stands a button that asks how it is made."""

import pytest

from model.priority.method.number import Number


@pytest.fixture
def asked(desk):
    numbers = []
    desk.inquiry.asked.connect(numbers.append)
    return numbers


def test_the_score_of_a_card_is_shown_and_can_be_asked_about(desk, find, asked):
    desk.selection.select_cards(["imported"])
    latest = desk.priorities.latest
    score, rank = round(latest.score_of("imported")), latest.rank_of("imported")
    assert find("inspector-score").text() == f"Score {score}, place {rank} of {latest.ranked}"
    find("inspector-score-made").click()
    assert asked == [Number("score", ("imported",))]
    desk.cards.judge(["imported"], "sr", fit=-1.0, impact=1.0)
    assert find("inspector-score").text().startswith("Score \N{MINUS SIGN}")


def test_a_card_without_a_score_says_so_and_can_be_asked_why(desk, find, asked):
    desk.selection.select_cards(["inbox"])
    assert find("inspector-score").text() == "No score"
    find("inspector-score-made").click()
    assert asked == [Number("score", ("inbox",))]


def test_several_cards_have_no_score_together(desk, inspector):
    page = inspector.pages["card"]
    desk.selection.select_cards(["imported"])
    assert page.score.isVisible()
    desk.selection.select_cards(["imported", "home"])
    assert not page.score.isVisible()
    desk.selection.clear()
    assert not page.score.isVisible()


def test_the_part_of_a_bucket_is_asked_for_where_its_details_are_open(desk, find, asked):
    desk.selection.select_cards(["imported"])
    find("inspector-section-sr").click()
    find("inspector-made-sr").click()
    assert asked == [Number("part", ("imported", "sr"))]
    assert find("inspector-made-sr").accessibleName() == "How the part for Self-reliance is made"


def test_the_weight_of_the_selected_bucket_is_asked_for(desk, inspector, find, asked):
    desk.selection.select_bucket("up")
    find("inspector-weight-made").click()
    assert asked == [Number("weight", ("up",))]
    desk.selection.clear()
    inspector.show_tab("bucket")
    assert not inspector.pages["bucket"].weights._made.isVisible()
