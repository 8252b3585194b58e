"""A field with its hint: what is typed goes to the document at once, what is refused is explained below it."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.controls.combo import WordCombo
from gui.controls.fields import LineField, TextField
from gui.controls.labels import Hint
from gui.desk import Desk
from gui.theme import Role, font, px

Field = LineField | TextField | WordCombo

Write = Callable[[str], bool]
"""Hands a text to a deed; False where the deed refused it."""


class FieldBox(QWidget):
    """`show_text(thing, text)` shows the field of a thing. Typing calls `write`; leaving ends the undo step.

    While a refused text stands in the field the document keeps the last good one, and leaving brings that back.
    """

    def __init__(self, desk: Desk, field: Field, write: Write, name: str, identifier: str) -> None:
        super().__init__()
        self._desk, self._write = desk, write
        self._thing: Hashable = None
        self._text, self._typing = "", False
        self.field = field
        self.hint = Hint(desk.appearance)
        field.setAccessibleName(name)
        field.setAccessibleIdentifier(identifier)
        field.typed.connect(self._take)
        field.left.connect(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(field)
        column.addWidget(self.hint)

    def show_text(self, thing: Hashable, text: str) -> None:
        """Show the text of a thing; of the same thing as before, only where it is another text than before."""
        if thing != self._thing:
            self._thing, self._text = thing, text
            self.field.put(text, keep_cursor=False)
            self.hint.explain("")
        elif text != self._text:
            self._text = text
            if not self._typing:
                self.field.put(text)
                self.hint.explain("")

    def begin(self) -> None:
        """Give the field the keyboard, with all of its text selected."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if not isinstance(self.field, WordCombo):
            self.field.selectAll()

    def leave(self) -> None:
        """End the undo step, and show what the document holds."""
        self._desk.document.close_step()
        self.field.put(self._text)
        self.hint.explain("")

    def _take(self, text: str) -> None:
        self._typing = True
        self.hint.explain(refusal(self._desk, lambda: self._write(text)))
        self._typing = False


def refusal(desk: Desk, deed: Callable[[], object]) -> str:
    """Do a deed; the sentence with which it was refused, or an empty text."""
    said: list[str] = []
    connection = desk.feedback.refused.connect(said.append)
    try:
        deed()
    finally:
        desk.feedback.refused.disconnect(connection)
    return said[-1] if said else ""


def line_box(
    desk: Desk, write: Write, name: str, identifier: str, placeholder: str = "", *, elided: bool = False
) -> FieldBox:
    """A framed field of one line; an `elided` one ends in "…" where its text is too long."""
    field = LineField(desk.document)
    field.elided = elided
    field.setFont(font("small"))
    field.setMinimumHeight(px(26))
    field.setPlaceholderText(placeholder)
    return FieldBox(desk, field, write, name, identifier)


def text_box(
    desk: Desk,
    write: Write,
    name: str,
    identifier: str,
    placeholder: str = "",
    *,
    quiet: bool = False,
    folded: int | None = None,
) -> FieldBox:
    """A field of several lines; a quiet one has no frame until it is pointed at, a `folded` one shows only some."""
    field = TextField(desk.document)
    field.setFont(font("small"))
    field.document().setDocumentMargin(1)
    field.inset = (0, 0) if quiet else (4, 2)
    field.setPlaceholderText(placeholder)
    field.folded = folded
    field.setProperty("quiet", quiet)
    return FieldBox(desk, field, write, name, identifier)


def title_box(desk: Desk, write: Write, name: str, identifier: str, role: Role = "title") -> FieldBox:
    """A title that is edited in place."""
    field = LineField(desk.document)
    field.setFont(font(role))
    field.setProperty("quiet", True)
    field.setAttribute(Qt.WidgetAttribute.WA_Hover)
    field.elided = True
    field.setFixedHeight(max(QFontMetrics(font(role)).height() + 6, px(24)))
    return FieldBox(desk, field, write, name, identifier)
