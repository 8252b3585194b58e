"""Work in two halves, one beside the other."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")

WORTH_IT = 200_000
"""Below so many numbers another thread costs more than it saves."""


def in_halves(work: Callable[[range], T], size: int, numbers: int) -> list[T]:
    """What `work` makes of the first and of the second half of `size` things, on two threads if there is much to do.

    `numbers` says how much it is. The result is the same on one thread: numpy lets another one run while it computes.
    """
    first, second = range(size // 2), range(size // 2, size)
    if numbers < WORTH_IT:
        return [work(first), work(second)]
    with ThreadPoolExecutor(max_workers=1) as beside:
        promised = beside.submit(work, first)
        done = work(second)
        return [promised.result(), done]
