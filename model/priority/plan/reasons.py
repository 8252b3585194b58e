"""Why a card is not in the plan, and what would have to be true for it to be."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

import numpy as np

from model.priority.plan.clash import Clash
from model.priority.plan.plan import Plan, keeps, taken_by, used_by, value_of
from model.priority.plan.problem import Problem
from model.priority.plan.rules import flags, required
from model.priority.plan.solve import Cancelled, solve
from model.priority.table import Flags

Kind = Literal[
    "aside",
    "no-score",
    "no-cost",
    "locked-out",
    "never",
    "worth",
    "requires",
    "excluded",
    "budget",
    "share",
    "displaces",
    "unproven",
]


class Forced(NamedTuple):
    """The best plan with a card in it: `loss` points less than without, and the ids that come in and go out with it.

    At `score` the card is level with what it displaces; beyond, it is in the plan.
    """

    loss: float
    enter: tuple[str, ...]
    leave: tuple[str, ...]
    score: float
    optimal: bool


@dataclass(frozen=True)
class Reason:
    """Why a card is not in the plan.

    - aside, no-score, no-cost (of `resources`), locked-out: it cannot enter.
    - never: it requires `cards` that cannot enter. requires: it requires `cards` that the plan does not hold.
    - excluded: the plan holds `cards` that cannot go with it, or with what it requires.
    - worth: with what it requires it would change the plan by `change` points, which is nothing or a loss.
    - budget: beside the plan it would add `change` points, and what it needs with all that it requires is `short` by
      resource id. share: beside the plan it would break a share of `resources`.
    - displaces: there is room for it only if others leave, and they are worth more: `forced` says which.
    - unproven: it would fit and help. The plan is not the best one.
    """

    kind: Kind
    cards: tuple[str, ...] = ()
    resources: tuple[str, ...] = ()
    change: float | None = None
    short: Mapping[str, float] = field(default_factory=dict)
    forced: Forced | None = None


def reasons(problem: Problem, plan: Plan) -> dict[str, Reason]:
    """The reason by id for each card that the plan does not hold, found without solving anything."""
    taken = taken_by(problem, plan)
    return {problem.ids[row]: _reason(problem, taken, row) for row in np.flatnonzero(~taken).tolist()}


def reason(
    problem: Problem, plan: Plan, card: str, seconds: float = 10.0, cancelled: Cancelled | None = None
) -> Reason:
    """The reason for one card that the plan does not hold, with the best plan that holds it where there is one."""
    found = _reason(problem, taken_by(problem, plan), problem.card_row(card))
    best = forced(problem, plan, card, seconds, cancelled)
    if best is None:
        return found
    kind: Kind = "displaces" if found.kind == "budget" and best.leave else found.kind
    return replace(found, kind=kind, forced=best)


def forced(
    problem: Problem, plan: Plan, card: str, seconds: float = 10.0, cancelled: Cancelled | None = None
) -> Forced | None:
    """What it would cost to have a card in the plan; None where no plan can hold it."""
    row = problem.card_row(card)
    if row in problem.out:
        return None
    try:
        other = solve(problem.locking_in(card), seconds, cancelled)
    except Clash:
        return None
    loss = max(plan.value - other.value, 0.0)
    chosen, held = set(other.chosen), set(plan.chosen)
    return Forced(
        loss if loss > problem.level else 0.0,
        tuple(sorted(chosen - held - {card})),
        tuple(sorted(held - chosen)),
        float(problem.values[row]) + loss,
        plan.optimal and other.optimal,
    )


def _reason(problem: Problem, taken: Flags, row: int) -> Reason:
    if row in problem.locked_out:
        return Reason("locked-out")
    if kept_out := problem.kept_out.get(problem.ids[row]):
        return Reason(kept_out.why, resources=kept_out.resources)
    with_it = taken | required(problem, flags(len(problem.ids), [row]))
    change = value_of(problem, with_it) - value_of(problem, taken)
    never = problem.out.intersection(np.flatnonzero(with_it & ~taken).tolist())
    if never:
        return Reason("never", _ids(problem, never))
    if change <= problem.level:
        return Reason("worth", change=change)
    return _ruled_out(problem, taken, with_it, row, change) or _beside(problem, with_it, change)


def _ruled_out(problem: Problem, taken: Flags, with_it: Flags, row: int, change: float) -> Reason | None:
    """The reason for a card that a rule ties to others."""
    missing = {other for card, other in problem.requires if card == row and other != row and not taken[other]}
    if missing:
        return Reason("requires", _ids(problem, missing), change=change, short=_short(problem, with_it))
    barring = {other for pair in problem.excludes if with_it[list(pair)].all() for other in pair}
    if barring:
        barring = {other for other in barring if taken[other]} or barring
        return Reason("excluded", _ids(problem, barring), change=change, short=_short(problem, with_it))
    return None


def _beside(problem: Problem, with_it: Flags, change: float) -> Reason:
    """The reason for a card that rules let in."""
    if short := _short(problem, with_it):
        return Reason("budget", change=change, short=short)
    broken = [share.resource for share in problem.shares if not keeps(problem, with_it, share)]
    if broken:
        return Reason("share", resources=tuple(problem.resources[one] for one in dict.fromkeys(broken)), change=change)
    return Reason("unproven", change=change)


def _short(problem: Problem, taken: Flags) -> dict[str, float]:
    """By how much the rows taken overrun each budget that they overrun."""
    amounts = zip(problem.resources, used_by(problem, taken), problem.budgets.tolist(), problem.limits, strict=True)
    return {resource: used - budget for resource, used, budget, limit in amounts if used > limit}


def _ids(problem: Problem, rows: set[int] | frozenset[int]) -> tuple[str, ...]:
    return tuple(sorted(problem.ids[row] for row in rows))
