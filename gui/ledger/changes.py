"""What each tradeoff changes in numbers, worked out when a row is looked at and kept until the scores change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.effect_words import sentences, short, size
from model.tradeoff import Tradeoff

if TYPE_CHECKING:
    from model.priority.effects import Effect
    from model.priority.score import Evaluation


class Changes:
    """Without scores no tradeoff changes anything."""

    def __init__(self) -> None:
        self._evaluation: Evaluation | None = None
        self._tradeoffs: dict[str, Tradeoff] = {}
        self._known: dict[str, Effect] = {}

    def follow(self, evaluation: Evaluation | None) -> bool:
        """Take other scores; whether they are others."""
        other = evaluation is not self._evaluation
        if other:
            self._evaluation = evaluation
            self._tradeoffs = {one.id: one for one in evaluation.project.tradeoffs} if evaluation is not None else {}
            self._known.clear()
        return other

    def short(self, tradeoff: Tradeoff) -> str:
        """What a tradeoff changes, as one phrase."""
        found = self._effect(tradeoff)
        return "" if found is None or self._evaluation is None else short(found, self._evaluation.project)

    def sentences(self, tradeoff: Tradeoff) -> list[str]:
        """What a tradeoff changes, in sentences."""
        found = self._effect(tradeoff)
        return [] if found is None or self._evaluation is None else sentences(found, self._evaluation.project)

    def size(self, tradeoff: Tradeoff) -> float:
        """How much a tradeoff changes, to sort by."""
        found = self._effect(tradeoff)
        return 0.0 if found is None else size(found)

    def _effect(self, tradeoff: Tradeoff) -> Effect | None:
        """The effect under the newest scores; None for a tradeoff that they do not know yet."""
        if self._evaluation is None or self._tradeoffs.get(tradeoff.id) is not tradeoff:
            return None
        known = self._known.get(tradeoff.id)
        if known is None:
            from model.priority.effects import effect

            known = self._known[tradeoff.id] = effect(self._evaluation, tradeoff)
        return known
