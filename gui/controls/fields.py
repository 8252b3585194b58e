"""Fields that one types into: they follow the model under the cursor, and leave undo to the document.

A field's own undo would know only its letters; the document's knows every deed in order. So Ctrl+Z in a field takes
back the last step of the document, typing included, and the field shows what is then true.
"""

import html
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QSizePolicy, QStyle, QStyleOptionFrame, QWidget

from gui.document import Document
from gui.theme import px

RIM = 3
"""Border and padding of a field of several lines, as the style sheet has them."""

UNDO, REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo


class LineField(QLineEdit):
    """One line. `typed` carries the text after each edit by hand, `left` comes when the person is done with it.

    An `elided` one ends in "…" where its text is too long, until one goes into it, and has a tooltip with all of it.
    """

    typed = Signal(str)
    left = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.elided = False
        self.textEdited.connect(self.typed)
        self.returnPressed.connect(self.left)

    def put(self, text: str, keep_cursor: bool = True) -> None:
        """Show `text`; the cursor stays at what it stood at."""
        old, cursor = self.text(), self.cursorPosition()
        if text == old:
            return
        self.setText(text)
        if self.elided:
            self.setToolTip(html.escape(text))
        self.setCursorPosition(moved_cursor(units(old), units(text), cursor) if keep_cursor else 0)

    def event(self, event: QEvent) -> bool:
        """Let the window's undo have its keys."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_history_key(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo in the document where no action of a window has taken the key."""
        if not take_history_key(self._document, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field; a long text that nobody edits is cut with "…"."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self).adjusted(2, 0, -2, 0)
        cut = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        if not self.elided or self.hasFocus() or cut == self.text():
            super().paintEvent(event)
            return
        with QPainter(self) as painter:
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
            painter.setFont(self.font())
            painter.setPen(self.palette().text().color())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, cut)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the usual menu with the document's undo and redo in it."""
        show_menu(self.createStandardContextMenu(), self._document, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the person is done here, unless only a menu or another window came in between."""
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.left.emit()


class TextField(QPlainTextEdit):
    """Several lines of plain text, as high as its text up to `most` lines. Signals as `LineField`.

    With `folded` it shows no more lines than that until somebody goes into it, and "…" where there are more.
    """

    typed = Signal(str)
    left = Signal()

    def __init__(self, document: Document, most: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._most, self._putting = document, most, False
        self._asked_height = 0
        self._inset = (0, 0)
        self.folded: int | None = None
        self._entered = False
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._tell)
        self.textChanged.connect(self._grow)

    def put(self, text: str, keep_cursor: bool = True) -> None:
        """Show `text`, changing only the part that differs, so that cursors stay where they are."""
        old = self.toPlainText()
        if text == old:
            return
        self._putting = True
        if keep_cursor:
            start, end = common_ends(old, text)
            cursor = QTextCursor(self.document())
            cursor.setPosition(len(units(old[:start])))
            cursor.setPosition(len(units(old[: len(old) - end])), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(text[start : len(text) - end])
        else:
            self.setPlainText(text)
        self._putting = False

    def event(self, event: QEvent) -> bool:
        """Let the window's undo have its keys."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_history_key(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo in the document where no action of a window has taken the key."""
        if not take_history_key(self._document, event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the usual menu with the document's undo and redo in it."""
        show_menu(self.createStandardContextMenu(), self._document, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the person is done here."""
        super().focusOutEvent(event)
        if event.reason() in PASSING:
            return
        self._entered = False
        self.left.emit()
        self._grow()
        if self.folded is not None:
            self.verticalScrollBar().setValue(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Unfold."""
        super().focusInEvent(event)
        self._entered = True
        self._grow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and "…" at its end where more is folded away."""
        super().paintEvent(event)
        if self.folded is None or self._entered or self._lines() <= self.folded:
            return
        mark = " …"
        size = self.fontMetrics().size(0, mark)
        right = self.viewport().rect()
        place = QRect(right.right() - size.width(), right.bottom() - size.height(), size.width() + 1, size.height() + 1)
        with QPainter(self.viewport()) as painter:
            painter.fillRect(place, self.palette().alternateBase())
            painter.setPen(self.palette().placeholderText().color())
            painter.setFont(self.font())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, mark)

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(120, self._height())

    def minimumSizeHint(self) -> QSize:
        """As high as its lines, and as narrow as one likes."""
        return QSize(40, self._height())

    @property
    def inset(self) -> tuple[int, int]:
        """Room between frame and text, at the sides and above and below."""
        return self._inset

    @inset.setter
    def inset(self, inset: tuple[int, int]) -> None:
        self._inset = inset
        self.setViewportMargins(inset[0], inset[1], inset[0], inset[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Become as high as the lines need at the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._grow()

    def _height(self) -> int:
        rim = 2 * (RIM + int(self.document().documentMargin()) + self._inset[1])
        return max(min(max(self._lines(), 1), self._shown()) * self.fontMetrics().lineSpacing() + rim, px(24))

    def _shown(self) -> int:
        """How many lines are shown at most at present."""
        return self._most if self.folded is None or self._entered else self.folded

    def _lines(self) -> int:
        """How many lines the text takes at the present width, or one more than are shown at most."""
        layout, block, lines = self.document().documentLayout(), self.document().begin(), 0
        while block.isValid() and lines <= self._most:
            layout.blockBoundingRect(block)
            lines += block.layout().lineCount()
            block = block.next()
        return lines

    def _grow(self) -> None:
        many = self._lines() > self._shown() == self._most
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if many else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        if self._height() != self._asked_height:
            self._asked_height = self._height()
            self.updateGeometry()

    def _tell(self) -> None:
        if not self._putting:
            self.typed.emit(self.toPlainText())


PASSING = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.MenuBarFocusReason}
"""Reasons for which a field loses the focus only for a moment."""


def is_history_key(event: QKeyEvent) -> bool:
    """Whether the keys are those of undo or redo."""
    return event.matches(UNDO) or event.matches(REDO)


def take_history_key(document: Document, event: QKeyEvent) -> bool:
    """Undo or redo in the document if the keys say so."""
    if event.matches(UNDO):
        document.undo()
    elif event.matches(REDO):
        document.redo()
    else:
        return False
    event.accept()
    return True


def show_menu(menu: QMenu, document: Document, event: QContextMenuEvent) -> None:
    """Show a field's standard menu, its undo and redo replaced by the document's."""
    for action in menu.actions():
        if action.objectName() == "edit-undo":
            action.triggered.disconnect()
            action.triggered.connect(document.undo)
            action.setEnabled(document.undo_label is not None)
        elif action.objectName() == "edit-redo":
            action.triggered.disconnect()
            action.triggered.connect(document.redo)
            action.setEnabled(document.redo_label is not None)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(event.globalPos())


def common_ends(old: Sequence[Any], new: Sequence[Any]) -> tuple[int, int]:
    """How many letters two texts share at the start, and at the end of what is left."""
    shorter = min(len(old), len(new))
    start = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    rest = shorter - start
    end = next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)
    return start, end


def moved_cursor(old: Sequence[Any], new: Sequence[Any], cursor: int) -> int:
    """Where a cursor of `old` stands in `new`: at the same letters, or after what replaced them."""
    start, end = common_ends(old, new)
    if cursor <= start:
        return cursor
    return cursor + len(new) - len(old) if cursor >= len(old) - end else len(new) - end


def units(text: str) -> Sequence[int]:
    """The text in Qt's units, of which a letter beyond the basic plane takes two."""
    return memoryview(text.encode("utf-16-le")).cast("H")
