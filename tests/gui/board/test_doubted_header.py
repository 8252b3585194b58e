"""What is doubted of a bucket is told on its header: by a sign, in the tip, and to screen readers."""

import pytest

from gui.board import Board
from gui.desk import Desk

SR = "self-reliance"
SAID = "“Self-reliance” was weighed for another range than its scale has now."


@pytest.fixture
def stale(board: Board, desk: Desk) -> Board:
    """The board, its first bucket weighed for a range that it no longer has."""
    desk.weights.describe(SR, points=((0.0, 0.0), (10.0, 1.0)))
    desk.weights.weigh(SR, 100.0)
    desk.warned.refresh()
    board.panes[SR].header.grab()
    desk.weights.describe(SR, points=((0.0, 0.0), (20.0, 1.0)))
    return board


def test_the_sign_comes_and_goes_with_the_doubt(stale: Board, desk: Desk) -> None:
    header = stale.panes[SR].header
    before = header.grab().toImage()
    desk.warned.refresh()
    after = header.grab().toImage()
    assert before != after
    assert SAID in header.toolTip()
    assert SAID.rstrip(".") in header.accessibleDescription()
    desk.weights.confirm_range(SR)
    desk.warned.refresh()
    assert header.grab().toImage() == before
    assert SAID not in header.toolTip()


def test_other_buckets_have_no_sign(stale: Board, desk: Desk) -> None:
    desk.warned.refresh()
    others = [pane.header.doubts for bucket, pane in stale.panes.items() if bucket != SR]
    assert others == [()] * len(others)


def test_a_doubt_about_something_else_repaints_no_header(stale: Board, desk: Desk) -> None:
    desk.warned.refresh()
    header = stale.panes[SR].header
    told: list[str] = []
    header.refresh = lambda: told.append("refreshed")  # type: ignore[method-assign]
    desk.warned.tell("plan", ())
    desk.warned.changed.emit()
    assert told == []
