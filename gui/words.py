"""The words of the model in the language of the interface."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from model.words import CONFIDENCE, FIT, IMPACT, Confidence, nearest

_MARKED = (
    QT_TRANSLATE_NOOP("Words", "works against it"),
    QT_TRANSLATE_NOOP("Words", "hinders it"),
    QT_TRANSLATE_NOOP("Words", "does not help"),
    QT_TRANSLATE_NOOP("Words", "helps"),
    QT_TRANSLATE_NOOP("Words", "serves it strongly"),
    QT_TRANSLATE_NOOP("Words", "negligible"),
    QT_TRANSLATE_NOOP("Words", "small"),
    QT_TRANSLATE_NOOP("Words", "moderate"),
    QT_TRANSLATE_NOOP("Words", "large"),
    QT_TRANSLATE_NOOP("Words", "very large"),
    QT_TRANSLATE_NOOP("Words", "a guess"),
    QT_TRANSLATE_NOOP("Words", "fairly sure"),
    QT_TRANSLATE_NOOP("Words", "certain"),
)

TRADEOFF_KINDS: dict[str, str] = {
    "side-effect": str(QT_TRANSLATE_NOOP("Words", "side effect")),
    "rivalry": str(QT_TRANSLATE_NOOP("Words", "rivalry")),
    "pair": str(QT_TRANSLATE_NOOP("Words", "pair")),
    "overlap": str(QT_TRANSLATE_NOOP("Words", "overlap")),
}


def fit_word(fit: float) -> str:
    """The nearest word of the fit scale."""
    return _translated(nearest(FIT, fit).text)


def impact_word(impact: float) -> str:
    """The nearest word of the impact scale."""
    return _translated(nearest(IMPACT, impact).text)


def confidence_word(confidence: Confidence) -> str:
    """The words for how sure somebody is."""
    return _translated(CONFIDENCE[confidence])


def tradeoff_word(kind: str) -> str:
    """The word for a kind of tradeoff."""
    return _translated(TRADEOFF_KINDS[kind])


def counted(count: int, one: str, many: str) -> str:
    """`one` for a single thing, else `many` with its {n} filled in; both already translated."""
    return one if count == 1 else many.replace("{n}", str(count))


def joined(names: Sequence[str]) -> str:
    """Names as a person would list them: "A", "A and B", "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    comma = QCoreApplication.translate("Words", ", ")
    last = QCoreApplication.translate("Words", "{list} and {last}")
    return last.replace("{list}", comma.join(names[:-1])).replace("{last}", names[-1])


def signed(number: float) -> str:
    """A whole number with a real minus sign, "0" for what rounds to it."""
    whole = round(number)
    return f"\N{MINUS SIGN}{-whole}" if whole < 0 else str(whole)


def figure(amount: float) -> str:
    """An amount as a person writes it: thousands apart, at most two decimals, a real minus sign."""
    if abs(amount) >= 1e15:
        return f"{amount:.3g}".replace("-", "\N{MINUS SIGN}")
    text = f"{amount:,.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text.replace("-", "\N{MINUS SIGN}").replace(",", "\N{NO-BREAK SPACE}")


def _translated(text: str) -> str:
    return QCoreApplication.translate("Words", text)
