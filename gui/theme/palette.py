"""The palette: every colour of a theme by what it is for, and the colours, shapes and patterns of buckets."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from PySide6.QtGui import QColor

ThemeName = Literal["light", "dark", "high-contrast", "projector"]


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
    """The colours of one theme. Hue belongs to buckets, red to harm; the rest is ink on paper."""

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
        """The look of palette place `colour`; beyond the last, colours repeat with the next shape."""
        count = len(self.buckets)
        look = self.buckets[colour % count]
        shape = self.buckets[(colour + colour // count) % count]
        return (
            look
            if colour < count
            else BucketLook(look.name, look.edge, look.tint, look.letter, shape.shape, shape.pattern)
        )

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than what it stands on."""
        return self.text.lightness() > self.window.lightness()


@cache
def theme(name: ThemeName) -> Theme:
    """The theme of that name, from `resources/palette.json`."""
    raw = _tokens()[name]
    ui = {key.replace("-", "_"): QColor(value) for key, value in raw["ui"].items()}
    return Theme(name=name, buckets=tuple(_look(one) for one in raw["buckets"]), **ui)


def _look(raw: dict[str, str]) -> BucketLook:
    edge, tint, letter = (QColor(raw[key]) for key in ("edge", "tint", "on_edge"))
    return BucketLook(raw["name"], edge, tint, letter, raw["shape"], raw["pattern"])


@cache
def _tokens() -> dict[str, Any]:
    tokens: dict[str, Any] = json.loads((files("resources") / "palette.json").read_text(encoding="utf-8"))
    return tokens
