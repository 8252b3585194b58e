"""The inspector shows what is selected, keeps up with what becomes of it, and leaves nothing behind."""

import gc

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from model.edits.cards import add_cards
from model.project import Project


def test_each_kind_of_thing_goes_to_its_tab(desk, inspector):
    desk.selection.select_bucket("sr")
    assert inspector.tab == "bucket"
    desk.selection.select_tradeoff("pair")
    assert inspector.tab == "tradeoffs"
    desk.selection.select_cards(["ai"])
    assert inspector.tab == "card"
    desk.selection.clear()
    assert inspector.tab == "card"


def test_who_goes_to_the_tradeoffs_by_hand_stays_there(desk, inspector, qtbot):
    desk.selection.select_cards(["imported"])
    qtbot.mouseClick(inspector.tabs, Qt.MouseButton.LeftButton, pos=inspector.tabs.tabRect(2).center())
    assert inspector.tab == "tradeoffs"
    desk.selection.select_cards(["ai"])
    assert inspector.tab == "tradeoffs"
    qtbot.mouseClick(inspector.tabs, Qt.MouseButton.LeftButton, pos=inspector.tabs.tabRect(0).center())
    desk.selection.select_bucket("sr")
    assert inspector.tab == "bucket"


def test_without_a_card_the_page_says_what_to_do(desk, inspector):
    page = inspector.pages["card"]
    assert page.nothing.isVisible()
    assert not page.head.isVisible()
    desk.selection.select_cards(["ai"])
    assert not page.nothing.isVisible()


def test_a_bucket_that_is_removed_while_it_is_shown_leaves_the_page_empty_of_it(desk, inspector, find, qtbot):
    desk.selection.select_bucket("sr")
    assert find("inspector-bucket-name").text() == "Self-reliance"
    desk.buckets.remove("sr")
    assert not inspector.pages["bucket"].head.isVisible()
    assert find("weight-up").isVisible()
    desk.document.undo()
    desk.selection.select_bucket("sr")
    assert find("inspector-bucket-name").text() == "Self-reliance"


def test_a_bucket_that_is_removed_goes_from_the_card_page(desk, inspector, find, qtbot):
    desk.selection.select_cards(["imported"])
    find("inspector-fit-sr").setFocus()
    desk.buckets.remove("sr")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = {one.accessibleIdentifier() for one in inspector.pages["card"].findChildren(QWidget)}
    assert not any(one.endswith("-sr") for one in left)
    desk.document.undo()
    assert find("inspector-fit-sr").amount == -0.5


def test_the_last_bucket_may_go_as_well(desk, inspector):
    desk.selection.select_bucket("sr")
    for bucket in ("sr", "fb", "up"):
        desk.buckets.remove(bucket)
    inspector.show_tab("bucket")
    assert inspector.pages["bucket"].nothing.isVisible()


def test_a_card_that_is_removed_while_it_is_shown_leaves_the_page_empty(desk, inspector, find):
    desk.selection.select_cards(["imported"])
    find("inspector-name").setFocus()
    desk.cards.remove(["imported"])
    assert inspector.pages["card"].nothing.isVisible()
    desk.document.undo()
    desk.selection.select_cards(["imported"])
    assert find("inspector-name").text() == "Imported chips"


def test_a_tradeoff_that_is_removed_while_it_is_shown_gives_way_to_the_list(desk, inspector, find):
    desk.selection.select_tradeoff("undercut")
    find("inspector-tradeoff-remove").click()
    assert [one.id for one in desk.document.project.tradeoffs] == ["pair"]
    assert find("inspector-tradeoff-pair").isVisible()


def test_another_document_is_shown_at_once(desk, inspector):
    desk.selection.select_cards(["imported"])
    desk.document.open(Project())
    assert inspector.pages["card"].nothing.isVisible()


@pytest.mark.parametrize("order", [["imported", "home"], ["home", "imported"]])
def test_several_cards_are_counted_and_named(desk, inspector, find, order):
    desk.selection.select_cards(order)
    assert find("inspector-count").text() == "2 cards selected"
    assert find("inspector-names").text() == ", ".join(desk.document.project.card(one).name for one in order)


