"""The sentence that will be true after a drop, in the colour of what one can aim at."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.board.dragging import Dragging
from gui.board.faces import Faces
from gui.places import Place
from gui.theme import Theme, font, px

_Align = Qt.AlignmentFlag


def draw_banner(painter: QPainter, band: QRectF, sentence: str, theme: Theme, left: float) -> None:
    """Fill the band and write the sentence from `left` on: smaller, then in two lines, before it is cut."""
    painter.fillRect(band, theme.accent)
    room = band.adjusted(left, 0, -px(8), 0)
    used, lines = _fitted(sentence, room)
    painter.setFont(used)
    painter.setPen(theme.on_accent)
    high = QFontMetricsF(used).height()
    top = room.center().y() - high * len(lines) / 2
    for at, line in enumerate(lines):
        place = QRectF(room.x(), top + at * high, room.width(), high)
        painter.drawText(place, _Align.AlignVCenter | Qt.TextFlag.TextSingleLine, line)


def _fitted(sentence: str, room: QRectF) -> tuple[QFont, list[str]]:
    """A font and one or two lines that fit the room, the last one cut if need be."""
    large, small = font("name"), font("small", semibold=True)
    if QFontMetricsF(large).horizontalAdvance(sentence) <= room.width():
        return large, [sentence]
    metrics = QFontMetricsF(small)
    if metrics.horizontalAdvance(sentence) <= room.width() or 2 * metrics.height() > room.height():
        return small, [metrics.elidedText(sentence, Qt.TextElideMode.ElideRight, room.width())]
    words, first = sentence.split(" "), ""
    while len(words) > 1 and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= room.width():
        first = f"{first} {words.pop(0)}".strip()
    rest = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, room.width())
    return small, [first, rest] if first else [rest]


class Banner(QWidget):
    """Stands over a head while a drop there would change something; the pointer goes through it."""

    def __init__(self, place: Place, faces: Faces, dragging: Dragging, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place
        self._faces = faces
        self._dragging = dragging
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        dragging.moved.connect(self._follow)

    def _follow(self) -> None:
        wanted = self._dragging.over == self._place and self._dragging.sentence is not None
        if wanted:
            self.raise_()
        self.setVisible(wanted)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The band and its sentence."""
        painter = QPainter(self)
        sentence = self._dragging.sentence or ""
        draw_banner(painter, QRectF(self.rect()), sentence, self._faces.theme, px(10))
        painter.end()
