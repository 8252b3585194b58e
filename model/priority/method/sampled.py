"""How the sampled numbers of a card are made: how often it is at the top, its bands, what puts it first (METHOD 6)."""

from collections.abc import Callable, Iterator
from math import floor

import numpy as np

from model.priority.method.made import END_DECIMALS, NO_VALUE, Made, Said, Step, Unit, figure, step, total
from model.priority.method.number import Number, NumberKind
from model.priority.method.sources import LAHDELMA_1998, LAHDELMA_2001
from model.priority.sampling import Samples, standard_error
from model.priority.score import Evaluation

FINE = 6
MOST_SCORES = 5_000_000
"""Of more scores (cards × samples) than this the confidence factor is not worked out while somebody waits."""

POINTS = ((0.05, Said("5 % point")), (0.5, Said("50 % point")), (0.95, Said("95 % point")))

ERROR = Said("standard error = √(share × (1 − share) / samples)")


def sampled_made(number: Number, evaluation: Evaluation, samples: Samples | None) -> Made:
    """How a sampled number of a card is made; raises `Refusal` if there is no such card."""
    card = evaluation.project.card(number.subject[0])
    title, formula, unit = _SAID[number.kind]
    row = None if samples is None else samples.evaluation.row.get(card.id)
    known = samples is not None and row is not None and bool(samples.evaluation.scored[row])
    found = _Found(NO_VALUE, (), _missing(evaluation, card.id))
    if samples is not None and row is not None and known:
        found = _FIND[number.kind](number, samples, row)
    return Made(
        number=number,
        title=Said(title, card=card.name, k=number.top),
        value=found.value,
        unit=unit,
        formula=formula,
        steps=found.steps,
        meaning=found.meaning,
        sources=(LAHDELMA_2001,) if number.kind in {"band", "rank-band"} else (LAHDELMA_1998, LAHDELMA_2001),
        chapter="ranks" if number.kind in {"top", "rank-band"} else "uncertainty",
    )


class _Found:
    """What samples show of a card."""

    def __init__(self, value: str, steps: tuple[Step, ...], *meaning: Said) -> None:
        self.value, self.steps, self.meaning = value, steps, meaning


def _missing(evaluation: Evaluation, card_id: str) -> Said:
    if evaluation.score_of(card_id) is None:
        return Said("A card without a score is in no sample.")
    return Said("The samples are being drawn. This number comes in a moment.")


def _drawn(samples: Samples) -> Said:
    return Said(
        "From {count} samples with the seed {seed}: in each one, weights and judgements are drawn anew within what is "
        "known of them. The same project always gives the same samples.",
        count=f"{samples.count:,}",
        seed=samples.seed,
    )


def _top(number: Number, samples: Samples, row: int) -> _Found:
    share = float(samples.top(number.top)[row])
    at = samples.acceptability[row, : number.top].tolist()
    return _Found(
        figure(share, FINE),
        (step(Said("Share"), total(at), share, FINE), *_error_step(share, samples)),
        Said("The share of samples in which the card has one of the first {k} places.", k=number.top),
        _of_share(share),
        Said("Where cards are level in a sample, they share the places that they fill."),
        _drawn(samples),
    )


def _of_share(share: float) -> Said:
    if share >= 0.95:
        return Said("Hardly anything that is in doubt would take the card out of these places.")
    if share <= 0.05:
        return Said("Hardly anything that is in doubt would bring the card to these places.")
    return Said("Whether the card has one of these places hangs on what is still in doubt.")


def _band(_number: Number, samples: Samples, row: int) -> _Found:
    at = list(samples.draws.cards).index(samples.evaluation.cards[row])
    scores = np.sort(samples.draws.scores[at, : samples.count])
    steps = tuple(_point_steps(scores.tolist(), samples.band[row].tolist()))
    low, _middle, high = (line.result for line in steps)
    return _Found(
        f"{low} … {high}",
        steps,
        Said("Nine samples in ten lie between these two scores."),
        Said(
            "The 50 % point can differ a little from the score, which is computed from the middles of all judgements."
        ),
        _drawn(samples),
    )


