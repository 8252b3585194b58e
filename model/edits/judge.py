"""Edits of judgements: what is said of cards for a bucket."""

from collections.abc import Iterable
from typing import Any

from model.card import Card
from model.edits.cards import each_card
from model.judgement import Judgement
from model.project import Project
from model.value import replace


def judge(project: Project, ids: Iterable[str], bucket: str, **fields: Any) -> Project:
    """The cards with these fields of their judgement for `bucket` set; other fields stay.

    A fit, an impact or a level takes back an earlier "I can't say"; impact and level take each other's place; what says
    nothing any more goes. Raises `Refusal` for a value that is not valid.
    """
    project.bucket(bucket)
    if any(fields.get(part) is not None for part in ("fit", "impact", "level")):
        fields.setdefault("open", False)
    for part, other in (("impact", "level"), ("level", "impact")):
        if fields.get(part) is not None:
            fields.setdefault(other, None)

    def said(card: Card) -> Card:
        old = card.judgement(bucket) or Judgement(bucket=bucket)
        return _saying(card, replace(old, **fields))

    return each_card(project, ids, said)


def cannot_say(project: Project, ids: Iterable[str], bucket: str) -> Project:
    """The cards with an open judgement for `bucket`: somebody said that it cannot be said."""
    return judge(project, ids, bucket, fit=None, impact=None, level=None, open=True)


def forget(project: Project, ids: Iterable[str], bucket: str) -> Project:
    """The cards with nothing said for `bucket`: assumed where they are placed in it, and silent elsewhere."""

    def silent(card: Card) -> Card:
        left = tuple(said for said in card.judgements if said.bucket != bucket)
        return card if left == card.judgements else replace(card, judgements=left)

    return each_card(project, ids, silent)


def _saying(card: Card, said: Judgement) -> Card:
    kept = () if said == Judgement(bucket=said.bucket) else (said,)
    buckets = [one.bucket for one in card.judgements]
    at = buckets.index(said.bucket) if said.bucket in buckets else len(buckets)
    judgements = (*card.judgements[:at], *kept, *card.judgements[at + 1 :])
    return card if judgements == card.judgements else replace(card, judgements=judgements)
