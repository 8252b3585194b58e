"""What a foreign list holds: drafts of cards in its order, and what was left out and why."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple


@dataclass(frozen=True)
class Skipped:
    """A row that made no card: the line on which it starts, its text, and why.

    `template` is the English reason with named places in braces, which `values` fill, as in a `Refusal`.
    """

    line: int
    text: str
    template: str
    values: dict[str, object] = field(default_factory=dict, hash=False)

    @property
    def reason(self) -> str:
        """The reason in English."""
        return self.template.format(**self.values)


@dataclass(frozen=True)
class Row:
    """One draft: the line it came from, the card's fields, and the names of buckets it asks for."""

    line: int
    fields: dict[str, Any] = field(hash=False)
    buckets: tuple[str, ...] = ()


class Column(NamedTuple):
    """A column that was found: its heading, and the field it is; without one it is kept in the note."""

    heading: str
    field: str | None


@dataclass(frozen=True)
class Listed:
    """What a list holds, in its order; `columns` is empty where there are no headings."""

    rows: tuple[Row, ...]
    skipped: tuple[Skipped, ...] = ()
    columns: tuple[Column, ...] = ()
