"""Drop-down lists that a wheel over the page does not turn: of choices, and of words beside one's own."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from gui.controls.fields import LineField
from gui.document import Document
from gui.theme import font

Choice = tuple[str | None, str]
"""A key and the words that stand for it."""


class CalmCombo(QComboBox):
    """`picked` carries the key (or None) of what a person chose."""

    picked = Signal(object)

    def __init__(self, name: str, identifier: str) -> None:
        super().__init__()
        self._choices: list[Choice] = []
        self.setFont(font("small"))
        self.setAccessibleName(name)
        self.setAccessibleIdentifier(identifier)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.activated.connect(lambda at: self.picked.emit(self._choices[at][0]))

    @property
    def key(self) -> str | None:
        """The key of the choice that is shown."""
        at = self.currentIndex()
        return self._choices[at][0] if at >= 0 else None

    def fit(self) -> None:
        """Be as wide as the longest choice, instead of as wide as there is room."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer these from now on."""
        if list(choices) != self._choices:
            self._choices = list(choices)
            self.blockSignals(True)
            self.clear()
            self.addItems([text for _key, text in choices])
            self.blockSignals(False)

    def put(self, key: str | None) -> None:
        """Show the choice with that key; nothing where none has it."""
        at = next((at for at, (one, _text) in enumerate(self._choices) if one == key), -1)
        if at != self.currentIndex():
            self.setCurrentIndex(at)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class WordCombo(QComboBox):
    """A field of one line that offers words, and takes others too. Signals as `LineField`."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, document: Document, words: Sequence[str]) -> None:
        super().__init__()
        self._field = LineField(document)
        self.setEditable(True)
        self.setLineEdit(self._field)
        self.setCompleter(None)  # type: ignore[arg-type]
        self.setFont(font("small"))
        self._field.setFont(font("small"))
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.addItems(list(words))
        self.setCurrentIndex(-1)
        self._field.typed.connect(self.typed)
        self._field.left.connect(self.left)
        self.textActivated.connect(self.typed)
        self.textActivated.connect(lambda _text: self.left.emit())

    def showEvent(self, event: QShowEvent) -> None:
        """Take the small font again: a style sheet resets an editable list that gets a parent."""
        super().showEvent(event)
        self.setFont(font("small"))
        self._field.setFont(font("small"))

    def put(self, text: str, keep_cursor: bool = True) -> None:
        """Show `text`; the cursor stays at what it stood at."""
        self._field.put(text, keep_cursor)

    def setAccessibleName(self, name: str) -> None:
        """Name the field inside as well."""
        super().setAccessibleName(name)
        self._field.setAccessibleName(name)

    def setAccessibleIdentifier(self, identifier: str) -> None:
        """Give the field inside an identifier as well."""
        super().setAccessibleIdentifier(identifier)
        self._field.setAccessibleIdentifier(f"{identifier}-text")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
