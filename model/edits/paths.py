"""Setting one field by its path: what `bucketwise set FILE PATH VALUE` does."""

from collections.abc import Callable, Mapping
from typing import Any

from model.bucket import Bucket
from model.card import Card
from model.edits import fields_of_plan
from model.edits.buckets import change_bucket
from model.edits.cards import change_cards, place_cards, set_aside
from model.edits.fields import (
    Reader,
    Setter,
    buckets_of,
    cards_of,
    flag_of,
    number_of,
    resources_of,
    tags_of,
    text_of,
    whole_of,
)
from model.edits.judge import cannot_say, judge
from model.edits.naming import find_bucket, find_card, find_resource
from model.edits.reading import (
    read_amount,
    read_confidence,
    read_flag,
    read_list,
    says_open,
)
from model.edits.resources import change_resource, name_resources, set_need
from model.edits.tradeoffs import change_tradeoff
from model.edits.weighing import set_weight
from model.project import Project, Resource
from model.tradeoff import Tradeoff
from model.value import Refusal, replace
from model.words import FIT, IMPACT


def set_path(project: Project, path: str, text: str) -> Project:
    """The project with the field at `path` set to what `text` says; an empty text empties the field.

    Paths: `title` and other fields of the project; `bucket/ID/FIELD`, `card/ID/FIELD`, `card/ID/fit/BUCKET`,
    `tradeoff/ID/FIELD`, `resource/ID/FIELD`; ID and BUCKET are ids or exact names. Raises `Refusal` for a path that
    does not exist, with those that do, and for a text that is not valid there.
    """
    kind, slash, rest = path.partition("/")
    if not slash and kind in PROJECT:
        return PROJECT[kind](project, text)
    if kind not in SETTERS or not slash:
        known = ", ".join([*PROJECT, *(f"{one}/ID/FIELD" for one in SETTERS)])
        raise Refusal("There is no field “{path}”. There is: {known}.", path=path, known=known)
    thing, field, tail = _split(project, path, kind, rest)
    return SETTERS[kind][field](project, thing, tail, text)


def _split(project: Project, path: str, kind: str, rest: str) -> tuple[str, str, str]:
    """Id, field, and the rest. A name may have a slash in it: of several ways the one that finds a thing is taken."""
    parts = rest.split("/")
    ways = []
    for at in range(1, len(parts)):
        thing, field, tail = "/".join(parts[:at]), parts[at], "/".join(parts[at + 1 :])
        field += "/" if tail else ""
        if field in SETTERS[kind]:
            ways.append((thing, field, tail))
    if not ways:
        known = ", ".join(f"{kind}/ID/{field}{_TAIL.get(field, '')}" for field in SETTERS[kind])
        raise Refusal("There is no field “{path}”. There is: {known}.", path=path, known=known)
    return next((way for way in ways if way[0] in _names(project, kind)), ways[0])


def _names(project: Project, kind: str) -> set[str]:
    things: dict[str, tuple[Card | Bucket | Resource | Tradeoff, ...]] = {
        "card": project.cards,
        "bucket": project.buckets,
        "resource": project.resources,
        "tradeoff": project.tradeoffs,
    }
    return {name for thing in things[kind] for name in (thing.id, getattr(thing, "name", thing.id))}


def _of_project(field: str, read: Reader) -> Callable[[Project, str], Project]:
    def set_field(project: Project, text: str) -> Project:
        value = read(project, text)
        return project if getattr(project, field) == value else replace(project, **{field: value})

    return set_field


def _of_card(field: str, read: Reader) -> Setter:
    return lambda project, thing, _, text: change_cards(
        project, [find_card(project, thing).id], **{field: read(project, text)}
    )


def _of_bucket(field: str, read: Reader) -> Setter:
    return lambda project, thing, _, text: change_bucket(
        project, find_bucket(project, thing).id, **{field: read(project, text)}
    )


def _of_tradeoff(field: str, read: Reader) -> Setter:
    return lambda project, thing, _, text: change_tradeoff(project, thing, **{field: read(project, text)})


def _of_resource(field: str, read: Reader) -> Setter:
    return lambda project, thing, _, text: change_resource(
        project, find_resource(project, thing).id, **{field: read(project, text)}
    )


def _weight(project: Project, thing: str, _: str, text: str) -> Project:
    bucket = find_bucket(project, thing).id
    rating = number_of(project, text)
    return change_bucket(project, bucket, weight=None) if rating is None else set_weight(project, bucket, rating)


