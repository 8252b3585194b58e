"""`bucketwise plan`: the best set of cards under the budgets, and why the others are not in it."""

import argparse
from collections.abc import Iterator, Mapping

from gui.headless.console import say, say_json
from gui.headless.files import load
from gui.headless.names import resource_ids
from model.priority.plan.next_unit import NextUnit, next_units
from model.priority.plan.of_project import problem_of
from model.priority.plan.plan import Plan
from model.priority.plan.problem import Problem
from model.priority.plan.reasons import Reason, reasons
from model.priority.plan.report import plan_json
from model.priority.plan.solve import solve
from model.priority.score import evaluate

WIDTH = 10
"""How wide the column of a resource is."""

_WHY = {
    "aside": "aside",
    "no-score": "no score",
    "no-cost": "nobody said what it needs of {resources}",
    "locked-out": "locked out",
    "never": "requires {cards}, which cannot be in",
    "worth": "takes away {loss} points",
    "requires": "requires {cards}",
    "excluded": "cannot go with {cards}",
    "budget": "needs {short}",
    "share": "would break a share of {resources}",
    "unproven": "would fit",
}


def plan(arguments: argparse.Namespace) -> int:
    """Print the chosen cards, the others with the reason, and what is used, left and bought by one unit more."""
    project = load(arguments.file).project
    names, amounts = [name for name, _ in arguments.budget], [amount for _, amount in arguments.budget]
    budgets = dict(zip(resource_ids(project, names), amounts, strict=True))
    problem = problem_of(evaluate(project), budgets)
    best = solve(problem)
    units, missing = next_units(problem, best), reasons(problem, best)
    if arguments.json:
        say_json(plan_json(problem, best, units, missing))
    else:
        say(_lines(problem, best, units, missing))
    return 0


def _lines(problem: Problem, best: Plan, units: Mapping[str, NextUnit], missing: Mapping[str, Reason]) -> Iterator[str]:
    yield f"Chosen: {_cards(len(best.chosen))}, {_points(best.value)} points"
    yield from _table(problem, dict.fromkeys(best.chosen, ""))
    if missing:
        yield ""
        yield f"Not chosen: {_cards(len(missing))}"
        yield from _table(problem, {card: _why(problem, reason) for card, reason in missing.items()})
    if problem.resources:
        yield ""
        yield from (_use(problem, best, row, units) for row in range(len(problem.resources)))
    yield ""
    yield from _verdict(problem, best)


def _table(problem: Problem, remarks: Mapping[str, str]) -> Iterator[str]:
    """A line for each card with its score and needs, the best first, those that cannot enter last."""
    yield "  ".join([" Points", *(_short(problem.resource_name(row)) for row in problem.limited), "Card"])
    rows = [problem.row[card] for card in remarks]
    for row in sorted(rows, key=lambda row: (problem.ids[row] in problem.kept_out, -problem.values[row])):
        card = problem.ids[row]
        known = card not in problem.kept_out
        cells = [f"{_signed(float(problem.values[row])) if known else '–':>7}"]
        costs = (float(problem.costs[resource, row]) for resource in problem.limited)
        cells += [f"{_amount(cost) if known else '–':>{WIDTH}}" for cost in costs]
        yield "  ".join([*cells, problem.name(row) + (f"  ({remarks[card]})" if remarks[card] else "")])


def _why(problem: Problem, reason: Reason) -> str:
    places = {
        "cards": _and(f"“{problem.name(problem.row[card])}”" for card in reason.cards),
        "resources": _and(_called(problem, one) for one in reason.resources),
        "loss": _points(-(reason.change or 0.0)),
        "short": _and(f"{_amount(more)} more {_called(problem, one)}" for one, more in reason.short.items()),
    }
    if reason.kind == "worth" and places["loss"] == "0.0":
        return "adds nothing"
    return _WHY[reason.kind].format(**places)


def _use(problem: Problem, best: Plan, row: int, units: Mapping[str, NextUnit]) -> str:
    """What is used and left of a resource, and what one unit more would buy."""
    resource = problem.resources[row]
    unit = f" {problem.units[row]}" if problem.units and problem.units[row] else ""
    used, left = best.used[resource], best.left[resource]
    if left is None:
        return f"{problem.resource_name(row)}: {_amount(used)}{unit} used, no budget given"
    more, gain = "", units.get(resource)
    if gain is not None:
        enter = _and(f"“{problem.name(problem.row[card])}”" for card in gain.enter)
        more = f"; 1 more buys {_points(gain.gain)} points" + (f" and lets in {enter}" if enter else "")
    budget = _amount(float(problem.budgets[row]))
    return f"{problem.resource_name(row)}: {_amount(used)} of {budget}{unit} used, {_amount(left)} left{more}"


def _verdict(problem: Problem, best: Plan) -> Iterator[str]:
    if not problem.limited:
        yield "No resource has a budget, so all cards that help are chosen. Give one with --budget NAME=AMOUNT."
    elif best.optimal:
        yield "This is the best plan under these budgets, proven."
    else:
        yield f"Time ran out: a better plan could have up to {_points(best.gap)} points more."


def _called(problem: Problem, resource: str) -> str:
    return problem.resource_name(problem.resource_row(resource))


def _cards(count: int) -> str:
    return "1 card" if count == 1 else f"{count} cards"


def _and(parts: Iterator[str]) -> str:
    *most, last = list(parts) or [""]
    return f"{', '.join(most)} and {last}" if most else last


def _short(name: str) -> str:
    return f"{name if len(name) <= WIDTH else name[: WIDTH - 1] + '…':>{WIDTH}}"


def _amount(amount: float) -> str:
    return f"{round(amount, 3) + 0.0:,.12g}"


def _points(points: float) -> str:
    shown = f"{points:.1f}".replace("-", "\N{MINUS SIGN}")
    return "0.0" if shown == "\N{MINUS SIGN}0.0" else shown


def _signed(points: float) -> str:
    shown = _points(points)
    return shown if shown == "0.0" or shown[0] == "\N{MINUS SIGN}" else f"+{shown}"
