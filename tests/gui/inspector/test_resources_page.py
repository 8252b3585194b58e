"""The page for what is scarce: resources with their units and budgets."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from model.project import Project


def resources(desk):
    return [(one.name, one.unit, one.budget) for one in desk.document.project.resources]


def visible(inspector, identifier):
    named = [one for one in inspector.findChildren(QWidget) if one.accessibleIdentifier() == identifier]
    return any(one.isVisibleTo(inspector) for one in named)


@pytest.fixture
def page(desk, inspector):
    inspector.show_resources()
    return inspector.resources


def demand(page, resource):
    return page.rows[resource]._demand.text()


def test_the_page_takes_the_place_of_the_tabs_until_one_goes_back(desk, inspector, find, qtbot):
    desk.selection.select_cards(["imported"])
    inspector.show_resources()
    assert find("resource-budget-money").hasFocus()
    assert not inspector.tabs.isVisible()
    qtbot.keyClick(find("resource-budget-money"), Qt.Key.Key_Escape)
    assert inspector.tabs.isVisible()
    assert visible(inspector, "inspector-name")
    inspector.show_resources()
    find("inspector-back").click()
    assert visible(inspector, "inspector-name")


def test_selecting_something_leaves_the_page_and_selecting_nothing_does_not(desk, inspector, page):
    desk.selection.select_cards(["imported"])
    assert visible(inspector, "inspector-name")
    inspector.show_resources()
    desk.selection.clear()
    assert visible(inspector, "resource-budget-money")
    inspector.show_tab("card")
    assert inspector.tabs.isVisible()


def test_name_unit_and_budget_are_edited_in_place_one_step_each(desk, page, find, qtbot):
    for part, text in (("name", "Money"), ("unit", "bn yuan"), ("budget", "100.5")):
        field = find(f"resource-{part}-money")
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
    assert resources(desk) == [("Money", "bn yuan", 100.5)]
    assert find("resource-budget-money").accessibleName() == "Budget of Money"
    for left in (("Money", "bn yuan", None), ("Money", "", None), ("Funding", "", None)):
        desk.document.undo()
        assert resources(desk) == [left]


def test_an_emptied_budget_is_no_limit_and_0_is_a_budget(desk, page, find, qtbot):
    field = find("resource-budget-money")
    assert field.placeholderText() == "no limit"
    field.setFocus()
    qtbot.keyClicks(field, "0")
    assert resources(desk)[0][2] == 0.0
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert resources(desk)[0][2] is None


def test_what_is_no_budget_is_explained(desk, page, find, qtbot):
    field = find("resource-budget-money")
    qtbot.keyClicks(field, "lots")
    assert resources(desk)[0][2] is None
    assert "A budget is a number of 0 or more" in page.rows["money"].budget.hint.text()


def test_one_click_adds_a_suggested_resource_and_its_name_is_ready_to_be_typed_over(desk, page, find, qtbot):
    assert not visible(page, "resource-add-1"), "Funding is there already"
    find("resource-add-2").click()
    assert [one[0] for one in resources(desk)] == ["Funding", "Talent"]
    name = find("resource-name-talent")
    assert name.hasFocus()
    assert name.selectedText() == "Talent"
    find("resource-add").click()
    qtbot.keyClicks(find("resource-name-new-resource"), "Clean rooms")
    assert [one[0] for one in resources(desk)] == ["Funding", "Talent", "Clean rooms"]
    assert not visible(page, "resource-add-3"), "three are enough to suggest"
    desk.document.undo()
    desk.document.undo()
    desk.document.undo()
    assert [one[0] for one in resources(desk)] == ["Funding"]


def test_a_resource_is_moved_and_removed_and_comes_back_with_its_needs(desk, page, find, qtbot):
    desk.plan.add_resource("Talent")
    desk.plan.need(["ai"], "talent", 3.0)
    assert not find("resource-up-money").isEnabled()
    assert not find("resource-down-talent").isEnabled()
    find("resource-up-talent").click()
    assert [one[0] for one in resources(desk)] == ["Talent", "Funding"]
    qtbot.waitUntil(lambda: page.rows["talent"].y() < page.rows["money"].y())
    find("resource-remove-talent").click()
    assert [one[0] for one in resources(desk)] == ["Funding"]
    assert desk.document.project.card("ai").needs == ()
    desk.document.undo()
    assert desk.document.project.card("ai").needs[0].amount == 3.0
    assert visible(page, "resource-name-talent")


def test_what_the_placed_cards_need_in_all_is_told(desk, page):
    assert demand(page, "money") == "No card says yet how much it needs."
    desk.plan.need(["ai"], "money", 30.0)
    assert demand(page, "money") == "1 card needs 30. 2 do not say."
    desk.plan.need(["home"], "money", 80.1)
    desk.plan.need(["inbox"], "money", 1000.0)
    assert demand(page, "money") == "2 cards need 110.1 in all. 1 does not say."
    desk.plan.change_resource("money", "Change budget", budget=100.0, unit="bn yuan")
    said = "2 cards need 110.1 bn yuan in all. That is 10.1 more than the budget. 1 does not say."
    assert demand(page, "money") == said
    desk.plan.need(["imported"], "money", 0.0)
    assert demand(page, "money") == "3 cards need 110.1 bn yuan in all. That is 10.1 more than the budget."


def test_a_project_without_resources_or_cards_says_what_to_do(desk, page, find):
    desk.document.open(Project())
    assert page._said.text() == "No resources yet. Add what is scarce."
    find("resource-add-1").click()
    assert demand(page, "funding") == "No card is in a bucket yet."


def test_the_page_of_a_card_leads_here_and_names_the_new_resource(desk, inspector, find):
    desk.selection.select_cards(["imported"])
    find("inspector-plan").click()
    find("inspector-resources").click()
    assert find("resource-budget-money").hasFocus()
    find("inspector-back").click()
    desk.plan.remove_resource("money")
    find("inspector-resource-add").click()
    assert find("resource-name-new-resource").hasFocus()


def test_the_tab_key_goes_through_the_page_as_one_reads_it(desk, inspector, page, find, qtbot):
    desk.plan.add_resource("Talent")
    find("resource-up-talent").click()
    parts = ("name", "down", "remove", "budget", "unit", "note")
    wanted = [f"resource-{part}-talent" for part in parts]
    wanted += [f"resource-{part}-money" for part in ("name", "up", "remove", "budget", "unit", "note")]
    wanted += ["resource-add-3", "resource-add"]
    find(wanted[0]).setFocus()
    met = [wanted[0]]
    while len(met) < len(wanted):
        qtbot.keyClick(inspector.window().focusWidget(), Qt.Key.Key_Tab)
        met.append(inspector.window().focusWidget().accessibleIdentifier())
    assert met == wanted
