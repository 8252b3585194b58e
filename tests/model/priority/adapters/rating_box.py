"""Sharp bounds of normalised weights."""

from typing import Any

from model.weights import rating_box


def adapt(given: dict[str, Any]) -> dict[str, Any]:
    low, high = rating_box(given["ratings"], given["half"])
    return {"lo": low, "hi": high}
