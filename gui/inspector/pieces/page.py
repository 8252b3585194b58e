"""A page of the inspector: a column of parts that scrolls, or one sentence where there is nothing to show."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QScrollBar, QVBoxLayout, QWidget

from gui.controls.labels import Rule
from gui.inspector.pieces.layout import tab_stops, tab_through
from gui.theme import Appearance, px

MARGIN = 8
"""From the edge of the inspector to frameless fields; text stands `layout.INSET` further in."""

HANDLE = 28
"""The least length of the scroll bar's handle, as in the style sheet."""


class Page(QScrollArea):
    """Pages show what is selected; `refresh` brings one up to date with the fewest changes.

    `resources_wanted` asks for the page of resources: to name the new one of that id, or for the page as it is ("").
    """

    resources_wanted = Signal(str)

    def __init__(self, appearance: Appearance, name: str, identifier: str) -> None:
        super().__init__()
        self._appearance = appearance
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The bar takes the place of the right margin, and draws nothing where there is nothing to scroll: so nothing
        # moves when a page becomes longer than the window.
        self.setVerticalScrollBar(_Bar(appearance))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setAccessibleIdentifier(identifier)
        self.verticalScrollBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = _Body(appearance)
        self.parts = QVBoxLayout(body)
        self.parts.setContentsMargins(px(MARGIN), px(9), 0, px(16))
        self.parts.setSpacing(px(8))
        self.setWidget(body)
        self._body = body

    def rule(self) -> Rule:
        """A hairline between two parts."""
        return Rule(self._appearance)

    def bring(self, widget: QWidget) -> None:
        """Scroll so that a part that has just grown is seen."""
        QTimer.singleShot(0, widget, lambda: self.ensureWidgetVisible(widget, 0, px(8)))

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Go with Tab as one reads, and not as Qt does, in the order of making: parts are made when they are needed."""
        tab_through(tab_stops(self._body))
        return super().focusNextPrevChild(onward)

    def refresh(self) -> None:
        """Show the present selection."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Repaint the ground in the new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()


class _Bar(QScrollBar):
    """One rounded handle, drawn here: the style sheet needs 3 ms for it, as much as for all of a page."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, _event: QPaintEvent) -> None:
        span, page = self.maximum() - self.minimum(), self.pageStep()
        if span <= 0:
            return
        length = max(HANDLE, self.height() * page / (span + page))
        top = (self.height() - length) * (self.value() - self.minimum()) / span
        colour = QColor(self._appearance.theme.control)
        colour.setAlpha(255 if self.underMouse() or self.isSliderDown() else 150)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(2, top + 1, self.width() - 4, length - 2), 3, 3)


class _Body(QWidget):
    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        appearance.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._appearance.theme.surface)


def same_objects(these: Sequence[object], those: Sequence[object]) -> bool:
    """Whether two rows of values hold the very same objects: then nothing can look different."""
    return len(these) == len(those) and all(one is other for one, other in zip(these, those, strict=True))
