"""Addresses in what people wrote: opened only by choice, only after they were shown whole, and only some kinds."""

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

SCHEMES = ("http", "https", "mailto")
"""What may be opened. Others (file, javascript, data) could do something on this computer."""

LONGEST = 2000


def address_of(text: str) -> str | None:
    """The first word of a text that is an address which may be opened, as it would be opened; else None."""
    for word in text.split():
        bare = word.strip("<>()[]“”\"'.,;")
        if (
            len(bare) > LONGEST
            or not bare.isprintable()
            or not bare.lower().startswith(tuple(f"{one}:" for one in SCHEMES))
        ):
            continue
        url = QUrl(bare, QUrl.ParsingMode.StrictMode)
        if url.isValid() and url.scheme() in SCHEMES and (url.host() or (url.scheme() == "mailto" and url.path())):
            return url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
    return None


class Links(QObject):
    """`asked(address)` comes when a person wants to open an address; it is opened once they have seen it and agreed."""

    asked = Signal(str)

    def ask(self, text: str) -> None:
        """Ask about the address in a text, if there is one that may be opened."""
        address = address_of(text)
        if address is not None:
            self.asked.emit(address)

    def open(self, address: str) -> None:
        """Hand an address that a person agreed to over to the system."""
        if address_of(address) == address:
            QDesktopServices.openUrl(QUrl(address))
