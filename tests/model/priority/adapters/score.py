"""Scores, parts, what cannot be said, and the room that it leaves."""

from typing import Any

from model.priority.score import Evaluation, evaluate
from tests.model.priority.projects import project_of


def scores(evaluation: Evaluation) -> dict[str, float | None]:
    return {card: evaluation.score_of(card) for card in evaluation.cards}


def adapt(model: dict[str, Any]) -> dict[str, Any]:
    evaluation = evaluate(project_of(model))
    buckets = evaluation.buckets
    rows = evaluation.row.items()
    return {
        "scores": scores(evaluation),
        "parts": {card: dict(zip(buckets, evaluation.parts[row].tolist(), strict=True)) for card, row in rows},
        "not_judged": {
            card: [bucket for bucket, is_open in zip(buckets, evaluation.open[row], strict=True) if is_open]
            for card, row in rows
            if evaluation.open[row].any()
        },
        "open_range": {card: float(evaluation.open_range[row]) for card, row in rows},
    }
