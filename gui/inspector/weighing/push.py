"""A framed button for the next deed of a walk."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from gui.theme import font


class Push(QPushButton):
    """Takes Enter as well as the space bar."""

    def __init__(self, text: str, identifier: str) -> None:
        super().__init__(text)
        self.setFont(font("small"))
        self.setAccessibleIdentifier(identifier)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter click."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)
