"""The fixed scale of a goal: what its worst and its best plausible level are, and what lies between is worth."""

from itertools import pairwise
from typing import Annotated, Any, Literal

from pydantic import Field

from model.value import Line, Number, Refusal, Value

ScaleKind = Literal["interval", "ordinal", "cards"]

Share = Annotated[Number, Field(ge=0, le=1)]


class Scale(Value):
    """The range that a weight is about, set before cards are judged (METHOD section 3; Keeney & Raiffa 1976).

    `worst_text` and `best_text` say in words what its ends are. `points` are levels in `unit` with their values, by
    level; one end is worth 0 and the other 1, and between points the value is linear; a scale may fall. `kind` tells
    where the levels come from: measured or agreed (interval), ranks or labels (ordinal), or the ends of the cards
    present (cards) - the last two are kept as they were found, and warned of.
    """

    kind: ScaleKind = "interval"
    worst_text: Line = ""
    best_text: Line = ""
    unit: Line = ""
    points: tuple[tuple[Number, Share], ...] = ()

    def model_post_init(self, _context: Any, /) -> None:
        """Refuse points that make no scale."""
        if not self.points:
            return
        levels, values = zip(*self.points, strict=True)
        if len(levels) < 2 or any(low >= high for low, high in pairwise(levels)):
            raise Refusal("A scale needs two different levels at least, the lowest first.")
        if {values[0], values[-1]} != {0.0, 1.0}:
            raise Refusal("One end of a scale is worth 0 and the other 1.")
        rising = values[0] < values[-1]
        if any((low > high) if rising else (low < high) for low, high in pairwise(values)):
            raise Refusal("A scale rises or falls; it does not do both.")

    @property
    def worst(self) -> float | None:
        """The level that is worth 0, None without points."""
        return self._end(0.0)

    @property
    def best(self) -> float | None:
        """The level that is worth 1, None without points."""
        return self._end(1.0)

    def value(self, level: float) -> tuple[float, bool]:
        """What a level is worth, 0…1, and whether it lies beyond the ends, where it counts as the end.

        Raises `Refusal` for a scale in words alone.
        """
        if not self.points:
            raise Refusal("The scale has no levels, so a level means nothing on it.")
        (first, first_value), (last, last_value) = self.points[0], self.points[-1]
        if level <= first:
            return first_value, level < first
        if level >= last:
            return last_value, level > last
        low, high = next((low, high) for low, high in pairwise(self.points) if level <= high[0])
        along = (level - low[0]) / (high[0] - low[0])
        return low[1] + along * (high[1] - low[1]), False

    def _end(self, worth: float) -> float | None:
        if not self.points:
            return None
        return self.points[0][0] if self.points[0][1] == worth else self.points[-1][0]


WORDS_ALONE = Scale()
"""The scale of a goal of which nobody said what its ends are."""
