"""Undo is remembering: past, present and future projects, each with the label of the step that led to it."""

from collections.abc import Hashable
from dataclasses import dataclass, replace

from model.project import Project

CAP = 1000
"""How many steps are remembered; values share what they have in common, so that a step costs what it changed."""


@dataclass(frozen=True)
class Step:
    """A project and the label of the deed that made the next one out of it (past), or that made it (future)."""

    label: str
    project: Project


@dataclass(frozen=True)
class History:
    """Where the project has been and where redo leads. `merge` marks the last step as still open for typing."""

    present: Project
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()
    merge: Hashable = None

    def do(self, label: str, project: Project, merge: Hashable = None) -> "History":
        """The history after one more step; with the same `merge` as the last step, both are one."""
        if project is self.present:
            return self
        if merge is not None and merge == self.merge and self.past:
            return replace(self, present=project, future=())
        past = (*self.past, Step(label, self.present))[-CAP:]
        return History(project, past, (), merge)

    def closed(self) -> "History":
        """The same history with its last step closed: what is typed next is a new step."""
        return replace(self, merge=None) if self.merge is not None else self

    def undo(self) -> "History":
        """One step back, or the same history at the beginning."""
        if not self.past:
            return self
        step = self.past[-1]
        return History(step.project, self.past[:-1], (Step(step.label, self.present), *self.future))

    def redo(self) -> "History":
        """One step forward, or the same history at the end."""
        if not self.future:
            return self
        step = self.future[0]
        return History(step.project, (*self.past, Step(step.label, self.present)), self.future[1:])

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, or None."""
        return self.past[-1].label if self.past else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again, or None."""
        return self.future[0].label if self.future else None
