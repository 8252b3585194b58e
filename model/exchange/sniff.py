"""Which kind of list a text is: what stands between its cells, if anything does."""

import csv
import re
from collections.abc import Mapping

from model.exchange.cells import LINES
from model.exchange.fields import looks_like_headings
from model.exchange.lines import without_bullet

_BREAK = re.compile("\r\n|[\n\r]")
_SEPARATOR = re.compile('"?sep=([,;\t|])"?(?:\r\n|[\n\r]|$)', re.IGNORECASE)
_DELIMITERS = {"csv": (",", ";", "\t"), "tsv": ("\t",), "tab": ("\t",)}


def sniff(text: str, name: str = "", wanted: Mapping[str, str] | None = None) -> tuple[str, str]:
    """The delimiter of the cells (`LINES`: one a line), and the text without a line that only names it.

    A tab inside a line makes a table. Commas and semicolons do under headings that are known or `wanted`, or in a file
    whose `name` says that it is a table; elsewhere names may hold them.
    """
    if separator := _SEPARATOR.match(text):
        # A blank line stays in its place, so that the numbers of the lines are those of the file.
        return separator.group(1), "\n" + text[separator.end() :]
    ending = name.rpartition(".")[2].casefold()
    first = next((line for line in _BREAK.split(text[:100_000]) if line.strip()), "")
    if ending in _DELIMITERS:
        return _of_table(text, first, _DELIMITERS[ending], wanted or {}), text
    if "\t" in text and any("\t" in without_bullet(line).strip() for line in _BREAK.split(text)):
        return "\t", text
    for mark in (",", ";"):
        cells = _cells(first, mark)
        if len(cells) > 1 and looks_like_headings(cells, wanted):
            return mark, text
    return LINES, text


def _of_table(text: str, first: str, marks: tuple[str, ...], wanted: Mapping[str, str]) -> str:
    """The mark that is most often in the first line, if it is a heading or the next lines have as many of it.

    A table of one column reads as lines do.
    """
    counts = {mark: len(_cells(first, mark)) for mark in marks}
    mark = max(marks, key=lambda one: counts[one])
    if counts[mark] == 1 and not wanted:
        return LINES
    if looks_like_headings(_cells(first, mark), wanted):
        return mark
    sample = [line for line in _BREAK.split(text[:100_000])[:50] if line.strip()]
    return mark if all(len(_cells(line, mark)) == counts[mark] for line in sample) else LINES


def _cells(line: str, mark: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=mark, skipinitialspace=True), [])
    except csv.Error:
        return [line]
