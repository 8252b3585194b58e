"""The scores of the present project and how firm they are, for every view that shows a number."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from gui.document import Document
from gui.worker import LOOK, Worker
from model.project import Project
from model.value import Refusal

if TYPE_CHECKING:
    from model.priority.firmness import Firmness
    from model.priority.sampling import Samples
    from model.priority.score import Evaluation

FEW = 2_000
"""How many samples are drawn while a slider is dragged."""

MANY = 1_000
"""With more cards than that, samples take so long that they wait until nobody edits."""

REST = 400
"""For how long nobody must have edited then, in milliseconds."""

SEED = 0
"""One seed for all: who opens the same project sees the same numbers."""


class Priorities(QObject):
    """`latest` is the evaluation of the present project, None until `start`; `changed()` comes after each new one.

    `firmness` tells at once, within the frame, what can be told of its samples. They are drawn beside the window's
    thread, and `settled()` comes when they are there: a few first where a slider is dragged, then all. Scores and order
    are never changed by them. `failed(refusal)` says once why there are none; then those from before stay.

    It starts after the window's first paint, since numpy is slow to import. It hears of an edit before the views that
    are built after it, so that they find scores and project agreeing.
    """

    changed = Signal()
    settled = Signal()
    failed = Signal(object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.latest: Evaluation | None = None
        self.firmness: Firmness | None = None
        self._started = False
        self._asked: Evaluation | None = None
        self._complete = False
        self._told = False
        self._worker = Worker(self)
        self._worker.done.connect(self._take)
        self._worker.failed.connect(self._miss)
        document.changed.connect(self._follow)

    @property
    def samples(self) -> Samples | None:
        """The newest samples: of `latest`, or of an earlier evaluation while newer ones are drawn."""
        return self.firmness.samples if self.firmness is not None else None

    def start(self) -> None:
        """Import what computes, and compute for the first time."""
        self._started = True
        self._follow(self._document.project, self._document.project)

    def _follow(self, _before: Project, after: Project) -> None:
        if not self._started:
            return
        from model.priority.firmness import at_once
        from model.priority.score import evaluate

        self.latest = evaluate(after, self.latest)
        self.firmness = at_once(self.latest, self.firmness)
        self._sample(self.latest, self.firmness)
        self.changed.emit()

    def _sample(self, latest: Evaluation, firmness: Firmness) -> None:
        """Have those samples drawn that are not there and not on their way."""
        from model.priority.firmness import same_numbers

        if firmness.settled and self._complete:
            self._worker.stop()
        elif not (self._worker.busy and self._asked and same_numbers(self._asked, latest)):
            self._asked = latest
            few = self._document.step_open and not firmness.settled
            job = _job(latest, FEW if few else None, firmness.samples)
            self._worker.ask(job, LOOK if latest.ranked <= MANY else REST)

    def _take(self, found: _Found) -> None:
        from model.priority.firmness import same_numbers, settle

        if self.latest is None or not same_numbers(found.samples.evaluation, self.latest):
            return
        self._told, self._complete = False, found.complete
        self.firmness = settle(self.latest, found.samples)
        self._sample(self.latest, self.firmness)
        self.settled.emit()

    def _miss(self, error: Exception) -> None:
        if not self._told:
            self._told = True
            self.failed.emit(error if isinstance(error, Refusal) else _refusal(error))


class _Found(NamedTuple):
    """Samples, and whether they are all that are wanted."""

    samples: Samples
    complete: bool


def _job(evaluation: Evaluation, few: int | None, before: Samples | None) -> Callable[[Callable[[], bool]], _Found]:
    """Draw so many samples, or as many as are shown of a project that rests."""

    def draw(unwanted: Callable[[], bool]) -> _Found:
        from model.priority.sampling import COUNT, sample

        return _Found(sample(evaluation, few or COUNT, SEED, before, unwanted), few is None)

    return draw


def _refusal(error: Exception) -> Refusal:
    return Refusal("Intervals and shares are those from before: sampling failed ({error}).", error=repr(error))
