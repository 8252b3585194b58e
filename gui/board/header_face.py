"""How the head of a pane is painted."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from gui.board.banner import draw_banner
from gui.board.card_marks import draw_marks, marks_width
from gui.board.faces import Faces
from gui.desk import Desk
from gui.figure.icons import draw_icon
from gui.figure.marks import draw_bucket_mark
from gui.theme import font, px
from model.bucket import Bucket
from model.project import Project
from model.weights import point_weights

_Align = Qt.AlignmentFlag


def share_text(project: Project, bucket: str) -> str:
    """A bucket's share of the weights in whole per cent."""
    return f"{100 * point_weights(project).get(bucket, 0):.0f} %"


class HeaderFace:
    """Paints one header."""

    def __init__(self, header: QWidget, desk: Desk, faces: Faces) -> None:
        self._header = header
        self._desk = desk
        self._faces = faces

    def lines(self, painter: QPainter, bucket: Bucket, count: str, *, doubted: bool = False) -> None:
        """The two lines of an open pane and its weight bar; a sign beside the weight where the bucket is doubted."""
        theme, pad, width = self._faces.theme, px(10), self._header.width()
        mark = QRectF(pad, px(12), px(17), px(17))
        draw_bucket_mark(painter, mark, self._faces.look(bucket.id), self._faces.letters.get(bucket.id, ""))
        first = QRectF(pad, px(9), width - 2 * pad, px(22))
        share = "" if self._free() else share_text(self._desk.document.project, bucket.id)
        weight = self._draw_right(painter, first, share, font("name", tabular=True))
        weight += self._paint_doubt(painter, first, weight) if doubted else 0.0
        title = font("title")
        count_font = font("body", tabular=True)
        room = first.width() - px(25) - weight - QFontMetricsF(count_font).horizontalAdvance(count) - px(14)
        shown = QFontMetricsF(title).elidedText(bucket.name, Qt.TextElideMode.ElideRight, room)
        painter.setFont(title)
        painter.setPen(theme.text)
        painter.drawText(first.adjusted(px(25), 0, 0, 0), _Align.AlignVCenter, shown)
        x = px(25) + QFontMetricsF(title).horizontalAdvance(shown) + px(8)
        painter.setFont(count_font)
        painter.setPen(theme.muted)
        painter.drawText(first.adjusted(x, 0, 0, 0), _Align.AlignVCenter, count)
        self._paint_second(painter, bucket, QRectF(pad, px(33), width - 2 * pad, px(18)))
        self._paint_weight(painter, bucket, QRectF(pad, px(58), width - 2 * pad, 4))

    def _paint_doubt(self, painter: QPainter, line: QRectF, taken: float) -> float:
        """The sign that there is something to know about the weight or the scale, left of the weight; its room."""
        side, gap = px(13), px(5) if taken else 0
        place = QRectF(line.right() - taken - gap - side, line.center().y() - side / 2, side, side)
        draw_icon(painter, place, "warning", self._faces.theme.text)
        return float(side + gap)

    def _paint_second(self, painter: QPainter, bucket: Bucket, line: QRectF) -> None:
        small = font("small")
        word = QFontMetricsF(small).elidedText(bucket.priority, Qt.TextElideMode.ElideRight, line.width() * 0.5)
        painter.setPen(self._faces.theme.muted)
        taken = self._draw_right(painter, line, word, small, muted=True)
        taken += self._paint_tradeoffs(painter, bucket, line, taken)
        painter.setFont(small)
        painter.setPen(self._faces.theme.muted)
        text = bucket.subtitle or bucket.aim.split("\n", 1)[0]
        room = line.width() - taken - (px(10) if taken else 0)
        shown = QFontMetricsF(small).elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, _Align.AlignVCenter, shown)

    def _paint_tradeoffs(self, painter: QPainter, bucket: Bucket, line: QRectF, taken: float) -> float:
        """How many tradeoffs concern the bucket, left of the priority word; the room it takes."""
        count = self._faces.bucket_tradeoffs(bucket.id)
        if not count:
            return 0.0
        mark = ("tradeoff", str(count))
        width = marks_width([mark]) + (px(10) if taken else 0)
        draw_marks(painter, [mark], line.right() - taken - width, line.center().y(), self._faces.theme)
        return width

    def _paint_weight(self, painter: QPainter, bucket: Bucket, bar: QRectF) -> None:
        share = point_weights(self._desk.document.project).get(bucket.id, 0.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._faces.theme.line)
        painter.drawRoundedRect(bar, 2, 2)
        if not self._free() and share > 0:
            painter.setBrush(self._faces.look(bucket.id).edge)
            painter.drawRoundedRect(QRectF(bar.x(), bar.y(), bar.width() * share, bar.height()), 2, 2)

    def banner(self, painter: QPainter, bucket: Bucket, sentence: str) -> None:
        """What a drop would make true, over the lower half so that no card moves under the pointer."""
        high = px(40)
        band = QRectF(0, self._header.height() - high, self._header.width(), high)
        draw_banner(painter, band, sentence, self._faces.theme, px(34))
        mark = QRectF(px(12), band.center().y() - px(7), px(14), px(14))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._faces.look(bucket.id).tint)  # a dark mark would be lost on the dark band
        painter.drawEllipse(mark.adjusted(-px(4), -px(4), px(4), px(4)))
        draw_bucket_mark(painter, mark, self._faces.look(bucket.id), self._faces.letters.get(bucket.id, ""))

    def collapsed(self, painter: QPainter, bucket: Bucket, count: str) -> None:
        """The face of a pane that is folded to a strip: shape, count, and the name turned."""
        theme, side = self._faces.theme, px(17)
        mark = QRectF((self._header.width() - side) / 2, px(12), side, side)
        draw_bucket_mark(painter, mark, self._faces.look(bucket.id), self._faces.letters.get(bucket.id, ""))
        painter.setFont(font("small", tabular=True))
        painter.setPen(theme.muted)
        painter.drawText(QRectF(0, px(34), self._header.width(), px(18)), _Align.AlignCenter, count)
        painter.setFont(font("title"))
        painter.setPen(theme.text)
        painter.translate(self._header.width() / 2, px(60))
        painter.rotate(90)
        length = self._header.height() - px(70)
        shown = QFontMetricsF(font("title")).elidedText(bucket.name, Qt.TextElideMode.ElideRight, length)
        painter.drawText(QRectF(0, -px(12), length, px(24)), _Align.AlignVCenter, shown)
        painter.resetTransform()

    def _draw_right(self, painter: QPainter, line: QRectF, text: str, used: QFont, *, muted: bool = False) -> float:
        painter.setFont(used)
        if not text:
            return 0.0
        painter.setPen(self._faces.theme.muted if muted else self._faces.theme.text)
        painter.drawText(line, _Align.AlignVCenter | _Align.AlignRight, text)
        return QFontMetricsF(used).horizontalAdvance(text)

    def _free(self) -> bool:
        return self._desk.document.project.weighting == "free"
