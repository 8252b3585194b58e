"""Judging the selected cards for each bucket."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.controls.fields import LineField
from gui.inspector.card.section import BucketSection
from model.judgement import Judgement


def said(desk, card, bucket):
    return desk.document.project.card(card).judgement(bucket)


def section(inspector, bucket):
    return inspector.pages["card"].judgements.section(bucket)


def order(inspector):
    sections = inspector.pages["card"].findChildren(BucketSection)
    return [one.bucket for one in sorted(sections, key=lambda one: one.y())]


def shown(inspector, identifier):
    named = [one for one in inspector.findChildren(QWidget) if one.accessibleIdentifier() == identifier]
    return any(one.isVisibleTo(inspector) for one in named)


def test_the_buckets_of_the_card_come_first_then_those_it_touches_then_the_others(desk, inspector, qtbot):
    desk.selection.select_cards(["imported"])
    qtbot.waitUntil(lambda: order(inspector) == ["up", "sr", "fb"])
    assert shown(inspector, "inspector-fit-up")
    assert shown(inspector, "inspector-impact-sr")
    assert not shown(inspector, "inspector-fit-fb")


def test_a_section_shows_the_points_of_its_bucket_harm_with_a_minus(desk, inspector):
    desk.selection.select_cards(["imported"])
    assert section(inspector, "up").head.accessibleName() == "Upgrading: +19"
    assert section(inspector, "sr").head.accessibleName() == "Self-reliance: −12"
    assert section(inspector, "fb").head.accessibleName() == "Breakthroughs: Not judged"


def test_a_placed_bucket_that_nobody_judged_says_so_and_a_key_judges_it(desk, inspector, find, qtbot):
    desk.selection.select_cards(["ai"])
    assert section(inspector, "fb").head.accessibleName() == "Breakthroughs: Not judged"
    slider = find("inspector-fit-fb")
    assert slider.accessibleDescription() == "not judged"
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert said(desk, "ai", "fb") == Judgement(bucket="fb", fit=0.5, confidence="fair")
    assert slider.accessibleDescription() == "helps"


def test_keys_on_one_slider_are_one_step(desk, find, qtbot):
    desk.selection.select_cards(["imported"])
    slider = find("inspector-fit-up")
    slider.setFocus()
    for _ in range(3):
        qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert said(desk, "imported", "up").fit == -0.5
    desk.document.undo()
    assert said(desk, "imported", "up").fit == 1.0
    assert slider.amount == 1.0


def test_leaving_the_slider_ends_the_step(desk, find, qtbot):
    desk.selection.select_cards(["imported"])
    slider = find("inspector-fit-up")
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    find("inspector-impact-up").setFocus()
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    desk.document.undo()
    assert said(desk, "imported", "up").fit == 0.5


def test_two_drags_are_two_steps(desk, find, qtbot):
    desk.selection.select_cards(["imported"])
    slider = find("inspector-impact-up")
    for number in (0.25, 1.0):
        pos = slider.rect().center()
        pos.setX(round(slider.place().x(number)))
        qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=pos)
    assert said(desk, "imported", "up").impact == 1.0
    desk.document.undo()
    assert said(desk, "imported", "up").impact == 0.25


def test_a_bucket_the_card_does_not_touch_opens_with_a_click_and_can_be_judged(desk, inspector, find, qtbot):
    desk.selection.select_cards(["imported"])
    qtbot.mouseClick(section(inspector, "fb").head, Qt.MouseButton.LeftButton)
    slider = find("inspector-fit-fb")
    assert slider.hasFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert said(desk, "imported", "fb").fit == -0.5
    assert "fb" not in desk.document.project.card("imported").region


def test_an_open_row_closes_again_with_a_click(desk, inspector, qtbot):
    desk.selection.select_cards(["imported"])
    for _ in range(2):
        qtbot.mouseClick(section(inspector, "fb").head, Qt.MouseButton.LeftButton)
    assert not shown(inspector, "inspector-fit-fb")


def test_confidence_cannot_say_and_take_back(desk, inspector, find, qtbot):
    desk.selection.select_cards(["imported"])
    qtbot.mouseClick(section(inspector, "up").head, Qt.MouseButton.LeftButton)
    find("inspector-confidence-up-firm").click()
    assert said(desk, "imported", "up").confidence == "firm"
    find("inspector-open-up").click()
    assert said(desk, "imported", "up").open
    assert section(inspector, "up").head.accessibleName() == "Upgrading: Can’t say"
    assert find("inspector-fit-up").accessibleDescription() == "can’t say"
    find("inspector-take-back-up").click()
    assert said(desk, "imported", "up") is None
    assert not find("inspector-open-up").isChecked()
    desk.document.undo()
    assert said(desk, "imported", "up").open


def test_a_slider_takes_back_that_it_cannot_be_said(desk, inspector, find, qtbot):
    desk.selection.select_cards(["ai"])
    desk.cards.cannot_say(["ai"], "fb")
    qtbot.keyClick(find("inspector-impact-fb"), Qt.Key.Key_Right)
    assert not said(desk, "ai", "fb").open
    assert said(desk, "ai", "fb").impact == 0.5


def test_details_open_where_one_judges_and_close_with_the_next_card(desk, inspector, find, qtbot):
    desk.selection.select_cards(["imported"])
    assert not shown(inspector, "inspector-open-up")
    qtbot.keyClick(find("inspector-fit-up"), Qt.Key.Key_Left)
    assert shown(inspector, "inspector-open-up")
    desk.selection.select_cards(["home"])
    assert not shown(inspector, "inspector-open-up")


def test_an_interval_is_typed_over_the_word(desk, find, qtbot):
    desk.selection.select_cards(["imported"])
    slider = find("inspector-fit-up")
    qtbot.keyClick(slider, Qt.Key.Key_Return)
    entry = find("inspector-fit-up-typed")
    assert entry.hasFocus()
    assert entry.text() == "1"
    entry.setText("0.2..0.6")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert said(desk, "imported", "up").fit == (0.2, 0.6)
    assert not entry.isVisible()
    assert slider.hasFocus()


@pytest.mark.parametrize("text", ["much", "7"])
def test_what_cannot_be_a_fit_is_explained_below_and_changes_nothing(desk, inspector, find, qtbot, text):
    desk.selection.select_cards(["imported"])
    before = desk.document.project
    qtbot.keyClick(find("inspector-fit-up"), Qt.Key.Key_Return)
    entry = find("inspector-fit-up-typed")
    entry.setText(text)
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    hint = section(inspector, "up")._rows["fit"].hint
    assert hint.isVisible()
    assert entry.isVisible()
    assert desk.document.project is before
    qtbot.keyClick(entry, Qt.Key.Key_Escape)
    assert not hint.isVisible()
    assert not entry.isVisible()


def test_an_open_entry_goes_away_with_the_card(desk, inspector, find, qtbot):
    desk.selection.select_cards(["imported"])
    qtbot.keyClick(find("inspector-fit-up"), Qt.Key.Key_Return)
    find("inspector-fit-up-typed").setText("0.1")
    desk.selection.select_cards(["home"])
    assert said(desk, "home", "up") is None
    typed = [one for one in inspector.findChildren(LineField) if one.accessibleIdentifier().endswith("-typed")]
    assert not any(one.isVisible() for one in typed)


def test_several_cards_are_judged_together(desk, inspector, find, qtbot):
    desk.selection.select_cards(["imported", "home"])
    assert section(inspector, "up").head.accessibleName() == "Upgrading: Different"
    assert find("inspector-fit-up").accessibleDescription() == "different"
    qtbot.keyClick(find("inspector-fit-up"), Qt.Key.Key_Left)
    assert [said(desk, one, "up").fit for one in ("imported", "home")] == [-0.5, -0.5]
    desk.document.undo()
    assert said(desk, "imported", "up").fit == 1.0
    assert said(desk, "home", "up") is None


def test_an_undo_while_a_slider_has_the_focus_is_shown_on_it(desk, find, qtbot):
    desk.selection.select_cards(["imported"])
    slider = find("inspector-fit-sr")
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    desk.document.undo()
    assert slider.amount == -0.5
    desk.document.redo()
    assert slider.amount == -1.0
