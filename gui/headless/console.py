"""Output that no name in a project, and no closed pipe, can spoil."""

import io
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from model.value import Refusal

MESSAGE_LIMIT = 2000
"""The longest message, in characters; a longer one is cut in its middle."""

_JOINERS = "\u200c\u200d"
_UNSAFE_IN_JSON = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)


class Failure(Exception):
    """A `Refusal` that is about another file than the project: its name, and the sentence."""

    def __init__(self, about: str, sentence: str) -> None:
        super().__init__(about, sentence)
        self.about = about
        self.sentence = sentence


class OutputLost(Exception):
    """What was printed did not arrive. `reason` says why; None where whoever read it has gone."""

    def __init__(self, error: OSError) -> None:
        super().__init__(error)
        self.reason = None if isinstance(error, BrokenPipeError) else (error.strerror or "an error").lower()


@contextmanager
def blaming(name: str) -> Iterator[None]:
    """Turn a `Refusal` raised inside into a `Failure` about the file of that name."""
    try:
        yield
    except Refusal as refusal:
        raise Failure(name, str(refusal)) from None


def prepare() -> None:
    """Make both streams show what their encoding does not have, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def printable(text: str) -> str:
    """A text on one line that no terminal takes for a command: controls and odd bytes become escapes."""
    return "".join(letter if letter.isprintable() or letter in _JOINERS else _escaped(letter) for letter in text)


def _escaped(letter: str) -> str:
    if "\udc80" <= letter <= "\udcff":
        # A byte of an argument that is no text, as Python keeps it.
        return f"\\x{ord(letter) - 0xDC00:02x}"
    return letter.encode("unicode_escape").decode()


def say(lines: str | Iterable[str]) -> None:
    """Print lines of results; raises `OutputLost`."""
    for line in [lines] if isinstance(lines, str) else lines:
        _write(printable(line) + "\n")


def say_json(document: dict[str, Any]) -> None:
    """Print one JSON document, readable, with escapes for what a terminal could take for a command."""
    encoding = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "")
    text = json.dumps(document, ensure_ascii=encoding != "utf8", allow_nan=False, indent=1)
    _write(_UNSAFE_IN_JSON.sub(lambda found: f"\\u{ord(found.group()):04x}", text) + "\n")


def say_bytes(data: bytes) -> None:
    """Print the bytes of a file as they are."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is not None:
        flush()
        with _arriving():
            buffer.write(data)
            buffer.flush()


def tell(message: str) -> None:
    """Print one line of a message to stderr; nobody may be there to read it."""
    line = printable(message)
    if len(line) > MESSAGE_LIMIT:
        line = f"{line[: MESSAGE_LIMIT // 2]}…{line[-MESSAGE_LIMIT // 2 :]}"
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            sys.stderr.write(line + "\n")


def refuse(about: str, sentence: str) -> int:
    """Say what is wrong with a file and what to do; exit status 1."""
    tell(f"bucketwise: {about or repr(about)}: {sentence}")
    return 1


def flush() -> None:
    """Send what was printed on its way, so that a failure is noticed."""
    if sys.stdout is not None:
        with _arriving():
            sys.stdout.flush()


def abandon() -> None:
    """Let what was not printed go nowhere: the interpreter would complain about it when it ends."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _write(text: str) -> None:
    if sys.stdout is not None:
        with _arriving():
            sys.stdout.write(text)


@contextmanager
def _arriving() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputLost(error) from None
