"""How long a plan takes: the quick one, the proven one, and HiGHS alone on the same matrix.

Run `python -m tests.bench.bench_plan` from the top folder. It prints medians in milliseconds over several problems, and
the median of the ratios to HiGHS taken side by side; it asserts nothing but that both find the same value.
"""

import random
import statistics
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import numpy as np

from model.priority.plan.highs import _loaded, _scale
from model.priority.plan.matrix import matrix_of
from model.priority.plan.problem import Pair, Problem
from model.priority.plan.solve import _reduced, quick, solve

PROBLEMS = 15

T = TypeVar("T")


def problem(seed: int, cards: int = 200, resources: int = 3, pairs: int = 30) -> Problem:
    """Cards worth 1 to 60 points with needs of 1 to 40, budgets of a quarter of all needs, pairs of both signs."""
    chance = random.Random(seed)
    costs = np.array([[float(chance.randint(1, 40)) for _ in range(cards)] for _ in range(resources)])
    couples = {tuple(sorted(chance.sample(range(cards), 2))) for _ in range(2 * pairs)}
    return Problem(
        ids=tuple(f"c{number:03}" for number in range(cards)),
        values=np.array([round(chance.uniform(1, 60), 2) for _ in range(cards)]),
        resources=tuple(f"r{number}" for number in range(resources)),
        costs=costs,
        budgets=np.floor(costs.sum(axis=1) / 4),
        pairs=tuple(Pair(one, two, round(chance.uniform(-15, 15), 2)) for one, two in sorted(couples)[:pairs]),
    )


def alone(given: Problem) -> float:
    """The best value that HiGHS finds, handed the rows of the problem and nothing else."""
    rest = _reduced(given)
    matrix, scale = matrix_of(rest), _scale(rest)
    solver = _loaded(matrix, scale, rest.size)
    solver.run()
    return rest.base + float(solver.getInfo().objective_function_value) / scale


def took(work: Callable[[], T]) -> tuple[float, T]:
    """How long it takes in milliseconds, and what comes of it."""
    began = time.perf_counter()
    found = work()
    return (time.perf_counter() - began) * 1000, found


def compared(seed: int) -> tuple[float, float, float, float, float]:
    """Milliseconds of the quick plan, the proven one and HiGHS alone; their ratio; what the quick one lacks, 0 to 1."""
    given = problem(seed)
    fast, start = took(partial(quick, given))
    own, plan = took(partial(solve, given, 60, start=start))
    bare, value = took(partial(alone, given))
    assert abs(plan.value - value) < 1e-6, "the same optimum"
    return fast, own, bare, own / bare, 1 - start.value / plan.value


def main() -> None:
    """Several problems of the size that is wished for."""
    solve(problem(99))  # what is imported when first used
    rows = [compared(seed) for seed in range(PROBLEMS)]
    fast, own, bare, ratio, short = (statistics.median(column) for column in zip(*rows, strict=True))
    print(f"plan of 200 cards, 3 budgets, 30 pairs, {PROBLEMS} problems")
    print(f"  HiGHS alone on the same matrix  {bare:8.1f} ms")
    print(f"  the proven plan                 {own:8.1f} ms  {ratio:.2f} × HiGHS")
    print(f"  the quick plan before it        {fast:8.1f} ms, {100 * short:.2f} % below the best")
    print("  ratios one by one: " + ", ".join(f"{one[3]:.2f}" for one in rows))


if __name__ == "__main__":
    main()
