"""JSON from a stranger: bytes to plain data, or one sentence about what is wrong with them.

Everything here is linear in the size of the bytes, and what would cost memory or depth is found before it is built.
"""

import json
import math
import re
from typing import Any, NoReturn

from model.value import Refusal

DEPTH_LIMIT = 100
"""How deep lists and objects may nest."""

VALUE_LIMIT = 2_000_000
"""How many values a file may hold; ten thousand cards with quotations have some 400,000."""

DIGITS_LIMIT = 100
"""How long a number may be, in characters."""

_KEPT = b'[]{},"'
_OTHERS = bytes(byte for byte in range(256) if byte not in _KEPT)
_ROUND_TO_SQUARE = bytes.maketrans(b"{}", b"[]")
_HALF_A_CHARACTER = re.compile(r"\\u[dD][89a-fA-F]")


def data_of(data: bytes) -> Any:
    """The plain data that the bytes of one JSON document stand for. Raises `Refusal` for anything doubtful.

    Refused: what is not UTF-8 (a byte order mark may stand), what is cut off, the same key twice, numbers that are not
    finite or absurdly long, halves of characters, and what is deeper or longer than the limits.
    """
    text = _text(data)
    check_measures(data)
    try:
        document = json.loads(
            text, object_pairs_hook=_unique, parse_constant=_not_finite, parse_float=_finite, parse_int=_short
        )
    except json.JSONDecodeError as error:
        template = (
            "The file is not a Bucketwise project or was cut off: line {line}, column {column}. Open an earlier copy."
        )
        raise Refusal(template, line=error.lineno, column=error.colno) from None
    if _HALF_A_CHARACTER.search(text):
        _check_characters(document)
    return document


def shown(text: str, limit: int = 80) -> str:
    """A text from a file as it may stand in a message: on one line, cut, with controls made visible."""
    cut = text if len(text) <= limit else f"{text[: limit - 1]}…"
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in cut)


def _text(data: bytes) -> str:
    if not data.strip(b"\x00 \t\r\n"):
        raise Refusal("The file is empty. Open an earlier copy of it.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refusal(
            "The file is not UTF-8 text: byte {place} is wrong. Open another file.", place=error.start
        ) from None


def check_measures(data: bytes) -> None:
    """Refuse what nests too deep or holds too much, from its brackets and commas alone."""
    bare = data.replace(b"\\\\", b"").replace(b'\\"', b"")
    if bare.count(b'"') > 4 * VALUE_LIMIT:  # a value has at most a key and a text, two quotation marks each
        raise _too_many()
    marks = _outside_texts(bare)
    if marks.count(b",") + marks.count(b"[") + marks.count(b"{") > VALUE_LIMIT:
        raise _too_many()
    if _too_deep(marks.translate(_ROUND_TO_SQUARE, b",")):
        raise Refusal("The file is nested deeper than {limit} levels. Open another file.", limit=DEPTH_LIMIT)


def _too_many() -> Refusal:
    return Refusal("The file holds more than {limit} values. Open a smaller one.", limit=f"{VALUE_LIMIT:,}")


def _outside_texts(bare: bytes) -> bytes:
    """The brackets and commas of JSON without escapes that do not stand inside a text.

    Two quotation marks side by side can go first, wherever they stand: whether the rest is inside stays the same.
    """
    return b"".join(bare.translate(None, _OTHERS).replace(b'""', b"").split(b'"')[::2])


def _too_deep(brackets: bytes) -> bool:
    """Whether square brackets nest deeper than the limit: each turn takes the innermost pairs away."""
    for _ in range(DEPTH_LIMIT):
        peeled = brackets.replace(b"[]", b"")
        if len(peeled) == len(brackets):
            return brackets.count(b"[") > DEPTH_LIMIT
        brackets = peeled
    return b"[" in brackets


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise Refusal(
                    "The field “{field}” stands twice in one place. Open an earlier copy of the file.", field=shown(key)
                )
            seen.add(key)
    return found


def _not_finite(word: str) -> NoReturn:
    raise Refusal("The file holds {word} where a number belongs. Open an earlier copy of the file.", word=word)


def _finite(digits: str) -> float:
    number = float(digits) if len(digits) <= DIGITS_LIMIT else math.inf
    if math.isinf(number):
        raise _long_number(digits)
    return number


def _short(digits: str) -> int:
    if len(digits) > DIGITS_LIMIT:
        raise _long_number(digits)
    return int(digits)


def _long_number(digits: str) -> Refusal:
    return Refusal(
        "The number {number} is too large or too long. Open an earlier copy of the file.", number=shown(digits, 20)
    )


def _check_characters(document: object) -> None:
    """Refuse an escape for half of a character that has no other half: no text can keep it."""
    try:
        json.dumps(document, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        raise Refusal("The file holds half of a character. Open an earlier copy of it.") from None
