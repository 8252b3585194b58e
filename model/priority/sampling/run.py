"""Draws samples of an evaluation, and takes from earlier ones what did not change."""

from collections.abc import Callable

import numpy as np

from model.priority.sampling.bands import Points
from model.priority.sampling.draws import Drawn, Said, Streams, draw, said_of
from model.priority.sampling.earlier import Earlier, Scored
from model.priority.sampling.pieces import beside, blocks, in_halves
from model.priority.sampling.ranks import rank
from model.priority.sampling.samples import Draws, Samples
from model.priority.sampling.scores import Weighed, score, weigh
from model.priority.sampling.weights import sample_weights
from model.priority.score import Evaluation
from model.priority.table import Floats, Ints
from model.value import Refusal

COUNT = 10_000
FEWEST = 100
MEMORY = 2**28
"""How many bytes draws and scores may fill. Where they would fill more, the count is lowered, by hundreds."""

Check = Callable[[], None]


class Cancelled(Exception):
    """Nobody waits for these samples any more."""


def sample(
    evaluation: Evaluation,
    count: int = COUNT,
    seed: int = 0,
    before: Samples | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Samples:
    """`count` samples, or as many as there is room for; what is known from `before` is taken from there.

    The result depends on `seed` and not on `before`; the samples of a lower count are the first of a higher one. Random
    numbers belong to a card, a goal and a field: a card's band depends on no other card, and a small change moves it a
    little. `cancelled` is asked now and then, on two threads, and ends the work with `Cancelled`. Raises `Refusal`
    where no weights lie within their limits.
    """

    def check() -> None:
        if cancelled():
            raise Cancelled

    if count < 1:
        raise Refusal("Nothing is known from {count} samples. Ask for one at least.", count=count)
    earlier = Earlier(before, evaluation, seed)
    said = _said(evaluation, earlier)
    doubtful = sum(one.doubtful for one in said)
    count = affordable(count, doubtful + 2 * len(said) + len(evaluation.buckets))
    cards = _draw(evaluation, said, seed, count, earlier, check)
    row, one_of_each = _alike(cards)
    weights = _weights(evaluation, seed, count, earlier)
    weighed = earlier.weighed(weights, count)
    if weighed is None:
        weighed = weigh(weights[:, :count], evaluation.buckets, evaluation.overlaps)
    known = [earlier.scored(drawn, weighed) for drawn in one_of_each]
    scores = _score(one_of_each, known, weighed, count, check)
    band, ranks = beside(
        lambda: _bands(scores, known, check),
        lambda: rank(scores, np.bincount(row), weights[:, :count], check),
        scores.size,
    )
    return Samples(
        evaluation=evaluation,
        count=count,
        seed=seed,
        band=_by_row(evaluation, band[row]),
        rank_band=_by_row(evaluation, ranks.band[row]),
        acceptability=_by_row(evaluation, ranks.acceptability[row]),
        mean_weights=weights[:, :count].mean(axis=1),
        central_weights=_by_row(evaluation, ranks.central[row]),
        draws=Draws({drawn.card.id: drawn for drawn in cards}, row, weights, weighed, scores),
    )


def affordable(count: int, numbers: int) -> int:
    """How many samples of so many numbers each there is room for: `count`, or fewer, but not under `FEWEST`."""
    room = MEMORY // (8 * max(numbers, 1))
    return count if count <= room else min(count, max(FEWEST, room // 100 * 100))


def _said(evaluation: Evaluation, earlier: Earlier) -> list[Said]:
    """What is said of each card that has a score, in the order of the project."""
    table = evaluation.table
    cards = (table.cards[row] for row in np.flatnonzero(evaluation.scored))
    return [earlier.said(card) or said_of(card, table.frame) for card in cards]


def _draw(
    evaluation: Evaluation, said: list[Said], seed: int, count: int, earlier: Earlier, check: Check
) -> list[Drawn]:
    """The draws of each card that has a score."""
    rows = np.flatnonzero(evaluation.scored)

    def some(half: range) -> list[Drawn]:
        streams, found = Streams(seed), []
        for at in half:
            check()
            card = evaluation.table.cards[rows[at]]
            found.append(earlier.drawn(card, said[at], count) or draw(card, said[at], streams, count))
        return found

    first, second = in_halves(some, len(said), count * len(said))
    return first + second


def _alike(cards: list[Drawn]) -> tuple[Ints, list[Drawn]]:
    """A row for each card, and one card of each row: those share one of which the same is certain in all."""
    rows: dict[object, int] = {}
    found, one_of_each = np.empty(len(cards), dtype=np.int64), []
    for at, drawn in enumerate(cards):
        key = drawn.card.id if drawn.doubtful else tuple(drawn.certain.items())
        if key not in rows:
            rows[key] = len(rows)
            one_of_each.append(drawn)
        found[at] = rows[key]
    return found, one_of_each


def _weights(evaluation: Evaluation, seed: int, count: int, earlier: Earlier) -> Floats:
    """The weights of each sample (goals × count or more)."""
    known = earlier.weights(count)
    if known is not None:
        return known
    ids = list(evaluation.buckets)
    names = [evaluation.project.bucket(bucket).name for bucket in ids]
    return sample_weights(evaluation.weights, ids, names, Streams(seed), count)


def _score(cards: list[Drawn], known: list[Scored | None], weighed: Weighed, count: int, check: Check) -> Floats:
    """The scores of these cards (cards × count) in points."""
    scores = np.empty((len(cards), count))

    def some(half: range) -> None:
        for block in blocks(half, count):
            check()
            new = [at for at in block if known[at] is None]
            if len(new) == len(block):
                score(cards[block.start : block.stop], weighed, scores[block.start : block.stop])
                continue
            for at in block:
                found = known[at]
                if found is None:
                    score([cards[at]], weighed, scores[at : at + 1])
                else:
                    scores[at] = found.scores

    in_halves(some, len(cards), scores.size)
    return scores


def _bands(scores: Floats, known: list[Scored | None], check: Check) -> Floats:
    """The bands (cards × 3) of scores (cards × count)."""
    points, band = Points(scores.shape[1]), np.empty((len(scores), 3))
    for block in blocks(range(len(scores)), scores.shape[1]):
        check()
        some = slice(block.start, block.stop)
        found = [one.band for one in known[some] if one]
        band[some] = found if len(found) == len(block) else points.of(scores[some])
    return band


def _by_row(evaluation: Evaluation, found: Floats) -> Floats:
    """What was found of the cards with a score (those cards × …), in the rows of the evaluation; 0 elsewhere."""
    spread = np.zeros((len(evaluation.cards), *found.shape[1:]))
    spread[evaluation.scored] = found
    return spread
