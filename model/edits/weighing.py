"""Edits of what the buckets weigh, and of the ranges that the weights are about.

Each way of asking keeps its own answers, so that it can be taken up again. Its answers count once every bucket has one;
until then the weights are what they were.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from model.bucket import Bucket
from model.edits.buckets import change_bucket
from model.project import Comparison, Project, Weighting
from model.scale import WORDS_ALONE, Scale
from model.value import Refusal, replace
from model.weights import MOST_COMPARED, gaps, point_weights, ratio_of

SAME_SHARE = 1e-12
"""Shares that differ by less are the same: what is beyond is rounding."""


def set_weight(project: Project, bucket_id: str, rating: float) -> Project:
    """The bucket's rating (0 to 100), which counts from now on: its swing rating where those count, else its number.

    The first number keeps what was shown: the others start from the weights so far, the heaviest at 100.
    """
    project.bucket(bucket_id)
    if project.weighting == "swing":
        return rate_swing(project, bucket_id, rating)
    if project.weighting == "fixed":
        return _weighed(project, bucket_id, weight=float(rating))
    shares = point_weights(project)
    top = max(shares.values(), default=0.0) or 1.0
    numbers = {bucket.id: {"weight": 100 * (shares[bucket.id] / top)} for bucket in project.buckets}
    rated = replace(project, buckets=_all_weighed(project, numbers), weighting="fixed")
    return _weighed(rated, bucket_id, weight=float(rating))


def set_share_of_weight(
    project: Project, bucket_id: str, share: float, others: Mapping[str, float] | None = None
) -> Project:
    """The bucket at this share of the whole weight (0…1), the others in the proportions that they have.

    All ratings are scaled so that the heaviest is at 100: swing ratings where those count, else numbers, which take the
    place of an order, comparisons or nothing. `others` gives the proportions by bucket id, for a move that has gone
    through 1 and comes back; where they are all 0 the others share equally. Raises `Refusal` for a share that is none,
    and for a bucket that is the only one. Source: METHOD section 7.
    """
    bucket, before = project.bucket(bucket_id), point_weights(project)
    if not 0 <= share <= 1:
        raise Refusal("A share of the weight lies between 0 and 100 %.")
    rest = {one: (others or before).get(one, 0.0) for one in before if one != bucket_id}
    if not rest:
        raise Refusal("“{bucket}” is the only bucket, so it has the whole weight.", bucket=bucket.name)
    total = sum(rest.values())
    shares = {one: (1 - share) * (part / total if total > 0 else 1 / len(rest)) for one, part in rest.items()}
    shares[bucket_id] = float(share)
    if all(abs(shares[one] - weight) < SAME_SHARE for one, weight in before.items()):
        return project
    field, source = ("swing", "swing") if project.weighting == "swing" else ("weight", "fixed")
    top = max(shares.values())
    rated = {one: {field: 100 * (part / top)} for one, part in shares.items()}
    return replace(project, buckets=_all_weighed(project, rated), weighting=source)


def rate_swing(project: Project, bucket_id: str, rating: float | None) -> Project:
    """How much the bucket's move from worst to best matters, the most valuable such move counting 100; None: not said.

    Source: von Winterfeldt & Edwards 1986; Edwards & Barron 1994.
    """
    rated = _weighed(project, bucket_id, swing=None if rating is None else float(rating))
    return _counting(rated, "swing", rating is not None and all(one.swing is not None for one in rated.buckets))


def rate_swings(project: Project, ratings: Mapping[str, float | None]) -> Project:
    """Several swing ratings at once, as one step; None takes one back."""
    rated = replace(project, buckets=_all_weighed(project, {one: {"swing": r} for one, r in ratings.items()}))
    counted = _counting(rated, "swing", bool(ratings) and all(one.swing is not None for one in rated.buckets))
    return project if counted == project else counted


def give_number(project: Project, bucket_id: str, number: float) -> Project:
    """The bucket's number, 0 to 100, given as such; numbers count once every bucket has one.

    Unlike `set_weight` it makes up none for the others, and leaves swing ratings alone.
    """
    numbered = _weighed(project, bucket_id, weight=float(number))
    return _counting(numbered, "fixed", all(one.weight is not None for one in numbered.buckets))


def rank_buckets(project: Project, order: Sequence[str | Collection[str]]) -> Project:
    """The buckets ranked in this order of importance, the first highest; several in one place are level.

    A bucket that is not named has no rank.
    """
    ranks: dict[str, int] = {}
    for place in order:
        tied = [place] if isinstance(place, str) else list(place)
        ranks.update(dict.fromkeys([project.bucket(one).id for one in tied], len(ranks) + 1))
    if project.weighting == "order" and all(bucket.rank == ranks.get(bucket.id) for bucket in project.buckets):
        return project
    ranked = {bucket.id: {"rank": ranks.get(bucket.id)} for bucket in project.buckets}
    return replace(project, buckets=_all_weighed(project, ranked), weighting="order")


def compare(project: Project, first: str, second: str, ratio: float | None) -> Project:
    """How many times more the move of the bucket `first` matters than that of `second`, 1/9…9; None: not said.

    Raises `Refusal` for a bucket compared with itself, and for more buckets than can be compared. Source: Saaty 1980.
    """
    one, other = project.bucket(first), project.bucket(second)
    if one is other:
        raise Refusal("“{bucket}” cannot be compared with itself.", bucket=one.name)
    if len(project.buckets) > MOST_COMPARED:
        raise Refusal("At most {most} buckets can be compared two at a time. Rate or rank them.", most=MOST_COMPARED)
    pair = {first, second}
    rest = tuple(said for said in project.comparisons if {said.first, said.second} != pair)
    if ratio is not None:
        new = replace(Comparison(first=first, second=second, ratio=1.0), ratio=float(ratio))
        if new in project.comparisons:
            return project if project.weighting == "pairwise" else _counting_compared(project)
        rest = (*rest, new)
    if rest == project.comparisons:
        return project
    weighed = {bucket: {"weighed_at": project.bucket(bucket).scale} for bucket in pair} if ratio is not None else {}
    changed = replace(project, comparisons=rest, buckets=_changed(project, weighed))
    return changed if ratio is None else _counting_compared(changed)


def choose_weighting(project: Project, source: Weighting) -> Project:
    """The project with the answers of another way of asking; all answers are kept for another time."""
    return project if project.weighting == source else replace(project, weighting=source)


def free_weights(project: Project) -> Project:
    """The project as if nobody had been asked about weights; all answers are kept for another time."""
    return choose_weighting(project, "free")


def set_doubt(project: Project, bucket_id: str, half: float | None) -> Project:
    """The half width of the bucket's rating, 0 to 100; None: it is taken as it was given."""
    return change_bucket(project, bucket_id, doubt=None if half is None else float(half))


