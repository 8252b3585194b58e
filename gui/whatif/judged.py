"""Sentences about judgements: which one, moved how far, would put other cards at the top."""

from collections.abc import Iterator, Sequence
from itertools import islice

from gui.controls.buckets import Sign
from gui.whatif.finding import Finding, Said
from gui.whatif.words import beyond, filled, percent, translate
from gui.words import fit_word, impact_word
from model.priority.changes import Change, Field, judgement_changes
from model.priority.parts import State
from model.priority.score import Evaluation

MOST_LEADING, MOST_AMONG = 8, 3
"""How many judgements are named that would change who leads, and who is among the first few."""

LEVEL = 1e-6
"""A judgement this near to where two cards are level leaves them so, but for rounding."""

ENDS: dict[Field, tuple[float, float]] = {
    "fit": (-1.0, 1.0), "impact": (0.0, 1.0), "years": (0.0, 1000.0), "chance": (0.0, 1.0),
}  # fmt: skip
FINE: dict[Field, tuple[int, ...]] = {
    "fit": (100, 1000), "impact": (100, 1000), "years": (10, 100), "chance": (100, 1000),
}  # fmt: skip
"""Into how many parts 1 is divided where a number is said, the coarsest first."""


def judgement_findings(evaluation: Evaluation, count: int, signs: dict[str, Sign]) -> list[Finding]:
    """The sentences about one judgement each: of the leader and its rivals, then of the first `count` cards."""
    leading = _said(evaluation, judgement_changes(evaluation), 1, signs)
    among = _said(evaluation, judgement_changes(evaluation, count), count, signs) if count > 1 else iter(())
    return [*islice(leading, MOST_LEADING), *islice(among, MOST_AMONG)]


def _said(evaluation: Evaluation, changes: Sequence[Change], count: int, signs: dict[str, Sign]) -> Iterator[Finding]:
    """One sentence for each card and goal: that of its smallest change."""
    seen = set[tuple[str, str | None]]()
    for change in changes:
        if (change.card, change.bucket) in seen:
            continue
        worded = _worded(change)
        if worded is not None:
            seen.add((change.card, change.bucket))
            now, to, number = worded
            text = _sentence(evaluation, change, count, signs, now, to)
            sign = signs[change.bucket] if change.bucket is not None else None
            level = change.leaves if change.card == change.enters else change.enters
            score = evaluation.score_of(level) or 0.0
            said = Said(change.card, change.bucket, _fields(change, number), score)
            yield Finding(text, "leads" if count == 1 else "among", change.size, sign, None, said)


def _fields(change: Change, number: float) -> tuple[tuple[str, float], ...]:
    """What has to be said. A drop alone claims fit 1, which an impact alone would take back: so both are said."""
    if change.state == State.ASSUMED and change.field == "impact":
        return (change.field, number), ("fit", 1.0)
    return ((change.field, number),)


def _worded(change: Change) -> tuple[str, str, float] | None:
    """What it is now and what it would be in words, and the latter as a number; None where the scale ends there."""
    up = change.to > change.now
    for fine in FINE[change.field]:
        number = beyond(change.to, fine, up, ENDS[change.field])
        now, to = (_number(change.field, one, fine) for one in (change.now, number))
        if now != to and abs(number - change.to) > LEVEL and (number > change.to) == up:
            before, after = (_word(change.field, one) for one in (change.now, number))
            word = translate("{number} ({word})")
            to = filled(word, number=to, word=after) if after != before else to
            return filled(word, number=now, word=before) if before else now, to, number
    return None


def _number(field: Field, number: float, fine: int) -> str:
    digits = len(str(fine)) - 1
    if field == "chance":
        return percent(number, digits - 2)
    plain = f"{number + 0.0:.{digits}f}".replace("-", "\N{MINUS SIGN}")
    if field == "years":
        return plain
    return plain


def _word(field: Field, number: float) -> str:
    if field == "fit":
        return fit_word(number)
    return impact_word(number) if field == "impact" else ""


def _sentence(evaluation: Evaluation, change: Change, count: int, signs: dict[str, Sign], now: str, to: str) -> str:
    templates: dict[Field, str] = {
        "fit": translate("If the fit of {card} for {goal} were {to} instead of {now}, {effect}."),
        "impact": translate("If the impact of {card} on {goal} were {to} instead of {now}, {effect}."),
        "years": translate("If {card} took {to} years for {goal} instead of {now}, {effect}."),
        "chance": translate("If the chance that {card} works were {to} instead of {now}, {effect}."),
    }
    names = {one: evaluation.project.card(one).name for one in (change.card, change.enters, change.leaves)}
    if _is_assumed(evaluation, change):
        now = filled(translate("the assumed {now}"), now=now)
    return filled(
        templates[change.field],
        card=names[change.card],
        goal=signs[change.bucket].name if change.bucket is not None else "",
        to=to,
        now=now,
        effect=_effect(change, count, names),
    )


def _effect(change: Change, count: int, names: dict[str, str]) -> str:
    rises = change.card == change.enters
    if count == 1:
        text = translate("it would lead") if rises else translate("{enters} would lead")
    elif rises:
        text = translate("it would be in the top {count} instead of {leaves}")
    else:
        text = translate("{enters} would be in the top {count} instead of it")
    return filled(text, enters=names[change.enters], leaves=names[change.leaves], count=str(count))


def _is_assumed(evaluation: Evaluation, change: Change) -> bool:
    """Whether nobody said the number that would have to change."""
    said = evaluation.project.card(change.card).judgement(change.bucket) if change.bucket is not None else None
    if change.state == State.ASSUMED or said is None:
        return change.state == State.ASSUMED
    if change.field == "impact":
        return said.impact is None and said.level is None
    return getattr(said, change.field) is None
