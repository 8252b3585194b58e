"""What can be done with evidence and with the statements of a tradeoff."""

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.actions.base import Deeds
from model.edits import evidence as edit
from model.edits import tradeoffs
from model.edits.evidence import Holder
from model.project import Project


class EvidenceDeeds(Deeds):
    """Adding, changing and removing evidence, wherever it belongs, and the statements that carry it."""

    def add(self, holder: Holder, merge: Hashable = None, **fields: Any) -> bool:
        """Add a piece of evidence; False where it was refused."""
        return self.do(_tr("Add evidence"), lambda: edit.add_evidence(self.project, holder, **fields), merge)

    def change(self, holder: Holder, at: int, merge: Hashable = None, **fields: Any) -> bool:
        """Set fields of a piece of evidence; False where a value was refused."""
        return self.do(_tr("Edit evidence"), lambda: edit.change_evidence(self.project, holder, at, **fields), merge)

    def remove(self, holder: Holder, at: int) -> None:
        """Remove a piece of evidence."""
        self.do(_tr("Remove evidence"), lambda: edit.remove_evidence(self.project, holder, at))

    def add_statement(self, tradeoff: str, side: str) -> bool:
        """Add an empty statement for or against a tradeoff."""
        return self.do(_tr("Add statement"), lambda: tradeoffs.add_statement(self.project, tradeoff, side=side))

    def change_statement(self, tradeoff: str, at: int, merge: Hashable = None, **fields: Any) -> bool:
        """Set fields of a statement; False where a value was refused."""

        def edited() -> Project:
            return tradeoffs.change_statement(self.project, tradeoff, at, **fields)

        return self.do(_tr("Edit statement"), edited, merge)

    def remove_statement(self, tradeoff: str, at: int) -> None:
        """Remove a statement with its evidence."""
        self.do(_tr("Remove statement"), lambda: tradeoffs.remove_statement(self.project, tradeoff, at))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)
