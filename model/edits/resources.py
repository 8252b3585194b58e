"""Edits of resources, and of what cards need of them."""

from collections.abc import Iterable
from typing import Any

from model.card import Card, Need
from model.edits.cards import each_card
from model.edits.ids import Ids
from model.project import Project, Resource
from model.tradeoff import Tradeoff
from model.value import Refusal, replace


def add_resource(project: Project, name: str, **fields: Any) -> Project:
    """The project with a new resource at the end; raises `Refusal` for a field that is not valid."""
    label = resource_name(name)
    ids = Ids(resource.id for resource in project.resources)
    new = replace(Resource(id=ids.new(label, "resource"), name=label), **fields)
    return replace(project, resources=(*project.resources, new))


def name_resources(project: Project, names: Iterable[str]) -> Project:
    """The project with the resources of just these names or ids, in this order: known ones stay, others are new."""
    known = {key: one.id for one in project.resources for key in (one.name, one.id)}
    wanted = dict.fromkeys(resource_name(name) for name in names)
    for name in wanted:
        if name not in known:
            project = add_resource(project, name)
            known[name] = project.resources[-1].id
    order = dict.fromkeys(known[name] for name in wanted)
    left = remove_resources(project, [one.id for one in project.resources if one.id not in order])
    ordered = tuple(left.resource(one) for one in order)
    return left if ordered == left.resources else replace(left, resources=ordered)


def resource_name(text: str) -> str:
    """`text` as a resource's name: one line without outer spaces. Raises `Refusal` when empty."""
    name = " ".join(text.split())
    if not name:
        raise Refusal("A resource needs a name.")
    return name


def change_resource(project: Project, resource_id: str, **fields: Any) -> Project:
    """The resource with these fields changed; raises `Refusal` for a value that is not valid."""
    old = project.resource(resource_id)
    if "name" in fields:
        fields["name"] = resource_name(fields["name"])
    new = replace(old, **fields)
    if new == old:
        return project
    return replace(project, resources=tuple(new if one is old else one for one in project.resources))


def shift_resource(project: Project, resource_id: str, step: int) -> Project:
    """The resource so many places further down, or up where `step` is negative, as far as there is room."""
    moved = project.resource(resource_id)
    others = [one for one in project.resources if one is not moved]
    at = min(max(project.resources.index(moved) + step, 0), len(others))
    ordered = (*others[:at], moved, *others[at:])
    return project if ordered == project.resources else replace(project, resources=ordered)


def remove_resources(project: Project, ids: Iterable[str]) -> Project:
    """The project without the resources, and without what cards need of them, tradeoffs say and rules ask of them."""
    gone = {project.resource(one).id for one in ids}
    if not gone:
        return project
    return replace(
        project,
        resources=tuple(one for one in project.resources if one.id not in gone),
        cards=tuple(_needing_less(card, gone) for card in project.cards),
        tradeoffs=tuple(_forgetting(tradeoff, gone) for tradeoff in project.tradeoffs),
        links=tuple(link for link in project.links if link.resource not in gone),
    )


def set_need(project: Project, ids: Iterable[str], resource_id: str, amount: float | None) -> Project:
    """The cards needing this much of the resource, in its unit; None: nobody said how much."""
    project.resource(resource_id)

    def needing(card: Card) -> Card:
        known = [one.resource for one in card.needs]
        at = known.index(resource_id) if resource_id in known else len(known)
        old = card.needs[at] if at < len(known) else Need(resource=resource_id, amount=0.0)
        kept = () if amount is None else (replace(old, amount=amount),)
        needs = (*card.needs[:at], *kept, *card.needs[at + 1 :])
        return card if needs == card.needs else replace(card, needs=needs)

    return each_card(project, ids, needing)


def _needing_less(card: Card, gone: set[str]) -> Card:
    left = tuple(need for need in card.needs if need.resource not in gone)
    return card if left == card.needs else replace(card, needs=left)


def _forgetting(tradeoff: Tradeoff, gone: set[str]) -> Tradeoff:
    left = tradeoff.resources - gone
    return tradeoff if left == tradeoff.resources else replace(tradeoff, resources=left)
