"""The legend at the right of the tabs: harm, interval, not judged."""

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.figure.brushes import harm_brush
from gui.figure.marks import draw_hatched
from gui.theme import Appearance, Theme, font, px


class Legend(QWidget):
    """Three signs with their words."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._words = sign_words()
        self.setAccessibleName(self.tr("Legend"))
        self.setAccessibleDescription(", ".join(self._words))
        appearance.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Room for all three."""
        return QSize(sum(sign_width(word) for word in self._words), px(24))

    def minimumSizeHint(self) -> QSize:
        """It is not squeezed; the panel hides it instead."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The signs."""
        painter = QPainter(self)
        x = 0.0
        for place, word in enumerate(self._words):
            draw_sign(painter, place, word, QPointF(x, self.height() / 2), self._appearance.theme)
            x += sign_width(word)
        painter.end()


def sign_words() -> tuple[str, str, str]:
    """What the three signs mean."""
    return (
        QCoreApplication.translate("Legend", "harms the goal"),
        QCoreApplication.translate("Legend", "90 % interval"),
        QCoreApplication.translate("Legend", "not judged"),
    )


def sign_width(word: str) -> int:
    """How much room a sign with its word takes, with the gap after it."""
    return px(42) + QFontMetrics(font("small")).horizontalAdvance(word)


def draw_sign(painter: QPainter, place: int, word: str, at: QPointF, theme: Theme) -> None:
    """Draw the sign of that place with its word; `at` is the middle of its left edge."""
    sign = QRectF(at.x(), at.y() - px(5), px(20), px(10))
    (_harm, _range, draw_hatched)[place](painter, sign, theme)
    painter.setFont(font("small"))
    painter.setPen(theme.muted)
    room = QRectF(at.x() + px(26), at.y() - px(12), sign_width(word), px(24))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, word)


def _harm(painter: QPainter, sign: QRectF, theme: Theme) -> None:
    painter.fillRect(sign, theme.harm)
    painter.fillRect(sign, harm_brush(theme))


def _range(painter: QPainter, sign: QRectF, theme: Theme) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.text, 1.25))
    middle = sign.center().y()
    painter.drawLine(QLineF(sign.left(), middle, sign.right(), middle))
    for end in (sign.left(), sign.right()):
        painter.drawLine(QLineF(end, middle - 2.5, end, middle + 2.5))
    painter.setBrush(theme.text)
    painter.drawEllipse(QPointF(sign.center().x(), middle), 2.6, 2.6)
