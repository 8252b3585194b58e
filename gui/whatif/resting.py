"""How stable the top of the order is, found anew as often as there is time for it."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from model.priority.score import Evaluation
from model.priority.stability import Stability, stability

PAUSE = 0.1
"""How long it stays as it is while a weight moves, in seconds."""

SHARE = 10
"""While a weight moves at most one part in so many of the time goes into it."""


class Resting(QObject):
    """`of` gives the stability of an evaluation. `rested()` comes a moment after the last one that was hurried."""

    rested = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._of: Evaluation | None = None
        self._found: Stability | None = None
        self._until = 0.0
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(round(2 * PAUSE * 1000))
        self._clock.timeout.connect(self.rested)

    def of(self, evaluation: Evaluation, hurried: bool) -> Stability:
        """The stability; where it is hurried, that of a moment ago will do if it is about the same goals."""
        if hurried:
            self._clock.start()
        else:
            self._clock.stop()
        if self._found is not None and (evaluation is self._of or (hurried and self._will_do(evaluation))):
            return self._found
        began = perf_counter()
        self._of, self._found = evaluation, stability(evaluation)
        now = perf_counter()
        self._until = now + max(PAUSE, SHARE * (now - began))
        return self._found

    def _will_do(self, evaluation: Evaluation) -> bool:
        return self._of is not None and self._of.buckets == evaluation.buckets and perf_counter() < self._until
