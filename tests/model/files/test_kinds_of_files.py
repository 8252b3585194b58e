"""Only ordinary files are read: nothing else can make the program wait, fill the memory, or end with a traceback."""

import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from model.files import load, template
from model.value import Refusal
from tests.model.files.damaged import WHOLE, check_sentence


@pytest.fixture(autouse=True)
def not_for_ever() -> Iterator[None]:
    """A read that waits for a pipe fails instead of hanging."""

    def rung(*_: Any) -> None:
        raise TimeoutError("waited for a file that is not ordinary")

    before = signal.signal(signal.SIGALRM, rung)
    signal.alarm(30)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def socket_file(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "s"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
        yield path


def linked(tmp_path: Path, target: Path | str) -> Path:
    link = tmp_path / "link"
    link.symlink_to(target)
    return link


def pipe(tmp_path: Path) -> Path:
    os.mkfifo(tmp_path / "pipe")
    return tmp_path / "pipe"


def sparse(tmp_path: Path) -> Path:
    with (tmp_path / "giant").open("wb") as giant:
        giant.truncate(1 << 40)
    return tmp_path / "giant"


def under_a_file(tmp_path: Path) -> Path:
    (tmp_path / "file").write_bytes(WHOLE)
    return tmp_path / "file" / "project"


NOT_ORDINARY = {
    "nothing there": (lambda folder: folder / "none", "no such file"),
    "no folder there": (lambda folder: folder / "none" / "project", "no such file"),
    "a file in a file": (under_a_file, "no such folder"),
    "a folder": (lambda folder: folder, "not an ordinary file"),
    "a pipe that nobody writes to": (pipe, "not an ordinary file"),
    "a link to a pipe": (lambda folder: linked(folder, pipe(folder)), "not an ordinary file"),
    "a link to endless zeros": (lambda folder: linked(folder, "/dev/zero"), "not an ordinary file"),
    "a terminal": (lambda folder: linked(folder, "/dev/ptmx"), "not an ordinary file"),
    "a link to itself": (lambda folder: linked(folder, folder / "link"), "round in a circle"),
    "a link to nothing": (lambda folder: linked(folder, folder / "none"), "no such file"),
    "a file that reads as an error": (lambda _: Path("/proc/self/mem"), "cannot be read"),
    "a terabyte of nothing": (sparse, "larger than 64 MB"),
    "a name with a zero in it": (lambda folder: folder / "a\0b", "can have this name"),
    "a name that no disk can hold": (lambda folder: folder / ("x" * 300), "name is too long"),
}


@pytest.mark.parametrize("kind", NOT_ORDINARY)
def test_only_ordinary_files_are_read(kind: str, tmp_path: Path):
    make, said = NOT_ORDINARY[kind]
    path = make(tmp_path)
    before = sorted(one.name for one in tmp_path.iterdir())
    with pytest.raises(Refusal) as refused:
        load(path)
    check_sentence(refused.value, said, path)
    assert sorted(one.name for one in tmp_path.iterdir()) == before


def test_a_socket_is_not_read(socket_file: Path):
    with pytest.raises(Refusal, match="not an ordinary file"):
        load(socket_file)


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def closed(*_: Any, **__: Any) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("model.files.read.os.open", closed)
    with pytest.raises(Refusal, match="You may not read this file"):
        load(tmp_path / "x")


def test_a_file_that_grows_while_it_is_read_is_cut_at_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "x").write_bytes(WHOLE)
    monkeypatch.setattr("model.files.read.SIZE_LIMIT", 1000)
    monkeypatch.setattr("model.files.read.os.fstat", lambda _: os.stat_result((0o100644, 0, 0, 1, 0, 0, 0, 0, 0, 0)))
    with pytest.raises(Refusal, match="larger than"):
        load(tmp_path / "x")


def test_a_link_to_a_project_opens(tmp_path: Path):
    (tmp_path / "real").write_bytes(WHOLE)
    assert load(linked(tmp_path, "real")).project == template("essay")
