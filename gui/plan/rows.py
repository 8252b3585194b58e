"""The rows of the plan's table: what is chosen, and what is not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from model.card import Card
from model.priority.score import Evaluation
from model.project import Project
from model.rules import Lock, locks

if TYPE_CHECKING:
    from model.priority.plan.plan import Plan


class PlanRow(NamedTuple):
    """A card, or the head of a group where `card` is None.

    `needs` has an amount for each resource, None where nobody said one; the head of what is chosen has what it uses.
    `value` is the score, None without one. `size` is how many cards a group has.
    """

    card: Card | None
    chosen: bool
    needs: tuple[float | None, ...]
    value: float | None
    judged: bool = True
    lock: Lock | None = None
    size: int = 0
    why: str = ""


def rows_of(evaluation: Evaluation, plan: Plan, whys: Mapping[str, str]) -> list[PlanRow]:
    """All cards that are placed: those of the plan, then the others, both in rank order; `whys` by card id."""
    project, chosen, locked = evaluation.project, set(plan.chosen), locks(evaluation.project)
    resources = [resource.id for resource in project.resources]
    placed = [evaluation.table.cards[row] for row in evaluation.order.tolist()]
    placed = [card for card in placed if card.id in chosen or (not card.aside and (card.region or card.judgements))]
    groups: dict[bool, list[PlanRow]] = {True: [], False: []}
    for card in placed:
        inside, row = card.id in chosen, evaluation.row[card.id]
        value = evaluation.score_of(card.id)
        why = "" if inside else whys.get(card.id, "")
        needs = _needs(card, resources)
        judged = bool(evaluation.judged[row])
        groups[inside].append(PlanRow(card, inside, needs, value, judged, locked.get(card.id), 0, why))
    used = tuple(plan.used.get(resource) for resource in resources)
    nothing = tuple(None for _ in resources)
    return [
        PlanRow(None, True, used, plan.value, size=len(groups[True])),
        *groups[True],
        PlanRow(None, False, nothing, None, size=len(groups[False])),
        *groups[False],
    ]


def _needs(card: Card, resources: list[str]) -> tuple[float | None, ...]:
    said = {need.resource: need.amount for need in card.needs}
    return tuple(said.get(resource) for resource in resources)


class Flow(NamedTuple):
    """What a bucket gets of a resource in the plan; a card in several buckets is shared equally between them."""

    bucket: str
    amount: float


def flows(project: Project, plan: Plan, resource: str) -> list[Flow]:
    """How a resource goes to the buckets, in the order of the board; what goes to none of them comes last."""
    shares: dict[str, float] = {bucket.id: 0.0 for bucket in project.buckets} | {"": 0.0}
    for card_id in plan.chosen:
        card = project.card_by_id[card_id]
        need = next((one.amount for one in card.needs if one.resource == resource), 0.0)
        homes = [bucket for bucket in shares if bucket in card.region] or [""]
        for bucket in homes:
            shares[bucket] += need / len(homes)
    return [Flow(bucket, amount) for bucket, amount in shares.items() if amount]
