"""Cards as text for other programs: lines, and a table that a spreadsheet takes."""

import re
from collections.abc import Iterable, Sequence

from model.bucket import Bucket
from model.card import Card
from model.exchange.text import clean_line, clean_text
from model.project import Project
from model.region import in_order

COLUMNS = ("name", "buckets", "group", "tags", "status", "kind", "contested", "note", "source", "place", "quote")
"""The columns of `as_table`; `read_list` knows them all."""

_FORMULA = re.compile(r"'*[=+\-@]")
"""What a spreadsheet takes for a formula, an apostrophe before it being the sign that it is none."""


def as_lines(cards: Iterable[Card]) -> str:
    """The names, one a line."""
    return "\n".join(clean_line(card.name) for card in cards)


def as_table(project: Project, cards: Iterable[Card]) -> str:
    """A table with a heading and a row a card, with tabs between the cells; of the evidence only the first piece.

    A cell that a spreadsheet would take for a formula has an apostrophe before it, which `read_list` takes away.
    """
    labels = {bucket.id: _label(bucket, project.buckets) for bucket in project.buckets}
    rows = [COLUMNS, *(_row(project, card, labels) for card in cards)]
    return "\n".join("\t".join(_cell(text) for text in row) for row in rows)


def _row(project: Project, card: Card, labels: dict[str, str]) -> tuple[str, ...]:
    first = card.evidence[0] if card.evidence else None
    return (
        clean_line(card.name),
        "; ".join(labels[bucket] for bucket in in_order(project, card.region)),
        card.group,
        "; ".join(card.tags),
        card.status,
        card.kind,
        "yes" if card.contested else "no",
        card.note,
        first.source if first else "",
        first.place if first else "",
        first.quote if first else "",
    )


def _label(bucket: Bucket, buckets: Sequence[Bucket]) -> str:
    """The name, or the id where the name is not the only one or cannot stand in a list."""
    twice = sum(other.name.casefold() == bucket.name.casefold() for other in buckets) > 1
    return bucket.id if twice or re.search(r"[;；|\n]", bucket.name) else bucket.name


def _cell(text: str) -> str:
    clean = clean_text(text)
    marked = f"'{clean}" if _FORMULA.match(clean) else clean
    return '"' + marked.replace('"', '""') + '"' if re.search(r'\n|^"', marked) else marked
