"""Why a card has the score that it has, as plain data from which an interface makes sentences."""

from typing import NamedTuple

from model.priority.parts import Claim, Range, State, chance, claims
from model.priority.score import Evaluation
from model.value import Refusal


class Term(NamedTuple):
    """One bucket's part of a score: `points` = 100 · chance · weight · fit · impact · discount + overlap.

    `overlap` is what the bucket's overlaps add to its part or take from it, in points; 0 without any. The ends of
    `points` hold for the point weights. `state` says what the part rests on: a drop alone (assumed), something said
    (judged), or that it cannot be said (open: no part, only ends).
    """

    bucket: str
    state: State
    placed: bool
    weight: float
    fit: Range
    impact: Range
    years: Range
    discount: Range
    points: Range
    overlap: float = 0.0


class Explanation(NamedTuple):
    """The terms of a card's score in the order of the board, and what they add up to.

    `score` and `rank` are None for a card without a score; `ranked` is how many cards have one. `low` and `high` are
    the ends over judgements and weights. `chance` is None where nobody can say it, and `factors_on` tells whether
    chance and years count at all, `overlapping` whether overlaps do.
    """

    card: str
    score: float | None
    low: float
    high: float
    open_range: float
    rank: int | None
    ranked: int
    factors_on: bool
    chance: Range | None
    chance_said: bool
    weights_asked: bool
    terms: tuple[Term, ...]
    overlapping: bool = False


def explain(evaluation: Evaluation, card_id: str) -> Explanation:
    """The explanation of one card's score; raises `Refusal` if the evaluation has no such card."""
    row = evaluation.row.get(card_id)
    if row is None:
        raise Refusal("There is no card “{id}”.", id=card_id)
    card, frame = evaluation.table.cards[row], evaluation.table.frame
    claimed = sorted(claims(card, frame), key=lambda pair: pair[0])
    return Explanation(
        card=card_id,
        score=evaluation.score_of(card_id),
        low=float(evaluation.low[row]),
        high=float(evaluation.high[row]),
        open_range=float(evaluation.open_range[row]),
        rank=evaluation.rank_of(card_id),
        ranked=evaluation.ranked,
        factors_on=frame.factors_on,
        chance=chance(card, frame),
        chance_said=card.chance is not None,
        weights_asked=evaluation.weights.asked,
        terms=tuple(_term(evaluation, row, column, claim) for column, claim in claimed),
        overlapping=evaluation.overlapping,
    )


def _term(evaluation: Evaluation, row: int, column: int, claim: Claim) -> Term:
    bucket = evaluation.buckets[column]
    low, high = evaluation.part_ends
    part = float(evaluation.parts[row, column])
    alone = evaluation.weights.point[column] * float(evaluation.worth[row, column])
    return Term(
        bucket=bucket,
        state=claim.state,
        placed=bucket in evaluation.table.cards[row].region,
        weight=evaluation.weights.point[column],
        fit=claim.fit,
        impact=claim.impact,
        years=claim.years,
        discount=claim.discount,
        points=Range(float(low[row, column]), part, float(high[row, column])),
        overlap=part - alone if evaluation.overlapping else 0.0,
    )
