"""Plain lines: one technology a line, with or without bullets or numbers before it."""

import re

from model.exchange.listed import Listed, Row, Skipped, clean, name_fault

_BULLET = re.compile(r"^\s*(?:[-*+•‣·–—▪◦]\s+|\(?\d{1,4}[.)]\s+|\[[ xX]\]\s+)+")


def read_lines(text: str) -> Listed:
    """A card for each line that is not blank."""
    rows, skipped = [], []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        name = clean(_BULLET.sub("", line))
        fault = name_fault(name)
        if fault:
            skipped.append(Skipped(number, clean(line)[:80], fault))
        else:
            rows.append(Row(number, {"name": name}))
    return Listed(tuple(rows), tuple(skipped))
