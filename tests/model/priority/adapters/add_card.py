"""Scores before and after a card is added."""

from typing import Any

from model.priority.score import evaluate
from model.value import replace
from tests.model.priority.adapters.score import scores
from tests.model.priority.projects import card_of, project_of


def adapt(given: dict[str, Any]) -> dict[str, Any]:
    before = project_of(given["model"])
    after = replace(before, cards=(*before.cards, card_of(given["card"])))
    first = evaluate(before)
    return {"scores_before": scores(first), "scores_after": scores(evaluate(after, first))}
