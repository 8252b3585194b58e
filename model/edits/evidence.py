"""Edits of evidence: what a card, a bucket, its priority, a tradeoff or one statement rests on."""

from typing import Any, Literal, NamedTuple

from model.bucket import Bucket
from model.card import Card
from model.edits.buckets import change_bucket
from model.edits.cards import change_cards
from model.edits.tradeoffs import change_statement, change_tradeoff, statement_at
from model.evidence import Evidence
from model.project import Project
from model.tradeoff import Statement, Tradeoff
from model.value import Refusal, replace


class Holder(NamedTuple):
    """What evidence belongs to. `id` is a card, bucket or tradeoff; `at` counts the statements of a tradeoff."""

    kind: Literal["card", "bucket", "priority", "tradeoff", "statement"]
    id: str
    at: int = 0


def evidence_of(project: Project, holder: Holder) -> tuple[Evidence, ...]:
    """The evidence there; raises `Refusal` where the holder is not in the project."""
    thing = _thing(project, holder)
    if isinstance(thing, Bucket) and holder.kind == "priority":
        return thing.priority_evidence
    return thing.evidence


def add_evidence(project: Project, holder: Holder, **fields: Any) -> Project:
    """The project with one more piece of evidence, last; raises `Refusal` where it says nothing or is not valid."""
    return _with(project, holder, (*evidence_of(project, holder), _sound(replace(Evidence(), **fields))))


def change_evidence(project: Project, holder: Holder, at: int, **fields: Any) -> Project:
    """The project with these fields of the evidence at place `at` changed."""
    old = evidence_of(project, holder)
    new = _sound(replace(_at(old, at), **fields))
    if new == old[at]:
        return project
    return _with(project, holder, (*old[:at], new, *old[at + 1 :]))


def remove_evidence(project: Project, holder: Holder, at: int) -> Project:
    """The project without the evidence at place `at`."""
    old = evidence_of(project, holder)
    _at(old, at)
    return _with(project, holder, old[:at] + old[at + 1 :])


def _thing(project: Project, holder: Holder) -> Card | Bucket | Tradeoff | Statement:
    if holder.kind == "card":
        return project.card(holder.id)
    if holder.kind in {"bucket", "priority"}:
        return project.bucket(holder.id)
    if holder.kind == "tradeoff":
        return project.tradeoff(holder.id)
    return statement_at(project, holder.id, holder.at)


def _with(project: Project, holder: Holder, evidence: tuple[Evidence, ...]) -> Project:
    if holder.kind == "card":
        return change_cards(project, [holder.id], evidence=evidence)
    if holder.kind == "bucket":
        return change_bucket(project, holder.id, evidence=evidence)
    if holder.kind == "priority":
        return change_bucket(project, holder.id, priority_evidence=evidence)
    if holder.kind == "tradeoff":
        return change_tradeoff(project, holder.id, evidence=evidence)
    return change_statement(project, holder.id, holder.at, evidence=evidence)


def _sound(evidence: Evidence) -> Evidence:
    if not (evidence.quote.strip() or evidence.source.strip()):
        raise Refusal("Evidence needs a quotation or a source.")
    return evidence


def _at(evidence: tuple[Evidence, ...], at: int) -> Evidence:
    if not 0 <= at < len(evidence):
        raise Refusal("There is no evidence number {number} here.", number=at + 1)
    return evidence[at]
