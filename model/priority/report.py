"""The ranking as one JSON document, for the command line and for other programs."""

from typing import Any

import numpy as np

from model.priority.parts import State
from model.priority.score import Evaluation

DECIMALS = 6


def rank_json(evaluation: Evaluation) -> dict[str, Any]:
    """What `bucketwise rank --json` prints: cards in rank order, buckets in the order of the board, method, warnings.

    Points run from -100 to 100. A card's `by_bucket` has its part for each bucket it is judged or assumed for, and adds
    up to its `score`. A bucket's `score` is what all ranked cards together add to it, `help` less `harm`, so that the
    parts add up both ways; `cards` counts the cards in it, and `shapley` is its weight with half of each of its
    overlaps. `top1`, `top3` and `acceptability` are null: they need samples.
    """
    return {
        "cards": [_card(evaluation, row) for row in evaluation.order.tolist()],
        "buckets": [_bucket(evaluation, column) for column in range(len(evaluation.buckets))],
        "method": {
            "model": "choquet" if evaluation.overlapping else "additive",
            "weights": evaluation.weights.kind,
            "factors_on": evaluation.table.frame.factors_on,
            "band": "ends",
            "samples": None,
            "seed": None,
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
        "low": _rounded(evaluation.low[row]) if scored else None,
        "high": _rounded(evaluation.high[row]) if scored else None,
        "rank": int(evaluation.rank[row]) if scored else None,
        "by_bucket": {
            evaluation.buckets[column]: _rounded(evaluation.parts[row, column])
            for column in np.flatnonzero(claimed).tolist()
        },
        "judged": bool(evaluation.judged[row]),
        "top1": None,
        "top3": None,
        "acceptability": None,
    }


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


def _rounded(number: float | np.floating[Any]) -> float:
    return round(float(number), DECIMALS) + 0.0
