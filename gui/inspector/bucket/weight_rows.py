"""The weights of all buckets: a row each, and a bar that shows how they share the whole."""

import html

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.controls.buckets import Sign, draw_sign
from gui.controls.buttons import QuietButton
from gui.controls.labels import Words
from gui.desk import Desk
from gui.inspector.bucket.weight_slider import WeightSlider
from gui.inspector.pieces.layout import column, row
from gui.theme import Appearance, px

NAME, SHARE = 60, 38
"""The least width of a row's name, and the width of its share, at 100 %."""


class BucketButton(QuietButton):
    """Mark and name of a bucket; a click selects it."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._sign, self._chosen = Sign("", 0, "", ""), False
        self.setMinimumWidth(px(NAME))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def put(self, sign: Sign, chosen: bool) -> None:
        """Show a bucket; the selected one stands in semibold."""
        if (sign, chosen) != (self._sign, self._chosen):
            self._sign, self._chosen = sign, chosen
            self.setAccessibleName(_tr("Show {bucket}").replace("{bucket}", sign.name))
            self.setAccessibleIdentifier(f"inspector-show-{sign.id}")
            self.setToolTip(html.escape(sign.name))
            self.update()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(px(NAME), max(px(24), QFontMetrics(self.font()).height() + 6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw mark and name."""
        theme, side = self._appearance.theme, px(13)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw_ground(painter, theme)
            draw_sign(painter, QRectF(px(1), (self.height() - side) / 2, side, side), self._sign, self._appearance)
            shown = QFont(self.font())
            shown.setWeight(QFont.Weight.DemiBold if self._chosen else QFont.Weight.Normal)
            painter.setFont(shown)
            painter.setPen(theme.text)
            room = self.rect().adjusted(side + px(7), 0, -px(2), 0)
            name = painter.fontMetrics().elidedText(self._sign.name, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)


class WeightRow(QWidget):
    """Name, slider and share of one bucket."""

    def __init__(self, desk: Desk, bucket: str) -> None:
        super().__init__()
        self._desk, self._bucket = desk, bucket
        self._name = BucketButton(desk.appearance)
        self._name.clicked.connect(lambda: desk.selection.select_bucket(bucket))
        self.slider = WeightSlider(desk.appearance)
        self.slider.setAccessibleIdentifier(f"weight-{bucket}")
        self.slider.weighed.connect(self._weigh)
        self.slider.done.connect(desk.document.close_step)
        self._share = Words(desk.appearance, "", "small", tabular=True)
        self._share.setFixedWidth(px(SHARE))
        self._share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._share.setBuddy(self.slider)
        lines = column(self, 0, 0)
        line = row(self._name, self.slider, self._share, spacing=4)
        line.setStretch(0, 5)
        line.setStretch(1, 4)
        lines.addLayout(line)

    def put(self, sign: Sign, share: float, rating: float, chosen: bool, asked: bool) -> None:
        """Show a weight: its share of the whole (0 to 1) and its rating (0 to 100)."""
        self._name.put(sign, chosen)
        self.slider.put(rating, sign.colour, asked)
        text = percent(share)
        self.slider.setAccessibleName(_tr("Weight of {bucket}").replace("{bucket}", sign.name))
        self.slider.setAccessibleDescription(_tr("{share} of the whole").replace("{share}", text))
        self._share.say(text, "text" if asked else "muted")

    def _weigh(self, rating: float) -> None:
        self._desk.weights.weigh(self._bucket, rating, merge=("weight", self._bucket))


class WeightBar(QWidget):
    """All weights in one bar, each in its bucket's colour; without weights it is hatched."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._shares: list[tuple[Sign, float]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(px(8))
        appearance.changed.connect(self.update)

    def put(self, shares: list[tuple[Sign, float]]) -> None:
        """Show these shares."""
        if shares != self._shares:
            self._shares = shares
            self.setToolTip(html.escape(", ".join(f"{sign.name} {percent(share)}" for sign, share in shares)))
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segments, 1 px apart."""
        theme, left = self._appearance.theme, 0.0
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.line)
            for sign, share in self._shares:
                width = share * self.width()
                painter.fillRect(QRectF(left, 0, max(width - 1, 0), self.height()), theme.bucket(sign.colour).edge)
                left += width


def percent(share: float) -> str:
    """A share as whole per cents."""
    return _tr("{n} %").replace("{n}", str(round(100 * share)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Weights", text)
