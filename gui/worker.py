"""Work that takes longer than a frame, beside the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Lock, Thread
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

LOOK = 8
"""How often the window looks for results while there is work, in milliseconds."""

Job = Callable[[Callable[[], bool]], object]
"""Work, given a question to ask now and then: whether nobody wants its result any more."""


class Worker(QObject):
    """Does one job at a time; of those asked for meanwhile only the newest.

    `done(result)` and `failed(error)` come on the window's thread for the job that was asked for last, and for no
    other: what an older job finds is dropped. Where this object is destroyed, no later job is begun.

    The thread knows no Qt, so that it can call nothing that a closed window has deleted; a timer looks for what it has
    found, and runs only while there is work. The thread ends when there is none. A job begins at the first look and
    not at once, so that the window can paint before it shares the interpreter.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop = _Shop()
        self._asked: Job | None = None
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._look)
        self.destroyed.connect(self._shop.clear)

    @property
    def busy(self) -> bool:
        """Whether the result of a job is still to come."""
        return self._clock.isActive()

    def ask(self, job: Job, after: int = LOOK) -> None:
        """Do this job as soon as the present one is done or gives up, and forget all others.

        It begins in `after` milliseconds, so that it is never begun where it is soon asked for another one.
        """
        self._shop.clear()
        self._asked = job
        self._clock.start(after)

    def stop(self) -> None:
        """Want nothing any more: no job is begun, and no result comes."""
        self._clock.stop()
        self._asked = None
        self._shop.clear()

    def _look(self) -> None:
        if self._asked is not None:
            self._shop.put(self._asked)
            self._asked = None
            self._clock.start(LOOK)
            return
        found = self._shop.take()
        if found is None:
            return
        self._clock.stop()
        if found.error is None:
            self.done.emit(found.result)
        else:
            self.failed.emit(found.error)


class _Outcome(NamedTuple):
    """What a job returned, or what it raised."""

    result: object = None
    error: Exception | None = None


class _Shop:
    """The jobs between the two threads: at most one waits, one is done, one outcome lies ready."""

    def __init__(self) -> None:
        self._door = Lock()
        self._thread: Thread | None = None
        self._wanted: Job | None = None
        self._waiting: Job | None = None
        self._outcome: _Outcome | None = None

    def put(self, job: Job) -> None:
        """Have the job done."""
        with self._door:
            self._wanted = self._waiting = job
            if self._thread is None:
                self._thread = Thread(target=self._work, name="bucketwise-worker")
                self._thread.start()

    def clear(self) -> None:
        """Have nothing done any more; what is not taken yet is thrown away."""
        with self._door:
            self._wanted = self._waiting = self._outcome = None

    def take(self) -> _Outcome | None:
        """The outcome of the newest job, once."""
        with self._door:
            found, self._outcome = self._outcome, None
            return found

    def _work(self) -> None:
        while (job := self._next()) is not None:
            try:
                outcome = _Outcome(result=job(partial(self._unwanted, job)))
            except Exception as error:
                # Whatever it is, it is told on the window's thread.
                outcome = _Outcome(error=error)
            with self._door:
                if job is self._wanted:
                    self._outcome = outcome

    def _unwanted(self, job: Job) -> bool:
        return job is not self._wanted

    def _next(self) -> Job | None:
        """The job to do now, or None where the thread is to end."""
        with self._door:
            job, self._waiting = self._waiting, None
            if job is None:
                self._thread = None
            return job
