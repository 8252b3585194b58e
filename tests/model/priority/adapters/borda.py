"""Points and fractions from rankings."""

from typing import Any

from model.priority.groups.borda import borda


def adapt(given: dict[str, Any]) -> dict[str, Any]:
    found = borda(given["rankings"], given.get("counts"))
    return {"points": found.points, "fraction": found.fraction}
