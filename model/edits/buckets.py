"""Edits of buckets: adding, changing, ordering, removing."""

from typing import Any

from model.bucket import COLOURS, Bucket
from model.card import Card
from model.edits.ids import Ids
from model.evidence import Evidence
from model.project import Project
from model.tradeoff import Tradeoff
from model.value import NAME_LIMIT, Refusal, replace


def add_bucket(project: Project, name: str, before: str | None = None) -> Project:
    """The project with a new bucket before `before`, or at the end, in the first colour that is free."""
    ids = Ids(project.bucket_by_id)
    label = bucket_name(name)
    bucket = Bucket(id=ids.new(label, "bucket"), name=label, colour=_free_colour(project))
    at = len(project.buckets) if before is None else project.buckets.index(project.bucket(before))
    return replace(project, buckets=(*project.buckets[:at], bucket, *project.buckets[at:]))


def bucket_name(text: str) -> str:
    """`text` as a bucket's name: one line without outer spaces. Raises `Refusal` when empty or too long."""
    name = " ".join(text.split())
    if not name:
        raise Refusal("A bucket needs a name.")
    if len(name) > NAME_LIMIT:
        raise Refusal("A bucket's name has at most {limit} characters.", limit=NAME_LIMIT)
    return name


def change_bucket(project: Project, bucket_id: str, **fields: Any) -> Project:
    """The bucket with these fields changed; raises `Refusal` for a value that is not valid."""
    old = project.bucket(bucket_id)
    if "name" in fields:
        fields["name"] = bucket_name(fields["name"])
    if all(getattr(old, field) == value for field, value in fields.items()):
        return project
    return _with(project, replace(old, **fields))


def move_bucket(project: Project, bucket_id: str, before: str | None) -> Project:
    """The bucket before the bucket `before`, or last."""
    moving = project.bucket(bucket_id)
    if before == bucket_id:
        return project
    rest = [bucket for bucket in project.buckets if bucket is not moving]
    at = len(rest) if before is None else rest.index(project.bucket(before))
    buckets = (*rest[:at], moving, *rest[at:])
    return project if buckets == project.buckets else replace(project, buckets=buckets)


def remove_bucket(project: Project, bucket_id: str) -> Project:
    """The project without the bucket; its cards stay in what else they are in, or go back to the inbox.

    What was said for this bucket goes with it, from judgements, evidence, tradeoffs, rules and comparisons.
    """
    gone = project.bucket(bucket_id).id
    return replace(
        project,
        buckets=tuple(bucket for bucket in project.buckets if bucket.id != gone),
        cards=tuple(_card_without(card, gone) for card in project.cards),
        tradeoffs=tuple(_tradeoff_without(tradeoff, gone) for tradeoff in project.tradeoffs),
        links=tuple(link for link in project.links if link.bucket != gone),
        comparisons=tuple(pair for pair in project.comparisons if gone not in (pair.first, pair.second)),
    )


def _with(project: Project, bucket: Bucket) -> Project:
    return replace(project, buckets=tuple(bucket if old.id == bucket.id else old for old in project.buckets))


def _free_colour(project: Project) -> int:
    taken = {bucket.colour for bucket in project.buckets}
    free = (colour for colour in range(COLOURS) if colour not in taken)
    return next(free, len(project.buckets))


def _card_without(card: Card, gone: str) -> Card:
    said = tuple(judgement for judgement in card.judgements if judgement.bucket != gone)
    evidence = _evidence_without(card.evidence, gone)
    if gone not in card.region | card.arguable and said == card.judgements and evidence == card.evidence:
        return card
    return replace(
        card, region=card.region - {gone}, arguable=card.arguable - {gone}, judgements=said, evidence=evidence
    )


def _tradeoff_without(tradeoff: Tradeoff, gone: str) -> Tradeoff:
    left = replace(
        tradeoff,
        served=tradeoff.served - {gone},
        cost_to=tradeoff.cost_to - {gone},
        evidence=_evidence_without(tradeoff.evidence, gone),
        statements=tuple(replace(one, evidence=_evidence_without(one.evidence, gone)) for one in tradeoff.statements),
    )
    return tradeoff if left == tradeoff else left


def _evidence_without(evidence: tuple[Evidence, ...], gone: str) -> tuple[Evidence, ...]:
    return tuple(replace(one, bucket=None) if one.bucket == gone else one for one in evidence)
