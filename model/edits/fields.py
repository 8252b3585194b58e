"""What a text means as the value of a field: the kinds of field that a path can lead to."""

from collections.abc import Callable
from typing import Any

from model.edits.naming import find_bucket, find_card, find_resource
from model.edits.reading import read_flag, read_list, read_number, read_whole
from model.project import Project

Reader = Callable[[Project, str], Any]
Setter = Callable[[Project, str, str, str], Project]
"""From project, id, the rest of the path after the field, and the text."""


def text_of(_project: Project, text: str) -> str:
    """The text as it is."""
    return text


def flag_of(_project: Project, text: str) -> bool:
    """Yes or no."""
    return read_flag(text)


def number_of(_project: Project, text: str) -> float | None:
    """A number, None for an empty text."""
    return read_number(text) if text.strip() else None


def whole_of(_project: Project, text: str) -> int | None:
    """A whole number, None for an empty text."""
    return read_whole(text) if text.strip() else None


def buckets_of(project: Project, text: str) -> frozenset[str]:
    """The ids of the listed buckets."""
    return frozenset(find_bucket(project, one).id for one in read_list(text))


def resources_of(project: Project, text: str) -> frozenset[str]:
    """The ids of the listed resources."""
    return frozenset(find_resource(project, one).id for one in read_list(text))


def cards_of(project: Project, text: str) -> tuple[str, ...]:
    """The ids of the listed cards."""
    return tuple(find_card(project, one).id for one in read_list(text))


def tags_of(_project: Project, text: str) -> tuple[str, ...]:
    """The listed words, each once."""
    return tuple(dict.fromkeys(read_list(text)))
