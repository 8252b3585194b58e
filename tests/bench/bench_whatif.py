"""A weight dragged in the whole window, and the page "What-if" shown. Run with QT_QPA_PLATFORM=offscreen.

A frame is one move of the pointer: the edit, the scores, and every visible view painted. Each figure is the median of
many frames in one run. The ratio is to painting the visible views once.
"""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from gui.chart import ChartPanel
from gui.desk import Desk
from gui.settings import Settings
from gui.theme import apply, theme
from gui.whatif import WhatIf
from gui.whatif.plot import WeightPlot
from gui.window import Window
from model.priority.score import evaluate
from model.priority.stability import stability
from model.project import Project
from tests.bench.bench_edit import desk_on, project, timed

Steps = Iterator[Callable[[], object]]
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def told(what: str, steps: Steps, least: float) -> None:
    """Print one line."""
    middle, late = timed(steps)
    print(f"  {what:<44}{middle:7.1f} ms, 95 % {late:6.1f} ms, {middle / least:5.2f} ×")


def mouse(plot: WeightPlot, kind: QEvent.Type, x: float) -> None:
    """Send what Qt would send."""
    at = QPointF(x, 40.0)
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else _LEFT
    QApplication.sendEvent(plot, QMouseEvent(kind, at, QPointF(plot.mapToGlobal(at)), button, _LEFT, _NONE))


def dragging(plot: WeightPlot, frames: int) -> Steps:
    """The weight of a goal taken from 0 to 100 % and back, a few pixels a frame."""
    frame = plot.frame()
    mouse(plot, QEvent.Type.MouseButtonPress, frame.x(plot.share))
    for number in range(frames):
        share = abs(1 - 2 * number / (frames - 1))
        yield lambda share=share: (  # type: ignore[misc]
            mouse(plot, QEvent.Type.MouseMove, frame.x(share)), QApplication.processEvents(),
        )  # fmt: skip
    mouse(plot, QEvent.Type.MouseButtonRelease, frame.x(plot.share))


def choosing(page: WhatIf, frames: int) -> Steps:
    """Another goal shown."""
    goals = page.body.goals
    for number in range(frames):
        index = goals.goals.index(number % goals.goals.rowCount())
        yield lambda index=index: (goals.setCurrentIndex(index), QApplication.processEvents())  # type: ignore[misc]


def at_rest(desk: Desk) -> None:
    """Let all be painted and sampled: nobody drags before."""
    for _ in range(20):
        QApplication.processEvents()
    while desk.priorities.firmness is None or not desk.priorities.firmness.settled:
        QApplication.processEvents()


def shown(value: Project, folder: Path) -> tuple[Window, WhatIf]:
    """A window with the page, a bucket in its inspector."""
    settings = Settings(folder / "preferences.json")
    settings.change(theme="light", less_motion=True)
    window = Window(settings)
    window.desk.document.open(value)
    window.resize(1280, 800)
    window.show()
    while window.findChild(WhatIf) is None:
        QApplication.processEvents()
    panel, page = window.findChild(ChartPanel), window.findChild(WhatIf)
    assert panel is not None
    assert page is not None
    window.desk.selection.select_bucket("b0")
    panel.tabs.setCurrentIndex(panel.pages.indexOf(page))
    at_rest(window.desk)
    return window, page


def alone(value: Project) -> WhatIf:
    """The page without a window around it."""
    desk = desk_on(value)
    page = WhatIf(desk)
    page.resize(1280, 204)
    page.show()
    at_rest(desk)
    return page


def measure(cards: int, buckets: int) -> None:
    """Print the figures for so many cards."""
    value = project(cards, buckets)
    found = evaluate(value)
    firm, _ = timed((lambda: stability(found)) for _ in range(20))
    with tempfile.TemporaryDirectory() as folder:
        window, page = shown(value, Path(folder))
        least, _ = timed(window.grab for _ in range(20))
        print(f"{cards} cards, {buckets} goals; painting all that is visible once {least:.1f} ms")
        print(f"  {'how far each weight may move':<44}{firm:7.1f} ms")
        told("a frame of a dragged weight", dragging(page.body.plot, 121), least)
        told("another goal", choosing(page, 24), least)
        window.document.open(value)
        window.close()
        window.deleteLater()
    bare = alone(value)
    told("a frame of a dragged weight, the page alone", dragging(bare.body.plot, 121), least)
    bare.close()
    bare.deleteLater()


def main() -> None:
    """Print all figures."""
    app = QApplication.instance() or QApplication([])
    if isinstance(app, QApplication):
        apply(app, theme("light"))
    measure(200, 8)
    measure(10_000, 8)


if __name__ == "__main__":
    main()
