"""What a way to choose answers."""

from typing import NamedTuple

from model.priority.table import Flags


class Answer(NamedTuple):
    """A choice (free cards), None where none was found; what no plan is better than, in points; whether that is proven.

    Without a choice `proven` says that there is none.
    """

    choice: Flags | None
    bound: float
    proven: bool


NOTHING_FITS = Answer(None, 0.0, proven=True)
"""There is no choice that keeps all rows and rules."""