def set_scale(project: Project, bucket_id: str, **fields: Any) -> Project:
    """The bucket's scale with these fields changed; what was weighed on another range is then stale.

    Raises `Refusal` for points that make no scale.
    """
    bucket = project.bucket(bucket_id)
    scale = replace(bucket.scale or Scale(), **fields)
    if scale == (bucket.scale or WORDS_ALONE):
        return project
    # What was weighed before any range was given was weighed on no range that could be compared with this one.
    known = bucket.weighed_at or bucket.scale or WORDS_ALONE
    weighed = known if _has_weight(bucket) else bucket.weighed_at
    return change_bucket(project, bucket_id, scale=None if scale == WORDS_ALONE else scale, weighed_at=weighed)


def confirm_range(project: Project, bucket_id: str) -> Project:
    """The bucket's weight said to be about the scale as it is now."""
    return change_bucket(project, bucket_id, weighed_at=project.bucket(bucket_id).scale)


def _has_weight(bucket: Bucket) -> bool:
    return any(answer is not None for answer in (bucket.weight, bucket.swing, bucket.rank))


def _weighed(project: Project, bucket_id: str, **answer: Any) -> Project:
    return change_bucket(project, bucket_id, weighed_at=project.bucket(bucket_id).scale, **answer)


def _all_weighed(project: Project, answers: Mapping[str, dict[str, Any]]) -> tuple[Bucket, ...]:
    return _changed(project, {one: {**said, "weighed_at": project.bucket(one).scale} for one, said in answers.items()})


def _changed(project: Project, fields: Mapping[str, dict[str, Any]]) -> tuple[Bucket, ...]:
    return tuple(replace(bucket, **fields[bucket.id]) if bucket.id in fields else bucket for bucket in project.buckets)


def _counting(project: Project, source: Weighting, complete: bool) -> Project:
    return choose_weighting(project, source) if complete else project


def _counting_compared(project: Project) -> Project:
    missing = gaps([bucket.id for bucket in project.buckets], ratio_of(project.comparisons))
    return _counting(project, "pairwise", not missing)
