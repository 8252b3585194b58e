"""Scores of cards that work and take effect at once, where goals overlap."""

from typing import Any

from model.bucket import Bucket
from model.card import Card
from model.judgement import Judgement
from model.priority.score import evaluate
from model.project import Project
from model.tradeoff import Tradeoff
from tests.model.priority.adapters.score import scores


def adapt(given: dict[str, Any]) -> dict[str, Any]:
    evaluation = evaluate(overlapping(given["weights"], given["overlaps"], given["z"]))
    failed = [warning.code for warning in evaluation.warnings if warning.code in {"NOT_MONOTONE", "NO_WEIGHTS"}]
    return {"error": failed[0]} if failed else {"scores": scores(evaluation)}


def overlapping(weights: dict[str, float], overlaps: list[dict[str, Any]], z: dict[str, dict[str, float]]) -> Project:
    """A project with these ratings, overlaps and values: each card's value is its fit, with full impact."""
    cards = (
        Card(id=card, name=card, judgements=tuple(Judgement(bucket=at, fit=fit, impact=1) for at, fit in said.items()))
        for card, said in z.items()
    )
    tradeoffs = (
        Tradeoff(id=str(at), kind="overlap", served=frozenset({one["a"], one["b"]}), overlap=one["o"])
        for at, one in enumerate(overlaps)
    )
    return Project(
        buckets=tuple(Bucket(id=bucket, name=bucket, weight=weight) for bucket, weight in weights.items()),
        cards=tuple(cards),
        tradeoffs=tuple(tradeoffs),
        weighting="fixed",
        overlap_on=True,
    )
