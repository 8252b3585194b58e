"""How long the inspector takes to follow: another card, a judgement, a letter, a bucket, a tradeoff.

Run `python -m tests.bench.bench_inspector` from the top folder. Each time is from the change to the painted widget, of
the worked example and of a project with 10,000 cards. It prints medians in milliseconds and asserts nothing.
"""

import os
import statistics
import time
from collections.abc import Callable, Iterator
from itertools import count, cycle

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from gui.desk import Desk, desk
from gui.document import Document
from gui.inspector import Inspector
from gui.ledger import Ledger
from gui.theme import Appearance, apply, theme
from model.files.templates import template
from model.project import Project
from tests.bench.bench_scores import board

ROUNDS = 60


def median(deed: Callable[[], object]) -> tuple[float, float]:
    """The median and the 95th percentile of a deed with layout and painting, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        deed()
        for _ in range(2):
            QApplication.processEvents()
        times.append((time.perf_counter() - start) * 1000)
    times.sort()
    return statistics.median(times), times[int(ROUNDS * 0.95)]


def follow(times: Callable[[], object]) -> float:
    """The median of a deed alone, before layout and painting, in milliseconds."""
    spent = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        times()
        spent.append((time.perf_counter() - start) * 1000)
        QApplication.processEvents()
    return statistics.median(spent)


def deeds(on: Desk) -> Iterator[tuple[str, Callable[[], object]]]:
    project = on.document.project
    cards = cycle([card.id for card in project.cards[:12]])
    buckets, numbers = cycle([bucket.id for bucket in project.buckets]), count()
    card, bucket = project.cards[0], project.buckets[0].id
    yield "another card", lambda: on.selection.select_cards([next(cards)])
    on.selection.select_cards([card.id])
    yield "a judgement", lambda: on.cards.judge([card.id], bucket, fit=(next(numbers) % 20) / 20)
    yield "a letter", lambda: on.cards.rename(card.id, f"{card.name}{next(numbers)}", ("name", card.id))
    yield "another bucket", lambda: on.selection.select_bucket(next(buckets))
    yield "a weight", lambda: on.weights.weigh(bucket, next(numbers) % 100, ("weight", bucket))
    if project.tradeoffs:
        tradeoffs = cycle([one.id for one in project.tradeoffs])
        yield "another tradeoff", lambda: on.selection.select_tradeoff(next(tradeoffs))


def measure(name: str, project: Project) -> None:
    on = desk(Document(project), Appearance())
    on.priorities.start()
    inspector, ledger = Inspector(on), Ledger(on)
    inspector.resize(292, 500)
    ledger.resize(1280, 200)
    for one in (inspector, ledger):
        one.show()
    QApplication.processEvents()
    print(f"{name}: {len(project.cards)} cards, {len(project.buckets)} buckets, {len(project.tradeoffs)} tradeoffs")
    for what, deed in deeds(on):
        for _ in range(15):
            deed()
        alone = follow(deed)
        middle, worst = median(deed)
        print(f"  {what:18} {alone:6.1f} followed  {middle:6.1f} painted  {worst:6.1f} at the 95th percentile")
    for one in (inspector, ledger):
        one.close()
        one.deleteLater()


def main() -> None:
    """Print the times of both projects."""
    app = QApplication([])
    apply(app, theme("light"))
    measure("worked example", template("essay"))
    measure("large", board(10_000, 8))


if __name__ == "__main__":
    main()
