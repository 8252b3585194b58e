"""METHOD's score once more, written as plainly as possible, to hold the fast one against."""

import itertools
import random
from collections.abc import Iterator

from model.bucket import Bucket
from model.card import Card
from model.project import Project
from model.weights import point_weights

HALF = {"firm": 0.05, "fair": 0.15, "weak": 0.30, None: 0.0}

Ends = tuple[float, float, float]
Weighting = dict[str, float]


def _ends(said: float | tuple[float, float], half: float, least: float, most: float) -> Ends:
    if isinstance(said, tuple):
        return said[0], sum(said) / 2, said[1]
    return max(least, said - half), said, min(most, said + half)


def said_ranges(project: Project, card: Card) -> dict[str, dict[str, Ends] | None]:
    """Fit, impact and years (low, middle, high) by bucket; None where it is open."""
    found: dict[str, dict[str, Ends] | None] = {}
    for bucket in () if card.aside else project.buckets:
        said, placed = card.judgement(bucket.id), bucket.id in card.region
        if said is not None and said.open:
            found[bucket.id] = None
            continue
        silent = said is None or (said.fit is None and said.impact is None)
        if silent and not placed:
            continue
        half = HALF[said.confidence] if said else 0.0
        ranges = {"fit": (0.0, 0.5, 1.0), "impact": (0.0, 0.5, 1.0), "years": (0.0, 0.0, 0.0)}
        if silent:
            ranges["fit"] = (1.0, 1.0, 1.0)
        if said and said.fit is not None:
            ranges["fit"] = _ends(said.fit, half, -1, 1)
        if said and said.impact is not None:
            ranges["impact"] = _ends(said.impact, half / 2, 0, 1)
        if project.factors_on and bucket.half_life:
            ranges["years"] = (0.0, bucket.half_life / 2, bucket.half_life)
        if project.factors_on and said and said.years is not None:
            ranges["years"] = _ends(said.years, half * 10, 0, 1e9)
        found[bucket.id] = ranges
    return found


def chance_range(project: Project, card: Card) -> Ends | None:
    """The chance (low, middle, high); None where nobody can say it."""
    if not project.factors_on:
        return 1.0, 1.0, 1.0
    if card.chance_open:
        return None
    return (0.0, 0.5, 1.0) if card.chance is None else _ends(card.chance, 0, 0, 1)


def z(fit: float, impact: float, years: float, half_life: float | None) -> float:
    """Impact times fit times discount."""
    return impact * fit * (1.0 if half_life is None else 2 ** (-years / half_life))


def middle_parts(project: Project, card: Card, weights: Weighting) -> dict[str, float] | None:
    """The parts of a card's score by bucket, None without a score."""
    chance = chance_range(project, card)
    ranges = said_ranges(project, card)
    if chance is None or not any(weights.values()) or not any(ranges.values()):
        return None
    return {
        bucket: 100
        * chance[1]
        * weights[bucket]
        * z(*[one[1] for one in said.values()], half_life=_half_life(project, bucket))
        for bucket, said in ranges.items()
        if said is not None
    }


def extremes(project: Project, card: Card) -> tuple[float, float]:
    """The least and the greatest score over all corners of judgements, chance and weights."""
    chance = chance_range(project, card) or (0.0, 0.0, 0.0)
    corners = {}
    for bucket, said in said_ranges(project, card).items():
        half_life = _half_life(project, bucket)
        ends = itertools.product(*((one[0], one[2]) for one in said.values())) if said else ()
        corners[bucket] = [z(*corner, half_life=half_life) for corner in ends] or [-1.0, 1.0]
    totals = [
        100 * p * sum(weights[bucket] * pick(values) for bucket, values in corners.items())
        for weights in weight_corners(project)
        for p in (chance[0], chance[2])
        for pick in (min, max)
    ]
    return min(totals), max(totals)


