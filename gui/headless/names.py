"""Finding what a person named, with a hint where nothing has the name."""

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import TypeVar

from model.edits.naming import find_bucket, find_card, find_resource
from model.project import Project
from model.value import Refusal

F = TypeVar("F")

SHOWN = 5
"""How many names a hint has at most."""


def card_ids(project: Project, names: Sequence[str]) -> list[str]:
    """The ids of cards named by id or exact name; raises `Refusal` that says what comes near."""
    known = [card.name for card in project.cards]
    return [_hinting(find_card, project, name, known).id for name in names]


def bucket_ids(project: Project, names: Sequence[str]) -> list[str]:
    """The ids of buckets named by id or exact name; raises `Refusal` that says what comes near."""
    known = [bucket.name for bucket in project.buckets]
    return [_hinting(find_bucket, project, name, known).id for name in names]


def resource_ids(project: Project, names: Sequence[str]) -> list[str]:
    """The ids of resources named by id or exact name; raises `Refusal` that says what comes near."""
    known = [resource.name for resource in project.resources]
    return [_hinting(find_resource, project, name, known).id for name in names]


def _hinting(find: Callable[[Project, str], F], project: Project, name: str, known: Sequence[str]) -> F:
    try:
        return find(project, name)
    except Refusal as refusal:
        if name in known:
            raise
        lowered = {one.casefold(): one for one in known}
        near = get_close_matches(name.casefold(), lowered, SHOWN) or (list(lowered) if len(lowered) <= SHOWN else [])
        if not near:
            raise
        choices = ", ".join(f"“{lowered[one]}”" for one in near)
        raise Refusal("{reason} There is {choices}.", reason=str(refusal), choices=choices) from None
