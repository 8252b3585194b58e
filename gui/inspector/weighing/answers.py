"""How far each way of asking has come, and the order of importance as places that buckets may share."""

from typing import Literal, NamedTuple

from model.project import Project, Weighting
from model.weights import MOST_COMPARED, gaps, ratio_of

Way = Literal["swing", "order", "fixed", "pairwise"]
WAYS: tuple[Way, ...] = ("swing", "order", "fixed", "pairwise")

Order = tuple[tuple[str, ...], ...]
"""Bucket ids by importance, those that are level together."""


class Progress(NamedTuple):
    """How many answers a way has of how many. `usable`: weights could be made from them as they are."""

    done: int
    of: int
    usable: bool

    @property
    def complete(self) -> bool:
        """Whether nothing is left to be answered."""
        return self.usable and self.done == self.of


def way_in_use(project: Project) -> Way | None:
    """The way of asking that counts, None where nobody was asked."""
    return None if project.weighting == "free" else project.weighting


def progress(project: Project, source: Weighting) -> Progress:
    """How far a way of asking has come. An order may leave buckets out: they weigh 0."""
    buckets = project.buckets
    if source == "pairwise":
        of = len(buckets) * (len(buckets) - 1) // 2
        done = of - len(gaps([one.id for one in buckets], ratio_of(project.comparisons)))
        return Progress(done, of, bool(buckets) and done == of and len(buckets) <= MOST_COMPARED)
    said = {"swing": [one.swing for one in buckets], "fixed": [one.weight for one in buckets]}.get(
        source, [one.rank for one in buckets]
    )
    done = sum(1 for answer in said if answer is not None)
    return Progress(done, len(buckets), done > 0 and (source == "order" or done == len(buckets)))


def order_of(project: Project) -> Order:
    """The ranked buckets by their rank."""
    ranks = sorted({one.rank for one in project.buckets if one.rank is not None})
    return tuple(tuple(one.id for one in project.buckets if one.rank == rank) for rank in ranks)


def flat(order: Order) -> list[str]:
    """All buckets of an order, one after the other."""
    return [bucket for place in order for bucket in place]


def without(order: Order, bucket: str) -> Order:
    """The order without a bucket."""
    left = (tuple(one for one in place if one != bucket) for place in order)
    return tuple(place for place in left if place)


def put_at(order: Order, bucket: str, at: int) -> Order:
    """The order with a bucket after `at` of the others: in a place of its own, or in a place that it falls into."""
    rest = without(order, bucket)
    passed = 0
    for number, place in enumerate(rest):
        if at <= passed:
            return (*rest[:number], (bucket,), *rest[number:])
        inside = at - passed
        if inside < len(place):
            return (*rest[:number], (*place[:inside], bucket, *place[inside:]), *rest[number + 1 :])
        passed += len(place)
    return (*rest, (bucket,))


def stepped(order: Order, bucket: str, step: int) -> Order:
    """The order with a bucket one place up (-1) or down (1); one that is level with others gets a place of its own."""
    number = next(number for number, place in enumerate(order) if bucket in place)
    rest = without(order, bucket)
    at = number + step if len(order[number]) == 1 else number + (step > 0)
    at = min(max(at, 0), len(rest))
    return (*rest[:at], (bucket,), *rest[at:])


def levelled(order: Order, bucket: str, level: bool) -> Order:
    """The order with a bucket level with the one above, and all that are level with it; or below that one again."""
    number = next(number for number, place in enumerate(order) if bucket in place)
    place = order[number]
    at = place.index(bucket)
    if level and at == 0 and number > 0:
        return (*order[: number - 1], (*order[number - 1], *place), *order[number + 1 :])
    if not level and at > 0:
        return (*order[:number], place[:at], place[at:], *order[number + 1 :])
    return order
