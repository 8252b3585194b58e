"""How long the window stands still while 10,000 cards are saved beside it, and how long edits take to be kept.

Run with QT_QPA_PLATFORM=offscreen: `python -m tests.bench.bench_saving`. A timer that should come every 2 ms tells the
longest gaps between two turns of the window's loop. It prints medians and asserts nothing.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from gui.document import Document
from gui.safety.keeper import Keeper
from gui.safety.saver import Save, Saver
from model.edits.cards import change_cards
from model.files import load, save
from tests.bench.bench_scores import board


def gaps(app: QCoreApplication, work: Callable[[], object], until: Callable[[], bool]) -> list[float]:
    """The gaps between turns of the loop while `work()` has begun and `until()` is not true yet, in milliseconds."""
    found: list[float] = []
    last = time.perf_counter()
    clock = QTimer()

    def turn() -> None:
        nonlocal last
        now = time.perf_counter()
        found.append((now - last) * 1000)
        last = now

    clock.timeout.connect(turn)
    clock.start(2)
    work()
    last = time.perf_counter()
    while not until():
        app.processEvents()
        time.sleep(0.0002)
    return found


def main() -> None:
    """Save a large project five times, then keep edits of it."""
    app = QCoreApplication([])
    project = board(10_000, 8)
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "p.bucketwise"
        save(project, path)
        saver = Saver(Path(place) / "versions")
        runs = [timed(app, partial(saver.store, Save(project, path, load(path).digest)), saver) for _ in range(5)]
        times, longest = zip(*runs, strict=True)
        print(f"save of 10,000 cards beside the window: {statistics.median(times):.0f} ms")
        print(f"  longest gap of the window meanwhile: {statistics.median(longest):.0f} ms")
        document = Document()
        keeper = Keeper(document, Path(place) / "journals")
        document.open(project, path, load(path).digest)
        for what, number in (("first edit, with a snapshot", 0), ("later edit", 1)):
            edited = change_cards(document.project, [project.cards[number].id], note=f"edit {number}")
            began = time.perf_counter()
            found = gaps(app, partial(document.do, "Edit", edited), lambda: keeper.kept)
            passed = (time.perf_counter() - began) * 1000
            print(f"{what}: on disk after {passed:.0f} ms, longest gap {max(found):.0f} ms")
        keeper.leave()


def timed(app: QCoreApplication, work: Callable[[], object], saver: Saver) -> tuple[float, float]:
    """How long a save takes and the longest gap of the window's loop meanwhile, in milliseconds."""
    began = time.perf_counter()
    found = gaps(app, work, lambda: not saver.busy)
    return (time.perf_counter() - began) * 1000, max(found)


if __name__ == "__main__":
    main()
