"""Edits of tradeoffs."""

from collections.abc import Iterable
from typing import Any

from model.edits.ids import Ids
from model.project import Project
from model.tradeoff import Tradeoff
from model.value import replace


def add_tradeoff(project: Project, **fields: Any) -> Project:
    """The project with a new tradeoff of these fields at the end; raises `Refusal` where one is not valid."""
    ids = Ids(tradeoff.id for tradeoff in project.tradeoffs)
    new = replace(Tradeoff(id=ids.new("tradeoff", "tradeoff")), **fields)
    return replace(project, tradeoffs=(*project.tradeoffs, new))


def change_tradeoff(project: Project, tradeoff_id: str, **fields: Any) -> Project:
    """The tradeoff with these fields changed; raises `Refusal` for a value that is not valid."""
    old = project.tradeoff(tradeoff_id)
    new = replace(old, **fields)
    if new == old:
        return project
    return replace(project, tradeoffs=tuple(new if one is old else one for one in project.tradeoffs))


def remove_tradeoffs(project: Project, ids: Iterable[str]) -> Project:
    """The project without these tradeoffs."""
    gone = {project.tradeoff(one).id for one in ids}
    return replace(project, tradeoffs=tuple(one for one in project.tradeoffs if one.id not in gone))
