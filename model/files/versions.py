"""Earlier versions of project files: what each save was about to replace, kept for a while in a folder of our own.

`FOLDER/<hash of the real path>/<moment>-<hash of the bytes>.bucketwise`, beside a line that names the real path.
"""

import hashlib
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from model.files.put import TEMPORARY, put, sweep
from model.files.read import digest_of

LAST = 10
DAYS = 30
"""The last few are kept, and of earlier days the last of each, for so many days that have one."""

ROOM = 200 * 1024 * 1024
"""How many bytes the versions of one file may take; the latest is kept however large it is."""

_ENDING = ".bucketwise"
_MOMENT = "%Y%m%dT%H%M%S%f"


@dataclass(frozen=True)
class Version:
    """An earlier version of a file: where it is, when it was replaced, how large it is in bytes."""

    path: Path
    at: datetime
    size: int


def keep(folder: Path, real: Path, data: bytes) -> None:
    """Keep `data` as a version of the file `real`, unless it is the latest one already; old ones go.

    Raises `OSError` where it cannot be kept.
    """
    place = _place(folder, real)
    known = versions(folder, real)
    if known and known[0].path.stem.endswith(f"-{digest_of(data)[:16]}"):
        return
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(place, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        moment = datetime.now().astimezone().strftime(_MOMENT)
        put(handle, f"{moment}-{digest_of(data)[:16]}{_ENDING}", None, data)
    finally:
        os.close(handle)
    with suppress(OSError):
        for version in too_many(versions(folder, real)):
            version.path.unlink()


def tidy(folder: Path, real: Path) -> None:
    """Remove what killed saves left behind among the versions of a file."""
    with suppress(OSError):
        handle = os.open(_place(folder, real), os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            sweep(handle, TEMPORARY)
        finally:
            os.close(handle)


def versions(folder: Path, path: Path) -> list[Version]:
    """The versions that are kept of a file, the latest first; none where nothing can be read."""
    found = []
    with suppress(OSError):
        for kept in _place(folder, Path(os.path.realpath(path))).glob(f"*{_ENDING}"):
            with suppress(OSError, ValueError):
                at = datetime.strptime(kept.name.split("-")[0], _MOMENT).astimezone()
                found.append(Version(kept, at, kept.stat().st_size))
    return sorted(found, key=lambda version: version.path.name, reverse=True)


def with_digest(folder: Path, path: Path, digest: str) -> Path | None:
    """The version of a file whose bytes have this hash, if it is kept."""
    return next((one.path for one in versions(folder, path) if one.path.stem.endswith(f"-{digest[:16]}")), None)


def too_many(known: Sequence[Version]) -> list[Version]:
    """Those of the versions, the latest first, that need not be kept any longer."""
    kept: list[Version] = []
    days: set[object] = set()
    size = 0
    for place, version in enumerate(known):
        size += version.size
        new_day = version.at.date() not in days
        days.add(version.at.date())
        if not place or (size <= ROOM and (place < LAST or (new_day and len(days) <= DAYS))):
            kept.append(version)
    return [version for version in known if version not in kept]


def _place(folder: Path, real: Path) -> Path:
    return folder / hashlib.sha256(os.fsencode(real)).hexdigest()[:16]
