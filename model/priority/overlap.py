"""Goals that reward the same thing: a 2-additive Choquet integral in its symmetric form (METHOD section 8).

Sources: Grabisch 1997 (k-additive capacities), Sipos for the symmetric form: good overlaps with good and harm with
harm, never good with harm.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from model.priority.bands import Weights, ends
from model.priority.table import Flags, Floats
from model.project import Project
from model.tradeoff import Tradeoff

ROUNDING = 1e-9
LEAST_TOTAL = 0.5
"""A capacity that is monotone before it is divided by its total has at least this total."""


class Pair(NamedTuple):
    """Two goals by their columns, the lower first, and the share of the lighter one that is the same thing (-1…1)."""

    first: int
    second: int
    share: float


Pairs = tuple[Pair, ...]


def overlaps_of(project: Project, tradeoffs: Iterable[Tradeoff] | None = None) -> Pairs:
    """The overlaps that tradeoffs give, switched on or not: the project's own, or others that speak of its buckets.

    A tradeoff counts once it names two buckets and a share. Several on the same two buckets speak of different things
    that these have in common, so their shares add up, cut to -1…1.
    """
    column = {bucket.id: at for at, bucket in enumerate(project.buckets)}
    found: dict[tuple[int, int], float] = {}
    for tradeoff in project.tradeoffs if tradeoffs is None else tradeoffs:
        named = tradeoff.served | tradeoff.cost_to
        if tradeoff.kind == "overlap" and tradeoff.overlap and len(named) == 2 and named <= column.keys():
            first, second = sorted(column[bucket] for bucket in named)
            found[first, second] = found.get((first, second), 0.0) + tradeoff.overlap
    return tuple(Pair(*at, min(1.0, max(-1.0, share))) for at, share in sorted(found.items()) if share)


@dataclass(frozen=True, eq=False)
class Capacity:
    """What each goal and each two goals together weigh. Leading axes (…) may be samples, or none.

    `single` (… × goals) and `pair` (… × pairs) add up to the sum of the weights. Where `monotone` (…) is false, more of
    some good would count as less: there the pairs weigh nothing and the goals what they weigh without overlaps. `spare`
    (… × goals) is what a goal keeps if all its overlaps meet at once; below 0 for the goals at fault.
    """

    pairs: Pairs
    single: Floats
    pair: Floats
    spare: Floats
    monotone: Flags

    @property
    def shapley(self) -> Floats:
        """The weight of each goal with half of each of its pairs (… × goals): its Shapley value."""
        halves = self.single.copy()
        for at, (first, second, _) in enumerate(self.pairs):
            halves[..., first] += self.pair[..., at] / 2
            halves[..., second] += self.pair[..., at] / 2
        return halves


def capacity(weights: Floats, pairs: Pairs) -> Capacity:
    """The capacity of weights (… × goals, summing to 1 each): m_g = w_g and m_gh = -o_gh min(w_g, w_h), over their sum.

    Where all the weights are 0 so is all of the capacity.
    """
    couple = np.zeros((*weights.shape[:-1], len(pairs)))
    spare = weights.copy()
    for at, (first, second, share) in enumerate(pairs):
        couple[..., at] = -share * np.minimum(weights[..., first], weights[..., second])
        loss = np.minimum(couple[..., at], 0.0)
        spare[..., first] += loss
        spare[..., second] += loss
    monotone: Flags = np.asarray((spare >= -ROUNDING).all(axis=-1))
    couple = couple * monotone[..., np.newaxis]
    total = 1 + couple.sum(axis=-1, keepdims=True)
    return Capacity(pairs, weights / total, couple / total, spare, monotone)


def shares(counted: Capacity, z: Floats) -> Floats:
    """Each goal's part of the integral of z (… × goals): its own and half of each of its pairs' terms."""
    parts: Floats = counted.single * z
    for at, (first, second, _) in enumerate(counted.pairs):
        half = counted.pair[..., at] * both(z[..., first], z[..., second]) / 2
        parts[..., first] += half
        parts[..., second] += half
    return parts


def both(one: Floats, other: Floats) -> Floats:
    """What two goals have in common: the lesser good, or the lesser harm below 0; 0 where one is good and one harm."""
    good = np.minimum(np.maximum(one, 0.0), np.maximum(other, 0.0))
    harm = np.maximum(np.minimum(one, 0.0), np.minimum(other, 0.0))
    together: Floats = good + harm
    return together


def integral(counted: Capacity, z: Floats) -> Floats:
    """The symmetric Choquet integral of z (… × goals), -1…1; a score is 100 times the chance times this."""
    total: Floats = (counted.single * z).sum(axis=-1)
    for at, (first, second, _) in enumerate(counted.pairs):
        total = total + counted.pair[..., at] * both(z[..., first], z[..., second])
    return total


def score_samples(weights: Floats, z: Floats, pairs: Pairs) -> Floats:
    """The integral of each sample (samples) for weights and z (both samples × goals).

    A sample whose weights make the overlaps not monotone is scored without them, as `evaluate` scores a project. For
    many cards under the same weights, make the `capacity` once and take the `integral` for each card.
    """
    return integral(capacity(weights, pairs), z)


def share_ends(counted: Capacity, low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """The sharp ends of each goal's part (cards × goals) where each z lies between `low` and `high`.

    A part rises with its own z, and with the other's where the two are worth more together; else it falls with it.
    """
    least, most = counted.single * low, counted.single * high
    for at, (first, second, _) in enumerate(counted.pairs):
        half = counted.pair[..., at] / 2
        worst, best = (high, low) if half < 0 else (low, high)
        for own, other in ((first, second), (second, first)):
            least[..., own] += half * both(low[..., own], worst[..., other])
            most[..., own] += half * both(high[..., own], best[..., other])
    return least, most


def overlap_ends(weights: Weights, pairs: Pairs, low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """Ends of the integral of the rows (cards × goals) for z between `low` and `high` and all allowed weights.

    Sharp for fixed and for free weights; else safe: never too narrow. The integral rises with each z, so its ends lie
    at those of z. Over weights the additive sum, the pairs' terms and the total are bounded one by one.
    """
    if weights.kind == "fixed":
        counted = capacity(np.array(weights.point), pairs)
        return integral(counted, low), integral(counted, high)
    if not weights.any:
        return np.zeros(len(low)), np.zeros(len(high))
    least, most = ends(weights, low, high)
    return _floor(weights, pairs, low, least), -_floor(weights, pairs, -high, -most)


def _floor(weights: Weights, pairs: Pairs, z: Floats, additive: Floats) -> Floats:
    """A lower bound of the integral of each row of z over all allowed weights; `additive` is that without overlaps."""
    numerator, total = additive.copy(), [1.0, 1.0]
    for first, second, share in pairs:
        lightest = min(weights.low[first], weights.low[second])
        heaviest = min(weights.high[first], weights.high[second])
        couple = sorted((-share * lightest, -share * heaviest))
        common = both(z[:, first], z[:, second])
        numerator += np.minimum(couple[0] * common, couple[1] * common)
        total = [total[0] + couple[0], total[1] + couple[1]]
    smallest, largest = max(total[0], LEAST_TOTAL), max(total[1], LEAST_TOTAL)
    bound = np.where(numerator < 0, numerator / smallest, numerator / largest)
    if not always_monotone(pairs):
        bound = np.minimum(bound, additive)
    possible = np.array(weights.high) > 0
    least: Floats = np.maximum(bound, z[:, possible].min(axis=1))
    return least


def always_monotone(pairs: Pairs) -> bool:
    """Whether no weights at all can break these overlaps: no goal shares more than all of itself."""
    shared: dict[int, float] = {}
    for first, second, share in pairs:
        for column in (first, second):
            shared[column] = shared.get(column, 0.0) + max(0.0, share)
    return all(total <= 1 + ROUNDING for total in shared.values())
