"""Every call to the system that a save makes fails once, with every kind of error: the file is whole and says so."""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from model.files import NotConfirmed, dumps, load, loads, save, template
from model.files import put as putting
from model.files.put import TEMPORARY
from model.project import Project
from model.value import Refusal

OLD = Project(title="Old")
NEW = template("essay")
CALLS = (
    *("open", "stat", "lstat", "access", "fstat", "fchmod", "fchown", "write", "lseek", "fdopen", "fsync", "close"),
    *("replace", "unlink", "listdir", "listxattr", "getxattr", "setxattr", "scandir", "mkdir"),
)
ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EDQUOT, errno.ESTALE, errno.EMFILE)

Fault = Callable[[str, Callable[..., Any], tuple[Any, ...], dict[str, Any]], Any]


@contextmanager
def every_call(fault: Fault) -> Iterator[None]:
    """While it lasts, each of `CALLS` goes through `fault(name, real, arguments, keywords)`."""
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            real = getattr(os, name)
            patch.setattr(os, name, lambda *a, _name=name, _real=real, **k: fault(_name, _real, a, k))
        yield


def failing(at: int, number: int, made: list[str]) -> Fault:
    """A fault that lets each call through but the one with that number; `made` gets the names of the calls."""

    def fault(name: str, real: Callable[..., Any], args: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
        made.append(name)
        if len(made) - 1 != at:
            return real(*args, **keywords)
        if name == "close":
            real(*args, **keywords)
        raise OSError(number, os.strerror(number))

    return fault


def listing(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "p").write_bytes(dumps(OLD))
    return tmp_path / "p"


def calls_of_a_save(path: Path) -> list[str]:
    made: list[str] = []
    digest = load(path).digest
    with every_call(failing(-1, 0, made)):
        save(NEW, path, digest)
    path.write_bytes(dumps(OLD))
    return made


@pytest.mark.parametrize("number", ERRORS, ids=errno.errorcode.get)
def test_whichever_call_fails_the_file_is_whole_and_what_is_said_is_true(path: Path, number: int):
    for at, name in enumerate(calls_of_a_save(path)):
        path.write_bytes(dumps(OLD))
        digest, said = load(path).digest, None
        with every_call(failing(at, number, [])):
            try:
                assert save(NEW, path, digest).digest == loads(dumps(NEW)).digest
            except Refusal as refusal:
                said = refusal
        written = load(path).project
        assert written == (NEW if said is None or isinstance(said, NotConfirmed) else OLD), f"{name}, call {at}: {said}"
        assert said is None or (str(said).isprintable() and str(said).endswith("."))
        assert listing(path.parent) == ["p"], f"{name}, call {at} leaves something behind"
        save(NEW, path)


@pytest.mark.parametrize(
    ("name", "number", "said"),
    [
        ("write", errno.ENOSPC, "disk is full"),
        ("fsync", errno.EIO, "drive reports an error"),
        ("fsync", errno.EDQUOT, "share of the disk"),
        ("fchmod", errno.EROFS, "drive is read-only"),
        ("replace", errno.EACCES, "folder is read-only"),
        ("replace", errno.EXDEV, "cannot be written: invalid cross-device link"),
        ("replace", errno.ENAMETOOLONG, "name is too long"),
        ("write", errno.EFBIG, "larger than the drive allows"),
    ],
)
def test_an_error_is_told_in_words(path: Path, name: str, number: int, said: str):
    at = calls_of_a_save(path).index(name)
    digest = load(path).digest
    with every_call(failing(at, number, [])), pytest.raises(Refusal, match=said):
        save(NEW, path, digest)
    assert path.read_bytes() == dumps(OLD)


def sync_of_the_folder_fails(number: int) -> Fault:
    def fault(name: str, real: Callable[..., Any], args: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
        if name == "fsync" and stat.S_ISDIR(os.fstat(args[0]).st_mode):
            raise OSError(number, os.strerror(number))
        return real(*args, **keywords)

    return fault


def test_a_folder_that_cannot_be_synced_is_not_called_saved(path: Path):
    with every_call(sync_of_the_folder_fails(errno.EIO)), pytest.raises(NotConfirmed, match="in place") as refused:
        save(NEW, path, load(path).digest)
    assert refused.value.digest == load(path).digest
    assert load(path).project == NEW


def test_after_an_unconfirmed_save_the_same_project_can_be_saved_again(path: Path):
    opened = load(path).digest
    with every_call(sync_of_the_folder_fails(errno.EIO)), pytest.raises(NotConfirmed):
        save(NEW, path, opened)
    assert save(NEW, path, opened).digest == load(path).digest


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_drive_that_offers_no_sync_of_folders_is_saved_to(path: Path, number: int):
    with every_call(sync_of_the_folder_fails(number)):
        save(NEW, path)
    assert load(path).project == NEW


def test_a_drive_that_takes_little_at_a_time_gets_it_all(path: Path):
    def short(name: str, real: Callable[..., Any], args: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
        return real(args[0], args[1][:1000]) if name == "write" else real(*args, **keywords)

    with every_call(short):
        save(NEW, path)
    assert path.read_bytes() == dumps(NEW)


@pytest.mark.parametrize(
    "lie", [lambda data: data[:-1] + b"?", lambda data: data[:-1]], ids=["other bytes", "fewer bytes"]
)
def test_a_drive_that_keeps_something_else_is_found_out(path: Path, lie: Callable[[bytes], bytes]):
    def lying(name: str, real: Callable[..., Any], args: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
        if name != "write":
            return real(*args, **keywords)
        real(args[0], lie(bytes(args[1])))
        return len(args[1])

    with every_call(lying), pytest.raises(Refusal, match="drive reports an error"):
        save(NEW, path)
    assert path.read_bytes() == dumps(OLD)
    assert listing(path.parent) == ["p"]


def test_of_two_faults_the_first_is_told_and_the_next_save_tidies(path: Path):
    def two(name: str, real: Callable[..., Any], args: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
        if name == "close":
            real(*args, **keywords)
        number = {"write": errno.ENOSPC, "unlink": errno.EIO, "close": errno.EIO}.get(name)
        if number is not None:
            raise OSError(number, os.strerror(number))
        return real(*args, **keywords)

    with every_call(two), pytest.raises(Refusal, match="disk is full"):
        save(NEW, path)
    assert path.read_bytes() == dumps(OLD)
    assert [name.startswith(TEMPORARY) for name in listing(path.parent)] == [True, False]
    save(NEW, path)
    assert listing(path.parent) == ["p"]


@pytest.mark.parametrize("stop", [KeyboardInterrupt, MemoryError])
def test_a_save_that_is_stopped_leaves_nothing_behind(path: Path, stop: type[BaseException]):
    def stopped(name: str, real: Callable[..., Any], args: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
        if name == "fsync":
            raise stop
        return real(*args, **keywords)

    with every_call(stopped), pytest.raises(stop):
        save(NEW, path)
    assert path.read_bytes() == dumps(OLD)
    assert listing(path.parent) == ["p"]


def test_nothing_is_written_in_place(path: Path):
    before = path.stat().st_ino
    (path.parent / "hard link").hardlink_to(path)
    save(NEW, path)
    assert path.stat().st_ino != before
    assert (path.parent / "hard link").read_bytes() == dumps(OLD)


def test_the_order_is_write_sync_replace_sync(path: Path):
    order = [name for name in calls_of_a_save(path) if name in {"write", "fsync", "replace"}]
    assert order == ["write", "fsync", "replace", "fsync"]


def test_no_handle_stays_open(path: Path):
    def handles() -> int:
        return sum(1 for _ in Path("/proc/self/fd").iterdir())

    before = handles()
    for at in range(len(calls_of_a_save(path))):
        with every_call(failing(at, errno.EIO, [])), suppress(Refusal):
            save(NEW, path)
    assert handles() == before


@pytest.mark.parametrize("number", [errno.EBUSY, errno.ESTALE])
def test_a_file_that_another_program_holds_for_a_moment_is_tried_again(path: Path, monkeypatch, number: int):
    monkeypatch.setattr(putting, "PATIENCE", 0)
    at = calls_of_a_save(path).index("replace")
    (path.parent / "p").write_bytes(dumps(OLD))
    with every_call(failing(at, number, [])):
        save(NEW, path)
    assert load(path).project == NEW
    assert listing(path.parent) == ["p"]


def test_a_file_that_another_program_does_not_let_go_is_refused_in_the_end(path: Path, monkeypatch):
    monkeypatch.setattr(putting, "PATIENCE", 0)

    def held(name: str, real: Callable[..., Any], args: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
        if name == "replace":
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))
        return real(*args, **keywords)

    with every_call(held), pytest.raises(Refusal, match="device or resource busy"):
        save(NEW, path)
    assert load(path).project == OLD
    assert listing(path.parent) == ["p"]
