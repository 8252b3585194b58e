"""How far each weight may move before another card leads, and the smallest move that turns the first two round."""

from typing import Any

from model.priority.score import evaluate
from model.priority.stability import stability
from tests.model.priority.projects import project_of


def adapt(model: dict[str, Any]) -> dict[str, Any]:
    found = stability(evaluate(project_of(model)))
    flip = found.flip
    return {
        "top": found.top,
        "second": found.second,
        "tie": found.tie,
        "intervals": {one.bucket: {"weight": one.weight, "lo": one.low, "hi": one.high} for one in found.intervals},
        "flip": None if flip is None else {"goal": flip.bucket, "to": flip.to, "change": flip.change},
    }
