"""What a plan is chosen from: cards with values and costs, budgets, and the rules between cards (METHOD section 9)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import isfinite
from typing import Literal, NamedTuple

import numpy as np

from model.priority.table import Floats
from model.value import Refusal

Why = Literal["aside", "no-score", "no-cost"]

MOST_POINTS = 1e9
"""What a value or a bonus may be at most, in points: beyond, the others would vanish in rounding."""

_KEPT_OUT: dict[Why, str] = {
    "aside": "“{card}” is locked in but set aside. Unlock it, or count it again.",
    "no-score": "“{card}” is locked in but has no score. Judge it, or unlock it.",
    "no-cost": "“{card}” is locked in, but nobody said what it needs of {resource}. Say it, or unlock the card.",
}


class KeptOut(NamedTuple):
    """Why a card cannot be in any plan; `resources` are the ids of those of which nobody said what it needs."""

    why: Why
    resources: tuple[str, ...] = ()

    @property
    def locked_in(self) -> str:
        """The sentence for a card that is locked in all the same, with places for `card` and `resource`."""
        return _KEPT_OUT[self.why]


class Pair(NamedTuple):
    """Two rows, and what having both in the plan adds (points; below 0: takes)."""

    first: int
    second: int
    bonus: float


class Share(NamedTuple):
    """Of what the chosen cards use of a resource (its row), the cards of a bucket (rows) use at least `share`, 0…1.

    The empty plan keeps every share, and a larger budget never forces a card in.
    """

    bucket: str
    members: frozenset[int]
    resource: int
    share: float
    name: str = ""
    """What the bucket is called."""


@dataclass(frozen=True, eq=False)
class Problem:
    """One row a card, one row a resource.

    `values` (cards) are points; `costs` (resources × cards) and `budgets` (resources; inf where unlimited) are in the
    unit of the resource. `requires` holds pairs of rows: the first only with the second; `excludes`: not both.
    `kept_out` says by card id which cards cannot enter; their rows are 0. Raises `Refusal` for a number that is not
    finite, a cost or budget below 0, a value beyond `MOST_POINTS`. Treat the arrays as read-only.
    """

    ids: tuple[str, ...]
    values: Floats
    resources: tuple[str, ...]
    costs: Floats
    budgets: Floats
    pairs: tuple[Pair, ...] = ()
    requires: tuple[tuple[int, int], ...] = ()
    excludes: tuple[tuple[int, int], ...] = ()
    locked_in: frozenset[int] = frozenset()
    locked_out: frozenset[int] = frozenset()
    shares: tuple[Share, ...] = ()
    kept_out: Mapping[str, KeptOut] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    """What the cards are called; their ids where nothing is given."""
    resource_names: tuple[str, ...] = ()
    units: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _check_points(zip(self.ids, self.values.tolist(), strict=True))
        _check_points((f"{self.ids[one]} + {self.ids[other]}", bonus) for one, other, bonus in self.pairs)
        for resource, costs in zip(self.resources, self.costs, strict=True):
            for row in np.flatnonzero(~(np.isfinite(costs) & (costs >= 0)))[:1].tolist():
                raise Refusal("“{card}” cannot cost {cost} of {resource}.", card=self.ids[row], cost=costs[row],
                              resource=resource)  # fmt: skip
        for resource, budget in zip(self.resources, self.budgets.tolist(), strict=True):
            if not budget >= 0:
                raise Refusal("The budget of {resource} cannot be {budget}.", resource=resource, budget=budget)

    @cached_property
    def row(self) -> dict[str, int]:
        """The row of each card id."""
        return {card: row for row, card in enumerate(self.ids)}

    @cached_property
    def by_id(self) -> tuple[int, ...]:
        """The rows in the order of their ids: plans that are level are told apart by it."""
        return tuple(sorted(range(len(self.ids)), key=self.ids.__getitem__))

    @cached_property
    def limited(self) -> tuple[int, ...]:
        """The rows of the resources that have a budget."""
        return tuple(np.flatnonzero(np.isfinite(self.budgets)).tolist())

    @cached_property
    def limits(self) -> Floats:
        """The budgets with their slack, for sums in plain arithmetic (resources)."""
        with np.errstate(over="ignore"):
            return np.array([budget + slack(budget) for budget in self.budgets.tolist()], dtype=np.float64)

    @cached_property
    def level(self) -> float:
        """Plans whose values differ by no more than this, in points, are level."""
        return max(1e-6, 1e-12 * float(np.abs(self.values).sum() + sum(abs(pair.bonus) for pair in self.pairs)))

    @cached_property
    def out(self) -> frozenset[int]:
        """The rows that are locked out or cannot enter."""
        return self.locked_out | {self.row[card] for card in self.kept_out}

    def name(self, row: int) -> str:
        """What a card is called."""
        return self.names[row] if self.names else self.ids[row]

    def resource_name(self, resource: int) -> str:
        """What a resource is called."""
        return self.resource_names[resource] if self.resource_names else self.resources[resource]

    def resource_row(self, resource_id: str) -> int:
        """The row of a resource; raises `Refusal` if there is none."""
        if resource_id not in self.resources:
            raise Refusal("There is no resource “{id}”.", id=resource_id)
        return self.resources.index(resource_id)

    def card_row(self, card_id: str) -> int:
        """The row of a card; raises `Refusal` if there is none."""
        if card_id not in self.row:
            raise Refusal("There is no card “{id}”.", id=card_id)
        return self.row[card_id]

    def with_budget(self, resource_id: str, amount: float) -> "Problem":
        """The problem with another budget of one resource."""
        budgets = self.budgets.copy()
        budgets[self.resource_row(resource_id)] = amount
        return replace(self, budgets=budgets)

    def scaled(self, factor: float) -> "Problem":
        """The problem with all budgets times a factor, 0 and up; no limit stays no limit."""
        most = np.finfo(np.float64).max
        scaled = [min(budget * factor, most) if isfinite(budget) else budget for budget in self.budgets.tolist()]
        return replace(self, budgets=np.array(scaled, dtype=np.float64))

    def locking_in(self, card_id: str) -> "Problem":
        """The problem with one more card locked in."""
        return replace(self, locked_in=self.locked_in | {self.card_row(card_id)})


def slack(amount: float) -> float:
    """By how much a sum may exceed an amount and still count as within it.

    METHOD's 1e-6; below 1 a millionth of it, so that nothing exceeds 0; of a very large one as much as sums of floating
    point numbers are off.
    """
    return max(min(1e-6, 1e-6 * amount), 1e-12 * amount)


def _check_points(named: Iterable[tuple[str, float]]) -> None:
    for name, points in named:
        if not (isfinite(points) and abs(points) <= MOST_POINTS):
            raise Refusal(
                "{points} points of “{card}” are too many to plan with. Give fewer.", points=points, card=name
            )
