"""Depth and size are found before anything is built, and in a time that grows with the size alone."""

import json
import time

import pytest

from model.files import loads
from model.files.strict import DEPTH_LIMIT, _too_deep
from model.value import Refusal
from tests.model.files.damaged import project, raw


def deepest(text: str) -> int:
    depth = most = 0
    for letter in text:
        depth += (letter == "[") - (letter == "]")
        most = max(most, depth)
    return most


@pytest.mark.parametrize("depth", [1, DEPTH_LIMIT - 1, DEPTH_LIMIT, DEPTH_LIMIT + 1, 3 * DEPTH_LIMIT])
def test_depth_is_counted_exactly(depth: int):
    text = "[[]," * 3 + "[" * (depth - 3) + "]" * depth if depth > 3 else "[" * depth + "]" * depth
    brackets = text.replace(",", "")
    assert _too_deep(brackets.encode()) == (deepest(brackets) > DEPTH_LIMIT)


@pytest.mark.parametrize("inside", ["[" * 200, '\\"' + "[" * 200, "\\\\" + "{" * 200 + '\\"', '\\\\\\"[', "]}" * 99])
def test_brackets_in_texts_are_not_depth(inside: str):
    assert loads(raw(f'"{inside}"')).project.model_extra == {"later": json.loads(f'"{inside}"')}


def test_a_text_that_ends_in_a_backslash_hides_no_depth():
    with pytest.raises(Refusal, match="nested deeper"):
        loads(raw('["\\\\", ' + "[" * 200 + "]" * 200 + ', "\\\\"]'))


@pytest.mark.parametrize(
    "text",
    ['"' + '\\"' * 10**6, '"' * 10**6, '"\\' * 10**6, '{"a":' + '"[' * 10**6, '""[' * 10**6],
    ids=["escaped quotes", "quotes", "half escapes", "brackets in texts", "texts before brackets"],
)
def test_a_text_that_never_ends_is_refused_in_linear_time(text: str):
    began = time.monotonic()
    with pytest.raises(Refusal):
        loads(raw(text))
    assert time.monotonic() - began < 30


def test_two_of_a_million_keys_are_found_in_linear_time():
    keys = ",".join(f'"k{number}":0' for number in [*range(200_000), 199_999])
    with pytest.raises(Refusal, match="“k199999” stands twice"):
        loads(raw(f"{{{keys}}}"))


def test_two_of_many_ids_are_found_in_linear_time():
    cards = [{"id": f"c{number}", "name": "n"} for number in [*range(50_000), 49_999]]
    with pytest.raises(Refusal, match="the id “c49999”"):
        loads(project(cards=cards))
