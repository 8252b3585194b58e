"""The edit that adds the cards of a foreign list to a project."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from model.edits.cards import add_cards
from model.exchange.drafts import fault_in, note_of
from model.exchange.listed import Listed, Row, Skipped
from model.project import Project


@dataclass(frozen=True)
class Imported:
    """The project with the cards of a list, their ids in the list's order, and everything that was left out.

    `no_bucket` are the names of buckets that the list asks for and the project does not have; they stand in the notes
    of the cards that asked.
    """

    project: Project
    added: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    no_bucket: tuple[str, ...] = ()


def import_list(project: Project, listed: Listed, into: str | None = None) -> Imported:
    """Add the cards of a list at the end, in its order: in the buckets that it names, and in the bucket `into`.

    Without either they go to the inbox. A name that is already on the board, or twice in the list, is skipped and
    named. Raises `Refusal` where there is no bucket `into`.
    """
    place = frozenset() if into is None else frozenset({project.bucket(into).id})
    finder = _Buckets(project)
    lines = {_same(card.name): 0 for card in project.cards}
    drafts: list[dict[str, Any]] = []
    skipped, missing = list(listed.skipped), dict[str, None]()
    for row in listed.rows:
        name = row.fields["name"]
        before = lines.setdefault(_same(name), row.line)
        found, unknown = finder.find(row.buckets)
        fields = _noting(row, unknown)
        if before == 0:
            skipped.append(Skipped(row.line, name, "already on the board"))
        elif before != row.line:
            skipped.append(Skipped(row.line, name, "already on line {line} of the list", {"line": before}))
        elif fault := fault_in(fields):
            skipped.append(Skipped(row.line, name, *fault))
        else:
            missing |= dict.fromkeys(unknown)
            drafts.append({**fields, "region": found | place})
    after = add_cards(project, drafts)
    added = tuple(card.id for card in after.cards[len(project.cards) :])
    return Imported(after, added, tuple(sorted(skipped, key=lambda one: one.line)), tuple(missing))


def _noting(row: Row, unknown: Sequence[str]) -> dict[str, Any]:
    if not unknown:
        return row.fields
    return {**row.fields, "note": note_of([("", row.fields.get("note", "")), ("Buckets", "; ".join(unknown))])}


def _same(name: str) -> str:
    """What two names have in common that a person would call the same."""
    return unicodedata.normalize("NFC", name).casefold()


class _Buckets:
    """The buckets of a project by id and by name."""

    def __init__(self, project: Project) -> None:
        self._ids = {_same(bucket.name): bucket.id for bucket in reversed(project.buckets)}
        self._ids |= {bucket.id: bucket.id for bucket in project.buckets}

    def find(self, names: Sequence[str]) -> tuple[frozenset[str], tuple[str, ...]]:
        """The ids of the buckets of these names, and the names that no bucket has. Commas may part names too."""
        found, unknown = set(), []
        for name in self._split(names):
            bucket = self._ids.get(name) or self._ids.get(_same(name))
            if bucket is None:
                unknown.append(name)
            else:
                found.add(bucket)
        return frozenset(found), tuple(unknown)

    def _split(self, names: Sequence[str]) -> Iterator[str]:
        for name in names:
            pieces = [piece.strip() for piece in name.split(",") if piece.strip()]
            known = any(_same(piece) in self._ids or piece in self._ids for piece in pieces)
            yield from pieces if known and name not in self._ids and _same(name) not in self._ids else [name]
