"""New ids: readable, never one that is in use."""

import re
import unicodedata
from collections.abc import Iterable


def slug(name: str, fallback: str) -> str:
    """`name` in lower-case ASCII letters, digits and hyphens, at most 40; `fallback` where nothing is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:40].strip("-") or fallback


class Ids:
    """Hands out ids that differ from all in `taken` and from each other."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._next: dict[str, int] = {}

    def new(self, name: str, fallback: str) -> str:
        """An id made from `name`; a number is added where that is taken."""
        base = slug(name, fallback)
        number = self._next.get(base, 1)
        candidate = base if number == 1 else f"{base}-{number}"
        while candidate in self._taken:
            number += 1
            candidate = f"{base}-{number}"
        self._next[base] = number + 1
        self._taken.add(candidate)
        return candidate
