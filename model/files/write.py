"""The text of a project file: what `json.dumps` prints with sorted keys and an indent of 1, straight from the values.

`json` is fast only for documents on one line, and would need every value copied to plain data first.
"""

import math
from collections.abc import Callable, Iterable
from functools import cache
from json.encoder import encode_basestring as quoted
from typing import Any

from pydantic import BaseModel

from model.value import Refusal


def text_of(part: Any, margin: str = "\n") -> str:
    """The JSON of a value or of plain data; `margin` is the line break and the indent that it stands at.

    Values leave out what is at its default and keep the fields that this version does not know; sets come sorted.
    Raises `Refusal` for a number that is not finite.
    """
    return _WRITERS.get(type(part), _value)(part, margin)


def said(value: BaseModel) -> dict[str, Any]:
    """The fields of a value that are not at their default, and those that this version does not know."""
    return {**{name: part for name, _, part in _told(value)}, **(value.model_extra or {})}


def _value(value: BaseModel, margin: str) -> str:
    if value.model_extra:
        return _object(said(value), margin)
    inner = margin + " "
    return _wrapped("{", [f"{key}{text_of(part, inner)}" for _, key, part in _told(value)], "}", margin)


def _told(value: BaseModel) -> list[tuple[str, str, Any]]:
    parts = vars(value)
    return [(name, key, part) for name, key, default in _fields(type(value)) if (part := parts[name]) != default]


@cache
def _fields(kind: type[BaseModel]) -> tuple[tuple[str, str, object], ...]:
    return tuple((name, f"{quoted(name)}: ", field.default) for name, field in sorted(kind.model_fields.items()))


def _object(items: dict[str, Any], margin: str) -> str:
    inner = margin + " "
    return _wrapped("{", [f"{quoted(key)}: {text_of(items[key], inner)}" for key in sorted(items)], "}", margin)


def _list(items: Iterable[Any], margin: str) -> str:
    inner = margin + " "
    return _wrapped("[", [text_of(one, inner) for one in items], "]", margin)


def _wrapped(start: str, lines: list[str], end: str, margin: str) -> str:
    inner = margin + " "
    return f"{start}{inner}{f',{inner}'.join(lines)}{margin}{end}" if lines else start + end


def _number(number: float, _margin: str) -> str:
    if not math.isfinite(number):
        raise Refusal("A number is not finite, which no file can keep. Give it a value.")
    return float.__repr__(number)


_WRITERS: dict[type, Callable[[Any, str], str]] = {
    str: lambda text, _: quoted(text),
    bool: lambda flag, _: "true" if flag else "false",
    int: lambda number, _: int.__repr__(number),
    float: _number,
    type(None): lambda _, __: "null",
    dict: _object,
    list: _list,
    tuple: _list,
    frozenset: lambda members, margin: _list(sorted(members), margin),
}
