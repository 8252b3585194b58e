"""The worded scales: each word stands for a number, and the nearest word names any number."""

from typing import Literal, NamedTuple


class Word(NamedTuple):
    """One step of a worded scale: a key that never changes, the English words, and the number."""

    key: str
    text: str
    number: float


FIT = (
    Word("against", "works against it", -1.0),
    Word("hinders", "hinders it", -0.5),
    Word("neutral", "does not help", 0.0),
    Word("helps", "helps", 0.5),
    Word("serves", "serves it strongly", 1.0),
)
"""Fit, -1 to 1: how far a card serves a bucket or harms it."""

IMPACT = (
    Word("negligible", "negligible", 0.0),
    Word("small", "small", 0.25),
    Word("moderate", "moderate", 0.5),
    Word("large", "large", 0.75),
    Word("very-large", "very large", 1.0),
)
"""Impact, 0 to 1: where the card's effect lies between the worst and the best plausible level of the goal."""

Confidence = Literal["weak", "fair", "firm"]

CONFIDENCE: dict[Confidence, str] = {"weak": "a guess", "fair": "fairly sure", "firm": "certain"}
"""The words for how sure somebody is; METHOD section 5 gives each its half width."""

HALF_WIDTH: dict[Confidence, float] = {"weak": 0.30, "fair": 0.15, "firm": 0.05}
"""Half width on fit; half of it on impact and chance; ten times it, in years, on years."""


def nearest(scale: tuple[Word, ...], number: float) -> Word:
    """The word of `scale` whose number is nearest; of two equally near, the one nearer to zero."""
    return min(scale, key=lambda word: (abs(word.number - number), abs(word.number)))


ROUNDING = 1e-9
"""Shares of what is level are sums of fractions: what is as near to none or to all is none or all."""


def whole_percent(share: float) -> str:
    """A share (0…1) as whole per cent: "0 %" and "100 %" only for exactly none and all, else "<1 %" and ">99 %"."""
    if share <= ROUNDING:
        return "0 %"
    if share >= 1 - ROUNDING:
        return "100 %"
    whole = round(100 * share)
    return "<1 %" if whole == 0 else ">99 %" if whole == 100 else f"{whole} %"
