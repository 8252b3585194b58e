"""Whatever a text is: it is read, or refused with a sentence."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from model.bucket import Bucket
from model.card import Card
from model.exchange import FIELDS, as_table, import_list, read_list
from model.files import dumps, loads
from model.project import Project
from model.value import Refusal

BOARD = Project(buckets=(Bucket(id="goal", name="Goal"),), cards=(Card(id="ai", name="AI"),))
PIECES = [
    "name",
    "note",
    "AI",
    ",",
    ";",
    "\t",
    '"',
    '""',
    "\n",
    "\r\n",
    "=",
    "'",
    "goal",
    "1.",
    "- ",
    " ",
    "#",
    "量",
    "é",
]
TABLES = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp", "Zs", "Cs"], exclude_characters='"')
WORDS = st.text(LETTERS, min_size=1, max_size=12)
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


def taken(text: str | bytes, wanted: dict[str, str] | None = None, name: str = "") -> None:
    try:
        done = import_list(BOARD, read_list(text, wanted, name))
    except Refusal as refusal:
        said = str(refusal)
    else:
        said = "read"
        assert loads(dumps(done.project)).project == done.project
        assert len(done.project.cards) == 1 + len(done.added)
        assert all(one.line > 0 and one.reason for one in done.skipped)
    assert said
    assert "\n" not in said


@given(st.one_of(TABLES, st.text(max_size=200)), st.sampled_from(["", "a.csv", "a.tsv", "a.txt"]))
def test_any_text_becomes_cards_or_a_sentence(text, name):
    taken(text, name=name)


@given(st.binary(max_size=200))
def test_any_bytes_become_cards_or_a_sentence(data):
    taken(data)


@given(TABLES, st.dictionaries(st.sampled_from(["name", "note", "AI", "1", "2", ""]), st.sampled_from(FIELDS)))
def test_any_map_gives_cards_or_a_sentence(text, wanted):
    taken(text, wanted)


@given(st.lists(NAMES, min_size=1, max_size=8, unique_by=str.casefold))
def test_names_joined_by_lines_come_back(names):
    plain = [name for name in names if name[0].isalnum() and name.casefold() not in {"name", "technology"}]
    plain = [name for name in plain if not name[0].isnumeric() and name[1:2] not in {")", "、", "."}]
    assume(plain)
    assert [row.fields["name"] for row in read_list("\n".join(f"- {name}" for name in plain)).rows] == plain


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@given(rows=st.lists(st.tuples(NAMES, st.text(LETTERS, max_size=9)), min_size=1, max_size=6))
def test_a_quoted_table_comes_back_whatever_is_in_its_cells(mark, rows):
    lines = [f'"{name}"{mark}"{note}"' for name, note in rows]
    listed = read_list("\n".join([f"name{mark}note", *lines]))
    assume(not any(text.startswith("'") for row in rows for text in row))
    assert [(row.fields["name"], row.fields.get("note", "")) for row in listed.rows] == rows


@given(st.lists(st.tuples(NAMES, st.text(max_size=20)), min_size=1, max_size=5))
def test_a_table_that_we_write_is_read_back(rows):
    cards = tuple(Card(id=f"c{at}", name=name, note=note) for at, (name, note) in enumerate(rows))
    assert [row.fields["name"] for row in read_list(as_table(BOARD, cards)).rows] == [card.name for card in cards]
