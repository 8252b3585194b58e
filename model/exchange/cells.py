"""Text as rows of cells: quoted or not, with the number of the line on which each row starts."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from model.value import Refusal

LINES = "\x00"
"""The delimiter of plain lines, which have one cell each: no text has it in it."""

COLUMNS_LIMIT = 1000
"""The most cells that a row may have."""

_ENDS = "\n\r\u0085\u2028\u2029"
_BREAK = re.compile(f"\r\n|[{_ENDS}]")
_BLANK = re.compile(f"(?:[^\\S{_ENDS}]*+(?:\r\n|[{_ENDS}]))++")


class Cells(NamedTuple):
    """One row: the line on which it starts, from 1, and the text of its cells."""

    line: int
    cells: list[str]


def rows_of(text: str, delimiter: str) -> Iterator[Cells]:
    """The rows that are not blank. A quoted cell may hold the delimiter, line breaks and doubled quotation marks.

    A cell that only begins with a quotation mark is taken as it is written: spreadsheets copy such cells so. Raises
    `Refusal` for more cells in a row than any list has, and where commas or semicolons stand between the cells and a
    mark is not closed: they cannot be told apart.
    """
    forms = _Forms(delimiter)
    at, line = 0, 1
    while at < len(text):
        if blank := _BLANK.match(text, at):
            line += _breaks(blank.group())
            at = blank.end()
            continue
        start, (cells, at) = at, forms.row(text, at, line)
        if any(cell.strip() for cell in cells):
            yield Cells(line, cells)
        ending = _BREAK.match(text, at)
        at = ending.end() if ending else at
        line += _breaks(text[start:at])


def _breaks(text: str) -> int:
    # Counting letters is many times faster than finding breaks, and a list may be blank lines by the million.
    return sum(map(text.count, _ENDS)) - text.count("\r\n")


class _Forms:
    """The two forms of a cell under one delimiter."""

    def __init__(self, delimiter: str) -> None:
        mark = re.escape(delimiter)
        self._delimiter = delimiter
        self._strict = delimiter in {",", ";"}
        before = " *" if self._strict else ""
        self._quoted = re.compile(f'{before}"((?:[^"]++|"")*+)" *(?=[{mark}{_ENDS}]|\\Z)')
        self._raw = re.compile(f"[^{mark}{_ENDS}]*")

    def row(self, text: str, at: int, line: int) -> tuple[list[str], int]:
        """The cells of the row that starts at `at`, and where it ends."""
        cells: list[str] = []
        while True:
            if quoted := self._quoted.match(text, at):
                cells.append(quoted.group(1).replace('""', '"'))
                at = quoted.end()
            else:
                raw = self._raw.match(text, at)
                cell = raw.group() if raw else ""
                if self._strict and cell.lstrip().startswith('"') and cell.count('"') % 2:
                    raise Refusal("Line {line} opens a quotation mark and does not close it. Close it.", line=line)
                cells.append(cell)
                at += len(cell)
            if not text.startswith(self._delimiter, at):
                return cells, at
            if len(cells) == COLUMNS_LIMIT:
                raise Refusal("The table has more than {limit} columns. Import a list of cards.", limit=COLUMNS_LIMIT)
            at += len(self._delimiter)
