"""Weights from comparisons two at a time, and how well these agree."""

from typing import Any

from model.priority.pairwise import consistency, row_means


def adapt(given: dict[str, Any]) -> dict[str, Any]:
    found = consistency(given["matrix"])
    return {
        "weights_gm": row_means(given["matrix"]),
        "weights_ev": found.weights,
        "lambda_max": found.eigenvalue,
        "ci": found.consistency_index,
        "cr": found.ratio,
    }
