"""Kills a session that edits and saves, at a random moment, and looks at what is left.

    .venv/bin/python -m tests.durability.kills [COUNT [SEED]]

After each kill the file must open without doubts and be no older than what was said to be saved, and what can be
recovered may lack at most a second of edits. Each round goes on from what the one before left, as a person would.
"""

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from model.files import load, save, template
from model.files.put import TEMPORARY
from model.files.recovery import left_behind
from model.project import Project
from model.value import replace
from tests.durability.worker import fingerprint

ROOT = Path(__file__).parents[2]


@dataclass
class Toll:
    """What a campaign found."""

    kills: int = 0
    saves: int = 0
    edits: int = 0
    corrupt: int = 0
    acknowledged_lost: int = 0
    late: int = 0
    worst: float = 0.0
    strays: int = 0
    words: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Whether nothing was lost."""
        return not (self.corrupt or self.acknowledged_lost or self.late or self.words)


def campaign(count: int, seed: int) -> Toll:
    """Kill a session so many times."""
    chance, toll = random.Random(seed), Toll()
    place = Path(tempfile.mkdtemp(prefix="bucketwise-kills-"))
    try:
        path = place / "project" / "p.bucketwise"
        path.parent.mkdir()
        save(replace(template("essay"), note="0"), path)
        for _ in range(count):
            _round(path, place / "state", chance, toll)
        save(load(path).project, path)
        toll.strays = sum(1 for one in path.parent.iterdir() if one.name.startswith(TEMPORARY))
    finally:
        shutil.rmtree(place)
    return toll


def _round(path: Path, state: Path, chance: random.Random, toll: Toll) -> None:
    before = int(load(path).project.note)
    worker = subprocess.Popen(
        [sys.executable, "-m", "tests.durability.worker", str(path), str(state), str(chance.randrange(2**31))],
        cwd=ROOT, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert worker.stdout is not None
    assert worker.stdout.readline() == "begun\n"
    time.sleep(chance.choice((0.02, 0.1, 0.4, 1.5)) * chance.random())
    worker.send_signal(signal.SIGKILL)
    killed = time.time()
    # What it was saying when it was killed is no line yet.
    lines = [line.split() for line in worker.communicate()[0].split("\n")[:-1] if line]
    edits = {int(words[1]): float(words[2]) for words in lines if words[0] == "edit"}
    saved = [int(words[1]) for words in lines if words[0] == "saved"]
    toll.words += [" ".join(words) for words in lines if words[0] in {"failed", "trouble"}]
    toll.kills, toll.saves, toll.edits = toll.kills + 1, toll.saves + len(saved), toll.edits + len(edits)
    _look(path, state, max([before, *saved]), edits, killed, toll)


def _look(path: Path, state: Path, acknowledged: int, edits: dict[int, float], killed: float, toll: Toll) -> None:
    loaded = load(path)
    toll.corrupt += bool(loaded.doubts) or not _agrees(loaded.project)
    on_disk = int(loaded.project.note)
    toll.acknowledged_lost += on_disk < acknowledged
    left = left_behind(state / "journals")
    toll.corrupt += len(left.unreadable) + sum(not _agrees(one.project) for one in left.recovered)
    latest = max([on_disk, *(int(one.project.note) for one in left.recovered)])
    lost = [moment for number, moment in edits.items() if number > latest]
    if lost:
        toll.worst = max(toll.worst, killed - min(lost))
        toll.late += killed - min(lost) > 1.0
    for journal in (state / "journals").glob("*"):
        journal.unlink()


def _agrees(project: Project) -> bool:
    return project.note == "0" or project.source == fingerprint(project)


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    count, seed = (given + [2000, 1][len(given) :])[:2]
    began, found = time.monotonic(), campaign(count, seed)
    print(found, f"in {time.monotonic() - began:.0f} s")
    sys.exit(not found.clean)
