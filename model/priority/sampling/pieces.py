"""Work in pieces, and on two threads: numpy lets another thread run while it computes."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
U = TypeVar("U")

WORTH_IT = 200_000
"""Below so many numbers another thread costs more than it saves."""

AT_ONCE = 2**17
"""How many numbers are gone through at once, so that they stay near the processor."""

MOST = 30
"""How many things are gone through at once, however few numbers they have."""


def beside(one: Callable[[], T], other: Callable[[], U], numbers: int) -> tuple[T, U]:
    """What these two find, each on a thread of its own if they go through many numbers."""
    if numbers < WORTH_IT:
        return one(), other()
    with ThreadPoolExecutor(max_workers=1) as pool:
        promised = pool.submit(one)
        found = other()
        return promised.result(), found


def in_halves(work: Callable[[range], T], size: int, numbers: int) -> tuple[T, T]:
    """What `work` makes of the first and of the second half of `size` things; the halves are the same on one thread."""
    first, second = range(size // 2), range(size // 2, size)
    return beside(lambda: work(first), lambda: work(second), numbers)


def blocks(some: range, numbers: int) -> Iterator[range]:
    """Pieces of these things, which have so many numbers each."""
    step = min(max(AT_ONCE // numbers, 1), MOST)
    for start in some[::step]:
        yield range(start, min(start + step, some.stop))
