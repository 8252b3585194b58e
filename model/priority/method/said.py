"""How what was said becomes the numbers that are scored: middles of intervals, and levels on a scale."""

from collections.abc import Iterator
from itertools import pairwise

from model.bucket import Bucket
from model.judgement import Judgement, middle
from model.priority.method.made import Said, Step, figure, product, step, total
from model.priority.parts import State
from model.scale import Scale


def said_steps(said: Judgement, state: State, bucket: Bucket, factors_on: bool) -> Iterator[Step]:
    """The lines for what was not said, or said as an interval or as a level on a scale; nothing for plain numbers."""
    scale = bucket.scale
    if said.impact is None and said.level is not None and scale is not None and scale.points:
        yield from _level_steps(said.level, scale)
    else:
        yield from _middle_step(Said("Impact"), Said("Impact, not said"), said.impact, 1.0)
    if state != State.ASSUMED:
        yield from _middle_step(Said("Fit"), Said("Fit, not said"), said.fit, 1.0)
    if factors_on and bucket.half_life is not None:
        yield from _middle_step(Said("Years"), Said("Years, not said"), said.years, bucket.half_life)


def _middle_step(name: Said, unsaid: Said, amount: float | tuple[float, float] | None, most: float) -> Iterator[Step]:
    """The middle of an interval, or of all that it could be from 0 to `most`."""
    if amount is None:
        yield step(unsaid, _halfway(0.0, most), most / 2, 6)
    elif isinstance(amount, tuple):
        yield step(name, _halfway(*amount), middle(amount), 6)


def _halfway(low: float, high: float) -> str:
    return f"({total([low, high])}) / 2"


def _level_steps(level: float | tuple[float, float], scale: Scale) -> Iterator[Step]:
    levels = level if isinstance(level, tuple) else (level,)
    values = [scale.value(one)[0] for one in levels]
    for one, value in zip(levels, values, strict=True):
        name = Said("Impact of level {level}", level=f"{figure(one)} {scale.unit}".strip())
        yield step(name, _along(one, scale), value, 6)
    if len(values) > 1:
        yield step(Said("Impact"), _halfway(*values), sum(values) / 2, 6)


def _along(level: float, scale: Scale) -> str:
    """Between the two points of the scale that the level lies between; at the end where it lies beyond."""
    inside = [(low, high) for low, high in pairwise(scale.points) if low[0] < level <= high[0]]
    if not inside:
        return figure(scale.value(level)[0])
    (low, start), (high, end) = inside[0]
    share = f"({total([level, -low])}) / ({total([high, -low])})"
    return total([start, product(end - start, share)]) if start else product(share, end - start)
