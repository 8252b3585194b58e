"""What more of one resource would buy: the best value at each budget, as steps, with this plan and the next step."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.plans import Steps
from gui.theme import Appearance, Theme, font, px
from gui.words import figure, joined, signed
from model.project import Project, Resource

_STEPS = (1, 2, 2.5, 5, 10)
_Align = Qt.AlignmentFlag


class FrontierPlot(QWidget):
    """Only shows; the sentence beside it says the same."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._steps: Steps | None = None
        self._resource: Resource | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(px(150))
        self.setAccessibleIdentifier("plan-frontier")
        appearance.changed.connect(self.update)

    def put(self, steps: Steps | None, resource: Resource | None) -> None:
        """Show these steps of a resource."""
        if (steps, resource) != (self._steps, self._resource):
            self._steps, self._resource = steps, resource
            self.setAccessibleName(told(steps, resource) if steps and resource else "")
            self.update()

    def sizeHint(self) -> QSize:
        """As in the design."""
        return QSize(px(440), px(220))

    def event(self, event: object) -> bool:
        """Say the value at the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QHelpEvent.Type.ToolTip and self._steps and self._resource:
            plot = self._plot()
            at = (event.pos().x() - plot.left()) / max(plot.width(), 1) * self._steps.most
            said = _tr("{budget}: best value {value}").replace("{budget}", _amount(max(at, 0.0), self._resource))
            QToolTip.showText(
                event.globalPos(), said.replace("{value}", figure(round(_value_at(self._steps, at), 1))), self
            )
            return True
        return bool(super().event(event))  # type: ignore[arg-type]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw grid, steps, this plan and the next one."""
        steps, resource = self._steps, self._resource
        if steps is None or resource is None:
            return
        theme, plot = self._appearance.theme, self._plot()
        low = min([0.0, *(value for _, value in steps.levels)])
        high = max([1.0, steps.value, *(value for _, value in steps.levels)])
        place = _Place(plot, steps.most, low, high * 1.05)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _draw_grid(painter, place, steps, resource, theme)
            _draw_steps(painter, place, steps, theme)
            _draw_now(painter, place, steps, theme)

    def _plot(self) -> QRectF:
        return QRectF(px(40), px(8), self.width() - px(56), self.height() - px(48))


class _Place(NamedTuple):
    """Where budgets and values are, in pixels."""

    plot: QRectF
    most: float
    low: float
    high: float

    def at(self, budget: float, value: float) -> QPointF:
        x = self.plot.left() + min(budget / self.most, 1.0) * self.plot.width()
        return QPointF(x, self.plot.bottom() - (value - self.low) / (self.high - self.low) * self.plot.height())


def told(steps: Steps, resource: Resource) -> str:
    """What the plot shows, as one sentence."""
    text = _tr("Best value at each budget of {resource}: {value} points at {budget}")
    text = text.replace("{resource}", resource.name).replace("{value}", figure(round(steps.value, 1)))
    return text.replace("{budget}", _amount(steps.budget, resource))


def next_step(steps: Steps, project: Project) -> str:
    """What the next step needs and brings."""
    resource = project.resource(steps.resource)
    if steps.next is None:
        return _tr("More {resource} would buy nothing.").replace("{resource}", resource.name)
    more, gain, cards = steps.next
    names = joined([f"“{project.card_by_id[card].name}”" for card in cards if card in project.card_by_id])
    said = _tr("{amount} more {resource} brings {points} more points.")
    if names:
        said = _tr("{amount} more {resource} lets {cards} in, for {points} more points. Less than that buys nothing.")
    said = said.replace("{amount}", _amount(more, resource)).replace("{resource}", resource.name)
    return said.replace("{points}", figure(round(gain, 1))).replace("{cards}", names)


def _amount(amount: float, resource: Resource) -> str:
    return f"{figure(amount)} {resource.unit}".strip()


def _value_at(steps: Steps, budget: float) -> float:
    known = [value for level, value in steps.levels if level <= budget + 1e-9]
    return known[-1] if known else 0.0


def _round_steps(span: float, most: float) -> float:
    """A round distance of which about `most` fit into a span."""
    size = 10.0 ** _power(span / max(most, 1.0))
    return next((size * step for step in _STEPS if span / (size * step) <= most), size * 10)


def _power(number: float) -> int:
    power = 0
    while number >= 10:
        number, power = number / 10, power + 1
    while 0 < number < 1:
        number, power = number * 10, power - 1
    return power


def _draw_grid(painter: QPainter, place: _Place, steps: Steps, resource: Resource, theme: Theme) -> None:
    plot = place.plot
    painter.setFont(font("caption", tabular=True))
    step = _round_steps(place.high - place.low, plot.height() / px(36))
    count = int(place.low // step)
    while count * step <= place.high:
        y = place.at(0, count * step).y()
        if y <= plot.bottom() + 1:
            painter.setPen(QPen(theme.text if count == 0 else theme.grid, 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(theme.muted)
            room = QRectF(0, y - 8, plot.left() - px(6), 16)
            painter.drawText(room, _Align.AlignRight | _Align.AlignVCenter, signed(count * step))
        count += 1
    across = _round_steps(steps.most, plot.width() / px(90))
    count = 0
    while count * across <= steps.most * 1.0001:
        x = place.at(count * across, 0).x()
        painter.drawText(QRectF(x - 40, plot.bottom() + 3, 80, 16), _Align.AlignHCenter, figure(count * across))
        count += 1
    label = f"{resource.name}, {resource.unit}" if resource.unit else resource.name
    painter.drawText(QRectF(plot.left(), plot.bottom() + px(19), plot.width(), 16), _Align.AlignRight, label)


def _draw_steps(painter: QPainter, place: _Place, steps: Steps, theme: Theme) -> None:
    line, before = QPolygonF(), None
    for level, value in steps.levels:
        if before is not None:
            line.append(place.at(level, before))
        line.append(place.at(level, value))
        before = value
    if before is not None:
        line.append(place.at(place.most, before))
    painter.setPen(QPen(theme.accent, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin))
    painter.drawPolyline(line)


def _draw_now(painter: QPainter, place: _Place, steps: Steps, theme: Theme) -> None:
    here = place.at(steps.budget, steps.value)
    painter.setPen(QPen(theme.muted, 1, Qt.PenStyle.DashLine))
    painter.drawLine(here, QPointF(here.x(), place.plot.bottom()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.accent)
    painter.drawEllipse(here, 4.5, 4.5)
    painter.setFont(font("small", semibold=True))
    said = _tr("this plan: {value}").replace("{value}", figure(round(steps.value, 1)))
    painter.setPen(theme.text)
    width = QFontMetricsF(painter.font()).horizontalAdvance(said)
    left = max(here.x() - width - 9, place.plot.left() + 4)
    painter.drawText(QRectF(left, here.y() - px(22), width + 4, 16), _Align.AlignLeft, said)
    if steps.next is None:
        return
    more, gain, _ = steps.next
    there = place.at(steps.budget + more, steps.value + gain)
    painter.setPen(QPen(theme.accent, 1.6))
    painter.setBrush(theme.surface)
    painter.drawEllipse(there, 4, 4)
    painter.setFont(font("small"))
    painter.setPen(theme.text)
    said = _tr("{amount} more: +{points}").replace("{amount}", figure(more)).replace("{points}", figure(round(gain, 1)))
    width = QFontMetricsF(painter.font()).horizontalAdvance(said)
    left = min(there.x() + 9, place.plot.right() - width)
    painter.drawText(QRectF(left, there.y() + 5, width + 4, 16), _Align.AlignLeft, said)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Plan", text)
