"""What is selected: shared by all views, so that none needs to know another."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from model.project import Project


class Selection(QObject):
    """The selected cards, or one bucket, or one tradeoff, never two of these kinds.

    `changed()` comes after every change. `reveal()` asks views to bring the selected cards into view.
    """

    changed = Signal()
    reveal = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards: tuple[str, ...] = ()
        self.bucket: str | None = None
        self.tradeoff: str | None = None

    def select_cards(self, ids: Iterable[str], reveal: bool = False) -> None:
        """Select these cards; with `reveal`, views scroll to them."""
        self._set(tuple(ids), None, None)
        if reveal:
            self.reveal.emit()

    def select_bucket(self, bucket: str) -> None:
        """Select one bucket."""
        self._set((), bucket, None)

    def select_tradeoff(self, tradeoff: str) -> None:
        """Select one tradeoff."""
        self._set((), None, tradeoff)

    def clear(self) -> None:
        """Select nothing."""
        self._set((), None, None)

    def follow(self, _before: Project, after: Project) -> None:
        """Drop from the selection what is no longer in the project."""
        cards = tuple(card for card in self.cards if card in after.card_by_id)
        bucket = self.bucket if self.bucket in after.bucket_by_id else None
        known = {tradeoff.id for tradeoff in after.tradeoffs} if self.tradeoff else set()
        self._set(cards, bucket, self.tradeoff if self.tradeoff in known else None)

    def _set(self, cards: tuple[str, ...], bucket: str | None, tradeoff: str | None) -> None:
        if (cards, bucket, tradeoff) != (self.cards, self.bucket, self.tradeoff):
            self.cards, self.bucket, self.tradeoff = cards, bucket, tradeoff
            self.changed.emit()
