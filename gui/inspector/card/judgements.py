"""The sections of all buckets, in the order in which they matter to the selected cards."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.controls.buckets import Sign
from gui.desk import Desk
from gui.inspector.card.section import BucketSection
from gui.inspector.pieces.judged import Judged, in_inspector_order
from gui.inspector.pieces.layout import column, empty
from model.card import Card
from model.project import Project


class Judgements(QWidget):
    """One section a bucket, made once and kept; `opened` carries a section that has grown."""

    opened = Signal(QWidget)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._sections: dict[str, BucketSection] = {}
        self._order: list[str] = []
        self._column = column(self, 0, 0)

    def show_cards(self, project: Project, cards: Sequence[Card], signs: dict[str, Sign]) -> None:
        """Show what these cards say of every bucket."""
        found = in_inspector_order(project, cards)
        self._drop_gone(signs)
        ids = tuple(card.id for card in cards)
        for said in found:
            section = self._sections.get(said.bucket) or self._made(said.bucket)
            section.show_cards(ids, signs[said.bucket], said, self._points(cards, said))
        self._sort([said.bucket for said in found])

    def section(self, bucket: str) -> BucketSection:
        """The section of a bucket."""
        return self._sections[bucket]

    def _points(self, cards: Sequence[Card], said: Judged) -> float | None:
        latest = self._desk.priorities.latest
        if latest is None or len(cards) != 1:
            return None
        row = latest.row.get(cards[0].id)
        if row is None or said.bucket not in latest.buckets:
            return None
        return float(latest.parts[row, latest.buckets.index(said.bucket)])

    def _made(self, bucket: str) -> BucketSection:
        section = BucketSection(self._desk, bucket)
        section.opened.connect(lambda: self.opened.emit(section))
        self._sections[bucket] = section
        return section

    def _drop_gone(self, signs: dict[str, Sign]) -> None:
        for bucket in [one for one in self._sections if one not in signs]:
            section = self._sections.pop(bucket)
            self._column.removeWidget(section)
            section.hide()
            section.deleteLater()
            self._order = [one for one in self._order if one != bucket]

    def _sort(self, order: list[str]) -> None:
        if order == self._order:
            return
        self._order = order
        empty(self._column)
        before: QWidget | None = None
        for bucket in order:
            section = self._sections[bucket]
            self._column.addWidget(section)
            section.show()
            if before is not None:
                QWidget.setTabOrder(before, section)
            before = section
