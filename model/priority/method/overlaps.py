"""How a score with overlaps is filled in: the symmetric 2-additive Choquet integral (METHOD section 8)."""

from collections.abc import Sequence

from model.priority.explain import Explanation, Term
from model.priority.method.made import END_DECIMALS, Said, Step, figure, product, step, total
from model.priority.overlap import Pair
from model.priority.score import Evaluation

FINE = 6


def choquet_steps(
    evaluation: Evaluation, told: Explanation, worth: dict[str, str], terms: Sequence[Term], only: Term | None = None
) -> list[Step]:
    """The lines for a score, or for the part of the term `only`: values, what goals have in common, M, the result.

    `terms` are those that have a part, `worth` is each one's impact × fit × discount in numbers, by bucket.
    """
    column = evaluation.table.frame.column
    value = {column[one.bucket]: float(_value(one)) for one in terms}
    at = None if only is None else column[only.bucket]
    pairs = [pair for pair in evaluation.overlaps if _meets(value, pair) and (at is None or at in pair[:2])]
    met = {one for pair in pairs for one in pair[:2]}
    steps = [
        step(Said("Value for {bucket}", bucket=_name(evaluation, here)), worth[one.bucket], value[here], FINE)
        for one in terms
        if (here := column[one.bucket]) in met or only is None or one is only
    ]
    steps += [_common_step(evaluation, value, pair) for pair in pairs]
    whole = _whole(evaluation)
    steps.append(step(Said("M"), whole, 1 - sum(_shared(evaluation, pair) for pair in evaluation.overlaps), FINE))
    kept = terms if only is None else [only]
    half = [] if only is None else ["0.5"]
    sums = [product(one.weight, value[column[one.bucket]]) for one in kept]
    sums += [product(-pair.share, *half, _lighter(evaluation, pair), _common(value, pair)) for pair in pairs]
    chance = [told.chance.middle] if told.factors_on and told.chance is not None else []
    formula = f"{product(100.0, *chance, total(sums))} / {steps[-1].result}"
    result = sum(one.points.middle for one in kept)
    return [*steps, step(Said("Score") if only is None else Said("Part"), formula, result, END_DECIMALS)]


def _value(term: Term) -> float:
    return term.impact.middle * term.fit.middle * term.discount.middle


def _meets(value: dict[int, float], pair: Pair) -> bool:
    """Whether both goals have a value, and both are good or both are harm."""
    return value.get(pair.first, 0.0) * value.get(pair.second, 0.0) > 0


def _common(value: dict[int, float], pair: Pair) -> float:
    both = (value[pair.first], value[pair.second])
    return min(both) if both[0] > 0 else max(both)


def _common_step(evaluation: Evaluation, value: dict[int, float], pair: Pair) -> Step:
    both = f"{figure(value[pair.first])}, {figure(value[pair.second])}"
    name = Said(
        "In common to {first} and {second}",
        first=_name(evaluation, pair.first),
        second=_name(evaluation, pair.second),
    )
    formula = f"min({both})" if value[pair.first] > 0 else f"max({both})"
    return step(name, formula, _common(value, pair), FINE)


def _whole(evaluation: Evaluation) -> str:
    taken = [product(-pair.share, _lighter(evaluation, pair)) for pair in evaluation.overlaps]
    return total(["1", *taken])


def _shared(evaluation: Evaluation, pair: Pair) -> float:
    return pair.share * _lighter(evaluation, pair)


def _lighter(evaluation: Evaluation, pair: Pair) -> float:
    point = evaluation.weights.point
    return min(point[pair.first], point[pair.second])


def _name(evaluation: Evaluation, column: int) -> str:
    return evaluation.project.buckets[column].name
