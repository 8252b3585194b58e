"""Labels and lines: plain text in a role of the design, elided with a tooltip where it does not fit."""

import html
from typing import Literal

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.theme import Appearance, Role, font, px

Tone = Literal["text", "muted", "danger", "harm"]


class Words(QLabel):
    """A label that never shows markup. One line, elided at the right, or `wrapped` over several."""

    def __init__(
        self,
        appearance: Appearance,
        text: str = "",
        role: Role = "body",
        tone: Tone = "text",
        *,
        wrapped: bool = False,
        tabular: bool = False,
    ) -> None:
        super().__init__(text)
        self._appearance, self.tone = appearance, tone
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(role, tabular=tabular))
        self.setWordWrap(wrapped)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)
        appearance.changed.connect(self.update)

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Show another text, and in another tone where one is given."""
        if tone is not None and tone != self.tone:
            self.tone = tone
            self.update()
        if text != self.text():
            self.setText(text)

    def slant(self, italic: bool) -> None:
        """Set the text in italics, or upright."""
        if self.font().italic() != italic:
            slanted = QFont(self.font())
            slanted.setItalic(italic)
            self.setFont(slanted)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one likes."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), 24), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text in its tone."""
        colour: QColor = getattr(self._appearance.theme, self.tone)
        with QPainter(self) as painter:
            painter.setPen(colour if self.isEnabled() else self._appearance.theme.control)
            painter.setFont(self.font())
            if self.wordWrap():
                flags = self.alignment() | Qt.TextFlag.TextWordWrap
                painter.drawText(self.contentsRect(), int(flags), self.text())
            else:
                painter.drawText(self.contentsRect(), int(self.alignment()), self._elided(self.contentsRect()))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Offer the whole text where it is cut off."""
        cut = not self.wordWrap() and self._elided(self.contentsRect()) != self.text()
        self.setToolTip(html.escape(self.text()) if cut else "")
        super().enterEvent(event)

    def _elided(self, rect: QRect) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rect.width())


class Rule(QWidget):
    """A hairline across the page, as wide as its text."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setFixedHeight(1)
        self.setContentsMargins(px(4), 0, px(4), 0)
        appearance.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        with QPainter(self) as painter:
            painter.fillRect(self.contentsRect(), self._appearance.theme.line)


class Hint(Words):
    """One line under a field that says why a value was refused; it takes room only while it speaks."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance, "", "caption", "danger", wrapped=True)
        self.hide()

    def explain(self, text: str) -> None:
        """Say it, or fall silent."""
        self.say(text)
        self.setVisible(bool(text))

    def changeEvent(self, event: QEvent) -> None:
        """Keep the height right for its width."""
        super().changeEvent(event)
        self.updateGeometry()
