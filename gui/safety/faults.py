"""Faults of the program itself: told, written down on this computer, and never the end of a session without a word."""

from __future__ import annotations

import faulthandler
import os
import platform
import sys
import threading
import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QObject, Signal

from model import VERSION

LAST = 10
"""How many reports are kept."""

HARD = "hard-"
"""How the file begins into which the system writes when the interpreter itself ends."""

ROOT = Path(__file__).resolve().parents[2]


class Faults(QObject):
    """Catches what nobody caught. `happened(path)` comes on any thread with the report, None where none was written.

    A report has the kind of the error and the lines of the program that led to it: nothing of the project, of which an
    error's own words may have some.
    """

    happened = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._hard: TextIO | None = None
        self._before = (sys.excepthook, threading.excepthook)

    def watch(self) -> None:
        """From now on, until `rest`."""
        sys.excepthook = self.caught
        threading.excepthook = lambda told: self.caught(told.exc_type, told.exc_value, told.exc_traceback)
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._hard = (self._folder / f"{HARD}{os.getpid()}.txt").open("w", encoding="utf-8")
            faulthandler.enable(self._hard)

    def rest(self) -> None:
        """The program ends as it should."""
        sys.excepthook, threading.excepthook = self._before
        if self._hard is not None:
            faulthandler.disable()
            self._hard.close()
            with suppress(OSError):
                Path(self._hard.name).unlink()
            self._hard = None

    def caught(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        """Write a report of an error that nobody caught, and tell of it; Ctrl+C in a terminal ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error or kind(), trace)
            return
        with suppress(Exception):
            traceback.print_exception(kind, error, trace, file=sys.stderr)
        self.happened.emit(self._written(report_of(kind, trace)))

    def ended_hard(self) -> tuple[Path, ...]:
        """What the system wrote when an earlier session ended by a fault of the interpreter; empty files go."""
        found = []
        for path in sorted(self._folder.glob(f"{HARD}*.txt")) if self._folder.is_dir() else ():
            if self._hard is not None and path == Path(self._hard.name):
                continue
            with suppress(OSError):
                if path.stat().st_size:
                    found.append(path.rename(path.with_name(f"fault-{path.name.removeprefix(HARD)}")))
                elif not _lives(path):
                    path.unlink()
        return tuple(found)

    def _written(self, text: str) -> Path | None:
        moment = datetime.now().astimezone().strftime("%Y%m%dT%H%M%S%f")
        path = self._folder / f"fault-{moment}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            path.write_text(text, encoding="utf-8")
            for old in sorted(self._folder.glob("fault-*.txt"))[:-LAST]:
                old.unlink()
        except OSError:
            return None
        return path


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What happened and where, in lines of plain text."""
    lines = [
        f"Bucketwise {VERSION}, Python {platform.python_version()}, Qt {qt_version}, {platform.platform()}",
        datetime.now().astimezone().isoformat(timespec="seconds"),
        f"{kind.__module__}.{kind.__qualname__}",
    ]
    for frame in traceback.extract_tb(trace):
        place = Path(frame.filename)
        shown = place.relative_to(ROOT) if place.is_relative_to(ROOT) else Path(place.name)
        lines.append(f"  {shown}:{frame.lineno} in {frame.name}")
    return "\n".join(lines) + "\n"


def _lives(path: Path) -> bool:
    """Whether the process whose file this is still runs."""
    process = path.stem.removeprefix(HARD)
    with suppress(OSError, ValueError):
        os.kill(int(process), 0)
        return True
    return False
