"""The warnings of a model, of a matrix of comparisons, and of a plan."""

from typing import Any

from model.priority.pairwise import consistency
from model.priority.score import evaluate
from tests.model.priority.projects import project_of


def adapt(given: dict[str, Any]) -> dict[str, Any]:
    found = [[one.code, one.subject] for one in evaluate(project_of(given["model"])).warnings]
    if given.get("ahp_matrix") and consistency(given["ahp_matrix"]).high:
        found.append(["CR_HIGH", ""])
    return {"warnings": sorted(found)}
