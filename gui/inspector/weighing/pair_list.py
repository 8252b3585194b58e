"""The comparisons that were answered, each a button that goes back to it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.controls.buckets import Sign, draw_sign
from gui.controls.buttons import QuietButton, draw_focus
from gui.desk import Desk
from gui.inspector.bucket.range_words import number
from gui.inspector.pieces.layout import column
from gui.inspector.weighing.pair_scale import comparison_words
from gui.theme import Appearance, font, px
from model.project import Comparison

Pair = tuple[str, str]


class PairButton(QuietButton):
    """Both goals and the ratio between them."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._first = self._second = Sign("", 0, "", "")
        self._ratio, self._shown = 1.0, False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def put(self, first: Sign, second: Sign, ratio: float, shown: bool) -> None:
        """Show a comparison; the one that is asked for at present stands in semibold on a ground."""
        self._first, self._second, self._ratio, self._shown = first, second, ratio, shown
        words = comparison_words(first.name, second.name, ratio)
        name = _tr("{first} and {second}: {words}").replace("{first}", first.name).replace("{second}", second.name)
        self.setAccessibleName(name.replace("{words}", words))
        self.setAccessibleIdentifier(f"weighing-pair-{first.id}-{second.id}")
        self.update()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(px(120), max(px(24), QFontMetrics(self.font()).height() + 6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw mark and name at the left, at the right, and the ratio between."""
        theme, side, half = self._appearance.theme, px(13), (self.width() - px(48)) / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._shown:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.selection)
                painter.drawRoundedRect(QRectF(self.rect()), 5, 5)
            self.draw_ground(painter, theme)
            painter.setPen(theme.text)
            painter.setFont(font("small", tabular=True, semibold=True))
            ratio = _tr("{n} : 1") if self._ratio >= 1 else _tr("1 : {n}")
            ratio = ratio.replace("{n}", number(round(max(self._ratio, 1 / self._ratio), 2)))
            painter.drawText(QRectF(half, 0, px(48), self.height()), Qt.AlignmentFlag.AlignCenter, ratio)
            painter.setFont(font("small", semibold=self._shown))
            for left, sign in ((2.0, self._first), (half + px(48), self._second)):
                draw_sign(painter, QRectF(left, (self.height() - side) / 2, side, side), sign, self._appearance)
                room = QRectF(left + side + px(4), 0, half - side - px(6), self.height())
                words = painter.fontMetrics().elidedText(sign.name, Qt.TextElideMode.ElideRight, int(room.width()))
                painter.setPen(theme.text)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
            draw_focus(painter, self, theme)


class PairList(QWidget):
    """`wanted` carries the pair that somebody wants to see again."""

    wanted = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._buttons: list[PairButton] = []
        self._pairs: list[Pair] = []
        self._column = column(self, 2, 0)

    def show_pairs(self, said: Sequence[Comparison], signs: dict[str, Sign], current: frozenset[str]) -> None:
        """List these comparisons; `current` are the two that are asked for at present."""
        while len(self._buttons) < len(said):
            self._add()
        while len(self._buttons) > len(said):
            self._buttons.pop().deleteLater()
        self._pairs = [(one.first, one.second) for one in said]
        for button, one in zip(self._buttons, said, strict=True):
            button.put(signs[one.first], signs[one.second], one.ratio, current == {one.first, one.second})

    def _add(self) -> None:
        made, at = PairButton(self._desk.appearance), len(self._buttons)
        made.clicked.connect(lambda: self.wanted.emit(*self._pairs[at]))
        self._buttons.append(made)
        self._column.addWidget(made)
        made.show()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Pairs", text)
