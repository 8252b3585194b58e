"""How a worded slider is drawn: track, tick, band, handle, word; or hatched where nothing was said."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.figure.marks import draw_hatched
from gui.theme import Theme, font, px

HANDLE = 6.5
"""Radius of the handle at 100 %."""

GAP = 14
"""Room between the track and the word."""


@dataclass(frozen=True)
class Geometry:
    """Where the parts of a slider are: a track for numbers from `low` to 1, and the words right of it."""

    track: QRectF
    word: QRect
    low: float

    def x(self, number: float) -> float:
        """The place of a number on the track."""
        return self.track.left() + (number - self.low) / (1 - self.low) * self.track.width()

    def number(self, x: float) -> float:
        """The number at a place, inside the scale."""
        share = (x - self.track.left()) / max(self.track.width(), 1.0)
        return self.low + min(max(share, 0.0), 1.0) * (1 - self.low)


@dataclass(frozen=True)
class Shown:
    """What a slider shows: the handle's number, its band, and the word; no number where nothing was said."""

    number: float | None
    band: tuple[float, float]
    word: str
    focused: bool
    hovered: bool
    enabled: bool


def geometry(rect: QRect, low: float, word_width: int) -> Geometry:
    """The parts of a slider in `rect`; the track takes what the word leaves."""
    room = px(HANDLE) + 1
    length = max(rect.width() - word_width - px(GAP) - 2 * room, px(28))
    middle = rect.center().y() + 0.5
    track = QRectF(rect.left() + room, middle - 1, length, 2)
    left = int(track.right() + px(GAP))
    return Geometry(track, QRect(left, rect.top(), max(rect.right() + 1 - left, 0), rect.height()), low)


def draw_slider(painter: QPainter, place: Geometry, shown: Shown, theme: Theme) -> None:
    """Draw all of a slider."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if shown.number is None:
        _draw_unset(painter, place, shown, theme)
    else:
        _draw_track(painter, place, theme)
        _draw_band(painter, place, shown.band, theme)
        _draw_handle(painter, place, shown, theme)
    painter.setFont(font("small"))
    painter.setPen(theme.text if shown.number is not None else theme.muted)
    word = painter.fontMetrics().elidedText(shown.word, Qt.TextElideMode.ElideRight, place.word.width())
    painter.drawText(place.word, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)


def _draw_track(painter: QPainter, place: Geometry, theme: Theme) -> None:
    painter.fillRect(place.track, theme.control)
    tick = QRectF(place.x(0.0) - 0.75, place.track.center().y() - px(6), 1.5, 2 * px(6))
    painter.fillRect(tick, theme.control)


def _draw_band(painter: QPainter, place: Geometry, band: tuple[float, float], theme: Theme) -> None:
    colour = QColor(theme.control)
    colour.setAlpha(110)
    left, right, half = place.x(band[0]), place.x(band[1]), px(4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(left, place.track.center().y() - half, right - left, 2 * half), half, half)


def _draw_handle(painter: QPainter, place: Geometry, shown: Shown, theme: Theme) -> None:
    at = QPointF(place.x(shown.number or 0.0), place.track.center().y())
    radius = HANDLE * px(100) / 100
    if shown.focused:
        painter.setPen(QPen(theme.focus, 1.5))
        painter.setBrush(theme.surface)
        painter.drawEllipse(at, radius + 2.5, radius + 2.5)
    painter.setPen(QPen(theme.accent if shown.enabled else theme.control, 2))
    painter.setBrush(theme.selection if shown.hovered else theme.raised)
    painter.drawEllipse(at, radius - 1, radius - 1)


def _draw_unset(painter: QPainter, place: Geometry, shown: Shown, theme: Theme) -> None:
    half = px(4)
    bar = QRectF(place.track.left(), place.track.center().y() - half, place.track.width(), 2 * half)
    draw_hatched(painter, bar, theme)
    if shown.focused or shown.hovered:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.focus, 2 if shown.focused else 1))
        painter.drawRoundedRect(bar.adjusted(-3, -3, 3, 3), 4, 4)
