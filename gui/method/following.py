"""Which number is shown after the selection moved, and which numbers can be asked of the same thing."""

from gui.selection import Selection
from model.priority.method.number import Number, NumberKind
from model.project import Project

OF_CARDS: tuple[NumberKind, ...] = (
    "score",
    "range",
    "rank",
    "part",
    "top",
    "band",
    "rank-band",
    "central",
    "confidence",
)
AFTER_PARTS: tuple[NumberKind, ...] = ("range", "band", "rank", "top", "rank-band", "central", "confidence")
OF_PLANS: frozenset[NumberKind] = frozenset({"plan", "used", "next-unit"})
OF_BUCKETS: tuple[NumberKind, ...] = ("weight", "bucket", "stability")


def selected(selection: Selection) -> Number | None:
    """The number that stands for what is selected: a card's score, a bucket's weight, what a tradeoff changes."""
    if selection.cards:
        return Number("score", (selection.cards[0],))
    if selection.tradeoff:
        return Number("effect", (selection.tradeoff,))
    return Number("weight", (selection.bucket,)) if selection.bucket else None


def followed(shown: Number, selection: Selection) -> Number:
    """The same number of what is selected now; that which was shown where nothing fitting is selected."""
    if selection.cards and shown.kind in OF_CARDS:
        return shown._replace(subject=(selection.cards[0], *shown.subject[1:]))
    if selection.bucket and shown.kind in OF_BUCKETS:
        return shown._replace(subject=(selection.bucket,))
    return selected(selection) or shown


def beside(shown: Number, project: Project, top: int = 3) -> list[Number]:
    """All numbers of the card, or of the bucket, that a number is about; itself alone where it is about neither.

    `top` is the k of "stays in the top k".
    """
    if shown.kind in OF_CARDS:
        card = project.card_by_id.get(shown.subject[0])
        if card is None:
            return []
        said = {judgement.bucket for judgement in card.judgements if judgement.says_something}
        buckets = [bucket.id for bucket in project.buckets if bucket.id in card.region | said]
        parts = [Number("part", (card.id, bucket)) for bucket in buckets]
        if shown.kind == "part" and shown not in parts:
            parts.append(shown)
        others = [Number(kind, (card.id,), top if kind == "top" else 0) for kind in AFTER_PARTS]
        return [Number("score", (card.id,)), *parts, *others]
    if shown.kind in OF_BUCKETS:
        return [Number(kind, shown.subject) for kind in OF_BUCKETS]
    if shown.kind in OF_PLANS:
        limited = [one.id for one in project.resources if one.budget is not None]
        used = [Number("used", (one.id,)) for one in project.resources]
        return [Number("plan"), *used, *(Number("next-unit", (one,)) for one in limited)]
    if shown.kind in {"flip", "consistency"}:
        return [Number("flip"), Number("consistency")]
    return [shown]
