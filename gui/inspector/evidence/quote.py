"""One piece of evidence to read: its quotation beside a bar, its source above at the right. A click edits it."""

import html

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from gui.controls.buckets import Sign, draw_sign
from gui.controls.buttons import QuietButton
from gui.links import address_of
from gui.theme import Appearance, Theme, font, px
from model.evidence import Evidence

MOST_LINES = 6
"""How many lines of a quotation are shown; the tooltip and the editor have all of it."""


class Quote(QuietButton):
    """Stated evidence has a solid bar; what we infer has a dashed one and the word in italics.

    `linked(text)` asks to open the address in the source or the note, from the menu of a piece that has one.
    """

    linked = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._evidence = Evidence()
        self._sign: Sign | None = None
        self._title = ""
        self._body = ""
        self._address: str | None = None
        self._link = QAction(_tr("Open link"), self)
        self._link.triggered.connect(lambda: self.linked.emit(self._address or ""))
        self.addAction(self._link)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def put(self, evidence: Evidence, sign: Sign | None, title: str) -> None:
        """Show a piece; `title` stands at the left of its first line, `sign` marks the bucket it speaks to."""
        if (evidence, sign, title) == (self._evidence, self._sign, self._title):
            return
        self._evidence, self._sign, self._title = evidence, sign, title
        self._body = quoted(evidence)
        self._address = address_of(f"{evidence.source} {evidence.place} {evidence.note}")
        self._link.setEnabled(self._address is not None)
        self.setAccessibleName(self._body)
        self.setAccessibleDescription(self._origin())
        self.setToolTip(html.escape("\n".join(filter(None, (self._body, self._origin(), evidence.note)))))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines at the present width."""
        return QSize(px(160), self._caption_height() + self._lines(max(self.width(), px(120))) + px(6))

    def minimumSizeHint(self) -> QSize:
        """As narrow as one likes."""
        return QSize(px(60), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Become as high as the new width needs."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw caption, bar and quotation."""
        theme = self._appearance.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw_ground(painter, theme)
            self._draw_caption(painter, theme)
            top = self._caption_height()
            bar_x, height = px(4) + 1.0, self.height() - top - px(4)
            pen = QPen(theme.control, 2, Qt.PenStyle.SolidLine if self._stated() else Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawLine(int(bar_x), top + 2, int(bar_x), top + height - 1)
            painter.setFont(font("small"))
            painter.setPen(theme.text)
            painter.drawText(self._body_rect(self.width()), _WRAP, self._shortened())

    def _draw_caption(self, painter: QPainter, theme: Theme) -> None:
        room = QRect(px(4), px(1), self.width() - 2 * px(4), self._caption_height() - px(1))
        caption = font("caption")
        metrics = QFontMetrics(caption)
        painter.setPen(theme.muted)
        painter.setFont(caption)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._title)
        used = metrics.horizontalAdvance(self._title) + px(12) if self._title else 0
        if not self._stated():
            slanted = QFont(caption)
            slanted.setItalic(True)
            painter.setFont(slanted)
        mark = px(16) if self._sign is not None else 0
        origin = metrics.elidedText(self._origin(), Qt.TextElideMode.ElideRight, room.width() - used - mark - px(4))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, origin)
        if self._sign is not None:
            left = room.right() - metrics.horizontalAdvance(origin) - px(17)
            side = px(11)
            draw_sign(painter, QRectF(left, room.center().y() - side / 2 + 1, side, side), self._sign, self._appearance)

    def _stated(self) -> bool:
        return self._evidence.basis == "stated"

    def _origin(self) -> str:
        basis = _tr("stated") if self._stated() else _tr("inferred")
        return ", ".join(filter(None, (basis, self._evidence.place, self._evidence.source)))

    def _caption_height(self) -> int:
        return QFontMetrics(font("caption")).height() + px(5)

    def _body_rect(self, width: int) -> QRect:
        left = px(4) + px(10)
        return QRect(left, self._caption_height(), max(width - left - px(4), px(40)), 100_000)

    def _lines(self, width: int) -> int:
        metrics = QFontMetrics(font("small"))
        wanted = metrics.boundingRect(self._body_rect(width), _WRAP, self._body).height()
        return max(min(wanted, MOST_LINES * metrics.lineSpacing()), metrics.lineSpacing()) + px(3)

    def _shortened(self) -> str:
        """The quotation cut at a word so that it fits in the lines that are shown."""
        metrics, room = QFontMetrics(font("small")), self._body_rect(self.width())
        most = MOST_LINES * metrics.lineSpacing()
        if metrics.boundingRect(room, _WRAP, self._body).height() <= most:
            return self._body
        words = self._body.split(" ")
        low, high = 1, len(words)
        while low < high:
            middle = (low + high + 1) // 2
            fits = metrics.boundingRect(room, _WRAP, " ".join(words[:middle]) + " …").height() <= most
            low, high = (middle, high) if fits else (low, middle - 1)
        return " ".join(words[:low]) + " …"


_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


def quoted(evidence: Evidence) -> str:
    """The quotation in its marks; a reference without one says what it refers to."""
    if evidence.quote:
        return _tr("“{quote}”").replace("{quote}", evidence.quote)
    return evidence.note or evidence.source


def _tr(text: str) -> str:
    return QCoreApplication.translate("Evidence", text)
