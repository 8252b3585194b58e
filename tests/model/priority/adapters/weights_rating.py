"""Weights from ratings."""

from typing import Any

from model.weights import normalised


def adapt(given: dict[str, Any]) -> dict[str, Any]:
    return {"weights": normalised(given["ratings"])} if any(given["ratings"].values()) else {"error": "NO_WEIGHTS"}
