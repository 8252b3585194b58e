"""How the weight of a bucket is made, by each way of asking (METHOD section 4)."""

from collections.abc import Iterator

from model.bucket import Bucket
from model.priority.bands import Weights
from model.priority.method.made import NO_VALUE, Made, Said, Step, figure, product, step, total
from model.priority.method.number import Number
from model.priority.method.sources import (
    BARRON_BARRETT,
    CRAWFORD_WILLIAMS,
    EDWARDS_BARRON,
    GRABISCH,
    KEENEY_RAIFFA,
    SAATY_1980,
    WINTERFELDT_EDWARDS,
    Source,
)
from model.priority.overlap import Capacity
from model.priority.pairwise import RANDOM_INDEX, Compared, compared_buckets
from model.priority.score import Evaluation
from model.project import Project, Weighting
from model.value import Refusal
from model.weights import compared, pairwise_weights, ratings, ratio_of

FINE = 6

FORMULAS: dict[Weighting, Said] = {
    "free": Said("weight = 1 / number of goals"),
    "fixed": Said("weight = number of the goal / sum of the numbers of all goals"),
    "swing": Said("weight = swing rating / sum of the swing ratings of all goals"),
    "order": Said("weight at place j of n = (1/j + 1/(j+1) + … + 1/n) / n; level goals share the mean of their places"),
    "pairwise": Said("weight = geometric mean of the goal’s comparisons / sum of the geometric means of all goals"),
}

MEANINGS: dict[Weighting, Said] = {
    "free": Said(
        "Nobody was asked for weights, so all goals count the same in the bars, and the ranges allow any weights."
    ),
    "fixed": Said(
        "The share of this goal in all weights, from numbers that were given as such. A weight is about the whole move "
        "of the goal from its worst to its best plausible level, not about how important its name sounds."
    ),
    "swing": Said(
        "The share of this goal in all weights. A rating says how much moving this goal from its worst to its best "
        "plausible level matters, if the most valuable such move counts 100."
    ),
    "order": Said(
        "The share of this goal, from the order of importance alone: the middle of all weights that keep that order "
        "(rank order centroid)."
    ),
    "pairwise": Said(
        "The share of this goal, from comparisons of two goals at a time: how many times more the move of one from "
        "worst to best matters than that of the other."
    ),
}

SOURCES: dict[Weighting, tuple[Source, ...]] = {
    "free": (),
    "fixed": (KEENEY_RAIFFA,),
    "swing": (WINTERFELDT_EDWARDS, EDWARDS_BARRON),
    "order": (EDWARDS_BARRON, BARRON_BARRETT),
    "pairwise": (SAATY_1980, CRAWFORD_WILLIAMS),
}


def weight_made(evaluation: Evaluation, bucket_id: str) -> Made:
    """How the weight of a bucket is made; raises `Refusal` if there is no such bucket."""
    project, weights = evaluation.project, evaluation.weights
    bucket = project.bucket(bucket_id)
    column = evaluation.table.frame.column[bucket_id]
    lapping = evaluation.overlapping and any(column in pair[:2] for pair in evaluation.overlaps)
    steps = [*_steps(project, bucket, weights.point[column]), *_doubt_steps(project, bucket, weights, column)]
    return Made(
        number=Number("weight", (bucket_id,)),
        title=Said("Weight of “{bucket}”", bucket=bucket.name),
        value=figure(weights.point[column], FINE),
        unit="share",
        formula=(FORMULAS[weights.source], *((SHAPLEY,) if lapping else ())),
        steps=(*steps, *(_overlap_steps(evaluation, column) if lapping else ())),
        meaning=(MEANINGS[weights.source], *_notes(evaluation, column, lapping)),
        sources=(*SOURCES[weights.source], *((GRABISCH,) if lapping else ())),
        chapter="weights",
    )


SHAPLEY = Said(
    "weight with overlaps = (weight − half of the sum of (overlap × lighter weight)) / M, and "
    "M = 1 − sum over two overlapping goals of (overlap × lighter weight)"
)


def consistency_made(evaluation: Evaluation) -> Made:
    """How the consistency ratio of the comparisons is made."""
    found = _compared(evaluation.project)
    size = 0 if found is None else len(found.buckets)
    about = None if found is None else found.consistency
    return Made(
        number=Number("consistency"),
        title=Said("Consistency ratio of the comparisons"),
        value=NO_VALUE if about is None or size < 3 else figure(about.ratio, 4),
        unit="",
        formula=(
            Said("ratio = CI / RI, and CI = (largest eigenvalue − number of goals) / (number of goals − 1)"),
            Said("RI = mean CI of random comparisons of as many goals (Saaty’s table)"),
        ),
        steps=() if found is None or size < 3 else tuple(_consistency_steps(found)),
        meaning=(
            Said(
                "How far the comparisons contradict each other: 0 where each follows from the others. Up to 0.10 can "
                "pass; above, look again at the three goals that disagree most."
            ),
            *(() if size > 2 else (Said("Two goals or fewer cannot contradict each other: the ratio is then 0."),)),
        ),
        sources=(SAATY_1980,),
        chapter="weights",
    )


