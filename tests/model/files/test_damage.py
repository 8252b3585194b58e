"""Damage is found and named, and what is whole can be had all the same."""

import json
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from model.edits.cards import add_cards, change_cards
from model.files import Loaded, dumps, loads, salvage, template
from model.project import Project
from model.value import Refusal

ESSAY = template("essay")
DATA = dumps(ESSAY)
IDS = {card.id for card in ESSAY.cards}


def opened(data: bytes) -> Loaded | None:
    """As a window opens it: whole, else what can be trusted, else not at all."""
    try:
        return loads(data)
    except Refusal:
        try:
            return salvage(data)
        except Refusal:
            return None


def texts(loaded: Loaded) -> str:
    return "\n".join(map(str, loaded.doubts))


@given(st.integers(0, len(DATA) - 1), st.integers(0, 7))
@example(DATA.index(b"supply"), 0)
def test_no_flipped_bit_is_taken_for_what_was_said(place, bit):
    flipped = bytearray(DATA)
    flipped[place] ^= 1 << bit
    found = opened(bytes(flipped))
    if found is not None and not found.doubts:
        assert found.project == ESSAY


def test_a_flipped_bit_inside_a_text_names_the_card_that_it_is_in():
    loaded = loads(DATA.replace(b"Slow, but support", b"Slow, but supporu"))
    assert loaded.damaged
    assert texts(loaded) == "“Home-made chips” does not agree with its checksum: something in it was changed."


def test_a_changed_title_is_found_as_well():
    loaded = loads(DATA.replace(b'"actor": "China"', b'"actor": "Chima"'))
    assert texts(loaded) == "The project does not agree with its checksum: something in it was changed."


def test_a_file_that_another_program_rewrote_is_taken_as_it_stands():
    document = json.loads(DATA)
    document["project"]["cards"][0]["note"] = "by a script"
    for layout in ({}, {"indent": 2}, {"ensure_ascii": True, "sort_keys": True}):
        loaded = loads(json.dumps(document, **layout).encode())
        assert (loaded.doubts, loaded.damaged) == ((), False)
        assert loaded.project.cards[0].note == "by a script"


def test_a_file_without_checksums_opens_without_doubts():
    bare = re.sub(rb',\n "sums".*', b"\n}\n", DATA, flags=re.DOTALL)
    assert loads(bare) == Loaded(ESSAY, (), loads(bare).digest)


@given(st.integers(0, len(DATA)))
def test_of_a_file_that_was_cut_off_every_whole_thing_is_read(cut):
    found = opened(DATA[:cut])
    before = DATA[:cut].decode("utf-8", "ignore")
    whole = re.findall(r'^   \{\n(?:    .*\n)*?    "id": "([\w-]+)"(?:.*\n)(?:    .*\n)*?   \}', before, re.MULTILINE)
    if found is None:
        assert not set(whole) & IDS
    else:
        assert set(whole) & IDS <= {card.id for card in found.project.cards} | set()
        assert all(
            card == ESSAY.card(card.id) or card.region < ESSAY.card(card.id).region for card in found.project.cards
        )


@given(st.integers(0, len(DATA)), st.integers(1, 3000), st.sampled_from((b"\0", b" ", b"\xff")))
def test_a_block_that_was_lost_takes_only_the_things_it_touches(place, size, filler):
    broken = DATA[:place] + filler * len(DATA[place : place + size]) + DATA[place + size :]
    found = opened(broken)
    if found is not None:
        known = {card.id: card for card in ESSAY.cards}
        assert all(card == known[card.id] or card.region <= known[card.id].region for card in found.project.cards)
        assert found.doubts or found.project == ESSAY


def test_what_was_lost_is_counted_and_named():
    start = DATA.index(b'"note": "Slow, but support')
    found = salvage(DATA[:start] + b"\0" * 20 + DATA[start + 20 :])
    assert len(found.project.cards) == len(ESSAY.cards) - 1
    assert "1 card is damaged and left out: “Home-made chips”." in texts(found)
    assert found.damaged


def test_what_is_gone_without_a_trace_is_counted_by_the_checksums():
    start, end = DATA.index(b'\n  "cards": ['), DATA.index(b'\n  "evidence"')
    found = salvage(DATA[:start] + DATA[end:].replace(b'"period"', b'"period'))
    assert f"{len(ESSAY.cards)} cards are damaged and left out." in texts(found)


def test_without_checksums_the_rest_is_read_and_said_to_be_unsure():
    found = salvage(DATA[: DATA.index(b'"questions"')])
    assert len(found.project.cards) == len(ESSAY.cards)
    assert "cards could be read, but no checksum is left" in texts(found)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "not a Bucketwise project"),
        (b'{"a": 1', "not a Bucketwise project"),
        (DATA.replace(b'"min_reader": 1', b'"min_reader": 99')[:-5], "newer Bucketwise"),
        (b'{\n "bucketwise": 1,\n "project": {\n  "cards": [' + b"\n   {}," * 3_000_000, "more than 2,000,000 values"),
        (b'{\n "bucketwise": 1,\n "project": ' + b"[" * 500, "deeper than"),
    ],
)
def test_what_is_not_ours_to_read_is_refused_in_one_sentence(data, sentence):
    with pytest.raises(Refusal, match=sentence):
        salvage(data)


def test_ten_thousand_cards_of_which_one_is_damaged():
    project = add_cards(Project(), [f"Card {number}" for number in range(10_000)])
    data = dumps(change_cards(project, ["card-77"], note="here"))
    found = salvage(data.replace(b'"note": "here"', b'"note": "her'))
    assert len(found.project.cards) == 9_999
    assert texts(found) == "1 card is damaged and left out: “Card 77”."
