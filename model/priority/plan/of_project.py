"""The problem that a project sets: its scores are the values, its needs the costs."""

from collections import Counter
from collections.abc import Iterator, Mapping

import numpy as np

from model.card import Card
from model.priority.plan.problem import MOST_POINTS, KeptOut, Pair, Problem, Share
from model.priority.score import Evaluation
from model.priority.table import Floats
from model.project import Link, Project
from model.value import Refusal


def problem_of(evaluation: Evaluation, budgets: Mapping[str, float | None] | None = None) -> Problem:
    """The problem of an evaluated project; `budgets` by resource id stand in for those of the project (None: no limit).

    A card without a score is kept out, and so is one of which nobody said what it needs of a resource that limits
    something: one with a budget, even of 0, or one that a rule names of which a bucket keeps a share. That holds even
    where no card says what it needs of it: if a resource counted only once some card needs it, adding a card that
    nobody can pay for would throw all others out. What nobody said of an unlimited resource is 0 in the array and in
    what a plan uses, and decides nothing. Raises `Refusal` for a resource that is not there and a budget below 0.
    """
    project = evaluation.project
    limits = {resource.id: resource.budget for resource in project.resources}
    for resource, budget in (budgets or {}).items():
        limits[project.resource(resource).id] = budget
    costs, said = _costs(project)
    shares = tuple(_shares(project, limits))
    counted = [row for row, limit in enumerate(limits.values()) if limit is not None]
    counted += [share.resource for share in shares if share.resource not in counted]
    kept_out = dict(_kept_out(evaluation, said, counted))
    in_play = np.array([card not in kept_out for card in evaluation.cards], dtype=np.bool_)
    return Problem(
        ids=evaluation.cards,
        values=np.where(in_play, evaluation.score, 0.0),
        resources=tuple(limits),
        costs=costs * in_play,
        budgets=np.array([np.inf if limit is None else limit for limit in limits.values()], dtype=np.float64),
        pairs=tuple(_pairs(project, evaluation.row)),
        requires=_between(project, "requires", evaluation.row),
        excludes=_between(project, "excludes", evaluation.row),
        locked_in=_locked(project, "locked-in", evaluation.row),
        locked_out=_locked(project, "locked-out", evaluation.row),
        shares=shares,
        kept_out=kept_out,
        names=tuple(card.name for card in project.cards),
        resource_names=tuple(resource.name for resource in project.resources),
        units=tuple(resource.unit for resource in project.resources),
    )


def _costs(project: Project) -> tuple[Floats, list[set[str]]]:
    """What the cards need (resources × cards), 0 where nobody said it; and of which resources each card says it."""
    rows = {resource.id: row for row, resource in enumerate(project.resources)}
    costs = np.zeros((len(rows), len(project.cards)))
    said: list[set[str]] = []
    with np.errstate(over="ignore"):
        for column, card in enumerate(project.cards):
            for need in card.needs:
                if need.resource in rows:
                    costs[rows[need.resource], column] += need.amount
            said.append({need.resource for need in card.needs})
    return np.minimum(costs, np.finfo(np.float64).max), said


def _kept_out(evaluation: Evaluation, said: list[set[str]], counted: list[int]) -> Iterator[tuple[str, KeptOut]]:
    resources = [evaluation.project.resources[row].id for row in counted]
    for row, card in enumerate(evaluation.table.cards):
        missing = tuple(resource for resource in resources if resource not in said[row])
        if card.aside:
            yield card.id, KeptOut("aside")
        elif not evaluation.scored[row]:
            yield card.id, KeptOut("no-score")
        elif missing:
            yield card.id, KeptOut("no-cost", missing)


def _pairs(project: Project, rows: Mapping[str, int]) -> Iterator[Pair]:
    """The pairs with a bonus; what several tradeoffs say of the same two cards adds up."""
    found: Counter[tuple[int, int]] = Counter()
    for tradeoff in project.tradeoffs:
        pair = sorted({rows[card] for card in tradeoff.cards})
        if tradeoff.kind == "pair" and tradeoff.bonus and len(pair) == 2:
            if abs(tradeoff.bonus) > MOST_POINTS:
                names = [project.cards[row].name for row in pair]
                raise Refusal(
                    "The bonus of “{first}” and “{second}” is too large to plan with. Give one below {most} points.",
                    first=names[0], second=names[1], most=f"{MOST_POINTS:,.0f}",
                )  # fmt: skip
            found[pair[0], pair[1]] += tradeoff.bonus  # type: ignore[assignment]
    return (Pair(first, second, float(bonus)) for (first, second), bonus in found.items() if bonus)


def _between(project: Project, kind: str, rows: Mapping[str, int]) -> tuple[tuple[int, int], ...]:
    """The rows of each two cards with a rule of this kind between them, each once."""
    named = ((link.card, link.other) for link in project.links if link.kind == kind)
    return tuple(dict.fromkeys((rows[card], rows[other]) for card, other in named if card and other))


def _locked(project: Project, kind: str, rows: Mapping[str, int]) -> frozenset[int]:
    return frozenset(rows[link.card] for link in project.links if link.kind == kind and link.card)


def _shares(project: Project, limits: Mapping[str, float | None]) -> Iterator[Share]:
    """The protected shares. One that names no resource is kept of each that has a budget."""
    rows = {resource: row for row, resource in enumerate(limits)}
    limited = [resource for resource, limit in limits.items() if limit is not None]
    for link in project.links:
        if link.kind == "share" and link.bucket and link.share:
            members = frozenset(_members(project.cards, link))
            for resource in [link.resource] if link.resource else limited:
                yield Share(link.bucket, members, rows[resource], link.share, project.bucket(link.bucket).name)


def _members(cards: tuple[Card, ...], link: Link) -> Iterator[int]:
    return (row for row, card in enumerate(cards) if link.bucket in card.region)
