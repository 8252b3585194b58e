"""Locks and rules of the plan on the cards of the board, and the menu that locks."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QAction, QImage, QPainter
from PySide6.QtWidgets import QMenu

from gui.board import Board
from gui.board.card_layout import CardLayout, measures
from gui.board.card_marks import card_marks, mark_at
from gui.board.menus import BoardMenus
from gui.desk import Desk
from model.rules import locks

EU = "economic-upgrading"


def marks(board: Board, desk: Desk, card: str) -> dict[str, str]:
    """The marks of a card: icons with their numbers."""
    return dict(card_marks(board.faces, desk.document.project.card(card)))


def description(board: Board, desk: Desk, card: str) -> str:
    return board.faces.description(desk.document.project.card(card))


def test_a_card_that_no_plan_knows_has_no_mark_of_it(board: Board, desk: Desk) -> None:
    assert not {"lock", "lock-out", "link"} & set(marks(board, desk, "sme"))
    assert "plan" not in description(board, desk, "sme")


def test_a_lock_is_marked_and_told(board: Board, desk: Desk) -> None:
    desk.plan.lock(["sme"], "in")
    assert "lock" in marks(board, desk, "sme")
    assert description(board, desk, "sme").endswith("locked in the plan")
    desk.plan.lock(["sme"], "out")
    assert "lock-out" in marks(board, desk, "sme")
    assert description(board, desk, "sme").endswith("locked out of the plan")
    desk.document.undo()
    assert "lock" in marks(board, desk, "sme")


def test_rules_are_counted_on_both_of_their_cards(board: Board, desk: Desk) -> None:
    desk.plan.require("euv", ["sme"])
    desk.plan.exclude("sme", ["foreign-chips"])
    assert [marks(board, desk, one)["link"] for one in ("euv", "sme", "foreign-chips")] == ["1", "2", "1"]
    assert "2 rules of the plan" in description(board, desk, "sme")


def test_a_mark_says_what_it_means_under_the_pointer(board: Board, desk: Desk) -> None:
    desk.plan.lock(["sme"], "out")
    desk.plan.require("euv", ["sme"])
    layout = CardLayout(QRectF(0, 0, 222, 70), measures(False))
    middle, card = int(layout.marks().center().y()), desk.document.project.card("sme")
    said = {mark_at(board.faces, layout, card, QPoint(x, middle)) for x in range(222)}
    assert {"Locked out: no plan has it", "1 rule ties it to another card"} <= said


def test_a_compact_card_shows_its_lock(board: Board, desk: Desk) -> None:
    delegate = board.panes[EU].list.delegate
    delegate.compact = True
    card, picture = desk.document.project.card("5g"), QImage(228, 40, QImage.Format.Format_RGB32)
    layout = CardLayout(QRectF(0, 0, 222, delegate.density.height), delegate.density)
    widths = []
    for lock in (None, "in"):
        desk.plan.lock(["5g"], "in" if lock else None)
        with QPainter(picture) as painter:
            widths.append(delegate._compact_marks(painter, layout, card, [], 0))
    assert widths[1] - widths[0] == 19


def test_the_board_is_painted_anew_when_a_rule_changes(board: Board, desk: Desk) -> None:
    asked: list[bool] = []
    board.faces.changed.connect(lambda: asked.append(True))
    desk.plan.lock(["sme"], "in")
    assert asked


@pytest.fixture
def plan_menu(board: Board, desk: Desk) -> Iterator[dict[str, QAction]]:
    """The entries of "Plan" in the menu of two cards, one of which is locked in."""
    desk.plan.lock(["5g"], "in")
    view = board.panes[EU].list
    desk.selection.select_cards(["5g", "industrial-internet"])
    menu = BoardMenus(desk, board.faces, board.rename_card, board.add_card, board.pick_up).cards(view)
    plan = next(action for action in menu.actions() if action.text() == "Plan").menu()
    assert isinstance(plan, QMenu)
    yield {action.text(): action for action in plan.actions()}
    menu.deleteLater()


def test_the_menu_of_cards_locks_them_in_one_step(desk: Desk, plan_menu: dict[str, QAction]) -> None:
    said: list[str] = []
    desk.feedback.said.connect(said.append)
    assert not plan_menu["Lock in the plan"].isChecked()
    plan_menu["Lock in the plan"].trigger()
    assert locks(desk.document.project) == {"5g": "in", "industrial-internet": "in"}
    assert said == ["2 cards: locked in the plan"]
    desk.document.undo()
    assert locks(desk.document.project) == {"5g": "in"}
    plan_menu["Lock out of the plan"].trigger()
    assert locks(desk.document.project) == {"5g": "out", "industrial-internet": "out"}
    plan_menu["Unlock"].trigger()
    assert locks(desk.document.project) == {}
