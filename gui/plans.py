"""The best plan of the present project: a good one at once, the proven one from beside the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from gui.priorities import Priorities
from gui.worker import Job, Worker
from model.value import Refusal

if TYPE_CHECKING:
    from model.priority.plan.plan import Plan
    from model.priority.plan.problem import Problem
    from model.priority.plan.reasons import Reason
    from model.priority.score import Evaluation


OUTLINE = "outline on the board"
"""The looker that the board is."""

STEPS = 60
"""How many steps of the best value over a budget are drawn at most."""


class Steps(NamedTuple):
    """The best value from each budget on (`levels`, from the least), the budget now and its value, the next step.

    `most` is where the plot ends. `next` has how much more is needed for the next step, what it brings in points, and
    the ids of the cards that it lets in.
    """

    resource: str
    levels: tuple[tuple[float, float], ...]
    most: float
    budget: float
    value: float
    next: tuple[float, float, tuple[str, ...]] | None = None


class Plans(QObject):
    """Follows the scores while somebody looks: what is not seen is not solved. `changed()` comes after each news.

    `plan` is None while there is none: nobody looks, there is nothing to choose from, or `clash` says why no plan is
    possible. `problem` is what it was chosen from. `reasons` has why each other card is not in it, `steps` what more of
    each resource would buy, once that is found out.
    """

    changed = Signal()

    def __init__(self, priorities: Priorities, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._priorities = priorities
        self._lookers: set[str] = set()
        self._seen: Evaluation | None = None
        self._asked = ""
        self.problem: Problem | None = None
        self.plan: Plan | None = None
        self.clash: Refusal | None = None
        self.reasons: dict[str, Reason] = {}
        self.steps: dict[str, Steps] = {}
        self._solver, self._explorer, self._asker = Worker(self), Worker(self), Worker(self)
        self._solver.done.connect(self._take)
        self._solver.failed.connect(self._miss)
        self._explorer.done.connect(self._explored)
        self._asker.done.connect(self._answered)
        priorities.changed.connect(self._follow)

    @property
    def outlined(self) -> bool:
        """Whether the board shows what is in the plan."""
        return OUTLINE in self._lookers

    def outline(self, on: bool) -> None:
        """Have the board show what is in the plan, or not."""
        if on != self.outlined:
            self.look(OUTLINE, on)
            self.changed.emit()

    @property
    def busy(self) -> bool:
        """Whether the plan is still to be proven."""
        return self._solver.busy

    @property
    def chosen(self) -> frozenset[str]:
        """The cards in the plan."""
        return frozenset(self.plan.chosen) if self.plan is not None else frozenset()

    def look(self, looker: str, looking: bool) -> None:
        """Somebody begins or ends to look, by name."""
        (self._lookers.add if looking else self._lookers.discard)(looker)
        if self._lookers:
            self._follow()
        elif self._seen is not None:
            self._forget()
            self.changed.emit()

    def ask(self, card: str) -> None:
        """Find out what would have to be true for a card to be in the plan; `reasons` has it when `changed` comes."""
        known, problem, plan = self.reasons.get(card), self.problem, self.plan
        if known is None or known.forced is not None or problem is None or plan is None or not plan.optimal:
            return
        if self._asked != card or not self._asker.busy:
            self._asked = card
            self._asker.ask(_asking(problem, plan, card))

    def _forget(self) -> None:
        for worker in (self._solver, self._explorer, self._asker):
            worker.stop()
        self._seen = self.problem = self.plan = self.clash = None
        self.reasons, self.steps = {}, {}

    def _follow(self) -> None:
        latest = self._priorities.latest
        if not self._lookers or latest is None or latest is self._seen:
            return
        from model.priority.plan.of_project import problem_of
        from model.priority.plan.solve import quick

        self._forget()
        self._seen = latest
        try:
            self.problem = problem_of(latest)
            self._show(quick(self.problem))
        except Refusal as refusal:
            self.clash = refusal
        else:
            self._solver.ask(_solving(self.problem, self.plan))
        self.changed.emit()

    def _show(self, plan: Plan) -> None:
        from model.priority.plan.reasons import reasons

        if self.problem is not None:
            self.plan, self.reasons = plan, reasons(self.problem, plan)

    def _take(self, plan: Plan) -> None:
        self._show(plan)
        if self.problem is not None and plan.optimal:
            self._explorer.ask(_exploring(self.problem, plan))
        self.changed.emit()

    def _explored(self, steps: dict[str, Steps]) -> None:
        self.steps = steps
        self.changed.emit()

    def _answered(self, reason: Reason) -> None:
        self.reasons = {**self.reasons, self._asked: reason}
        self.changed.emit()

    def _miss(self, error: Exception) -> None:
        if not isinstance(error, Refusal):
            raise error
        self._forget()
        self._seen, self.clash = self._priorities.latest, error
        self.changed.emit()


def _solving(problem: Problem, start: Plan | None) -> Job:
    def solved(unwanted: Callable[[], bool]) -> Plan:
        from model.priority.plan.solve import solve

        return solve(problem, cancelled=unwanted, start=start)

    return solved


def _asking(problem: Problem, plan: Plan, card: str) -> Job:
    def answered(unwanted: Callable[[], bool]) -> Reason:
        from model.priority.plan.reasons import reason

        return reason(problem, plan, card, cancelled=unwanted)

    return answered


def _exploring(problem: Problem, plan: Plan) -> Job:
    """For each resource with a budget: where the best value jumps, up to half as much again, and the next jump."""

    def explored(unwanted: Callable[[], bool]) -> dict[str, Steps]:
        from model.priority.plan.frontier import steps
        from model.priority.plan.next_unit import next_step

        found = {}
        for row in problem.limited:
            resource, budget = problem.resources[row], float(problem.budgets[row])
            step = next_step(problem, plan, resource, cancelled=unwanted)
            further = 1.1 * (budget + step.more) if step is not None else 0.0
            most = max(1.5 * budget, further) or 1.0
            points = steps(problem, resource, most, STEPS, cancelled=unwanted)
            if unwanted():
                break
            levels = tuple((point.level, point.value) for point in points if point.value is not None)
            next_jump = (step.more, step.gain, step.enter) if step is not None else None
            found[resource] = Steps(resource, levels, most, budget, plan.value, next_jump)
        return found

    return explored
