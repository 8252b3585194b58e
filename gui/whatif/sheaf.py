"""What the plot shows, as arrays: the score of each card over the weight of one goal, without a pixel in it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from model.card import Card
from model.priority.lines import Lines, Stretch, line_ends, lines
from model.priority.score import Evaluation
from model.priority.table import Flags, Floats, Ints

NAMED = 8
"""How many cards have a line with a name."""

DRAWN = 200
"""How many cards have a line at all."""

GLANCES = np.linspace(0.0, 1.0, 21)
"""The weights at which places are compared to find the cards worth a name."""


class Lead(NamedTuple):
    """A weight (0…1) from which on another card has the highest score, and how high both are there, in points."""

    share: float
    points: float
    before: str
    after: str


class Source(NamedTuple):
    """What the lines were made from: the cards, which of them have a score, and their scores at both ends (cards)."""

    cards: tuple[Card, ...]
    scored: Flags
    start: Floats
    end: Floats


@dataclass(frozen=True, eq=False)
class Sheaf:
    """Lines of cards, those that come nearest to the top anywhere first; the first `named` have names.

    `start` and `end` are scores in points where the goal weighs nothing and where it weighs all (cards); between them
    scores are straight lines (METHOD section 7). `leads` are the places where the lead changes hands. `more` is how
    many scored cards are not drawn.
    """

    bucket: str
    keys: tuple[str, ...]
    names: tuple[str, ...]
    start: Floats
    end: Floats
    named: int
    leads: tuple[Lead, ...]
    more: int
    source: Source

    def at(self, share: float) -> Floats:
        """The score of each line at a weight."""
        scores: Floats = self.start + share * (self.end - self.start)
        return scores


def sheaf_of(evaluation: Evaluation, bucket: str, known: Sheaf | None = None) -> Sheaf:
    """The lines of all scored cards for one goal; `known` itself where it still holds, as while that weight moves."""
    cards, (start, end) = evaluation.project.cards, line_ends(evaluation, evaluation.table.frame.column[bucket])
    source = Source(cards, evaluation.scored, start, end)
    if known is not None and known.bucket == bucket and _same(known.source, source):
        return known
    rows = np.flatnonzero(evaluation.scored)
    rows = rows[_nearest(start[rows], end[rows], evaluation.table.by_id[rows])]
    told = lines(evaluation, bucket, 0)
    return Sheaf(
        bucket,
        tuple([cards[row].id for row in rows.tolist()]),
        tuple([cards[row].name for row in rows.tolist()]),
        start[rows],
        end[rows],
        min(NAMED, len(rows)),
        tuple(_lead(told, *pair) for pair in pairwise(told.leaders)),
        evaluation.ranked - len(rows),
        source,
    )


def _same(known: Source, new: Source) -> bool:
    """Whether the lines are the ones that are known, but for rounding."""
    return known.cards is new.cards and bool(
        np.array_equal(known.scored, new.scored)
        and np.allclose(known.start, new.start, atol=1e-9)
        and np.allclose(known.end, new.end, atol=1e-9)
    )


def _lead(told: Lines, before: Stretch, after: Stretch) -> Lead:
    at = told.cards.index(after.card)
    points = after.low * told.at_all[at] + (1 - after.low) * told.at_none[at]
    return Lead(after.low, float(points), before.card, after.card)


def _nearest(start: Floats, end: Floats, by_id: Ints) -> Ints:
    """The lines to be drawn: by the best place that they ever have, then by their mean place, then by id."""
    scores = (start[:, np.newaxis] + GLANCES * (end - start)[:, np.newaxis]).round(9)
    candidates = np.arange(len(start))
    if len(start) > DRAWN:
        least = np.partition(scores, -DRAWN, axis=0)[-DRAWN]
        candidates = np.flatnonzero((scores >= least).any(axis=1))
        scores, by_id = scores[candidates], by_id[candidates]
    order = np.lexsort((np.broadcast_to(by_id[:, np.newaxis], scores.shape), -scores), axis=0)
    places = np.empty_like(order)
    np.put_along_axis(places, order, np.arange(len(order))[:, np.newaxis], axis=0)
    found: Ints = candidates[np.lexsort((by_id, places.mean(axis=1), places.min(axis=1)))][:DRAWN]
    return found
