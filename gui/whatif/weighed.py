"""Sentences about weights: which one, moved how far, would put other cards at the top."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from gui.controls.buckets import Sign
from gui.whatif.finding import Effect, Finding
from gui.whatif.words import beyond, filled, percent, translate
from model.priority.lines import line_ends
from model.priority.score import Evaluation
from model.priority.stability import Flip, Interval, Stability
from model.priority.table import Floats

DIGITS = range(4)
"""With how many decimals a weight may be said, the fewest first."""

ROUNDING = 1e-9

NEVER = 9.0
"""How much it takes where nothing is enough: such a sentence comes last."""

Holds = Callable[[Floats], bool]
"""Whether what a sentence says is true of these scores (cards)."""


def weight_findings(evaluation: Evaluation, found: Stability, signs: dict[str, Sign]) -> list[Finding]:
    """The sentences about one weight each."""
    said = [*_leading(evaluation, found, signs), *_among_the_first(evaluation, found, signs)]
    if found.flip is None and found.top is not None and found.second is not None:
        names = [evaluation.project.card(card).name for card in (found.top, found.second)]
        text = translate("No single weight reverses {top} and {second}.")
        said.append(Finding(filled(text, top=names[0], second=names[1]), "never", NEVER))
    return said


def _leading(evaluation: Evaluation, found: Stability, signs: dict[str, Sign]) -> Iterator[Finding]:
    """For each goal the smallest change of its weight after which another card leads."""
    text = translate("If {goal} counted {to} instead of {now}, {card} would lead.")
    for interval in found.intervals:
        flip = nearer(interval)
        if flip is not None:
            leads = _leads(evaluation.row[flip.enters], evaluation.row[flip.leaves])
            yield _said(evaluation, flip, signs, (text, "leads"), (flip is interval.above, leads))


def _among_the_first(evaluation: Evaluation, found: Stability, signs: dict[str, Sign]) -> Iterator[Finding]:
    """The smallest change of a weight after which other cards are the first few."""
    flip = found.leaders_flip
    if flip is not None and len(found.leaders) > 1:
        text = translate(
            "If {goal} counted {to} instead of {now}, {card} would be in the top {count} instead of {other}."
        )
        text = text.replace("{count}", str(len(found.leaders)))
        above = any(flip is interval.above for interval in found.leaders_intervals)
        holds = _is_ahead(evaluation.row[flip.enters], evaluation.row[flip.leaves])
        yield _said(evaluation, flip, signs, (text, "among"), (above, holds))


def _leads(row: int, other: int) -> Holds:
    return lambda scores: bool(scores[row] >= scores.max() - ROUNDING and scores[row] > scores[other] + ROUNDING)


def _is_ahead(row: int, other: int) -> Holds:
    return lambda scores: bool(scores[row] > scores[other] + ROUNDING)


def nearer(interval: Interval) -> Flip | None:
    """The end of an interval that takes the smaller change."""
    ends = [flip for flip in (interval.below, interval.above) if flip is not None]
    return min(ends, key=lambda flip: abs(flip.change), default=None)


def _said(
    evaluation: Evaluation, flip: Flip, signs: dict[str, Sign], says: tuple[str, Effect], where: tuple[bool, Holds]
) -> Finding:
    now, to, share = worded_weight(evaluation, flip, *where)
    card, other = (evaluation.project.card(one).name for one in (flip.enters, flip.leaves))
    sign, (text, effect) = signs[flip.bucket], says
    said = filled(text, goal=sign.name, to=to, now=now, card=card, other=other)
    return Finding(said, effect, abs(flip.change), sign, share)


def worded_weight(evaluation: Evaluation, flip: Flip, up: bool, holds: Holds) -> tuple[str, str, float]:
    """The present weight and the one beyond a flip in words, and the latter as a share (0…1).

    It is the first whole per cent at which the sentence is true; with decimals only where none is, or where both would
    read the same.
    """
    start, end = line_ends(evaluation, evaluation.table.frame.column[flip.bucket])
    now, to, share = "", "", flip.to
    for digits in DIGITS:
        share = beyond(flip.to, 100 * 10**digits, up, (0.0, 1.0))
        now, to = percent(flip.weight, digits), percent(share, digits)
        scores = np.where(evaluation.scored, start + share * (end - start), -np.inf)
        if now != to and holds(scores):
            break
    return now, to, share
