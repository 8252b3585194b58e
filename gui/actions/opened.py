"""What is said when a file that is opened is not all that one would wish."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from gui.notices import Choice, Notice
from gui.words import counted
from model.files import Doubt
from model.files.lock import Owner


def notice_of_owner(path: Path, owner: Owner, *choices: Choice) -> Notice:
    """Another window has the file: who, where and since when, as far as that is known."""
    if not owner.host:
        text = _tr("“{file}” may be open in another window. Opened to read only.")
    elif owner.here:
        text = _tr("“{file}” is open in another window. Opened to read only.")
    else:
        text = _tr("“{file}” is open on {host} ({user}, since {time}). Opened to read only.")
    text = text.replace("{host}", owner.host).replace("{user}", owner.user or "?").replace("{time}", _time(owner.since))
    return Notice("owner", text.replace("{file}", path.stem), choices)


def notice_of_damage(path: Path, *choices: Choice) -> Notice:
    """The file is damaged, and what was whole of it is open as a copy."""
    text = _tr("“{file}” is damaged. What could be read is open as a copy; the file itself is unchanged.")
    return Notice("damage", text.replace("{file}", path.stem), choices)


def said_of_doubts(doubts: Sequence[Doubt]) -> str:
    """How many doubts there are, and the first of them."""
    one, many = _tr("Opened with 1 doubt: {first}"), _tr("Opened with {n} doubts. The first: {first}")
    return counted(len(doubts), one, many).replace("{first}", str(doubts[0]))


def _time(since: str) -> str:
    try:
        return datetime.fromisoformat(since).strftime("%H:%M")
    except ValueError:
        return "?"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Files", text)
