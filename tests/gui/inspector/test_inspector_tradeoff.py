"""A tradeoff's page, and the lists of tradeoffs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

popups = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing", extend=True)
"""The offscreen platform says so of every list that pops up."""


@pytest.fixture
def undercut(desk):
    desk.selection.select_tradeoff("undercut")
    return lambda: desk.document.project.tradeoff("undercut")


def visible(inspector, identifier):
    found = [one for one in inspector.findChildren(QWidget) if one.accessibleIdentifier() == identifier]
    return any(one.isVisibleTo(inspector) for one in found)


def test_the_statement_is_edited_in_one_step(desk, undercut, find, qtbot):
    field = find("inspector-statement")
    field.selectAll()
    qtbot.keyClicks(field, "New")
    assert undercut().statement == "New"
    desk.document.undo()
    assert field.toPlainText() == undercut().statement == "Upgrading with foreign chips undercuts self-reliance"


def test_kind_and_basis(undercut, find):
    kind = find("inspector-tradeoff-kind")
    kind.setCurrentIndex(3)
    kind.activated.emit(3)
    find("inspector-tradeoff-basis-inferred").click()
    assert (undercut().kind, undercut().basis) == ("overlap", "inferred")


def test_who_is_served_at_whose_cost(undercut, find):
    find("inspector-served-fb").click()
    find("inspector-cost-sr").click()
    assert (undercut().served, undercut().cost_to) == ({"fb", "up"}, set())


def test_only_a_pair_has_a_bonus_and_only_a_number_will_do(desk, inspector, undercut, find, qtbot, compose):
    assert not visible(inspector, "inspector-bonus")
    desk.selection.select_tradeoff("pair")
    field = find("inspector-bonus")
    assert field.text() == "4"
    field.selectAll()
    compose(field, "−2,5")
    assert desk.document.project.tradeoff("pair").bonus == -2.5
    qtbot.keyClicks(field, "x")
    assert desk.document.project.tradeoff("pair").bonus == -2.5
    assert inspector.pages["tradeoffs"].editor.pair.bonus.hint.isVisible()


def test_a_bonus_says_what_it_does_and_what_it_still_needs(desk, inspector):
    desk.selection.select_tradeoff("pair")
    said = inspector.pages["tradeoffs"].editor.pair._said
    assert said.text() == "Counts in a plan that has both cards, never in the bars."
    desk.tradeoffs.change("pair", "Change", cards=("home",))
    assert said.text() == "Counts once the tradeoff is about just two cards."


@pytest.fixture
def overlap(desk):
    new = desk.tradeoffs.add(kind="overlap", served=frozenset({"sr", "up"}))
    desk.document.close_step()
    return lambda: desk.document.project.tradeoff(new)


def test_an_overlap_is_typed_in_per_cent_in_one_step(desk, overlap, find, qtbot):
    field = find("inspector-overlap")
    qtbot.keyClicks(field, "30")
    assert overlap().overlap == 0.3
    assert field.text() == "30"
    desk.document.undo()
    assert (overlap().overlap, field.text()) == (None, "")
    qtbot.keyClicks(field, "-25")
    assert overlap().overlap == -0.25


@pytest.mark.parametrize("text", ["130", "−101", "half"])
def test_what_is_no_overlap_is_explained_and_changes_nothing(inspector, overlap, find, compose, text):
    compose(find("inspector-overlap"), text)
    assert overlap().overlap is None
    assert "from −100 to 100 per cent" in inspector.pages["tradeoffs"].editor.overlap.share.hint.text()


def test_overlaps_are_counted_once_somebody_asks_for_it_and_the_line_says_what_that_does(
    desk, inspector, overlap, find
):
    said = inspector.pages["tradeoffs"].editor.overlap._said
    less = "A card that serves both goals scores less: what they share counts once."
    assert said.text() == f"{less} Now off, for all overlaps."
    find("inspector-count-overlaps").click()
    assert desk.document.project.overlap_on
    assert said.text() == less
    desk.tradeoffs.change(overlap().id, "Change", overlap=-0.2)
    assert said.text() == "A card that serves both goals scores more: together they are worth more."
    find("inspector-served-fb").click()
    assert said.text() == "An overlap is between two goals: tick two."
    desk.document.undo()
    desk.document.undo()
    desk.document.undo()
    assert not find("inspector-count-overlaps").isChecked()
    assert not desk.document.project.overlap_on


def test_only_an_overlap_has_a_share(desk, inspector, overlap):
    assert visible(inspector, "inspector-overlap")
    desk.selection.select_tradeoff("pair")
    assert not visible(inspector, "inspector-overlap")


@popups
@pytest.mark.parametrize("typed", ["Artificial intelligence", " artificial  INTELLIGENCE "])
def test_a_card_is_added_by_its_name(undercut, find, qtbot, typed):
    field = find("inspector-about-add")
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert undercut().cards == ("imported", "ai")
    assert field.text() == ""


@popups
def test_a_name_that_no_card_has_is_explained(inspector, undercut, find, qtbot):
    field = find("inspector-about-add")
    qtbot.keyClicks(field, "Nothing")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert undercut().cards == ("imported",)
    assert "no card “Nothing”" in inspector.pages["tradeoffs"].editor.cards.field.hint.text()


def test_a_card_is_taken_out_or_gone_to(desk, undercut, find):
    find("inspector-about-drop-imported").click()
    assert undercut().cards == ()
    desk.document.undo()
    with_reveal = []
    desk.selection.reveal.connect(lambda: with_reveal.append(desk.selection.cards))
    find("inspector-about-imported").click()
    assert with_reveal == [("imported",)]


def test_resources_are_ticked(undercut, find):
    find("inspector-resource-money").click()
    assert undercut().resources == {"money"}
    find("inspector-resource-money").click()
    assert undercut().resources == set()


def test_statements_for_and_against_stand_side_by_side(undercut, find, qtbot):
    qtbot.wait(10)
    first, second = find("inspector-statement-1"), find("inspector-statement-2")
    assert first.accessibleName() == "For: It needs foreign chips"
    assert second.accessibleName() == "Against: It can use domestic tools"
    assert first.y() == second.y()
    assert first.geometry().right() < second.x()


def test_a_statement_is_added_written_moved_and_removed(desk, undercut, find, qtbot):
    find("inspector-statement-add-against").click()
    field = find("inspector-statement-text")
    assert field.hasFocus()
    qtbot.keyClicks(field, "Not yet")
    assert [(one.side, one.text) for one in undercut().statements][2] == ("against", "Not yet")
    find("inspector-statement-side-for").click()
    assert undercut().statements[2].side == "for"
    find("inspector-statement-evidence-add").click()
    qtbot.keyClicks(find("inspector-evidence-quote"), "q")
    assert undercut().statements[2].evidence[0].quote == "q"
    find("inspector-statement-remove").click()
    assert len(undercut().statements) == 2


def test_another_tradeoff_shows_its_statements_closed(desk, inspector, undercut, find):
    find("inspector-statement-1").click()
    desk.tradeoffs.add(statement="Another", statements=undercut().statements)
    assert visible(inspector, "inspector-statement-1")
    assert not visible(inspector, "inspector-statement-text")


def test_undoing_a_new_statement_closes_its_fields(desk, inspector, undercut, find):
    find("inspector-statement-add-for").click()
    desk.document.undo()
    assert len(undercut().statements) == 2
    assert not visible(inspector, "inspector-statement-text")


def test_the_tradeoffs_of_a_card_are_listed_on_its_page_and_lead_to_theirs(desk, find):
    desk.selection.select_cards(["imported"])
    link = find("inspector-tradeoff-undercut")
    assert link.accessibleDescription() == "side effect; serves Upgrading; at the cost of Self-reliance"
    link.click()
    assert desk.selection.tradeoff == "undercut"


def test_a_tradeoff_added_from_a_card_is_about_it_and_is_shown(desk, inspector, find, qtbot):
    desk.selection.select_cards(["ai"])
    find("inspector-tradeoff-add").click()
    new = desk.document.project.tradeoffs[-1]
    assert new.cards == ("ai",)
    assert desk.selection.tradeoff == new.id
    assert inspector.tab == "tradeoffs"
    qtbot.waitUntil(find("inspector-statement").hasFocus)


def test_the_list_shows_what_concerns_the_selection(desk, inspector, find):
    desk.selection.select_cards(["home"])
    inspector.show_tab("tradeoffs")
    assert visible(inspector, "inspector-tradeoff-pair")
    assert not visible(inspector, "inspector-tradeoff-undercut")
    desk.selection.clear()
    assert visible(inspector, "inspector-tradeoff-undercut")
    desk.selection.select_cards(["inbox"])
    assert inspector.pages["tradeoffs"].nothing.isVisible()
