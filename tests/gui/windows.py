"""Prompts for windows under test."""

from pathlib import Path

from gui.prompts import Outside, Unsaved


class Answers:
    """Prompts that answer as they are told and note what was asked."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.answer: Unsaved = "discard"
        self.outside: Outside = "cancel"
        self.asked: list[str] = []

    def open_path(self, folder: Path) -> Path | None:
        self.asked.append("open")
        return self.path

    def list_path(self, folder: Path) -> Path | None:
        self.asked.append("list")
        return self.path

    def save_path(self, suggestion: Path) -> Path | None:
        self.asked.append(f"save {suggestion.name}")
        return self.path

    def unsaved(self, title: str) -> Unsaved:
        self.asked.append(f"unsaved {title}")
        return self.answer

    def changed_outside(self, title: str) -> Outside:
        self.asked.append("outside")
        return self.outside

    def tell(self, title: str, text: str) -> None:
        self.asked.append(title)
