"""What cards need of each resource: dragged on a bar, stepped with keys, typed into a field."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QRadioButton, QWidget

from gui.desk import desk as make_desk
from gui.document import Document
from gui.inspector.card.page import CardPage
from gui.theme import Appearance
from model.card import Need
from tests.gui.inspector.conftest import PROJECT

Shift = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def needs(desk, card):
    return {need.resource: need.amount for need in desk.document.project.card(card).needs}


def shown(inspector, identifier):
    named = [one for one in inspector.findChildren(QWidget) if one.accessibleIdentifier() == identifier]
    return any(one.isVisibleTo(inspector) for one in named)


def inked_rows(bar):
    """How many rows of pixels at the right of the bar are not all ground."""
    picture = bar.grab().toImage()
    columns = range(picture.width() // 2, picture.width() - 20)
    rows = [{picture.pixel(x, y) for x in columns} for y in range(picture.height())]
    return sum(row != rows[0] for row in rows)


@pytest.fixture
def opened(desk, inspector, find):
    """The card page with the plan's part open on one card; Funding has a budget of 100."""
    desk.plan.change_resource("money", "Change budget", budget=100.0, unit="bn yuan")
    desk.document.close_step()
    desk.selection.select_cards(["imported"])
    find("inspector-plan").click()
    return inspector


@pytest.fixture
def bar(opened, find):
    return find("inspector-need-bar-money")


@pytest.fixture
def field(opened, find):
    return find("inspector-need-money")


def press(qtbot, bar, amount, keys=Qt.KeyboardModifier.NoModifier):
    point = QPoint(round(bar.place(amount)), bar.height() // 2)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, keys, point)


def test_nothing_of_the_plan_is_made_until_it_is_opened(desk, inspector, find):
    desk.selection.select_cards(["imported"])
    assert find("inspector-plan").accessibleName() == "Plan: needs and rules"
    assert inspector.pages["card"].plan._body is None
    find("inspector-plan").click()
    assert shown(inspector, "inspector-need-money")
    find("inspector-plan").click()
    assert not shown(inspector, "inspector-need-money")


def test_what_is_open_stays_open_for_the_next_card(desk, opened):
    desk.selection.select_cards(["home"])
    assert shown(opened, "inspector-need-money")


def test_the_closed_line_tells_what_the_plan_knows_of_the_card(desk, inspector, find):
    desk.plan.need(["imported"], "money", 38.0)
    desk.plan.lock(["imported"], "in")
    desk.plan.pair("imported", "home", 3.0)
    desk.plan.require("imported", ["ai"])
    desk.selection.select_cards(["imported"])
    assert find("inspector-plan").accessibleDescription() == "locked in, Funding 38, 1 rule, 1 pair"
    desk.document.undo()
    assert find("inspector-plan").accessibleDescription() == "locked in, Funding 38, 1 pair"
    desk.selection.select_cards(["home"])
    assert find("inspector-plan").accessibleDescription() == "2 pairs"


def test_a_card_aside_is_in_no_plan(desk, inspector):
    desk.cards.change(["inbox"], "Set aside", aside=True)
    desk.selection.select_cards(["inbox"])
    assert not shown(inspector, "inspector-plan")


def test_an_unsaid_need_is_told_from_a_need_of_0(desk, bar, field):
    assert (bar.accessibleDescription(), field.text()) == ("not said: a plan leaves the card out", "")
    assert field.placeholderText() == "not said"
    unsaid = inked_rows(bar)
    desk.plan.need(["imported"], "money", 0.0)
    assert (bar.accessibleDescription(), field.text()) == ("0 bn yuan of 100", "0")
    assert (unsaid > 6, inked_rows(bar)) == (True, 2), "hatched, then a bare track"


def test_a_press_and_a_drag_on_the_bar_are_one_step_each(desk, bar, field, qtbot):
    press(qtbot, bar, 20)
    assert needs(desk, "imported") == {"money": pytest.approx(20, abs=1)}
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(bar.place(30)), 12))
    for amount in (40, 50, 60):
        qtbot.mouseMove(bar, QPoint(round(bar.place(amount)), 12))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(bar.place(60)), 12))
    assert needs(desk, "imported") == {"money": pytest.approx(60, abs=1)}
    assert field.text() == f"{needs(desk, 'imported')['money']:g}"
    desk.document.undo()
    assert needs(desk, "imported") == {"money": pytest.approx(20, abs=1)}
    desk.document.undo()
    assert needs(desk, "imported") == {}
    desk.document.redo()
    assert needs(desk, "imported") == {"money": pytest.approx(20, abs=1)}


def test_a_drag_with_shift_goes_in_coarse_steps(desk, bar, qtbot):
    press(qtbot, bar, 36, Shift)
    assert needs(desk, "imported") == {"money": 40.0}


def test_a_drag_beyond_the_ends_stops_at_them(desk, bar, qtbot):
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(bar.width() - 1, 12))
    assert needs(desk, "imported") == {"money": 100.0}
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(0, 12))
    assert needs(desk, "imported") == {"money": 0.0}


@pytest.mark.parametrize(
    ("key", "held", "amount"),
    [
        (Key.Key_Right, Qt.KeyboardModifier.NoModifier, 39.0),
        (Key.Key_Down, Qt.KeyboardModifier.NoModifier, 37.0),
        (Key.Key_Right, Shift, 48.0),
        (Key.Key_Left, Shift, 28.0),
        (Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, 48.0),
        (Key.Key_Home, Qt.KeyboardModifier.NoModifier, 0.0),
        (Key.Key_End, Qt.KeyboardModifier.NoModifier, 100.0),
    ],
)
def test_keys_step_finely_and_with_shift_coarsely(desk, bar, qtbot, key, held, amount):
    desk.plan.need(["imported"], "money", 38.0)
    qtbot.keyClick(bar, key, held)
    assert needs(desk, "imported") == {"money": amount}


