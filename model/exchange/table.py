"""Tables: comma, semicolon or tab between the cells, as spreadsheets write and copy them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from model.exchange.cells import Cells
from model.exchange.drafts import draft, fault_in, parts
from model.exchange.fields import looks_like_headings, mapped
from model.exchange.listed import Column, Listed, Row, Skipped
from model.exchange.text import clean_line

_NO_FORMULA = re.compile(r"'(?='*[=+\-@])")
"""The sign before a cell that looks like a formula and is none, as `model.exchange.write` sets it."""

_NUMBERING = re.compile(r"[\W\d_]*")


def read_table(rows: Sequence[Cells], wanted: Mapping[str, str]) -> Listed:
    """A card for each row. Without headings the first column that has words is the name, the rest is the note.

    Raises `Refusal` where `wanted` asks for what is not there.
    """
    if looks_like_headings(rows[0].cells, wanted):
        headings = [clean_line(cell) for cell in rows[0].cells]
        fields = mapped(headings, wanted)
        columns = tuple(Column(text, fields.get(place)) for place, text in enumerate(headings) if text)
        return _read(rows[1:], headings, fields, columns)
    width = max(len(row.cells) for row in rows)
    # Columns without headings can be asked for by their number.
    numbered = mapped([str(place) for place in range(1, width + 1)], wanted) if wanted else _without_headings(rows)
    return _read(rows, [""] * width, numbered, ())


def _read(
    rows: Iterable[Cells], headings: Sequence[str], fields: Mapping[int, str], columns: tuple[Column, ...]
) -> Listed:
    read = [_row(line, [_unmarked(cell) for cell in cells], headings, fields) for line, cells in rows]
    return Listed(
        rows=tuple(one for one in read if isinstance(one, Row)),
        skipped=tuple(one for one in read if isinstance(one, Skipped)),
        columns=columns,
    )


def _row(line: int, cells: Sequence[str], headings: Sequence[str], fields: Mapping[int, str]) -> Row | Skipped:
    if any(cell.strip() for cell in cells[len(headings) :]):
        counts: dict[str, object] = {"count": len(cells), "width": len(headings)}
        return Skipped(line, _shown(cells), "{count} cells where the heading has {width}", counts)
    taken = {field: cells[place] for place, field in fields.items() if place < len(cells)}
    headed = enumerate(zip(headings, cells, strict=False))
    made = draft(taken, [pair for place, pair in headed if place not in fields])
    fault = fault_in(made)
    return Skipped(line, _shown(cells), *fault) if fault else Row(line, made, parts(taken.get("buckets", "")))


def _unmarked(cell: str) -> str:
    return cell[1:] if _NO_FORMULA.match(cell) else cell


def _without_headings(rows: Sequence[Cells]) -> dict[int, str]:
    """The name in the first column that is more than numbering, bullets and blanks, which are left out before it."""
    for place in range(max(len(row.cells) for row in rows)):
        column = (row.cells[place] for row in islice(rows, 100) if place < len(row.cells))
        if not all(_NUMBERING.fullmatch(cell) for cell in column):
            return {**dict.fromkeys(range(place), "ignore"), place: "name"}
    return {0: "name"}


def _shown(cells: Iterable[str]) -> str:
    return clean_line(" | ".join(cell[:80] for cell in cells if cell.strip()))[:80]
