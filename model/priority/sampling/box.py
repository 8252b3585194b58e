"""Weights drawn evenly from those within their ends that sum to 1 (METHOD section 6)."""

from itertools import count as counting
from typing import NamedTuple

import numpy as np

from model.priority.sampling.draws import Streams
from model.priority.table import Floats, Ints
from model.value import Refusal

EMPTY_BOX = "No weights of {buckets} sum to 1 within their limits. Widen the limits."
"""METHOD's error of that name."""

ROUNDING = 1e-9
NO_ROOM = 1e-12
PROPOSALS = 10_000
FEWEST = PROPOSALS // 100
ROUNDS = 100
"""How often each weight is redrawn with another one before a walk is taken to have forgotten its start."""


class Box(NamedTuple):
    """The least and the greatest of each weight (goals); each can be reached by weights that sum to 1."""

    low: Floats
    high: Floats


def box(low: Floats, high: Floats, names: list[str]) -> Box:
    """The box of these ends without what no weights that sum to 1 can reach; a `Refusal` that names who is to blame."""
    wrong = low > high + ROUNDING
    if not wrong.any() and low.sum() > 1 + ROUNDING:
        wrong = low > 0
    if not wrong.any() and high.sum() < 1 - ROUNDING:
        wrong = np.ones(len(high), dtype=np.bool_)
    if wrong.any():
        raise Refusal(EMPTY_BOX, buckets=", ".join(f"“{names[at]}”" for at in np.flatnonzero(wrong)))
    least = np.maximum(low, 1 - (high.sum() - high))
    return Box(least, np.maximum(least, np.minimum(high, 1 - (low.sum() - low))))


def sample_box(within: Box, streams: Streams, ids: list[str], count: int) -> Floats:
    """Weights (goals × count) evenly distributed over the box; the first of many are the same as fewer.

    They are drawn above the lower ends and refused above the upper ones; where fewer than one in a hundred would stay,
    a walk finds them. Which of the two does not depend on `count`.
    """
    weights = np.repeat(within.low[:, np.newaxis], count, axis=1)
    free = np.flatnonzero(within.high - within.low > NO_ROOM)
    if len(free):
        inner, names = Box(within.low[free], within.high[free]), [ids[at] for at in free]
        total = 1 - (within.low.sum() - inner.low.sum())
        found = _drawn(inner, total, streams, names, count)
        weights[free] = _walked(inner, total, streams, names, count) if found is None else found
    return weights


def simplex(generator: np.random.Generator, count: int, goals: int) -> Floats:
    """Weights (count × goals) evenly distributed over all that sum to 1: exponentials over their sum."""
    shares = generator.standard_exponential((count, goals))
    shares /= shares.sum(axis=1, keepdims=True)
    return shares


def _drawn(inner: Box, total: float, streams: Streams, names: list[str], count: int) -> Floats | None:
    generator, found, kept = streams.of("weights", *names), [], 0
    for turn in counting():
        weights = inner.low + (total - inner.low.sum()) * simplex(generator, PROPOSALS, len(names))
        weights = weights[(weights <= inner.high + NO_ROOM).all(axis=1)]
        if turn == 0 and len(weights) < FEWEST:
            return None
        found.append(weights)
        kept += len(weights)
        if kept >= count:
            break
    return np.concatenate(found)[:count].T


def _walked(inner: Box, total: float, streams: Streams, names: list[str], count: int) -> Floats:
    """One walk for each sample: hit-and-run along the directions in which one weight gains what another loses.

    Every round pairs the goals anew and redraws each pair evenly within what the box leaves it, which keeps an even
    distribution even (hit-and-run with coordinate directions: Bélisle, Romeijn & Smith 1993).
    """
    room = inner.high - inner.low
    start = inner.low + room * ((total - inner.low.sum()) / room.sum())
    weights = np.repeat(start[:, np.newaxis], count, axis=1)
    low, high = inner.low[:, np.newaxis], inner.high[:, np.newaxis]
    turns = _pairings(len(names))
    for turn in range(ROUNDS):
        one, other = turns[turn % len(turns)]
        both = weights[one] + weights[other]
        least, most = np.maximum(low[one], both - high[other]), np.minimum(high[one], both - low[other])
        share = streams.of("weights", f"round {turn}", *names).random((count, len(one))).T
        weights[one] = least + share * (most - least)
        weights[other] = both - weights[one]
    return weights


def _pairings(goals: int) -> list[tuple[Ints, Ints]]:
    """Rounds of pairs in which each goal meets each other once: the circle method of tournaments."""
    size = goals + goals % 2
    circle, rounds = list(range(size)), []
    for _ in range(size - 1):
        pairs = [(circle[at], circle[-1 - at]) for at in range(size // 2)]
        met = np.array([pair for pair in pairs if max(pair) < goals], dtype=np.int64)
        rounds.append((met[:, 0], met[:, 1]))
        circle = [circle[0], circle[-1], *circle[1:-1]]
    return rounds
