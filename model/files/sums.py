"""Checksums in a project file: they find damage that still is JSON, and tell in which thing it is.

`sums` has the CRC-32 of each thing's text by section, and of all other fields together; `whole`, the last line, that of
every byte before it. A program that rewrites the file lays it out anew, and what it says is taken as it stands; damage
leaves the layout as it was.
"""

import re
import zlib
from collections.abc import Mapping
from typing import Any

from model.files.doubts import Doubt
from model.files.strict import shown
from model.files.write import text_of
from model.value import Refusal

MARGIN, THING = "\n  ", "\n   "
"""Where fields of a project stand in a file, and things of a section."""

REST = "project"
"""The sum of all fields that are no list of things."""

_WHOLE = re.compile(rb'\n "whole": "([0-9a-f]{8})"\n\}\n?\Z')


def sections(body: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
    """The text of a project's fields as it stands in a file, and the sums of its things by section."""
    lines, sums, rest = [], {}, []
    for field in sorted(body):
        part = body[field]
        if _is_list(part):
            texts = [text_of(thing, THING) for thing in part]
            sums[field] = " ".join(map(_sum, texts))
            text = f"[{THING}{f',{THING}'.join(texts)}{MARGIN}]"
        else:
            text = text_of(part, MARGIN)
            rest.append(f"{field}: {text}")
        lines.append(f"{MARGIN}{text_of(field)}: {text}")
    sums[REST] = _sum("\n".join(rest))
    return (f"{{{','.join(lines)}\n }}" if lines else "{}"), sums


def with_whole(text: str) -> bytes:
    """The bytes of a document that ends in a brace, with its last field added: the sum of all before it."""
    data = text.removesuffix("\n}").encode() + b","
    return data + b'\n "whole": "%08x"\n}\n' % zlib.crc32(data)


def is_whole(data: bytes) -> bool | None:
    """Whether the bytes agree with the sum in their last line; None where they do not end in one."""
    found = _WHOLE.search(data[-40:])
    if found is None:
        return None
    return b"%08x" % zlib.crc32(memoryview(data)[: len(data) - len(found[0])]) == found[1]


def damage(body: Mapping[str, Any], sums: Any) -> tuple[Doubt, ...]:
    """A doubt for each thing of a project's plain data that does not agree with its sum."""
    found = []
    _, now = sections(body)
    known = sums if isinstance(sums, dict) else {}
    for section, line in now.items():
        before = str(known.get(section, "")).split(" ")
        for at, (was, is_now) in enumerate(zip(before, line.split(" "), strict=False)):
            if was != is_now:
                found.append(_doubt(None if section == REST else body[section][at]))
    return tuple(found)


def sums_of(document: Any, section: str) -> frozenset[str]:
    """The sums that a document has for the things of a section; empty where it has none."""
    sums = document.get("sums") if isinstance(document, dict) else None
    line = sums.get(section) if isinstance(sums, dict) else None
    return frozenset(line.split(" ")) if isinstance(line, str) else frozenset()


def sum_of(thing: Any) -> str:
    """The sum of a thing's plain data."""
    return _sum(text_of(thing, THING))


def _is_list(part: Any) -> bool:
    return isinstance(part, tuple | list) and bool(part) and not isinstance(part[0], str | int | float)


def _sum(text: str) -> str:
    try:
        return f"{zlib.crc32(text.encode()):08x}"
    except UnicodeEncodeError:
        raise Refusal("A text holds half of a character, which no file can keep. Type it again.") from None


def _doubt(thing: Any) -> Doubt:
    known = thing if isinstance(thing, dict) else {}
    name = next(
        (text for key in ("name", "title", "text", "id") if isinstance(text := known.get(key), str) and text), ""
    )
    owner = f"“{shown(name)}”" if name else "The project"
    return Doubt(
        "DAMAGED", str(known.get("id", "")), f"{owner} does not agree with its checksum: something in it was changed."
    )
