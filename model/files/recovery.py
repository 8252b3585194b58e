"""What a crash left behind: journals whose window does not live any more, read as far as they can be trusted."""

import os
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from model.files.changes import changed
from model.files.doubts import drop_dangling
from model.files.format import project_of
from model.files.journal import ENDING, PART, living
from model.files.read import read_bytes
from model.files.strict import data_of
from model.project import Project
from model.value import Refusal

JOURNAL_LIMIT = 512 * 1024 * 1024
"""The largest journal that is read, in bytes: a few times the largest project."""


@dataclass(frozen=True)
class Recovered:
    """Work that was not saved.

    `original` is the file it began from, which recovery never writes to, and `digest` the hash of that file then; `at`
    is when the last edit reached the disk, and `torn` tells that more had been begun.
    """

    journal: Path
    project: Project
    title: str
    original: Path | None
    digest: str | None
    at: datetime
    edits: int
    torn: bool
    continues: tuple[str, ...]


@dataclass(frozen=True)
class Left:
    """What is to be offered, and the journals of which nothing can be read."""

    recovered: tuple[Recovered, ...] = ()
    unreadable: tuple[Path, ...] = ()


def left_behind(folder: Path) -> Left:
    """What crashed windows left in the folder, the latest first; journals of windows that live are not touched.

    Work that was recovered once and then lost in another crash is offered once, as it was last.
    """
    paths = sorted(folder.glob(f"*{ENDING}")) if folder.is_dir() else []
    alive = living(paths)
    found: list[Recovered] = []
    unreadable: list[Path] = []
    for path in paths:
        if path in alive:
            continue
        try:
            found.append(recovered(path))
        except Refusal:
            unreadable.append(path)
    covered = {name for one in found for name in one.continues}
    covered |= {name for path in alive for name in _continued(path)}
    kept = [one for one in found if one.journal.stem not in covered]
    return Left(tuple(sorted(kept, key=lambda one: one.at, reverse=True)), tuple(unreadable))


def recovered(path: Path) -> Recovered:
    """What a journal holds up to its first line that does not agree. Raises `Refusal` where not even its head does."""
    records = list(_records(read_bytes(path, limit=JOURNAL_LIMIT)))
    torn = records[-1:] == [None]
    whole = [record for record in records if record is not None]
    if not whole or not isinstance(whole[0].get("project"), dict):
        raise Refusal("The journal holds no project.")
    head, *edits = whole
    body, count = head["project"], 0
    for record in edits:
        try:
            body = changed(body, record["change"])
        except (Refusal, KeyError, TypeError):
            torn = True
            break
        count += 1
    drop_dangling(body)
    return Recovered(
        path,
        project_of(body),
        _text(head.get("title")),
        Path(os.fsencode(head["path"]).decode()) if isinstance(head.get("path"), str) else None,
        head.get("digest") if isinstance(head.get("digest"), str) else None,
        _moment(whole[count].get("at"), path),
        count,
        torn,
        tuple(one for one in head.get("continues", []) if isinstance(one, str)),
    )


def _continued(path: Path) -> tuple[str, ...]:
    """The journals that a window which lives goes on with."""
    try:
        return recovered(path).continues
    except Refusal:
        return ()


def discard(folder: Path, names: tuple[str, ...]) -> None:
    """Remove journals by name: what they held is durably saved, or was given up by an explicit choice."""
    for name in names:
        with suppress(OSError):
            (folder / f"{Path(name).name}{ENDING}").unlink()


def sweep(folder: Path) -> None:
    """Remove what was left of journals that never came to be."""
    for part in folder.glob(f".*{PART}") if folder.is_dir() else ():
        if not living([part]):
            with suppress(OSError):
                part.unlink()


def _records(data: bytes) -> Iterator[dict[str, Any] | None]:
    """The records that agree with their length, checksum and number; None at the end where more was begun."""
    at = number = 0
    while at < len(data):
        record, at = _record(data, at)
        if record is None or record.get("n") != number:
            yield None
            return
        yield record
        number += 1


def _record(data: bytes, at: int) -> tuple[dict[str, Any] | None, int]:
    line = data.find(b"\n", at)
    parts = data[at:line].split(b" ", 2) if line >= 0 else []
    if len(parts) < 3 or not parts[0].isdigit() or len(parts[0]) > 12:
        return None, len(data)
    _, checksum, body = parts
    if int(parts[0]) != len(body) or b"%08x" % zlib.crc32(body) != checksum:
        return None, len(data)
    try:
        record = data_of(body)
    except (Refusal, RecursionError, MemoryError):
        return None, len(data)
    return (record if isinstance(record, dict) else None), line + 1


def _text(part: Any) -> str:
    return part if isinstance(part, str) else ""


def _moment(said: Any, path: Path) -> datetime:
    with suppress(TypeError, ValueError):
        return datetime.fromisoformat(said).astimezone()
    return datetime.fromtimestamp(path.stat().st_mtime).astimezone()
