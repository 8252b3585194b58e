"""Feeds the readers what nobody should: mutated files, random bytes, nested and endless things.

    .venv/bin/python -m tests.durability.fuzz [COUNT [SEED]]

Each input goes to the project reader (whole, then salvage), to the journal reader or to the list reader, in a process
that may take 1 GiB of memory. It must end as a value or as one sentence, within ten seconds.
"""

import contextlib
import faulthandler
import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from model.edits.cards import change_cards
from model.exchange import import_list, read_list
from model.files import dumps, loads, salvage, template
from model.files.journal import About, Journal
from model.files.recovery import recovered
from model.project import Project
from model.value import Refusal

MEMORY = 1024**3
SECONDS = 10

ESSAY = template("essay")
SPICE = (
    *(
        b"\x00",
        b"\xff\xfe",
        b"\xed\xa0\x80",
        b"\\ud800",
        b"NaN",
        b"1e400",
        b"-Infinity",
        b"9" * 400,
        b"[" * 200,
        b"{" * 200,
    ),
    *(
        b'"',
        b"\\",
        b",",
        b"]",
        b"}",
        b":",
        b"\n",
        b"\r\n",
        b"\t",
        b";",
        b"=1+1",
        b"'",
        b"\x1b[2J",
        b"\xe2\x80\xae",
        b"null",
    ),
    *(
        b"true",
        b'"id": "x",',
        b'{"id": "x", "name": "x"}',
        b"../../etc/passwd",
        b"javascript:alert(1)",
        b"%s{0.__class__}",
    ),
)


@dataclass
class Toll:
    """What was found; `told` are the inputs that ended as a sentence."""

    inputs: int = 0
    told: int = 0
    slowest: float = 0.0


def mutated(whole: bytes, chance: random.Random) -> bytes:
    """A piece of data with one to a dozen things done to it."""
    data = bytearray(whole)
    for _ in range(chance.choice((1, 1, 2, 3, 12))):
        _MUTATIONS[chance.randrange(len(_MUTATIONS))](data, chance)
    return bytes(data)


def _flip(data: bytearray, chance: random.Random) -> None:
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data) + 1) :]


def _drop(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data) + 1)
    del data[start : start + chance.choice((1, 10, 500))]


def _insert(data: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(data) + 1)
    data[at:at] = chance.choice(SPICE) * chance.choice((1, 1, 1, 50))


def _repeat(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data) + 1)
    piece = data[start : start + chance.choice((5, 50, 2000))]
    data[start:start] = piece * chance.choice((1, 2, 30))


def _swap_lines(data: bytearray, chance: random.Random) -> None:
    lines = bytes(data).split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    data[:] = b"\n".join(lines)


def _zero(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data) + 1)
    size = min(chance.choice((1, 16, 512, 4096)), len(data) - start)
    data[start : start + size] = bytes(size)


def _number(data: bytearray, chance: random.Random) -> None:
    text = bytes(data)
    at = text.find(b": ", chance.randrange(len(text) + 1))
    if at >= 0:
        data[at + 2 : at + 3] = chance.choice(
            (b"1e308", b"-1", b"[]", b"{}", b"null", b"true", b'"x"', b"0.1e-400", b"7" * 30)
        )


_MUTATIONS: tuple[Callable[[bytearray, random.Random], None], ...] = (
    _flip, _cut, _drop, _insert, _repeat, _swap_lines, _zero, _number,
)  # fmt: skip


def of_project(data: bytes, _folder: Path) -> None:
    """Open as a window does; what opens can be saved and opened again."""
    try:
        project = loads(data).project
    except Refusal:
        project = salvage(data).project
    assert loads(dumps(project)).project == project


def of_journal(data: bytes, folder: Path) -> None:
    """Recover as the next start does."""
    path = folder / "x.journal"
    path.write_bytes(data)
    dumps(recovered(path).project)


def of_list(data: bytes, _folder: Path) -> None:
    """Import as a drop does."""
    dumps(import_list(Project(), read_list(data)).project)


def seeds(folder: Path) -> dict[Callable[[bytes, Path], None], list[bytes]]:
    """What is mutated for each reader: files as they should be."""
    journal = Journal(folder / "journals")
    for number in range(4):
        journal.keep(change_cards(ESSAY, ["sme"], note=str(number)), About(title="p"))
    journal.close()
    lists = [path.read_bytes() for path in sorted((Path(__file__).parents[2] / "resources" / "lists").glob("*.csv"))]
    lists += [
        b"# Goals\n- Chips\n  - EUV\n- Quantum\n",
        b"Name\tNote\r\nChips\tall\r\n",
        "名称;备注\n芯片;国产\n".encode("utf-16"),
    ]
    projects = [dumps(template(name)) for name in ("essay", "three-buckets", "blank")]
    projects.append(json.dumps(json.loads(projects[0])).encode())
    return {of_project: projects, of_journal: [journal.path.read_bytes()], of_list: lists}


def tried(reader: Callable[[bytes, Path], None], data: bytes, folder: Path) -> str:
    """The sentence that a reader refuses the data with, empty where it reads it; what ends otherwise is kept."""
    try:
        reader(data, folder)
    except Refusal as refusal:
        return str(refusal)
    except BaseException:
        (Path(tempfile.gettempdir()) / "bucketwise-fuzz-input").write_bytes(data)
        raise
    return ""


def campaign(count: int, seed: int) -> Toll:
    """So many inputs; raises for the first that ends as neither a value nor a sentence."""
    chance, toll = random.Random(seed), Toll()
    with tempfile.TemporaryDirectory(prefix="bucketwise-fuzz-") as place:
        readers = seeds(Path(place))
        for _ in range(count):
            reader = chance.choice(list(readers))
            data = (
                chance.randbytes(chance.randrange(200))
                if chance.random() < 0.02
                else mutated(chance.choice(readers[reader]), chance)
            )
            began = time.monotonic()
            faulthandler.dump_traceback_later(SECONDS * 3, exit=True)
            said = tried(reader, data, Path(place))
            faulthandler.cancel_dump_traceback_later()
            assert said.isprintable(), "one sentence on one line, and no command to a terminal"
            toll.told += bool(said)
            toll.slowest = max(toll.slowest, time.monotonic() - began)
            toll.inputs += 1
    assert toll.slowest < SECONDS, "within the time"
    return toll


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    count, seed = (given + [100_000, 1][len(given) :])[:2]
    with contextlib.suppress(ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    began, found = time.monotonic(), campaign(count, seed)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(found, f"in {time.monotonic() - began:.0f} s, {peak} MB at most")
