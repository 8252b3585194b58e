"""The warnings of a model, of a matrix of comparisons, and of a plan."""

from typing import Any

from model.priority.pairwise import consistency
from model.priority.plan.clash import Clash
from model.priority.plan.ratio import list_cut
from model.priority.plan.solve import solve
from model.priority.score import evaluate
from tests.model.priority.adapters.plan import problem_in
from tests.model.priority.projects import project_of


def adapt(given: dict[str, Any]) -> dict[str, Any]:
    found: list[list[str]] = []
    if given.get("model"):
        found += [[one.code, one.subject] for one in evaluate(project_of(given["model"])).warnings]
    if given.get("ahp_matrix") and consistency(given["ahp_matrix"]).high:
        found.append(["CR_HIGH", ""])
    if given.get("plan_input"):
        found += of_plan(given["plan_input"], given.get("chosen"))
    return {"warnings": sorted(found)}


def of_plan(given: dict[str, Any], chosen: list[str] | None) -> list[list[str]]:
    """The warnings of a plan, and of a choice of cards beside it."""
    problem = problem_in(given)
    try:
        best = solve(problem)
    except Clash:
        return [["INFEASIBLE_LOCKS", ""]]
    return [["LIST_CUT", ""]] if chosen is not None and list_cut(problem, chosen, best) else []
