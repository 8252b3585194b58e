"""What moves over the lines: the weight that one drags, where the lead changes hands, and a marked weight."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from gui.controls.buckets import Sign
from gui.figure.marks import chip_width, draw_chip
from gui.theme import Theme, font, px
from gui.whatif.finding import Said
from gui.whatif.frame import Frame
from gui.whatif.sheaf import Sheaf
from gui.whatif.words import percent


@dataclass(frozen=True)
class Grip:
    """The weight that one drags: its share and goal, whether it is held or has the focus.

    `marked` is a share at which something would change, `said` a judgement that would change something.
    """

    share: float
    sign: Sign
    held: bool
    focused: bool
    marked: float | None = None
    said: Said | None = None


def grip_rect(frame: Frame, grip: Grip) -> QRectF:
    """The chip above the line that one takes hold of."""
    width, height = chip_width(percent(grip.share)), px(20)
    left = min(max(frame.x(grip.share) - width / 2, px(2)), frame.width - width - px(2))
    return QRectF(round(left), px(4), width, height)


def draw_over(painter: QPainter, sheaf: Sheaf, frame: Frame, named: list[int], grip: Grip, theme: Theme) -> None:
    """Draw all of it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if grip.marked is not None:
        _draw_mark(painter, frame, grip, theme)
    _draw_line(painter, sheaf, frame, named, grip, theme)
    if grip.said is not None:
        _draw_ghost(painter, sheaf, frame, grip, theme)
    _draw_leads(painter, sheaf, frame, grip, theme)
    chip = grip_rect(frame, grip)
    draw_chip(painter, chip, theme.bucket(grip.sign.colour), grip.sign.letter, percent(grip.share), theme.text)
    if grip.focused:
        painter.setPen(QPen(theme.focus, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = chip.adjusted(-3, -3, 3, 3)
        painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)


def _draw_line(painter: QPainter, sheaf: Sheaf, frame: Frame, named: list[int], grip: Grip, theme: Theme) -> None:
    """Draw the line of the weight in its goal's colour, with a ring where it meets a named line."""
    edge, plot, x = theme.bucket(grip.sign.colour).edge, frame.plot, frame.x(grip.share)
    painter.setPen(QPen(edge, 3 if grip.held else 2))
    painter.drawLine(QLineF(x, grip_rect(frame, grip).bottom(), x, plot.bottom() + px(3)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(edge)
    foot, half = plot.bottom() + px(6), px(4)
    painter.drawPolygon(QPolygonF([QPointF(x - half, foot), QPointF(x + half, foot), QPointF(x, foot - px(6))]))
    scores = sheaf.at(grip.share)
    painter.setPen(QPen(theme.text, 1.2))
    painter.setBrush(theme.surface)
    for at in named:
        painter.drawEllipse(QPointF(x, frame.y(float(scores[at]))), 2.6, 2.6)


def _draw_leads(painter: QPainter, sheaf: Sheaf, frame: Frame, grip: Grip, theme: Theme) -> None:
    """Draw a dot and the per cent where the lead changes hands; no per cent covers another or the line."""
    painter.setFont(font("caption", tabular=True, semibold=True))
    metrics, x = QFontMetricsF(painter.font()), frame.x(grip.share)
    taken = [QRectF(x - 2, 0, 4, frame.height)]
    for lead in sheaf.leads:
        at = QPointF(frame.x(lead.share), frame.y(lead.points))
        painter.setPen(QPen(theme.surface, 1.5))
        painter.setBrush(theme.text)
        painter.drawEllipse(at, 4, 4)
        text = edge_percent(lead.share)
        place = QRectF(0, 0, metrics.horizontalAdvance(text) + 2, px(15))
        for aside in (
            QPointF(0, -px(14)),
            QPointF(-place.width() / 2 - 6, -px(11)),
            QPointF(place.width() / 2 + 6, -px(11)),
        ):
            place.moveCenter(at + aside)
            place.moveLeft(min(max(place.left(), frame.plot.left() + 1), frame.plot.right() - place.width()))
            if not any(place.intersects(other) for other in taken):
                taken.append(QRectF(place))
                _draw_text(painter, place, text, theme)
                break


def _draw_mark(painter: QPainter, frame: Frame, grip: Grip, theme: Theme) -> None:
    """Draw where what a sentence says comes true: a dashed line in the goal's colour, its per cent above it."""
    x, chip = frame.x(grip.marked or 0.0), grip_rect(frame, grip)
    painter.setPen(QPen(theme.bucket(grip.sign.colour).edge, 1.5, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(x, px(22), x, frame.plot.bottom()))
    painter.setFont(font("caption", tabular=True, semibold=True))
    text = percent(grip.marked or 0.0)
    place = QRectF(0, chip.top(), QFontMetricsF(painter.font()).horizontalAdvance(text) + 2, chip.height())
    place.moveLeft(x - place.width() / 2)
    if place.intersects(chip.adjusted(-px(4), 0, px(4), 0)):
        place.moveLeft(chip.left() - px(6) - place.width() if x < chip.center().x() else chip.right() + px(6))
    painter.setPen(theme.text)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def _draw_ghost(painter: QPainter, sheaf: Sheaf, frame: Frame, grip: Grip, theme: Theme) -> None:
    """Draw the line that a card would have with another judgement for this goal: it turns around its left end."""
    if grip.said is None or grip.said.card not in sheaf.keys or grip.share <= 0:
        return
    start, score = float(sheaf.start[sheaf.keys.index(grip.said.card)]), grip.said.score
    meets = QPointF(frame.x(grip.share), frame.y(score))
    painter.save()
    painter.setClipRect(frame.plot.adjusted(-2, -2, 2, 2))
    painter.setPen(QPen(theme.accent, 2, Qt.PenStyle.DashLine))
    end = start + (score - start) / grip.share
    painter.drawLine(QLineF(frame.x(0), frame.y(start), frame.x(1), frame.y(end)))
    painter.restore()
    painter.setPen(QPen(theme.accent, 2))
    painter.setBrush(theme.surface)
    painter.drawEllipse(meets, 4.5, 4.5)


def edge_percent(share: float) -> str:
    """A share in per cent; one that is not quite nothing or all is not said to be."""
    whole = percent(share)
    if 0 < share < 0.005:
        return f"<{percent(0.01)}"
    return f">{percent(0.99)}" if 0.995 <= share < 1 else whole


def _draw_text(painter: QPainter, place: QRectF, text: str, theme: Theme) -> None:
    """Draw text on a ground that lets little of the lines behind it through."""
    ground = QColor(theme.surface)
    ground.setAlpha(215)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(place.adjusted(-1, 1, 1, -1), 3, 3)
    painter.setPen(theme.text)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
