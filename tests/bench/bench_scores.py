"""How long scores take, from nothing and after one edit, beside a bare numpy product of the same size.

Run `python -m tests.bench.bench_scores` from the top folder. It prints medians in milliseconds and asserts nothing.
"""

import random
import statistics
import timeit
from collections.abc import Callable

import numpy as np

from model.edits.buckets import add_bucket
from model.edits.cards import add_cards, order_cards
from model.edits.judge import judge
from model.edits.weighing import set_weight
from model.priority.score import evaluate
from model.project import Project


def board(cards: int, buckets: int) -> Project:
    """A project in which each card is in two buckets and judged, with a confidence, for two."""
    rng = random.Random(1)
    project = Project()
    for number in range(buckets):
        project = add_bucket(project, f"Bucket {number}")
    ids = [bucket.id for bucket in project.buckets]
    drafts = [{"name": f"Card {number}", **_said(rng, ids)} for number in range(cards)]
    return set_weight(add_cards(project, drafts), ids[0], 60.0)


def _said(rng: random.Random, ids: list[str]) -> dict[str, object]:
    said = (
        {"bucket": one, "fit": rng.uniform(-1, 1), "impact": rng.random(), "confidence": "fair"}
        for one in rng.sample(ids, 2)
    )
    return {"region": frozenset(rng.sample(ids, 2)), "judgements": tuple(said)}


def median(work: Callable[[], object], repeat: int = 30) -> float:
    """The median time of one run, in milliseconds."""
    return statistics.median(timeit.repeat(work, number=1, repeat=repeat)) * 1000


def product(cards: int, buckets: int) -> float:
    """The least that any score of that size costs: low, middle and high times the weights, in milliseconds."""
    value, weights = np.random.default_rng(1).random((3, cards, buckets)), np.full(buckets, 1 / buckets)
    return median(lambda: value @ weights)


def measure(cards: int, buckets: int) -> None:
    project = board(cards, buckets)
    first = evaluate(project)
    some = project.cards[cards // 2].id
    pane = [card.id for card in project.cards]
    edits = {
        "one judgement": judge(project, [some], project.buckets[0].id, fit=0.3, impact=0.1),
        "one weight": set_weight(project, project.buckets[0].id, 90.0),
        "one card added": add_cards(project, ["New"], project.buckets[0].id),
        "one card moved to the end": order_cards(project, [some], None, pane),
        "one bucket added": add_bucket(project, "New"),
    }
    bare = product(cards, buckets)
    print(f"\n{cards} cards, {buckets} buckets: a bare numpy product takes {bare:.3f} ms")
    lines = {"from nothing": median(lambda: evaluate(project))}
    lines |= {f"after {name}": median(lambda after=after: evaluate(after, first)) for name, after in edits.items()}
    for name, took in lines.items():
        print(f"  {name:34}{took:9.3f} ms   {took / bare:7.1f} products")


if __name__ == "__main__":
    measure(200, 8)
    measure(10_000, 8)
