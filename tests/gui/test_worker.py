"""Work beside the window's thread: one job at a time, the newest wins, and nothing is left behind."""

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from gui.worker import Worker


class Slow:
    """A job that begins when it is let, and notes where it ran."""

    def __init__(self, result: object) -> None:
        self.result, self.begun, self.go = result, threading.Event(), threading.Event()
        self.thread: threading.Thread | None = None
        self.unwanted: Callable[[], bool] = lambda: False

    def __call__(self, unwanted: Callable[[], bool]) -> object:
        self.thread, self.unwanted = threading.current_thread(), unwanted
        self.begun.set()
        assert self.go.wait(20)
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    made = Worker()
    yield made
    made.stop()


@pytest.fixture
def came(worker: Worker) -> list[object]:
    found: list[object] = []
    worker.done.connect(found.append)
    worker.failed.connect(found.append)
    return found


def begin(worker: Worker, job: Slow, qtbot: QtBot) -> None:
    """Ask for a job and let the window live until it has begun."""
    worker.ask(job)
    qtbot.waitUntil(job.begun.is_set, timeout=20_000)


def workers() -> list[threading.Thread]:
    return [one for one in threading.enumerate() if one.name == "bucketwise-worker"]


def test_a_job_is_done_beside_the_windows_thread_and_told_on_it(worker: Worker, qtbot: QtBot) -> None:
    job, told = Slow("found"), list[threading.Thread]()
    worker.done.connect(lambda _result: told.append(threading.current_thread()))
    worker.ask(job)
    assert worker.busy
    with qtbot.waitSignal(worker.done) as signal:
        job.go.set()
    assert signal.args == ["found"]
    assert job.thread is not threading.main_thread()
    assert told == [threading.main_thread()]
    assert not worker.busy


def test_the_window_lives_on_before_a_job_begins(worker: Worker, qtbot: QtBot) -> None:
    first, second = Slow(1), Slow(2)
    worker.ask(first)
    worker.ask(second)
    assert workers() == []
    qtbot.waitUntil(second.begun.is_set, timeout=20_000)
    second.go.set()
    assert not first.begun.is_set()


def test_a_job_that_is_to_wait_is_not_begun_before_its_time(worker: Worker, came: list[object], qtbot: QtBot) -> None:
    late, soon = Slow("late"), Slow("soon")
    late.go.set()
    soon.go.set()
    worker.ask(late, after=60_000)
    assert worker._clock.remainingTime() > 30_000
    worker.ask(soon)
    qtbot.waitUntil(lambda: bool(came), timeout=20_000)
    assert came == ["soon"]
    assert not late.begun.is_set()


def test_of_jobs_asked_for_meanwhile_only_the_newest_is_done(worker: Worker, came: list[object], qtbot: QtBot) -> None:
    first, second, third = Slow(1), Slow(2), Slow(3)
    for job in (first, second, third):
        job.go.set()
    first.go.clear()
    begin(worker, first, qtbot)
    worker.ask(second)
    worker.ask(third)
    first.go.set()
    qtbot.waitUntil(lambda: bool(came), timeout=20_000)
    assert came == [3]
    assert not second.begun.is_set()


def test_a_job_can_ask_whether_it_is_still_wanted(worker: Worker, qtbot: QtBot) -> None:
    job, newer = Slow("old"), Slow("new")
    newer.go.set()
    begin(worker, job, qtbot)
    asked = [job.unwanted()]
    worker.ask(newer)
    asked.append(job.unwanted())
    job.go.set()
    assert asked == [False, True]


def test_what_an_older_job_found_but_nobody_took_is_dropped(worker: Worker, came: list[object], qtbot: QtBot) -> None:
    older, newer = Slow("old"), Slow("new")
    begin(worker, older, qtbot)
    older.go.set()
    for thread in workers():
        thread.join()
    worker.ask(newer)
    newer.go.set()
    qtbot.waitUntil(lambda: bool(came), timeout=20_000)
    assert came == ["new"]


def test_an_exception_is_handed_over_and_the_next_job_is_done(worker: Worker, came: list[object], qtbot: QtBot) -> None:
    broken, whole = Slow(ValueError("no")), Slow("yes")
    broken.go.set()
    whole.go.set()
    worker.ask(broken)
    qtbot.waitUntil(lambda: len(came) == 1, timeout=20_000)
    worker.ask(whole)
    qtbot.waitUntil(lambda: len(came) == 2, timeout=20_000)
    assert came == [broken.result, "yes"]


def test_the_thread_ends_when_there_is_nothing_to_do(worker: Worker, came: list[object], qtbot: QtBot) -> None:
    job = Slow("done")
    job.go.set()
    worker.ask(job)
    qtbot.waitUntil(lambda: bool(came), timeout=20_000)
    qtbot.waitUntil(lambda: not workers(), timeout=20_000)


def test_after_stop_nothing_is_begun_and_nothing_comes(worker: Worker, came: list[object], qtbot: QtBot) -> None:
    running, waiting = Slow("late"), Slow("never")
    begin(worker, running, qtbot)
    worker.ask(waiting)
    worker.stop()
    running.go.set()
    for thread in workers():
        thread.join()
    worker._look()
    assert not worker.busy
    assert came == []
    assert not waiting.begun.is_set()


def test_a_worker_destroyed_while_it_works_wants_nothing_more(qtbot: QtBot) -> None:
    made = Worker()
    running = Slow("late")
    begin(made, running, qtbot)
    made.deleteLater()
    with qtbot.waitSignal(made.destroyed):
        pass
    assert running.unwanted()
    running.go.set()
    for thread in workers():
        thread.join()
    assert workers() == []
