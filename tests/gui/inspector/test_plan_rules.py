"""What a card requires and excludes, how it is locked, and what it is worth together with others."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from model.rules import excluded_by, locks, required

Key = Qt.Key

popups = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing", extend=True)
"""The offscreen platform says so of every list that pops up."""
pytestmark = popups


def visible(inspector, identifier):
    named = [one for one in inspector.findChildren(QWidget) if one.accessibleIdentifier() == identifier]
    return any(one.isVisibleTo(inspector) for one in named)


@pytest.fixture
def opened(desk, inspector, find):
    desk.selection.select_cards(["imported"])
    find("inspector-plan").click()
    return inspector


@pytest.fixture
def refused(desk):
    said = []
    desk.feedback.refused.connect(said.append)
    return said


def name(find, qtbot, identifier, typed):
    """Type a name into the field of that identifier, and Enter."""
    field = find(identifier)
    field.setFocus()
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Key.Key_Return)
    return field


@pytest.mark.parametrize("typed", ["Artificial intelligence", "artificial  INTELLIGENCE ", "intell"])
def test_a_requirement_is_chosen_by_its_name_or_by_the_only_part_that_fits(desk, opened, find, qtbot, typed):
    field = name(find, qtbot, "inspector-requires", typed)
    assert required(desk.document.project, "imported") == ["ai"]
    assert field.text() == ""
    assert find("inspector-requires-ai").accessibleName() == "Requires Artificial intelligence"
    desk.document.undo()
    assert required(desk.document.project, "imported") == []
    assert not visible(opened, "inspector-requires-ai")
    desk.document.redo()
    assert visible(opened, "inspector-requires-ai")
    name(find, qtbot, "inspector-requires", "Brain science")
    assert required(desk.document.project, "imported") == ["ai", "inbox"]


def test_a_part_that_fits_several_cards_is_asked_back(desk, opened, find, qtbot):
    field = name(find, qtbot, "inspector-requires", "i")
    assert required(desk.document.project, "imported") == []
    assert field.hint.text() == "Several cards fit. Choose one with the arrow keys."


def test_a_card_is_chosen_from_the_list_with_the_arrow_keys(desk, opened, find, qtbot):
    field = find("inspector-excludes")
    field.setFocus()
    qtbot.keyClicks(field, "i")
    popup = field.completer().popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Key.Key_Down)
    chosen = popup.currentIndex().data()
    qtbot.keyClick(popup, Key.Key_Return)
    names = {card.id: card.name for card in desk.document.project.cards}
    assert [names[one] for one in excluded_by(desk.document.project, "imported")] == [chosen]
    qtbot.waitUntil(lambda: field.text() == "")
    assert field.hint.text() == ""


def test_a_name_that_no_card_has_is_explained(desk, opened, find, qtbot):
    field = name(find, qtbot, "inspector-requires", "Nothing")
    assert field.hint.text() == "There is no card “Nothing”."
    qtbot.keyClick(field, Key.Key_Backspace)
    assert field.hint.text() == ""


def test_a_circle_and_a_card_itself_are_refused_with_the_models_sentences(desk, opened, find, qtbot, refused):
    desk.plan.require("ai", ["imported"])
    name(find, qtbot, "inspector-requires", "Artificial intelligence")
    name(find, qtbot, "inspector-requires", "Imported chips")
    name(find, qtbot, "inspector-pairs", "Imported chips")
    assert refused == [
        "Imported chips requires Artificial intelligence, which requires it. Remove one link.",
        "“Imported chips” cannot require or exclude itself.",
        "“Imported chips” cannot make a pair with itself.",
    ]
    assert required(desk.document.project, "imported") == []


def test_what_requires_the_card_is_told(desk, opened, find):
    assert not visible(opened, "inspector-required-by")
    desk.plan.require("ai", ["imported"])
    desk.plan.require("home", ["imported"])
    assert find("inspector-required-by").text() == "Required by Artificial intelligence and Home-made chips"


def test_an_exclusion_is_seen_from_both_cards(desk, opened, find):
    desk.plan.exclude("ai", ["imported"])
    assert find("inspector-excludes-ai").accessibleName() == "Excludes Artificial intelligence"


def test_delete_and_the_cross_take_a_rule_away_and_the_name_goes_to_the_card(desk, opened, find, qtbot):
    desk.plan.require("imported", ["ai", "home"])
    qtbot.keyClick(find("inspector-requires-ai"), Key.Key_Delete)
    assert required(desk.document.project, "imported") == ["home"]
    assert "imported" in desk.document.project.card_by_id
    chip = find("inspector-requires-home")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, chip.height() // 2))
    assert required(desk.document.project, "imported") == []
    desk.document.undo()
    desk.document.undo()
    assert required(desk.document.project, "imported") == ["ai", "home"]
    qtbot.mouseClick(find("inspector-requires-home"), Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
    assert desk.selection.cards == ("home",)
    assert required(desk.document.project, "imported") == ["ai", "home"]


def test_enter_on_a_chip_goes_to_its_card_also_where_a_cross_was_clicked_before(desk, opened, find, qtbot):
    desk.plan.require("imported", ["home", "ai"])
    chip = find("inspector-requires-home")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, chip.height() // 2))
    qtbot.keyClick(find("inspector-requires-ai"), Key.Key_Return)
    assert desk.selection.cards == ("ai",)
    assert required(desk.document.project, "imported") == ["ai"]


def test_a_lock_is_chosen_and_taken_back(desk, opened, find):
    assert find("inspector-lock-free").isChecked()
    find("inspector-lock-in").click()
    assert locks(desk.document.project) == {"imported": "in"}
    find("inspector-lock-out").click()
    assert locks(desk.document.project) == {"imported": "out"}
    desk.document.undo()
    assert find("inspector-lock-in").isChecked()
    find("inspector-lock-free").click()
    assert locks(desk.document.project) == {}


def test_several_cards_are_locked_together_and_show_where_they_differ(desk, opened, find):
    desk.plan.lock(["home"], "out")
    desk.selection.select_cards(["imported", "home"])
    assert opened.pages["card"].plan._body.lock.choice.key is None
    find("inspector-lock-in").click()
    assert locks(desk.document.project) == {"imported": "in", "home": "in"}
    desk.document.undo()
    assert locks(desk.document.project) == {"home": "out"}


def pairs(desk):
    return [(one.cards, one.bonus) for one in desk.document.project.tradeoffs if one.kind == "pair"]


def test_a_pair_is_begun_with_a_name_and_said_with_its_points(desk, opened, find, qtbot):
    name(find, qtbot, "inspector-pairs", "Artificial intelligence")
    assert len(pairs(desk)) == 1
    points = find("inspector-pair-new")
    assert points.hasFocus()
    qtbot.keyClicks(points, "12.5")
    assert pairs(desk)[1:] == [(("imported", "ai"), 12.5)]
    assert points.hasFocus()
    assert points.text() == "12.5"
    desk.document.undo()
    assert len(pairs(desk)) == 1
    desk.document.redo()
    assert points.text() == "12.5"


def test_a_pair_that_gets_no_points_is_none(desk, opened, find, qtbot):
    before = desk.document.project
    name(find, qtbot, "inspector-pairs", "Artificial intelligence")
    find("inspector-requires").setFocus()
    assert not visible(opened, "inspector-pair-new")
    name(find, qtbot, "inspector-pairs", "Artificial intelligence")
    qtbot.keyClick(find("inspector-pair-new"), Key.Key_Return)
    assert not visible(opened, "inspector-pair-new")
    assert find("inspector-pairs").hasFocus()
    assert desk.document.project is before


def test_a_pair_that_the_ledger_already_has_gets_its_points_and_stays_where_one_types(desk, opened, find, qtbot):
    first = desk.tradeoffs.add(kind="pair", cards=("imported", "ai"), statement="Why")
    desk.plan.pair("imported", "inbox", 1.0)
    desk.selection.select_cards(["imported"])
    name(find, qtbot, "inspector-pairs", "Artificial intelligence")
    points = find("inspector-pair-new")
    qtbot.keyClicks(points, "7")
    assert desk.document.project.tradeoff(first).bonus == 7.0
    assert points.hasFocus()
    assert points.accessibleIdentifier() == f"inspector-pair-{first}"
    qtbot.keyClicks(points, "1")
    assert desk.document.project.tradeoff(first).bonus == 71.0


def test_points_are_changed_and_an_emptied_field_keeps_them(desk, opened, find, qtbot):
    desk.selection.select_cards(["home"])
    points = find("inspector-pair-pair")
    assert (points.text(), points.accessibleName()) == ("4", "Points together with Artificial intelligence")
    points.setFocus()
    points.selectAll()
    qtbot.keyClick(points, Key.Key_Delete)
    assert pairs(desk) == [(("home", "ai"), 4.0)]
    find("inspector-requires").setFocus()
    assert points.text() == "4"
    points.setFocus()
    points.selectAll()
    qtbot.keyClicks(points, "-2.5")
    assert pairs(desk) == [(("home", "ai"), -2.5)]
    desk.document.undo()
    assert points.text() == "4"


def test_taking_a_pair_effect_away_keeps_what_the_tradeoff_says(desk, opened, find):
    desk.selection.select_cards(["home"])
    desk.plan.pair("home", "imported", 3.0)
    bare = desk.document.project.tradeoffs[-1].id
    find(f"inspector-pair-away-{bare}").click()
    find("inspector-pair-away-pair").click()
    assert pairs(desk) == [(("home", "ai"), None)]
    assert not visible(opened, "inspector-pair-pair")
    desk.document.undo()
    assert visible(opened, "inspector-pair-pair")


def test_another_card_shows_its_own_rules_and_no_half_typed_name(desk, opened, find, qtbot):
    desk.plan.require("imported", ["ai"])
    field = find("inspector-requires")
    field.setFocus()
    qtbot.keyClicks(field, "Bra")
    desk.selection.select_cards(["home"])
    assert find("inspector-requires").text() == ""
    assert not visible(opened, "inspector-requires-ai")


def test_the_tab_key_goes_through_the_plan_as_one_reads_it_and_then_on(desk, opened, find, qtbot):
    desk.plan.require("imported", ["ai"])
    desk.plan.pair("imported", "home", 3.0)
    pair = desk.document.project.tradeoffs[-1].id
    wanted = [
        "inspector-section-sr", "inspector-fit-sr", "inspector-impact-sr", "inspector-section-fb",
        "inspector-plan", "inspector-need-bar-money", "inspector-need-money", "inspector-resources",
        "inspector-lock-free", "inspector-requires-ai", "inspector-requires", "inspector-excludes",
        f"inspector-pair-{pair}", f"inspector-pair-away-{pair}", "inspector-pairs", "inspector-evidence-1",
    ]  # fmt: skip
    find(wanted[0]).setFocus()
    met = [wanted[0]]
    while len(met) < len(wanted):
        qtbot.keyClick(opened.window().focusWidget(), Key.Key_Tab)
        met.append(opened.window().focusWidget().accessibleIdentifier())
    assert met == wanted
