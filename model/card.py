"""A technology, an input or a policy instrument."""

from typing import Annotated, Any, Literal

from pydantic import Field, Strict

from model.evidence import Evidence
from model.judgement import Judgement, Share
from model.value import Flag, Id, Line, Name, Number, Refusal, Text, Value

CardKind = Literal["technology", "input", "instrument"]
Status = Literal["present", "future"]

UNPLACED: frozenset[str] = frozenset()
"""The region of a card that nobody placed yet."""


class Need(Value):
    """How much of one resource a card needs, in the resource's unit."""

    resource: Id
    amount: Annotated[float, Strict(), Field(ge=0, allow_inf_nan=False)]


class OwnNumber(Value):
    """A number of the analyst's own about a card, with its unit (market size, rank in a plan)."""

    name: Name
    value: Number
    unit: Line = ""


class Card(Value):
    """One card. `region` is the set of buckets it is in and the only fact about its placement.

    `arguable` are buckets that a reader could defend. A card that is `aside` is shown, never counted, and in no bucket.
    `chance` is the probability that it works (0…1), `chance_open` that somebody cannot say it.
    """

    id: Id
    name: Name
    note: Text = ""
    kind: CardKind = "technology"
    status: Status = "present"
    contested: Flag = False
    aside: Flag = False
    region: frozenset[Id] = UNPLACED
    arguable: frozenset[Id] = UNPLACED
    group: Line = ""
    tags: tuple[Name, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    chance: Share | None = None
    chance_open: Flag = False
    needs: tuple[Need, ...] = ()
    numbers: tuple[OwnNumber, ...] = ()

    def model_post_init(self, _context: Any, /) -> None:
        """Refuse a card that contradicts itself. A validator would run again for each card of every edited project."""
        if self.aside and self.region:
            raise Refusal("“{card}” is set aside, so it cannot be in a bucket.", card=self.name)
        judged = [judgement.bucket for judgement in self.judgements]
        if len(set(judged)) != len(judged):
            raise Refusal("“{card}” has two judgements for one bucket.", card=self.name)

    def judgement(self, bucket: str) -> Judgement | None:
        """What is said of this card for `bucket`, or None."""
        return next((said for said in self.judgements if said.bucket == bucket), None)
