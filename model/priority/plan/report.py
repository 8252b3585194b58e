"""The plan as one JSON document, for the command line and for other programs."""

from collections.abc import Mapping
from typing import Any

from model.priority.plan.next_unit import NextUnit
from model.priority.plan.plan import Plan
from model.priority.plan.problem import Problem
from model.priority.plan.reasons import Reason

DECIMALS = 6


def plan_json(
    problem: Problem, plan: Plan, units: Mapping[str, NextUnit], reasons: Mapping[str, Reason]
) -> dict[str, Any]:
    """What `bucketwise plan --json` prints.

    `value`, `gap` and `next_unit` are points, all else is in the unit of its resource. Where there is no limit, `left`
    and `budgets` are null and the next unit buys 0. `next_cards` says what the next unit lets in and puts out. Of each
    card that is not chosen it says why, with the fields of its reason that apply.
    """
    return {
        "chosen": list(plan.chosen),
        "value": _rounded(plan.value),
        "used": {resource: _rounded(amount) for resource, amount in plan.used.items()},
        "left": {resource: None if amount is None else _rounded(amount) for resource, amount in plan.left.items()},
        "next_unit": {resource: _rounded(_gain(units, resource)) for resource in problem.resources},
        "optimal": plan.optimal,
        "gap": _rounded(plan.gap),
        "budgets": {
            resource: _rounded(float(problem.budgets[row])) if row in problem.limited else None
            for row, resource in enumerate(problem.resources)
        },
        "next_cards": {
            resource: {"enter": list(unit.enter), "leave": list(unit.leave)} for resource, unit in units.items()
        },
        "not_chosen": [_told(card, reason) for card, reason in reasons.items()],
    }


def _gain(units: Mapping[str, NextUnit], resource: str) -> float:
    return units[resource].gain if resource in units else 0.0


def _told(card: str, reason: Reason) -> dict[str, Any]:
    told: dict[str, Any] = {"id": card, "why": reason.kind}
    if reason.cards:
        told["cards"] = list(reason.cards)
    if reason.resources:
        told["resources"] = list(reason.resources)
    if reason.change is not None:
        told["change"] = _rounded(reason.change)
    if reason.short:
        told["short"] = {resource: _rounded(amount) for resource, amount in reason.short.items()}
    return told


def _rounded(number: float) -> float:
    return round(number, DECIMALS) + 0.0
