"""The small marks of a card: future, contested, evidence, tradeoffs, rules and locks, always in this order."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from gui.board.card_layout import CardLayout
from gui.board.faces import Faces
from gui.figure.icons import draw_icon
from gui.theme import Theme, font, px
from gui.words import counted
from model.card import Card
from model.rules import Lock

Mark = tuple[str, str]
"""The name of an icon, and the number beside it or nothing."""

LOCKS: dict[Lock, str] = {"in": "lock", "out": "lock-out"}
"""The icon of a lock."""

_STRONG = {"contested", *LOCKS.values()}
"""Icons in the colour of text: what they say changes what counts."""


def card_marks(faces: Faces, card: Card) -> list[Mark]:
    """The marks of a card in their order."""
    marks: list[Mark] = []
    if card.status == "future":
        marks.append(("future", ""))
    if card.contested:
        marks.append(("contested", ""))
    if card.evidence:
        marks.append(("evidence", str(len(card.evidence))))
    if count := faces.tradeoffs(card.id):
        marks.append(("tradeoff", str(count)))
    if count := faces.tied(card.id):
        marks.append(("link", str(count)))
    if lock := faces.lock(card.id):
        marks.append((LOCKS[lock], ""))
    return marks


def draw_marks(painter: QPainter, marks: Sequence[Mark], x: float, middle: float, theme: Theme) -> float:
    """Draw marks from `x` on, centred on the line `middle`; where they end."""
    small = font("small", tabular=True)
    painter.setFont(small)
    for (name, number), place in zip(marks, _places(marks, x, middle), strict=True):
        icon = QRectF(place.x(), middle - px(13) / 2, px(13), px(13))
        draw_icon(painter, icon, name, theme.text if name in _STRONG else theme.muted)
        if number:
            painter.setPen(theme.muted)
            painter.drawText(place.adjusted(px(13) + 4, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, number)
        x = place.right() + px(8)
    return x


def marks_width(marks: Sequence[Mark]) -> float:
    """The room that marks take side by side."""
    return _places(marks, 0, 0)[-1].right() if marks else 0.0


def mark_at(faces: Faces, layout: CardLayout, card: Card, point: QPoint) -> str | None:
    """What the mark under the pointer means, or None."""
    if layout.density.compact:
        return None
    marks, line = card_marks(faces, card), layout.marks()
    for mark, place in zip(marks, _places(marks, line.x(), line.center().y()), strict=True):
        if place.contains(point):
            return meaning(mark)
    return None


def meaning(mark: Mark) -> str:
    """A mark in words."""
    name, number = mark
    count = int(number or 1)
    words = {
        "future": _tr("Future: does not exist yet"),
        "contested": _tr("Contested: where it belongs is open to debate"),
        "evidence": counted(count, _tr("1 piece of evidence"), _tr("{n} pieces of evidence")),
        "tradeoff": counted(count, _tr("1 tradeoff is about this card"), _tr("{n} tradeoffs are about this card")),
        "link": counted(count, _tr("1 rule ties it to another card"), _tr("{n} rules tie it to other cards")),
        "lock": _tr("Locked in: every plan has it"),
        "lock-out": _tr("Locked out: no plan has it"),
    }
    return words[name]


def _places(marks: Sequence[Mark], x: float, middle: float) -> list[QRectF]:
    metrics = QFontMetricsF(font("small", tabular=True))
    places = []
    for _, number in marks:
        width = px(13) + (4 + metrics.horizontalAdvance(number) if number else 0)
        places.append(QRectF(x, middle - px(9), width, px(18)))
        x += width + px(8)
    return places


def _tr(text: str) -> str:
    return QCoreApplication.translate("CardMarks", text)
