"""Bytes put under a name so that there is always a whole old file or a whole new one, and durably in the end.

A temporary file in the same folder is written, synced and read back, then put in place, then the folder is synced. The
order of the steps is the point: each one makes the next one safe.
"""

import errno
import fcntl
import hashlib
import os
import secrets
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from model.files.read import digest_of

TEMPORARY = ".bucketwise-"
"""How the name of a temporary file begins; a hash of the file's own name and some chance follow."""

TRIES = 5
PATIENCE = 0.2
"""How often, and with how many seconds in between, a file is tried that another program holds for a moment."""

_CANNOT_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}
_FOR_A_MOMENT = {errno.EBUSY, errno.ESTALE, errno.ETXTBSY}
_NO_ATTRIBUTES = {errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}


class FolderNotSynced(Exception):
    """The file is in place, but the drive reported an error when the folder was to be made durable."""


def put(folder: int, name: str, old: os.stat_result | None, data: bytes) -> bool:
    """Put `data` under `name` in an open folder; whether the drive could make the name durable.

    `old` is what is known of the file that is there. Nothing before the replace touches it, and nothing is left of the
    temporary file. Raises `OSError` where the old file is as it was, `FolderNotSynced` where the new one is in place.
    """
    for left in range(TRIES - 1, -1, -1):
        try:
            _replace(folder, name, old, data)
            break
        except OSError as error:
            if error.errno not in _FOR_A_MOMENT or not left:
                raise
            time.sleep(PATIENCE)
    certain = _sync_folder(folder)
    sweep(folder, _prefix(name))
    return certain


@contextmanager
def alone(folder: int) -> Iterator[None]:
    """No other save of this program in the folder meanwhile, where the drive knows locks; waits a second at most."""
    held = False
    for _ in range(20):
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
            held = True
            break
        except OSError as error:
            if error.errno != errno.EWOULDBLOCK:
                break
            time.sleep(0.05)
    try:
        yield
    finally:
        if held:
            with suppress(OSError):
                fcntl.flock(folder, fcntl.LOCK_UN)


def sync(handle: int) -> None:
    """Make a file's bytes durable; macOS needs to be asked for more than `fsync`."""
    full = getattr(fcntl, "F_FULLFSYNC", None)
    if full is not None:
        with suppress(OSError):
            fcntl.fcntl(handle, full)
            return
    os.fsync(handle)


def _prefix(name: str) -> str:
    return f"{TEMPORARY}{hashlib.sha256(os.fsencode(name)).hexdigest()[:8]}-"


def _replace(folder: int, name: str, old: os.stat_result | None, data: bytes) -> None:
    temporary = f"{_prefix(name)}{secrets.token_hex(4)}"
    flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC
    # What is new gets what the umask leaves; what stands in for a file that others may not read is closed to them.
    handle = os.open(temporary, flags, 0o666 if old is None else 0o600, dir_fd=folder)
    try:
        _write(handle, None if old is None else (folder, name, old), data)
        os.replace(temporary, name, src_dir_fd=folder, dst_dir_fd=folder)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary, dir_fd=folder)
        raise


def _write(handle: int, old: tuple[int, str, os.stat_result] | None, data: bytes) -> None:
    """Fill, sync, check and close the temporary file. Of two errors the first counts, and closing may report one."""
    try:
        _fill(handle, old, data)
    except BaseException:
        with suppress(OSError):
            os.close(handle)
        raise
    os.close(handle)


def _fill(handle: int, old: tuple[int, str, os.stat_result] | None, data: bytes) -> None:
    # The lock says to `sweep` in another window that this save lives.
    with suppress(OSError):
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    left = memoryview(data)
    while left:
        left = left[os.write(handle, left) :]
    if old is not None:
        folder, name, known = old
        _take_over(handle, known)
        _take_attributes(handle, folder, name)
    sync(handle)
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


def _take_attributes(handle: int, folder: int, name: str) -> None:
    """Extended attributes of the old file, access lists among them; a drive that has none is no error."""
    if not hasattr(os, "listxattr"):
        return
    old = os.open(name, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=folder)
    try:
        for attribute in os.listxattr(old):
            os.setxattr(handle, attribute, os.getxattr(old, attribute))
    except OSError as error:
        # What only the system may set (security labels) it has set already.
        if error.errno not in _NO_ATTRIBUTES | {errno.EPERM, errno.EACCES}:
            raise
    finally:
        os.close(old)


def _holds(handle: int, data: bytes) -> bool:
    os.lseek(handle, 0, os.SEEK_SET)
    with os.fdopen(handle, "rb", closefd=False) as stream:
        return digest_of(stream.read()) == digest_of(data)


def _sync_folder(folder: int) -> bool:
    """Until this a power cut may bring the old file back; False where the drive does not offer it."""
    try:
        os.fsync(folder)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise FolderNotSynced from None
        return False
    return True


def sweep(folder: int, prefix: str) -> None:
    """Remove what killed saves left behind under names that begin so; failing to is not a failure of the save.

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
