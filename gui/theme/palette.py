"""The palette: every colour of a theme by what it is for, and the colours, shapes and patterns of buckets."""

import json
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

from PySide6.QtGui import QColor

ThemeName = Literal["light", "dark", "high-contrast", "projector"]

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
"""What ships with the program: beside `gui` in the repository and in the installed package alike."""


@dataclass(frozen=True, eq=False)
class BucketLook:
    """How a bucket is told from others: edge, tint and letter colours, a shape, and a pattern over bars."""

    name: str
    edge: QColor
    tint: QColor
    letter: QColor
    shape: str
    pattern: str


@dataclass(frozen=True, eq=False)
class Theme:
    """The colours of one theme. Hue belongs to buckets, red to harm; the rest is ink on paper.

    `line` and `grid` only decorate; `control` is the border of what one can operate, and the ink of what is disabled.
    """

    name: ThemeName
    window: QColor
    surface: QColor
    raised: QColor
    text: QColor
    muted: QColor
    line: QColor
    control: QColor
    accent: QColor
    on_accent: QColor
    selection: QColor
    hover: QColor
    focus: QColor
    danger: QColor
    harm: QColor
    harm_tint: QColor
    hatch: QColor
    grid: QColor
    buckets: tuple[BucketLook, ...]

    def bucket(self, colour: int) -> BucketLook:
        """The look of palette place `colour`; beyond the last, colours repeat with the next shape and pattern."""
        count = len(self.buckets)
        look = self.buckets[colour % count]
        if colour < count:
            return look
        mark = self.buckets[(colour + colour // count) % count]
        return replace(look, shape=mark.shape, pattern=mark.pattern)

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than what it stands on."""
        return self.text.lightness() > self.window.lightness()

    @property
    def is_strong(self) -> bool:
        """Whether all lines are of one colour, so that states need another sign than colour: high contrast."""
        return self.name == "high-contrast"


@cache
def theme(name: ThemeName) -> Theme:
    """The theme of that name, from `resources/palette.json`."""
    raw = _tokens()[name]
    ui = {key: QColor(value) for key, value in raw["ui"].items()}
    return Theme(name=name, buckets=tuple(_look(one) for one in raw["buckets"]), **ui)


def _look(raw: dict[str, str]) -> BucketLook:
    edge, tint, letter = (QColor(raw[key]) for key in ("edge", "tint", "on_edge"))
    return BucketLook(raw["name"], edge, tint, letter, raw["shape"], raw["pattern"])


@cache
def _tokens() -> dict[str, Any]:
    tokens: dict[str, Any] = json.loads((RESOURCES / "palette.json").read_bytes())
    return tokens
