"""Rank acceptability and all else that sampling gives."""

from dataclasses import replace
from typing import Any

from model.priority.bands import Weights
from model.priority.sampling import Samples, sample
from model.priority.sampling.box import EMPTY_BOX
from model.priority.score import Evaluation, evaluate
from model.value import Refusal
from tests.model.priority.projects import project_of


def adapt(given: dict[str, Any]) -> dict[str, Any]:
    try:
        samples = sample(evaluation_of(given["model"]))
    except Refusal as refusal:
        return {"error": "EMPTY_BOX"} if refusal.template == EMPTY_BOX else {"error": str(refusal)}
    return shaped(samples, given.get("top_k", 3))


def evaluation_of(model: dict[str, Any]) -> Evaluation:
    """A project keeps no weights within ends of their own, so here an evaluation is given them."""
    evaluation, weights = evaluate(project_of(model)), model["weights"]
    if weights["type"] != "interval":
        return evaluation
    low, high = (tuple(float(weights[end][bucket]) for bucket in evaluation.buckets) for end in ("lo", "hi"))
    return replace(evaluation, weights=Weights("interval", evaluation.weights.point, low, high, source="swing"))


def shaped(samples: Samples, k: int) -> dict[str, Any]:
    buckets = samples.evaluation.buckets
    rows = {card: row for card, row in samples.evaluation.row.items() if samples.evaluation.scored[row]}
    central = {card: samples.central(card) for card in rows}
    return {
        "acceptability": {card: samples.acceptability[row].tolist() for card, row in rows.items()},
        "p_top_k": {card: float(samples.top(k)[row]) for card, row in rows.items()},
        "central": {card: found and dict(zip(buckets, found, strict=True)) for card, found in central.items()},
        "confidence": {card: samples.confidence(card) for card in rows},
        "score_band": {card: samples.band[row].tolist() for card, row in rows.items()},
        "rank_band": {card: samples.rank_band[row].tolist() for card, row in rows.items()},
        "mean_weights": dict(zip(buckets, samples.mean_weights.tolist(), strict=True)),
    }
