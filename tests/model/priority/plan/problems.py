"""Small problems at random, and METHOD's plan written as plainly as possible to hold the fast one against."""

import itertools
import random
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np

from model.priority.plan.problem import KeptOut, Pair, Problem, Share


class Naive(NamedTuple):
    """The best value, and the ids that METHOD names among the plans of that value."""

    value: float
    chosen: tuple[str, ...]


def naive(problem: Problem) -> Naive | None:
    """The best of all sets of cards, one after the other; None where none is allowed."""
    found = [
        (worth(problem, rows), rows)
        for count in range(len(problem.ids) + 1)
        for rows in itertools.combinations(range(len(problem.ids)), count)
        if allowed(problem, set(rows))
    ]
    if not found:
        return None
    most = max(value for value, _ in found)
    level = [tuple(sorted(problem.ids[row] for row in rows)) for value, rows in found if value >= most - 1e-6]
    return Naive(most, min(level, key=lambda ids: (len(ids), ids)))


def worth(problem: Problem, rows: tuple[int, ...]) -> float:
    value = sum(float(problem.values[row]) for row in rows)
    return value + sum(bonus for first, second, bonus in problem.pairs if first in rows and second in rows)


def allowed(problem: Problem, rows: set[int]) -> bool:
    out = set(problem.locked_out) | {problem.ids.index(card) for card in problem.kept_out}
    return (
        not rows & out
        and problem.locked_in <= rows
        and all(other in rows for card, other in problem.requires if card in rows)
        and not any(card in rows and other in rows for card, other in problem.excludes)
        and all(
            sum(float(costs[row]) for row in rows) <= budget + 1e-7
            for costs, budget in zip(problem.costs, problem.budgets.tolist(), strict=True)
        )
        and all(kept(problem, share, rows) for share in problem.shares)
    )


def kept(problem: Problem, share: Share, rows: set[int]) -> bool:
    costs = problem.costs[share.resource]
    of_all = sum(float(costs[row]) for row in rows)
    return sum(float(costs[row]) for row in rows & share.members) >= share.share * of_all - 1e-7


def some_problem(seed: int, most_cards: int = 9) -> Problem:
    """A small problem with everything that can be in one, ties and zeros included; not every one has a plan."""
    rng = random.Random(seed)
    count, funds = rng.randint(0, most_cards), rng.randint(0, 3)
    whole = rng.random() < 0.6
    values = [_number(rng, -6, 20, whole) for _ in range(count)]
    costs = [[_number(rng, 0, 9, whole) for _ in range(count)] for _ in range(funds)]
    budgets = [rng.choice([0.0, np.inf, *(_number(rng, 3, 30, whole) for _ in range(6))]) for _ in range(funds)]
    ids = rng.sample([f"c{number}" for number in range(20)], count)
    rows = range(count)

    def twos(most: int) -> tuple[tuple[int, int], ...]:
        chosen = (rng.sample(rows, 2) for _ in range(rng.randint(0, most) if count > 1 else 0))
        return tuple(dict.fromkeys((one, other) for one, other in chosen))

    pairs = {tuple(sorted(pair)): _number(rng, -12, 12, whole) for pair in twos(4)}
    return Problem(
        ids=tuple(ids),
        values=np.array(values, dtype=np.float64),
        resources=tuple(f"r{number}" for number in range(funds)),
        costs=np.array(costs, dtype=np.float64).reshape(funds, count),
        budgets=np.array(budgets, dtype=np.float64),
        pairs=tuple(Pair(one, other, bonus) for (one, other), bonus in pairs.items()),
        requires=twos(3),
        excludes=twos(2),
        locked_in=frozenset(row for row in rows if rng.random() < 0.1),
        locked_out=frozenset(row for row in rows if rng.random() < 0.07),
        shares=tuple(_share(rng, count, fund) for fund in range(funds) if rng.random() < 0.3),
        kept_out={card: KeptOut("no-score") for card in ids if rng.random() < 0.05},
    )


def _share(rng: random.Random, count: int, fund: int) -> Share:
    members = frozenset(row for row in range(count) if rng.random() < 0.4)
    return Share("bucket", members, fund, rng.choice([0.1, 0.25, 0.5, 1.0]))


def _number(rng: random.Random, least: int, most: int, whole: bool) -> float:
    return float(rng.randint(least, most)) if whole else round(rng.uniform(least, most), 3)


def made(values: list[float], costs: list[float] | None = None, budget: float = 10.0, **rules: Any) -> Problem:
    """A problem with one resource, money, and the cards a, b, c …"""
    costs = [1.0] * len(values) if costs is None else costs
    ids = tuple("abcdefghijklmnopqrstuvwxyz"[: len(values)])
    return replace(Problem(ids, np.array(values), ("money",), np.array([costs]), np.array([budget])), **rules)


def large_problem(seed: int, count: int = 60, tight: float = 0.3, pairs: int = 15, whole: bool = False) -> Problem:
    """A problem too large to look at every set, with three budgets that all bind."""
    rng = random.Random(seed)
    costs = np.array([[round(rng.uniform(1, 20), 1) for _ in range(count)] for _ in range(3)])
    twos = dict.fromkeys(tuple(sorted(rng.sample(range(count), 2))) for _ in range(pairs))
    return Problem(
        ids=tuple(f"c{number:03}" for number in range(count)),
        values=np.array([_number(rng, -20, 80, whole) for _ in range(count)]),
        resources=("funding", "talent", "energy"),
        costs=costs,
        budgets=costs.sum(axis=1) * tight,
        pairs=tuple(Pair(one, other, _number(rng, -15, 15, whole)) for one, other in twos),
    )
