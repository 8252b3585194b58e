"""Evidence is read, edited in place, added and removed."""

import pytest
from PySide6.QtCore import Qt

from gui.inspector.evidence.quote import Quote


def pieces(desk, card="imported"):
    return desk.document.project.card(card).evidence


@pytest.fixture
def shown(desk):
    desk.selection.select_cards(["imported"])


def test_a_quotation_is_read_with_its_place_and_what_it_rests_on(shown, find):
    first, second = find("inspector-evidence-1"), find("inspector-evidence-2")
    assert first.accessibleName() == "“requires continuing usage of foreign chips”"
    assert first.accessibleDescription() == "stated, P2"
    assert second.accessibleDescription() == "inferred, P17"


def test_what_we_infer_looks_different(shown, find):
    stated, inferred = find("inspector-evidence-1"), find("inspector-evidence-2")
    solid, dashed = (_bar(one) for one in (stated, inferred))
    assert len(set(solid)) == 1
    assert len(set(dashed)) > 1


def _bar(quote: Quote):
    """The colours down the bar at the left."""
    picture = quote.grab().toImage()
    top = quote._caption_height() + 4
    return [picture.pixel(5, y) for y in range(top, quote.height() - 8)]


def test_a_click_opens_the_fields_in_place_and_typing_is_one_step(desk, shown, find, qtbot):
    qtbot.mouseClick(find("inspector-evidence-1"), Qt.MouseButton.LeftButton)
    quote = find("inspector-evidence-quote")
    assert quote.hasFocus()
    find("inspector-evidence-place").end(False)
    qtbot.keyClicks(find("inspector-evidence-place"), "!?")
    assert pieces(desk)[0].place == "P2!?"
    desk.document.undo()
    assert pieces(desk)[0].place == "P2"
    assert find("inspector-evidence-place").text() == "P2"


def test_a_quotation_that_would_say_nothing_is_refused_with_a_hint(desk, inspector, shown, find, qtbot):
    find("inspector-evidence-1").click()
    quote = find("inspector-evidence-quote")
    quote.selectAll()
    qtbot.keyClick(quote, Qt.Key.Key_Delete)
    assert pieces(desk)[0].quote.startswith("requires")
    assert inspector.pages["card"].evidence._editor.quote.hint.isVisible()


def test_new_evidence_is_added_with_the_first_letters_and_is_one_step(desk, shown, find, qtbot):
    find("inspector-evidence-add").click()
    assert len(pieces(desk)) == 2
    qtbot.keyClicks(find("inspector-evidence-quote"), "slow")
    assert pieces(desk)[2].quote == "slow"
    assert desk.document.undo_label == "Add evidence"
    desk.document.undo()
    assert len(pieces(desk)) == 2
    assert find("inspector-evidence-quote").toPlainText() == ""
    qtbot.keyClicks(find("inspector-evidence-quote"), "new")
    assert pieces(desk)[2].quote == "new"


def test_what_was_chosen_before_the_first_letter_is_kept(desk, shown, find, qtbot):
    find("inspector-evidence-add").click()
    find("inspector-evidence-basis-inferred").click()
    qtbot.keyClicks(find("inspector-evidence-place"), "P9")
    qtbot.keyClicks(find("inspector-evidence-quote"), "x")
    new = pieces(desk)[2]
    assert (new.quote, new.place, new.basis) == ("x", "P9", "inferred")


def test_a_draft_survives_what_happens_elsewhere(desk, shown, find, qtbot):
    find("inspector-evidence-add").click()
    qtbot.keyClicks(find("inspector-evidence-place"), "P9")
    desk.buckets.rename("up", "Renewal")
    assert find("inspector-evidence-place").text() == "P9"
    qtbot.keyClicks(find("inspector-evidence-quote"), "x")
    assert pieces(desk)[2].place == "P9"


def test_a_draft_that_is_closed_adds_nothing(desk, shown, find):
    before = desk.document.project
    find("inspector-evidence-add").click()
    find("inspector-evidence-done").click()
    assert desk.document.project is before
    assert find("inspector-evidence-add").hasFocus()


def test_basis_and_bucket_are_chosen(desk, shown, find):
    find("inspector-evidence-1").click()
    find("inspector-evidence-basis-inferred").click()
    bucket = find("inspector-evidence-bucket")
    bucket.setCurrentIndex(1)
    bucket.activated.emit(1)
    assert (pieces(desk)[0].basis, pieces(desk)[0].bucket) == ("inferred", "sr")


def test_removing_a_piece_closes_its_fields(desk, inspector, shown, find):
    find("inspector-evidence-1").click()
    find("inspector-evidence-remove").click()
    assert [one.place for one in pieces(desk)] == ["P17"]
    assert find("inspector-evidence-1").accessibleDescription() == "inferred, P17"
    assert not inspector.pages["card"].evidence._editor.isVisible()


def test_another_card_closes_the_fields(desk, inspector, shown, find):
    find("inspector-evidence-1").click()
    desk.selection.select_cards(["home"])
    assert not inspector.pages["card"].evidence._editor.isVisible()
    assert desk.document.undo_label is None


def test_a_long_quotation_is_cut_at_a_word_and_kept_whole_in_the_tooltip(desk, shown, find):
    long = "word " * 200
    find("inspector-evidence-1").click()
    find("inspector-evidence-quote").setPlainText(long)
    find("inspector-evidence-done").click()
    quote = find("inspector-evidence-1")
    assert quote.height() < 150
    assert quote._shortened().endswith("word …")
    assert long.strip() in quote.toolTip()
