"""The tradeoffs that concern what is selected, and a button to add one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.controls.buckets import Sign
from gui.controls.buttons import QuietButton
from gui.controls.labels import Words
from gui.desk import Desk
from gui.inspector.pieces.layout import column, row
from gui.inspector.tradeoff.link import TradeoffLink
from model.tradeoff import Tradeoff

TITLE = 4
"""Indent of the caption, so that it stands over the links' text."""


class TradeoffList(QWidget):
    """Links are made once and reused."""

    def __init__(self, desk: Desk, identifier: str = "inspector-tradeoff-add", *, titled: bool = True) -> None:
        super().__init__()
        self._desk = desk
        self._links: list[TradeoffLink] = []
        self._caption = Words(desk.appearance, _tr("Tradeoffs"), "caption", "muted")
        self._caption.setContentsMargins(TITLE, 0, 0, 0)
        self._caption.setVisible(titled)
        self.add = QuietButton(desk.appearance, _tr("Add tradeoff"), "add")
        self.add.setAccessibleIdentifier(identifier)
        self.add.clicked.connect(desk.tradeoffs.add_about_selection)
        self._lines = column(self, 1, 0)
        self._lines.addWidget(self._caption)
        self._lines.addLayout(row(self.add, 1))

    def show_tradeoffs(self, tradeoffs: Sequence[Tradeoff], signs: dict[str, Sign]) -> None:
        """Show these."""
        while len(self._links) < len(tradeoffs):
            link = TradeoffLink(self._desk.appearance)
            link.clicked.connect(lambda _on=False, link=link: self._desk.selection.select_tradeoff(link.tradeoff))
            self._links.append(link)
            self._lines.insertWidget(len(self._links), link)
        for link, tradeoff in zip(self._links, tradeoffs, strict=False):
            link.put(tradeoff, signs)
        for at, link in enumerate(self._links):
            link.setVisible(at < len(tradeoffs))


def _tr(text: str) -> str:
    return QCoreApplication.translate("TradeoffList", text)
