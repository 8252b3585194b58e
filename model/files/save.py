"""The durable save: under the project's name there is always a whole old file or a whole new one.

A temporary file in the same folder is written, synced and read back, then put in place, then the folder is synced.
"Saved" is said only after that. The order of the steps is the point: each one makes the next one safe.
"""

import errno
import hashlib
import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from model.files.format import dumps
from model.files.read import digest_of, loads, read_bytes
from model.project import Project
from model.value import Refusal

TEMPORARY = ".bucketwise-"
_CANNOT_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}


class ChangedOutside(Refusal):
    """The file is not what it was when it was opened or last saved."""


def save(project: Project, path: Path, expected: str | None = None) -> str:
    """Write the project durably to `path`, through links to the real file; the hash of what is there now.

    `expected` is the hash from opening; a different file raises `ChangedOutside`. Raises `Refusal` where it cannot be
    saved: then the old file is whole and no temporary file is left.
    """
    data = dumps(project)
    if loads(data).project != project:
        raise Refusal("The project would not read back the same. Nothing was written.")
    real = Path(os.path.realpath(path))
    _check_unchanged(real, expected)
    _check_writable(real)
    try:
        folder = os.open(real.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError as error:
        raise refusal(error) from None
    try:
        _replace(folder, real, data)
    finally:
        os.close(folder)
    return digest_of(data)


def _replace(folder: int, real: Path, data: bytes) -> None:
    """Steps 4 to 11: nothing before the replace touches the old file."""
    tag = hashlib.sha256(os.fsencode(real.name)).hexdigest()[:8]
    temporary = f"{TEMPORARY}{tag}-{secrets.token_hex(4)}"
    try:
        _write(folder, temporary, real, data)
        os.replace(temporary, real.name, src_dir_fd=folder, dst_dir_fd=folder)
    except OSError as error:
        with suppress(OSError):
            os.unlink(temporary, dir_fd=folder)
        raise refusal(error) from None
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary, dir_fd=folder)
        raise
    _sync_folder(folder)
    _sweep(folder, f"{TEMPORARY}{tag}-")


def _write(folder: int, temporary: str, real: Path, data: bytes) -> None:
    flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC
    handle = os.open(temporary, flags, 0o600, dir_fd=folder)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(handle, left) :]
        _take_over(handle, real)
        os.fsync(handle)
        if not _reads_back(handle, data):
            raise OSError(errno.EIO, "the drive did not keep what was written")
    finally:
        os.close(handle)


def _take_over(handle: int, real: Path) -> None:
    """Owner, then mode, of the old file: changing the owner clears bits. A new file gets what the umask leaves."""
    try:
        old = real.stat()
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        os.fchmod(handle, 0o666 & ~mask)
        return
    new = os.fstat(handle)
    if (old.st_uid, old.st_gid) != (new.st_uid, new.st_gid):
        with suppress(PermissionError):
            os.fchown(handle, old.st_uid, old.st_gid)
    os.fchmod(handle, stat.S_IMODE(old.st_mode))


def _reads_back(handle: int, data: bytes) -> bool:
    os.lseek(handle, 0, os.SEEK_SET)
    with os.fdopen(os.dup(handle), "rb") as stream:
        return digest_of(stream.read()) == digest_of(data)


def _sync_folder(folder: int) -> None:
    """Until this a power cut may bring the old file back; some network drives do not offer it."""
    try:
        os.fsync(folder)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise Refusal("The new file is in place, but the drive did not confirm it. Save again.") from None


def _sweep(folder: int, prefix: str) -> None:
    """Remove what a killed save of this very file left behind; failing to is not a failure of the save."""
    with suppress(OSError):
        for name in os.listdir(folder):
            if name.startswith(prefix):
                os.unlink(name, dir_fd=folder)


def _check_unchanged(real: Path, expected: str | None) -> None:
    if expected is None:
        return
    try:
        now = digest_of(read_bytes(real))
    except Refusal:
        now = None
    if now != expected:
        raise ChangedOutside("The file was changed or removed by another program since it was opened.")


def _check_writable(real: Path) -> None:
    """A rename would happily replace a read-only file, so ask first."""
    try:
        kind = real.stat()
    except OSError:
        return
    if not stat.S_ISREG(kind.st_mode):
        raise Refusal("This is not an ordinary file. Save under another name.")
    if not kind.st_mode & 0o222 or not os.access(real, os.W_OK):
        raise Refusal("The file is read-only. Save under another name.")


def refusal(error: OSError) -> Refusal:
    """What an error of the file system means for the person who saves."""
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
        errno.EISDIR: "A folder has this name. Save under another name.",
    }
    if error.errno in sentences:
        return Refusal(sentences[error.errno])
    return Refusal(
        "The file cannot be written: {reason}. Save it somewhere else.", reason=(error.strerror or "an error").lower()
    )
