"""The plan in the window: what is chosen, what it uses, how it is locked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from gui.desk import Desk
from gui.plan import PlanPage
from gui.plan.model import CHOICE, NAME
from gui.plan.rows import flows
from model.edits.paths import set_path
from model.priority.method.number import Number
from model.project import Project
from model.rules import locks

NEEDS = {"domestic-chips": 30, "sme": 20, "euv": 60, "5g": 10, "ai": 25, "industrial-internet": 15}


def planned(project: Project) -> Project:
    """The example with a budget of 60, of which six cards say what they need."""
    project = set_path(project, "resource/funding/budget", "60")
    for card, amount in NEEDS.items():
        if card in project.card_by_id:
            project = set_path(project, f"card/{card}/need/funding", str(amount))
    return project


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> PlanPage:
    desk.document.open(planned(desk.document.project))
    made = PlanPage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    qtbot.waitUntil(lambda: desk.plans.plan is not None and not desk.plans.busy)
    return made


def chosen(page: PlanPage) -> list[str]:
    return [row.card.id for row in page.table.rows if row.card is not None and row.chosen]


def click_box(page: PlanPage, card: str) -> None:
    view = page.view
    cell = view.visualRect(page.table.index(page.table.place(card), CHOICE))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())


def test_it_shows_the_proven_plan_and_what_it_uses(page: PlanPage, desk: Desk) -> None:
    plan = desk.plans.plan
    assert plan is not None
    assert chosen(page)
    assert set(chosen(page)) == set(plan.chosen)
    assert page.side.sure.text() == "Best plan found, proven"
    assert plan.used["funding"] <= 60
    head = page.table.rows[0]
    assert page.table.text(head, NAME + 1) == f"{plan.used['funding']:g}"


def test_a_click_on_the_box_locks_a_card_and_another_frees_it(page: PlanPage, desk: Desk, qtbot: QtBot) -> None:
    card = chosen(page)[0]
    click_box(page, card)
    assert locks(desk.document.project) == {card: "out"}
    qtbot.waitUntil(lambda: not desk.plans.busy)
    assert card not in chosen(page)
    click_box(page, card)
    assert locks(desk.document.project) == {}
    desk.document.undo()
    assert locks(desk.document.project) == {card: "out"}


def test_space_locks_the_current_card_in(page: PlanPage, desk: Desk, qtbot: QtBot) -> None:
    page.view.setCurrentIndex(page.table.index(page.table.place("euv"), NAME))
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    assert locks(desk.document.project) == {"euv": "in"}
    qtbot.waitUntil(lambda: not desk.plans.busy)
    assert chosen(page) == ["euv"]


def test_locks_that_clash_are_named_in_one_sentence(page: PlanPage, desk: Desk) -> None:
    desk.plan.lock(["euv", "domestic-chips"], "in")
    assert page._stack.currentWidget() is page._clashing
    assert "90 of 60" in page._clash.text()
    desk.document.undo()
    assert page._stack.currentWidget() is page._whole


def test_without_a_budget_it_says_what_to_do(page: PlanPage, desk: Desk, qtbot: QtBot) -> None:
    desk.plan.change_resource("funding", "Budget", budget=None)
    assert page._stack.currentWidget() is page._empty
    assert page._nothing.accessibleName() == "Set a budget for at least one resource."
    with qtbot.waitSignal(page.budgets_wanted):
        page._empty.findChildren(QPushButton)[0].click()


def test_a_row_is_read_out_whole(page: PlanPage) -> None:
    row = page.table.rows[page.table.place("domestic-chips")]
    assert page.table.said(row).startswith("Home-made chips, ")
    assert "Funding 30" in page.table.said(row)


def test_selection_goes_both_ways(page: PlanPage, desk: Desk) -> None:
    desk.selection.select_cards(["sme"])
    assert page.view.selected() == ["sme"]
    page.view.selectRow(page.table.place("5g"))
    assert tuple(desk.selection.cards) == ("5g",)


def test_what_is_not_seen_is_not_solved(page: PlanPage, desk: Desk) -> None:
    page.hide()
    assert desk.plans.plan is None
    desk.cards.rename("sme", "Tools")
    assert desk.plans.plan is None
    page.show()
    assert desk.plans.plan is not None


def test_the_board_can_outline_what_is_in_the_plan(page: PlanPage, desk: Desk, qtbot: QtBot) -> None:
    page.side.outline.click()
    assert desk.plans.outlined
    page.hide()
    assert desk.plans.chosen
    desk.plans.outline(False)
    assert desk.plans.plan is None
    assert not page.side.outline.isChecked()


def test_what_goes_to_a_bucket_adds_up_and_a_card_in_two_is_shared(page: PlanPage, desk: Desk) -> None:
    plan, project = desk.plans.plan, desk.document.project
    assert plan is not None
    parts = flows(project, plan, "funding")
    assert sum(part.amount for part in parts) == pytest.approx(plan.used["funding"])


def test_the_plan_can_be_copied_as_a_table(page: PlanPage) -> None:
    lines = page.table.as_text().split("\n")
    assert lines[0].startswith("\t\tFunding")
    assert lines[1].startswith("\tChosen")


def explored(page: PlanPage, desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "funding" in desk.plans.steps, timeout=20000)


def test_more_of_a_resource_is_drawn_and_told(page: PlanPage, desk: Desk, qtbot: QtBot) -> None:
    explored(page, desk, qtbot)
    steps = desk.plans.steps["funding"]
    assert steps.budget == 60
    values = [value for _, value in steps.levels]
    assert values == sorted(values)
    assert steps.value in values
    assert "more Funding lets" in page.side.next.text()
    assert page.side.plot.accessibleName().startswith("Best value at each budget of Funding")


def test_each_card_that_is_not_chosen_says_why(page: PlanPage) -> None:
    whys = {row.card.id: row.why for row in page.table.rows if row.card is not None and not row.chosen}
    assert whys["quantum-computers"] == "needs not said"
    assert all(whys.values())


def test_the_selected_card_says_what_would_have_to_be_true(page: PlanPage) -> None:
    page.view.selectRow(page.table.place("quantum-computers"))
    assert (
        page.side.why.text() == "Nobody said what “Quantum computers” needs of Funding. Say it, and it can be chosen."
    )


def test_a_card_that_is_displaced_says_at_what_score_it_would_be_in(page: PlanPage, desk: Desk, qtbot: QtBot) -> None:
    page.view.selectRow(page.table.place("euv"))
    qtbot.waitUntil(lambda: "at a score of" in page.side.why.text(), timeout=20000)
    assert "It would take the place of" in page.side.why.text()


def test_another_resource_can_be_looked_at(page: PlanPage, desk: Desk, qtbot: QtBot) -> None:
    desk.plan.change_resource("talent", "Budget", budget=5.0)
    for card in NEEDS:
        desk.plan.need([card], "talent", 1.0)
    qtbot.waitUntil(lambda: "talent" in desk.plans.steps, timeout=20000)
    page._choose_resource("talent")
    assert "Talent" in page.side.next.text()


def test_how_its_numbers_are_made_is_asked_beside_them(page: PlanPage, desk: Desk) -> None:
    asked: list[Number] = []
    desk.inquiry.asked.connect(asked.append)
    buttons = {one.accessibleIdentifier(): one for one in page.side.findChildren(QAbstractButton)}
    buttons["plan-made"].click()
    buttons["plan-next-made"].click()
    assert asked == [Number("plan"), Number("next-unit", ("funding",))]
