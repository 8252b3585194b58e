"""The weight of each bucket as one number, from whatever was answered (METHOD section 4)."""

from model.project import Project


def point_weights(project: Project) -> dict[str, float]:
    """Weights by bucket id, summing to 1; all 0 where everything answered is 0, empty without buckets.

    Ratings are normalised (von Winterfeldt & Edwards 1986); ranks become rank order centroid weights (Barron & Barrett
    1996); where nobody was asked all count the same, and `Project.weighting` says so.
    """
    if project.weighting == "fixed":
        return normalised({bucket.id: bucket.weight or 0.0 for bucket in project.buckets})
    if project.weighting == "order":
        centroid = rank_order_centroid({bucket.id: bucket.rank for bucket in project.buckets if bucket.rank})
        return {bucket.id: centroid.get(bucket.id, 0.0) for bucket in project.buckets}
    return {bucket.id: 1 / len(project.buckets) for bucket in project.buckets}


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


def rating_box(ratings: dict[str, float], half: dict[str, float]) -> tuple[dict[str, float], dict[str, float]]:
    """The least and the greatest normalised weight by key, for ratings with half widths (METHOD section 4).

    A rating lies within its half width of what was said, cut to 0…100; one rated 100 is the anchor and stays. The
    bounds are sharp: each is reached with all the others at their opposite ends. All 0 where everything is 0.
    """
    widths = {key: 0.0 if rating == 100 else half.get(key, 0.0) for key, rating in ratings.items()}
    low = {key: max(0.0, rating - widths[key]) for key, rating in ratings.items()}
    high = {key: min(100.0, rating + widths[key]) for key, rating in ratings.items()}
    least = {key: _share_against(key, low, high) for key in ratings}
    most = {key: _share_against(key, high, low) for key in ratings}
    return least, most


def _share_against(key: str, own: dict[str, float], others: dict[str, float]) -> float:
    rest = sum(rating for other, rating in others.items() if other != key)
    total = own[key] + rest
    return own[key] / total if total > 0 else 0.0
