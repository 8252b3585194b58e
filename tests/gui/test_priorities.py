"""Samples of the present project: drawn beside the window's thread, newest first, none of another project."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.desk import Desk
from gui.desk import desk as make_desk
from gui.document import Document
from gui.priorities import FEW, Priorities, _Found
from gui.settings import Settings
from gui.theme import Appearance
from gui.window import Window
from model.files import template
from model.priority import sampling
from model.priority.sampling import COUNT, Samples
from model.priority.score import Evaluation, evaluate
from model.value import Refusal, replace
from tests.gui.samples import ROOM, settled

SR = "self-reliance"


class Gate:
    """Sampling that waits until it is let through, and notes what it was asked for."""

    def __init__(self, draw: Callable[..., Samples]) -> None:
        self._draw = draw
        self.asked: list[tuple[Evaluation, int]] = []
        self.open = threading.Event()
        self.fault: Exception | None = None

    def __call__(self, evaluation: Evaluation, count: int, *rest: Any) -> Samples:
        self.asked.append((evaluation, count))
        assert self.open.wait(20)
        if self.fault is not None:
            raise self.fault
        return self._draw(evaluation, count, *rest)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate(sampling.sample)
    monkeypatch.setattr(sampling, "sample", made)
    yield made
    made.open.set()


@pytest.fixture
def held(gate: Gate, styled: object) -> Iterator[Desk]:
    """A working place whose samples wait at the gate."""
    document = Document()
    made = make_desk(document, Appearance("light", document))
    document.open(template("essay"))
    made.priorities.start()
    yield made
    gate.open.set()
    document.deleteLater()


def workers() -> list[threading.Thread]:
    return [one for one in threading.enumerate() if one.name == "bucketwise-worker"]


def newest(desk: Desk) -> Samples:
    found = desk.priorities.samples
    assert found is not None
    return found


def drawn(desk: Desk, qtbot: QtBot) -> Samples:
    """All samples of the present project, once they are there."""
    found = settled(desk, qtbot).samples
    assert found is not None
    return found


def test_samples_of_the_present_project_come_of_themselves(desk: Desk, qtbot: QtBot) -> None:
    samples = drawn(desk, qtbot)
    assert samples.evaluation is desk.priorities.latest
    desk.cards.judge(["sme"], SR, fit=1.0, impact=1.0)
    assert drawn(desk, qtbot).evaluation is desk.priorities.latest
    assert desk.priorities.samples is not samples


def test_scores_and_order_are_there_before_the_samples_and_are_not_changed_by_them(
    held: Desk, gate: Gate, qtbot: QtBot
) -> None:
    latest = held.priorities.latest
    assert latest is not None
    before = latest.score.copy(), latest.order.copy()
    gate.open.set()
    drawn(held, qtbot)
    assert held.priorities.latest is latest
    assert np.array_equal(latest.score, before[0])
    assert np.array_equal(latest.order, before[1])


def test_samples_of_a_project_that_has_changed_meanwhile_are_dropped(held: Desk, gate: Gate, qtbot: QtBot) -> None:
    came: list[Evaluation] = []
    held.priorities.settled.connect(lambda: came.append(newest(held).evaluation))
    qtbot.waitUntil(lambda: len(gate.asked) == 1, timeout=ROOM)
    held.cards.judge(["sme"], SR, fit=1.0, impact=1.0)
    held.cards.judge(["euv"], SR, fit=-1.0, impact=1.0)
    gate.open.set()
    drawn(held, qtbot)
    assert came == [held.priorities.latest]
    assert [one for one, _ in gate.asked] == [gate.asked[0][0], held.priorities.latest]


def test_samples_of_very_many_cards_wait_until_nobody_edits(
    held: Desk, gate: Gate, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.priorities.MANY", 3)
    monkeypatch.setattr("gui.priorities.REST", 60_000)
    gate.open.set()
    qtbot.waitUntil(lambda: not held.priorities._worker.busy, timeout=ROOM)
    asked = len(gate.asked)
    held.cards.judge(["sme"], SR, fit=1.0, impact=1.0)
    assert held.priorities._worker.busy
    assert held.priorities._worker._clock.interval() == 60_000
    held.priorities._worker.stop()
    assert len(gate.asked) == asked


def test_samples_of_other_numbers_are_never_taken(held: Desk, gate: Gate, qtbot: QtBot) -> None:
    gate.open.set()
    last = drawn(held, qtbot)
    gate.open.clear()
    held.cards.judge(["sme"], SR, fit=1.0, impact=1.0)
    other = evaluate(template("three-buckets"))
    held.priorities._take(_Found(gate._draw(other, 100), True))
    assert held.priorities.samples is last


def test_until_newer_samples_are_there_the_last_ones_stay(held: Desk, gate: Gate, qtbot: QtBot) -> None:
    gate.open.set()
    last = drawn(held, qtbot)
    gate.open.clear()
    held.cards.judge(["sme"], SR, fit=1.0, impact=1.0)
    assert held.priorities.samples is last
    assert last.evaluation is not held.priorities.latest


def test_a_slider_that_is_dragged_has_a_few_samples_first_and_then_all(held: Desk, gate: Gate, qtbot: QtBot) -> None:
    gate.open.set()
    drawn(held, qtbot)
    gate.asked.clear()
    held.cards.judge(["sme"], SR, merge="drag", fit=0.9, impact=0.5)
    drawn(held, qtbot)
    assert [count for _, count in gate.asked] == [FEW, COUNT]
    held.document.close_step()
    held.cards.judge(["sme"], SR, fit=0.8)
    drawn(held, qtbot)
    assert [count for _, count in gate.asked] == [FEW, COUNT, COUNT]


def test_what_counts_for_no_score_leaves_the_drawing_alone(held: Desk, gate: Gate, qtbot: QtBot) -> None:
    gate.open.set()
    drawn(held, qtbot)
    gate.asked.clear()
    held.priorities.settled.connect(gate.open.clear)
    held.cards.judge(["sme"], SR, merge="drag", fit=0.9, impact=0.5)
    qtbot.waitUntil(lambda: len(gate.asked) == 2, timeout=ROOM)
    held.document.do("Title", replace(held.document.project, title="Another"))
    gate.open.set()
    drawn(held, qtbot)
    assert [count for _, count in gate.asked] == [FEW, COUNT]


def test_what_counts_for_no_score_draws_nothing(held: Desk, gate: Gate, qtbot: QtBot) -> None:
    gate.open.set()
    drawn(held, qtbot)
    gate.asked.clear()
    held.document.do("Title", replace(held.document.project, title="Another"))
    assert drawn(held, qtbot) is held.priorities.samples
    assert not held.priorities._worker.busy
    assert gate.asked == []


def test_a_fault_is_said_once_and_the_last_samples_stay(held: Desk, gate: Gate, qtbot: QtBot) -> None:
    gate.open.set()
    last = drawn(held, qtbot)
    said: list[str] = []
    held.feedback.refused.connect(said.append)
    gate.fault = ValueError("no numbers")
    for fit in (0.1, 0.2, 0.3):
        held.cards.judge(["sme"], SR, fit=fit)
        qtbot.waitUntil(lambda: not held.priorities._worker.busy, timeout=ROOM)
    assert said == ["Intervals and shares are those from before: sampling failed (ValueError('no numbers'))."]
    assert held.priorities.samples is last
    gate.fault = None
    held.cards.judge(["sme"], SR, fit=0.4)
    drawn(held, qtbot)
    gate.fault = Refusal("No weights.")
    held.cards.judge(["sme"], SR, fit=0.5)
    qtbot.waitUntil(lambda: len(said) == 2, timeout=ROOM)
    assert said[1] == "No weights."


def test_a_document_that_is_closed_while_samples_are_drawn_leaves_nothing(gate: Gate, qtbot: QtBot) -> None:
    document = Document()
    priorities = Priorities(document, document)
    document.open(template("essay"))
    priorities.start()
    came: list[str] = []
    priorities.settled.connect(lambda: came.append("settled"))
    qtbot.waitUntil(lambda: len(gate.asked) == 1, timeout=ROOM)
    document.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gate.open.set()
    for thread in workers():
        thread.join()
    QCoreApplication.processEvents()
    assert came == []
    assert workers() == []


def test_a_window_that_is_closed_while_samples_are_drawn_leaves_nothing(
    styled: QApplication, gate: Gate, qtbot: QtBot, tmp_path: Path
) -> None:
    window = Window(Settings(tmp_path / "preferences.json"))
    window.open_example()
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: len(gate.asked) == 1, timeout=ROOM)
    window.document.open(window.document.project)
    assert window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gate.open.set()
    for thread in workers():
        thread.join()
    QCoreApplication.processEvents()
    assert workers() == []


def test_nothing_is_computed_before_the_start(styled: object) -> None:
    document = Document()
    priorities = Priorities(document, document)
    document.open(template("essay"))
    assert (priorities.latest, priorities.firmness, priorities.samples) == (None, None, None)
    assert not priorities._worker.busy
    document.deleteLater()


def test_a_project_without_cards_has_samples_that_say_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.document.open(template("blank"))
    assert drawn(desk, qtbot).acceptability.size == 0
