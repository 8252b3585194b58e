"""A policy goal."""

from typing import Annotated

from pydantic import Field, Strict

from model.evidence import Evidence
from model.scale import Scale
from model.value import Basis, Id, Line, Name, Text, Value, Whole

KINDS = ("hedge against a downside", "create an upside", "raise productivity")
"""The kinds of goal that the interface offers; an analyst may write another."""

COLOURS = 8
"""How many colours the palette has; a higher number starts again with the next shape."""

Rating = Annotated[float, Strict(), Field(ge=0, le=100, allow_inf_nan=False)]
HalfLife = Annotated[float, Strict(), Field(gt=0, le=10_000, allow_inf_nan=False)]


class Bucket(Value):
    """One goal: what it is called, what it aims at, and what it weighs.

    `colour` is a place in the palette (0 and up), `letter` overrides the letter in its shape. `half_life` is the
    horizon in years (None: no discount). `weight` is a number from 0 to 100 given as such, `swing` what the move from
    worst to best was rated against the most valuable such move, which counts 100, and `rank` a place in an order of
    importance (1 is the highest); `Project.weighting` says which of them counts. `doubt` is the half width of a rating.
    `scale` is the range that the weight is about, `weighed_at` that range when the weight was given. `priority` keeps
    the word in which the priority was given, with its condition and evidence.
    """

    id: Id
    name: Name
    subtitle: Line = ""
    aim: Text = ""
    kind: Line = ""
    half_life: HalfLife | None = None
    horizon: Text = ""
    colour: Annotated[int, Strict(), Field(ge=0, le=1000)] = 0
    letter: Annotated[str, Strict(), Field(max_length=2)] = ""
    weight: Rating | None = None
    swing: Rating | None = None
    doubt: Rating | None = None
    rank: Annotated[Whole, Field(ge=1, le=1000)] | None = None
    scale: Scale | None = None
    weighed_at: Scale | None = None
    priority: Line = ""
    priority_basis: Basis | None = None
    priority_condition: Text = ""
    priority_evidence: tuple[Evidence, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    note: Text = ""
