"""The chart as a picture to be pasted elsewhere: all its rows, with a title and a key to letters and signs."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from gui.chart.bars import Bars, Columns
from gui.chart.frame import Frame
from gui.chart.legend import draw_sign, sign_width, sign_words
from gui.chart.picture import Picture
from gui.figure.marks import draw_bucket_mark
from gui.theme import Appearance, font, px

WIDTH = 1200
RATIO = 2.0
_EDGE = 16


def chart_image(
    appearance: Appearance, picture: Picture, title: str, columns: Columns, buckets: tuple[str, ...]
) -> QImage:
    """The image, `WIDTH` wide at twice the pixels. Nothing in it is selected; `buckets` names the colours in order."""
    bars, key = Bars(appearance), _Key(appearance, picture, buckets)
    head = px(44) + key.height + px(8)
    height = Frame(WIDTH, 0, 0, 0, 1).content_height(len(picture.keys)) + px(26)
    frame = Frame.around(picture.span, WIDTH, height, topped=bool(columns[2]))
    image = QImage(round(WIDTH * RATIO), round((head + frame.height) * RATIO), QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(RATIO)
    image.fill(appearance.theme.surface)
    bars.columns = columns
    bars.show(picture, frame)
    painter = QPainter(image)
    used = font("title")
    painter.setFont(used)
    painter.setPen(appearance.theme.text)
    room = WIDTH - 2 * px(_EDGE)
    shown = QFontMetricsF(used).elidedText(title, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QRectF(px(_EDGE), px(12), room + 4, px(26)), Qt.AlignmentFlag.AlignVCenter, shown)
    key.draw(painter, px(44))
    painter.translate(0, head)
    bars.paint(painter)
    painter.end()
    return image


class _Key:
    """Buckets by their shapes, then the three signs, in as many lines as they need."""

    def __init__(self, appearance: Appearance, picture: Picture, buckets: tuple[str, ...]) -> None:
        self._theme, self._picture, self._buckets = appearance.theme, picture, buckets
        self._signs = sign_words()
        words = QFontMetricsF(font("small"))
        widths = [words.horizontalAdvance(name) + px(36) for name in buckets]
        self._places = _flowed([*widths, *(float(sign_width(word)) for word in self._signs)])
        self.height = px(22) * (1 + max((line for _x, line in self._places), default=0))

    def draw(self, painter: QPainter, top: float) -> None:
        """Draw it, its upper edge at `top`."""
        places = [QPointF(x, top + px(22) * line + px(11)) for x, line in self._places]
        for column, (name, at) in enumerate(zip(self._buckets, places, strict=False)):
            look, side = self._theme.bucket(self._picture.colours[column]), px(13)
            mark = QRectF(at.x(), at.y() - side / 2, side, side)
            draw_bucket_mark(painter, mark, look, self._picture.letters[column])
            painter.setFont(font("small"))
            painter.setPen(self._theme.text)
            room = QRectF(at.x() + px(18), at.y() - px(11), WIDTH, px(22))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, name)
        for place, word in enumerate(self._signs):
            draw_sign(painter, place, word, places[len(self._buckets) + place], self._theme)


def _flowed(widths: list[float]) -> list[tuple[float, int]]:
    """Where things of these widths stand: from left to right, and on the next line where one ends."""
    x, line, places = float(px(_EDGE)), 0, []
    for width in widths:
        if x > px(_EDGE) and x + width > WIDTH - px(_EDGE):
            x, line = float(px(_EDGE)), line + 1
        places.append((x, line))
        x += width
    return places
