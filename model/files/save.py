"""The durable save: under the project's name there is always a whole old file or a whole new one.

A temporary file in the same folder is written, synced and read back, then put in place, then the folder is synced.
"Saved" is said only after that. The order of the steps is the point: each one makes the next one safe.
"""

import errno
import fcntl
import hashlib
import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from model.files.format import dumps, reads_back
from model.files.read import SIZE_LIMIT, digest_of, read_bytes
from model.project import Project
from model.value import Refusal

TEMPORARY = ".bucketwise-"
"""How the name of a temporary file begins; a hash of the project's file name and some chance follow."""

_CANNOT_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}


class ChangedOutside(Refusal):
    """The file is not what it was when it was opened or last saved."""


class NotConfirmed(Refusal):
    """The new file is in place, but a power cut could still bring the old one back. `digest` is that of the new one."""

    def __init__(self, digest: str) -> None:
        super().__init__("The new file is in place, but the drive did not confirm it. Save again.")
        self.digest = digest


def save(project: Project, path: Path, expected: str | None = None) -> str:
    """Write the project durably to `path`, through links to the real file; the hash of what is there now.

    `expected` is the hash from opening; another content than that or the new one raises `ChangedOutside`. Raises
    `Refusal` where the project cannot be saved: then the old file is whole and no temporary file is left.
    """
    data = dumps(project)
    _check_opens_again(data, project)
    try:
        real = _real(path)
        folder = os.open(real.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except (OSError, ValueError) as error:
        raise refusal(error) from None
    try:
        old = _old(folder, real.name)
        if expected is not None:
            _check_unchanged(folder, real.name, {expected, digest_of(data)})
        _put(folder, real.name, old, data)
    except OSError as error:
        raise refusal(error) from None
    finally:
        with suppress(OSError):
            os.close(folder)
    return digest_of(data)


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


def _check_unchanged(folder: int, name: str, wanted: set[str]) -> None:
    try:
        now = digest_of(read_bytes(name, folder))
    except Refusal:
        now = None
    if now not in wanted:
        raise ChangedOutside("The file was changed or removed by another program meanwhile. Save under another name.")


def _put(folder: int, name: str, old: os.stat_result | None, data: bytes) -> None:
    """Nothing before the replace touches the old file; nothing is left of the temporary one."""
    prefix = f"{TEMPORARY}{hashlib.sha256(os.fsencode(name)).hexdigest()[:8]}-"
    temporary = f"{prefix}{secrets.token_hex(4)}"
    flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC
    # What is new gets what the umask leaves; what stands in for a file that others may not read is closed to them.
    handle = os.open(temporary, flags, 0o666 if old is None else 0o600, dir_fd=folder)
    try:
        _write(handle, old, data)
        os.replace(temporary, name, src_dir_fd=folder, dst_dir_fd=folder)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary, dir_fd=folder)
        raise
    _sync_folder(folder, data)
    _sweep(folder, prefix)


def _write(handle: int, old: os.stat_result | None, data: bytes) -> None:
    """Fill, sync, check and close the temporary file. Of two errors the first counts, and closing may report one."""
    try:
        _fill(handle, old, data)
    except BaseException:
        with suppress(OSError):
            os.close(handle)
        raise
    os.close(handle)


def _fill(handle: int, old: os.stat_result | None, data: bytes) -> None:
    # The lock says to `_sweep` in another window that this save lives.
    with suppress(OSError):
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    left = memoryview(data)
    while left:
        left = left[os.write(handle, left) :]
    if old is not None:
        _take_over(handle, old)
    os.fsync(handle)
    if not _holds(handle, data):
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def _take_over(handle: int, old: os.stat_result) -> None:
    """Owner, then mode, of the old file: changing the owner clears bits. A group that comes in new gains nothing."""
    mode, new = old.st_mode & 0o777, os.fstat(handle)
    for owner, group in ((old.st_uid, old.st_gid), (new.st_uid, old.st_gid)):
        if (owner, group) == (new.st_uid, new.st_gid):
            break
        with suppress(PermissionError):
            os.fchown(handle, owner, group)
            break
    else:
        mode &= ~stat.S_IRWXG
    os.fchmod(handle, mode)


def _holds(handle: int, data: bytes) -> bool:
    os.lseek(handle, 0, os.SEEK_SET)
    with os.fdopen(handle, "rb", closefd=False) as stream:
        return digest_of(stream.read()) == digest_of(data)


def _sync_folder(folder: int, data: bytes) -> None:
    """Until this a power cut may bring the old file back; some network drives do not offer it."""
    try:
        os.fsync(folder)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise NotConfirmed(digest_of(data)) from None


def _sweep(folder: int, prefix: str) -> None:
    """Remove what a killed save of this very file left behind; failing to is not a failure of the save.

    A save that lives in another window holds a lock on its temporary file, and the system drops that of a killed one.
    """
    with suppress(OSError):
        for name in os.listdir(folder):
            if name.startswith(prefix):
                orphan = os.open(name, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=folder)
                try:
                    fcntl.flock(orphan, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    os.unlink(name, dir_fd=folder)
                finally:
                    os.close(orphan)


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
