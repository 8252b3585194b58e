"""How it is made what a tradeoff changes (METHOD section 8)."""

from collections.abc import Iterator

from model.priority.effects import Effect, ResourceEffect, effect
from model.priority.method.made import END_DECIMALS, NO_VALUE, Made, Said, Step, figure, largest, opposite, step, total
from model.priority.method.number import Number
from model.priority.method.sources import GRABISCH, KEENEY_RAIFFA, PHILLIPS_BANA, SIPOS, Source
from model.priority.score import Evaluation
from model.project import Project
from model.tradeoff import TradeoffKind

SHOWN = 6
"""How many cards, or resources, are told of."""

_FORMULAS: dict[TradeoffKind, Said] = {
    "side-effect": Said("change = score with the harm − score without it"),
    "overlap": Said("change = score with the overlap − score without it"),
    "pair": Said("change = bonus, in a plan that has both cards"),
    "rivalry": Said("lack = sum of what the cards need − budget, where that is more than 0"),
}
_MEANINGS: dict[TradeoffKind, Said] = {
    "side-effect": Said("What the harm to those who pay takes from the scores. It is part of them already."),
    "overlap": Said("What counting the overlap does to the scores, whether or not overlaps are counted now."),
    "pair": Said("A bonus or a loss that counts when both cards are in the plan. Scores never contain it."),
    "rivalry": Said("Cards that want the same resource: what they need together against what there is."),
}
_SOURCES: dict[TradeoffKind, tuple[Source, ...]] = {
    "side-effect": (KEENEY_RAIFFA,),
    "overlap": (GRABISCH, SIPOS),
    "pair": (PHILLIPS_BANA,),
    "rivalry": (PHILLIPS_BANA,),
}


def effect_made(evaluation: Evaluation, tradeoff_id: str) -> Made:
    """How it is made what a tradeoff changes; raises `Refusal` if there is no such tradeoff."""
    tradeoff = evaluation.project.tradeoff(tradeoff_id)
    found = effect(evaluation, tradeoff)
    steps = tuple(_steps(evaluation.project, found))
    statement = " ".join(tradeoff.statement.split())
    return Made(
        number=Number("effect", (tradeoff_id,)),
        title=Said("What a tradeoff changes: {statement}", statement=statement) if statement else _UNTITLED,
        value=steps[-1].result if len(steps) == 1 else NO_VALUE,
        unit="" if tradeoff.kind == "rivalry" else "points",
        formula=(_FORMULAS[tradeoff.kind],),
        steps=steps,
        meaning=(_MEANINGS[tradeoff.kind], *_notes(found)),
        sources=_SOURCES[tradeoff.kind],
        chapter="tradeoffs",
    )


_UNTITLED = Said("What a tradeoff changes")


def _steps(project: Project, found: Effect) -> Iterator[Step]:
    for card in sorted(found.cards, key=lambda one: -abs(one.points))[:SHOWN]:
        name = Said(
            "{card}, place {rank} instead of {without}",
            card=project.card(card.card).name,
            rank=card.rank_with,
            without=card.rank_without,
        )
        formula = total([card.score_with, -card.score_without])
        yield step(name, formula, card.points, END_DECIMALS)
    if found.bonus:
        yield step(Said("Bonus"), figure(found.bonus), found.bonus, END_DECIMALS)
    for one in found.resources[:SHOWN]:
        yield from _resource_steps(project, one)


def _resource_steps(project: Project, found: ResourceEffect) -> Iterator[Step]:
    resource = project.resource(found.resource).name
    amounts = [amount for _, amount in found.needs if amount]
    if amounts:
        needed = step(Said("Needed of {resource}", resource=resource), largest(amounts), found.total)
        yield needed
        if found.budget is not None and found.over is not None:
            formula = f"max(0, {total([needed.result, opposite(figure(found.budget))])})"
            yield step(Said("Lacking of {resource}", resource=resource), formula, found.over)


def _notes(found: Effect) -> Iterator[Said]:
    if found.not_monotone:
        yield Said("The overlaps of a goal would take away more than it weighs, so none of them counts.")
    elif not (found.cards or found.bonus or found.resources):
        yield Said("It has no number yet, or none that changes anything.")
    if len(found.cards) > SHOWN:
        yield Said("Shown are the {shown} cards that it changes most, of {all}.", shown=SHOWN, all=len(found.cards))
