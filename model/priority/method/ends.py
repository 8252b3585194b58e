"""How the range of a score is made: the ends that judgements and weights allow (METHOD sections 5 and 6)."""

from collections.abc import Callable, Sequence

from model.priority.bands import Weights
from model.priority.explain import explain
from model.priority.method.made import END_DECIMALS, NO_VALUE, Made, Said, Step, figure, product, step, total
from model.priority.method.number import Number
from model.priority.method.scores import no_score, sources
from model.priority.method.sources import BARRON_BARRETT
from model.priority.parts import FULL, Range
from model.priority.score import Evaluation
from model.priority.table import HIGH, LOW


def range_made(evaluation: Evaluation, card_id: str) -> Made:
    """How the ends of a card's score are made; raises `Refusal` if there is no such card."""
    told = explain(evaluation, card_id)
    scored = told.score is not None
    formula = Said(
        "end = 100 × chance × sum over goals of (weight × value), with each at the end that takes it furthest"
    )
    text = f"{figure(told.low, END_DECIMALS)} … {figure(told.high, END_DECIMALS)}"
    exact = not told.overlapping or evaluation.weights.kind == "fixed"
    return Made(
        number=Number("range", (card_id,)),
        title=Said("Range of the score of “{card}”", card=evaluation.project.card(card_id).name),
        value=text if scored else NO_VALUE,
        unit="points",
        formula=(formula, Said("value = impact × fit × 2^(−years / half-life)")),
        steps=tuple(_steps(evaluation, card_id)) if scored and not told.overlapping else (),
        meaning=(
            Said(
                "How far the score could go if every judgement stood at the end of its interval and the weights at "
                "the worst, or the best, that the answers allow. It is wider than the 90 % interval of the samples."
            ),
            _of_weights(evaluation.weights),
            *(() if exact else (Said("With overlaps the ends are bounds that are never too narrow."),)),
            *(() if scored else (no_score(evaluation, told),)),
        ),
        sources=(*sources(told), *((BARRON_BARRETT,) if evaluation.weights.kind == "order" else ())),
        chapter="uncertainty",
    )


def worst_weights(weights: Weights, z: Sequence[float]) -> tuple[float, ...]:
    """The allowed weights for which the sum of weight × z is least: a corner of what is allowed, as in `bands.ends`."""
    ranked: dict[str, Callable[[Weights, Sequence[float]], tuple[float, ...]]] = {
        "free": _one_goal,
        "order": _first_few,
        "interval": _filled_box,
    }
    return ranked[weights.kind](weights, z) if weights.kind in ranked and weights.any else weights.point


def _steps(evaluation: Evaluation, card_id: str) -> list[Step]:
    row, table = evaluation.row[card_id], evaluation.table
    score = float(evaluation.score[row])
    chance = Range(*table.chance[:3, row].tolist())
    found = []
    for name, layer, sign in ((Said("Lower end"), LOW, 1), (Said("Upper end"), HIGH, -1)):
        z = [sign * one for one in table.value[layer, row].tolist()]
        weights = worst_weights(evaluation.weights, z)
        value = sign * sum(weight * one for weight, one in zip(weights, z, strict=True))
        likely = chance.low if (value >= 0) == (sign > 0) else chance.high
        used = [(weight, sign * one) for weight, one in zip(weights, z, strict=True) if weight and one]
        parts = total(product(weight, one) for weight, one in used)
        formula = product(100.0, *([] if chance == FULL else [likely]), parts)
        end = 100 * likely * value
        # Rounding may leave a score just outside of its ends.
        shown = min(end, score) if sign > 0 else max(end, score)
        found.append(step(name, formula, shown, END_DECIMALS))
    return found


def _one_goal(weights: Weights, z: Sequence[float]) -> tuple[float, ...]:
    at = min(range(len(z)), key=z.__getitem__)
    return tuple(float(column == at) for column in range(len(z)))


def _first_few(weights: Weights, z: Sequence[float]) -> tuple[float, ...]:
    """The weight shared by the first k in order of rank, the least of equal ranks first, for the least such k."""
    order = [column for group in weights.groups for column in sorted(group, key=z.__getitem__)]
    sums = [sum(z[column] for column in order[:k]) / k for k in range(1, len(order) + 1)]
    k = min(range(len(sums)), key=sums.__getitem__) + 1
    return tuple(1 / k if column in order[:k] else 0.0 for column in range(len(z)))


def _filled_box(weights: Weights, z: Sequence[float]) -> tuple[float, ...]:
    """Each at its least, and what is left to those with the least z up to their most."""
    given, left = list(weights.low), 1 - sum(weights.low)
    for column in sorted(range(len(z)), key=z.__getitem__):
        more = min(max(left, 0.0), weights.high[column] - weights.low[column])
        given[column] += more
        left -= more
    return tuple(given)


def _of_weights(weights: Weights) -> Said:
    return {
        "fixed": Said("The weights are taken as they were given, without doubt."),
        "free": Said("Nobody was asked for weights, so any weights are allowed, all of the weight on one goal too."),
        "order": Said("Only the order of the weights is known: the first k goals share the weight, for any k."),
        "interval": Said("Each weight lies between the ends that the doubts of the ratings give it."),
    }[weights.kind]
