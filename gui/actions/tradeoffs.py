"""What can be done with tradeoffs."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.actions.base import Deeds
from model.edits import tradeoffs as edit


class TradeoffDeeds(Deeds):
    """Adding, changing and removing tradeoffs."""

    def add(self, **fields: Any) -> str | None:
        """Add a tradeoff with these fields and select it; its id, or None where a field was refused."""
        known = {tradeoff.id for tradeoff in self.project.tradeoffs}
        self.do(_tr("Add tradeoff"), lambda: edit.add_tradeoff(self.project, **fields))
        new = next((one.id for one in self.project.tradeoffs if one.id not in known), None)
        if new is not None:
            self.selection.select_tradeoff(new)
        return new

    def pair(self, cards: Sequence[str]) -> str | None:
        """Add a tradeoff between cards that help or hinder each other."""
        return self.add(kind="pair", cards=tuple(dict.fromkeys(cards)))

    def add_about_selection(self) -> str | None:
        """Add a tradeoff about what is selected: the cards, or the bucket that pays."""
        selection = self.selection
        if len(selection.cards) > 1:
            return self.pair(selection.cards)
        if selection.bucket:
            return self.add(cost_to=frozenset({selection.bucket}))
        return self.add(cards=selection.cards)

    def change(self, tradeoff: str, label: str, merge: Hashable = None, **fields: Any) -> bool:
        """Set fields of a tradeoff; False where a value was refused."""
        return self.do(label, lambda: edit.change_tradeoff(self.project, tradeoff, **fields), merge)

    def unpair(self, tradeoff: str) -> bool:
        """Take the bonus of a pair back; a tradeoff that said nothing else goes with it."""
        return self.do(_tr("Remove pair effect"), lambda: edit.unpair(self.project, tradeoff))

    def count_overlaps(self, on: bool) -> bool:
        """Count the overlaps of goals in the scores, or not."""
        label = _tr("Count overlaps") if on else _tr("Do not count overlaps")
        return self.do(label, lambda: edit.count_overlaps(self.project, on))

    def remove(self, ids: Sequence[str]) -> None:
        """Remove tradeoffs."""
        self.do(_tr("Remove tradeoff"), lambda: edit.remove_tradeoffs(self.project, ids))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)
