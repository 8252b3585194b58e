"""The legend at the right of the tabs: harm, interval, not judged."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.figure.brushes import harm_brush
from gui.figure.marks import draw_hatched
from gui.theme import Appearance, font, px


class Legend(QWidget):
    """Three signs with their words."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._words = (self.tr("harms the goal"), self.tr("range"), self.tr("not judged"))
        self.setAccessibleName(self.tr("Legend"))
        self.setAccessibleDescription(", ".join(self._words))
        appearance.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Room for all three."""
        words = QFontMetrics(font("small"))
        return QSize(sum(words.horizontalAdvance(word) + px(42) for word in self._words), px(24))

    def minimumSizeHint(self) -> QSize:
        """It is not squeezed; the panel hides it instead."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The signs."""
        theme, painter = self._appearance.theme, QPainter(self)
        x, middle = 0.0, self.height() / 2
        for place, word in enumerate(self._words):
            sign = QRectF(x, middle - px(5), px(20), px(10))
            if place == 0:
                painter.fillRect(sign, theme.harm)
                painter.fillRect(sign, harm_brush(theme))
            elif place == 1:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(theme.text, 1.25))
                painter.drawLine(QLineF(sign.left(), middle, sign.right(), middle))
                for end in (sign.left(), sign.right()):
                    painter.drawLine(QLineF(end, middle - 2.5, end, middle + 2.5))
                painter.setBrush(theme.text)
                painter.drawEllipse(QPointF(sign.center().x(), middle), 2.6, 2.6)
            else:
                draw_hatched(painter, sign, theme)
            painter.setFont(font("small"))
            painter.setPen(theme.muted)
            width = QFontMetrics(font("small")).horizontalAdvance(word)
            painter.drawText(QRectF(x + px(26), 0, width + 4, self.height()), Qt.AlignmentFlag.AlignVCenter, word)
            x += px(42) + width
        painter.end()
