"""The head of a bucket's section: mark, name, and what the bucket adds to the card's score."""

import html
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent

from gui.controls.buckets import Sign, draw_sign
from gui.controls.buttons import QuietButton
from gui.figure.marks import draw_hatched
from gui.theme import Appearance, Theme, font, px
from gui.words import signed


class Result(NamedTuple):
    """What stands at the right: points, or a word beside a hatched field where there are none."""

    points: float | None
    word: str

    @property
    def text(self) -> str:
        """The points with their sign, or the word."""
        if self.points is None:
            return self.word
        return f"+{signed(self.points)}" if round(self.points) > 0 else signed(self.points)


class SectionHead(QuietButton):
    """A click opens or closes the details of the section."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._sign = Sign("", 0, "", "")
        self._result = Result(None, "")
        self.setSizePolicy(self.sizePolicy().horizontalPolicy().Ignored, self.sizePolicy().verticalPolicy())
        self.setFont(font("name"))

    def put(self, sign: Sign, result: Result) -> None:
        """Show a bucket and its result."""
        if (sign, result) != (self._sign, self._result):
            self._sign, self._result = sign, result
            self.setAccessibleName(f"{sign.name}: {result.text}" if result.text else sign.name)
            self.setAccessibleIdentifier(f"inspector-section-{sign.id}")
            self.setToolTip(html.escape(sign.name))
            self.update()

    def sizeHint(self) -> QSize:
        """One row of the inspector."""
        return QSize(px(160), max(px(24), QFontMetrics(font("name")).height() + 8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw mark, name and result."""
        theme, side = self._appearance.theme, px(14)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw_ground(painter, theme)
            left = px(4)
            draw_sign(painter, QRectF(left, (self.height() - side) / 2, side, side), self._sign, self._appearance)
            room = self.rect().adjusted(left + side + px(7), 0, -px(4), 0)
            painter.setFont(font("name"))
            metrics = painter.fontMetrics()
            wide = metrics.horizontalAdvance(self._sign.name) + px(6)
            room.setRight(room.right() - px(6) - self._draw_result(painter, room, room.width() - wide, theme))
            painter.setFont(font("name"))
            painter.setPen(theme.text)
            name = metrics.elidedText(self._sign.name, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)

    def _draw_result(self, painter: QPainter, room: QRect, left: int, theme: Theme) -> int:
        """Draw the result at the right; the width it took. The word goes where the name leaves it no room."""
        text, points = self._result.text, self._result.points
        if not text:
            return 0
        painter.setFont(font("small") if points is None else font("name", tabular=True))
        width = painter.fontMetrics().horizontalAdvance(text)
        if points is None and width + px(26) > left:
            text, width = "", 0
        painter.setPen(theme.muted if points is None else theme.harm if round(points) < 0 else theme.text)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        if points is not None:
            return width
        gap = px(7) if text else 0
        swatch = QRectF(room.right() + 1 - width - gap - px(19), room.center().y() - px(5), px(19), px(11))
        draw_hatched(painter, swatch, theme)
        return width + gap + px(19)


def not_judged() -> Result:
    """The result of a bucket for which nothing was said."""
    return Result(None, QCoreApplication.translate("BucketSection", "Not judged"))


def open_result() -> Result:
    """The result of a bucket of which somebody said that it cannot be said."""
    return Result(None, QCoreApplication.translate("BucketSection", "Can’t say"))


def different() -> Result:
    """The result of several cards that are judged differently."""
    return Result(None, QCoreApplication.translate("BucketSection", "Different"))
