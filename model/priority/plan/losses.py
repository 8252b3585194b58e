"""How far a choice is below a bound that no plan exceeds: the Lagrangian of a plan, written as losses.

With prices λ ≥ 0 of the rows, a plan is worth at most its value and the price of what it leaves unused (Lagrangian
relaxation; Fisher 1981). All terms of the difference are losses of 0 or more, so that a search can stop where they add
up to more than the best plan known loses. That holds for any prices: those of a linear relaxation only make it tight,
so that a solver's rounding cannot make it wrong.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from model.priority.plan.reduced import Reduced
from model.priority.table import Floats


class Prices(NamedTuple):
    """A price, 0 and up, for each row, for each requires, for each excludes, and what each pair hands to its cards.

    A pair with a bonus hands `pairs` of it to its first card and the rest to the second. A pair with a loss charges
    `pairs` of it to each of its cards, and the bound gives it back once.
    """

    rows: Floats
    requires: Floats
    excludes: Floats
    pairs: Floats


class Joint(NamedTuple):
    """What two free cards lose together: `table[one taken][other taken]`, inf where that is forbidden."""

    one: int
    other: int
    table: Floats


@dataclass(frozen=True, eq=False)
class Losses:
    """A choice is worth `bound` less what its cards, its joints and the room that it leaves lose, in points.

    A card loses `taking` or `leaving` (free cards), and the room left `room` less the `price` (free cards) of what is
    taken.
    """

    bound: float
    taking: Floats
    leaving: Floats
    joints: tuple[Joint, ...]
    price: Floats
    room: float


def no_prices(problem: Reduced) -> Prices:
    """Prices of nothing, with which the bound is the value of all that helps."""
    bonuses = np.array([pair.bonus for pair in problem.pairs])
    return Prices(
        np.zeros(len(problem.most)),
        np.zeros(len(problem.requires)),
        np.zeros(len(problem.excludes)),
        np.maximum(bonuses, 0.0) / 2,
    )


def losses_of(problem: Reduced, prices: Prices) -> Losses:
    """The losses under these prices, each brought to where it is 0 or more."""
    price = prices.rows @ problem.rows
    net = problem.values - price
    room = float(prices.rows @ problem.most)
    bound = problem.base + room
    joints = []
    for (card, other), fee in zip(problem.requires, np.maximum(prices.requires, 0.0).tolist(), strict=True):
        net[card] -= fee
        net[other] += fee
        joints.append(Joint(card, other, np.array([[0.0, fee], [np.inf, 0.0]])))
    for (card, other), fee in zip(problem.excludes, np.maximum(prices.excludes, 0.0).tolist(), strict=True):
        net[[card, other]] -= fee
        bound += fee
        joints.append(Joint(card, other, np.array([[fee, 0.0], [0.0, np.inf]])))
    for (card, other, bonus), part in zip(problem.pairs, prices.pairs.tolist(), strict=True):
        handed = min(max(part, 0.0), abs(bonus))
        if bonus > 0:
            net[card] += handed
            net[other] += bonus - handed
            joints.append(Joint(card, other, np.array([[0.0, bonus - handed], [handed, 0.0]])))
        else:
            net[[card, other]] -= handed
            bound += handed
            joints.append(Joint(card, other, np.array([[handed, 0.0], [0.0, -bonus - handed]])))
    bound += float(np.maximum(net, 0.0).sum())
    return Losses(bound, np.maximum(-net, 0.0), np.maximum(net, 0.0), tuple(joints), price, room)


def cheap_bound(problem: Reduced) -> float:
    """What no choice is better than, found at once: the best bound of the rows one by one, and of all added up.

    The price of a row is such that the cards that are worth more than it just fill it (Dantzig 1957).
    """
    free = no_prices(problem)
    bounds = [losses_of(problem, free).bound]
    fillable = np.flatnonzero(problem.most > 0)
    weights = [np.eye(len(problem.most))[row] for row in fillable.tolist()]
    if len(fillable) > 1:
        weights.append(np.divide(1.0, problem.most, out=np.zeros(len(problem.most)), where=problem.most > 0))
    for weight in weights:
        price = _critical(problem, weight @ problem.rows, float(weight @ problem.most))
        bounds.append(losses_of(problem, free._replace(rows=price * weight)).bound)
    return min(bounds)


def _critical(problem: Reduced, terms: Floats, most: float) -> float:
    """The value per unit of the first card that no longer fits, when cards are taken by it."""
    worth = problem.values.copy()
    for first, second, bonus in problem.pairs:
        worth[[first, second]] += max(bonus, 0.0) / 2
    cards = np.flatnonzero((terms > 0) & (worth > 0))
    ratio = worth[cards] / terms[cards]
    order = np.argsort(-ratio)
    last = int(np.searchsorted(np.cumsum(terms[cards][order]), most, side="right"))
    return float(ratio[order[last]]) if last < len(cards) else 0.0
