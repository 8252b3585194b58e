"""The file format: one UTF-8 JSON document, sorted, one field a line, without what is at its default.

    {"bucketwise": 1, "min_reader": 1, "project": {...}}

`bucketwise` is the version that wrote it, `min_reader` the oldest that may open it. Fields that a version does not know
are kept and written back.
"""

import json
import re
from functools import cache
from typing import Any, NoReturn

from pydantic import BaseModel, ValidationError

from model.files.doubts import Doubt, without_dangling
from model.project import Project
from model.value import Refusal, refusal_of

VERSION = 1
MIN_READER = 1
DEPTH_LIMIT = 100
DIGITS_LIMIT = 40

_HEADER = ("bucketwise", "min_reader", "project")


def dumps(project: Project) -> bytes:
    """The bytes of a project file. Raises `Refusal` for text that UTF-8 cannot hold."""
    document = {"bucketwise": VERSION, "min_reader": MIN_READER, "project": plain(project)}
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, sort_keys=True, indent=1)
    try:
        return (text + "\n").encode("utf-8")
    except UnicodeEncodeError:
        raise Refusal("A text holds half of a character, which no file can keep. Type it again.") from None


def plain(value: BaseModel) -> dict[str, Any]:
    """A value as plain data, without what is at its default; sets come sorted, ids are always there."""
    kept = {
        name: _data(getattr(value, name)) for name, default in _defaults(type(value)) if getattr(value, name) != default
    }
    return {**kept, **(value.model_extra or {})}


@cache
def _defaults(kind: type[BaseModel]) -> tuple[tuple[str, object], ...]:
    return tuple((name, field.default) for name, field in kind.model_fields.items())


def _data(part: object) -> object:
    if isinstance(part, BaseModel):
        return plain(part)
    if isinstance(part, tuple):
        return [_data(one) for one in part]
    return sorted(part) if isinstance(part, frozenset) else part


def parse(data: bytes) -> tuple[Project, tuple[Doubt, ...]]:
    """The project that the bytes hold, and what was doubtful. Raises `Refusal` with one sentence for anything else."""
    document = _object(_json(_text(data)))
    _check_versions(document)
    body = document.get("project")
    if not isinstance(body, dict):
        raise Refusal("The file has no project in it. Open another file.")
    body, doubts = without_dangling(body)
    try:
        return Project.model_validate(body), doubts
    except ValidationError as error:
        raise _damaged(refusal_of(error)) from None
    except Refusal as refusal:
        raise _damaged(refusal) from None


def _damaged(refusal: Refusal) -> Refusal:
    reason = str(refusal).rstrip(".")
    return Refusal(
        "The project is damaged: {reason}. Open an earlier copy of the file.", reason=reason[0].lower() + reason[1:]
    )


def _text(data: bytes) -> str:
    if not data.strip(b"\x00 \t\r\n"):
        raise Refusal("The file is empty. Open an earlier copy of it.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refusal(
            "The file is not UTF-8 text: byte {place} is wrong. Open another file.", place=error.start
        ) from None


def _json(text: str) -> object:
    if _too_deep(text):
        raise Refusal("The file is nested deeper than {limit} levels. Open another file.", limit=DEPTH_LIMIT)
    try:
        return json.loads(
            text, object_pairs_hook=_unique, parse_constant=_not_finite, parse_float=_finite, parse_int=_short
        )
    except json.JSONDecodeError as error:
        template = (
            "The file is not a Bucketwise project or was cut off: line {line}, column {column}. Open an earlier copy."
        )
        raise Refusal(template, line=error.lineno, column=error.colno) from None


def _too_deep(text: str) -> bool:
    """Whether brackets outside strings nest too deep; found before parsing, which would recurse."""
    depth = 0
    for match in re.finditer(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', text, re.DOTALL):
        mark = match.group()
        if mark in "[{":
            depth += 1
            if depth > DEPTH_LIMIT:
                return True
        elif mark in "]}":
            depth -= 1
    return False


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise Refusal(
            "The field “{field}” stands twice in one place. Open an earlier copy of the file.", field=twice[:80]
        )
    return found


def _not_finite(word: str) -> NoReturn:
    raise Refusal("The file holds {word} where a number belongs. Open an earlier copy of the file.", word=word)


def _finite(digits: str) -> float:
    number = float(digits)
    if len(digits) > DIGITS_LIMIT or number in (float("inf"), float("-inf")):
        raise _long_number(digits)
    return number


def _short(digits: str) -> int:
    if len(digits) > DIGITS_LIMIT:
        raise _long_number(digits)
    return int(digits)


def _long_number(digits: str) -> Refusal:
    return Refusal("The number {number}… is too large. Open an earlier copy of the file.", number=digits[:12])


def _object(document: object) -> dict[str, Any]:
    if not isinstance(document, dict) or "bucketwise" not in document:
        raise Refusal("This is not a Bucketwise project. Use Import list for lists.")
    return document


def _check_versions(document: dict[str, Any]) -> None:
    version, reader = document["bucketwise"], document.get("min_reader", MIN_READER)
    for number in (version, reader):
        if not isinstance(number, int) or isinstance(number, bool) or number < 1:
            raise Refusal("The file names no format version. Open an earlier copy of it.")
    if reader > VERSION:
        raise Refusal("This file was written by a newer Bucketwise ({version}). Update to open it.", version=version)
