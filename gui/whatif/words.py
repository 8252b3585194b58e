"""Numbers of this page in words."""

import re
from math import ceil, floor

from PySide6.QtCore import QCoreApplication

from gui.feedback import sentence
from model.priority.lines import not_straight
from model.priority.score import Evaluation

ROUNDING = 1e-9


def percent(share: float, digits: int = 0) -> str:
    """A share (0…1) in per cent, with so many decimals."""
    return translate("{n} %").replace(" ", "\N{NO-BREAK SPACE}").replace("{n}", f"{100 * share + 0.0:.{digits}f}")


def translate(text: str) -> str:
    """The text in the language of the interface."""
    return QCoreApplication.translate("WhatIf", text)


def why_not(evaluation: Evaluation) -> str:
    """Why nothing can be varied, and what to do; empty where something can."""
    crooked = not_straight(evaluation)
    if crooked is not None and evaluation.ranked > 1:
        return sentence(crooked)
    reasons = (
        (not evaluation.buckets, translate("No goals yet. Add a bucket for each goal of the policy.")),
        (
            len(evaluation.buckets) == 1,
            translate("One goal has the whole weight. Add another to see what its weight would change."),
        ),
        (
            not evaluation.weights.any,
            translate("All weights are 0, so there are no scores. Give at least one goal a weight."),
        ),
        (
            evaluation.ranked == 0,
            translate("No card has a score yet. Put cards into goals to see what would change their order."),
        ),
        (
            evaluation.ranked == 1,
            translate("Only one card has a score. Put another into a goal to see what would put it ahead."),
        ),
    )
    return next((text for holds, text in reasons if holds), "")


def beyond(number: float, fine: int, up: bool, ends: tuple[float, float]) -> float:
    """The nearest number past `number`, up or down, of those that divide 1 into `fine` parts, within `ends`."""
    step = floor(number * fine + ROUNDING) + 1 if up else ceil(number * fine - ROUNDING) - 1
    return min(max(step / fine, ends[0]), ends[1])


def filled(text: str, **values: str) -> str:
    """The text with its places filled in; a name with braces in it stays as it is."""
    return _PLACE.sub(lambda place: values.get(place[1], place[0]), text)


_PLACE = re.compile(r"\{(\w+)\}")
