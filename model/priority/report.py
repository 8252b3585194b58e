"""The ranking as one JSON document, for the command line and for other programs."""

from typing import Any

import numpy as np

from model.priority.parts import State
from model.priority.sampling import Samples
from model.priority.score import Evaluation

DECIMALS = 6

OF_SHARES = 9
"""A share may be a fraction of a sample, where cards are level; so rounded, those of a card still add up."""


def rank_json(evaluation: Evaluation, samples: Samples | None = None) -> dict[str, Any]:
    """What `bucketwise rank --json` prints: cards in rank order, buckets in the order of the board, method, warnings.

    Points run from -100 to 100. A card's `by_bucket` has its part for each bucket it is judged or assumed for, and adds
    up to its `score`. A bucket's `score` is what all ranked cards together add to it, `help` less `harm`, so that the
    parts add up both ways; `cards` counts the cards in it, and `shapley` is its weight with half of each of its
    overlaps.

    `low`, `median` and `high` are the 5, 50 and 95 per cent points of the score in `samples`, which must be of this
    evaluation, `rank_low` to `rank_high` those of the rank; `least` and `most` are what judgements and weights allow at
    all. `acceptability` has the share of samples at each rank (of many cards only the first ranks), and `central` the
    mean weights where the card is first, null if it never is. Without samples what needs them is null, and `low` and
    `high` are the least and the most.
    """
    return {
        "cards": [_card(evaluation, row) | _firmness(evaluation, row, samples) for row in evaluation.order.tolist()],
        "buckets": [_bucket(evaluation, column) for column in range(len(evaluation.buckets))],
        "method": {
            "model": "choquet" if evaluation.overlapping else "additive",
            "weights": evaluation.weights.kind,
            "weighting": evaluation.weights.source,
            "factors_on": evaluation.table.frame.factors_on,
            "band": "5-95" if samples else "ends",
            "samples": samples.count if samples else None,
            "seed": samples.seed if samples else None,
        },
        "warnings": [
            {"code": warning.code, "subject": warning.subject, "text": warning.text} for warning in evaluation.warnings
        ],
    }


def _card(evaluation: Evaluation, row: int) -> dict[str, Any]:
    card = evaluation.table.cards[row]
    scored = bool(evaluation.scored[row])
    claimed = np.isin(evaluation.table.state[row], (State.ASSUMED, State.JUDGED)) & scored
    return {
        "id": card.id,
        "name": card.name,
        "region": [bucket for bucket in evaluation.buckets if bucket in card.region],
        "score": _rounded(evaluation.score[row]) if scored else None,
        "least": _rounded(evaluation.low[row]) if scored else None,
        "most": _rounded(evaluation.high[row]) if scored else None,
        "rank": int(evaluation.rank[row]) if scored else None,
        "by_bucket": {
            evaluation.buckets[column]: _rounded(evaluation.parts[row, column])
            for column in np.flatnonzero(claimed).tolist()
        },
        "judged": bool(evaluation.judged[row]),
    }


def _firmness(evaluation: Evaluation, row: int, samples: Samples | None) -> dict[str, Any]:
    """What the samples say of a card; null where there are none, or no score."""
    if not evaluation.scored[row]:
        return dict.fromkeys(_SAMPLED)
    if samples is None:
        ends = {"low": _rounded(evaluation.low[row]), "high": _rounded(evaluation.high[row])}
        return dict.fromkeys(_SAMPLED) | ends
    card = evaluation.cards[row]
    points = [_rounded(point) for point in (*samples.band[row], *samples.rank_band[row])]
    shares = samples.acceptability[row]
    central = samples.central(card)
    weights = None if central is None else [_rounded(weight) for weight in central]
    told = (
        *points, *(_rounded(min(float(shares[:best].sum()), 1.0), OF_SHARES) for best in (1, 3)),
        [_rounded(share, OF_SHARES) for share in shares.tolist()],
        None if weights is None else dict(zip(evaluation.buckets, weights, strict=True)),
    )  # fmt: skip
    return dict(zip(_SAMPLED, told, strict=True))


_SAMPLED = (
    "low", "median", "high", "rank_low", "rank_median", "rank_high", "top1", "top3", "acceptability", "central",
)  # fmt: skip


def _bucket(evaluation: Evaluation, column: int) -> dict[str, Any]:
    bucket = evaluation.project.buckets[column]
    parts = evaluation.parts[evaluation.scored, column]
    weights = evaluation.weights
    return {
        "id": bucket.id,
        "name": bucket.name,
        "weight": _rounded(weights.point[column]),
        "weight_low": _rounded(weights.low[column]),
        "weight_high": _rounded(weights.high[column]),
        "shapley": _rounded(evaluation.capacity.shapley[column]),
        "score": _rounded(parts.sum()),
        "help": _rounded(np.maximum(parts, 0.0).sum()),
        "harm": _rounded(np.minimum(parts, 0.0).sum()),
        "cards": sum(bucket.id in card.region for card in evaluation.table.cards),
    }


def _rounded(number: float | np.floating[Any], decimals: int = DECIMALS) -> float:
    return round(float(number), decimals) + 0.0
