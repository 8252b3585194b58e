"""Doubts where they matter: a sign and a sentence, one below the other."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.controls.labels import Words
from gui.figure.icons import draw_icon
from gui.theme import Appearance, px

SIDE = 13


class DoubtLines(QWidget):
    """Takes room only while there is something to doubt."""

    def __init__(self, appearance: Appearance, identifier: str) -> None:
        super().__init__()
        self._appearance, self._identifier = appearance, identifier
        self._lines_of: list[_Line] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(px(4))
        self.hide()

    def say(self, doubts: Sequence[str]) -> None:
        """Show these sentences."""
        while len(self._lines_of) < len(doubts):
            line = _Line(self._appearance, f"{self._identifier}-{len(self._lines_of) + 1}")
            self._lines_of.append(line)
            self._lines.addWidget(line)
        for at, line in enumerate(self._lines_of):
            line.words.say(doubts[at] if at < len(doubts) else "")
            line.setVisible(at < len(doubts))
        self.setVisible(bool(doubts))


class _Line(QWidget):
    def __init__(self, appearance: Appearance, identifier: str) -> None:
        super().__init__()
        self._appearance = appearance
        self.words = Words(appearance, "", "caption", wrapped=True)
        self.words.setAccessibleIdentifier(identifier)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(SIDE) + px(6), 0, 0, 0)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignTop)
        appearance.changed.connect(self.update)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), max(super().minimumSizeHint().height(), px(SIDE) + 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            draw_icon(painter, QRectF(0, 1, px(SIDE), px(SIDE)), "warning", self._appearance.theme.text)
