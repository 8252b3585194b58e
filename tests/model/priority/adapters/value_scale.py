"""What levels are worth on a fixed scale."""

from typing import Any

from model.scale import Scale


def adapt(given: dict[str, Any]) -> dict[str, Any]:
    scale = Scale(points=tuple(sorted((level, value) for level, value in given["points"])))
    found = [scale.value(level) for level in given["x"]]
    return {"v": [value for value, _ in found], "clipped": [clipped for _, clipped in found]}
