"""The journal: what was edited since the last save, on disk within a moment, so that a crash costs next to nothing.

One file a window and session. Its first record says what it is about and holds the whole project; each further record
holds what one or more edits changed. A record is one line, `LENGTH CRC32 JSON`, both of the JSON's bytes, and carries a
running number: reading ends at the first line where they do not agree. A torn end is normal.
"""

import fcntl
import os
import secrets
import zlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from model.files.changes import change
from model.files.format import VERSION
from model.files.put import sync
from model.files.write import said, text_of
from model.project import Project

ENDING = ".journal"
PART = ".part"

RECORDS = 300
"""After so many records, and after so many project sizes, a journal is written anew."""

SIZES = 3


@dataclass(frozen=True)
class About:
    """What a journal is about.

    The file the project was opened from (None: never saved), the hash of its bytes then, and the journals whose
    recovered work it goes on with.
    """

    path: Path | None = None
    digest: str | None = None
    title: str = ""
    continues: tuple[str, ...] = ()


class Journal:
    """The journal of one window, in a folder of its own.

    Methods raise `OSError` where the disk does not obey; the next `keep` then begins a new file, since what a failed
    sync left behind cannot be trusted. While it is open the system holds a lock on the file: its window lives.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.name = secrets.token_hex(8)
        self._handle: int | None = None
        self._about = About()
        self._kept: Project | None = None
        self._records = self._size = self._first = 0

    @property
    def path(self) -> Path:
        """Where it is, once there is something to keep."""
        return self._folder / f"{self.name}{ENDING}"

    def keep(self, project: Project, about: About) -> None:
        """Make sure that `project` is on disk, as what changed since the last time or as a whole."""
        many = self._records >= RECORDS or self._size > SIZES * self._first
        if self._handle is None or self._kept is None or about != self._about or many:
            self._begin(project, about)
        elif project is not self._kept:
            self._append(change(self._kept, project))
            self._kept = project

    def drop(self) -> None:
        """Remove the journal: what it held is safe elsewhere, or was given up by choice."""
        self._let_go()
        with suppress(FileNotFoundError):
            self.path.unlink()

    def close(self) -> None:
        """Leave the journal on disk for another time."""
        self._let_go()

    def _begin(self, project: Project, about: About) -> None:
        """A new file with a snapshot, put in the place of the old one once it is on disk."""
        self._let_go()
        _make(self._folder)
        part = self._folder / f".{self.name}-{secrets.token_hex(4)}{PART}"
        handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            data = framed(_head(project, about))
            _write(handle, data)
            sync(handle)
            part.replace(self.path)
            sync_folder(self._folder)
        except BaseException:
            with suppress(OSError):
                os.close(handle)
            with suppress(OSError):
                part.unlink()
            raise
        self._handle, self._kept, self._about = handle, project, about
        self._records, self._size, self._first = 0, len(data), len(data)

    def _append(self, record: dict[str, Any]) -> None:
        if not record or self._handle is None:
            return
        data = framed({"n": self._records + 1, "at": _now(), "change": record})
        handle, self._handle = self._handle, None
        try:
            _write(handle, data)
            sync(handle)
        except BaseException:
            with suppress(OSError):
                os.close(handle)
            raise
        self._handle = handle
        self._records, self._size = self._records + 1, self._size + len(data)

    def _let_go(self) -> None:
        handle, self._handle, self._kept = self._handle, None, None
        if handle is not None:
            with suppress(OSError):
                os.close(handle)


def framed(record: dict[str, Any]) -> bytes:
    """One line of a journal."""
    data = text_of(record, "").encode()
    return b"%d %08x %s\n" % (len(data), zlib.crc32(data), data)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable; some network drives do not offer it."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def _make(folder: Path) -> None:
    """Make a folder for its owner alone, and durably."""
    if not folder.is_dir():
        _make(folder.parent)
        folder.mkdir(exist_ok=True, mode=0o700)
        sync_folder(folder.parent)


def _head(project: Project, about: About) -> dict[str, Any]:
    return {
        "n": 0,
        "at": _now(),
        "bucketwise": VERSION,
        "path": None if about.path is None else os.fsencode(about.path).decode("utf-8", "backslashreplace"),
        "digest": about.digest,
        "title": about.title,
        "host": os.uname().nodename,
        "process": os.getpid(),
        "continues": list(about.continues),
        "project": said(project),
    }


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")


def _write(handle: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(handle, left) :]


def living(paths: Iterable[Path]) -> set[Path]:
    """Those of the journals whose window still lives: it holds their lock."""
    return {path for path in paths if not _is_free(path)}


def _is_free(path: Path) -> bool:
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return False
    finally:
        os.close(handle)
    return True
