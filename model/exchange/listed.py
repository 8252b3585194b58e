"""A foreign list as drafts of cards, with what was left out and why."""

from dataclasses import dataclass, field
from typing import Any

from model.edits.cards import add_cards
from model.project import Project
from model.value import NAME_LIMIT

ROWS_LIMIT = 50_000


@dataclass(frozen=True)
class Skipped:
    """A line that made no card: its number from 1, its text, and why."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True)
class Row:
    """One draft: the line it came from, the card's fields, and the names of buckets it asks for."""

    line: int
    fields: dict[str, Any]
    buckets: tuple[str, ...] = ()


@dataclass(frozen=True)
class Listed:
    """What a list holds, in its order."""

    rows: tuple[Row, ...]
    skipped: tuple[Skipped, ...] = ()
    columns: tuple[str, ...] = field(default=())


@dataclass(frozen=True)
class Imported:
    """The project with the cards of a list, their ids in the list's order, and everything that was left out."""

    project: Project
    added: tuple[str, ...]
    skipped: tuple[Skipped, ...]


def import_list(project: Project, listed: Listed, into: str | None = None) -> Imported:
    """Add the cards of a list to the inbox, or to the bucket `into`, in the order of the list.

    A name that is already on the board, or twice in the list, is skipped and named. Buckets that a row names and the
    project has are used.
    """
    known = {card.name.casefold() for card in project.cards}
    by_name = {bucket.name.casefold(): bucket.id for bucket in project.buckets}
    drafts, skipped = [], list(listed.skipped)
    for row in listed.rows:
        name = row.fields["name"]
        if name.casefold() in known:
            skipped.append(Skipped(row.line, name, "already on the board"))
            continue
        known.add(name.casefold())
        named = frozenset(by_name[one.casefold()] for one in row.buckets if one.casefold() in by_name)
        drafts.append({**row.fields, "region": named} if named else row.fields)
    before = project.card_by_id
    after = add_cards(project, drafts, into) if drafts else project
    added = tuple(card.id for card in after.cards if card.id not in before)
    return Imported(after, added, tuple(sorted(skipped, key=lambda one: one.line)))


def clean(text: str) -> str:
    """One line without control characters and outer spaces."""
    kept = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(kept.split())


def name_fault(name: str) -> str | None:
    """Why a text cannot be a card's name, or None."""
    if not name:
        return "no name"
    return f"longer than {NAME_LIMIT} characters" if len(name) > NAME_LIMIT else None
