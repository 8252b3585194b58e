"""How long a project file takes to open and to save, beside the json module on the very same bytes.

Run `python -m tests.bench.bench_files` from the top folder. It prints medians in milliseconds and asserts nothing.
Saving includes opening what was written and waiting for the drive, which is also told alone.
"""

import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from model.files import dumps, load, loads, save
from tests.bench.bench_scores import board, median

REPEAT = 11


def synced(path: Path, data: bytes) -> None:
    """The least that a durable save costs: write and wait for the drive."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def measure(cards: int, folder: Path) -> None:
    project, path = board(cards, 8), folder / "bench.bucketwise"
    data = dumps(project)
    path.write_bytes(data)
    plain = json.loads(data)
    parse = median(lambda: json.loads(data), REPEAT)
    unparse = median(lambda: json.dumps(plain, ensure_ascii=False, sort_keys=True, indent=1), REPEAT)
    print(f"\n{cards} cards, {len(data) / 1e6:.1f} MB: json parses it in {parse:.1f} ms, prints it in {unparse:.1f} ms")
    print(f"  writing and syncing the bytes alone takes {median(lambda: synced(folder / 'bare', data), REPEAT):.1f} ms")
    work: dict[str, tuple[Callable[[], object], float, str]] = {
        "loads, from bytes": (lambda: loads(data), parse, "parsing"),
        "load, from a file": (lambda: load(path), parse, "parsing"),
        "dumps, to bytes": (lambda: dumps(project), unparse, "printing"),
        "save, to a file": (lambda: save(project, path), unparse, "printing"),
    }
    for name, (what, bare, unit) in work.items():
        took = median(what, REPEAT)
        print(f"  {name:20}{took:9.1f} ms   {took / bare:5.1f} × {unit}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for cards in (200, 10_000):
            measure(cards, Path(folder))
