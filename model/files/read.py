"""Reading a file that may be anything: only ordinary files, only up to a size, never a hang."""

import errno
import hashlib
import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from model.files.doubts import Doubt
from model.files.format import parse
from model.project import Project
from model.value import Refusal

SIZE_LIMIT = 64 * 1024 * 1024
"""The largest file that is read, in bytes."""


@dataclass(frozen=True)
class Loaded:
    """What a file holds: the project, what was doubtful, and the hash of the bytes as they were read.

    Where it is `damaged`, what was read is a copy that is not to be saved over the file.
    """

    project: Project
    doubts: tuple[Doubt, ...]
    digest: str
    damaged: bool = False


def load(path: Path) -> Loaded:
    """The project in the file. Raises `Refusal` with one sentence that does not repeat the path."""
    return loads(read_bytes(path))


def loads(data: bytes) -> Loaded:
    """The project in the bytes of a file; raises `Refusal` as `load` does."""
    try:
        project, doubts = parse(data)
    except (RecursionError, MemoryError):
        raise Refusal("The file is too deep or too large to be read. Open another file.") from None
    return Loaded(project, doubts, digest_of(data), any(doubt.code == "DAMAGED" for doubt in doubts))


def digest_of(data: bytes) -> str:
    """The hash by which an outside change is noticed."""
    return hashlib.sha256(data).hexdigest()


def read_bytes(path: Path | str, folder: int | None = None, limit: int | None = None) -> bytes:
    """All bytes of an ordinary file up to `limit`, or `SIZE_LIMIT`; raises `Refusal` for everything else.

    `folder` is an open folder that a relative path starts from. The file is looked at after it was opened, and opened
    so that a pipe or a terminal cannot make us wait.
    """
    limit = limit or SIZE_LIMIT
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC, dir_fd=folder)
    except (OSError, ValueError) as error:
        raise _unreadable(error) from None
    try:
        kind = os.fstat(handle)
        if not stat.S_ISREG(kind.st_mode):
            raise Refusal("This is not an ordinary file. Open another one.")
        if kind.st_size > limit:
            raise _too_large(limit)
        with os.fdopen(handle, "rb", closefd=False) as stream:
            data = stream.read(limit + 1)
    except OSError as error:
        raise _unreadable(error) from None
    finally:
        with suppress(OSError):
            os.close(handle)
    if len(data) > limit:
        raise _too_large(limit)
    return data


def _too_large(limit: int) -> Refusal:
    return Refusal("The file is larger than {limit} MB. Open a smaller one.", limit=limit // 1024**2)


def _unreadable(error: OSError | ValueError) -> Refusal:
    if isinstance(error, ValueError):
        return Refusal("No file can have this name. Open another one.")
    sentences = {
        errno.ENOENT: "There is no such file. Check its name and folder.",
        errno.ENOTDIR: "There is no such folder. Check its name.",
        errno.EACCES: "You may not read this file. Ask its owner, or open a copy.",
        errno.EPERM: "You may not read this file. Ask its owner, or open a copy.",
        errno.EISDIR: "This is a folder. Open a file in it.",
        errno.ELOOP: "The links to this file go round in a circle. Open the file itself.",
        errno.ENAMETOOLONG: "The name is too long. Give the file a shorter one.",
        errno.ENXIO: "This is not an ordinary file. Open another one.",
    }
    if error.errno in sentences:
        return Refusal(sentences[error.errno])
    return Refusal(
        "The file cannot be read: {reason}. Try again or open a copy.", reason=(error.strerror or "an error").lower()
    )
