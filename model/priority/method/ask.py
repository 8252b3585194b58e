"""The answer to "how is this made", for any number."""

from collections.abc import Callable

from model.priority.method.changes import effect_made
from model.priority.method.ends import range_made
from model.priority.method.made import Made
from model.priority.method.number import Number, NumberKind
from model.priority.method.planned import Planned, planned_made
from model.priority.method.ranks import bucket_made, rank_made
from model.priority.method.sampled import sampled_made
from model.priority.method.scores import part_made, score_made
from model.priority.method.stable import flip_made, stability_made
from model.priority.method.weights import consistency_made, weight_made
from model.priority.sampling import Samples
from model.priority.score import Evaluation

_OF_SCORES: dict[NumberKind, Callable[..., Made]] = {
    "score": score_made,
    "part": part_made,
    "range": range_made,
    "rank": rank_made,
    "weight": weight_made,
    "bucket": bucket_made,
    "consistency": consistency_made,
    "stability": stability_made,
    "flip": flip_made,
    "effect": effect_made,
}

PLANNED: frozenset[NumberKind] = frozenset({"plan", "used", "next-unit"})
"""The numbers that need a plan."""


def made(
    number: Number, evaluation: Evaluation, samples: Samples | None = None, planned: Planned | None = None
) -> Made:
    """How a number of this evaluation is made; raises `Refusal` if what it is about is not there.

    `samples` are those of this evaluation, or of an earlier one while newer ones are drawn; `planned` is its plan.
    What several people say is no part of an evaluation: see `agreement`.
    """
    if number.kind in _OF_SCORES:
        return _OF_SCORES[number.kind](evaluation, *number.subject)
    if number.kind in PLANNED:
        return planned_made(number, evaluation.project, planned)
    return sampled_made(number, evaluation, samples)
