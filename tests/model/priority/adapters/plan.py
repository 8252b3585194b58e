"""The best plan, whether there is one, and what the next unit of each resource buys."""

from typing import Any

import numpy as np

from model.priority.plan.clash import Clash
from model.priority.plan.next_unit import next_units
from model.priority.plan.problem import Pair, Problem
from model.priority.plan.solve import solve


def problem_in(given: dict[str, Any]) -> Problem:
    """The problem of a case; a resource that is absent from the costs of a card costs 0 there."""
    cards, budgets = given["cards"], given["budgets"]
    row = {card["id"]: at for at, card in enumerate(cards)}
    costs = [[card["costs"].get(resource, 0) for card in cards] for resource in budgets]
    return Problem(
        ids=tuple(row),
        values=np.array([card["value"] for card in cards], dtype=np.float64),
        resources=tuple(budgets),
        costs=np.array(costs, dtype=np.float64).reshape(len(budgets), len(cards)),
        budgets=np.array(list(budgets.values()), dtype=np.float64),
        pairs=tuple(Pair(row[pair["a"]], row[pair["b"]], pair["q"]) for pair in given.get("pairs", ())),
        requires=tuple((row[card], row[other]) for card, other in given.get("requires", ())),
        excludes=tuple((row[card], row[other]) for card, other in given.get("excludes", ())),
        locked_in=frozenset(row[card] for card in given.get("locked_in", ())),
        locked_out=frozenset(row[card] for card in given.get("locked_out", ())),
    )


def adapt(given: dict[str, Any]) -> dict[str, Any]:
    problem = problem_in(given)
    try:
        plan = solve(problem)
    except Clash:
        return {"status": "infeasible"}
    units = next_units(problem, plan, given.get("next_unit", 1.0))
    return {
        "status": "optimal" if plan.optimal else "unproven",
        "value": plan.value,
        "chosen": list(plan.chosen),
        "next_unit": {resource: unit.gain for resource, unit in units.items()},
    }
