"""Reading what a person types for a field: numbers, intervals, words of the scales, lists, yes and no."""

import csv
import math

from model.value import Refusal
from model.words import CONFIDENCE, Confidence, Word

Amount = float | tuple[float, float]

_FLAGS = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}
_CANNOT_SAY = {"open", "i can't say", "can't say", "cannot say"}


def read_flag(text: str) -> bool:
    """Whether it says yes (yes, true, on) or no (no, false, off); raises `Refusal` for anything else."""
    flag = _FLAGS.get(_plain(text))
    if flag is None:
        raise Refusal("“{text}” is neither yes nor no.", text=text)
    return flag


def read_number(text: str) -> float:
    """A number with a decimal point, with a hyphen or a real minus; raises `Refusal` for anything else."""
    try:
        number = float(text.strip().replace("\N{MINUS SIGN}", "-"))
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise Refusal("“{text}” is not a number.", text=text)
    return number


def read_whole(text: str) -> int:
    """A whole number; raises `Refusal` for anything else."""
    number = read_number(text)
    if number != int(number):
        raise Refusal("“{text}” is not a whole number.", text=text)
    return int(number)


def read_amount(text: str, scale: tuple[Word, ...] = ()) -> Amount:
    """A number, an interval such as 0.2..0.6, or a word of the scale; raises `Refusal` that lists the words."""
    plain = _plain(text)
    for word in scale:
        if plain in {word.key, word.text.lower()}:
            return word.number
    low, dots, high = text.partition("..")
    try:
        return (read_number(low), read_number(high)) if dots else read_number(text)
    except Refusal:
        if not scale:
            raise Refusal("“{text}” is neither a number nor an interval such as 2..6.", text=text) from None
    words = ", ".join(word.text for word in scale)
    raise Refusal("“{text}” is no number, no interval such as 0.2..0.6 and none of: {words}.", text=text, words=words)


def read_ratio(text: str) -> float:
    """A number or a fraction such as 1/3; raises `Refusal` for anything else."""
    over, slash, under = text.partition("/")
    below = read_number(under) if slash else 1.0
    if below == 0:
        raise Refusal("“{text}” is not a number.", text=text)
    return read_number(over) / below


def read_levels(text: str) -> tuple[tuple[float, float], ...]:
    """Levels with what they are worth, such as "0: 1, 6: 0.7, 24: 0", by level; empty for an empty text."""
    points = []
    for part in read_list(text):
        level, colon, worth = part.partition(":")
        if not colon:
            raise Refusal("“{text}” is no level with what it is worth, such as 6: 0.7.", text=part)
        points.append((read_number(level), read_number(worth)))
    return tuple(sorted(points))


def read_confidence(text: str) -> Confidence:
    """A word for how sure somebody is, by its key or its text; raises `Refusal` that lists the words."""
    plain = _plain(text)
    for key, said in CONFIDENCE.items():
        if plain in {key, said}:
            return key
    raise Refusal("“{text}” is none of: {words}.", text=text, words=", ".join(CONFIDENCE.values()))


def read_list(text: str) -> list[str]:
    """The parts between commas, without outer spaces; a part that has a comma stands in double quotes."""
    row = next(csv.reader([text.replace("\n", " ")], skipinitialspace=True), [])
    return [part.strip() for part in row if part.strip()]


def says_open(text: str) -> bool:
    """Whether it says that it cannot be said: open, or I can't say."""
    return _plain(text) in _CANNOT_SAY


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())
