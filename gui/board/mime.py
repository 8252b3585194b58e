"""What a drag or the clipboard carries: ids and plain text, never objects, and never believed without a look."""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from gui.places import Place
from model.card import Card

CARDS = "application/x-bucketwise-cards"
NOTED = "application/x-bucketwise-notes"
"""Names and notes as a table, for another window of this app."""

TEXT = "text/plain"
SIZE_LIMIT = 8_000_000
"""The most bytes of a payload that are read."""


@dataclass(frozen=True)
class Payload:
    """Card ids, where they were taken from, and the window they belong to."""

    ids: tuple[str, ...]
    source: Place
    token: str


def packed(cards: Sequence[Card], source: Place, token: str) -> QMimeData:
    """The cards for this app, and their names for others."""
    data = QMimeData()
    body = {"ids": [card.id for card in cards], "source": list(source), "window": token}
    data.setData(CARDS, json.dumps(body).encode())
    data.setData(NOTED, _table(cards).encode())
    data.setText("\n".join(card.name for card in cards))
    return data


def unpacked(data: QMimeData | None) -> Payload | None:
    """The payload of this app's own type, or None where there is none or it is not well formed."""
    if data is None or not data.hasFormat(CARDS):  # an empty clipboard may have no data at all
        return None
    raw = data.data(CARDS).data()
    if len(raw) > SIZE_LIMIT:
        return None
    try:
        body = json.loads(bytes(raw))
        ids, (kind, bucket), token = body["ids"], body["source"], body["window"]
    except (ValueError, KeyError, TypeError, RecursionError):  # the last: brackets nested by the thousand
        return None
    texts = [*ids, kind, bucket, token] if isinstance(ids, list) else [None]
    if not ids or kind not in ("inbox", "aside", "bucket") or not all(isinstance(one, str) for one in texts):
        return None
    return Payload(tuple(dict.fromkeys(ids)), Place(kind, bucket), token)


def text_of(data: QMimeData | None) -> str | None:
    """The plain text of what another program carries, or None; files are not text."""
    return data.text() if data is not None and data.hasText() and not data.hasUrls() else None


def copied_from(data: QMimeData) -> str | None:
    """What cards of another window, or another program's text, say as a list; None where there is nothing to read."""
    if not data.hasFormat(NOTED):
        return text_of(data)
    raw = data.data(NOTED).data()[:SIZE_LIMIT]
    return bytes(raw).decode("utf-8", "replace")


def _table(cards: Sequence[Card]) -> str:
    """Names and notes with a heading: as a table, so that no name is taken for a bullet or a heading."""
    written = io.StringIO()
    rows = csv.writer(written, delimiter="\t", lineterminator="\n")
    rows.writerow(("name", "note"))
    rows.writerows((card.name, card.note) for card in cards)
    return written.getvalue()
