"""What the rules of the plan say of one card or of one bucket."""

from collections import Counter
from typing import Literal

from model.project import LinkKind, Project

Lock = Literal["in", "out"]

LOCKS: dict[Lock, LinkKind] = {"in": "locked-in", "out": "locked-out"}
"""The kind of rule that locks a card this way."""


def locks(project: Project) -> dict[str, Lock]:
    """Each locked card, and which way; a card locked both ways is locked out."""
    found: dict[str, Lock] = {}
    for lock, kind in LOCKS.items():
        found.update({link.card: lock for link in project.links if link.kind == kind and link.card})
    return found


def required(project: Project, card_id: str) -> list[str]:
    """The cards that a card itself requires, each once, in the order of the rules."""
    found = (link for link in project.links if link.kind == "requires" and link.card == card_id)
    return list(dict.fromkeys(link.other for link in found if link.other))


def requiring(project: Project, card_id: str) -> list[str]:
    """The cards that require a card, in the order of the rules."""
    found = (link for link in project.links if link.kind == "requires" and link.other == card_id)
    return list(dict.fromkeys(link.card for link in found if link.card))


def excluded_by(project: Project, card_id: str) -> list[str]:
    """The cards that cannot be in a plan together with the card, in the order of the rules."""
    pairs = ((link.card, link.other) for link in project.links if link.kind == "excludes")
    found = (other if one == card_id else one for one, other in pairs if card_id in (one, other) and one and other)
    return list(dict.fromkeys(found))


def tied(project: Project) -> Counter[str]:
    """How many rules tie each card to another: what it requires, what requires it, what it cannot go with."""
    both = (link for link in project.links if link.kind in {"requires", "excludes"})
    return Counter(card for link in both for card in (link.card, link.other) if card)


def shares(project: Project, bucket_id: str) -> dict[str | None, float]:
    """What the bucket keeps by resource id; None stands for each resource."""
    kept = (link for link in project.links if link.kind == "share" and link.bucket == bucket_id)
    return {link.resource: link.share for link in kept if link.share is not None}
