"""A damaged project file, opened as far as it can be trusted.

Our files are laid out line by line, so that each thing of a section stands between two lines of its own indent: what is
whole there is read, whatever has become of the rest. Nothing is ever written to such a file; what is read is a copy.
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from model.bucket import Bucket
from model.card import Card
from model.evidence import Evidence
from model.files.doubts import Doubt, drop_dangling
from model.files.format import check_reader, project_of
from model.files.read import Loaded, digest_of
from model.files.strict import check_measures, data_of, shown
from model.files.sums import THING
from model.project import Comparison, Link, Question, Resource
from model.tradeoff import Tradeoff
from model.value import Refusal, Value

KINDS: dict[str, tuple[type[Value], str, str]] = {
    "buckets": (Bucket, "bucket", "buckets"),
    "cards": (Card, "card", "cards"),
    "tradeoffs": (Tradeoff, "tradeoff", "tradeoffs"),
    "resources": (Resource, "resource", "resources"),
    "links": (Link, "rule of the plan", "rules of the plan"),
    "questions": (Question, "question", "questions"),
    "evidence": (Evidence, "piece of evidence", "pieces of evidence"),
    "comparisons": (Comparison, "comparison", "comparisons"),
}
"""Each section: what its things are, and what one and many are called."""

_OURS = re.compile(r'\A\s*\{\s*"bucketwise": \d')
_READER = re.compile(r'\n "min_reader": (\d{1,9}),?\n')
_PROJECT, _SUMMED = ' "project": {', ' "sums": {'
_SECTION = re.compile(r'\A  "(\w+)": \[\Z')
_FIELD = re.compile(r'\A  "(\w+)": ([^\[{].*?),?\Z')
_SUMS = re.compile(r'\A  "(\w+)": "([0-9a-f]{8}(?: [0-9a-f]{8})*)",?\Z')
_NAMES = tuple(re.compile(rf'\n    "{field}": "((?:[^"\\]|\\.)*)"') for field in ("name", "id"))


Sums = dict[str, tuple[str, ...]]


@dataclass
class _Found:
    """What was found of one section: whole things, the names of lost ones, and how many could not be checked."""

    things: list[dict[str, Any]]
    lost: list[str]
    unsure: int = 0


def salvage(data: bytes) -> Loaded:
    """What can be trusted of a damaged file, with a doubt for all that was lost.

    Raises `Refusal` for a file that is not ours, too large, or of a newer version.
    """
    # What is no UTF-8 any more becomes a mark that no text of ours has, so that its thing is lost and no other.
    text = data.decode("utf-8", "replace").replace("\r\n", "\n")
    if not _OURS.match(text):
        raise Refusal("This is not a Bucketwise project. Use Import list for lists.")
    check_measures(data)
    if version := _READER.search(text[:1000]):
        check_reader(int(version[1]))
    lines = text.split("\n")
    if _PROJECT not in lines:
        raise Refusal("The file is damaged, and nothing can be read of it. Open an earlier copy.")
    fields, sums = _fields(lines)
    body: dict[str, Any] = dict(fields)
    found = _sections(lines, sums)
    doubts = [doubt for section in KINDS for doubt in _losses(section, found.get(section), sums.get(section, ()))]
    for section, part in found.items():
        body[section] = part.things
    doubts += drop_dangling(body)
    project = project_of(_unique(body))
    whole = Doubt("DAMAGED", "", "The file is damaged, but every thing in it could be read.")
    return Loaded(project, tuple(doubts) or (whole,), digest_of(data), damaged=True)


def _sections(lines: list[str], sums: Sums) -> dict[str, _Found]:
    found: dict[str, _Found] = {}
    section = ""
    for block in _blocks(lines):
        opening = _SECTION.match(block[0])
        if opening:
            section = opening[1]
        elif section in KINDS:
            _sort("\n".join(block), section, sums, found.setdefault(section, _Found([], [])))
    return found


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """Lines that open a section, and the lines of each thing from its opening brace to where the next one begins."""
    block: list[str] = []
    for line in lines:
        starts = _SECTION.match(line) or line == "   {"
        ends = line.startswith("  ]") or (line[:2] == "  " and line[2:3] not in {"", " ", "]"})
        if block and (starts or ends):
            yield block
            block = []
        if starts and line != "   {":
            yield [line]
        elif starts or block:
            block.append(line)
    if block:
        yield block


def _sort(text: str, section: str, sums: Sums, found: _Found) -> None:
    """Puts one thing where it belongs: whole and as its checksum says, or lost."""
    body = text.strip().removesuffix(",")
    name = next((shown(named[1]) for pattern in _NAMES if (named := pattern.search(body))), "")
    try:
        thing = data_of(body.encode())
        KINDS[section][0].model_validate(thing)
    except (Refusal, ValidationError, RecursionError, UnicodeEncodeError):
        found.lost.append(name)
        return
    known = sums.get(section)
    if known is not None and f"{zlib.crc32(body.encode()):08x}" not in known:
        found.lost.append(name)
        return
    found.unsure += known is None
    found.things.append(thing)


def _fields(lines: list[str]) -> tuple[dict[str, Any], Sums]:
    """The plain fields of the project that are whole, and the checksums that the file has for its sections."""
    fields: dict[str, Any] = {}
    sums: Sums = {}
    inside = ""
    for line in lines:
        if line in {_PROJECT, _SUMMED}:
            inside = line
        elif inside == _SUMMED and (known := _SUMS.match(line)):
            sums[known[1]] = tuple(known[2].split(" "))
        elif inside == _PROJECT and (field := _FIELD.match(line)):
            _keep_field(field[1], field[2], fields)
    return fields, sums


def _keep_field(name: str, text: str, fields: dict[str, Any]) -> None:
    try:
        project_of({name: (part := data_of(text.encode()))})
    except (Refusal, UnicodeEncodeError):
        return
    fields[name] = part


def _losses(section: str, found: _Found | None, sums: tuple[str, ...]) -> Iterator[Doubt]:
    """What is lost of a section: broken things, and those of which only the checksums know."""
    _, one, many = KINDS[section]
    read, lost, unsure = (len(found.things), found.lost, found.unsure) if found else (0, [], 0)
    count = max(len(lost), len(sums) - read)
    if count:
        names = ", ".join(f"“{name}”" for name in lost[:10] if name)
        what = f"1 {one} is" if count == 1 else f"{count} {many} are"
        yield Doubt("LOST", "", f"{what} damaged and left out{f': {names}' if names else ''}.")
    if unsure:
        what = f"1 {one}" if unsure == 1 else f"{unsure} {many}"
        yield Doubt(
            "UNSURE", "", f"{what} could be read, but no checksum is left to tell whether anything was changed."
        )


def _unique(body: dict[str, Any]) -> dict[str, Any]:
    """The plain data with each id once, as the first of them has it."""
    for section in ("buckets", "cards", "tradeoffs", "resources"):
        seen: Counter[str] = Counter()
        kept = []
        for thing in body.get(section, []):
            seen[thing["id"]] += 1
            if seen[thing["id"]] == 1:
                kept.append(thing)
        if section in body:
            body[section] = kept
    return body


assert THING == "\n   ", "the layout that is looked for is the layout that is written"
