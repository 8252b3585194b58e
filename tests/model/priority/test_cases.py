"""The checked cases: worked examples from the literature and by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from model.priority.score import Evaluation, evaluate
from model.value import replace
from model.weights import normalised, rank_order_centroid, rating_box
from tests.model.priority.projects import card_of, project_of

CASES = json.loads((Path(__file__).parents[2] / "data" / "priority_cases.json").read_text(encoding="utf-8"))["cases"]


def scores(evaluation: Evaluation) -> dict[str, float | None]:
    return {card: evaluation.score_of(card) for card in evaluation.cards}


def of_score(model: dict[str, Any]) -> dict[str, Any]:
    evaluation = evaluate(project_of(model))
    buckets = evaluation.buckets
    rows = evaluation.row.items()
    return {
        "scores": scores(evaluation),
        "parts": {card: dict(zip(buckets, evaluation.parts[row].tolist(), strict=True)) for card, row in rows},
        "not_judged": {
            card: [bucket for bucket, is_open in zip(buckets, evaluation.open[row], strict=True) if is_open]
            for card, row in rows
            if evaluation.open[row].any()
        },
        "open_range": {card: float(evaluation.open_range[row]) for card, row in rows},
    }


def of_add_card(given: dict[str, Any]) -> dict[str, Any]:
    before = project_of(given["model"])
    after = replace(before, cards=(*before.cards, card_of(given["card"])))
    first = evaluate(before)
    return {"scores_before": scores(first), "scores_after": scores(evaluate(after, first))}


def of_warnings(given: dict[str, Any]) -> dict[str, Any]:
    found = evaluate(project_of(given["model"])).warnings
    return {"warnings": [[warning.code, warning.subject] for warning in found]}


def of_rating_box(given: dict[str, Any]) -> dict[str, Any]:
    low, high = rating_box(given["ratings"], given["half"])
    return {"lo": low, "hi": high}


ADAPTERS = {
    "weights_rating": lambda given: {"weights": normalised(given["ratings"])},
    "roc": lambda given: {"weights": rank_order_centroid(given["ranks"])},
    "rating_box": of_rating_box,
    "score": of_score,
    "add_card": of_add_card,
    "warnings": of_warnings,
}


@pytest.mark.parametrize("case", CASES, ids=[f"{case['id']} {case['source']}" for case in CASES])
def test_a_checked_case_comes_out_as_its_source_says(case):
    compare(ADAPTERS[case["kind"]](case["input"]), case["expect"], case["tolerance"])


def compare(got: Any, expected: Any, tolerance: float) -> None:
    """Only the keys that are expected are compared."""
    if isinstance(expected, dict):
        for key, value in expected.items():
            compare(got[key], value, tolerance)
    elif isinstance(expected, float | int):
        assert got == pytest.approx(expected, abs=tolerance)
    else:
        assert got == expected
