"""A weight moved by hand, the others keeping their proportions, to hold closed forms against."""

from model.project import Project
from model.weights import point_weights
from tests.model.priority.oracle import middle_parts


def moved(project: Project, bucket_id: str, weight: float) -> dict[str, float]:
    """The scores by card id with this bucket at `weight` (0…1), as the oracle works them out."""
    point = point_weights(project)
    rest = sum(share for bucket, share in point.items() if bucket != bucket_id)
    count = len(point) - 1
    shares = {
        bucket: weight if bucket == bucket_id else (1 - weight) * (share / rest if rest else 1 / count)
        for bucket, share in point.items()
    }
    parts = {card.id: middle_parts(project, card, shares) for card in project.cards}
    return {card: sum(own.values()) for card, own in parts.items() if own is not None}
