"""What a reader of the present scores should know, for every view that shows a doubt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from gui.doubt_words import subject
from gui.priorities import Priorities
from gui.worker import Worker

if TYPE_CHECKING:
    from model.priority.plan.clash import Clash
    from model.priority.score import Evaluation
    from model.priority.warnings import PriorityWarning
    from model.project import Project

QUIET = 150
"""How long nothing must have changed before doubts are looked for, in milliseconds: never while something moves."""

NOT_COUNTED = "ASSUMED"
"""Cards not judged yet are counted by themselves, so that they do not drown the rest."""


class Warned(QObject):
    """`found` are the warnings of the newest scores that were looked at; `changed()` comes when they differ.

    `clash` says in full why no plan is possible, where `found` has that warning. They are looked for beside the
    window's thread once nothing has changed for a moment. `refresh` looks at once.
    """

    changed = Signal()

    def __init__(self, priorities: Priorities, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._priorities = priorities
        self._of_project = _Found()
        self._told: dict[str, tuple[PriorityWarning, ...]] = {}
        self.found: tuple[PriorityWarning, ...] = ()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self._look)
        self._worker = Worker(self)
        self._worker.done.connect(self._take)
        priorities.changed.connect(self._quiet.start)

    @property
    def clash(self) -> Clash | None:
        """Why the locks, rules and budgets allow no plan; None where they do."""
        return self._of_project.clash

    @property
    def count(self) -> int:
        """How many doubts there are besides the cards that are not judged yet."""
        return sum(warning.code != NOT_COUNTED for warning in self.found)

    def of_bucket(self, bucket: str) -> tuple[PriorityWarning, ...]:
        """The warnings about a bucket itself: its weight, its scale, its overlaps."""
        return tuple(warning for warning in self.found if warning.subject == bucket)

    def level_with(self) -> Mapping[str, tuple[str, ...]]:
        """For each card that is level with a neighbour in the order, the names of these neighbours."""
        level: dict[str, tuple[str, ...]] = {}
        latest = self._priorities.latest
        for warning in self.found if latest is not None else ():
            if warning.code == "TIE" and latest is not None:
                first, second = subject(warning, latest.project)
                level[first] = (*level.get(first, ()), str(warning.values["second"]))
                level[second] = (*level.get(second, ()), str(warning.values["first"]))
        return level

    def tell(self, source: str, warnings: tuple[PriorityWarning, ...]) -> None:
        """Have these known too, in place of what this source told before: what only a plan can find, say."""
        self._told[source] = warnings
        self._put()

    def refresh(self) -> None:
        """Look for doubts now."""
        self._quiet.stop()
        self._worker.stop()
        latest = self._priorities.latest
        self._take(_Found() if latest is None else _found(latest))

    def _look(self) -> None:
        if self._priorities.latest is not None:
            self._worker.ask(_job(self._priorities.latest))

    def _take(self, found: _Found) -> None:
        self._of_project = found
        self._put()

    def _put(self) -> None:
        found = (*self._of_project.warnings, *(warning for told in self._told.values() for warning in told))
        if found != self.found:
            self.found = found
            self.changed.emit()


class _Found(NamedTuple):
    """The warnings of a project, and why it allows no plan."""

    warnings: tuple[PriorityWarning, ...] = ()
    clash: Clash | None = None


def _job(evaluation: Evaluation) -> Callable[[Callable[[], bool]], _Found]:
    def look(_unwanted: Callable[[], bool]) -> _Found:
        return _found(evaluation)

    return look


def _found(evaluation: Evaluation) -> _Found:
    """All that can be told of a project without solving anything. Without locked cards some plan is always possible."""
    from model.priority.warnings import infeasible_locks

    if not any(link.kind == "locked-in" for link in evaluation.project.links):
        return _Found(evaluation.warnings)
    from model.priority.plan.clash import clash_of
    from model.priority.plan.of_project import problem_of

    clash = clash_of(problem_of(evaluation))
    told = () if clash is None else (infeasible_locks(_broken(evaluation.project, clash)),)
    return _Found((*evaluation.warnings, *told), clash)


def _broken(project: Project, clash: Clash) -> Iterator[str]:
    """The names of what cannot be kept: a budget, else the locks of cards."""
    if clash.resource:
        yield project.resource(clash.resource).name
    else:
        yield from (project.card(card).name for card in clash.cards)
