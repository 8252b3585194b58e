"""Cuts the power at every moment of a save and of a journal, on a disk that forgets whatever it was not told to keep.

    .venv/bin/python -m tests.durability.power

What the program asks of the system is recorded; then the disk is rebuilt as it could be after a cut at each moment. A
file has what it had at its last sync, and of later writes nothing, any part, all, or zeros of the same length. A folder
has the names of its last sync, and any of the later changes of names, whatever their order: harsher than a file system.
"""

import itertools
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

from model.edits.cards import change_cards
from model.files import journal as journals
from model.files import load, save, template
from model.files.journal import About, Journal
from model.files.recovery import left_behind
from model.project import Project

SAID = "said"
"""The event of a promise: from then on its project must be found."""


@dataclass
class Disk:
    """Files by number with what they durably hold and what was written since, folders with names likewise."""

    durable: dict[int, bytes] = field(default_factory=dict)
    written: dict[int, bytes] = field(default_factory=dict)
    names: dict[str, dict[str, int]] = field(default_factory=dict)
    changes: dict[str, list[tuple[str, str, int | None]]] = field(default_factory=dict)

    def apply(self, event: tuple[Any, ...]) -> None:
        """One more call to the system."""
        kind, *told = event
        if kind == "create":
            folder, name, number = told
            self.durable[number] = self.written[number] = b""
            self.changes.setdefault(folder, []).append(("put", name, number))
        elif kind == "write":
            number, data = told
            self.written[number] += data
        elif kind == "sync":
            self.durable[told[0]] = self.written[told[0]]
        elif kind == "replace":
            folder, source, target = told
            number = self._now(folder)[source]
            self.changes.setdefault(folder, []).append(("replace", f"{source}/{target}", number))
        elif kind == "unlink":
            folder, name = told
            self.changes.setdefault(folder, []).append(("gone", name, None))
        elif kind == "syncdir":
            self.names[told[0]] = self._now(told[0])
            self.changes[told[0]] = []

    def states(self) -> Iterator[dict[str, dict[str, bytes]]]:
        """All that could be found after a cut now: folder, name, content."""
        files = [self._contents(number) for number in self.durable]
        folders = [self._possible(folder) for folder in {*self.names, *self.changes}]
        for contents in itertools.product(*files):
            held = dict(zip(self.durable, contents, strict=True))
            for found in itertools.product(*folders):
                yield {folder: {name: held[number] for name, number in names.items()} for folder, names in found}

    def _contents(self, number: int) -> list[bytes]:
        sure, all_of_it = self.durable[number], self.written[number]
        if sure == all_of_it:
            return [sure]
        later = all_of_it[len(sure) :]
        return [sure, sure + later[: len(later) // 2], sure + bytes(len(later)), all_of_it]

    def _possible(self, folder: str) -> list[tuple[str, dict[str, int]]]:
        changes = self.changes.get(folder, [])
        kept = itertools.chain.from_iterable(itertools.combinations(changes, size) for size in range(len(changes) + 1))
        return [(folder, _named(self.names.get(folder, {}), some)) for some in kept]

    def _now(self, folder: str) -> dict[str, int]:
        return _named(self.names.get(folder, {}), self.changes.get(folder, []))


def _named(names: dict[str, int], changes: Any) -> dict[str, int]:
    now = dict(names)
    for kind, name, number in changes:
        if kind == "put":
            now[name] = number
        elif kind == "replace":
            source, target = name.split("/")
            now.pop(source, None)
            now[target] = number
        else:
            now.pop(name, None)
    return now


@contextmanager
def recorded(events: list[tuple[Any, ...]]) -> Iterator[None]:
    """While it lasts, calls to the system are done and noted."""
    numbers: dict[int, int] = {}
    count = itertools.count(1000)
    real = {name: getattr(os, name) for name in ("open", "write", "fsync", "fdatasync", "replace", "unlink")}

    def place(path: Any, folder: int | None) -> tuple[str, str]:
        base = _path_of(folder) if folder is not None else ""
        whole = Path(base) / os.fsdecode(path)
        return str(whole.parent), whole.name

    def opened(path: Any, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        handle: int = real["open"](path, flags, mode, dir_fd=dir_fd)
        if flags & os.O_CREAT and flags & os.O_EXCL:
            numbers[handle] = next(count)
            events.append(("create", *place(path, dir_fd), numbers[handle]))
        else:
            numbers.pop(handle, None)
        return handle

    def wrote(handle: int, data: Any) -> int:
        done: int = real["write"](handle, data)
        if handle in numbers:
            events.append(("write", numbers[handle], bytes(data)[:done]))
        return done

    def synced(handle: int, name: str) -> None:
        real[name](handle)
        if handle in numbers:
            events.append(("sync", numbers[handle]))
        else:
            events.append(("syncdir", _path_of(handle)))

    def replaced(source: Any, target: Any, *, src_dir_fd: int | None = None, dst_dir_fd: int | None = None) -> None:
        folder, old = place(source, src_dir_fd)
        real["replace"](source, target, src_dir_fd=src_dir_fd, dst_dir_fd=dst_dir_fd)
        events.append(("replace", folder, old, place(target, dst_dir_fd)[1]))

    def unlinked(path: Any, *, dir_fd: int | None = None) -> None:
        real["unlink"](path, dir_fd=dir_fd)
        events.append(("unlink", *place(path, dir_fd)))

    with (
        patch.object(os, "open", opened), patch.object(os, "write", wrote), patch.object(os, "replace", replaced),
        patch.object(os, "fsync", lambda handle: synced(handle, "fsync")), patch.object(os, "unlink", unlinked),
        patch.object(os, "fdatasync", lambda handle: synced(handle, "fdatasync")),
    ):  # fmt: skip
        yield


def _path_of(handle: int) -> str:
    return str(Path(f"/proc/self/fd/{handle}").readlink())


def cut_everywhere(start: Disk, events: list[tuple[Any, ...]], look: Callable[[Path, int], None], home: Path) -> int:
    """Rebuild every state after each cut in a folder and `look` at it with how many promises were given."""
    disk, promises, states = start, 0, 0
    for event in [(), *events]:
        if event[:1] == (SAID,):
            promises += 1
        elif event:
            disk.apply(event)
        for found in disk.states():
            with tempfile.TemporaryDirectory(prefix="bucketwise-cut-") as place:
                for folder, names in found.items():
                    target = Path(place) / Path(folder).relative_to(home)
                    target.mkdir(parents=True, exist_ok=True)
                    for name, content in names.items():
                        (target / name).write_bytes(content)
                look(Path(place), promises)
            states += 1
    return states


def cut_saves() -> int:
    """Cuts in two saves one after the other; how many states were looked at."""
    old, new, newest = (Project(title="Old"), template("three-buckets"), template("blank"))
    home, events = Path(tempfile.mkdtemp()), []
    try:
        path = home / "folder" / "p"
        path.parent.mkdir()
        save(old, path)
        start = Disk({1: path.read_bytes()}, {1: path.read_bytes()}, {str(path.parent): {"p": 1}})
        with recorded(events):
            for project in (new, newest):
                save(project, path, load(path).digest, home / "versions")
                events.append((SAID,))

        def look(place: Path, promises: int) -> None:
            found = load(place / "folder" / "p").project
            assert found in (old, new, newest)[promises:], "what was said to be saved is there"

        return cut_everywhere(start, events, look, home)
    finally:
        shutil.rmtree(home)


def cut_journal() -> int:
    """Cuts in a journal that is begun, added to and written anew; how many states were looked at."""
    base = template("three-buckets")
    base = (
        base
        if base.cards
        else Project(title="Base", cards=template("essay").cards[:2], buckets=template("essay").buckets)
    )
    edits = [change_cards(base, [base.cards[0].id], note=str(number)) for number in range(5)]
    home, events = Path(tempfile.mkdtemp()), []
    try:
        with patch.object(journals, "RECORDS", 2), recorded(events):
            journal = Journal(home / "journals")
            for project in edits:
                journal.keep(project, About(title="p"))
                events.append((SAID,))
        journal.close()

        def look(place: Path, promises: int) -> None:
            left = left_behind(place / "journals").recovered
            assert not promises or left, "what was kept is found"
            assert all(one.project in edits[max(promises - 1, 0) :] for one in left), "and it is the latest"

        return cut_everywhere(Disk(), events, look, home)
    finally:
        shutil.rmtree(home)


if __name__ == "__main__":
    print(f"{cut_saves()} states of a save, {cut_journal()} states of a journal: whole in each of them")
    sys.exit(0)
