"""What several people's ratings of the same cards come to, and what is too split to be averaged."""

from collections.abc import Iterable, Mapping
from statistics import fmean, median
from typing import NamedTuple

from model.value import Refusal
from model.weights import normalised


class Spread(NamedTuple):
    """The ratings of one card by `n` people: median, quartiles, and how far they agree; None without a rating.

    `agreement` is 1 when all agree and 0 when they are split half and half between the ends of the scale. `discuss`
    marks a card whose middle half of ratings spans more than half the scale.
    """

    n: int
    median: float | None
    q1: float | None
    q3: float | None
    iqr: float | None
    agreement: float | None
    discuss: bool


def spreads(ratings: Mapping[str, Mapping[str, float | None]], ends: tuple[float, float]) -> dict[str, Spread]:
    """The spread of each card's ratings by participant on a scale with these ends; a missing rating is none at all.

    Raises `Refusal` for a scale whose ends are the same.
    """
    length = abs(ends[1] - ends[0])
    if length == 0:
        raise Refusal("A scale needs two different ends.")
    cards = sorted({card for own in ratings.values() for card in own})
    said = {card: [own[card] for own in ratings.values() if own.get(card) is not None] for card in cards}
    return {card: _spread([rating for rating in own if rating is not None], length) for card, own in said.items()}


def _spread(ratings: list[float], length: float) -> Spread:
    if not ratings:
        return Spread(0, None, None, None, None, None, False)
    middle, ordered = median(ratings), sorted(ratings)
    q1, q3 = _quantile(ordered, 0.25), _quantile(ordered, 0.75)
    agreement = max(0.0, 1 - 2 * fmean(abs(rating - middle) for rating in ratings) / length)
    return Spread(len(ratings), middle, q1, q3, q3 - q1, agreement, q3 - q1 > length / 2)


def _quantile(ordered: list[float], share: float) -> float:
    """The value below which this share of the sorted values lies, linear between two of them."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def pooled_weights(answers: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """The weights of a group: the mean of everybody's normalised weights, summing to 1.

    Whoever gave nothing a weight is left out. A bucket that somebody did not rate is averaged over those who did.
    """
    weights = [normalised(dict(answer)) for answer in answers if any(answer.values())]
    buckets = dict.fromkeys(bucket for own in weights for bucket in own)
    return normalised({bucket: fmean(own[bucket] for own in weights if bucket in own) for bucket in buckets})
