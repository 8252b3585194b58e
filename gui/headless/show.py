"""`bucketwise show`: what is in a project."""

import argparse
from collections.abc import Iterable, Iterator
from typing import Any

from gui.headless.console import say, say_json
from gui.headless.files import load
from model.card import Card
from model.files import Loaded
from model.project import Project
from model.region import in_order, names
from model.weights import point_weights


def show(arguments: argparse.Namespace) -> int:
    """Print a summary of a project, or all of it as one JSON document."""
    loaded = load(arguments.file)
    if arguments.json:
        say_json(described(loaded))
    else:
        say(_lines(loaded))
    return 0


def described(loaded: Loaded) -> dict[str, Any]:
    """All fields of a project, those at their default too, and its doubts as `warnings`.

    Sets of buckets and resources come as lists in the order of the project.
    """
    project = loaded.project
    document: dict[str, Any] = project.model_dump(mode="json")
    for card, told in zip(project.cards, document["cards"], strict=True):
        told["region"] = list(in_order(project, card.region))
        told["arguable"] = list(in_order(project, card.arguable))
    for tradeoff, told in zip(project.tradeoffs, document["tradeoffs"], strict=True):
        told["served"] = list(in_order(project, tradeoff.served))
        told["cost_to"] = list(in_order(project, tradeoff.cost_to))
        told["resources"] = [one.id for one in project.resources if one.id in tradeoff.resources]
    warnings = [{"code": doubt.code, "subject": doubt.subject, "text": doubt.text} for doubt in loaded.doubts]
    return {**document, "warnings": warnings}


def _lines(loaded: Loaded) -> Iterator[str]:
    project = loaded.project
    yield project.title or "A project without a title"
    yield from (line for line in (project.author, project.date) if line)
    weights = point_weights(project)
    for bucket in project.buckets:
        cards = [card for card in project.cards if bucket.id in card.region]
        yield from _group(project, f"{bucket.name} [{bucket.id}], weight {weights[bucket.id]:.1%}", cards, bucket.id)
    inbox = [card for card in project.cards if not card.region and not card.aside]
    aside = [card for card in project.cards if card.aside]
    for heading, cards in (("Inbox", inbox), ("Aside, not counted", aside)):
        if cards:
            yield from _group(project, heading, cards, None)
    yield from _rest(project)
    yield from _section("Warnings", [doubt.text for doubt in loaded.doubts])


def _group(project: Project, heading: str, cards: list[Card], bucket: str | None) -> Iterator[str]:
    yield ""
    yield f"{heading}: {_counted(len(cards), 'card')}"
    for card in cards:
        others = names(project, card.region - {bucket})
        also = f", also in {', '.join(others)}" if others else ""
        marks = [mark for mark, on in (("future", card.status == "future"), ("contested", card.contested)) if on]
        yield f"  {card.name} [{card.id}]{''.join(f', {mark}' for mark in marks)}{also}"


def _rest(project: Project) -> Iterator[str]:
    tradeoffs = (f"{one.statement or 'no statement yet'} [{one.id}], {one.kind}" for one in project.tradeoffs)
    yield from _section("Tradeoffs", tradeoffs)
    yield from _section("Resources", (_resource(one.name, one.id, one.budget, one.unit) for one in project.resources))
    yield from _section("Open questions", (one.text for one in project.questions if not one.answer))


def _resource(name: str, resource_id: str, budget: float | None, unit: str) -> str:
    amount = "no budget given" if budget is None else f"budget {budget:g} {unit}".rstrip()
    return f"{name} [{resource_id}], {amount}"


def _section(heading: str, entries: Iterable[str]) -> Iterator[str]:
    told = [f"  {entry}" for entry in entries]
    if told:
        yield ""
        yield f"{heading}: {len(told)}"
        yield from told


def _counted(count: int, what: str) -> str:
    return f"1 {what}" if count == 1 else f"{count} {what}s"
