"""The project: all that one file holds, as one value that never changes."""

from collections import Counter
from functools import cached_property
from typing import Annotated, Literal, TypeVar

from pydantic import FailFast, Field, Strict, model_validator

from model.bucket import Bucket
from model.card import Card
from model.evidence import Evidence
from model.tradeoff import Tradeoff
from model.value import Flag, Id, Line, Name, Refusal, Text, Value

Weighting = Literal["free", "fixed", "swing", "order", "pairwise"]
"""Where the weights come from (METHOD section 4): nobody was asked, numbers given as such, swing ratings, an order of
importance, or comparisons of two at a time."""

T = TypeVar("T")

Many = Annotated[tuple[T, ...], FailFast()]
"""Any number of things in their order. Validation ends at the first that is wrong: a file may have a million."""

LinkKind = Literal["requires", "excludes", "locked-in", "locked-out", "share"]


class Resource(Value):
    """Something scarce: its unit, and how much of it there is (None: no limit was given)."""

    id: Id
    name: Name
    unit: Line = ""
    budget: Annotated[float, Strict(), Field(ge=0, allow_inf_nan=False)] | None = None
    note: Text = ""
    evidence: tuple[Evidence, ...] = ()


class Link(Value):
    """A rule for the plan: `card` requires or excludes `other`, is locked, or `bucket` keeps at least `share`.

    A share is of what the chosen cards use of `resource`, or of each resource where none is named.
    """

    kind: LinkKind
    card: Id | None = None
    other: Id | None = None
    bucket: Id | None = None
    share: Annotated[float, Strict(), Field(ge=0, le=1, allow_inf_nan=False)] | None = None
    resource: Id | None = None


class Comparison(Value):
    """How many times more the move of `first` from worst to best matters than that of `second` (Saaty 1980)."""

    first: Id
    second: Id
    ratio: Annotated[float, Strict(), Field(ge=1 / 9, le=9, allow_inf_nan=False)]


class Question(Value):
    """An open question about the project, and the answer once somebody has one."""

    id: Id
    text: Text
    place: Line = ""
    answer: Text = ""


class Project(Value):
    """All that one file holds. The order of `buckets` and of `cards` is the order in which they are shown.

    `factors_on` switches chance and years to effect on in the score (METHOD section 2), `overlap_on` the overlaps that
    tradeoffs give (section 8).
    """

    title: Line = ""
    author: Line = ""
    actor: Line = ""
    period: Line = ""
    date: Line = ""
    source: Text = ""
    note: Text = ""
    buckets: Many[Bucket] = ()
    cards: Many[Card] = ()
    tradeoffs: Many[Tradeoff] = ()
    resources: Many[Resource] = ()
    links: Many[Link] = ()
    questions: Many[Question] = ()
    evidence: Many[Evidence] = ()
    weighting: Weighting = "free"
    comparisons: Many[Comparison] = ()
    factors_on: Flag = False
    overlap_on: Flag = False

    @model_validator(mode="after")
    def _consistent(self) -> "Project":
        buckets = _unique("bucket", [bucket.id for bucket in self.buckets])
        cards = _unique("card", [card.id for card in self.cards])
        resources = _unique("resource", [resource.id for resource in self.resources])
        _unique("tradeoff", [tradeoff.id for tradeoff in self.tradeoffs])
        # Regions are few and cards many, and this runs at every edit.
        lost = {region for region in {card.region for card in self.cards} if not region <= buckets}
        if lost:
            card = next(card for card in self.cards if card.region in lost)
            raise Refusal("“{card}” is in a bucket that is not in the project.", card=card.name)
        for tradeoff in self.tradeoffs:
            named = tradeoff.served | tradeoff.cost_to
            if not (named <= buckets and cards.issuperset(tradeoff.cards) and tradeoff.resources <= resources):
                raise Refusal("The tradeoff “{id}” names something that is not in the project.", id=tradeoff.id)
        for link in self.links:
            if not (
                {link.card, link.other} <= cards | {None}
                and {link.bucket} <= buckets | {None}
                and {link.resource} <= resources | {None}
            ):
                raise Refusal("A rule of the plan names something that is not in the project.")
        if not all({pair.first, pair.second} <= buckets for pair in self.comparisons):
            raise Refusal("A comparison names a bucket that is not in the project.")
        return self

    @cached_property
    def card_by_id(self) -> dict[str, Card]:
        """Each card by its id."""
        return {card.id: card for card in self.cards}

    @cached_property
    def bucket_by_id(self) -> dict[str, Bucket]:
        """Each bucket by its id."""
        return {bucket.id: bucket for bucket in self.buckets}

    def card(self, card_id: str) -> Card:
        """The card of that id; raises `Refusal` if there is none."""
        return _found(self.card_by_id.get(card_id), "There is no card “{id}”.", card_id)

    def bucket(self, bucket_id: str) -> Bucket:
        """The bucket of that id; raises `Refusal` if there is none."""
        return _found(self.bucket_by_id.get(bucket_id), "There is no bucket “{id}”.", bucket_id)

    def tradeoff(self, tradeoff_id: str) -> Tradeoff:
        """The tradeoff of that id; raises `Refusal` if there is none."""
        found = next((tradeoff for tradeoff in self.tradeoffs if tradeoff.id == tradeoff_id), None)
        return _found(found, "There is no tradeoff “{id}”.", tradeoff_id)

    def resource(self, resource_id: str) -> Resource:
        """The resource of that id; raises `Refusal` if there is none."""
        found = next((resource for resource in self.resources if resource.id == resource_id), None)
        return _found(found, "There is no resource “{id}”.", resource_id)


def _found(thing: T | None, template: str, thing_id: str) -> T:
    if thing is None:
        raise Refusal(template, id=thing_id)
    return thing


def _unique(what: str, listed: list[str]) -> frozenset[str]:
    unique = frozenset(listed)
    if len(unique) != len(listed):
        twice = Counter(listed).most_common(1)[0][0]
        raise Refusal("Two things of the kind {what} have the id “{id}”.", what=what, id=twice)
    return unique
