"""How often something is so in samples: in whole per cent, and in words."""

from PySide6.QtCore import QCoreApplication

NOT_YET = "\N{HORIZONTAL ELLIPSIS}"
"""What stands for a number until samples are there."""

ROUNDING = 1e-9
"""Shares of level cards are sums of fractions: what is as near to none or all is none or all."""


def share_text(share: float) -> str:
    """A share as whole per cent; "0 %" and "100 %" only for exactly none and all, dots where it is not known (−1)."""
    if share < 0:
        return NOT_YET
    if share <= ROUNDING:
        return "0 %"
    if share >= 1 - ROUNDING:
        return "100 %"
    whole = round(100 * share)
    return "<1 %" if whole == 0 else ">99 %" if whole == 100 else f"{whole} %"


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
