"""The smallest change of one judgement after which other cards are at the top."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import log2
from typing import Literal, NamedTuple

import numpy as np

from model.priority.lines import LEVEL_POINTS
from model.priority.overlap import integral
from model.priority.parts import Claim, Range, State, chance, claims
from model.priority.score import Evaluation
from model.priority.table import MIDDLE, Floats

Field = Literal["fit", "impact", "years", "chance"]

SPAN: dict[Field, float] = {"fit": 2.0, "impact": 1.0, "years": 20.0, "chance": 1.0}
"""What counts as the whole scale of a field. Years have no end: METHOD section 5 sets 10 years against 1 of fit."""

LATEST = 1000.0
"""The most years that can be said."""

SLACK = 1e-9


class Change(NamedTuple):
    """A judgement of `card` that, moved from `now` to `to`, makes `leaves` and `enters` level.

    Beyond it `enters` takes the place of `leaves` at the top. `bucket` is None for a chance. `size` is the change as a
    share of the scale, 0…1 (years: of 20). `within` tells that what was said leaves room for it; `state`, whether
    anything was said.
    """

    card: str
    bucket: str | None
    field: Field
    now: float
    to: float
    size: float
    within: bool
    state: State
    leaves: str
    enters: str


@dataclass(frozen=True)
class _Aim:
    """A row whose score has to reach a target, and who would change places then."""

    row: int
    target: float
    leaves: str
    enters: str


def judgement_changes(evaluation: Evaluation, k: int = 1, rivals: int = 10) -> tuple[Change, ...]:
    """For each judgement of the top cards the change of it alone that changes who the first `k` are, smallest first.

    One of the first k may fall to the score of the first card behind them, or one of the `rivals` next cards rise to
    that of the last of them. Fit, impact, years and chance each move with all else held; a judgement that cannot do it
    within its scale is not listed, nor is one that nobody can say. Nothing is listed where the places at issue are
    level already, since anything decides then. Overlaps are taken into account.
    """
    rows = evaluation.order[: evaluation.ranked].tolist()
    if not 0 < k < len(rows):
        return ()
    last, first_out = rows[k - 1], rows[k]
    if evaluation.score[last] - evaluation.score[first_out] < LEVEL_POINTS:
        return ()
    names = evaluation.cards
    aims = [_Aim(row, float(evaluation.score[first_out]), names[row], names[first_out]) for row in rows[:k]]
    aims += [_Aim(row, float(evaluation.score[last]), names[last], names[row]) for row in rows[k : k + rivals]]
    found = [change for aim in aims for change in _changes(evaluation, aim)]
    return tuple(sorted(found, key=lambda change: round(change.size, 9)))


def _changes(evaluation: Evaluation, aim: _Aim) -> Iterator[Change]:
    card, frame = evaluation.table.cards[aim.row], evaluation.table.frame
    for column, claim in sorted(claims(card, frame), key=lambda pair: pair[0]):
        value = _value_reaching(evaluation, aim, column) if claim.state != State.OPEN else None
        if value is None:
            continue
        for field, now, to in _fields(claim, value, frame.half_lives[column]):
            yield _change(aim, card.id, evaluation.buckets[column], field, now, to, claim.state)
    likely = chance(card, frame)
    needed = _chance_reaching(evaluation, aim)
    if frame.factors_on and likely is not None and needed is not None:
        state = State.ASSUMED if card.chance is None else State.JUDGED
        yield _change(aim, card.id, None, "chance", likely, needed, state)


def _change(aim: _Aim, card: str, bucket: str | None, field: Field, now: Range, to: float, state: State) -> Change:
    within = now.low - SLACK <= to <= now.high + SLACK
    size = abs(to - now.middle) / SPAN[field]
    return Change(card, bucket, field, now.middle, to, size, within, state, aim.leaves, aim.enters)


def _fields(claim: Claim, value: float, half_life: float | None) -> Iterator[tuple[Field, Range, float]]:
    """What fit, impact or years would have to be for METHOD's z to be `value`, with the others as they are."""
    fit, impact, discount = claim.fit.middle, claim.impact.middle, claim.discount.middle
    to = _quotient(value, impact * discount, -1.0)
    if to is not None:
        yield "fit", claim.fit, to
    to = _quotient(value, fit * discount, 0.0)
    if to is not None:
        yield "impact", claim.impact, to
    to = _quotient(value, fit * impact, 0.0)
    if to is not None and half_life is not None and to > 0 and -half_life * log2(to) <= LATEST:
        yield "years", claim.years, max(0.0, -half_life * log2(to))


def _quotient(value: float, factor: float, least: float) -> float | None:
    """`value` over `factor` where that lies from `least` to 1, else None."""
    if factor == 0 or not least - SLACK <= value / factor <= 1 + SLACK:
        return None
    return min(1.0, max(least, value / factor))


def _chance_reaching(evaluation: Evaluation, aim: _Aim) -> float | None:
    certain = 100 * float(integral(evaluation.capacity, evaluation.table.value[MIDDLE, aim.row]))
    return _quotient(aim.target, certain, 0.0)


def _value_reaching(evaluation: Evaluation, aim: _Aim, column: int) -> float | None:
    """The z of a pair, nearest to its own, at which the score reaches the target; None where none from -1 to 1 does.

    The score never falls as z rises and is straight between 0, the ends, and the card's values for other goals, which
    are where overlaps begin or end.
    """
    own = evaluation.table.value[MIDDLE, aim.row]
    knots = np.unique(np.concatenate(([-1.0, 0.0, 1.0], own)))
    rising = aim.target > evaluation.score[aim.row]
    knots = knots if rising else knots[::-1]
    scores = _scores(evaluation, aim.row, column, knots)
    reached = scores >= aim.target - LEVEL_POINTS if rising else scores <= aim.target + LEVEL_POINTS
    if not reached.any():
        return None
    at = int(reached.argmax())
    if at == 0:
        return float(knots[0])
    along = (aim.target - scores[at - 1]) / (scores[at] - scores[at - 1])
    return float(knots[at - 1] + min(1.0, along) * (knots[at] - knots[at - 1]))


def _scores(evaluation: Evaluation, row: int, column: int, values: Floats) -> Floats:
    """The scores (values) in points that a card would have with each of these values of z for one bucket."""
    rows = np.tile(evaluation.table.value[MIDDLE, row], (len(values), 1))
    rows[:, column] = values
    scores: Floats = 100 * evaluation.table.chance[MIDDLE, row] * integral(evaluation.capacity, rows)
    return scores
