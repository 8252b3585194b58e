"""The best plan: at once by a heuristic, and proven."""

from collections.abc import Callable
from dataclasses import replace
from time import monotonic

import numpy as np

from model.priority.plan.answer import NOTHING_FITS, Answer
from model.priority.plan.clash import clash_of, share_clash
from model.priority.plan.heuristic import heuristic
from model.priority.plan.losses import Losses, cheap_bound, losses_of, no_prices
from model.priority.plan.plan import Plan, plan_of, taken_by, value_of
from model.priority.plan.problem import Problem
from model.priority.plan.reduced import Reduced, narrowed, reduced
from model.priority.plan.rules import settle
from model.priority.plan.search import WORD, Found, TooMany, search
from model.priority.table import Flags
from model.value import Refusal

ANY_SECONDS = 10.0
"""How long a plan that only has to fit is looked for."""

_NO_TIME = "No plan that keeps every share was found in time. Unlock a card or lower a share."

Cancelled = Callable[[], bool]

ENUMERATED = 18
"""Up to so many free cards every choice is looked at (METHOD section 9)."""

MOST_TIED = 300
"""Among so many cards that are not sure HiGHS is asked which of plans that are level is to be named."""

MOST_STATES = 600_000
"""How many words of states the search behind a relaxation may look at before HiGHS takes over."""

WIDTHS = tuple(1.25**-power for power in reversed(range(13)))
"""How wide a search first looks, as shares of what the best known choice loses."""


def quick(problem: Problem) -> Plan:
    """A good plan at once: it keeps all budgets and rules, and its `gap` says how far from the best it can be at most.

    Raises `Clash` where no plan is possible.
    """
    rest = _reduced(problem)
    choice = heuristic(rest)
    if choice is None:
        choice = _any_choice(rest)
    if choice is None:
        raise share_clash(problem, possible)
    return plan_of(problem, rest.taken(choice), cheap_bound(rest), quick=True)


def solve(
    problem: Problem, seconds: float = 10.0, cancelled: Cancelled | None = None, start: Plan | None = None
) -> Plan:
    """The best plan; of plans that are level that with the fewest cards, then that with the smallest ids.

    After `seconds`, or when `cancelled` says so, it is the best one found, `optimal` is False and `gap` says what a
    better one could have more. `start` is a plan known to fit. Raises `Clash` where no plan is possible.
    """
    rest = _reduced(problem)
    if rest.size <= ENUMERATED:
        answer = enumerated(rest)
    else:
        known = None if start is None else taken_by(problem, start)[rest.free]
        answer = relaxed(rest, known, monotonic() + seconds, cancelled)
    if answer.choice is None:
        raise share_clash(problem, possible) if answer.proven else Refusal(_NO_TIME)
    return plan_of(problem, rest.taken(answer.choice), None if answer.proven else answer.bound)


def possible(problem: Problem) -> bool:
    """Whether there is any plan."""
    settled = settle(problem)
    return not settled.clashing and _any_choice(reduced(problem, settled)) is not None


def enumerated(rest: Reduced) -> Answer:
    """The best of all choices there are."""
    found = search(rest, losses_of(rest, no_prices(rest)))
    return Answer(found.choice, found.value, proven=True) if found else NOTHING_FITS


def relaxed(rest: Reduced, known: Flags | None, deadline: float, cancelled: Cancelled | None = None) -> Answer:
    """The best choice: looked for between the bound of a relaxation and the best choice known, or else by HiGHS."""
    from model.priority.plan.highs import prices_of

    prices = prices_of(rest)
    if prices is None:
        return NOTHING_FITS
    losses = losses_of(rest, prices)
    known = _best_of(rest, [known, heuristic(rest), heuristic(rest, losses.leaving > 0)])
    found = _searched(rest, losses, known, cancelled)
    if found is not None:
        return Answer(found.choice, found.value, proven=True)
    return by_highs(rest, losses, known, deadline, cancelled)


def by_highs(
    rest: Reduced, losses: Losses, known: Flags | None, deadline: float, cancelled: Cancelled | None = None
) -> Answer:
    """The best choice by HiGHS, and no worse than the one known. It is asked only about cards that are not sure."""
    from model.priority.plan.highs import best, settle_tie

    core, start = rest, known
    if known is not None:
        core = _core(rest, losses, known)
        start = rest.taken(known)[core.free]
    answer = best(core, start, deadline - monotonic(), cancelled)
    found = None if answer.choice is None else core.taken(answer.choice)[rest.free]
    if found is not None and answer.proven:
        core = _core(rest, losses, found)
        if core.size <= MOST_TIED:
            found = core.taken(settle_tie(core, rest.taken(found)[core.free], deadline - monotonic()))[rest.free]
        return Answer(found, answer.bound, proven=True)
    choice = _best_of(rest, [known, found])
    return Answer(choice, min(losses.bound, answer.bound), answer.proven and choice is None)


def _core(rest: Reduced, losses: Losses, known: Flags) -> Reduced:
    """The problem without the cards that a choice as good as the one known cannot decide otherwise."""
    gap = _gap(rest, losses, known)
    return narrowed(rest, np.maximum(losses.taking, losses.leaving) > gap, losses.leaving > 0)


def _gap(rest: Reduced, losses: Losses, known: Flags) -> float:
    """What a choice that is as good as the one known may lose."""
    return losses.bound - value_of(rest.problem, rest.taken(known)) + 2 * rest.problem.level


def _searched(rest: Reduced, losses: Losses, known: Flags | None, cancelled: Cancelled | None) -> Found | None:
    """The best choice, looked for near the bound first; None where there is too much to look at."""
    if known is None:
        return None
    states = MOST_STATES / (1 + rest.size // WORD)
    try:
        for width in WIDTHS:
            found = search(rest, losses, _gap(rest, losses, known) * width, states, cancelled)
            if found is not None:
                return found
    except TooMany:
        pass
    return None


def _best_of(rest: Reduced, choices: list[Flags | None]) -> Flags | None:
    """The first of the choices with the highest value; None where there is no choice."""
    known = [choice for choice in choices if choice is not None]
    return max(known, key=lambda choice: value_of(rest.problem, rest.taken(choice)), default=None)


def _any_choice(rest: Reduced) -> Flags | None:
    """A choice, however good; None where there is none."""
    choice = heuristic(rest)
    if choice is not None:
        return choice
    nothing = replace(rest, values=np.zeros(rest.size), pairs=())
    if rest.size <= ENUMERATED:
        return enumerated(nothing).choice
    from model.priority.plan.highs import best

    return best(nothing, None, ANY_SECONDS).choice


def _reduced(problem: Problem) -> Reduced:
    settled = settle(problem)
    if settled.clashing:
        raise clash_of(problem) or share_clash(problem, possible)
    return reduced(problem, settled)
