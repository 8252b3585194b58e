"""The scores of the present project, for every view that shows a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.document import Document
from model.project import Project

if TYPE_CHECKING:
    from model.priority.score import Evaluation


class Priorities(QObject):
    """`latest` is the evaluation of the present project, None until `start`; `changed()` comes after each new one.

    It starts after the window's first paint, since numpy is slow to import. It hears of an edit before the views that
    are built after it, so that they find scores and project agreeing.
    """

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.latest: Evaluation | None = None
        self._started = False
        document.changed.connect(self._follow)

    def start(self) -> None:
        """Import what computes, and compute for the first time."""
        self._started = True
        self._follow(self._document.project, self._document.project)

    def _follow(self, _before: Project, after: Project) -> None:
        if not self._started:
            return
        from model.priority.score import evaluate

        self.latest = evaluate(after, self.latest)
        self.changed.emit()