def _region(project: Project, thing: str, _: str, text: str) -> Project:
    return place_cards(project, [find_card(project, thing).id], buckets_of(project, text))


def _aside(project: Project, thing: str, _: str, text: str) -> Project:
    card = find_card(project, thing).id
    return set_aside(project, [card]) if read_flag(text) else change_cards(project, [card], aside=False)


def _chance(project: Project, thing: str, _: str, text: str) -> Project:
    card, is_open = find_card(project, thing).id, says_open(text)
    amount = read_amount(text) if text.strip() and not is_open else None
    return change_cards(project, [card], chance=amount, chance_open=is_open)


def _judgement(field: str, read: Callable[[str], Any]) -> Setter:
    def set_judgement(project: Project, thing: str, tail: str, text: str) -> Project:
        card, bucket = find_card(project, thing).id, find_bucket(project, tail).id
        if field in _SAYING and says_open(text):
            return cannot_say(project, [card], bucket)
        if text.strip():
            return judge(project, [card], bucket, **{field: read(text)})
        taken_back = {"open": False} if field in _SAYING else {}
        return judge(project, [card], bucket, **{field: None}, **taken_back)

    return set_judgement


def _need(project: Project, thing: str, tail: str, text: str) -> Project:
    resource = find_resource(project, tail).id
    return set_need(project, [find_card(project, thing).id], resource, number_of(project, text))


_SAYING = {"fit", "impact", "level"}
"""Parts of a judgement that say how much; the others only say more about it."""

_PROJECT = ("title", "author", "actor", "period", "date", "source", "note", "weighting")

PROJECT: Mapping[str, Callable[[Project, str], Project]] = {
    **{field: _of_project(field, text_of) for field in _PROJECT},
    **{field: _of_project(field, flag_of) for field in ("factors_on", "overlap_on")},
    "resources": lambda project, text: name_resources(project, read_list(text)),
}
"""Fields of the project itself."""

_JUDGEMENT = ("fit/", "impact/", "level/", "confidence/", "years/")
_TAIL = {**dict.fromkeys(_JUDGEMENT, "BUCKET"), "need/": "RESOURCE", **fields_of_plan.TAIL}

_CARD: dict[str, Reader] = {
    **dict.fromkeys(("name", "note", "kind", "status", "group"), text_of),
    "contested": flag_of,
    "arguable": buckets_of,
    "tags": tags_of,
}
_BUCKET: dict[str, Reader] = {
    **dict.fromkeys(("name", "subtitle", "aim", "kind", "horizon", "letter", "note"), text_of),
    **dict.fromkeys(("priority", "priority_condition"), text_of),
    "half_life": number_of,
    "colour": whole_of,
    "rank": whole_of,
}
_TRADEOFF: dict[str, Reader] = {
    **dict.fromkeys(("kind", "statement", "basis", "note"), text_of),
    **dict.fromkeys(("served", "cost_to"), buckets_of),
    "cards": cards_of,
    "resources": resources_of,
    "bonus": number_of,
    "overlap": number_of,
}
_RESOURCE: dict[str, Reader] = {**dict.fromkeys(("name", "unit", "note"), text_of), "budget": number_of}

SETTERS: Mapping[str, Mapping[str, Setter]] = {
    "bucket": {
        **{field: _of_bucket(field, read) for field, read in _BUCKET.items()},
        "weight": _weight,
        **fields_of_plan.BUCKET,
    },
    "card": {
        **{field: _of_card(field, read) for field, read in _CARD.items()},
        "region": _region,
        "aside": _aside,
        "chance": _chance,
        "fit/": _judgement("fit", lambda text: read_amount(text, FIT)),
        "impact/": _judgement("impact", lambda text: read_amount(text, IMPACT)),
        "level/": _judgement("level", read_amount),
        "years/": _judgement("years", read_amount),
        "confidence/": _judgement("confidence", read_confidence),
        "need/": _need,
        **fields_of_plan.CARD,
    },
    "tradeoff": {field: _of_tradeoff(field, read) for field, read in _TRADEOFF.items()},
    "resource": {field: _of_resource(field, read) for field, read in _RESOURCE.items()},
}
"""For each kind of thing its fields; a field that ends in a slash is followed by a bucket or a resource."""
