"""What the selected cards say of one bucket, taken together: alike, different, assumed, open."""

from collections.abc import Sequence
from typing import NamedTuple

from gui.inspector.pieces.scales import Amount
from model.card import Card
from model.judgement import Judgement
from model.project import Project
from model.words import Confidence


class Judged(NamedTuple):
    """One bucket's judgement of one or several cards; a part in which they differ is in `mixed`."""

    bucket: str
    placed: bool
    said: bool
    open: bool
    fit: Amount | None
    impact: Amount | None
    confidence: Confidence | None
    mixed: frozenset[str]

    @property
    def touched(self) -> bool:
        """Whether the cards have anything to do with the bucket."""
        return self.placed or self.said


def judged(cards: Sequence[Card], bucket: str) -> Judged:
    """What these cards say of a bucket. `open` is true where all are open; `said` where any says something."""
    all_said = [card.judgement(bucket) or Judgement(bucket=bucket) for card in cards]
    first = all_said[0]
    fields = ("fit", "impact", "confidence", "open")
    mixed = frozenset(one for one in fields if any(getattr(said, one) != getattr(first, one) for said in all_said[1:]))
    return Judged(
        bucket,
        placed=any(bucket in card.region for card in cards),
        said=any(said.says_something for said in all_said),
        open=first.open and "open" not in mixed,
        fit=None if "fit" in mixed else first.fit,
        impact=None if "impact" in mixed else first.impact,
        confidence=None if "confidence" in mixed else first.confidence,
        mixed=mixed,
    )


def in_inspector_order(project: Project, cards: Sequence[Card]) -> list[Judged]:
    """All buckets: first those the cards are in, then those they touch, then the others; each in board order."""
    found = [judged(cards, bucket.id) for bucket in project.buckets]
    return sorted(found, key=lambda one: 0 if one.placed else 1 if one.said else 2)
