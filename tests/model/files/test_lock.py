"""Two windows on one file: the second one knows."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from model.files.lock import NAME, Held, Lock, Owner, lock

CODE = """
import sys, time
from pathlib import Path
from model.files.lock import lock
held = lock(Path(sys.argv[1]), Path(sys.argv[2]))
print("held", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "p.bucketwise").write_text("x")
    return tmp_path / "folder" / "p.bucketwise"


@pytest.fixture
def spare(tmp_path: Path) -> Path:
    return tmp_path / "spare"


@pytest.fixture
def other(path: Path, spare: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock."""
    process = subprocess.Popen(
        [sys.executable, "-c", CODE, str(path), str(spare)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def files(path: Path) -> list[str]:
    return sorted(one.name[: len(NAME)] for one in path.parent.iterdir())


def from_elsewhere(path: Path) -> Path:
    """A lock file that another computer wrote."""
    held = lock(path, path.parent)
    place = next(one for one in path.parent.iterdir() if one.name.startswith(NAME))
    told = json.loads(place.read_text())
    held.release()
    place.write_text(json.dumps({**told, "host": "elsewhere\x1b", "user": "Li"}))
    return place


def test_the_second_window_is_told_who_has_the_file(path, spare, other):
    with pytest.raises(Held) as told:
        lock(path, spare)
    assert (told.value.owner.process, told.value.alive) == (other.pid, True)
    assert told.value.owner.here
    assert told.value.owner.since


def test_two_names_of_one_file_have_one_lock(path, spare, other):
    link = path.with_name("link")
    link.symlink_to(path)
    with pytest.raises(Held):
        lock(link, spare)


def test_the_lock_of_a_killed_process_is_taken_without_a_question(path, spare, other):
    other.kill()
    other.wait()
    held = lock(path, spare)
    assert held.ours
    held.release()
    assert files(path) == ["p.bucketwise"]


def test_who_takes_a_lock_over_has_it_and_the_other_notices(path, spare):
    first = lock(path, spare)
    second = lock(path, spare, take_over=True)
    assert (first.ours, second.ours) == (False, True)
    first.release()
    assert second.ours
    second.release()
    assert files(path) == ["p.bucketwise"]


def test_of_another_computer_nobody_can_tell_so_a_person_is_asked(path, spare):
    from_elsewhere(path)
    with pytest.raises(Held) as told:
        lock(path, spare)
    assert (told.value.owner.user, told.value.owner.host, told.value.alive) == ("Li", "elsewhere\\x1b", False)
    assert lock(path, spare, take_over=True).ours


@pytest.mark.parametrize("content", ["nonsense", "[]", '{"user": 1}', "[" * 5000])
def test_a_lock_that_cannot_be_read_is_asked_about(path, spare, content):
    from_elsewhere(path).write_text(content)
    with pytest.raises(Held) as told:
        lock(path, spare)
    assert told.value.owner == Owner()


def test_an_empty_lock_is_one_that_a_killed_process_had_no_time_to_write(path, spare):
    from_elsewhere(path).write_text("")
    assert lock(path, spare).ours


def test_where_the_folder_cannot_be_written_the_lock_is_in_a_folder_of_ours(path, spare, monkeypatch):
    real = os.open

    def closed(place, *given, **named):
        if Path(place).parent == path.parent:
            raise PermissionError(13, "denied")
        return real(place, *given, **named)

    monkeypatch.setattr(os, "open", closed)
    first = lock(path, spare)
    with pytest.raises(Held):
        lock(path, spare)
    first.release()
    second: Lock = lock(path, spare)
    second.release()
    assert list(spare.iterdir()) == []


def test_what_stands_in_the_place_of_the_lock_hurts_nobody(path, spare):
    place = from_elsewhere(path)
    place.unlink()
    victim = path.with_name("victim")
    victim.write_text("precious")
    place.symlink_to(victim)
    held = lock(path, spare)
    assert held.ours
    assert victim.read_text() == "precious"
    place.unlink()
    os.mkfifo(place)
    lock(path, spare, take_over=True).release()
    held.release()
    held.release()
