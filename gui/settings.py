"""Preferences: a small JSON file in the user's configuration folder, read as data and never trusted."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from gui.folders import config_folder

RECENT = 10
"""How many files are remembered."""

ThemeChoice = Literal["system", "light", "dark", "high-contrast"]


class Preferences(BaseModel):
    """What is remembered between two runs. `geometry` and `splits` are Qt's own bytes as hexadecimal text."""

    model_config = ConfigDict(frozen=True)

    theme: ThemeChoice = "system"
    patterns: bool = False
    less_motion: bool = False
    compact: bool = False
    autosave: bool = False
    geometry: str = ""
    splits: dict[str, str] = {}
    recent: tuple[str, ...] = ()


class Settings:
    """The preferences of this user, written at every change. A file that cannot be read counts as empty.

    `changed` is called after every change.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or config_folder() / "preferences.json"
        self.values = self._read()
        self.changed: Callable[[], None] = _nothing

    def change(self, **fields: object) -> None:
        """Set preferences and write them."""
        self.values = Preferences.model_validate({**dict(self.values), **fields})
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            beside = self._path.with_suffix(".new")
            beside.write_text(json.dumps(self.values.model_dump(), indent=1, sort_keys=True), encoding="utf-8")
            beside.replace(self._path)
        except OSError:
            pass
        self.changed()

    def remember_file(self, path: Path) -> None:
        """Put a file first among the recent ones."""
        known = [one for one in self.values.recent if one != str(path)]
        self.change(recent=(str(path), *known)[:RECENT])

    def forget_file(self, path: Path) -> None:
        """Drop a file from the recent ones."""
        self.change(recent=tuple(one for one in self.values.recent if one != str(path)))

    def recent_files(self) -> tuple[Path, ...]:
        """The recent files that are still there."""
        return tuple(path for path in map(Path, self.values.recent) if path.is_file())

    def _read(self) -> Preferences:
        try:
            return Preferences.model_validate_json(self._path.read_bytes()[:1_000_000])
        except (OSError, ValidationError):
            return Preferences()


def _nothing() -> None:
    """Nobody listens yet."""
