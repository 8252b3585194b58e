"""Which cards are level with a neighbour in the order: their ranks mean nothing (METHOD's TIE)."""

from PySide6.QtCore import QCoreApplication

from gui.chart.picture import Picture
from gui.words import joined
from model.priority.score import Evaluation
from model.priority.warnings import ROUNDING, TIE_POINTS

SIGN = "="
"""What stands beside the rank."""


def is_level(picture: Picture, row: int) -> bool:
    """Whether a row is level with the one above or below it."""
    return any(
        0 <= other < len(picture.keys)
        and picture.ranks[row]
        and picture.ranks[other]
        and _close(float(picture.score[row]), float(picture.score[other]))
        for other in (row - 1, row + 1)
    )


def level_line(evaluation: Evaluation, card_id: str) -> str:
    """A sentence that names the neighbours that a card is level with; empty where it stands alone."""
    rank = evaluation.rank_of(card_id)
    if rank is None:
        return ""
    order = evaluation.order[: evaluation.ranked].tolist()
    own = float(evaluation.score[order[rank - 1]])
    near = (order[place] for place in (rank - 2, rank) if 0 <= place < len(order))
    names = [evaluation.table.cards[row].name for row in near if _close(float(evaluation.score[row]), own)]
    if not names:
        return ""
    text = QCoreApplication.translate("Explained", "Level with {cards}: less than 0.05 points apart")
    return text.replace("{cards}", joined(names))


def _close(one: float, other: float) -> bool:
    return abs(one - other) < TIE_POINTS - ROUNDING
