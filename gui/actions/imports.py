"""What can be done with lists: paste, drop and import them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.actions.files import FileDeeds
from gui.desk import Desk
from gui.feedback import sentence
from gui.places import INBOX, Place, shown_in
from gui.words import counted
from model.edits.cards import order_cards, set_aside
from model.value import Refusal

if TYPE_CHECKING:
    from model.exchange import Listed, Skipped


class ImportDeeds:
    """Reads lists of cards; each list is one undo step, and what was skipped is said with its reason."""

    def __init__(self, desk: Desk, files: FileDeeds) -> None:
        self._desk = desk
        self._files = files

    def check(self, text: str) -> bool:
        """Whether there is anything in the text; says so where there is not."""
        if text.strip():
            return True
        told = _tr("The clipboard has no text. Copy a list, one technology a line, and try again.")
        self._desk.feedback.refused.emit(told)
        return False

    def choose(self) -> None:
        """Ask for a list file and add its cards to the inbox."""
        if self._files.prompts is None:
            return
        path = self._files.prompts.list_path(Path.home())
        if path is not None:
            self.add_file(path)

    def add_file(self, path: Path) -> None:
        """Add the cards of a list file to the inbox."""
        from model.exchange import read_list
        from model.files.read import read_bytes

        try:
            listed = read_list(read_bytes(path), name=path.name)
        except Refusal as refusal:
            self._desk.feedback.refused.emit(f"“{path.name}”: {sentence(refusal)}")
            return
        self._add(listed, INBOX)

    def add_text(self, text: str, place: Place, before: str | None = None) -> None:
        """Add the cards of a pasted or dropped text to a place, in front of its card `before` or last."""
        from model.exchange import read_list

        with self._desk.feedback.refusals():
            self._add(read_list(text), place, before)

    def _add(self, listed: Listed, place: Place, before: str | None = None) -> None:
        from model.exchange import import_list

        done = import_list(self._desk.document.project, listed, place.pane)
        project = set_aside(done.project, done.added) if place.kind == "aside" else done.project
        if before is not None and before in project.card_by_id:
            project = order_cards(project, done.added, before, shown_in(project, place))
        count = len(done.added)
        self._desk.document.do(counted(count, _tr("Add card"), _tr("Add {n} cards")), project)
        self._desk.selection.select_cards(done.added, reveal=True)
        said = counted(count, _tr("Added 1 card."), _tr("Added {n} cards."))
        if done.skipped:
            first = done.skipped[0]
            why = counted(len(done.skipped), _tr("1 line was skipped"), _tr("{n} lines were skipped"))
            said += f" {why}: {first.line}, “{first.text}”, {_reason(first)}."
        if done.no_bucket:
            told = _tr("There is no bucket “{names}”; the cards say in their notes that they asked for it.")
            said += " " + told.replace("{names}", "”, “".join(done.no_bucket))
        self._desk.feedback.say(said)


def _reason(skipped: Skipped) -> str:
    """Why a line made no card, in the language of the interface."""
    return QCoreApplication.translate("Skipped", skipped.template).format(**skipped.values)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Imports", text)
