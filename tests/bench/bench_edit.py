"""From an edit to the painted chart and board, and a board of 10,000 cards. Run with QT_QPA_PLATFORM=offscreen.

Each figure is the median of many steps in one run. The chart's update is also given against a bare redraw of as many
bars by pyqtgraph.
"""

import statistics
import time
from collections.abc import Callable, Iterator

import numpy as np
import pyqtgraph
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from gui.board import Board
from gui.board.mime import Payload
from gui.chart import ChartPanel
from gui.chart.slide import Slide
from gui.desk import Desk
from gui.desk import desk as make_desk
from gui.document import Document
from gui.theme import Appearance, apply, theme
from model.bucket import Bucket
from model.card import Card
from model.judgement import Judgement
from model.project import Project, Weighting
from model.value import replace


def project(cards: int, buckets: int) -> Project:
    """Judged cards spread over buckets, each in one or two."""
    goals = tuple(Bucket(id=f"b{place}", name=f"Goal {place}", colour=place, weight=100.0) for place in range(buckets))
    made = []
    for number in range(cards):
        first, second = number % buckets, (number // 3) % buckets
        said = Judgement(bucket=f"b{first}", fit=0.5, impact=(number % 10) / 10, confidence="fair")
        region = frozenset({f"b{first}", f"b{second}"})
        made.append(Card(id=f"c{number}", name=f"Technology {number}", region=region, judgements=(said,)))
    return Project(buckets=goals, cards=tuple(made), weighting="fixed")


def desk_on(value: Project) -> Desk:
    """A working place without motion."""
    appearance = Appearance("light")
    appearance.set(reduced_motion=True)
    made = make_desk(Document(), appearance)
    made.document.open(value)
    made.priorities.start()
    return made


def timed(steps: Iterator[Callable[[], object]]) -> tuple[float, float]:
    """Median and 95th percentile of the steps, in milliseconds."""
    times = []
    for step in steps:
        began = time.perf_counter()
        step()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times), sorted(times)[int(len(times) * 0.95)]


def edits(desk: Desk, painted: Callable[[], object], count: int) -> Iterator[Callable[[], object]]:
    """Judgements of one card after the other, each painted."""
    for number in range(count):
        yield lambda number=number: (  # type: ignore[misc]
            desk.cards.judge([f"c{number % 200}"], f"b{number % 8}", fit=(number % 5) / 4, impact=0.6), painted(),
        )  # fmt: skip


def chart_bench() -> None:
    """200 cards and 8 buckets: from the edit to the painted chart."""
    desk = desk_on(project(200, 8))
    panel = ChartPanel(desk)
    panel.resize(1280, 400)
    panel.start()
    panel.show()
    QApplication.processEvents()
    view = panel._cards.view  # type: ignore[union-attr]
    middle, late = timed(edits(desk, view.viewport().repaint, 120))
    bare = pyqtgraph.PlotWidget()
    items = [pyqtgraph.BarGraphItem(x0=np.zeros(200), x1=np.ones(200), y=np.arange(200), height=0.6) for _ in range(8)]
    for item in items:
        bare.addItem(item)
    bare.resize(1280, 400)
    bare.show()
    QApplication.processEvents()

    def redraw(round_: int) -> None:
        for item in items:
            item.setOpts(x0=np.zeros(200), x1=np.full(200, 1 + round_ % 7))
        bare.viewport().repaint()

    wait_for_samples(desk)
    plain, _ = timed((lambda number=number: redraw(number)) for number in range(120))  # type: ignore[misc]
    print(f"edit to painted chart, 200 × 8      {middle:6.1f} ms, 95 % {late:6.1f} ms (at most 16)")
    print(f"  against a bare redraw by pyqtgraph {plain:5.1f} ms, ratio {middle / plain:.2f}")


def wait_for_samples(desk: Desk) -> None:
    """Let the window live until all samples of the present project are there."""
    found = desk.priorities
    while found.firmness is None or not found.firmness.settled or found.samples is None or found.samples.count < 100:
        QApplication.processEvents()
        time.sleep(0.001)


