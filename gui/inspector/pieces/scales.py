"""The worded scales as the sliders use them: stepping from word to word, and reading what somebody typed."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gui.words import fit_word, impact_word
from model.judgement import middle
from model.value import Refusal
from model.words import FIT, HALF_WIDTH, IMPACT, Confidence, Word

Amount = float | tuple[float, float]
"""A point or an interval of a judgement."""

GRID = 0.05
"""What a fine step and a drag round to; a typed number is kept as it is."""

_NUMBER = r"[+\-−]?\d*[.,]?\d+\s*%?"
_INTERVAL = re.compile(rf"({_NUMBER})\s*(?:\.\.+|…|–|—|\bto\b|\s-\s)\s*({_NUMBER})")
_POINT = re.compile(_NUMBER)

_UNREADABLE = QT_TRANSLATE_NOOP("Refusal", "Type a number, an interval such as 0.2..0.6, or one of the words.")
_OUTSIDE = QT_TRANSLATE_NOOP("Refusal", "A number here is from {low} to {high}.")


@dataclass(frozen=True)
class Scale:
    """One part of a judgement: its words, its range, and where a first step up or down lands."""

    field: str
    words: tuple[Word, ...]
    low: float
    first_up: float
    first_down: float
    width_share: float

    def word(self, number: float) -> str:
        """The nearest word, in the language of the interface."""
        return fit_word(number) if self.field == "fit" else impact_word(number)

    def all_words(self) -> list[str]:
        """The words from the lowest to the highest."""
        return [self.word(word.number) for word in self.words]

    def stepped(self, amount: Amount | None, steps: int) -> float:
        """The number of the word that is `steps` words up (or down) from an amount, from nothing the first word."""
        if amount is None:
            return self.first_up if steps > 0 else self.first_down
        at, numbers = middle(amount), [word.number for word in self.words]
        beyond = [n for n in numbers if n > at + 1e-9] if steps > 0 else [n for n in reversed(numbers) if n < at - 1e-9]
        return beyond[min(abs(steps), len(beyond)) - 1] if beyond else (numbers[-1] if steps > 0 else numbers[0])

    def nudged(self, amount: Amount | None, steps: int) -> float:
        """The number `steps` fine steps up or down, on the grid."""
        if amount is None:
            return self.stepped(None, steps)
        return self.held(round(middle(amount) / GRID + steps) * GRID)

    def held(self, number: float) -> float:
        """The number kept inside the scale, without the dust of binary fractions."""
        return round(min(max(number, self.low), 1.0), 4)

    def drawn(self, number: float) -> float:
        """The number that a drag to `number` means: the grid, and the words as magnets of two grid steps."""
        near = min(self.words, key=lambda word: abs(word.number - number)).number
        pull = 0.03 * (1.0 - self.low)
        return near if abs(near - number) <= pull else self.held(round(number / GRID) * GRID)

    def band(self, amount: Amount, confidence: Confidence | None) -> tuple[float, float]:
        """The interval that an amount stands for (METHOD section 5), inside the scale."""
        if isinstance(amount, tuple):
            return amount
        half = HALF_WIDTH[confidence] * self.width_share if confidence else 0.0
        return self.held(amount - half), self.held(amount + half)

    def spoken(self, amount: Amount | None) -> str:
        """The amount in words, for a screen reader and for the eye."""
        if amount is None:
            return QCoreApplication.translate("Scales", "not judged")
        word = self.word(middle(amount))
        return f"{word}, {typed(amount)}" if isinstance(amount, tuple) else word

    def read(self, text: str) -> Amount:
        """What somebody typed: a number, an interval or (the beginning of) a word. Raises `Refusal`."""
        plain = text.strip()
        if pair := _INTERVAL.fullmatch(plain):
            low, high = sorted(self._number(one) for one in pair.groups())
            return (low, high) if low < high else low
        if _POINT.fullmatch(plain):
            return self._number(plain)
        found = [word.number for word in self.words if self._names(word, plain.casefold())]
        if len(found) != 1:
            raise Refusal(str(_UNREADABLE))
        return found[0]

    def _names(self, word: Word, typed_text: str) -> bool:
        names = (self.word(word.number).casefold(), word.text, word.key)
        if any(name == typed_text for name in names):
            return True
        longer = [other for other in self.words if other is not word and other.text.startswith(typed_text)]
        return bool(typed_text) and not longer and any(name.startswith(typed_text) for name in names)

    def _number(self, text: str) -> float:
        number = float(text.rstrip("% ").replace(",", ".").replace("−", "-"))
        number = number / 100 if text.rstrip().endswith("%") else number
        if not self.low <= number <= 1.0:
            raise Refusal(str(_OUTSIDE), low="−1" if self.low < 0 else "0", high="1")
        return number


def typed(amount: Amount) -> str:
    """An amount as it would be typed: "0.5", "0.2..0.6"."""
    if isinstance(amount, tuple):
        return f"{typed(amount[0])}..{typed(amount[1])}"
    return f"{amount:.4f}".rstrip("0").rstrip(".").replace("-", "−")


FIT_SCALE = Scale("fit", FIT, -1.0, first_up=0.5, first_down=-0.5, width_share=1.0)
IMPACT_SCALE = Scale("impact", IMPACT, 0.0, first_up=0.5, first_down=0.5, width_share=0.5)
