"""Median, quartiles and agreement of each card's ratings."""

from typing import Any

from model.priority.groups.ratings import spreads


def adapt(given: dict[str, Any]) -> dict[str, Any]:
    low, high = given["scale"]
    return {"cards": {card: found._asdict() for card, found in spreads(given["ratings"], (low, high)).items()}}