def test_fields_of_several_cards_change_together_and_in_one_step(desk, find):
    desk.selection.select_cards(["imported", "home"])
    status, contested = find("inspector-status"), find("inspector-contested")
    assert status.key is None
    assert contested.checkState() == Qt.CheckState.PartiallyChecked
    find("inspector-status-future").click()
    assert {desk.document.project.card(one).status for one in ("imported", "home")} == {"future"}
    assert status.key == "future"
    contested.click()
    assert all(desk.document.project.card(one).contested for one in ("imported", "home"))
    desk.document.undo()
    assert not desk.document.project.card("home").contested
    assert contested.checkState() == Qt.CheckState.PartiallyChecked


def test_membership_of_several_cards_has_three_states(desk, find):
    desk.selection.select_cards(["imported", "home"])
    assert find("inspector-in-sr").checkState() == Qt.CheckState.PartiallyChecked
    assert find("inspector-in-up").checkState() == Qt.CheckState.Checked
    assert find("inspector-in-fb").checkState() == Qt.CheckState.Unchecked
    find("inspector-in-sr").click()
    assert all("sr" in desk.document.project.card(one).region for one in ("imported", "home"))
    assert find("inspector-in-sr").checkState() == Qt.CheckState.Checked
    find("inspector-in-sr").click()
    assert not any("sr" in desk.document.project.card(one).region for one in ("imported", "home"))


def test_tags_are_added_to_all_and_taken_from_all(desk, find, qtbot):
    desk.selection.select_cards(["imported", "ai"])
    field = find("inspector-add-tag")
    qtbot.keyClicks(field, "export, ")
    assert [desk.document.project.card(one).tags for one in ("imported", "ai")] == [("chips", "export"), ("export",)]
    assert field.text() == " "
    find("inspector-tag-chips").click()
    assert desk.document.project.card("imported").tags == ("export",)


def test_kind_group_and_arguable_buckets(desk, find, qtbot):
    desk.selection.select_cards(["ai"])
    kind = find("inspector-kind")
    kind.setCurrentIndex(2)
    kind.activated.emit(2)
    qtbot.keyClicks(find("inspector-group"), "Software")
    find("inspector-arguable-up").click()
    card = desk.document.project.card("ai")
    assert (card.kind, card.group, card.arguable) == ("instrument", "Software", {"up"})
    desk.document.undo()
    desk.document.undo()
    assert find("inspector-group").text() == ""


def test_going_through_things_again_and_again_makes_no_more_widgets(desk, inspector):
    def round_trip():
        for card in ("imported", "home", "ai", "inbox"):
            desk.selection.select_cards([card])
        desk.selection.select_cards(["imported", "home"])
        for bucket in ("sr", "fb", "up"):
            desk.selection.select_bucket(bucket)
        for tradeoff in ("undercut", "pair"):
            desk.selection.select_tradeoff(tradeoff)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    for _ in range(2):
        round_trip()
    before = len(inspector.findChildren(QWidget))
    top = set(map(id, QApplication.topLevelWidgets()))
    for _ in range(20):
        round_trip()
    assert len(inspector.findChildren(QWidget)) == before
    assert set(map(id, QApplication.topLevelWidgets())) == top


def test_an_inspector_that_is_deleted_leaves_no_widget_and_hears_nothing_more(desk, qtbot):
    from gui.inspector import Inspector

    gc.collect()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    known = len(QApplication.allWidgets())
    for _ in range(3):
        gone = Inspector(desk)
        gone.show()
        desk.selection.select_cards(["imported"])
        desk.selection.select_tradeoff("undercut")
        gone.close()
        gone.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del gone
    gc.collect()
    desk.selection.select_cards(["home"])
    desk.cards.rename("home", "Chips")
    assert len(QApplication.allWidgets()) == known


def test_a_page_that_is_not_seen_is_brought_up_to_date_when_it_is(desk, inspector, find):
    desk.selection.select_bucket("sr")
    desk.buckets.rename("sr", "Autarky")
    desk.document.do("Add", add_cards(desk.document.project, ["New one"]))
    desk.selection.select_cards(["imported"])
    assert inspector.pages["card"].judgements.section("sr").head.accessibleName().startswith("Autarky")
