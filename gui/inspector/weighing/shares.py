"""What the buckets weigh now: a bar of shares, and below it each share with the interval that it may be in."""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.controls.buckets import Sign, draw_sign
from gui.desk import Desk
from gui.inspector.bucket.weight_rows import WeightBar, percent
from gui.inspector.pieces.layout import Flow
from gui.theme import Appearance, font, px
from model.weights import point_weights

CLOSE = 0.005
"""Ends that are nearer than this to the share are not shown."""


class ShareFace(QWidget):
    """Mark, per cent and interval of one bucket."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._sign, self._share, self._ends = Sign("", 0, "", ""), "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    def put(self, sign: Sign, share: float, ends: tuple[float, float]) -> None:
        """Show a share with its ends, all 0 to 1."""
        apart = max(share - ends[0], ends[1] - share) >= CLOSE
        span = _tr("{low}–{high}")
        low, high = (str(round(100 * end)) for end in ends)
        shown = span.replace("{low}", low).replace("{high}", high) if apart else ""
        if (sign, percent(share), shown) != (self._sign, self._share, self._ends):
            self._sign, self._share, self._ends = sign, percent(share), shown
            self.setAccessibleName(self._spoken(low, high))
            self.setToolTip(self.accessibleName())
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Room for all of it."""
        width = px(13) + px(4) + QFontMetrics(_bold()).horizontalAdvance(self._share)
        if self._ends:
            width += px(4) + QFontMetrics(_plain()).horizontalAdvance(self._ends)
        return QSize(width + 2, max(px(18), QFontMetrics(_bold()).height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        theme, side = self._appearance.theme, px(13)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_sign(painter, QRectF(0, (self.height() - side) / 2, side, side), self._sign, self._appearance)
            left = side + px(4)
            painter.setFont(_bold())
            painter.setPen(theme.text)
            painter.drawText(QRectF(left, 0, self.width(), self.height()), _FLAGS, self._share)
            left += QFontMetrics(_bold()).horizontalAdvance(self._share) + px(4)
            painter.setFont(_plain())
            painter.setPen(theme.muted)
            painter.drawText(QRectF(left, 0, self.width(), self.height()), _FLAGS, self._ends)

    def _spoken(self, low: str, high: str) -> str:
        text = _tr("{bucket}: {share}, from {low} to {high} %") if self._ends else _tr("{bucket}: {share}")
        text = text.replace("{share}", self._share).replace("{low}", low).replace("{high}", high)
        return text.replace("{bucket}", self._sign.name)


class Shares(QWidget):
    """At the foot of the page, whichever way is looked at: what counts now. `resized` comes with another height."""

    resized = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._bar = WeightBar(desk.appearance)
        self._flow = Flow(10, 2)
        self._faces: list[ShareFace] = []
        lines = QVBoxLayout(self)
        lines.setContentsMargins(px(12), px(8), px(2), px(8))
        lines.setSpacing(px(6))
        lines.addWidget(self._bar)
        lines.addWidget(self._flow)
        self.setAccessibleName(_tr("Weights now"))
        self.setAccessibleIdentifier("weighing-shares")
        desk.appearance.changed.connect(self.update)

    def show_shares(self, signs: dict[str, Sign]) -> None:
        """Show the weights that count."""
        shares = point_weights(self._desk.document.project)
        latest = self._desk.priorities.latest
        ends = {one: (share, share) for one, share in shares.items()}
        if latest is not None:
            ends.update(zip(latest.buckets, zip(latest.weights.low, latest.weights.high, strict=True), strict=True))
        self._bar.put([(signs[one], share) for one, share in shares.items()])
        while len(self._faces) < len(shares):
            self._faces.append(ShareFace(self._desk.appearance))
        while len(self._faces) > len(shares):
            self._faces.pop().deleteLater()
        for face, (one, share) in zip(self._faces, shares.items(), strict=True):
            face.put(signs[one], share, ends[one])
        self._flow.fill(self._faces)
        self.resized.emit()

    def be_brief(self, brief: bool) -> None:
        """Show the bar alone, where the page is low; the heads of the panes have the figures."""
        self._flow.setVisible(not brief)

    def event(self, event: QEvent) -> bool:
        """Tell when the lines have become more or fewer."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.resized.emit()
        return done

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, and the line above it."""
        theme = self._desk.appearance.theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.surface)
            painter.fillRect(QRectF(0, 0, self.width(), 1), theme.line)


_FLAGS = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


def _bold() -> QFont:
    return font("small", tabular=True, semibold=True)


def _plain() -> QFont:
    return font("caption", tabular=True)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Weighing", text)
