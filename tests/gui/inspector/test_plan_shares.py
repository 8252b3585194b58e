"""What a bucket keeps at least of what the plan uses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from model.rules import shares


def kept(desk):
    return shares(desk.document.project, "sr")


def visible(inspector, identifier):
    named = [one for one in inspector.findChildren(QWidget) if one.accessibleIdentifier() == identifier]
    return any(one.isVisibleTo(inspector) for one in named)


@pytest.fixture
def opened(desk, inspector, find):
    desk.selection.select_bucket("sr")
    find("inspector-bucket-plan").click()
    return inspector


def pick(combo, text):
    at = combo.findText(text)
    combo.setCurrentIndex(at)
    combo.activated.emit(at)


def test_a_share_is_begun_and_said_in_one_step(desk, opened, find, qtbot):
    find("inspector-share-add").click()
    field = find("inspector-share-each")
    assert field.hasFocus()
    assert kept(desk) == {}
    qtbot.keyClicks(field, "20")
    assert kept(desk) == {None: 0.2}
    assert field.text() == "20"
    desk.document.undo()
    assert kept(desk) == {}
    desk.document.redo()
    assert kept(desk) == {None: 0.2}


def test_a_share_without_a_number_goes_with_the_keyboard_but_not_to_its_own_list(desk, opened, find):
    before = desk.document.project
    find("inspector-share-add").click()
    find("inspector-share-of-each").setFocus()
    assert visible(opened, "inspector-share-each")
    pick(find("inspector-share-of-each"), "Funding")
    assert visible(opened, "inspector-share-money")
    find("inspector-share-money").setFocus()
    find("inspector-bucket-name").setFocus()
    assert not visible(opened, "inspector-share-money")
    assert visible(opened, "inspector-share-add")
    assert desk.document.project is before


def test_a_share_moves_to_another_resource_in_one_step(desk, opened, find):
    desk.plan.share("sr", 0.25)
    pick(find("inspector-share-of-each"), "Funding")
    assert kept(desk) == {"money": 0.25}
    assert find("inspector-share-money").text() == "25"
    desk.document.undo()
    assert kept(desk) == {None: 0.25}


def test_what_has_a_share_is_not_offered_twice_and_with_all_said_there_is_no_more_to_add(desk, opened, find):
    desk.plan.share("sr", 0.25)
    assert visible(opened, "inspector-share-add")
    desk.plan.share("sr", 0.1, "money")
    assert not visible(opened, "inspector-share-add")
    combo = find("inspector-share-of-each")
    assert [combo.itemText(at) for at in range(combo.count())] == ["each resource"]


def test_a_share_is_removed(desk, opened, find):
    desk.plan.share("sr", 0.25)
    find("inspector-share-remove-each").click()
    assert kept(desk) == {}
    assert not visible(opened, "inspector-share-each")
    desk.document.undo()
    assert visible(opened, "inspector-share-each")


@pytest.mark.parametrize("text", ["120", "-1", "some"])
def test_what_is_no_share_is_explained_and_changes_nothing(desk, opened, find, compose, text):
    desk.plan.share("sr", 0.25)
    before = desk.document.project
    field = find("inspector-share-each")
    field.setFocus()
    field.selectAll()
    compose(field, text)
    assert desk.document.project is before
    assert (
        opened.pages["bucket"].plan._body._rows[0].percent.hint.text() == "A share is a number from 0 to 100 per cent."
    )


def test_an_emptied_field_keeps_its_share(desk, opened, find, qtbot):
    desk.plan.share("sr", 0.25)
    field = find("inspector-share-each")
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    find("inspector-bucket-name").setFocus()
    assert kept(desk) == {None: 0.25}
    assert field.text() == "25"


def test_the_closed_line_tells_the_shares(desk, inspector, find):
    desk.selection.select_bucket("sr")
    assert find("inspector-bucket-plan").accessibleDescription() == ""
    desk.plan.share("sr", 0.25)
    desk.plan.share("sr", 0.07, "money")
    assert find("inspector-bucket-plan").accessibleDescription() == "keeps 25 %, 7 %"


def test_without_resources_there_is_nothing_to_have_a_share_of(desk, opened, find):
    desk.plan.remove_resource("money")
    assert not visible(opened, "inspector-share-add")
    find("inspector-bucket-resources").click()
    assert visible(opened, "resource-add")


def test_another_bucket_forgets_a_share_that_was_only_begun(desk, opened, find):
    find("inspector-share-add").click()
    desk.selection.select_bucket("up")
    assert not visible(opened, "inspector-share-each")
