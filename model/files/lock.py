"""The lock on a project file: who has it open to write, so that a second window can say so.

A small file beside the project (or in a folder of our own where there is no room for it) that names its owner. On one
computer the system tells whether the owner lives, since it drops a dead process's locks; of another computer nobody
can tell, so a person is asked. It spares people a question: what protects the file is the hash that a save compares.
"""

import fcntl
import getpass
import hashlib
import json
import os
import secrets
import stat
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from model.files.strict import shown

NAME = ".bucketwise-lock-"
_LONGEST = 4096


@dataclass(frozen=True)
class Owner:
    """Who holds a lock; empty where the lock file does not say. `since` is an ISO moment."""

    user: str = ""
    host: str = ""
    process: int = 0
    since: str = ""
    token: str = ""

    @property
    def here(self) -> bool:
        """Whether it is a process of this computer."""
        return self.host == os.uname().nodename


class Held(Exception):
    """Somebody else holds the lock. `owner` may be empty; `alive` tells whether they certainly still live."""

    def __init__(self, owner: Owner, *, alive: bool) -> None:
        super().__init__(owner.user)
        self.owner = owner
        self.alive = alive


class Lock:
    """A lock that this process holds."""

    def __init__(self, place: Path, handle: int, token: str) -> None:
        self._place, self._handle, self._token = place, handle, token

    @property
    def ours(self) -> bool:
        """Whether it still names us: a person at another window may have taken it over."""
        with suppress(OSError):
            now, held = self._place.lstat(), os.fstat(self._handle)
            return (now.st_dev, now.st_ino) == (held.st_dev, held.st_ino) and _owner(self._handle).token == self._token
        return False

    def release(self) -> None:
        """Give it back; a lock that was taken over is left to its new owner."""
        if self._handle < 0:
            return
        with suppress(OSError):
            if self.ours:
                self._place.unlink()
        with suppress(OSError):
            os.close(self._handle)
        self._handle = -1


def lock(path: Path, spare: Path, *, take_over: bool = False) -> Lock:
    """Take the lock on the project file `path`; that of a dead process of this computer is taken without a question.

    `spare` is the folder for locks of files whose own folder cannot be written. Raises `Held` where somebody else has
    it, unless a person chose to `take_over`; `OSError` where no lock can be made at all.
    """
    real = Path(os.path.realpath(path))
    name = f"{NAME}{hashlib.sha256(os.fsencode(real.name)).hexdigest()[:8]}"
    try:
        return _taken(real.parent / name, take_over)
    except OSError:
        spare.mkdir(parents=True, exist_ok=True, mode=0o700)
        return _taken(spare / f"{NAME}{hashlib.sha256(os.fsencode(real)).hexdigest()[:16]}", take_over)


def _taken(place: Path, take_over: bool) -> Lock:
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    for _ in range(10):
        handle = os.open(place, flags, 0o644)
        try:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise OSError("the lock is not an ordinary file")
            found = _claimed(place, handle, take_over)
        except BaseException:
            os.close(handle)
            raise
        if found is not None:
            return found
        os.close(handle)
    raise OSError("the lock changes all the time")


def _claimed(place: Path, handle: int, take_over: bool) -> Lock | None:
    """The lock with our name in it; None where the file was removed meanwhile, by an owner who gave it back."""
    held = _is_held(handle)
    owner = _owner(handle)
    empty = os.fstat(handle).st_size == 0
    if not take_over and (held or not (empty or owner.here)):
        raise Held(owner, alive=held and owner.here)
    if held:
        # The other process keeps the system's lock on the old file, so ours has to be another one.
        place.unlink()
        return None
    here, now = os.fstat(handle), None
    with suppress(FileNotFoundError):
        now = place.lstat()
    if now is None or (now.st_dev, now.st_ino) != (here.st_dev, here.st_ino):
        return None
    token = secrets.token_hex(8)
    told = Owner(
        _user(), os.uname().nodename, os.getpid(), datetime.now().astimezone().isoformat(timespec="minutes"), token
    )
    os.ftruncate(handle, 0)
    os.pwrite(handle, json.dumps(asdict(told)).encode(), 0)
    return Lock(place, handle, token)


def _is_held(handle: int) -> bool:
    """Whether a living process has the file locked; if not, we have it now. Drives without locks: nobody has."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def _owner(handle: int) -> Owner:
    try:
        told = json.loads(os.pread(handle, _LONGEST, 0))
        user, host, since, token = (shown(str(told[name]), 60) for name in ("user", "host", "since", "token"))
        return Owner(user, host, int(told["process"]), since, token)
    except (ValueError, KeyError, TypeError, RecursionError):
        return Owner()


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
