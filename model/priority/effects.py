"""What a tradeoff changes in numbers: scores and ranks with and without it, a bonus, or what a resource lacks."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from model.card import Card
from model.priority.overlap import ROUNDING, overlaps_of
from model.priority.score import Evaluation, evaluated
from model.priority.table import MIDDLE
from model.project import Resource
from model.tradeoff import Tradeoff, TradeoffKind


class CardEffect(NamedTuple):
    """A card's score in points and its rank as the tradeoff has it, and without the tradeoff."""

    card: str
    score_with: float
    score_without: float
    rank_with: int
    rank_without: int

    @property
    def points(self) -> float:
        """What the tradeoff adds to the score; below 0 what it takes."""
        return self.score_with - self.score_without


class ResourceEffect(NamedTuple):
    """What cards need of one resource together, in its unit, and what there is.

    `needs` are the cards' ids with their amounts; `unknown` are those of which nobody said what they need. `budget` and
    `over`, what is missing, are None where no limit was given.
    """

    resource: str
    needs: tuple[tuple[str, float], ...]
    unknown: tuple[str, ...]
    total: float
    budget: float | None
    over: float | None


class Effect(NamedTuple):
    """All that one tradeoff changes; what its kind does not touch is empty.

    `cards` come in rank order. `bonus` is in points, for a plan with both cards in it; the gain of the plan as a whole
    is the plan's to say. `not_monotone` are the ids of the buckets whose overlaps are too strong to count, with it.
    """

    tradeoff: str
    kind: TradeoffKind
    cards: tuple[CardEffect, ...] = ()
    bonus: float | None = None
    resources: tuple[ResourceEffect, ...] = ()
    not_monotone: tuple[str, ...] = ()


def effect(evaluation: Evaluation, tradeoff: Tradeoff) -> Effect:
    """What a tradeoff changes; it may be one of the project or a draft of one.

    Side effect: its cards with and without their harm to the buckets that pay, all at once; where it names no card, all
    that harm these. Overlap: the cards whose score or rank it changes, as if overlaps were on. Pair: the bonus.
    Rivalry: its resources, or without any those that two of its cards need; its cards, or without any all.
    """
    if tradeoff.kind == "side-effect":
        return Effect(tradeoff.id, tradeoff.kind, _side_effect(evaluation, tradeoff))
    if tradeoff.kind == "overlap":
        return _overlap(evaluation, tradeoff)
    if tradeoff.kind == "pair":
        return Effect(tradeoff.id, tradeoff.kind, bonus=tradeoff.bonus)
    return Effect(tradeoff.id, tradeoff.kind, resources=_rivalry(evaluation, tradeoff))


def _side_effect(evaluation: Evaluation, tradeoff: Tradeoff) -> tuple[CardEffect, ...]:
    table = evaluation.table
    columns = [column for column, bucket in enumerate(evaluation.buckets) if bucket in tradeoff.cost_to]
    harm = np.zeros(table.state.shape, dtype=np.bool_)
    harm[:, columns] = table.value[MIDDLE][:, columns] < 0
    if tradeoff.cards:
        harm[[row for card, row in table.row.items() if card not in tradeoff.cards]] = False
    if not harm.any():
        return ()
    value = table.value.copy()
    value[MIDDLE][harm] = 0.0
    without = evaluated(evaluation.project, replace(table, value=value), evaluation.weights, evaluation.overlaps)
    return _cards(evaluation, without, np.flatnonzero(harm.any(axis=1)).tolist())


def _overlap(evaluation: Evaluation, tradeoff: Tradeoff) -> Effect:
    project, table, weights = evaluation.project, evaluation.table, evaluation.weights
    others = [one for one in project.tradeoffs if one.id != tradeoff.id]
    with_it = evaluated(project, table, weights, overlaps_of(project, [*others, tradeoff]))
    without = evaluated(project, table, weights, overlaps_of(project, others))
    moved = np.abs(with_it.score - without.score) > ROUNDING
    broken = np.flatnonzero(with_it.capacity.spare < -ROUNDING).tolist()
    return Effect(
        tradeoff.id,
        tradeoff.kind,
        _cards(with_it, without, np.flatnonzero(moved | (with_it.rank != without.rank)).tolist()),
        not_monotone=tuple(evaluation.buckets[column] for column in broken),
    )


def _cards(with_it: Evaluation, without: Evaluation, rows: Iterable[int]) -> tuple[CardEffect, ...]:
    """The effects on the cards of these rows that have a score, in rank order."""
    found = (
        CardEffect(
            with_it.cards[row],
            float(with_it.score[row]),
            float(without.score[row]),
            int(with_it.rank[row]),
            int(without.rank[row]),
        )
        for row in rows
        if with_it.scored[row]
    )
    return tuple(sorted(found, key=lambda card: card.rank_with))


def _rivalry(evaluation: Evaluation, tradeoff: Tradeoff) -> tuple[ResourceEffect, ...]:
    named = frozenset(tradeoff.cards)
    cards = [card for card in evaluation.table.cards if not card.aside and (not named or card.id in named)]
    found = (
        _needed(resource, cards)
        for resource in evaluation.project.resources
        if not tradeoff.resources or resource.id in tradeoff.resources
    )
    return tuple(one for one in found if tradeoff.resources or sum(amount > 0 for _, amount in one.needs) > 1)


def _needed(resource: Resource, cards: Iterable[Card]) -> ResourceEffect:
    needs: list[tuple[str, float]] = []
    unknown: list[str] = []
    for card in cards:
        amounts = [need.amount for need in card.needs if need.resource == resource.id]
        if amounts:
            needs.append((card.id, sum(amounts)))
        else:
            unknown.append(card.id)
    total, budget = sum(amount for _, amount in needs), resource.budget
    over = None if budget is None else max(0.0, total - budget)
    return ResourceEffect(resource.id, tuple(needs), tuple(unknown), total, budget, over)
