"""Asking how a number is made: any view names the number that it shows, and whoever can answer listens."""

from PySide6.QtCore import QObject, Signal

from model.priority.method.number import Number


class Inquiry(QObject):
    """`asked(number)` comes when a person wants to know how a number is made."""

    asked = Signal(object)

    def ask(self, number: Number) -> None:
        """Ask how this number is made."""
        self.asked.emit(number)
