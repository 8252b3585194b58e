"""The checked cases: worked examples from the literature and by hand.

Each kind of case has a file of its name in `adapters`, whose `adapt` hands the input of a case to the engine and gives
back its answer in the shapes of the method (section 12).
"""

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

CASES = json.loads((Path(__file__).parents[2] / "data" / "priority_cases.json").read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=f"{case['id']} {case['source']}") for case in CASES],
)
def test_a_checked_case_comes_out_as_its_source_says(case):
    compare(adapted(case["kind"])(case["input"]), case["expect"], case["tolerance"])


def adapted(kind: str) -> Any:
    return import_module(f"tests.model.priority.adapters.{kind}").adapt


def compare(got: Any, expected: Any, tolerance: float) -> None:
    """Only the keys that are expected are compared."""
    if isinstance(expected, dict):
        for key, value in expected.items():
            compare(got[key], value, tolerance)
    elif isinstance(expected, list):
        assert len(got) == len(expected)
        for one, other in zip(got, expected, strict=True):
            compare(one, other, tolerance)
    elif isinstance(expected, float | int) and not isinstance(expected, bool):
        assert got == pytest.approx(expected, abs=tolerance)
    else:
        assert got == expected
