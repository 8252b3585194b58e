"""Why no plan is possible: the fewest locks that cannot go together, and what they break."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, Literal

import numpy as np

from model.priority.plan.plan import used_by
from model.priority.plan.problem import Problem
from model.priority.plan.rules import flags, required, room
from model.priority.table import Flags
from model.value import Refusal

Kind = Literal["locked-both-ways", "kept-out", "requires", "excludes", "budget", "share"]

_BOTH_WAYS = "“{card}” is locked in and locked out. Unlock it."
_REQUIRED = {
    "locked-out": "“{card}” is locked in and requires “{other}”, which is locked out. Unlock one of them.",
    "aside": "“{card}” is locked in and requires “{other}”, which is set aside. Unlock the one or count the other.",
    "no-score": "“{card}” is locked in and requires “{other}”, which has no score. Unlock the one or judge the other.",
    "no-cost": "“{card}” is locked in and requires “{other}”, of which nobody said what it needs of {resource}. "
    "Say it, or unlock the card.",
}
_EXCLUDED = "“{card}” and “{other}” exclude each other, and both are locked in. Unlock one or remove the rule."
_EXCLUDED_TOO = (
    "“{card}” and “{other}” exclude each other, and the locked cards require both. Unlock one or remove a rule."
)
_ITSELF = "“{card}” is locked in and excludes itself. Remove the rule."
_OVERRUN = "No plan fits: the locked cards need {need} of {budget} {resource}. Unlock one or raise the budget."
_OVERRUN_ALONE = (
    "No plan fits: “{card}” is locked in and needs {need} of {budget} {resource}. Unlock it or raise the budget."
)
_SHARE = (
    "No plan fits: with the cards that are locked in “{bucket}” cannot keep {share} of {resource}. "
    "Unlock one, lower the share or raise a budget."
)


class Clash(Refusal):
    """No plan is possible.

    `cards` are the ids of locked cards none of which can be left out of the explanation; `resource` is the id of the
    budget that they overrun or of what is shared, `bucket` the id of the bucket with the share. All empty where they do
    not apply.
    """

    def __init__(
        self,
        kind: Kind,
        sentence: str,
        values: dict[str, Any],
        cards: Iterable[str],
        resource: str = "",
        bucket: str = "",
    ) -> None:
        super().__init__(sentence, **values)
        self.kind = kind
        self.cards = tuple(cards)
        self.resource = resource
        self.bucket = bucket


def clash_of(problem: Problem) -> Clash | None:
    """The first clash among locks, rules and budgets, None without one. Shares are left to `share_clash`."""
    return _out(problem) or _excluded(problem) or _overrun(problem)


def share_clash(problem: Problem, possible: Callable[[Problem], bool]) -> Clash:
    """Why a problem without another clash has no plan; `possible` says whether a problem has one.

    A deletion filter (Chinneck & Dravnieks 1991): what can go without a plan becoming possible goes.
    """
    for share in problem.shares:
        without = replace(problem, shares=tuple(one for one in problem.shares if one is not share))
        if not possible(without):
            problem = without
    share = problem.shares[0]
    locked = _needed(problem.locked_in, lambda kept: not possible(replace(problem, locked_in=kept)))
    values = {
        "bucket": share.name or share.bucket,
        "share": f"{100 * share.share:.6g}%",
        "resource": problem.resource_name(share.resource),
    }
    return Clash("share", _SHARE, values, _ids(problem, locked), problem.resources[share.resource], share.bucket)


def _out(problem: Problem) -> Clash | None:
    """A locked card that is out itself, or that requires one that is out."""
    for card in sorted(problem.locked_in):
        reached = _held(problem, frozenset([card]))
        for other in [card, *np.flatnonzero(reached).tolist()]:
            if other in problem.out:
                return _out_clash(problem, card, other)
    return None


def _out_clash(problem: Problem, card: int, other: int) -> Clash:
    kept = None if other in problem.locked_out else problem.kept_out[problem.ids[other]]
    missing = kept.resources[0] if kept and kept.resources else ""
    values = {"card": problem.name(card), "other": problem.name(other)}
    if missing:
        values["resource"] = problem.resource_name(problem.resource_row(missing))
    cards = [problem.ids[card]]
    if card != other:
        return Clash("requires", _REQUIRED[kept.why if kept else "locked-out"], values, cards, missing)
    if kept is None:
        return Clash("locked-both-ways", _BOTH_WAYS, values, cards)
    return Clash("kept-out", kept.locked_in, values, cards, missing)


def _excluded(problem: Problem) -> Clash | None:
    """Two cards that exclude each other and are locked in, or required by those that are."""
    held = _held(problem, problem.locked_in)
    broken = [pair for pair in problem.excludes if held[pair[0]] and held[pair[1]]]
    if not broken:
        return None
    pair = next((pair for pair in broken if problem.locked_in.issuperset(pair)), broken[0])
    values = {"card": problem.name(pair[0]), "other": problem.name(pair[1])}
    locked = _needed(problem.locked_in, lambda kept: bool(_held(problem, kept)[list(pair)].all()))
    direct = _ITSELF if pair[0] == pair[1] else _EXCLUDED
    sentence = direct if problem.locked_in.issuperset(pair) else _EXCLUDED_TOO
    return Clash("excludes", sentence, values, _ids(problem, locked))


def _overrun(problem: Problem) -> Clash | None:
    """A budget that the locked cards overrun with what they require."""
    held = _held(problem, problem.locked_in)
    over = np.flatnonzero(room(problem, held) < 0).tolist()
    if not over:
        return None
    resource = over[0]

    def overruns(kept: frozenset[int]) -> bool:
        return bool(room(problem, _held(problem, kept))[resource] < 0)

    locked = _needed(problem.locked_in, overruns, key=problem.costs[resource].tolist().__getitem__)
    need, budget = _apart(used_by(problem, held)[resource], float(problem.budgets[resource]))
    values = {"need": need, "budget": budget, "resource": problem.resource_name(resource)}
    if len(problem.locked_in) == 1:
        values["card"] = problem.name(locked[0])
    sentence = _OVERRUN_ALONE if len(problem.locked_in) == 1 else _OVERRUN
    return Clash("budget", sentence, values, _ids(problem, locked), problem.resources[resource])


def _held(problem: Problem, locked: frozenset[int]) -> Flags:
    return required(problem, flags(len(problem.ids), locked))


def _needed(
    locked: frozenset[int], broken: Callable[[frozenset[int]], bool], key: Callable[[int], float] = float
) -> list[int]:
    """Locked cards that break something, none of which can be left out of it; those of the least key go first."""
    kept = locked
    for card in sorted(locked, key=lambda row: (key(row), row)):
        if broken(kept - {card}):
            kept -= {card}
    return sorted(kept)


def _ids(problem: Problem, rows: Iterable[int]) -> list[str]:
    return sorted(problem.ids[row] for row in rows)


def _apart(need: float, budget: float) -> tuple[str, str]:
    """Both amounts with as few decimals as tell them apart."""
    for decimals in range(10):
        shown = tuple(f"{amount:,.{decimals}f}" if amount < 1e15 else f"{amount:.6g}" for amount in (need, budget))
        exact = all(abs(amount - round(amount, decimals)) < 1e-9 * max(amount, 1) for amount in (need, budget))
        if shown[0] != shown[1] and (exact or decimals > 2):
            break
    return shown[0], shown[1]
