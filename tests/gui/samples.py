"""Waiting for the samples of the present project."""

from pytestqt.qtbot import QtBot

from gui.desk import Desk
from model.priority.firmness import Firmness
from model.priority.sampling import COUNT

ROOM = 20_000
"""How long, in milliseconds, is waited for what takes a fraction of a second where nothing else runs."""


def settled(desk: Desk, qtbot: QtBot) -> Firmness:
    """What all samples of the present project tell, once they are there."""

    def there() -> bool:
        known = desk.priorities.firmness
        return known is not None and known.settled and known.samples is not None and known.samples.count == COUNT

    qtbot.waitUntil(there, timeout=ROOM)
    assert desk.priorities.firmness is not None
    return desk.priorities.firmness
