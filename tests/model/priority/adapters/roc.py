"""Rank order centroid weights."""

from typing import Any

from model.weights import rank_order_centroid


def adapt(given: dict[str, Any]) -> dict[str, Any]:
    return {"weights": rank_order_centroid(given["ranks"])}