def _point_steps(scores: list[float], points: list[float]) -> Iterator[Step]:
    """Where each point lies between two neighbours among the sorted scores."""
    for (share, name), point in zip(POINTS, points, strict=True):
        place = share * (len(scores) - 1)
        below = floor(place)
        low, high = scores[below], scores[min(below + 1, len(scores) - 1)]
        formula = figure(low) if low == high else f"{figure(low)} + {figure(place - below)} × ({total([high, -low])})"
        yield step(name, formula, point, END_DECIMALS)


def _rank_band(_number: Number, samples: Samples, row: int) -> _Found:
    low, middle, high = samples.rank_band[row].tolist()
    return _Found(
        f"{figure(low, 1)} … {figure(high, 1)}",
        tuple(step(name, figure(rank), rank) for (_, name), rank in zip(POINTS, (low, middle, high), strict=True)),
        Said("Nine samples in ten put the card at one of these ranks. Level cards count at the mean of their ranks."),
        _drawn(samples),
    )


def _central(_number: Number, samples: Samples, row: int) -> _Found:
    weights = samples.central(samples.evaluation.cards[row])
    first = float(samples.top(1)[row])
    if weights is None:
        return _Found(NO_VALUE, (), _never(samples), _drawn(samples))
    names = (bucket.name for bucket in samples.evaluation.project.buckets)
    lines = [
        step(Said("{bucket}", bucket=name), figure(weight), weight, FINE)
        for name, weight in zip(names, weights, strict=True)
    ]
    return _Found(
        ", ".join(f"{100 * weight:.0f} %" for weight in weights),
        tuple(lines),
        Said(
            "What somebody would have to believe about the goals, typically, to put this card first: it is first in "
            "{share} % of the samples, and these are the mean weights there.",
            share=figure(100 * first, 1),
        ),
        _drawn(samples),
    )


def _confidence(_number: Number, samples: Samples, row: int) -> _Found:
    if samples.count * len(samples.draws.cards) > MOST_SCORES:
        return _Found(NO_VALUE, (), Said("With so many cards this is worked out by the command line only."))
    share = samples.confidence(samples.evaluation.cards[row])
    if share is None:
        return _Found(NO_VALUE, (), _never(samples), _drawn(samples))
    return _Found(
        figure(share, FINE),
        (step(Said("Share"), figure(share), share, FINE), *_error_step(share, samples)),
        Said("The share of draws of the judgements in which the card is first, if its own central weights hold."),
        Said("A low share says that even with the weights that suit the card best the judgements are too vague."),
        _drawn(samples),
    )


def _never(samples: Samples) -> Said:
    return Said("The card is first in none of {count} samples.", count=f"{samples.count:,}")


def _error_step(share: float, samples: Samples) -> Iterator[Step]:
    minus = "\N{MINUS SIGN}"
    formula = f"√({figure(share)} × (1 {minus} {figure(share)}) / {samples.count})"
    yield step(Said("Standard error"), formula, standard_error(share, samples.count), FINE)


_SAID: dict[NumberKind, tuple[str, tuple[Said, ...], Unit]] = {
    "top": (
        "How often “{card}” stays in the top {k}",
        (Said("share = share of rank 1 + share of rank 2 + … + share of rank k"), ERROR),
        "share",
    ),
    "band": (
        "90 % interval of the score of “{card}”",
        (Said("from the 5 % point to the 95 % point of the sampled scores, on a straight line between two samples"),),
        "points",
    ),
    "rank-band": (
        "90 % interval of the rank of “{card}”",
        (Said("from the 5 % point to the 95 % point of the sampled ranks"),),
        "place",
    ),
    "central": (
        "Central weights of “{card}”",
        (Said("central weight = mean of the goal’s weight over the samples in which the card is first"),),
        "",
    ),
    "confidence": (
        "Confidence factor of “{card}”",
        (Said("factor = draws in which the card is first under its central weights / all draws"), ERROR),
        "share",
    ),
}

_FIND: dict[NumberKind, Callable[[Number, Samples, int], _Found]] = {
    "top": _top,
    "band": _band,
    "rank-band": _rank_band,
    "central": _central,
    "confidence": _confidence,
}
