"""What differs between two projects as plain data, so that a small edit of a large project is a small record."""

from collections.abc import Iterable
from typing import Any

from model.project import Project
from model.value import Refusal

Raw = dict[str, Any]

THINGS = ("buckets", "cards", "tradeoffs", "resources", "questions")
"""Fields that hold things with an id; of these a record has only those that are new or different."""


def change(before: Project, after: Project) -> Raw:
    """What has to be said to make `after` out of `before`: empty where they are equal.

    Values stand in it as they are; `model.files.write` makes JSON of them.
    """
    if before.model_extra != after.model_extra:
        return {"project": after}
    found: Raw = {}
    for field in Project.model_fields:
        old, new = getattr(before, field), getattr(after, field)
        if old is not new and old != new:
            found[field] = _things(old, new) if field in THINGS else {"now": new}
    return found


def _things(old: tuple[Any, ...], new: tuple[Any, ...]) -> Raw:
    known = {thing.id: thing for thing in old}
    # Values share what is the same in both, so that `is` finds most of what need not be compared.
    put = [thing for thing in new if (was := known.get(thing.id)) is not thing and was != thing]
    order = [thing.id for thing in new]
    staying = set(order)
    found: Raw = {"put": put, "gone": [one for one in known if one not in staying]}
    if order != _order(known, found["gone"], (thing.id for thing in put)):
        found["order"] = order
    return {name: part for name, part in found.items() if part}


def _order(known: Iterable[str], gone: Iterable[str], put: Iterable[str]) -> list[str]:
    """The order that things get where a record does not tell: as they were, new ones last."""
    left = set(gone)
    return list(dict.fromkeys([*(one for one in known if one not in left), *put]))


def changed(body: Raw, record: Raw) -> Raw:
    """The plain data of a project after a record of `change`. Raises `Refusal` for a record that is none."""
    if "project" in record:
        return _dict(record["project"])
    after = dict(body)
    for field, said in record.items():
        told = _dict(said)
        after[field] = _put(after.get(field, []), told) if field in THINGS else told.get("now")
    return after


def _put(things: Any, told: Raw) -> list[Raw]:
    known = {str(thing["id"]): thing for thing in _dicts(things)}
    put = {str(thing["id"]): thing for thing in _dicts(told.get("put", []))}
    order = told.get("order") or _order(known, told.get("gone", []), put)
    known.update(put)
    if not all(isinstance(one, str) and one in known for one in order):
        raise Refusal("A record names something that is not in the project.")
    return [known[one] for one in order]


def _dicts(things: Any) -> list[Raw]:
    if not isinstance(things, list) or not all(isinstance(one, dict) and "id" in one for one in things):
        raise Refusal("A record of an edit is damaged.")
    return things


def _dict(part: Any) -> Raw:
    if not isinstance(part, dict):
        raise Refusal("A record of an edit is damaged.")
    return part
