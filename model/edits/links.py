"""Edits of the rules that a plan keeps: what requires or excludes what, what is locked, what a bucket keeps."""

from collections.abc import Collection, Iterable, Sequence

from model.project import Link, Project
from model.rules import LOCKS, Lock
from model.value import Refusal, replace


def set_required(project: Project, card_id: str, others: Sequence[str]) -> Project:
    """The card requiring just these cards. Raises `Refusal` for itself, and where they would require each other."""
    card = project.card(card_id)
    wanted = _others(project, card_id, others)
    kept = tuple(link for link in project.links if not (link.kind == "requires" and link.card == card_id))
    new = _linked(project, kept, [Link(kind="requires", card=card_id, other=other) for other in wanted])
    for other in wanted:
        if card_id in required_by(new, other):
            raise Refusal(
                "{card} requires {other}, which requires it. Remove one link.",
                card=card.name,
                other=project.card(other).name,
            )
    return new


def required_by(project: Project, card_id: str) -> set[str]:
    """All cards that the card requires, and those that they require in turn."""
    found: set[str] = set()
    ahead = [card_id]
    while ahead:
        card = ahead.pop()
        direct = {link.other for link in project.links if link.kind == "requires" and link.card == card and link.other}
        ahead += direct - found
        found |= direct
    return found


def set_excluded(project: Project, card_id: str, others: Sequence[str]) -> Project:
    """The card excluding just these cards, which exclude it as well. Raises `Refusal` for itself."""
    project.card(card_id)
    wanted = _others(project, card_id, others)
    kept = tuple(link for link in project.links if not (link.kind == "excludes" and card_id in (link.card, link.other)))
    return _linked(project, kept, [Link(kind="excludes", card=card_id, other=other) for other in wanted])


def set_lock(project: Project, ids: Iterable[str], lock: Lock | None) -> Project:
    """The cards locked in the plan or out of it, or free."""
    cards = [project.card(one).id for one in ids]
    kept = tuple(link for link in project.links if not (link.kind in LOCKS.values() and link.card in cards))
    return _linked(project, kept, [Link(kind=LOCKS[lock], card=card) for card in cards] if lock else [])


def set_share(project: Project, bucket_id: str, share: float | None, resource: str | None = None) -> Project:
    """The bucket keeping at least this share (0 to 1) of what a plan uses of a resource, or of each; None: no rule."""
    project.bucket(bucket_id)
    if resource is not None:
        project.resource(resource)
    about = ("share", bucket_id, resource)
    kept = tuple(link for link in project.links if (link.kind, link.bucket, link.resource) != about)
    if share is None:
        return _linked(project, kept, [])
    blank = Link(kind="share", bucket=bucket_id, resource=resource)
    return _linked(project, kept, [replace(blank, share=float(share))])


def _others(project: Project, card_id: str, others: Iterable[str]) -> Collection[str]:
    wanted = dict.fromkeys(project.card(other).id for other in others)
    if card_id in wanted:
        raise Refusal("“{card}” cannot require or exclude itself.", card=project.card(card_id).name)
    return wanted


def _linked(project: Project, kept: tuple[Link, ...], new: list[Link]) -> Project:
    """The project with the rules `kept` and `new`; itself where that is what it has, in any order."""
    old = project.links
    if len(kept) + len(new) == len(old) and all(link in old for link in new):
        return project
    return replace(project, links=(*kept, *new))
