"""A statement that a gain for one thing is paid by another."""

from typing import Annotated, Literal

from pydantic import Field

from model.evidence import Evidence
from model.value import Basis, Id, Number, Text, Value

TradeoffKind = Literal["side-effect", "rivalry", "pair", "overlap"]
KINDS: tuple[TradeoffKind, ...] = ("side-effect", "rivalry", "pair", "overlap")

NOBODY: frozenset[str] = frozenset()


class Statement(Value):
    """One voice for or against a tradeoff, with its evidence; several may stand side by side."""

    side: Literal["for", "against"] = "for"
    text: Text = ""
    evidence: tuple[Evidence, ...] = ()


class Tradeoff(Value):
    """Who is served (`served`) and who pays (`cost_to`), both sets of buckets and both possibly empty.

    `cards` and `resources` are what it is about. `bonus` is the gain or loss in points of a pair that is chosen
    together (METHOD q_ab); `overlap` is the share of the lighter of two goals that is the same thing in both, below 0
    where the two are worth more together (METHOD o_gh). `basis` tells whether the source says it or we infer it.
    """

    id: Id
    kind: TradeoffKind = "side-effect"
    statement: Text = ""
    served: frozenset[Id] = NOBODY
    cost_to: frozenset[Id] = NOBODY
    cards: tuple[Id, ...] = ()
    resources: frozenset[Id] = NOBODY
    statements: tuple[Statement, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    bonus: Number | None = None
    overlap: Annotated[Number, Field(ge=-1, le=1)] | None = None
    basis: Basis = "stated"
    note: Text = ""

    def concerns(self, thing: str) -> bool:
        """Whether the card, bucket or resource of that id has a part in it."""
        return thing in self.cards or thing in self.served or thing in self.cost_to or thing in self.resources
