"""A new score paints the cards that show it anew, and no others."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from gui.board import Board
from gui.board.card_delegate import CardDelegate
from gui.desk import Desk

SR, EU = "self-reliance", "economic-upgrading"


@pytest.fixture
def painted(board: Board, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """The cards that are painted from here on, each as often as it is."""
    QApplication.processEvents()
    cards: list[str] = []
    paint = CardDelegate.paint_card

    def noted(delegate: CardDelegate, *told: Any) -> None:
        cards.append(told[2].id)
        paint(delegate, *told)

    monkeypatch.setattr(CardDelegate, "paint_card", noted)

    def settled() -> list[str]:
        QApplication.processEvents()
        return cards

    return settled


def test_a_weight_paints_only_cards_whose_score_is_another(board: Board, desk: Desk, painted: Any) -> None:
    seen = {card.id: board.faces.shown_score(card) for card in desk.document.project.cards}
    desk.weights.share(EU, 0.3)
    after = {card.id: board.faces.shown_score(card) for card in desk.document.project.cards}
    changed = {card for card, score in after.items() if score != seen[card]}
    assert changed
    assert set(painted()) <= changed
    assert {"domestic-chips", "sme"} & set(painted()) == {"domestic-chips", "sme"} & changed


def test_a_change_too_small_to_be_shown_paints_no_card(board: Board, desk: Desk, painted: Any) -> None:
    desk.weights.share(SR, 0.6112)
    assert painted() == []


def test_two_cards_far_apart_do_not_paint_those_between(board: Board, desk: Desk, painted: Any) -> None:
    shown = board.panes[EU].list.cards.ids
    first, last = shown[0], shown[4]
    desk.cards.judge([first, last], EU, fit=1.0, impact=1.0)
    assert set(painted()) <= {first, last}
    assert set(painted()) >= {first}


def test_headers_follow_a_weight(board: Board, desk: Desk) -> None:
    header = board.panes[SR].header
    before = header.grab().toImage()
    desk.weights.share(SR, 0.2)
    assert header.weight_text() in header.accessibleDescription()
    assert header.grab().toImage() != before


def test_a_new_name_of_a_bucket_paints_the_cards_that_carry_it(board: Board, desk: Desk, painted: Any) -> None:
    desk.buckets.rename(SR, "Autonomy")
    assert "domestic-chips" in painted()
