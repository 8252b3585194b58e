"""Finding things by what a person calls them: an id, or an exact name."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from model.bucket import Bucket
from model.card import Card
from model.project import Project, Resource
from model.value import Refusal


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...


N = TypeVar("N", bound=_Named)


def find_card(project: Project, text: str) -> Card:
    """The card with this id, or else with exactly this name; raises `Refusal` for none, and for several by name."""
    return _only(
        project.cards, text, "There is no card “{text}”.", "{count} cards are called “{text}”: {ids}. Use an id."
    )


def find_bucket(project: Project, text: str) -> Bucket:
    """The bucket with this id, or else with exactly this name; raises `Refusal` for none, and for several by name."""
    many = "{count} buckets are called “{text}”: {ids}. Use an id."
    return _only(project.buckets, text, "There is no bucket “{text}”.", many)


def find_resource(project: Project, text: str) -> Resource:
    """The resource with this id, or else with exactly this name; raises `Refusal` for none, and for several by name."""
    many = "{count} resources are called “{text}”: {ids}. Use an id."
    return _only(project.resources, text, "There is no resource “{text}”.", many)


def _only(things: Sequence[N], text: str, none: str, many: str) -> N:
    found = [thing for thing in things if thing.id == text] or [thing for thing in things if thing.name == text]
    if not found:
        raise Refusal(none, text=text)
    if len(found) > 1:
        raise Refusal(many, text=text, count=len(found), ids=", ".join(thing.id for thing in found))
    return found[0]
