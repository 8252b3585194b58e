"""How often something is so in samples: in whole per cent, and in words."""

from PySide6.QtCore import QCoreApplication

from model.words import ROUNDING, whole_percent

NOT_YET = "\N{HORIZONTAL ELLIPSIS}"
"""What stands for a number until samples are there."""


def share_text(share: float) -> str:
    """A share as whole per cent; "0 %" and "100 %" only for exactly none and all, dots where it is not known (−1)."""
    return NOT_YET if share < 0 else whole_percent(share)


def in_samples(share: float, count: int) -> str:
    """A share in words: "in 23 % of 10,000 samples", "in none of 10,000 samples"."""
    if share <= ROUNDING:
        text = _tr("in none of {count} samples")
    elif share >= 1 - ROUNDING:
        text = _tr("in all of {count} samples")
    else:
        text = _tr("in {share} of {count} samples").replace("{share}", share_text(share))
    return text.replace("{count}", f"{count:,}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Shares", text)
