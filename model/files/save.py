"""The durable save: under the project's name there is always a whole old file or a whole new one.

What would not open again never reaches the disk, what another program wrote meanwhile is noticed, the version that is
replaced is kept, and "saved" is said only once the new file is durable.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from model.files import versions
from model.files.format import dumps, reads_back
from model.files.put import FolderNotSynced, alone, put
from model.files.read import SIZE_LIMIT, digest_of, read_bytes
from model.project import Project
from model.value import Refusal


class ChangedOutside(Refusal):
    """The file is not what it was when it was opened or last saved."""


class NotConfirmed(Refusal):
    """The new file is in place, but a power cut could still bring the old one back. `digest` is that of the new one."""

    def __init__(self, digest: str) -> None:
        super().__init__("The new file is in place, but the drive did not confirm it. Save again.")
        self.digest = digest


@dataclass(frozen=True)
class Saved:
    """A durable save: the hash of what is in the file now, and sentences about what was less than perfect."""

    digest: str
    remarks: tuple[Refusal, ...] = ()


def save(project: Project, path: Path, expected: str | None = None, keep_in: Path | None = None) -> Saved:
    """Write the project durably to `path`, through links to the real file.

    `expected` is the hash from opening; another content than that or the new one raises `ChangedOutside`. `keep_in` is
    the folder for earlier versions. Raises `Refusal` where the project cannot be saved: then the old file is whole and
    no temporary file is left.
    """
    data = dumps(project)
    _check_opens_again(data, project)
    try:
        real = _real(path)
        with _opened(real.parent) as folder, alone(folder):
            return _saved(folder, real, data, expected, keep_in)
    except FolderNotSynced:
        raise NotConfirmed(digest_of(data)) from None
    except (OSError, ValueError) as error:
        raise refusal(error) from None


def _saved(folder: int, real: Path, data: bytes, expected: str | None, keep_in: Path | None) -> Saved:
    old = _old(folder, real.name)
    before = None if old is None else _content(folder, real.name)
    digest = digest_of(data)
    if expected is not None and (before is None or digest_of(before) not in {expected, digest}):
        raise ChangedOutside("The file was changed or removed by another program meanwhile. Save under another name.")
    remarks = []
    if keep_in is not None and before is not None and before != data:
        try:
            versions.keep(keep_in, real, before)
        except (OSError, FolderNotSynced):
            remarks.append(Refusal("Saved, but the earlier version could not be kept."))
    _check_same(folder, real.name, old)
    if not put(folder, real.name, old, data):
        remarks.append(Refusal("Saved, but this drive gives no certainty about it."))
    if keep_in is not None:
        versions.tidy(keep_in, real)
    if old is not None and old.st_nlink > 1:
        remarks.append(Refusal("Saved. Other names of this file keep the earlier version."))
    return Saved(digest, tuple(remarks))


@contextmanager
def _opened(folder: Path) -> Iterator[int]:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield handle
    finally:
        with suppress(OSError):
            os.close(handle)


def _content(folder: int, name: str) -> bytes | None:
    try:
        return read_bytes(name, folder)
    except Refusal:
        return None


def _check_same(folder: int, name: str, old: os.stat_result | None) -> None:
    """What is there is still the very file that was looked at."""
    try:
        now: os.stat_result | None = os.stat(name, dir_fd=folder, follow_symlinks=False)
    except FileNotFoundError:
        now = None
    if (now and (now.st_dev, now.st_ino)) != (old and (old.st_dev, old.st_ino)):
        raise ChangedOutside("The file was changed or removed by another program meanwhile. Save under another name.")


def _check_opens_again(data: bytes, project: Project) -> None:
    """What cannot be opened again never reaches the disk."""
    if len(data) > SIZE_LIMIT:
        raise Refusal("The project is larger than {limit} MB. Take something out.", limit=SIZE_LIMIT // 1024**2)
    if not reads_back(data, project):
        raise Refusal("The project would not open as it is now. Nothing was written; undo the last step.")


def _real(path: Path) -> Path:
    """The file behind all links. A link to nothing is refused: nobody asked for a file over there."""
    real = Path(os.path.realpath(path))
    if path.is_symlink() and not real.exists():
        raise Refusal("The link leads to a file that is not there. Save under another name.")
    if real == real.parent:
        raise _not_ordinary()
    return real


def _not_ordinary() -> Refusal:
    return Refusal("This is not an ordinary file. Save under another name.")


def _old(folder: int, name: str) -> os.stat_result | None:
    """What is known of the file so far, or None. A rename would replace even a read-only file, so ask first."""
    try:
        old = os.stat(name, dir_fd=folder, follow_symlinks=False)
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(old.st_mode):
        raise _not_ordinary()
    if not old.st_mode & 0o222 or not os.access(name, os.W_OK, dir_fd=folder):
        raise Refusal("The file is read-only. Save under another name.")
    return old


def refusal(error: OSError | ValueError) -> Refusal:
    """What an error of the file system means for the person who saves."""
    if isinstance(error, ValueError):
        return Refusal("No file can have this name. Save under another name.")
    sentences = {
        errno.ENOSPC: "The disk is full. Save it somewhere else.",
        errno.EDQUOT: "Your share of the disk is used up. Save it somewhere else.",
        errno.EFBIG: "The file is larger than the drive allows. Save it somewhere else.",
        errno.EIO: "The drive reports an error. Save it somewhere else.",
        errno.EACCES: "The folder is read-only. Save under another name or in another folder.",
        errno.EPERM: "The folder is read-only. Save under another name or in another folder.",
        errno.EROFS: "The drive is read-only. Save it somewhere else.",
        errno.ENOENT: "The folder is not there any more. Save it somewhere else.",
        errno.ENOTDIR: "The folder is not there any more. Save it somewhere else.",
        errno.ENAMETOOLONG: "The name is too long. Save under a shorter one.",
        errno.ELOOP: "The links to this file go round in a circle. Save under another name.",
    }
    if error.errno in sentences:
        return Refusal(sentences[error.errno])
    reason = (error.strerror or "an error").lower()
    return Refusal("The file cannot be written: {reason}. Save it somewhere else.", reason=reason)
