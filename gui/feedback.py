"""What the program says: one line at a time, shown in the status bar and read out by screen readers."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QObject, Signal

from model.value import Refusal


class Feedback(QObject):
    """`said(text)` carries a result to show and announce; `refused(text)` a sentence why nothing was changed."""

    said = Signal(str)
    refused = Signal(str)

    def say(self, text: str) -> None:
        """Show and announce a result."""
        self.said.emit(text)

    def refuse(self, refusal: Refusal) -> None:
        """Show and announce why nothing was changed."""
        self.refused.emit(sentence(refusal))

    @contextmanager
    def refusals(self) -> Iterator[None]:
        """Turn a `Refusal` raised inside into a sentence on screen."""
        try:
            yield
        except Refusal as refusal:
            self.refuse(refusal)


def sentence(refusal: Refusal) -> str:
    """The refusal in the language of the interface."""
    return QCoreApplication.translate("Refusal", refusal.template).format(**refusal.values)
