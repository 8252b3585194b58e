"""The method as a book: its chapters are complete, found, linked, and nothing in it leaves the program."""

import re

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from gui.method.book import chapter, chapters
from gui.method.page import blocks
from model.priority.method.sources import SOURCES
from model.priority.warnings import TEMPLATES
from model.words import FIT, HALF_WIDTH, IMPACT

LINK = re.compile(r"\[[^\]]+\]\(([^)]+)\)")


def test_the_chapters_cover_the_method_in_order():
    assert [one.name for one in chapters()] == [
        "numbers", "judgements", "states", "scales", "weights", "score", "uncertainty", "ranks", "stability",
        "tradeoffs", "plan", "groups", "doubts", "limits", "sources",
    ]  # fmt: skip
    assert all(one.title and len(one.plain) > 400 for one in chapters())


def test_every_link_leads_to_a_chapter():
    names = {one.name for one in chapters()}
    links = [link for one in chapters() for link in LINK.findall(one.text)]
    assert links
    assert set(links) <= names


def test_every_source_that_a_number_names_is_listed():
    text = chapter("sources").text
    assert all(f"- {source.text}\n" in text for source in SOURCES)


def test_every_source_that_a_chapter_names_is_listed():
    years = {source.year for source in SOURCES}
    cited = {int(year) for one in chapters() for year in re.findall(r"\b(1[89]\d\d|20\d\d)\b", one.plain)}
    assert cited <= years


def test_words_and_widths_are_those_of_the_program():
    text = chapter("judgements").text
    for word in (*FIT, *IMPACT):
        number = f"{word.number:g}".replace("-", "\N{MINUS SIGN}")
        assert f"| {word.text} | {number} |" in text
    for half in HALF_WIDTH.values():
        assert f"± {half:.2f} | ± {half / 2:g} | ± {10 * half:g} |" in text


def test_every_warning_has_a_row():
    rows = [line for line in chapter("doubts").text.splitlines() if line.startswith("| ") and "---" not in line]
    heads = sum(line == "| Doubt | When |" for line in rows)
    assert len(rows) - heads == len(TEMPLATES)


def test_the_window_shows_a_chapter_and_marks_it(book):
    book.open("weights")
    assert book.isVisible()
    assert book.text.toPlainText().startswith("Weights, and how they are asked for")
    assert book.contents.currentItem().text(0) == "5  Weights, and how they are asked for"
    assert book.text.accessibleName() == book.chapter.title


def test_contents_lead_to_chapters_and_sections(book):
    book.open()
    item = book.contents.topLevelItem(6)
    book.contents.setCurrentItem(item)
    assert book.chapter.name == "uncertainty"
    book.contents.setCurrentItem(item.child(item.childCount() - 1))
    assert book.chapter.name == "uncertainty"
    assert book.text.verticalScrollBar().value() > 0


def test_a_search_keeps_the_chapters_that_have_the_words_and_goes_from_place_to_place(book):
    book.open("numbers")
    book.field.setText("eigenvalue")
    hidden = {book.contents.topLevelItem(at).data(0, Qt.ItemDataRole.UserRole): book.contents.isRowHidden(
        at, book.contents.rootIndex()) for at in range(len(chapters()))}  # fmt: skip
    assert [name for name, gone in hidden.items() if not gone] == ["weights"]
    assert book.found.text() == "1 place"
    QTest.keyClick(book.field, Qt.Key.Key_Return)
    assert book.chapter.name == "weights"
    assert book.text.textCursor().selectedText() == "eigenvalue"
    assert [mark.cursor.selectedText() for mark in book.text.extraSelections()] == ["eigenvalue"]
    book.field.setText("nowhere at all")
    assert book.found.text() == "0 places"
    book.field.clear()
    assert not book.contents.isRowHidden(0, book.contents.rootIndex())


def test_the_search_comes_round_to_earlier_chapters(book):
    book.open("groups")
    book.field.setText("eigenvalue")
    book.find_next()
    assert (book.chapter.name, book.text.textCursor().selectedText()) == ("weights", "eigenvalue")
    place = book.text.textCursor().position()
    book.find_next()
    assert (book.chapter.name, book.text.textCursor().position()) == ("weights", place)


def test_links_go_to_chapters_and_nowhere_else(book, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    book.open("numbers")
    book.text.anchorClicked.emit(QUrl("plan"))
    assert book.chapter.name == "plan"
    for link in ("https://example.org/plan", "file:///etc/passwd", "mailto:limits", "nothing"):
        book.text.anchorClicked.emit(QUrl(link))
    assert book.chapter.name == "plan"
    assert not opened
    assert not book.text.openLinks()
    assert book.text.loadResource(2, QUrl("file:///etc/hostname")) is None


def test_escape_empties_the_search_and_then_closes(book):
    book.open()
    book.field.setText("rank")
    QTest.keyClick(book, Qt.Key.Key_Escape)
    assert (book.field.text(), book.isVisible()) == ("", True)
    QTest.keyClick(book, Qt.Key.Key_Escape)
    assert not book.isVisible()


@pytest.mark.parametrize("name", [one.name for one in chapters()])
def test_no_markup_is_left_in_a_chapter(book, name):
    book.open(name)
    text = book.text.toPlainText()
    assert "**" not in text
    assert "](" not in text
    assert "|" not in text.replace("|answer − median|", "")
    assert "```" not in text


def test_links_are_underlined_and_the_text_follows_the_theme(book, desk):
    book.open("numbers")
    for theme in ("dark", "light"):
        desk.appearance.set(theme)
        document = book.text.document()
        links = [part for block in blocks(document) for part in _parts(block) if part.isAnchor()]
        assert links
        assert all(link.fontUnderline() for link in links)
        heads = [block for block in blocks(document) if block.blockFormat().headingLevel()]
        assert _parts(heads[0])[0].foreground().color() == desk.appearance.theme.text


def _parts(block):
    found, part = [], block.begin()
    while not part.atEnd():
        found.append(part.fragment().charFormat())
        part += 1
    return found
