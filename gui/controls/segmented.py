"""One of a few words, side by side: Present | Future."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from gui.theme import Appearance, Role, font, px


class Segmented(QWidget):
    """`chosen` carries the key of the word that a person picked. No word may be on at all (nothing said, or mixed)."""

    chosen = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        choices: Sequence[tuple[str, str]],
        name: str,
        identifier: str,
        role: Role = "small",
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setAccessibleIdentifier(identifier)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._keys = [key for key, _text in choices]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for at, (key, text) in enumerate(choices):
            segment = _Segment(appearance, text, role, first=at == 0, last=at == len(choices) - 1)
            segment.setAccessibleName(f"{name}: {text}")
            segment.setAccessibleIdentifier(f"{identifier}-{key}")
            self._group.addButton(segment, at)
            row.addWidget(segment)
        self._group.idClicked.connect(lambda at: self.chosen.emit(self._keys[at]))

    def rename(self, name: str, identifier: str) -> None:
        """Belong to another thing: new accessible name and identifier."""
        self.setAccessibleName(name)
        self.setAccessibleIdentifier(identifier)
        for key, segment in zip(self._keys, self._group.buttons(), strict=True):
            segment.setAccessibleName(f"{name}: {segment.text()}")
            segment.setAccessibleIdentifier(f"{identifier}-{key}")

    @property
    def key(self) -> str | None:
        """The key that is on, or None."""
        at = self._group.checkedId()
        return self._keys[at] if at >= 0 else None

    def put(self, key: str | None) -> None:
        """Show `key` as chosen, or nothing."""
        if key == self.key:
            return
        if key is None:
            self._group.setExclusive(False)
            for segment in self._group.buttons():
                segment.setChecked(False)
            self._group.setExclusive(True)
        else:
            self._group.buttons()[self._keys.index(key)].setChecked(True)

    def mark(self, key: str | None, saying: str) -> None:
        """Give the segment of `key` a dot, whichever is on; `saying` tells a screen reader what it means."""
        for one, segment in zip(self._keys, self._group.buttons(), strict=True):
            segment.setAccessibleDescription(saying if one == key else "")
            segment.update()


class _Segment(QRadioButton):
    """One word; the whole of it is the target."""

    def __init__(self, appearance: Appearance, text: str, role: Role, *, first: bool, last: bool) -> None:
        super().__init__(text)
        self._appearance, self._first, self._last, self._small = appearance, first, last, role == "caption"
        self.setFont(font(role))
        self._bold = font(role, semibold=True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Room for the word in semibold, so that choosing it moves nothing."""
        metrics = QFontMetrics(self._bold)
        padding = px(5 if self._small else 8)
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * padding, max(px(24), metrics.height() + 6))

    def minimumSizeHint(self) -> QSize:
        """No smaller than its word."""
        return self.sizeHint()

    def hitButton(self, _point: object) -> bool:
        """Take a click anywhere in the segment."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segment, its corners round only at the ends of the row."""
        theme, on = self._appearance.theme, self.isChecked()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5 if self._last else 0.5, -0.5)
            shape = _rounded(box, self._first, self._last)
            fill = theme.accent if on else theme.hover if self.underMouse() else theme.raised
            painter.fillPath(shape, fill)
            painter.setPen(QPen(theme.accent if on else theme.control, 1))
            painter.drawPath(shape)
            painter.setPen(theme.on_accent if on else theme.text)
            painter.setFont(self._bold if on else self.font())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
            if self.accessibleDescription():
                painter.setBrush(theme.on_accent if on else theme.text)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawEllipse(QRectF(self.width() / 2 - px(2), px(3) - 0.5, px(4), px(4)))
            if self.hasFocus():
                painter.setPen(QPen(theme.on_accent if on else theme.focus, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 3, 3)


def _rounded(box: QRectF, left: bool, right: bool) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(box, 5, 5)
    if not left:
        path.addRect(QRectF(box.left(), box.top(), 6, box.height()))
    if not right:
        path.addRect(QRectF(box.right() - 6, box.top(), 6, box.height()))
    return path.simplified()
