"""The weight of each bucket as one number, from whatever was answered (METHOD section 4)."""

from collections.abc import Iterable, Mapping
from itertools import combinations
from math import log, prod

from model.project import Comparison, Project

MOST_COMPARED = 10
"""How many goals can be compared two at a time: Saaty's table of random indices ends there."""


def point_weights(project: Project) -> dict[str, float]:
    """Weights by bucket id, summing to 1; all 0 where everything answered is 0, empty without buckets.

    Ratings are normalised (von Winterfeldt & Edwards 1986), ranks become rank order centroid weights (Barron & Barrett
    1996), comparisons the means of their rows (Crawford & Williams 1985). Where nobody was asked all count the same,
    and `Project.weighting` says so.
    """
    if project.weighting in {"fixed", "swing"}:
        return normalised(ratings(project))
    if project.weighting == "free":
        return {bucket.id: 1 / len(project.buckets) for bucket in project.buckets}
    if project.weighting == "order":
        found = rank_order_centroid({bucket.id: bucket.rank for bucket in project.buckets if bucket.rank})
    else:
        found = pairwise_weights([bucket.id for bucket in project.buckets], project.comparisons)
    return {bucket.id: found.get(bucket.id, 0.0) for bucket in project.buckets}


def ratings(project: Project) -> dict[str, float]:
    """The ratings that count by bucket id, 0…100: swing ratings, or numbers given as such; 0 where nothing was said."""
    swing = project.weighting == "swing"
    said = ((bucket.id, bucket.swing if swing else bucket.weight) for bucket in project.buckets)
    return {bucket: rating or 0.0 for bucket, rating in said}


def normalised(ratings: dict[str, float]) -> dict[str, float]:
    """Ratings divided by their sum; all 0 where the sum is 0."""
    total = sum(ratings.values())
    return {key: (rating / total if total > 0 else 0.0) for key, rating in ratings.items()}


def rank_order_centroid(ranks: dict[str, int]) -> dict[str, float]:
    """Rank order centroid weights: place j of n weighs (1/n) sum over k = j..n of 1/k; ties share their places' mean.

    Ranks are whole numbers, 1 the highest; gaps do not matter. Source: Barron & Barrett 1996.
    """
    count = len(ranks)
    places = [sum(1 / k for k in range(place, count + 1)) / count for place in range(1, count + 1)]
    weights: dict[str, float] = {}
    filled = 0
    for rank in sorted(set(ranks.values())):
        tied = [key for key, own in ranks.items() if own == rank]
        share = sum(places[filled : filled + len(tied)]) / len(tied)
        weights.update(dict.fromkeys(tied, share))
        filled += len(tied)
    return weights


def ratio_of(comparisons: Iterable[Comparison]) -> dict[tuple[str, str], float]:
    """How many times more one bucket matters than another, for each two that were compared, both ways round."""
    found: dict[tuple[str, str], float] = {}
    for pair in comparisons:
        found[pair.first, pair.second] = pair.ratio
        found[pair.second, pair.first] = 1 / pair.ratio
    return found


def gaps(buckets: Iterable[str], ratio: Mapping[tuple[str, str], float]) -> list[tuple[str, str]]:
    """The pairs of buckets that nobody compared yet, in the order of `buckets`."""
    return [pair for pair in combinations(buckets, 2) if pair not in ratio]


def compared(buckets: Iterable[str], ratio: Mapping[tuple[str, str], float]) -> list[str]:
    """The buckets among which nothing is missing: those with the most gaps are left out until none is left."""
    left = list(buckets)
    while missing := gaps(left, ratio):
        named = [bucket for pair in missing for bucket in pair]
        left.remove(max(reversed(left), key=named.count))
    return left


def pairwise_weights(buckets: Iterable[str], comparisons: Iterable[Comparison]) -> dict[str, float]:
    """Geometric means of the rows of the matrix of comparisons, normalised (Crawford & Williams 1985).

    Gaps are asked for and not filled: a bucket that is not compared with all the others has no weight. Nothing was said
    until two are compared, so one bucket alone among several has none either; more than `MOST_COMPARED` have none.
    """
    everything, ratio = list(buckets), ratio_of(comparisons)
    among = compared(everything, ratio)
    if len(among) > MOST_COMPARED or (len(among) < 2 <= len(everything)):
        return {}
    rows = {one: prod(ratio[one, other] for other in among if other != one) ** (1 / len(among)) for one in among}
    return normalised(rows)


def worst_triple(
    buckets: Iterable[str], ratio: Mapping[tuple[str, str], float]
) -> tuple[tuple[str, str, str], float] | None:
    """The three buckets whose comparisons agree least, and the natural logarithm of the factor by which they disagree.

    The factor is first to second times second to third, against first to third. None where no three are all compared.
    """
    best: tuple[tuple[str, str, str], float] | None = None
    for one, two, three in combinations(compared(buckets, ratio), 3):
        off = abs(log(ratio[one, two]) + log(ratio[two, three]) - log(ratio[one, three]))
        if best is None or off > best[1] + 1e-12:
            best = ((one, two, three), off)
    return best


def rating_box(ratings: dict[str, float], half: dict[str, float]) -> tuple[dict[str, float], dict[str, float]]:
    """The least and the greatest normalised weight by key, for ratings with half widths (METHOD section 4).

    A rating lies within its half width of what was said, cut to 0…100; one rated 100 is the anchor and stays. The
    bounds are sharp: each is reached with all the others at their opposite ends. All 0 where everything is rated 0.
    """
    if not any(ratings.values()):
        return dict(ratings), dict(ratings)
    widths = {key: 0.0 if rating == 100 else half.get(key, 0.0) for key, rating in ratings.items()}
    low = {key: max(0.0, rating - widths[key]) for key, rating in ratings.items()}
    high = {key: min(100.0, rating + widths[key]) for key, rating in ratings.items()}
    # With all the others at 0 a bucket has the whole weight, or none where it cannot be above 0 either.
    least = {key: _share_against(key, low, high, float(high[key] > 0)) for key in ratings}
    most = {key: _share_against(key, high, low, float(high[key] > 0)) for key in ratings}
    return least, most


def _share_against(key: str, own: dict[str, float], others: dict[str, float], alone: float) -> float:
    rest = sum(rating for other, rating in others.items() if other != key)
    return own[key] / (own[key] + rest) if rest > 0 else alone
