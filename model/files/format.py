"""The file format: one UTF-8 JSON document, sorted, one field a line, without what is at its default.

    {"bucketwise": 1, "min_reader": 1, "project": {...}, "sums": {...}, "whole": "0a1b2c3d"}

`bucketwise` is the version that wrote it, `min_reader` the oldest that may open it; `sums` and `whole` are checksums.
Fields that a version does not know are kept and written back; those beside the project travel in its unknown field
`HEADER`.
"""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from pydantic import ValidationError

from model.files.doubts import Doubt, drop_dangling
from model.files.strict import data_of, shown
from model.files.sums import damage, is_whole, sections, with_whole
from model.files.write import said, text_of
from model.project import Project
from model.value import Refusal, refusal_of

VERSION = 1
MIN_READER = 1

HEADER = "beside the project"
"""The unknown field of a project that holds the unknown fields of the header; no version gives a field this name."""

_OWN = {"bucketwise", "min_reader", "project", "sums", "whole"}
_KINDS = {
    "buckets": "bucket",
    "cards": "card",
    "tradeoffs": "tradeoff",
    "resources": "resource",
    "links": "link",
    "comparisons": "comparison",
    "questions": "question",
    "evidence": "evidence",
}


def dumps(project: Project) -> bytes:
    """The bytes of a project file. Raises `Refusal` for a text or a number that no file can keep."""
    body = said(project)
    return _written(body.pop(HEADER, {}), body, VERSION, MIN_READER)


def parse(data: bytes) -> tuple[Project, tuple[Doubt, ...]]:
    """The project that the bytes hold, and what was doubtful. Raises `Refusal` with one sentence for anything else."""
    with _without_collecting():
        document = _document_of(data)
        damaged = _damage(document, data) if is_whole(data) is False else ()
        body = _body_of(document)
        doubts = drop_dangling(body)
        return project_of(body), (*damaged, *doubts)


def reads_back(data: bytes, project: Project) -> bool:
    """Whether the bytes hold just that project, what leads nowhere included. Raises `Refusal` where they hold none."""
    with _without_collecting():
        return project_of(_body_of(_document_of(data))) == project


def _written(header: Mapping[str, Any], body: Mapping[str, Any], version: int, reader: int) -> bytes:
    """The bytes of a file; `header` may bring sums of its own."""
    text, sums = sections(body)
    fields = {"sums": sums, **header, "bucketwise": version, "min_reader": reader}
    lines = {field: text_of(part, "\n ") for field, part in fields.items()} | {"project": text}
    try:
        return with_whole("{\n " + ",\n ".join(f"{text_of(one)}: {lines[one]}" for one in sorted(lines)) + "\n}")
    except UnicodeEncodeError:
        raise Refusal("A text holds half of a character, which no file can keep. Type it again.") from None


def _damage(document: dict[str, Any], data: bytes) -> tuple[Doubt, ...]:
    """What does not agree with its checksum, where the bytes still are laid out as we write them.

    Another program that edits a file lays it out in its own way, and what it says is taken as it stands.
    """
    body, header = document["project"], {one: part for one, part in document.items() if one not in _OWN - {"sums"}}
    as_ours = _written(header, body, document["bucketwise"], document.get("min_reader", MIN_READER))
    return damage(body, document.get("sums")) if _lines(as_ours) == _lines(data) else ()


def _lines(data: bytes) -> list[bytes]:
    """The lines of a file but the last sum, in any order: a damaged name of a field may sort elsewhere."""
    return sorted(line.rstrip(b",") for line in data.splitlines()[:-2])


@contextmanager
def _without_collecting() -> Iterator[None]:
    """No search for garbage meanwhile: of ten thousand new cards none is, and looking took most of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _document_of(data: bytes) -> dict[str, Any]:
    """The plain data of a file, header and all."""
    document = data_of(data)
    if not isinstance(document, dict) or "bucketwise" not in document:
        raise Refusal("This is not a Bucketwise project. Use Import list for lists.")
    _check_versions(document)
    if not isinstance(document.get("project"), dict):
        raise Refusal("The file has no project in it. Open an earlier copy of it.")
    return document


def _body_of(document: dict[str, Any]) -> dict[str, Any]:
    """The plain data of the project in a file, with what stands beside it in `HEADER`."""
    body = dict(document["project"])
    inside = body.pop(HEADER, None)
    beside = {**(inside if isinstance(inside, dict) else {}), **document}
    unknown = {name: part for name, part in beside.items() if name not in _OWN}
    return {**body, HEADER: unknown} if unknown else body


def _check_versions(document: dict[str, Any]) -> None:
    version, reader = document["bucketwise"], document.get("min_reader", MIN_READER)
    for number in (version, reader):
        if not isinstance(number, int) or isinstance(number, bool) or number < 1:
            raise Refusal("The file names no format version. Open an earlier copy of it.")
    check_reader(reader)


def check_reader(reader: int) -> None:
    """Refuse a file that asks for a newer reader."""
    if reader > VERSION:
        raise Refusal("This file was written by a newer Bucketwise ({version}). Update to open it.", version=reader)


def project_of(body: dict[str, Any]) -> Project:
    """The project of plain data; raises `Refusal` that names what is wrong with which thing."""
    try:
        return Project.model_validate(body)
    except ValidationError as error:
        raise _field_damaged(body, refusal_of(error)) from None
    except Refusal as refusal:
        reason = shown(str(refusal), 300).rstrip(".")
        template = "The project is damaged: {reason}. Open an earlier copy of the file."
        raise Refusal(template, reason=reason[:1].lower() + reason[1:]) from None


def _field_damaged(body: dict[str, Any], refusal: Refusal) -> Refusal:
    """What is wrong with a field, naming the card or whatever it is a field of."""
    section, *inside = str(refusal.values["field"]).split(".")
    what, field = "project", section
    if section in _KINDS and inside:
        number, *inside = inside
        what, field = f"{_KINDS[section]} {_name(body[section][int(number)], int(number))}", ".".join(inside)
    template = "The {what} is damaged: its field “{field}” is not valid ({reason}). Open an earlier copy of the file."
    if not field:
        template = "The {what} is damaged ({reason}). Open an earlier copy of the file."
    return Refusal(template, what=what, field=field, reason=refusal.values["reason"])


def _name(thing: Any, number: int) -> str:
    """What a reader can find a thing by: its name, else its id, else its place in the list."""
    known = [thing.get(key) for key in ("name", "id")] if isinstance(thing, dict) else []
    name = next((one for one in known if isinstance(one, str) and one), None)
    return f"number {number + 1}" if name is None else f"“{shown(name)}”"