def weight_corners(project: Project) -> Iterator[Weighting]:
    """The corners of all allowed weights, one by one."""
    ids = [bucket.id for bucket in project.buckets]
    nothing = dict.fromkeys(ids, 0.0)
    if project.weighting in {"fixed", "swing", "pairwise"}:
        yield from _box_corners(project)
    elif project.weighting == "free":
        yield from ({**nothing, one: 1.0} for one in ids)
    else:
        ranked = [bucket for bucket in project.buckets if bucket.rank]
        for order in itertools.permutations(ranked):
            if [one.rank for one in order] == sorted(one.rank or 0 for one in order):
                for k in range(1, len(order) + 1):
                    yield {**nothing, **{one.id: 1 / k for one in order[:k]}}
    yield from () if ids else (nothing,)
    if project.weighting == "order" and not any(bucket.rank for bucket in project.buckets):
        yield nothing


def _box_corners(project: Project) -> Iterator[Weighting]:
    """The corners of the weights that ratings with doubt allow: all but one bucket at an end of its own."""
    point = point_weights(project)  # checked by cases of their own
    said = {bucket.id: _rating(project, bucket) for bucket in project.buckets}
    half = {one.id: 0.0 if said[one.id] == 100 else one.doubt or 0.0 for one in project.buckets}
    if project.weighting == "pairwise" or not any(half.values()) or not any(said.values()):
        yield point
        return
    low = {one: max(0.0, said[one] - half[one]) for one in said}
    high = {one: min(100.0, said[one] + half[one]) for one in said}
    ends = {one: (_share(one, low, high, high[one] > 0), _share(one, high, low, high[one] > 0)) for one in said}
    for free in said:
        others = [one for one in said if one != free]
        for corner in itertools.product(*(ends[one] for one in others)):
            rest = 1 - sum(corner)
            if ends[free][0] - 1e-9 <= rest <= ends[free][1] + 1e-9:
                yield {**point, **dict(zip(others, corner, strict=True)), free: rest}


def _rating(project: Project, bucket: Bucket) -> float:
    return (bucket.swing if project.weighting == "swing" else bucket.weight) or 0.0


def _share(one: str, own: dict[str, float], others: dict[str, float], alone: bool) -> float:
    rest = sum(rating for other, rating in others.items() if other != one)
    return own[one] / (own[one] + rest) if rest else float(alone)


def sampled(project: Project, card: Card, rng: random.Random) -> float:
    """One score drawn as METHOD section 6 draws it."""
    chance = chance_range(project, card) or (0.0, 0.0, 0.0)
    weights = sampled_weights(project, rng)
    total = 0.0
    for bucket, said in said_ranges(project, card).items():
        drawn = [rng.uniform(one[0], one[2]) for one in said.values()] if said else None
        value = z(*drawn, half_life=_half_life(project, bucket)) if drawn else rng.uniform(-1, 1)
        total += weights[bucket] * value
    return 100 * rng.uniform(chance[0], chance[2]) * total


def sampled_weights(project: Project, rng: random.Random) -> Weighting:
    """Weights drawn as METHOD section 6 draws them."""
    ids = [bucket.id for bucket in project.buckets]
    if project.weighting in {"fixed", "swing", "pairwise"}:
        corners = list(weight_corners(project))
        mix = [rng.random() + 1e-9 for _ in corners]
        return {one: sum(m * corner[one] for m, corner in zip(mix, corners, strict=True)) / sum(mix) for one in ids}
    if project.weighting == "order":
        ranked = [bucket for bucket in project.buckets if bucket.rank]
        rng.shuffle(ranked)
        ids = [bucket.id for bucket in sorted(ranked, key=lambda bucket: bucket.rank or 0)]
    shares = [rng.expovariate(1) for _ in ids]
    shares = [share / sum(shares) for share in shares]
    if project.weighting == "order":
        shares.sort(reverse=True)
    return dict.fromkeys((bucket.id for bucket in project.buckets), 0.0) | dict(zip(ids, shares, strict=True))


def _half_life(project: Project, bucket: str) -> float | None:
    return project.bucket(bucket).half_life if project.factors_on else None
