"""The chapters of the method, read from `resources/method`."""

from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QTextDocument

from gui.theme.palette import RESOURCES


class Chapter(NamedTuple):
    """A chapter: the name that links use, its title, its text in Markdown, and the titles of its sections."""

    name: str
    title: str
    text: str
    sections: tuple[str, ...]

    @property
    def plain(self) -> str:
        """The text without markup, as a reader sees it."""
        return _plain(self.text)


@cache
def chapters() -> tuple[Chapter, ...]:
    """All chapters in order; the number at the beginning of a file's name is its place."""
    return tuple(
        _chapter(path.stem, path.read_text(encoding="utf-8")) for path in sorted(RESOURCES.glob("method/*.md"))
    )


def chapter(name: str) -> Chapter:
    """The chapter of that name; the first where there is none."""
    return next((one for one in chapters() if one.name == name), chapters()[0])


def _chapter(stem: str, text: str) -> Chapter:
    heads = [line.lstrip("# ") for line in text.splitlines() if line.startswith("#")]
    return Chapter(stem.partition("-")[2], heads[0], text, tuple(heads[1:]))


@cache
def _plain(text: str) -> str:
    document = QTextDocument()
    document.setMarkdown(text)
    return document.toPlainText()
