"""A board of 10,000 cards, opened, edited, dragged over and searched. Run with QT_QPA_PLATFORM=offscreen.

Each figure is the median of many steps in one run, from the deed to the painted board. The ratio is to painting the
whole board once, which no deed that shows can be below.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent
from PySide6.QtWidgets import QApplication

from gui.board import Board
from gui.desk import Desk
from gui.desk import desk as make_desk
from gui.document import Document
from gui.theme import Appearance, apply, theme
from model.project import Project
from tests.bench.bench_edit import desk_on, edits, project, timed

CARDS, BUCKETS = 10_000, 8
_BOTH, _LEFT = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
Steps = Iterator[Callable[[], object]]


def told(what: str, steps: Steps, least: float) -> None:
    """Print one line."""
    middle, late = timed(steps)
    print(f"{what:<44}{middle:7.1f} ms, 95 % {late:6.1f} ms, {middle / least:5.1f} ×")


def opening(desk: Desk) -> Steps:
    """The large project opened on a window that has shown an empty one."""
    value, empty = project(CARDS, BUCKETS), Project()
    for _ in range(7):
        desk.document.open(empty)
        QApplication.processEvents()
        yield lambda: (desk.document.open(value), QApplication.processEvents())


def dragging(board: Board, data: QMimeData) -> Steps:
    """What Qt tells a list that a drag moves over, a few pixels further each time, and into the next pane."""
    for number in range(60):
        view = board.panes[f"b{number // 30}"].list
        point = QPoint(40, 30 + 9 * (number % 30))
        for kind in (QDragEnterEvent, QDragMoveEvent) if number % 30 == 0 else (QDragMoveEvent,):
            event = kind(point, _BOTH, data, _LEFT, Qt.KeyboardModifier.NoModifier)
            yield lambda view=view, event=event: (  # type: ignore[misc]
                QApplication.sendEvent(view.viewport(), event), QApplication.processEvents(),
            )  # fmt: skip
    board.dragging.end()


def drops(desk: Desk, board: Board) -> Steps:
    """Cards from one pane into another."""
    source, target = board.panes["b0"].list.place, board.panes["b1"].list.place
    for number in range(20):
        yield lambda number=number: (  # type: ignore[misc]
            desk.cards.drop([f"c{number * 8}"], source, target), QApplication.processEvents(),
        )  # fmt: skip


def searches(board: Board) -> Steps:
    """A search typed and taken back."""
    for text in ["technology 1", "technology 12", "technology 123", ""] * 5:
        yield lambda text=text: (board.set_search(text), QApplication.processEvents())  # type: ignore[misc]


def shown(desk: Desk) -> Board:
    """A board as wide as its panes need, painted."""
    board = Board(desk)
    board.resize(1900, 600)
    board.show()
    QApplication.processEvents()
    return board


def main() -> None:
    """Print all figures."""
    app = QApplication.instance() or QApplication([])
    if isinstance(app, QApplication):
        apply(app, theme("light"))
    bare, desk = make_desk(Document(Project()), Appearance("light")), desk_on(Project())
    without, board = shown(bare), shown(desk)
    desk.document.open(project(CARDS, BUCKETS))
    QApplication.processEvents()
    least, _ = timed(board.grab for _ in range(20))
    print(f"{CARDS} cards, {BUCKETS} panes; painting the board once {least:.1f} ms")
    told("opened, scores not started", opening(bare), least)
    without.hide()
    told("opened, scores included", opening(desk), least)
    told("a card judged", edits(desk, QApplication.processEvents, 40), least)
    pane = board.panes["b0"].list
    one = pane.cards.mimeData([pane.cards.index(0)])
    many = pane.cards.mimeData([pane.cards.index(row) for row in range(pane.cards.rowCount())])
    told("a step of a drag, 1 card", dragging(board, one), least)
    told(f"a step of a drag, {pane.cards.rowCount()} cards", dragging(board, many), least)
    told("a card dropped in another pane", drops(desk, board), least)
    told("a search changed by a letter", searches(board), least)
    bar = pane.verticalScrollBar()
    scrolls = (lambda at=at: (bar.setValue(at * 400), pane.viewport().repaint()) for at in range(60))  # type: ignore[misc]
    told("scrolled by five cards", scrolls, least)


if __name__ == "__main__":
    main()
