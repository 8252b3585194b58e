"""`bucketwise check`: whether a file is a readable, consistent project."""

import argparse
from collections.abc import Sequence
from typing import Any

from gui.headless.console import Failure, say, say_json
from gui.headless.files import bytes_of
from model.files import Doubt, loads, salvage
from model.value import Refusal

UNREADABLE = "UNREADABLE"
"""The code of a file that cannot be opened, as against one that opens with something left out."""


def check(arguments: argparse.Namespace) -> int:
    """Print the doubts about a file, or ok. Raises `Failure` where there are any."""
    doubts = _doubts(arguments.file)
    unreadable = any(doubt["code"] == UNREADABLE for doubt in doubts)
    if arguments.json:
        say_json({"ok": not doubts, "doubts": doubts})
    elif not unreadable:
        say([doubt["text"] for doubt in doubts] or "ok")
    if not doubts:
        return 0
    first = doubts[0]["text"]
    if unreadable:
        raise Failure(arguments.file, first)
    count = "1 doubt" if len(doubts) == 1 else f"{len(doubts)} doubts, first"
    raise Failure(arguments.file, f"{count}: {first} Open and save it to settle that.")


def _doubts(name: str) -> list[dict[str, Any]]:
    data = bytes_of(name)
    try:
        return _told(loads(data).doubts)
    except Refusal as refusal:
        unreadable = {"code": UNREADABLE, "subject": "", "text": str(refusal)}
    try:
        return [unreadable, *_told(salvage(data).doubts)]
    except Refusal:
        return [unreadable]


def _told(doubts: Sequence[Doubt]) -> list[dict[str, Any]]:
    return [{"code": doubt.code, "subject": doubt.subject, "text": doubt.text} for doubt in doubts]
