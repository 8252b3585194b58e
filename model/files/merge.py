"""Two versions of a project made into one, card by card, from what both began with."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from model.files.changes import THINGS
from model.files.doubts import drop_dangling
from model.files.format import project_of
from model.files.write import said, text_of
from model.project import Project
from model.value import Refusal, Value, replace


@dataclass(frozen=True)
class Clash:
    """Something that both sides changed differently; mine was taken. `field` is empty where one side removed it."""

    kind: str
    thing: str
    name: str
    field: str = ""


@dataclass(frozen=True)
class Merged:
    """The project that has the changes of both sides, and where they could not both be had."""

    project: Project
    clashes: tuple[Clash, ...]


def merge(base: Project, mine: Project, theirs: Project) -> Merged:
    """`mine` with what `theirs` changed since `base`. Where both changed the same field, mine counts and is told.

    What one side changed and the other removed stays. Things that both added stand side by side, unless they have one
    id; then they are merged field by field.
    """
    clashes: list[Clash] = []
    fields: dict[str, Any] = {}
    for name in Project.model_fields:
        old, ours, other = (getattr(one, name) for one in (base, mine, theirs))
        if ours is other or other in (old, ours):
            continue
        if name in THINGS:
            fields[name] = _things(name, old, ours, other, clashes)
        elif isinstance(ours, tuple):
            fields[name] = _listed(old, ours, other)
        elif ours == old:
            fields[name] = other
        else:
            clashes.append(Clash("project", "", "", name))
    return Merged(_consistent(mine, fields), tuple(clashes))


def _things(kind: str, base: Sequence[Any], mine: Sequence[Any], theirs: Sequence[Any], clashes: list[Clash]) -> Any:
    old, ours, other = ({thing.id: thing for thing in one} for one in (base, mine, theirs))
    merged: dict[str, Any] = {}
    for key in _order(list(old), list(ours), list(other)):
        was, here, there = old.get(key), ours.get(key), other.get(key)
        if there in (here, was):
            kept = here
        elif here == was:
            kept = there
        elif here is not None and there is not None:
            kept = _fields(kind, was, here, there, clashes)
        else:
            kept = here or there
            clashes.append(Clash(kind, key, _name(kept)))
        if kept is not None:
            merged[key] = kept
    return tuple(merged.values())


def _order(base: list[str], mine: list[str], theirs: list[str]) -> list[str]:
    """The order of the side that changed it; mine where both did. What only the other side has comes at the end."""
    common = [one for one in mine if one in set(theirs) & set(base)]
    first, second = (theirs, mine) if common == [one for one in base if one in set(common)] else (mine, theirs)
    return list(dict.fromkeys([*first, *second]))


def _fields(kind: str, base: Any, mine: Any, theirs: Any, clashes: list[Clash]) -> Any:
    changes: dict[str, Any] = {}
    for name in type(mine).model_fields:
        old = getattr(base, name) if base is not None else type(mine).model_fields[name].default
        ours, other = getattr(mine, name), getattr(theirs, name)
        if other in (ours, old):
            continue
        if ours == old:
            changes[name] = other
        elif name == "judgements":
            changes[name] = _judgements(mine, old or (), ours, other, clashes)
        elif isinstance(ours, frozenset):
            changes[name] = (ours | (other - (old or frozenset()))) - ((old or frozenset()) - other)
        elif isinstance(ours, tuple) and ours and isinstance(ours[0], Value):
            changes[name] = _listed(old or (), ours, other)
        else:
            clashes.append(Clash(kind, mine.id, _name(mine), name))
    return _replaced(mine, changes)


def _judgements(
    card: Any, base: Sequence[Any], mine: Sequence[Any], theirs: Sequence[Any], clashes: list[Clash]
) -> Any:
    """What was said for each bucket; where both sides said something else of one, mine."""
    old, ours, other = ({said.bucket: said for said in one} for one in (base, mine, theirs))
    merged = []
    for bucket in dict.fromkeys([*ours, *other]):
        was, here, there = old.get(bucket), ours.get(bucket), other.get(bucket)
        if here not in (there, was) and there != was:
            clashes.append(Clash("cards", card.id, card.name, "judgements"))
        kept = there if here == was else here
        if kept is not None:
            merged.append(kept)
    return tuple(merged)


def _listed(base: Sequence[Any], mine: Sequence[Any], theirs: Sequence[Any]) -> tuple[Any, ...]:
    """Mine without what they took out, and with what they put in."""
    gone = [one for one in base if one not in theirs]
    new = [one for one in theirs if one not in base and one not in mine]
    return (*(one for one in mine if one not in gone), *new)


def _replaced(thing: Any, changes: Mapping[str, Any]) -> Any:
    if not changes:
        return thing
    try:
        return replace(thing, **changes)
    except Refusal:
        return thing  # the two do not go together (aside and in a bucket): mine


def _name(thing: Any) -> str:
    return str(getattr(thing, "name", "") or getattr(thing, "id", ""))


def _consistent(mine: Project, fields: dict[str, Any]) -> Project:
    """The project with these fields; without what leads nowhere, where one side removed what the other refers to."""
    if not fields:
        return mine
    try:
        return replace(mine, **fields)
    except Refusal:
        body = json.loads(text_of({**said(mine), **fields}, ""))
        drop_dangling(body)
        return project_of(body)
