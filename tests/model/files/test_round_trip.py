"""What is written is read back the same, to the letter; what a version does not know is kept."""

import json
from typing import Any

import pytest
from hypothesis import given

from model.card import Card
from model.edits.cards import change_cards
from model.files import Loaded, dumps, loads
from model.files.format import VERSION
from model.files.write import text_of
from model.project import Project
from model.value import Refusal
from tests.model import strategies


def printed(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, allow_nan=False, sort_keys=True, indent=1)


def file_of(project: dict[str, Any], **beside: Any) -> bytes:
    return json.dumps({"bucketwise": 1, "min_reader": 1, "project": project, **beside}).encode()


@given(strategies.projects())
def test_any_project_comes_back_the_same_without_doubts(project):
    data = dumps(project)
    loaded = loads(data)
    assert loaded.project == project
    assert loaded.doubts == ()
    assert dumps(loaded.project) == data


@given(strategies.projects())
def test_the_text_is_what_json_prints_sorted_with_an_indent_of_one(project):
    data = dumps(project).decode()
    assert data == printed(json.loads(data)) + "\n"


@given(strategies.plain)
def test_plain_data_is_written_as_json_writes_it(data):
    assert text_of(data) == printed(data)


def test_a_file_has_one_field_a_line_and_leaves_out_defaults():
    card = Card(id="a", name="人", region=frozenset(), tags=("x", "y"))
    assert dumps(Project(cards=(card,))).decode() == (
        '{\n "bucketwise": 1,\n "min_reader": 1,\n "project": {\n  "cards": [\n   {\n'
        '    "id": "a",\n    "name": "人",\n    "tags": [\n     "x",\n     "y"\n    ]\n   }\n  ]\n },\n'
        ' "sums": {\n  "cards": "fefba9e7",\n  "project": "00000000"\n },\n "whole": "6502ea61"\n}\n'
    )


def test_sets_are_sorted_and_lists_keep_their_order():
    buckets = [{"id": one, "name": one} for one in ("z", "a", "m")]
    data = dumps(loads(file_of({"buckets": buckets, "cards": [card(region=["z", "a", "m"])]})).project)
    body = json.loads(data)["project"]
    assert [one["id"] for one in body["buckets"]] == ["z", "a", "m"]
    assert body["cards"][0]["region"] == ["a", "m", "z"]


def card(**fields: Any) -> dict[str, Any]:
    return {"id": "c", "name": "Card", **fields}


NEW = {"later": [{"deep": [1, 2.5, None, True, "ü"]}], "": {}, "model_fields": 1, "__class__": "x", "judgement": "y"}
"""Fields of a version to come, with names that mean something to Python."""

EVERY_LEVEL = {
    "buckets": [
        {
            "id": "b",
            "name": "B",
            "evidence": [{"quote": "q", **NEW}],
            "priority_evidence": [{"quote": "q", **NEW}],
            **NEW,
        }
    ],
    "cards": [
        card(
            region=["b"],
            evidence=[{"quote": "q", **NEW}],
            judgements=[{"bucket": "b", "fit": 0.5, **NEW}],
            needs=[{"resource": "r", "amount": 1.0, **NEW}],
            numbers=[{"name": "n", "value": 1.0, **NEW}],
            **NEW,
        )
    ],
    "tradeoffs": [
        {
            "id": "t",
            "evidence": [{"quote": "q", **NEW}],
            "statements": [{"text": "s", "evidence": [{"quote": "q", **NEW}], **NEW}],
            **NEW,
        }
    ],
    "resources": [{"id": "r", "name": "R", "evidence": [{"quote": "q", **NEW}], **NEW}],
    "links": [{"kind": "locked-in", "card": "c", **NEW}],
    "questions": [{"id": "q", "text": "?", **NEW}],
    "evidence": [{"quote": "q", **NEW}],
    **NEW,
}


def test_unknown_fields_at_every_level_are_written_back():
    given_file = {"bucketwise": VERSION, "min_reader": 1, "project": EVERY_LEVEL, **NEW}
    written = json.loads(dumps(loads(json.dumps(given_file).encode()).project))
    assert {field: written[field] for field in given_file} == given_file
    assert written.keys() - given_file.keys() == {"sums", "whole"}


def test_unknown_fields_survive_an_edit():
    loaded = loads(file_of(EVERY_LEVEL, **NEW)).project
    written = json.loads(dumps(change_cards(loaded, ["c"], note="changed")))
    del written["project"]["cards"][0]["note"]
    assert written["project"] == EVERY_LEVEL
    assert written["later"] == NEW["later"]


def test_a_project_cannot_smuggle_fields_into_the_header():
    loaded = loads(file_of({"beside the project": {"bucketwise": 9, "project": 1, "kept": 2}}))
    written = json.loads(dumps(loaded.project))
    assert (written["bucketwise"], written["project"], written["kept"]) == (VERSION, {}, 2)
    assert loads(dumps(loaded.project)).project == loaded.project


def same(one: Loaded, other: Loaded) -> bool:
    return (one.project, one.doubts) == (other.project, other.doubts)


def test_a_byte_order_mark_and_other_line_breaks_open():
    data = dumps(Project(title="Über", cards=(Card(id="a", name="A"),)))
    assert same(loads(b"\xef\xbb\xbf" + data), loads(data))
    assert same(loads(data.replace(b"\n", b"\r\n")), loads(data))
    assert same(loads(b"\n\n" + data + b"\n \t"), loads(data))


def test_a_file_of_a_newer_version_that_lets_this_one_read_it_opens():
    assert loads(b'{"bucketwise": 7, "min_reader": 1, "project": {"title": "T"}}').project.title == "T"


def test_a_header_without_the_oldest_reader_opens():
    assert loads(b'{"bucketwise": 1, "project": {}}').project == Project()


def test_the_digest_is_that_of_the_bytes_as_they_came():
    data = dumps(Project())
    assert loads(data).digest != loads(data + b"\n").digest
    assert loads(data).digest == loads(bytes(data)).digest


@pytest.mark.parametrize("text", ["half \ud83d of a character", "\udc00"])
def test_half_a_character_is_refused_before_it_is_written(text):
    with pytest.raises(Refusal, match="half of a character"):
        dumps(Project.model_validate({"later": text}))


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_a_number_that_is_not_finite_is_refused_before_it_is_written(number):
    with pytest.raises(Refusal, match="not finite"):
        dumps(Project.model_validate({"later": [number]}))
