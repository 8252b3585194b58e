"""Lets every call to the system that a save makes go wrong, in every way, and kills the save at each of them.

    .venv/bin/python -m tests.durability.faults

After each the file must be whole, "saved" must have been true, and the next save must leave nothing behind.
"""

import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from model.files import NotConfirmed, load, save, template
from model.files import put as putting
from model.files.put import TEMPORARY
from model.project import Project
from model.value import Refusal

OLD, NEW = Project(title="Old"), template("essay")
CALLS = (
    *("open", "stat", "lstat", "access", "fstat", "fchmod", "fchown", "write", "lseek", "fdopen", "fsync", "close"),
    *("replace", "unlink", "listdir", "listxattr", "getxattr", "setxattr", "scandir", "mkdir"),
)
ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EINTR, errno.EROFS, errno.EDQUOT, errno.ESTALE)
SHORT, KILLED, KILLED_AFTER = "short write", "killed before", "killed after"


@dataclass
class Toll:
    """What was found."""

    points: int = 0
    corrupt: int = 0
    untrue: int = 0
    strays: int = 0

    @property
    def clean(self) -> bool:
        """Whether nothing was lost."""
        return not (self.corrupt or self.untrue or self.strays)


@contextmanager
def counted(act: Callable[[int, str, Callable[[], Any], tuple[Any, ...]], Any]) -> Iterator[None]:
    """While it lasts, each of `CALLS` goes through `act(number, name, call, arguments)`."""
    made = 0

    def through(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            nonlocal made
            made += 1
            return act(made - 1, name, lambda: real(*given, **named), given)

        return call

    patches = [patch.object(os, name, through(name, getattr(os, name))) for name in CALLS if hasattr(os, name)]
    for one in patches:
        one.start()
    try:
        yield
    finally:
        for one in reversed(patches):
            one.stop()


def calls_of_a_save(path: Path, versions: Path) -> list[str]:
    """The names of the calls that one save makes, in order."""
    names: list[str] = []

    def note(_number: int, name: str, call: Callable[[], Any], _given: tuple[Any, ...]) -> Any:
        names.append(name)
        return call()

    digest = load(path).digest
    with counted(note):
        save(NEW, path, digest, versions)
    return names


def fault(at: int, kind: int | str) -> Callable[[int, str, Callable[[], Any], tuple[Any, ...]], Any]:
    """What happens at the call with that number; the others are done as they should."""
    real_write, real_exit = os.write, os._exit

    def act(number: int, name: str, call: Callable[[], Any], given: tuple[Any, ...]) -> Any:
        if number != at:
            return call()
        if kind == KILLED:
            real_exit(9)
        if kind == KILLED_AFTER:
            call()
            real_exit(9)
        if kind == SHORT:
            return real_write(given[0], bytes(given[1])[:7]) if name == "write" else call()
        if name == "close":
            call()
        raise OSError(kind, os.strerror(int(kind)))

    return act


def campaign(kinds: Sequence[int | str] = (*ERRORS, KILLED, KILLED_AFTER, SHORT)) -> Toll:
    """Every call, every fault of these kinds."""
    toll, home = Toll(), Path(tempfile.mkdtemp(prefix="bucketwise-faults-"))
    try:
        names = calls_of_a_save(_fresh(home), home / "versions")
        with patch.object(putting, "PATIENCE", 0.0):
            for at, name in enumerate(names):
                for kind in kinds:
                    if kind != SHORT or name == "write":
                        _try(home, at, kind, toll)
    finally:
        shutil.rmtree(home)
    return toll


def _fresh(home: Path) -> Path:
    for one in home.iterdir():
        shutil.rmtree(one)
    path = home / "folder" / "p"
    path.parent.mkdir()
    save(OLD, path)
    return path


def _try(home: Path, at: int, kind: int | str, toll: Toll) -> None:
    path, toll.points = _fresh(home), toll.points + 1
    said = _saved_in_a_child(path, home / "versions", at, kind)
    found = load(path)
    toll.corrupt += found.project not in (OLD, NEW) or bool(found.doubts)
    toll.untrue += said and found.project != NEW
    save(OLD, path, keep_in=home / "versions")
    kept = [one for one in (home / "versions").rglob("*") if one.is_file()]
    strays = [one for one in (*path.parent.iterdir(), *kept) if one.name.startswith(TEMPORARY)]
    toll.strays += len(strays)
    toll.corrupt += any(load(one).doubts for one in kept if one not in strays)


def _saved_in_a_child(path: Path, versions: Path, at: int, kind: int | str) -> bool:
    """Whether a process of its own, in which the fault happens, says that it saved."""
    digest = load(path).digest
    child = os.fork()
    if child == 0:
        status = 1
        try:
            with counted(fault(at, kind)):
                save(NEW, path, digest, versions)
            status = 0
        except NotConfirmed:
            status = 2
        except Refusal:
            status = 3
        finally:
            os._exit(status)
    _, ended = os.waitpid(child, 0)
    status = os.waitstatus_to_exitcode(ended)
    if status == 1:
        raise AssertionError(f"call {at}, {kind}: neither saved nor one sentence")
    return status == 0


if __name__ == "__main__":
    found = campaign()
    print(found)
    sys.exit(not found.clean)
