"""How long samples take, beside bare numpy of the same size and beside other packages looped over the same samples.

Run `python -m tests.bench.bench_sampling` from the top folder. It prints medians in milliseconds, and medians of ratios
taken side by side, each of the best of three runs, and asserts nothing. The other packages are looked for and not
needed; to compare with them:

    python -m venv /tmp/bench
    /tmp/bench/bin/pip install numpy pydantic pymcdm scikit-criteria
    /tmp/bench/bin/python -m tests.bench.bench_sampling
"""

import random
import resource
import statistics
import time
from collections.abc import Callable
from importlib import import_module

import numpy as np

from model.bucket import Bucket
from model.card import Card
from model.edits.judge import judge
from model.edits.weighing import rank_buckets
from model.judgement import Judgement
from model.priority.sampling import COUNT, Samples, sample
from model.priority.score import evaluate
from model.priority.table import MIDDLE, Floats
from model.project import Project
from model.words import Confidence

FEW, ROUNDS = 2_000, 15
SLOW_COUNT = 200
"""The other packages are looped over so many samples, and their time is multiplied."""

Work = Callable[[], object]


def board(cards: int, buckets: int, confidence: Confidence | None) -> Project:
    """Every card is judged for every bucket, as points (no confidence) or as intervals."""
    rng = random.Random(1)
    ids = [f"b{number}" for number in range(buckets)]

    def card(name: str) -> Card:
        said = tuple(
            Judgement(bucket=one, fit=rng.uniform(-1, 1), impact=rng.random(), confidence=confidence) for one in ids
        )
        return Card(id=name, name=name, region=frozenset(ids), judgements=said)

    listed = tuple(card(f"c{number}") for number in range(cards))
    return Project(buckets=tuple(Bucket(id=one, name=one) for one in ids), cards=listed)


def took(work: Work) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def settled(work: Work) -> float:
    """The best of three runs on end, after a pause: the threads of a matrix product stay busy for a while after it."""
    time.sleep(0.04)
    return min(took(work) for _ in range(3))


def beside(bare: Work, ours: dict[str, Work]) -> None:
    """Print the medians of `ours`, and of the ratios to `bare` just before."""
    rounds = [[(settled(bare), settled(work)) for work in ours.values()] for _ in range(ROUNDS)]
    print(f"  {'bare numpy':48}{statistics.median(first for one in rounds for first, _ in one):10.1f} ms")
    for name, pairs in zip(ours, zip(*rounds, strict=True), strict=True):
        ratio = statistics.median(own / first for first, own in pairs)
        print(f"  {name:48}{statistics.median(own for _, own in pairs):10.1f} ms{ratio:8.2f} ×")


def ours(project: Project) -> tuple[Samples, dict[str, Work]]:
    """Samples of the project, and the work of drawing them anew after one edit and another."""
    evaluation = evaluate(project)
    samples = sample(evaluation)
    ordered = evaluate(rank_buckets(project, [bucket.id for bucket in project.buckets]), evaluation)
    judged = evaluate(judge(project, [project.cards[0].id], project.buckets[0].id, fit=0.3), evaluation)
    return samples, {
        f"{COUNT:,} samples after a change of weights": lambda: sample(ordered, before=samples),
        f"{COUNT:,} samples after a judgement": lambda: sample(judged, before=samples),
        f"{COUNT:,} samples from nothing": lambda: sample(evaluation),
        f"{FEW:,} samples after a change of weights": lambda: sample(ordered, FEW, before=samples),
    }


def measure_certain(cards: int, buckets: int) -> None:
    print(f"\n{cards} cards × {buckets} buckets, judgements certain: a matrix product and argsort of {COUNT:,} rows")
    samples, works = ours(board(cards, buckets, None))
    weights, value = np.ascontiguousarray(samples.draws.weights.T), _value(samples)
    beside(lambda: np.argsort(weights @ value, axis=1), works)
    print("  the same beside a product and sort of the scores alone, which does not tell whose they are")
    beside(lambda: np.sort(weights @ value, axis=1), dict(list(works.items())[:1]))


def measure_doubtful(cards: int, buckets: int) -> None:
    print(f"\n{cards} cards × {buckets} buckets, judgements in doubt: a sum of products with given draws, and argsort")
    samples, works = ours(board(cards, buckets, "fair"))
    weights = np.ascontiguousarray(samples.draws.weights.T)
    drawn = np.array([one.samples for one in samples.draws.cards.values()])
    by_sample = np.ascontiguousarray(drawn.transpose(2, 0, 1))
    beside(lambda: np.argsort(np.einsum("ncg,ng->nc", by_sample, weights), axis=1), works)


def measure_others(cards: int, buckets: int) -> None:
    print(f"\n{cards} cards × {buckets} buckets: scores and ranks alone by others, one call a sample")
    samples, works = ours(board(cards, buckets, None))
    weights, value = np.ascontiguousarray(samples.draws.weights.T), np.ascontiguousarray(_value(samples).T + 1) / 2
    own = statistics.median(settled(next(iter(works.values()))) for _ in range(ROUNDS))
    loops = {
        "pymcdm": _pymcdm,
        "pymcdm without its checks and normalisation": _bare_pymcdm,
        "scikit-criteria": _scikit_criteria,
    }
    for name, loop in loops.items():
        try:
            one = loop(value)
        except ImportError:
            print(f"  {name:48}not installed")
            continue
        whole = settled(lambda one=one: [one(row) for row in weights[:SLOW_COUNT]]) * COUNT / SLOW_COUNT
        print(f"  {name:48}{whole:10.0f} ms{whole / own:8.0f} × ours ({own:.1f} ms)")


def _value(samples: Samples) -> Floats:
    value: Floats = samples.evaluation.table.value[MIDDLE].T
    return np.ascontiguousarray(value)


def _pymcdm(value: Floats) -> Callable[[Floats], object]:
    method = import_module("pymcdm.methods").WSM()
    types = np.ones(value.shape[1])
    return lambda weights: method.rank(method(value, weights, types))


def _bare_pymcdm(value: Floats) -> Callable[[Floats], object]:
    method = import_module("pymcdm.methods").WSM(normalization_function=lambda column, cost=False: column)
    types = np.ones(value.shape[1])
    return lambda weights: method.rank(method(value, weights, types, validation=False))


def _scikit_criteria(value: Floats) -> Callable[[Floats], object]:
    make = import_module("skcriteria").mkdm
    method = import_module("skcriteria.agg.simple").WeightedSumModel()
    return lambda weights: method.evaluate(make(value, [max] * value.shape[1], weights=weights)).rank_


def measure_many(cards: int, buckets: int) -> None:
    for confidence, words in ((None, "certain"), ("fair", "in doubt")):
        evaluation = evaluate(board(cards, buckets, confidence))  # type: ignore[arg-type]
        spent = took(lambda evaluation=evaluation: print(f"\n{sample(evaluation).count} samples", end=" "))
        print(f"of {cards:,} cards × {buckets} buckets, judgements {words}: {spent:.0f} ms", end=", ")
        print(f"at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB so far")


if __name__ == "__main__":
    measure_many(10_000, 8)
    measure_certain(200, 8)
    measure_doubtful(200, 8)
    measure_others(200, 8)
