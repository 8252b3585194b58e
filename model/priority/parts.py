"""What is claimed of one card for one bucket, as ranges (METHOD sections 2 and 5)."""

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple

from model.card import Card
from model.judgement import Judgement, middle
from model.project import Project
from model.scale import Scale
from model.words import HALF_WIDTH


class State(IntEnum):
    """The four states of a card and a bucket: no claim at all, a drop alone, something said, and "I can't say"."""

    NOT_PLACED = 0
    ASSUMED = 1
    JUDGED = 2
    OPEN = 3


class Range(NamedTuple):
    """An amount with its ends; `middle` is what is scored."""

    low: float
    middle: float
    high: float


NONE = Range(0.0, 0.0, 0.0)
FULL = Range(1.0, 1.0, 1.0)
ANY_SHARE = Range(0.0, 0.5, 1.0)
ANY_VALUE = Range(-1.0, 0.0, 1.0)


class Claim(NamedTuple):
    """Fit (-1…1), impact (0…1), years to effect, and the discount that these years make (0…1)."""

    state: State
    fit: Range
    impact: Range
    years: Range = NONE
    discount: Range = FULL

    @property
    def value(self) -> Range:
        """METHOD's z, impact times fit times discount, -1…1; its ends are sharp."""
        fit, impact, discount = self.fit, self.impact, self.discount
        least, most = impact.low * discount.low, impact.high * discount.high
        return Range(
            fit.low * (least if fit.low >= 0 else most),
            fit.middle * impact.middle * discount.middle,
            fit.high * (most if fit.high >= 0 else least),
        )

    @property
    def strength(self) -> float:
        """Impact times fit at their middles, before the discount."""
        return self.fit.middle * self.impact.middle


ASSUMED = Claim(State.ASSUMED, FULL, ANY_SHARE)
OPEN = Claim(State.OPEN, ANY_VALUE, FULL)


@dataclass(frozen=True)
class Frame:
    """What the claims of a card depend on besides the card: buckets, half-lives in years, scales, factors on or off.

    While factors are off the half-lives are None, since chance and years then count for nothing. A scale is None where
    it has no levels.
    """

    buckets: tuple[str, ...]
    half_lives: tuple[float | None, ...]
    scales: tuple[Scale | None, ...]
    factors_on: bool

    @cached_property
    def column(self) -> dict[str, int]:
        """The column of each bucket id."""
        return {bucket: column for column, bucket in enumerate(self.buckets)}


def frame_of(project: Project) -> Frame:
    """The frame of a project, with its buckets in the order of the board."""
    half_lives = (bucket.half_life if project.factors_on else None for bucket in project.buckets)
    scales = (bucket.scale if bucket.scale and bucket.scale.points else None for bucket in project.buckets)
    ids = tuple(bucket.id for bucket in project.buckets)
    return Frame(ids, tuple(half_lives), tuple(scales), project.factors_on)


def claims(card: Card, frame: Frame) -> list[tuple[int, Claim]]:
    """Each column with a claim, and the claim; a card that is aside claims nothing.

    A judgement for a bucket that the card is not in counts too: a card may harm a goal it does not serve.
    """
    if card.aside:
        return []
    said = {judgement.bucket: judgement for judgement in card.judgements}
    found = []
    for bucket in card.region | said.keys():
        column = frame.column.get(bucket)
        if column is None:
            continue
        claim = _claim(said.get(bucket), bucket in card.region, column, frame)
        if claim is not None:
            found.append((column, claim))
    return found


def chance(card: Card, frame: Frame) -> Range | None:
    """The probability that a card works: 1 while factors are off, 0…1 where nobody said it, None where nobody can."""
    if not frame.factors_on:
        return FULL
    if card.chance_open:
        return None
    return ANY_SHARE if card.chance is None else spread(card.chance, 0.0, 0.0, 1.0)


def spread(amount: float | tuple[float, float], half: float, least: float, most: float) -> Range:
    """An amount with its ends: an interval as it was typed, a point widened by `half` and cut to `least`…`most`.

    An interval is scored at its middle; a point at what was said, even where cutting moves the middle of its interval:
    to be less sure of a judgement must widen it and not move the bar.
    """
    if isinstance(amount, tuple):
        return Range(amount[0], middle(amount), amount[1])
    return Range(max(least, amount - half), amount, min(most, amount + half))


def _claim(said: Judgement | None, placed: bool, column: int, frame: Frame) -> Claim | None:
    half_life, factors_on = frame.half_lives[column], frame.factors_on
    speaks = said is not None and said.says_something
    if not speaks and not placed:
        return None
    if said is None:
        return _delayed(ASSUMED, None, 0.0, half_life) if factors_on else ASSUMED
    if said.open:
        return OPEN
    half = HALF_WIDTH[said.confidence] if said.confidence else 0.0
    claim = _worded(said, half, frame.scales[column]) if speaks else ASSUMED
    return _delayed(claim, said.years, 10 * half, half_life) if factors_on else claim


def _worded(said: Judgement, half: float, scale: Scale | None) -> Claim:
    """What was said of fit and impact; the one that was not said can be anything from 0 to 1."""
    fit = ANY_SHARE if said.fit is None else spread(said.fit, half, -1.0, 1.0)
    worth = said.impact
    if worth is None and said.level is not None and scale is not None:
        worth = _worth(said.level, scale)
    impact = ANY_SHARE if worth is None else spread(worth, half / 2, 0.0, 1.0)
    return Claim(State.JUDGED, fit, impact)


def _worth(level: float | tuple[float, float], scale: Scale) -> float | tuple[float, float]:
    """What a level, or what lies between two levels, is worth on a scale; a falling scale turns an interval round."""
    if not isinstance(level, tuple):
        return scale.value(level)[0]
    ends = sorted(scale.value(one)[0] for one in level)
    return ends[0], ends[1]


def _delayed(claim: Claim, said: float | tuple[float, float] | None, half: float, half_life: float | None) -> Claim:
    """The claim with its years: as said, or up to one half-life; none where the bucket has no half-life."""
    if said is None:
        years = NONE if half_life is None else Range(0.0, half_life / 2, half_life)
    else:
        years = spread(said, half, 0.0, float("inf"))
    if half_life is None:
        return claim._replace(years=years)
    late, usual, soon = (2.0 ** (-amount / half_life) for amount in reversed(years))
    return claim._replace(years=years, discount=Range(late, usual, soon))
