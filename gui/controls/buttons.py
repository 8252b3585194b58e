"""Small buttons that stay quiet until one needs them: text with an icon, an icon alone, a hatched switch."""

import html

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from gui.figure.icons import draw_icon
from gui.figure.marks import draw_hatched
from gui.theme import Appearance, Theme, font, px

TARGET = 24
"""The smallest size of anything one can click, at 100 %."""


class QuietButton(QAbstractButton):
    """A button without a frame: an icon, a text, or both. An icon alone takes its name as tooltip."""

    def __init__(self, appearance: Appearance, text: str = "", icon: str = "", name: str = "") -> None:
        super().__init__()
        self._appearance, self._icon = appearance, icon
        self.setText(text)
        self.setFont(font("small"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if name:
            self.setAccessibleName(name)
        if name and not text:
            self.setToolTip(html.escape(name))
        appearance.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as icon and text, never under the smallest target."""
        width = (self._icon_side() if self._icon else 0) + (px(6) if self._icon and self.text() else 0)
        width += QFontMetrics(self.font()).horizontalAdvance(self.text()) + self._padding() * 2
        return QSize(max(width, px(TARGET)), max(px(TARGET), QFontMetrics(self.font()).height() + 6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground under the pointer, the focus ring, icon and text."""
        theme = self._appearance.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw_ground(painter, theme)
            side = self._icon_side()
            left = float(self._padding()) if self.text() else (self.width() - side) / 2
            ink = theme.text if self.isEnabled() else theme.control
            if self._icon:
                draw_icon(painter, QRectF(round(left), (self.height() - side) // 2, side, side), self._icon, ink)
                left += side + px(6)
            painter.setFont(self.font())
            painter.setPen(ink)
            room = QRectF(left, 0, self.width() - left, self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())

    def draw_ground(self, painter: QPainter, theme: Theme) -> None:
        """Draw what lies under the text."""
        if self.isDown() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection if self.isDown() else theme.raised)
            painter.drawRoundedRect(QRectF(self.rect()), 5, 5)
        draw_focus(painter, self, theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter click as the space bar does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def _padding(self) -> int:
        return px(4)

    def _icon_side(self) -> int:
        return px(13) if self.text() else px(16)


class HatchSwitch(QuietButton):
    """The switch "I can't say": hatched, dashed while off."""

    def __init__(self, appearance: Appearance, text: str, name: str) -> None:
        super().__init__(appearance, text, "", name)
        self.setCheckable(True)
        self.setFont(font("caption"))

    def sizeHint(self) -> QSize:
        """Room for the swatch as well."""
        return super().sizeHint() + QSize(px(28), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, swatch and text."""
        theme = self._appearance.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            on = self.isChecked()
            painter.setPen(QPen(theme.accent, 2) if on else QPen(theme.control, 1, Qt.PenStyle.DashLine))
            painter.setBrush(theme.selection if on or self.underMouse() else Qt.BrushStyle.NoBrush)
            rim = 1.0 if on else 0.5
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(rim, rim + 1, -rim, -rim - 1), 4, 4)
            swatch = QRectF(px(7), (self.height() - px(9)) // 2, px(16), px(9))
            draw_hatched(painter, swatch, theme)
            painter.setFont(self.font())
            painter.setPen(theme.text)
            room = QRectF(swatch.right() + px(5), 0, self.width(), self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
            if not on:
                draw_focus(painter, self, theme)
            elif self.hasFocus():
                painter.setPen(QPen(theme.focus, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 5, -4, -5), 2, 2)


def draw_focus(painter: QPainter, widget: QAbstractButton, theme: Theme, left: int = 0) -> None:
    """Draw the focus ring inside the rim of a widget that has the focus, from `left` on."""
    if widget.hasFocus():
        painter.setPen(QPen(theme.focus, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(widget.rect()).adjusted(left + 1, 1, -1, -1), 4, 4)
