"""Amounts of a resource: reading what somebody typed, writing it back, and what a bar of amounts is drawn against."""

import math
import re
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP

from model.value import Refusal

COARSE = 10
"""How many fine steps a coarse step is."""

MOST_STEPS = 1e12
"""Amounts of more steps than this have no fine steps."""

_EITHER = re.compile(r"[1-9]\d{0,2},\d{3}")
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+\.\d*|\d{1,3}(,\d{3}){2,}")
_TWO_WAYS = str(QT_TRANSLATE_NOOP("Refusal", "“{text}” can be read in two ways. Write {whole} or {part}."))
_NICE = range(-9, 16)
"""Powers of ten between which steps are round."""


def read_number(text: str, wrong: str) -> float | None:
    """The number that somebody typed, None for an empty text; raises `Refusal` with the sentence `wrong`.

    Spaces group digits. A comma is a decimal one unless it can only group; "1,200" could mean either and is refused.
    """
    plain = "".join(text.split()).replace("\N{MINUS SIGN}", "-")
    if not plain:
        return None
    if _EITHER.fullmatch(plain.lstrip("-")):
        raise Refusal(_TWO_WAYS, text=text.strip(), whole=plain.replace(",", ""), part=plain.replace(",", "."))
    plain = plain.replace(",", "" if _GROUPED.fullmatch(plain.lstrip("-")) else ".")
    try:
        number = float(plain)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise Refusal(wrong)
    return number


def read_amount(text: str, wrong: str) -> float | None:
    """As `read_number`, and never below 0."""
    amount = read_number(text, wrong)
    if amount is not None and amount < 0:
        raise Refusal(wrong)
    return amount


def typed_number(number: float | None) -> str:
    """A number as somebody would type it, to the last digit; an empty text for None."""
    if number is None:
        return ""
    return repr(float(number)).removesuffix(".0").replace("-", "\N{MINUS SIGN}", 1 if number < 0 else 0)


class Extent(NamedTuple):
    """What a bar is drawn against: the amount at its right end, the finest step on it, and the budget, if there is."""

    whole: float
    step: float
    budget: float | None

    def exceeded(self, amount: float) -> bool:
        """Whether an amount is more than the whole budget."""
        return self.budget is not None and amount > self.budget

    def at(self, share: float, coarse: bool = False) -> float:
        """The amount at a share (0 to 1) of the bar, on a step or at its end."""
        if share >= 1:
            return self.whole
        step = self.step * (COARSE if coarse else 1)
        return min(tidy(round(share * self.whole / step) * step), self.whole)

    def stepped(self, amount: float | None, steps: int) -> float:
        """The amount so many fine steps up or down, on a step; past the bar's end only where there is no budget."""
        grid = (amount or 0.0) / self.step
        if grid > MOST_STEPS:
            return amount or 0.0
        base = math.floor(grid + 1e-9) if steps > 0 else math.ceil(grid - 1e-9)
        most = math.inf if self.budget is None else max(self.whole, amount or 0.0)
        return min(max(tidy((base + steps) * self.step), 0.0), most)


def extent(budget: float | None, largest: float) -> Extent:
    """The extent of a bar: the budget; without one, a round number that the largest need does not exceed."""
    whole = budget or _rounded(largest, up=True) or 100.0
    return Extent(whole, _rounded(whole / 100, up=False) or whole, budget)


def tidy(number: float) -> float:
    """A number without the dust of binary fractions."""
    return float(f"{number:.12g}")


def _rounded(number: float, *, up: bool) -> float:
    """The next 1, 2 or 5 times a power of ten; numbers too small or too large for that as they are."""
    power = math.floor(math.log10(number)) if number > 0 else None
    if power is None or power not in _NICE:
        return number
    round_ones = [tidy(one * 10.0**power) for one in (1, 2, 5, 10)]
    near = 1 + 1e-9
    return (
        next(one for one in round_ones if one * near >= number)
        if up
        else max(one for one in round_ones if one <= number * near)
    )
