"""What each headless command does."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from gui.command_line import printable
from model import files
from model.edits.cards import also_in, place_cards
from model.edits.naming import find_bucket, find_card
from model.edits.paths import set_path
from model.files.format import plain
from model.project import Project
from model.value import Refusal


def new(arguments: argparse.Namespace) -> int:
    """Create a project; an existing file is left alone."""
    project = files.template(arguments.template)
    if arguments.file.exists() or arguments.file.is_symlink():
        raise Refusal("There is a file of this name already. Choose another name.")
    if arguments.listed is not None:
        project = _imported(project, arguments)
    return _save(project, arguments.file, None)


def show(arguments: argparse.Namespace) -> int:
    """Print what is in a project."""
    loaded = files.load(arguments.file)
    if arguments.json:
        return _json(_shown(loaded))
    project = loaded.project
    _say(project.title or arguments.file.stem)
    for bucket in project.buckets:
        _say(f"\n{bucket.name} ({bucket.id})")
        for card in project.cards:
            if bucket.id in card.region:
                _say(f"  {card.name} ({card.id})")
    groups = {
        "Inbox": [card for card in project.cards if not card.region and not card.aside],
        "Aside": [card for card in project.cards if card.aside],
    }
    for title, cards in groups.items():
        if cards:
            _say(f"\n{title}")
            for card in cards:
                _say(f"  {card.name} ({card.id})")
    if project.tradeoffs:
        _say("\nTradeoffs")
        for tradeoff in project.tradeoffs:
            _say(f"  {tradeoff.id}: {tradeoff.statement or tradeoff.kind}")
    return 0


def check(arguments: argparse.Namespace) -> int:
    """Say whether a file is a readable, consistent project, and what is doubtful in it."""
    loaded = files.load(arguments.file)
    doubts = [{"code": doubt.code, "subject": doubt.subject, "text": doubt.text} for doubt in loaded.doubts]
    if arguments.json:
        return _json({"ok": True, "doubts": doubts})
    for doubt in doubts:
        _say(doubt["text"])
    _say("ok" if not doubts else f"ok, with {len(doubts)} doubts" if len(doubts) > 1 else "ok, with 1 doubt")
    return 0


def rank(arguments: argparse.Namespace) -> int:
    """Print scores and intervals in rank order."""
    from model.priority.report import rank_json
    from model.priority.score import evaluate

    evaluation = evaluate(files.load(arguments.file).project)
    told = rank_json(evaluation)
    if arguments.json:
        return _json(told)
    width = max((len(card["name"]) for card in told["cards"]), default=4)
    _say(f"{'Rank':>4}  {'Card':<{width}}  {'Score':>6}  {'Low':>6}  {'High':>6}  Rests on")
    for card in told["cards"]:
        numbers = (card["rank"], card["score"], card["low"], card["high"])
        place, *points = ("-" if number is None else f"{number:.0f}" for number in numbers)
        basis = "judged" if card["judged"] else "no score" if card["score"] is None else "not all judged"
        _say(f"{place:>4}  {card['name']:<{width}}  {points[0]:>6}  {points[1]:>6}  {points[2]:>6}  {basis}")
    _say(f"Weights: {WEIGHTS[told['method']['weights']]}")
    return 0


WEIGHTS = {"free": "not asked, all goals count the same", "fixed": "ratings", "order": "order of importance"}


def place(arguments: argparse.Namespace) -> int:
    """Move cards to buckets, or add them to buckets as well."""
    loaded = files.load(arguments.file)
    project = loaded.project
    cards = [find_card(project, name).id for name in arguments.cards]
    buckets = [find_bucket(project, name).id for name in arguments.buckets]
    if arguments.also:
        for bucket in buckets:
            project = also_in(project, cards, bucket)
    else:
        project = place_cards(project, cards, buckets)
    return _save(project, arguments.file, loaded.digest)


def set(arguments: argparse.Namespace) -> int:
    """Set one field."""
    loaded = files.load(arguments.file)
    return _save(set_path(loaded.project, arguments.path, arguments.value), arguments.file, loaded.digest)


def import_(arguments: argparse.Namespace) -> int:
    """Add the cards of a list to the inbox."""
    loaded = files.load(arguments.file)
    return _save(_imported(loaded.project, arguments), arguments.file, loaded.digest)


def _imported(project: Project, arguments: argparse.Namespace) -> Project:
    from model.exchange import import_list, read_list
    from model.files.read import read_bytes

    try:
        wanted = dict(_pair(one) for one in getattr(arguments, "map", []))
        done = import_list(project, read_list(read_bytes(arguments.listed), wanted))
    except Refusal:
        arguments.refused_about = arguments.listed
        raise
    print(f"added {len(done.added)} cards", file=sys.stderr)
    for skipped in done.skipped:
        print(printable(f"line {skipped.line} skipped, {skipped.reason}: {skipped.text}"), file=sys.stderr)
    return done.project


def _pair(text: str) -> tuple[str, str]:
    column, equals, field = text.rpartition("=")
    if not equals:
        raise Refusal("“{text}” is not COLUMN=FIELD.", text=text)
    return column, field


def _save(project: Project, path: Path, expected: str | None) -> int:
    files.save(project, path, expected)
    print("saved")
    return 0


def _shown(loaded: files.Loaded) -> dict[str, Any]:
    project = loaded.project
    told = plain(project)
    for key in ("buckets", "cards", "tradeoffs", "resources", "links", "questions"):
        told.setdefault(key, [])
    for card, value in zip(told["cards"], project.cards, strict=True):
        card["region"] = sorted(value.region)
        card.setdefault("judgements", [])
    told["title"], told["weighting"] = project.title, project.weighting
    told["warnings"] = [{"code": one.code, "subject": one.subject, "text": one.text} for one in loaded.doubts]
    return told


def _json(document: dict[str, Any]) -> int:
    print(json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1))
    return 0


def _say(text: str) -> None:
    """Print a line of text from a project, without what a terminal would take for a command."""
    print("\n".join(printable(line) for line in text.split("\n")))
