"""How the numbers of a plan are made: its value, what it uses, what the next step of a budget buys (METHOD 9)."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from model.priority.method.made import END_DECIMALS, NO_VALUE, Made, Said, Step, figure, largest, opposite, step, total
from model.priority.method.number import Number, NumberKind
from model.priority.method.sources import PHILLIPS_BANA
from model.priority.plan.plan import Plan
from model.priority.plan.problem import Problem
from model.project import Project


class Planned(NamedTuple):
    """A plan, what it was chosen from, and the next step of each budget: how much more it takes, what it brings."""

    problem: Problem
    plan: Plan
    steps: Mapping[str, tuple[float, float]] = {}


def planned_made(number: Number, project: Project, planned: Planned | None) -> Made:
    """How a number of the plan is made; raises `Refusal` if there is no such resource."""
    if number.subject:
        project.resource(number.subject[0])
    found = None if planned is None else _FIND[number.kind](project, planned, *number.subject)
    title, formula, meaning = _SAID[number.kind]
    names = {"resource": project.resource(number.subject[0]).name} if number.subject else {}
    missing = Said("There is no plan, or it is not found yet. It is looked for while the plan is looked at.")
    return Made(
        number=number,
        title=Said(title, **names),
        value=NO_VALUE if found is None else found[0],
        unit="resource" if number.kind == "used" else "points",
        formula=formula,
        steps=() if found is None else tuple(found[1]),
        meaning=(meaning, *(() if found is not None else (missing,)), *_proof(planned)),
        sources=(PHILLIPS_BANA,),
        chapter="plan",
    )


_Found = tuple[str, list[Step]] | None


def _plan(_project: Project, planned: Planned) -> _Found:
    problem, plan = planned.problem, planned.plan
    rows = {problem.row[card] for card in plan.chosen}
    scores = [float(problem.values[row]) for row in sorted(rows)]
    bonuses = [pair.bonus for pair in problem.pairs if pair.first in rows and pair.second in rows]
    steps = [step(Said("Scores of the chosen cards"), largest(scores), sum(scores))]
    if bonuses:
        steps.append(step(Said("Bonuses of pairs"), largest(bonuses), sum(bonuses)))
    value = step(Said("Value"), total(one.result for one in steps), plan.value, END_DECIMALS)
    return value.result, [*steps, value]


def _used(_project: Project, planned: Planned, resource: str) -> _Found:
    problem, plan = planned.problem, planned.plan
    at = problem.resources.index(resource)
    needs = [float(problem.costs[at, problem.row[card]]) for card in plan.chosen]
    used = step(Said("Used"), largest(one for one in needs if one), plan.used[resource], END_DECIMALS)
    left, budget = plan.left[resource], float(problem.budgets[at])
    if left is None:
        return used.result, [used]
    formula = f"max(0, {total([figure(budget), opposite(used.result)])})"
    return used.result, [used, step(Said("Left"), formula, left, END_DECIMALS)]


def _next(_project: Project, planned: Planned, resource: str) -> _Found:
    if resource not in planned.steps:
        return None
    more, gain = planned.steps[resource]
    value = planned.plan.value
    best = step(Said("Best value with {more} more", more=figure(more)), figure(value + gain, 4), value + gain)
    formula = total([best.result, opposite(figure(value, 4))])
    bought = step(Said("What it brings"), formula, gain, END_DECIMALS)
    return bought.result, [best, bought]


def _proof(planned: Planned | None) -> tuple[Said, ...]:
    if planned is None:
        return ()
    plan = planned.plan
    if plan.optimal:
        return (Said("Proven: no set of cards within the budgets and rules is worth more."),)
    if plan.quick:
        return (Said("Found quickly: it keeps all budgets and rules, and a better one may exist."),)
    return (Said("Not proven: a better plan could be worth {gap} points more at most.", gap=figure(plan.gap, 2)),)


_SAID: dict[NumberKind, tuple[str, tuple[Said, ...], Said]] = {
    "plan": (
        "Value of the plan",
        (Said("value = sum of the scores of the chosen cards + sum of the bonuses of pairs that are both chosen"),),
        Said("What the chosen cards are worth together, in points. The plan is the set for which this is greatest."),
    ),
    "used": (
        "What the plan uses of “{resource}”",
        (
            Said("used = sum of what the chosen cards need"),
            Said("left = budget − used"),
        ),
        Said("What the chosen cards need together. A card of which nobody said what it needs is in no plan."),
    ),
    "next-unit": (
        "What more of “{resource}” would buy",
        (Said("what it brings = best value with the larger budget − best value now"),),
        Said("The next step up: the smallest larger budget at which another set of cards is worth more."),
    ),
}

_FIND: dict[NumberKind, Callable[..., _Found]] = {"plan": _plan, "used": _used, "next-unit": _next}
