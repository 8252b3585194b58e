"""Whatever is opened that is no whole project: one line says what is wrong and what to do, and nothing is touched."""

import gzip
import io
import pickle
import random
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.files import load, loads
from model.files.strict import VALUE_LIMIT
from model.value import Refusal
from tests.model.files.damaged import WHOLE, card, check_sentence, project, raw


def judged(**fields: Any) -> bytes:
    return project(buckets=[{"id": "g", "name": "Goal"}], cards=[{"id": "b", "name": "Chips", "judgements": [fields]}])


def zipped() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("project.json", WHOLE)
    return stream.getvalue()


BROKEN: dict[str, tuple[bytes, str]] = {
    # cut or damaged bytes
    "empty": (b"", "is empty"),
    "only zeros": (bytes(4096), "is empty"),
    "only spaces": (b" \n\t\r\n", "is empty"),
    "a byte order mark alone": (b"\xef\xbb\xbf", "was cut off"),
    "cut in half": (WHOLE[: len(WHOLE) // 2], "UTF-8" if WHOLE[: len(WHOLE) // 2][-1] > 127 else "was cut off"),
    "without its last bracket": (WHOLE[:-2], "was cut off"),
    "a zeroed block": (WHOLE[:2000] + bytes(512) + WHOLE[2512:], "was cut off"),
    "the tail of an older file": (WHOLE + WHOLE[-300:], "was cut off"),
    "two documents": (WHOLE + WHOLE, "was cut off"),
    # another format
    "a number": (b"42", "not a Bucketwise project"),
    "nothing": (b"null", "not a Bucketwise project"),
    "a list": (b"[1, 2]", "not a Bucketwise project"),
    "another kind of JSON": (b'{"cards": []}', "not a Bucketwise project"),
    "HTML": (b"<!doctype html><title>404</title>", "not a Bucketwise project"),
    "a list of technologies": (b"name,group\nChips,A\n", "not a Bucketwise project"),
    "a pickle": (pickle.dumps({"bucketwise": 1}), "not UTF-8"),
    "a zip archive": (zipped(), "not UTF-8"),
    "a gzip file": (gzip.compress(WHOLE), "not UTF-8"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(64), "not UTF-8"),
    "JSON with a comment": (WHOLE.replace(b"{", b"{ // note\n", 1), "not a Bucketwise project"),
    "JSON with single quotes": (b"{'bucketwise': 1}", "not a Bucketwise project"),
    "no project": (b'{"bucketwise": 1, "min_reader": 1}', "no project"),
    "a project that is a list": (b'{"bucketwise": 1, "min_reader": 1, "project": []}', "no project"),
    # encoding
    "UTF-16": (WHOLE.decode().encode("utf-16"), "not UTF-8"),
    "UTF-32": (WHOLE.decode().encode("utf-32"), "not UTF-8"),
    "Latin-1": (raw('"é"').decode().encode("latin-1"), "not UTF-8"),
    "an overlong form": (raw('"') + b'\xc0\xaf"}}', "not UTF-8"),
    "a raw surrogate": (raw('"') + b'\xed\xa0\x80"}}', "not UTF-8"),
    "a raw control": (raw('"\x1b[31m"'), "was cut off"),
    "half a character in a name": (card(name="\ud83d"), "half of a character"),
    "half a character in an unknown field": (raw('{"x": ["\\udC00"]}'), "half of a character"),
    # depth
    "500 levels": (raw("[" * 500 + "]" * 500), "nested deeper than 100"),
    "a million levels": (raw("[" * 10**6 + "]" * 10**6), "nested deeper than 100"),
    "a million levels that never end": (b'{"bucketwise":' * 10**6, "nested deeper than 100"),
    "objects in lists in objects": (raw('[{"a":' * 200 + "1" + "}]" * 200), "nested deeper than 100"),
    "more values than there is room for": (raw("[" + "0," * VALUE_LIMIT + "0]"), "2,000,000 values"),
    "more texts than there is room for": (raw("[" + '""' * (2 * VALUE_LIMIT) + "]"), "2,000,000 values"),
    # numbers
    "a number beyond all bounds": (raw("1e400"), "1e400 is too large"),
    "not a number": (raw("NaN"), "holds NaN"),
    "infinity": (raw("[-Infinity]"), "holds -Infinity"),
    "a giant whole number": (raw("9" * 100_000), "99999… is too large"),
    "a giant fraction": (raw("0." + "1" * 100_000), "11111… is too large"),
    "a fit beyond its scale": (judged(bucket="g", fit=1.5), "card “Chips” is damaged: its field “judgements.0.fit”"),
    "an interval backwards": (judged(bucket="g", fit=[0.5, 0.1]), "runs from its lower end"),
    "a negative amount": (project(resources=[{"id": "r", "name": "Funding", "budget": -1}]), "resource “Funding”"),
    "a weight in words": (project(buckets=[{"id": "g", "name": "Goal", "weight": "5"}]), "bucket “Goal”"),
    "a truth value for a number": (judged(bucket="g", impact=True), "“judgements.0.impact”"),
    "a number for a truth value": (card(contested=1), "its field “contested”"),
    # keys and ids
    "one key twice": (raw('{"a": 1, "a": 2}'), "“a” stands twice"),
    "two projects": (b'{"bucketwise": 1, "project": {}, "project": {}}', "“project” stands twice"),
    "one card id twice": (project(cards=[{"id": "a", "name": "A"}] * 2), "the id “a”"),
    "one bucket id twice": (project(buckets=[{"id": "a", "name": "A"}] * 2), "the id “a”"),
    "an empty id": (card(id=""), "card “Chips” is damaged: its field “id”"),
    "a huge id": (card(id="x" * 10_000), "card “Chips” is damaged: its field “id”"),
    "an id that is a number": (card(id=7), "card “Chips” is damaged: its field “id”"),
    "two judgements for one bucket": (
        project(
            buckets=[{"id": "g", "name": "G"}],
            cards=[{"id": "b", "name": "Chips", "judgements": [{"bucket": "g"}] * 2}],
        ),
        "“Chips” has two judgements",
    ),
    "a card without a name": (project(cards=[{"id": "a"}]), "card “a” is damaged: its field “name”"),
    "a card without anything": (project(cards=[{}]), "card number 1 is damaged"),
    # wrong types
    "a card that is a text": (project(cards=[{"id": "a", "name": "A"}, "Chips"]), "card number 2 is damaged (input"),
    "cards that are an object": (project(cards={"id": "a", "name": "A"}), "The project is damaged: its field “cards”"),
    "cards that are a text": (project(cards="Chips"), "The project is damaged: its field “cards”"),
    "buckets that are nothing": (project(buckets=None), "The project is damaged: its field “buckets”"),
    "a title that is a list": (project(title=["T"]), "The project is damaged: its field “title”"),
    "a region that is a text": (card(region="g"), "card “Chips” is damaged: its field “region”"),
    "a region of numbers": (card(region=[1]), "card “Chips” is damaged: its field “region"),
    "a tag that is nothing": (card(tags=["x", None]), "card “Chips” is damaged: its field “tags.1”"),
    "a judgement that is a number": (card(judgements=[1]), "card “Chips” is damaged: its field “judgements.0”"),
    "a status of no kind": (card(status="past"), "card “Chips” is damaged: its field “status”"),
    "evidence that is a text": (project(evidence=["q"]), "evidence number 1 is damaged (input"),
    "a link of no kind": (project(links=[{"kind": "likes"}]), "link number 1 is damaged: its field “kind”"),
    "a question without a text": (project(questions=[{"id": "Q1"}]), "question “Q1” is damaged: its field “text”"),
    "a text of a million letters": (card(note="x" * 10**6), "card “Chips” is damaged: its field “note”"),
    "a card aside and in a bucket": (
        project(buckets=[{"id": "g", "name": "G"}], cards=[{"id": "a", "name": "A", "region": ["g"], "aside": True}]),
        "“A” is set aside",
    ),
    "a name that is a command to a terminal": (
        project(cards=[{"id": "a", "name": "x\x1b]0;gone\x07\n\u202ey", "note": 1}]),
        "“x\\x1b]0;gone\\x07\\n\\u202ey”",
    ),
    "an id that is a command to a terminal": (project(cards=[{"id": "\x1b[2J\n", "name": "A"}] * 2), "“\\x1b[2J\\n”"),
    # versions
    "a newer version": (b'{"bucketwise": 3, "min_reader": 3, "project": {"new": 1}}', "newer Bucketwise (3)"),
    "a newer version that an older one may read, but not this": (
        b'{"bucketwise": 5, "min_reader": 3, "project": {}}',
        "newer Bucketwise (3)",
    ),
    "a version that is a text": (b'{"bucketwise": "1", "project": {}}', "no format version"),
    "a version that is a truth value": (b'{"bucketwise": true, "project": {}}', "no format version"),
    "a version that is a fraction": (b'{"bucketwise": 1.5, "project": {}}', "no format version"),
    "a version below one": (b'{"bucketwise": 0, "project": {}}', "no format version"),
    "a reader that is nothing": (b'{"bucketwise": 1, "min_reader": null, "project": {}}', "no format version"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_file_is_one_sentence_and_stays_untouched(kind: str, tmp_path: Path):
    data, said = BROKEN[kind]
    path = tmp_path / "broken.bucketwise"
    path.write_bytes(data)
    before = path.stat()
    began = time.monotonic()
    with pytest.raises(Refusal) as refused:
        load(path)
    assert time.monotonic() - began < 30, "within seconds, even on a busy machine"
    check_sentence(refused.value, said, path)
    assert path.read_bytes() == data
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert [one.name for one in tmp_path.iterdir()] == ["broken.bucketwise"]


def opens_or_refuses(data: bytes) -> None:
    try:
        loads(data)
    except Refusal as refused:
        check_sentence(refused, "", Path("/nowhere"))


@pytest.mark.parametrize("seed", range(8))
def test_every_prefix_is_refused_and_every_flipped_bit_opens_or_is_refused(seed: int):
    rng = random.Random(seed)
    for _ in range(60):
        at = rng.randrange(len(WHOLE) - 2)
        with pytest.raises(Refusal):
            loads(WHOLE[:at])
        opens_or_refuses(WHOLE[:at] + bytes([WHOLE[at] ^ 1 << rng.randrange(8)]) + WHOLE[at + 1 :])


@given(st.binary(max_size=60), st.integers(0, len(WHOLE)))
def test_any_bytes_anywhere_open_or_are_refused(data: bytes, at: int):
    opens_or_refuses(data)
    opens_or_refuses(WHOLE[:at] + data + WHOLE[at:])


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)
sections = st.sampled_from(("buckets", "cards", "tradeoffs", "resources", "links", "questions", "evidence", "title"))


@given(
    st.dictionaries(sections, values, max_size=3), values, st.sampled_from(("region", "judgements", "evidence", "id"))
)
def test_any_data_in_the_place_of_what_belongs_there_opens_or_is_refused(fields, value, key):
    opens_or_refuses(project(**fields))
    opens_or_refuses(card(**{key: value}))