def settling_bench(weighting: Weighting) -> None:
    """200 cards and 8 buckets: from an edit until the chart shows what all samples say, and frames meanwhile."""
    desk = desk_on(replace(project(200, 8), weighting=weighting))
    panel = ChartPanel(desk)
    panel.resize(1280, 400)
    panel.start()
    panel.show()
    wait_for_samples(desk)
    view = panel._cards.view  # type: ignore[union-attr]
    judged = (
        lambda number=number: (
            desk.cards.judge([f"c{number}"], f"b{number % 8}", fit=(number % 5) / 4, impact=0.6),
            wait_for_samples(desk),
            view.viewport().repaint(),
        )
        for number in range(20)
    )  # type: ignore[misc]
    middle, late = timed(judged)
    print(f"judgement to settled, {weighting:14} {middle:6.0f} ms, 95 % {late:6.0f} ms (at most 300)")
    weighed = (
        lambda number=number: (
            desk.weights.weigh(f"b{number % 8}", 30.0 + number),
            wait_for_samples(desk),
            view.viewport().repaint(),
        )
        for number in range(20)
    )  # type: ignore[misc]
    middle, late = timed(weighed)
    print(f"weight to settled, {weighting:17} {middle:6.0f} ms, 95 % {late:6.0f} ms (at most 300)")
    dragged = (
        lambda number=number: (
            desk.weights.weigh("b3", number / 2, merge="drag"),
            QApplication.processEvents(),
            view.viewport().repaint(),
        )
        for number in range(120)
    )  # type: ignore[misc]
    middle, late = timed(dragged)
    print(f"  a step of a dragged weight        {middle:6.1f} ms, 95 % {late:6.1f} ms (at most 16)")
    wait_for_samples(desk)


def long_chart_bench() -> None:
    """10,000 cards, all of them in the chart: an edit, and the frames while bars slide."""
    desk = desk_on(project(10_000, 8))
    panel = ChartPanel(desk)
    panel.resize(1280, 236)
    panel.start()
    panel.show()
    QApplication.processEvents()
    view = panel._cards.view  # type: ignore[union-attr]
    middle, late = timed(edits(desk, view.viewport().repaint, 40))
    print(f"edit to painted chart, 10,000       {middle:6.1f} ms, 95 % {late:6.1f} ms (at most 50)")
    before = view._target
    desk.cards.judge(["c7"], "b7", fit=-1.0, impact=1.0)
    way = Slide(before, view._target)  # type: ignore[arg-type]
    frames = (
        lambda number=number: (view._show(way.at(number / 60)), view.viewport().repaint()) for number in range(60)
    )  # type: ignore[misc]
    middle, late = timed(frames)
    print(f"  a frame while bars slide          {middle:6.1f} ms, 95 % {late:6.1f} ms (at most 16)")
    began = time.perf_counter()
    wait_for_samples(desk)
    print(f"  settled after                     {(time.perf_counter() - began):6.1f} s")


def board_bench() -> None:
    """10,000 cards: opened and painted, edited, dragged over, scrolled."""
    value = project(10_000, 8)
    desk = desk_on(Project())
    board = Board(desk)
    board.resize(1200, 600)
    board.show()
    QApplication.processEvents()

    def settle() -> None:
        """Qt paints what the views asked to have painted anew."""
        QApplication.processEvents()

    began = time.perf_counter()
    desk.document.open(value)
    settle()
    print(f"10,000 cards opened and painted     {(time.perf_counter() - began) * 1000:6.0f} ms")
    middle, late = timed(edits(desk, settle, 40))
    print(f"  edit to painted board             {middle:6.1f} ms, 95 % {late:6.1f} ms (at most 50)")
    pane = board.panes["b0"].list
    moves = (
        lambda number=number: (desk.cards.drop([f"c{number * 8}"], pane.place, board.panes["b1"].place), settle())
        for number in range(20)
    )  # type: ignore[misc]
    middle, late = timed(moves)
    print(f"  drop to painted board             {middle:6.1f} ms, 95 % {late:6.1f} ms (at most 50)")
    bar = pane.verticalScrollBar()
    scrolls = (lambda number=number: (bar.setValue(number * 400), pane.viewport().repaint()) for number in range(60))  # type: ignore[misc]
    middle, late = timed(scrolls)
    print(f"  scroll and paint                  {middle:6.1f} ms, 95 % {late:6.1f} ms")
    carried, keys = Payload(("c9",), board.panes["b1"].place, board.dragging.token), Qt.KeyboardModifier.NoModifier
    hover = (lambda number=number: pane._drags.aim(carried, QPoint(40, number * 5), keys) for number in range(60))  # type: ignore[misc]
    middle, _ = timed(hover)
    print(f"  a step of a drag                  {middle:6.2f} ms")


def main() -> None:
    """Print all figures."""
    app = QApplication.instance() or QApplication([])
    if isinstance(app, QApplication):
        apply(app, theme("light"))
    chart_bench()
    settling_bench("fixed")
    settling_bench("free")
    long_chart_bench()
    board_bench()


if __name__ == "__main__":
    main()
