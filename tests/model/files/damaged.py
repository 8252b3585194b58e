"""Bytes of project files with something wrong in them, and what every refusal must be like."""

import json
from pathlib import Path
from typing import Any

from model.files import dumps, template
from model.value import Refusal

WHOLE = dumps(template("essay"))
"""A project file with nothing wrong."""


def project(**fields: Any) -> bytes:
    """A file whose project has these fields."""
    return json.dumps({"bucketwise": 1, "min_reader": 1, "project": fields}).encode()


def raw(text: str) -> bytes:
    """A project with this text, as it stands, for its only field, which no version knows."""
    return f'{{"bucketwise": 1, "min_reader": 1, "project": {{"later": {text}}}}}'.encode()


def card(**fields: Any) -> bytes:
    """A file with two cards, the second with these fields."""
    return project(cards=[{"id": "a", "name": "First"}, {"id": "b", "name": "Chips", **fields}])


def check_sentence(refusal: Refusal, said: str, path: Path) -> None:
    """One line that says `said`, can be shown anywhere, and leaves naming the file to whoever shows it."""
    text = str(refusal)
    assert said in text
    assert text.isprintable(), "on one line, and no command to a terminal"
    assert text.endswith(".")
    assert len(text) < 500
    assert str(path) not in text, "whoever shows it names the file"
