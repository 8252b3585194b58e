"""What can be said of what the buckets weigh, and of the ranges that the weights are about."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from gui.actions.base import Deeds
from model.edits import weighing
from model.project import Weighting


class WeightDeeds(Deeds):
    """Each answer is one undo step; what was answered another way is kept."""

    def weigh(self, bucket: str, rating: float, merge: Hashable = None) -> bool:
        """Set a bucket's rating, 0 to 100: its swing rating where those count, else its number."""
        return self.do(_tr("Change weight"), lambda: weighing.set_weight(self.project, bucket, rating), merge)

    def share(
        self, bucket: str, share: float, merge: Hashable = None, others: Mapping[str, float] | None = None
    ) -> bool:
        """Set a bucket's share of the whole weight, 0 to 1; the others keep their proportions, or take those given."""
        return self.do(
            _tr("Change weight"), lambda: weighing.set_share_of_weight(self.project, bucket, share, others), merge
        )

    def rate_swing(self, bucket: str, rating: float | None, merge: Hashable = None) -> bool:
        """Set what a bucket's move from worst to best matters, the most valuable such move counting 100."""
        return self.do(_tr("Rate swing"), lambda: weighing.rate_swing(self.project, bucket, rating), merge)

    def rate_swings(self, ratings: Mapping[str, float | None]) -> bool:
        """Set several swing ratings in one step."""
        return self.do(_tr("Rate swings"), lambda: weighing.rate_swings(self.project, ratings))

    def number(self, bucket: str, number: float, merge: Hashable = None) -> bool:
        """Set a bucket's number, 0 to 100, whatever counts at present; it counts once every bucket has one."""
        return self.do(_tr("Change weight"), lambda: weighing.give_number(self.project, bucket, number), merge)

    def rank(self, order: Sequence[str | Collection[str]]) -> bool:
        """Rank the buckets by importance, the first highest; several in one place are level."""
        return self.do(_tr("Rank buckets"), lambda: weighing.rank_buckets(self.project, order))

    def compare(self, first: str, second: str, ratio: float | None, merge: Hashable = None) -> bool:
        """Say how many times more the move of one bucket matters than that of another; None takes it back."""
        return self.do(_tr("Compare buckets"), lambda: weighing.compare(self.project, first, second, ratio), merge)

    def doubt(self, bucket: str, half: float | None, merge: Hashable = None) -> bool:
        """Set the half width of a bucket's rating."""
        return self.do(_tr("Change doubt"), lambda: weighing.set_doubt(self.project, bucket, half), merge)

    def choose(self, source: Weighting) -> bool:
        """Let the answers of another way of asking count."""
        label = _tr("Take weights back") if source == "free" else _tr("Change where weights come from")
        return self.do(label, lambda: weighing.choose_weighting(self.project, source))

    def describe(self, bucket: str, merge: Hashable = None, **fields: Any) -> bool:
        """Set fields of a bucket's scale; False where the points make no scale."""
        return self.do(_tr("Change range"), lambda: weighing.set_scale(self.project, bucket, **fields), merge)

    def confirm_range(self, bucket: str) -> bool:
        """Say that a bucket's weight holds for its range as it is now."""
        return self.do(_tr("Keep weight"), lambda: weighing.confirm_range(self.project, bucket))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)
