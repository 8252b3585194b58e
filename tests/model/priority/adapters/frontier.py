"""The best value at each level of one resource."""

from typing import Any

from model.priority.plan.frontier import frontier
from tests.model.priority.adapters.plan import problem_in


def adapt(given: dict[str, Any]) -> dict[str, Any]:
    points = frontier(problem_in(given), given["resource"], given["levels"])
    return {"values": [point.value for point in points]}
