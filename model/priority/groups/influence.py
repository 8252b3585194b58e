"""What the group's order owes to each participant: the order without one."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from model.priority.groups.borda import borda
from model.priority.groups.rankings import Rankings

Order = tuple[tuple[str, ...], ...]


class Influence(NamedTuple):
    """How the group's order changes without one participant.

    `distance` (0…1) is the share of pairs of cards that turn round, those that go from level to strict or back counting
    half, among the cards that both orders have. `top_changes` tells whether the cards in the first place are others.
    """

    distance: float
    top_changes: bool


def influence(rankings: Rankings, counts: Mapping[str, float] | None = None) -> dict[str, Influence]:
    """The influence of each participant; `counts` as for `borda`."""
    full = borda(rankings, counts).order
    found = {}
    for person in rankings:
        rest = borda({other: own for other, own in rankings.items() if other != person}, counts).order
        found[person] = Influence(distance(full, rest), full[:1] != rest[:1])
    return found


def distance(one: Order, other: Order) -> float:
    """The share of pairs that two orders see differently, 0…1; 0 where they have less than two cards in common."""
    here, there = _places(one), _places(other)
    common = sorted(here.keys() & there.keys())
    before, after = (np.array([places[card] for card in common]) for places in (here, there))
    turned = sum(
        float(np.abs(np.sign(before[at] - before[:at]) - np.sign(after[at] - after[:at])).sum()) / 2
        for at in range(1, len(common))
    )
    return turned / (len(common) * (len(common) - 1) / 2) if len(common) > 1 else 0.0


def _places(order: Order) -> dict[str, int]:
    return {card: place for place, group in enumerate(order) for card in group}