def _steps(project: Project, bucket: Bucket, weight: float) -> Iterator[Step]:
    source, name = project.weighting, Said("Weight")
    if source == "free":
        yield step(name, f"1 / {len(project.buckets)}", weight, FINE)
    elif source in {"fixed", "swing"}:
        said = ratings(project)
        if any(said.values()):
            yield step(name, f"{figure(said[bucket.id])} / ({total(said.values())})", weight, FINE)
    elif source == "order":
        if bucket.rank is not None:
            yield step(name, _centroid(project, bucket.rank), weight, FINE)
    elif pairwise_weights([one.id for one in project.buckets], project.comparisons):
        yield from _pairwise_steps(project, bucket, weight)


def _centroid(project: Project, rank: int) -> str:
    """The formula for the place, or the places, that the goals of this rank fill."""
    ranks = [bucket.rank for bucket in project.buckets if bucket.rank is not None]
    first, tied, count = 1 + sum(other < rank for other in ranks), ranks.count(rank), len(ranks)
    places = [f"({total(f'1/{k}' for k in range(place, count + 1))}) / {count}" for place in range(first, first + tied)]
    return places[0] if tied == 1 else f"({total(places)}) / {tied}"


def _pairwise_steps(project: Project, bucket: Bucket, weight: float) -> Iterator[Step]:
    ratio = ratio_of(project.comparisons)
    among = compared([one.id for one in project.buckets], ratio)
    means: dict[str, str] = {}
    for one in among:
        others = [ratio[one, other] for other in among if other != one]
        mean = 1.0
        for own in others:
            mean *= own
        made = step(
            Said("Mean of {bucket}", bucket=project.bucket(one).name),
            f"({product(1.0, *others)})^(1 / {len(among)})",
            mean ** (1 / len(among)),
            FINE,
        )
        means[one] = made.result
        yield made
    if bucket.id in means:
        yield step(Said("Weight"), f"{means[bucket.id]} / ({total(means.values())})", weight, FINE)


def _doubt_steps(project: Project, bucket: Bucket, weights: Weights, column: int) -> Iterator[Step]:
    """The ends of the weight where ratings have a doubt: its own at one end, all others at the other."""
    if weights.kind != "interval":
        return
    said = ratings(project)
    half = {one.id: (one.doubt or 0.0) if said[one.id] != 100 else 0.0 for one in project.buckets}
    for name, sign, end in ((Said("Least"), -1, weights.low[column]), (Said("Most"), 1, weights.high[column])):
        own = min(100.0, max(0.0, said[bucket.id] + sign * half[bucket.id]))
        rest = [min(100.0, max(0.0, said[one] - sign * half[one])) for one in said if one != bucket.id]
        if any(rest):
            yield step(name, f"{figure(own)} / ({total([own, *rest])})", end, FINE)


def _overlap_steps(evaluation: Evaluation, column: int) -> Iterator[Step]:
    point = evaluation.weights.point
    taken = [(-pair.share, min(point[pair.first], point[pair.second]), pair) for pair in evaluation.overlaps]
    whole = step(Said("M"), total(["1", *(product(share, lighter) for share, lighter, _ in taken)]),
                 1 + sum(share * lighter for share, lighter, _ in taken), FINE)  # fmt: skip
    own = [product(share, "0.5", lighter) for share, lighter, pair in taken if column in pair[:2]]
    counted: Capacity = evaluation.capacity
    yield whole
    formula = f"({total([figure(point[column]), *own])}) / {whole.result}"
    yield step(Said("Weight with overlaps"), formula, float(counted.shapley[column]), FINE)


def _consistency_steps(found: Compared) -> Iterator[Step]:
    size, about = len(found.buckets), found.consistency
    minus = "\N{MINUS SIGN}"
    formula = f"({figure(about.eigenvalue)} {minus} {size}) / ({size} {minus} 1)"
    index = step(Said("CI"), formula, about.consistency_index, FINE)
    yield index
    yield step(Said("Consistency ratio"), f"{index.result} / {figure(RANDOM_INDEX[size])}", about.ratio, 4)


def _compared(project: Project) -> Compared | None:
    try:
        return compared_buckets(project)
    except Refusal:
        return None


def _notes(evaluation: Evaluation, column: int, lapping: bool) -> Iterator[Said]:
    weights, bucket = evaluation.weights, evaluation.project.buckets[column]
    if not weights.any:
        yield Said("All that was answered is 0, so there are no weights and no scores.")
    elif weights.source == "order" and bucket.rank is None:
        yield Said("This goal has no rank, so it weighs 0.")
    elif weights.source == "pairwise" and not weights.point[column]:
        yield Said("This goal is not compared with all the others, so it weighs 0.")
    if weights.kind in {"interval", "order"} and weights.any:
        yield Said(
            "Samples draw it between {low} and {high}.",
            low=figure(weights.low[column], 4),
            high=figure(weights.high[column], 4),
        )
    if lapping:
        yield Said("With overlaps half of what two goals have in common is counted with each of them.")
