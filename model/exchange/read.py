"""Reading a list of unknown make: which encoding, which kind, then the cards in it."""

import codecs

from model.exchange.lines import read_lines
from model.exchange.listed import ROWS_LIMIT, Listed
from model.exchange.table import delimiter_of, read_table
from model.value import Refusal

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_FOREIGN = (
    (b"PK\x03\x04", "This is a spreadsheet or an archive. Save it as CSV and import that."),
    (b"\xd0\xcf\x11\xe0", "This is an old spreadsheet. Save it as CSV and import that."),
    (b"%PDF", "This is a PDF. Copy the list out of it and paste it."),
)


def read_list(data: bytes | str, wanted: dict[str, str] | None = None) -> Listed:
    """The cards of a list: a table with a header, cells from a spreadsheet, or plain lines.

    `wanted` says which column is which field. Raises `Refusal` with one sentence for what is not such a list.
    """
    text = data if isinstance(data, str) else _decoded(data)
    if not text.strip():
        raise Refusal("The list is empty. Put one technology on each line.")
    delimiter = delimiter_of(text)
    if delimiter is None and wanted:
        raise Refusal("The list has no columns. Import it without a map.")
    listed = read_lines(text) if delimiter is None else read_table(text, delimiter, wanted or {})
    if len(listed.rows) > ROWS_LIMIT:
        raise Refusal("The list has more than {limit} lines. Split it.", limit=ROWS_LIMIT)
    if not listed.rows:
        raise Refusal("No line of the list is a card. Put one technology on each line.")
    return listed


def _decoded(data: bytes) -> str:
    for start, said in _FOREIGN:
        if data.startswith(start):
            raise Refusal(said)
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refusal(
            "The list is not UTF-8 text: byte {place} is wrong. Save it as UTF-8.", place=error.start
        ) from None
    if "\x00" in text:
        raise Refusal("The list is not text. Save it as CSV or plain text.")
    return text
