"""One tradeoff as a row of the ledger: its texts, what sorts it, what a search finds."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from gui.words import tradeoff_word
from model import region
from model.project import Project
from model.tradeoff import KINDS, Tradeoff

COLUMNS = ("kind", "statement", "serves", "cost", "about", "effect", "basis", "evidence")
"""The columns from left to right."""


class Row(NamedTuple):
    """The texts of a tradeoff, column by column, and the number of its pieces of evidence.

    What it changes depends on the scores, so it is not here: the model asks for it row by row.
    """

    tradeoff: Tradeoff
    kind: str
    statement: str
    serves: str
    cost: str
    about: str
    basis: str
    evidence: int

    def text(self, column: str) -> str:
        """What the column shows; an evidence count of 0 shows nothing."""
        value = getattr(self, column, "")
        return str(value or "")

    def sort_key(self, column: str) -> object:
        """What the column is sorted by: kinds in their own order, counts as numbers, texts without case."""
        if column == "kind":
            return KINDS.index(self.tradeoff.kind)
        value = getattr(self, column)
        return value.casefold() if isinstance(value, str) else value

    def holds(self, text: str) -> bool:
        """Whether any text of the row contains `text`, whatever the case."""
        wanted = text.casefold()
        return any(wanted in self.text(column).casefold() for column in COLUMNS) or wanted in self.said()

    def said(self) -> str:
        """The note and the statements for and against, without case."""
        voices = (voice.text for voice in self.tradeoff.statements)
        return "\n".join((self.tradeoff.note, *voices)).casefold()


def row(project: Project, tradeoff: Tradeoff) -> Row:
    """The row of a tradeoff of the project."""
    resources = [one.name for one in project.resources if one.id in tradeoff.resources]
    about = [project.card(card).name for card in tradeoff.cards] + resources
    statement = " ".join(tradeoff.statement.split())
    pieces = len(tradeoff.evidence) + sum(len(voice.evidence) for voice in tradeoff.statements)
    return Row(
        tradeoff,
        tradeoff_word(tradeoff.kind),
        statement,
        ", ".join(region.names(project, tradeoff.served)),
        ", ".join(region.names(project, tradeoff.cost_to)),
        ", ".join(about),
        basis_word(tradeoff.basis),
        pieces,
    )


def rows(project: Project) -> list[Row]:
    """The rows of all tradeoffs, in the order of the project."""
    return [row(project, tradeoff) for tradeoff in project.tradeoffs]


def basis_word(basis: str) -> str:
    """Whether the source says it or we infer it."""
    return _tr("stated") if basis == "stated" else _tr("inferred")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ledger", text)
