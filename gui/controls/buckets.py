"""Buckets as the inspector shows them: a mark, and a check box with mark and name."""

import html
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from gui.controls.buttons import draw_focus
from gui.figure.letters import bucket_letters
from gui.figure.marks import draw_bucket_mark
from gui.theme import Appearance, font, px
from model.project import Project


class Sign(NamedTuple):
    """What tells a bucket on screen: its place in the palette, its letter, its name."""

    id: str
    colour: int
    letter: str
    name: str


def signs(project: Project) -> dict[str, Sign]:
    """The sign of each bucket by its id, in the order of the board."""
    letters = bucket_letters(project.buckets)
    return {one.id: Sign(one.id, one.colour, letters[one.id], one.name) for one in project.buckets}


def draw_sign(painter: QPainter, rect: QRectF, sign: Sign, appearance: Appearance) -> None:
    """Draw the shape and letter of a bucket in the present theme."""
    draw_bucket_mark(painter, rect, appearance.theme.bucket(sign.colour), sign.letter)


class Mark(QWidget):
    """The shape of one bucket."""

    def __init__(self, appearance: Appearance, size: int = 13) -> None:
        super().__init__()
        self._appearance, self._side = appearance, px(size)
        self._sign: Sign | None = None
        self.setFixedSize(self._side + 2, max(self._side + 2, px(20)))
        appearance.changed.connect(self.update)

    def put(self, sign: Sign | None) -> None:
        """Show the mark of a bucket, or none."""
        if sign != self._sign:
            self._sign = sign
            self.setToolTip(html.escape(sign.name) if sign else "")
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        if self._sign is not None:
            with QPainter(self) as painter:
                top = (self.height() - self._side) / 2
                draw_sign(painter, QRectF(1, top, self._side, self._side), self._sign, self._appearance)


class BucketCheck(QCheckBox):
    """A check box for one bucket, with its mark; a long name is cut off and has a tooltip."""

    def __init__(self, appearance: Appearance, identifier: str, saying: str) -> None:
        """`saying` is the accessible name, with {bucket} in it; `identifier` is completed with the bucket's id."""
        super().__init__()
        self._appearance, self._identifier, self._saying = appearance, identifier, saying
        self.sign = Sign("", 0, "", "")
        self.setFont(font("small"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    def put(self, sign: Sign, state: Qt.CheckState) -> None:
        """Show a bucket and whether it is chosen; a part state is shown as between."""
        if sign != self.sign:
            self.sign = sign
            self.setText(sign.name.replace("&", "&&"))
            self.setAccessibleName(self._saying.replace("{bucket}", sign.name))
            self.setAccessibleIdentifier(f"{self._identifier}-{sign.id}")
            self.setToolTip(html.escape(sign.name))
            self.updateGeometry()
            self.update()
        self.blockSignals(True)
        self.setTristate(state == Qt.CheckState.PartiallyChecked)
        self.setCheckState(state)
        self.blockSignals(False)

    def sizeHint(self) -> QSize:
        """Room for the box, the mark and the name."""
        width = self._left() + QFontMetrics(self.font()).horizontalAdvance(self.sign.name) + 6
        return QSize(width, max(px(24), QFontMetrics(self.font()).height() + 6))

    def minimumSizeHint(self) -> QSize:
        """As narrow as box, mark and a letter or two."""
        return QSize(self._left() + px(16), self.sizeHint().height())

    def hitButton(self, _point: object) -> bool:
        """Take a click anywhere on it."""
        return True

    def nextCheckState(self) -> None:
        """From between to on, never back to between by hand."""
        on = self.checkState() == Qt.CheckState.Checked
        self.setTristate(False)
        self.setChecked(not on)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, mark and name."""
        theme, option = self._appearance.theme, QStyleOptionButton()
        self.initStyleOption(option)
        side = px(14)
        with QPainter(self) as painter:
            option.rect = self.rect().adjusted(0, (self.height() - side) // 2, 0, 0)
            option.rect.setSize(QSize(side, side))
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, option, painter, self)
            mark = px(12)
            draw_sign(
                painter, QRectF(side + px(7), (self.height() - mark) / 2, mark, mark), self.sign, self._appearance
            )
            painter.setFont(self.font())
            painter.setPen(theme.text if self.isEnabled() else theme.control)
            room = self.rect().adjusted(self._left(), 0, 0, 0)
            name = self.fontMetrics().elidedText(self.sign.name, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_focus(painter, self, theme, side + 2)

    def _left(self) -> int:
        return px(14) + px(7) + px(12) + px(6)