def test_delete_on_the_bar_takes_back_what_was_said_and_not_the_card(desk, bar, qtbot):
    desk.plan.need(["imported"], "money", 38.0)
    qtbot.keyClick(bar, Key.Key_Delete)
    assert needs(desk, "imported") == {}
    desk.document.undo()
    assert needs(desk, "imported") == {"money": 38.0}


def test_keys_on_the_bar_are_one_step_until_it_is_left(desk, bar, field, qtbot):
    bar.setFocus()
    for _ in range(3):
        qtbot.keyClick(bar, Key.Key_Right)
    field.setFocus()
    bar.setFocus()
    qtbot.keyClick(bar, Key.Key_Right)
    desk.document.undo()
    assert needs(desk, "imported") == {"money": 3.0}
    desk.document.undo()
    assert needs(desk, "imported") == {}


def test_enter_on_the_bar_goes_to_the_field(bar, field, qtbot):
    qtbot.keyClick(bar, Key.Key_Return)
    assert field.hasFocus()


def test_a_need_is_typed_with_a_decimal_point_in_one_step(desk, field, bar, qtbot):
    field.setFocus()
    qtbot.keyClicks(field, "120.25")
    assert needs(desk, "imported") == {"money": 120.25}
    assert bar.accessibleDescription() == "120.25 bn yuan, more than the budget"
    desk.document.undo()
    assert needs(desk, "imported") == {}
    assert field.text() == ""


def test_an_emptied_field_says_that_nobody_said(desk, field, qtbot):
    desk.plan.need(["imported"], "money", 38.0)
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Key.Key_Delete)
    assert needs(desk, "imported") == {}


@pytest.mark.parametrize("text", ["much", "-3"])
def test_what_is_no_need_is_explained_and_changes_nothing(desk, opened, field, compose, text):
    before = desk.document.project
    field.setFocus()
    compose(field, text)
    assert desk.document.project is before
    hint = opened.pages["card"].plan._body.needs._rows["money"].box.hint
    assert "A need is a number of 0 or more" in hint.text()
    assert hint.isVisible()


def test_without_a_budget_the_bar_ends_above_the_largest_need_and_stays_while_it_is_dragged(desk, bar, qtbot):
    desk.plan.change_resource("money", "Change budget", budget=None)
    desk.plan.need(["home"], "money", 38.0)
    assert bar.extent.whole == 50.0
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(bar.place(49)), 12))
    desk.plan.need(["home"], "money", 900.0)
    assert bar.extent.whole == 50.0
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(bar.place(49)), 12))
    desk.plan.need(["home"], "money", 800.0)
    assert bar.extent.whole == 1000.0


def test_several_cards_are_set_together(desk, opened, bar, field, qtbot):
    desk.plan.need(["home"], "money", 10.0)
    desk.plan.need(["ai"], "money", 30.0)
    desk.selection.select_cards(["home", "ai"])
    assert (field.text(), field.placeholderText()) == ("", "different")
    assert bar.accessibleDescription() == "different, 10 to 30"
    desk.selection.select_cards(["home", "ai", "imported"])
    assert bar.accessibleDescription() == "different, 10 to 30, for some not said"
    field.setFocus()
    qtbot.keyClicks(field, "7")
    assert [needs(desk, one) for one in ("home", "ai", "imported")] == [{"money": 7.0}] * 3
    assert not shown(opened, "inspector-requires")
    desk.document.undo()
    assert [needs(desk, one) for one in ("home", "imported")] == [{"money": 10.0}, {}]


def test_a_screen_reader_sets_the_bar_in_fine_steps(desk, bar):
    bar.setValue(38)
    assert needs(desk, "imported") == {"money": 38.0}


def test_without_resources_one_click_adds_what_most_policies_are_short_of(desk, opened, find):
    desk.plan.remove_resource("money")
    assert not shown(opened, "inspector-need-bar-money")
    find("inspector-resource-add-2").click()
    assert [one.name for one in desk.document.project.resources] == ["Talent"]
    assert shown(opened, "inspector-need-talent")
    assert not shown(opened, "inspector-resource-add")


def test_needs_follow_before_there_are_scores(qapp, qtbot):
    desk = make_desk(Document(PROJECT), Appearance())
    page = CardPage(desk)
    qtbot.addWidget(page)
    desk.document.changed.connect(lambda *_: page.refresh())
    desk.selection.select_cards(["imported"])
    page.refresh()
    page.plan.head.click()
    named = {one.accessibleIdentifier(): one for one in page.findChildren(QWidget)}
    field, locked = named["inspector-need-money"], named["inspector-lock-in"]
    assert isinstance(field, QLineEdit)
    assert isinstance(locked, QRadioButton)
    desk.plan.need(["imported"], "money", 5.0)
    assert field.text() == "5"
    desk.plan.change_resource("money", "Rename", name="Money")
    assert field.accessibleName() == "Need of Money"
    desk.plan.lock(["imported"], "in")
    assert locked.isChecked()
    desk.document.deleteLater()


def test_a_need_keeps_what_else_a_file_says_of_it(desk, bar, qtbot):
    project = desk.document.project
    card = project.card("imported")
    odd = Need.model_validate({"resource": "money", "amount": 5.0, "from": "a study"})
    desk.cards.change([card.id], "Import", needs=(odd,))
    qtbot.keyClick(bar, Key.Key_Right)
    assert desk.document.project.card("imported").needs[0].model_extra == {"from": "a study"}
