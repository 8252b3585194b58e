"""Which number of the chart a person asks about: of the selected row, by what of it was pointed at."""

from gui.chart.bars import Part
from gui.desk import Desk
from model.priority.method.number import Number, NumberKind


def of_card(desk: Desk, part: Part) -> Number | None:
    """The score of the selected card, its interval, or how often it stays on top; None where none is selected."""
    if not desk.selection.cards:
        return None
    kinds: dict[Part, NumberKind] = {"row": "score", "interval": "band", "top": "top"}
    firmness = desk.priorities.firmness
    top = firmness.places if part == "top" and firmness is not None else 0
    return Number(kinds[part], desk.selection.cards[:1], top)


def of_bucket(desk: Desk) -> Number | None:
    """The points of the selected bucket."""
    return Number("bucket", (desk.selection.bucket,)) if desk.selection.bucket else None
