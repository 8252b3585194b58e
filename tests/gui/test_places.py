"""Where cards are, and what a drop would make true."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.places import ASIDE, INBOX, contents, outcome, pane, shown_in
from model.files import template
from model.project import Project

SR, EU = "self-reliance", "economic-upgrading"
ESSAY = template("essay")
CARDS = [card.id for card in ESSAY.cards]


def test_every_card_is_somewhere_and_each_place_agrees() -> None:
    places = contents(ESSAY)
    assert {one for ids in places.values() for one in ids} == set(CARDS)
    assert all(shown_in(ESSAY, place) == ids for place, ids in places.items())
    assert len(places[INBOX]) == 4
    assert len(places[ASIDE]) == 3


@pytest.mark.parametrize(
    ("cards", "source", "target", "also", "said"),
    [
        (["5g"], pane(EU), pane(SR), False, "in Self-reliance"),
        (["5g"], pane(EU), pane(SR), True, "in Self-reliance and Economic upgrading"),
        (["sme"], pane(SR), pane(SR), True, None),
        (["5g", "ai"], pane(EU), pane(SR), True, "in Self-reliance, and where they are"),
        (["sme"], pane(SR), INBOX, False, "in no bucket"),
        (["sme"], pane(SR), INBOX, True, None),
        (["sme"], pane(SR), ASIDE, False, "aside: shown, never counted"),
        (["surveillance"], ASIDE, ASIDE, False, None),
        (["surveillance"], ASIDE, pane(SR), False, "in Self-reliance"),
    ],
)
def test_the_sentence_says_what_will_be_true(
    cards: list[str], source: object, target: object, also: bool, said: str | None
) -> None:
    assert outcome(ESSAY, cards, source, target, also) == said  # type: ignore[arg-type]


@given(st.lists(st.sampled_from(CARDS), min_size=1, unique=True))
def test_no_sentence_means_that_nothing_would_change(cards: list[str]) -> None:
    said = outcome(ESSAY, cards, pane(SR), pane(SR), True)
    inside = all(SR in ESSAY.card(one).region for one in cards)
    assert (said is None) == inside


def test_an_empty_project_has_inbox_and_aside() -> None:
    assert contents(Project()) == {INBOX: [], ASIDE: []}
