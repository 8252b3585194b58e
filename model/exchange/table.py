"""Tables: comma, semicolon or tab between the cells, as spreadsheets write and copy them."""

import csv
import io
from typing import Any

from model.evidence import Evidence
from model.exchange.fields import field_of, mapped
from model.exchange.listed import Listed, Row, Skipped, clean, name_fault
from model.value import NAME_LIMIT, TEXT_LIMIT, Refusal

_FUTURE = {"future", "planned", "emerging", "未来"}


def delimiter_of(text: str) -> str | None:
    """The delimiter of a table, or None where the text is plain lines.

    Tabs are a table whenever there are any. Commas and semicolons are one only under a header that names a known
    column, since names hold commas too.
    """
    first = text.lstrip("\r\n").split("\n", 1)[0]
    if "\t" in text:
        return "\t"
    for mark in (",", ";"):
        if any(field_of(cell) == "name" for cell in next(csv.reader([first], delimiter=mark), [])):
            return mark
    return None


def read_table(text: str, delimiter: str, wanted: dict[str, str]) -> Listed:
    """A card for each row. Without a header the first column is the name and the second the note.

    Raises `Refusal` for a table that ends inside quotes or maps no column to the name.
    """
    lines = _rows(text, delimiter)
    if not lines:
        return Listed(())
    header = lines[0][1]
    headed = bool(wanted) or any(field_of(cell) for cell in header)
    fields = mapped(header, wanted) if headed else {0: "name", 1: "note"}
    rows, skipped = [], []
    for number, cells in lines[1:] if headed else lines:
        taken = {field: cells[place] for place, field in fields.items() if place < len(cells)}
        name = clean(taken.get("name", ""))
        fault = name_fault(name)
        if fault:
            skipped.append(Skipped(number, clean(delimiter.join(cells))[:80], fault))
        else:
            buckets = _parts(taken.get("buckets", ""))
            rows.append(Row(number, {"name": name, **_fields(taken)}, buckets))
    return Listed(tuple(rows), tuple(skipped), tuple(header) if headed else ())


def _rows(text: str, delimiter: str) -> list[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[tuple[int, list[str]]] = []
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((reader.line_num, cells))
    except csv.Error as error:
        raise Refusal("Line {line} of the table is broken: {reason}. Mend it and try again.",
                      line=reader.line_num, reason=str(error)) from None  # fmt: skip
    return rows


def _fields(taken: dict[str, str]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    note = taken.get("note", "").strip()
    if note:
        fields["note"] = note[:TEXT_LIMIT]
    if group := clean(taken.get("group", "")):
        fields["group"] = group[:NAME_LIMIT]
    if tags := _parts(taken.get("tags", "")):
        fields["tags"] = tags
    if clean(taken.get("status", "")).casefold() in _FUTURE:
        fields["status"] = "future"
    if source := clean(taken.get("source", "")):
        year = clean(taken.get("year", ""))
        said = f"{source} ({year})" if year and year not in source else source
        fields["evidence"] = (Evidence(source=said[:NAME_LIMIT], place=clean(taken.get("place", ""))[:NAME_LIMIT]),)
    return fields


def _parts(cell: str) -> tuple[str, ...]:
    names = (clean(part)[:NAME_LIMIT] for part in cell.replace("|", ";").split(";"))
    return tuple(dict.fromkeys(name for name in names if name))
