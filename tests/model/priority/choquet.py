"""The Choquet integral as its definition has it: a sorted sum over sets of goals, to hold the fast one against."""

from itertools import combinations

Overlaps = dict[frozenset[str], float]


def capacity_of(weights: dict[str, float], overlaps: Overlaps) -> dict[frozenset[str], float]:
    """What each set of goals weighs together, all of them 1."""
    couple = {pair: -share * min(weights[one] for one in pair) for pair, share in overlaps.items()}
    total = sum(weights.values()) + sum(couple.values())
    return {
        one: (sum(weights[goal] for goal in one) + sum(m for pair, m in couple.items() if pair <= one)) / total
        for one in subsets(weights)
    }


def subsets(goals: dict[str, float]) -> list[frozenset[str]]:
    return [frozenset(some) for size in range(len(goals) + 1) for some in combinations(goals, size)]


def is_monotone(weights: dict[str, float], overlaps: Overlaps) -> bool:
    """Whether one goal more never makes a set of goals weigh less, before anything is divided."""
    couple = {pair: -share * min(weights[one] for one in pair) for pair, share in overlaps.items()}
    worth = {
        one: sum(weights[goal] for goal in one) + sum(m for pair, m in couple.items() if pair <= one)
        for one in subsets(weights)
    }
    return all(worth[one] <= worth[one | {goal}] + 1e-9 for one in worth for goal in weights)


def choquet(capacity: dict[frozenset[str], float], z: dict[str, float]) -> float:
    """The symmetric integral: that of the good less that of the harm."""
    good = {goal: max(0.0, value) for goal, value in z.items()}
    harm = {goal: max(0.0, -value) for goal, value in z.items()}
    return _plain(capacity, good) - _plain(capacity, harm)


def _plain(capacity: dict[frozenset[str], float], z: dict[str, float]) -> float:
    total, before, left = 0.0, 0.0, sorted(z, key=lambda goal: z[goal])
    while left:
        total += (z[left[0]] - before) * capacity[frozenset(left)]
        before = z[left[0]]
        left = left[1:]
    return total
