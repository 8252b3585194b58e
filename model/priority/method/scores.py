"""How the score of a card is made, and the part of it that one bucket gives (METHOD sections 2 and 8)."""

from collections.abc import Iterator

from model.judgement import Judgement
from model.priority.explain import Explanation, Term, explain
from model.priority.method.made import END_DECIMALS, NO_VALUE, Made, Said, Step, figure, product, step, total
from model.priority.method.number import Number
from model.priority.method.overlaps import choquet_steps
from model.priority.method.said import said_steps
from model.priority.method.sources import GRABISCH, KEENEY_RAIFFA, SIPOS, Source
from model.priority.parts import State
from model.priority.score import Evaluation

ADDITIVE = Said("score = 100 × sum over goals of (weight × impact × fit)")
WITH_FACTORS = Said("score = 100 × chance × sum over goals of (weight × impact × fit × 2^(−years / half-life))")
CHOQUET = Said(
    "score = 100 × chance × (sum over goals of (weight × value) − sum over two overlapping goals of "
    "(overlap × lighter weight × value in common)) / M"
)
PART = Said("part = 100 × weight × impact × fit")
PART_WITH_FACTORS = Said("part = 100 × chance × weight × impact × fit × 2^(−years / half-life)")
CHOQUET_PART = Said(
    "part = 100 × chance × (weight × value − half of the sum of (overlap × lighter weight × value in common)) / M"
)
WHOLE = Said("M = 1 − sum over two overlapping goals of (overlap × lighter weight)")


def score_made(evaluation: Evaluation, card_id: str) -> Made:
    """How the score of a card is made; raises `Refusal` if there is no such card."""
    told = explain(evaluation, card_id)
    additive = WITH_FACTORS if told.factors_on else ADDITIVE
    return Made(
        number=Number("score", (card_id,)),
        title=Said("Score of “{card}”", card=evaluation.project.card(card_id).name),
        value=NO_VALUE if told.score is None else figure(told.score, END_DECIMALS),
        unit="points",
        formula=(CHOQUET, WHOLE) if told.overlapping else (additive,),
        steps=() if told.score is None else tuple(_score_steps(evaluation, told, told.score)),
        meaning=tuple(_meaning(evaluation, told)),
        sources=sources(told),
        chapter="score",
    )


def part_made(evaluation: Evaluation, card_id: str, bucket_id: str) -> Made:
    """How the part of a card's score that one bucket gives is made; raises `Refusal` if there is no such card."""
    told = explain(evaluation, card_id)
    term = next((one for one in told.terms if one.bucket == bucket_id), None)
    counts = told.score is not None and term is not None and term.state != State.OPEN
    additive = PART_WITH_FACTORS if told.factors_on else PART
    names = {"card": evaluation.project.card(card_id).name, "bucket": evaluation.project.bucket(bucket_id).name}
    return Made(
        number=Number("part", (card_id, bucket_id)),
        title=Said("Part of the score of “{card}” for “{bucket}”", **names),
        value=figure(term.points.middle, END_DECIMALS) if counts and term else NO_VALUE,
        unit="points",
        formula=(CHOQUET_PART, WHOLE) if told.overlapping else (additive,),
        steps=tuple(_part_steps(evaluation, told, term)) if counts and term else (),
        meaning=(_state(term, names), *_not_asked(told)),
        sources=sources(told),
        chapter="score",
    )


def sources(told: Explanation) -> tuple[Source, ...]:
    """Where the form of the score comes from."""
    return (KEENEY_RAIFFA, GRABISCH, SIPOS) if told.overlapping else (KEENEY_RAIFFA,)


def counted(told: Explanation) -> list[Term]:
    """The terms that have a part."""
    return [term for term in told.terms if term.state in {State.ASSUMED, State.JUDGED}]


def worth(evaluation: Evaluation, term: Term) -> str:
    """Impact × fit × discount at their middles, in numbers."""
    half_life = evaluation.table.frame.half_lives[evaluation.table.frame.column[term.bucket]]
    late = [] if half_life is None else [f"2^({figure(-term.years.middle)} / {figure(half_life)})"]
    return product(term.impact.middle, term.fit.middle, *late)


