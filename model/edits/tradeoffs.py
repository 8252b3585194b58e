"""Edits of tradeoffs and of the statements for and against them."""

from collections.abc import Iterable
from typing import Any

from model.edits.ids import Ids
from model.project import Project
from model.tradeoff import Statement, Tradeoff
from model.value import Refusal, replace


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


def set_pair(project: Project, first: str, second: str, bonus: float | None) -> Project:
    """The bonus (or loss) in points where both cards are in a plan (METHOD q_ab): that of the pair's tradeoff.

    A tradeoff is added where the two have none; None takes the number back and leaves the tradeoff.
    """
    cards = {project.card(first).id, project.card(second).id}
    if len(cards) < 2:
        raise Refusal("“{card}” cannot make a pair with itself.", card=project.card(first).name)
    known = [one.id for one in project.tradeoffs if one.kind == "pair" and set(one.cards) == cards]
    return _numbered(project, known, {"bonus": bonus}, kind="pair", cards=(first, second))


def unpair(project: Project, tradeoff_id: str) -> Project:
    """The pair's tradeoff without its bonus, or without the tradeoff where it says nothing else."""
    pair = project.tradeoff(tradeoff_id)
    bare = Tradeoff(id=pair.id, kind=pair.kind, cards=pair.cards, bonus=pair.bonus, basis=pair.basis)
    return remove_tradeoffs(project, [pair.id]) if pair == bare else change_tradeoff(project, pair.id, bonus=None)


def set_overlap(project: Project, first: str, second: str, share: float | None) -> Project:
    """The share of the lighter of two goals that is the same thing in both (METHOD o_gh): that of their tradeoff.

    A tradeoff is added where the two have none; None takes the number back and leaves the tradeoff.
    """
    goals = frozenset({project.bucket(first).id, project.bucket(second).id})
    if len(goals) < 2:
        raise Refusal("“{bucket}” cannot overlap with itself.", bucket=project.bucket(first).name)
    known = [one.id for one in project.tradeoffs if one.kind == "overlap" and one.served | one.cost_to == goals]
    return _numbered(project, known, {"overlap": share}, kind="overlap", served=goals)


def count_overlaps(project: Project, on: bool) -> Project:
    """The project with the overlaps of its goals counted in the score, or not (METHOD section 8)."""
    return project if project.overlap_on == on else replace(project, overlap_on=on)


def _numbered(project: Project, known: list[str], number: dict[str, float | None], **fields: Any) -> Project:
    """The last of the known tradeoffs with a number; a new one where there is none and there is a number to keep."""
    if known:
        return change_tradeoff(project, known[-1], **number)
    if None in number.values():
        return project
    return add_tradeoff(project, **fields, **number, basis="inferred")


def remove_tradeoffs(project: Project, ids: Iterable[str]) -> Project:
    """The project without these tradeoffs."""
    gone = {project.tradeoff(one).id for one in ids}
    left = tuple(one for one in project.tradeoffs if one.id not in gone)
    return replace(project, tradeoffs=left) if gone else project


def statement_at(project: Project, tradeoff_id: str, at: int) -> Statement:
    """The statement at place `at` of a tradeoff; raises `Refusal` if there is none."""
    statements = project.tradeoff(tradeoff_id).statements
    if not 0 <= at < len(statements):
        raise Refusal("The tradeoff has no statement number {number}.", number=at + 1)
    return statements[at]


def add_statement(project: Project, tradeoff_id: str, **fields: Any) -> Project:
    """The tradeoff with one more statement, last; raises `Refusal` for a field that is not valid."""
    statements = project.tradeoff(tradeoff_id).statements
    return change_tradeoff(project, tradeoff_id, statements=(*statements, replace(Statement(), **fields)))


def change_statement(project: Project, tradeoff_id: str, at: int, **fields: Any) -> Project:
    """The tradeoff with these fields of the statement at place `at` changed."""
    new = replace(statement_at(project, tradeoff_id, at), **fields)
    old = project.tradeoff(tradeoff_id).statements
    return change_tradeoff(project, tradeoff_id, statements=(*old[:at], new, *old[at + 1 :]))


def remove_statement(project: Project, tradeoff_id: str, at: int) -> Project:
    """The tradeoff without the statement at place `at`."""
    statement_at(project, tradeoff_id, at)
    old = project.tradeoff(tradeoff_id).statements
    return change_tradeoff(project, tradeoff_id, statements=old[:at] + old[at + 1 :])
