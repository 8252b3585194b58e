"""The range of a goal in words and numbers, and what somebody typed for its levels."""

import math
import re
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from model.scale import Scale
from model.value import Refusal

Points = tuple[tuple[float, float], ...]

_NUMBER = r"[+\-−]?\d+(?:[.,]\d+)?|[+\-−]?[.,]\d+"
_PAIR = re.compile(rf"({_NUMBER})\s*:\s*({_NUMBER})")

_NO_LEVEL = QT_TRANSLATE_NOOP("Refusal", "“{text}” is not a number.")
_NO_PAIRS = QT_TRANSLATE_NOOP("Refusal", "Type a level and what it is worth from 0 to 1, such as 6: 0.7, 12: 0.9.")


class LevelTexts(NamedTuple):
    """The levels of a scale as they are typed: those of its ends, and those between with what they are worth."""

    worst: str = ""
    best: str = ""
    between: str = ""


def range_words(scale: Scale | None) -> str:
    """From the worst to the best, such as "cut off (0) → self-sufficient (90 %)"; empty where nothing was said."""
    if scale is None:
        return ""
    worst = _end(scale.worst_text, scale.worst, scale.unit)
    best = _end(scale.best_text, scale.best, scale.unit)
    if not (worst or best):
        return ""
    unsaid = _tr("not said")
    both = _tr("{worst} → {best}").replace("{worst}", worst or unsaid)
    return both.replace("{best}", best or unsaid)


def spoken_range(scale: Scale | None) -> str:
    """The range in a phrase for a screen reader."""
    words = range_words(scale)
    if not words:
        return _tr("no range given")
    worst, _arrow, best = words.partition(" → ")
    return _tr("from {worst} to {best}").replace("{worst}", worst).replace("{best}", best)


def level_texts(scale: Scale | None) -> LevelTexts:
    """The levels of a scale as they would be typed."""
    if scale is None or scale.worst is None or scale.best is None:
        return LevelTexts()
    between = ", ".join(f"{number(level)}: {number(worth)}" for level, worth in scale.points[1:-1])
    return LevelTexts(number(scale.worst), number(scale.best), between)


def read_points(texts: LevelTexts) -> Points | None:
    """The points that were typed, by level; empty where nothing was, None where one end is missing.

    Raises `Refusal` for what is no number. Whether the points make a scale is for the scale to say.
    """
    worst, best, between = (text.strip() for text in texts)
    if not (worst or best or between):
        return ()
    pairs = _pairs(between)
    if not (worst and best):
        return None
    return tuple(sorted([(_level(worst), 0.0), (_level(best), 1.0), *pairs]))


def number(level: float) -> str:
    """A number as it would be typed, with a real minus."""
    return f"{level:.10g}".replace("-", "\N{MINUS SIGN}")


def _end(words: str, level: float | None, unit: str) -> str:
    if level is None:
        return words
    shown = f"{number(level)} {unit}" if unit else number(level)
    return f"{words} ({shown})" if words else shown


def _pairs(text: str) -> Points:
    if _PAIR.sub("", text).strip(" ,;"):
        raise Refusal(str(_NO_PAIRS))
    return tuple((_level(level), _level(worth)) for level, worth in _PAIR.findall(text))


def _level(text: str) -> float:
    try:
        level = float(text.replace(",", ".").replace("\N{MINUS SIGN}", "-"))
    except ValueError:
        level = math.nan
    if not math.isfinite(level):
        raise Refusal(str(_NO_LEVEL), text=text)
    return level


def _tr(text: str) -> str:
    return QCoreApplication.translate("Ranges", text)
