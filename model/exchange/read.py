"""Reading a list of unknown make: its text, its kind, then the cards in it."""

from collections.abc import Mapping
from itertools import islice

from model.exchange.cells import LINES, rows_of
from model.exchange.lines import read_lines
from model.exchange.listed import Listed
from model.exchange.sniff import sniff
from model.exchange.table import read_table
from model.exchange.text import text_of
from model.value import Refusal

ROWS_LIMIT = 50_000
"""The most rows that a list may have, its heading not counted."""


def read_list(data: bytes | str, wanted: Mapping[str, str] | None = None, name: str = "") -> Listed:
    """The cards of a list: a table, cells from a spreadsheet, or plain lines, whichever it looks like.

    `wanted` says which column is which field of `model.exchange.fields.FIELDS`, `name` is that of the file, if any.
    Raises `Refusal` with one sentence for what is not such a list.
    """
    delimiter, text = sniff(text_of(data), name, wanted)
    if delimiter == LINES and wanted:
        raise Refusal("The list has no columns that could be mapped. Import it without a map.")
    rows = list(islice(rows_of(text, delimiter), ROWS_LIMIT + 2))
    if not rows:
        raise Refusal("The list is empty. Put one technology on each line.")
    listed = read_lines(rows) if delimiter == LINES else read_table(rows, wanted or {})
    if len(listed.rows) + len(listed.skipped) > ROWS_LIMIT:
        raise Refusal("The list has more than {limit} rows. Split it.", limit=ROWS_LIMIT)
    if not listed.rows:
        raise _without_cards(listed)
    return listed


def _without_cards(listed: Listed) -> Refusal:
    if not listed.skipped:
        return Refusal("The list has headings and no rows. Put one technology on each line.")
    first = listed.skipped[0]
    return Refusal("No line of the list can be a card; line {line}: {reason}.", line=first.line, reason=first.reason)