def no_score(evaluation: Evaluation, told: Explanation) -> Said:
    """Why a card has no score."""
    if not evaluation.weights.any:
        return Said("No bucket weighs more than 0, so no card has a score.")
    if told.chance is None:
        return Said("Somebody said that it cannot be said whether this card works, so it has no score.")
    if evaluation.project.card(told.card).aside:
        return Said("This card is set aside: it is shown and never counted.")
    if told.terms:
        return Said("All that is asked of this card was answered with “I can’t say”, so it has no score.")
    return Said("This card is in no bucket and nothing is said of it, so it has no score.")


def _score_steps(evaluation: Evaluation, told: Explanation, score: float) -> list[Step]:
    terms = counted(told)
    if told.overlapping:
        return choquet_steps(evaluation, told, {one.bucket: worth(evaluation, one) for one in terms}, terms)
    named = [(Said("{bucket}", bucket=evaluation.project.bucket(one.bucket).name), one) for one in terms]
    steps = [step(name, _part(evaluation, told, one), one.points.middle) for name, one in named]
    return [*steps, step(Said("Score"), total(one.result for one in steps), score, END_DECIMALS)]


def _part_steps(evaluation: Evaluation, told: Explanation, term: Term) -> list[Step]:
    project = evaluation.project
    said = project.card(told.card).judgement(term.bucket) or Judgement(bucket=term.bucket)
    steps = list(said_steps(said, term.state, project.bucket(term.bucket), told.factors_on))
    if told.overlapping:
        terms = counted(told)
        by_bucket = {one.bucket: worth(evaluation, one) for one in terms}
        return [*steps, *choquet_steps(evaluation, told, by_bucket, terms, term)]
    return [*steps, step(Said("Part"), _part(evaluation, told, term), term.points.middle, END_DECIMALS)]


def _part(evaluation: Evaluation, told: Explanation, term: Term) -> str:
    chance = [told.chance.middle] if told.factors_on and told.chance is not None else []
    return " × ".join([product(100.0, *chance, term.weight), _after(worth(evaluation, term))])


def _after(text: str) -> str:
    """A product as it stands behind another factor."""
    first, times, rest = text.partition(" × ")
    return f"({first}){times}{rest}" if first.startswith("\N{MINUS SIGN}") else text


def _meaning(evaluation: Evaluation, told: Explanation) -> Iterator[Said]:
    if told.score is None:
        yield no_score(evaluation, told)
    else:
        yield Said(
            "What the card adds to all goals together, in points of 100: a card that is best on every goal, certain "
            "and immediate has 100, one that does nothing has 0, and harm counts below 0. Costs are no part of it."
        )
    names = {state: [evaluation.project.bucket(one.bucket).name for one in told.terms if one.state == state]
             for state in State}  # fmt: skip
    if names[State.ASSUMED]:
        yield Said(
            "Assumed, since nothing is said yet, and scored at its middle: {buckets}.",
            buckets=", ".join(names[State.ASSUMED]),
        )
    if names[State.OPEN]:
        yield Said(
            "Open, since somebody said that it cannot be said, and without a part: {buckets}. "
            "Together they could move the score by {points} points either way.",
            buckets=", ".join(names[State.OPEN]),
            points=figure(told.open_range, END_DECIMALS),
        )
    if told.factors_on and told.chance is not None and not told.chance_said:
        yield Said("Nobody said how likely it is that the card works: any chance, scored at its middle.")
    if not told.factors_on:
        yield Said("Chance and years to effect are switched off: all is scored as if achieved today.")
    yield from _not_asked(told)


def _not_asked(told: Explanation) -> Iterator[Said]:
    if not told.weights_asked:
        yield Said("Nobody was asked for weights yet, so all goals count the same here.")


def _state(term: Term | None, names: dict[str, str]) -> Said:
    if term is None:
        return Said("“{card}” is not in “{bucket}” and nothing is said of it there, so it has no part.", **names)
    if term.state == State.OPEN:
        return Said(
            "Somebody said that it cannot be said what “{card}” does for “{bucket}”. It has no part, and never 0.",
            **names,
        )
    if term.state == State.ASSUMED:
        return Said(
            "“{card}” is in “{bucket}” and nothing more is said: the drop claims that it serves the goal, not how "
            "much. So the fit is 1, and the impact anything from 0 to 1, scored at its middle.",
            **names,
        )
    return Said(
        "What “{card}” adds to its score because of “{bucket}”, in points of 100. The parts add up to the score, and "
        "harm is never set off against help inside one goal.",
        **names,
    )
