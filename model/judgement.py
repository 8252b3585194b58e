"""What is said of one card for one bucket."""

from typing import Annotated, Any

from pydantic import Field, Strict, field_validator

from model.value import Basis, Flag, Id, Number, Refusal, Text, Value
from model.words import Confidence


def _in_order(pair: tuple[float, float]) -> tuple[float, float]:
    if pair[0] > pair[1]:
        raise Refusal("An interval runs from its lower end to its upper end.")
    return pair


_Fit = Annotated[float, Strict(), Field(ge=-1, le=1, allow_inf_nan=False)]
_Share = Annotated[float, Strict(), Field(ge=0, le=1, allow_inf_nan=False)]
_Years = Annotated[float, Strict(), Field(ge=0, le=1000, allow_inf_nan=False)]

Fit = _Fit | tuple[_Fit, _Fit]
Share = _Share | tuple[_Share, _Share]
Years = _Years | tuple[_Years, _Years]
Level = Number | tuple[Number, Number]


class Judgement(Value):
    """Fit (-1…1), impact (0…1) and years to effect of a card for `bucket`; each a point or an interval.

    `None` means that nothing was said of that part yet; `level` is where the card would take the goal on its scale, and
    gives the impact where none was said. `open` means that somebody said "I can't say", which is never
    read as 0. `confidence` widens points to intervals (METHOD section 5); without it a point is taken as it is.
    """

    bucket: Id
    fit: Fit | None = None
    impact: Share | None = None
    level: Level | None = None
    years: Years | None = None
    confidence: Confidence | None = None
    open: Flag = False
    basis: Basis | None = None
    note: Text = ""

    @field_validator("fit", "impact", "level", "years")
    @classmethod
    def _ordered(cls, amount: Any) -> Any:
        return _in_order(amount) if isinstance(amount, tuple) else amount

    def model_post_init(self, _context: Any, /) -> None:
        """Refuse a judgement that says something and that it cannot be said."""
        if self.open and self._says_how_much:
            raise Refusal("A judgement that is open has no fit and no impact.")

    @property
    def says_something(self) -> bool:
        """Whether anybody said anything: a fit, an impact, a level, or that it cannot be said."""
        return self.open or self._says_how_much

    @property
    def _says_how_much(self) -> bool:
        return self.fit is not None or self.impact is not None or self.level is not None


def middle(amount: float | tuple[float, float]) -> float:
    """The point at which an amount is scored: itself, or the middle of its interval."""
    return (amount[0] + amount[1]) / 2 if isinstance(amount, tuple) else amount
