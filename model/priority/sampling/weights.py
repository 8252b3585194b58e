"""Weights drawn from those that were not ruled out by what was answered (METHOD section 6)."""

import numpy as np

from model.priority.bands import Weights
from model.priority.sampling.box import box, sample_box, simplex
from model.priority.sampling.draws import Streams
from model.priority.table import Floats


def sample_weights(weights: Weights, ids: list[str], names: list[str], streams: Streams, count: int) -> Floats:
    """Weights (goals × count) in the order of the board, whose goals have these ids and, for a refusal, these names.

    Each goal has the same weights whatever the order of the board. Raises `Refusal` where the ends leave no weights.
    """
    goals = sorted(range(len(ids)), key=ids.__getitem__)
    sampled = np.zeros((len(ids), count))
    if weights.kind == "fixed":
        sampled += np.array(weights.point)[:, np.newaxis]
    elif weights.kind == "free":
        sampled[goals] = simplex(streams.of("weights", *sorted(ids)), count, len(ids)).T
    elif weights.kind == "interval":
        within = box(np.array(weights.low)[goals], np.array(weights.high)[goals], [names[at] for at in goals])
        sampled[goals] = sample_box(within, streams, sorted(ids), count)
    else:
        _fill_ordered(sampled, weights.groups, ids, streams)
    return sampled


def _fill_ordered(sampled: Floats, groups: tuple[tuple[int, ...], ...], ids: list[str], streams: Streams) -> None:
    """Fill in weights that fall from group to group; within one they come in random order."""
    ranked = sorted((at for group in groups for at in group), key=ids.__getitem__)
    if not ranked:
        return
    shares = simplex(streams.of("weights", *(ids[at] for at in ranked)), sampled.shape[1], len(ranked)).T
    row = {goal: at for at, goal in enumerate(ranked)}
    falling, filled = -np.sort(-shares, axis=0), 0
    for group in groups:
        own = shares[[row[goal] for goal in group]]
        # The order of the group's own shares is random, and independent of what the shares are once sorted.
        places = np.argsort(np.argsort(-own, axis=0), axis=0)
        sampled[list(group)] = np.take_along_axis(falling[filled : filled + len(group)], places, axis=0)
        filled += len(group)
