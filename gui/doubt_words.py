"""The warnings of the method as sentences in the language of the interface.

The English templates are the model's; here they stand once more so that translation tools find them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from model.priority.warnings import PriorityWarning
    from model.project import Project

SENTENCES: dict[str, str] = {
    "NO_WEIGHTS": str(
        QT_TRANSLATE_NOOP("Doubts", "No bucket weighs more than 0, so no card has a score. Weigh or rank the buckets.")
    ),
    "INFEASIBLE_LOCKS": str(
        QT_TRANSLATE_NOOP("Doubts", "No plan satisfies all locks, rules and budgets: {named} cannot be kept.")
    ),
    "NOT_MONOTONE": str(
        QT_TRANSLATE_NOOP(
            "Doubts",
            "“{bucket}” overlaps with more than all that it weighs, so no overlap counts. Lower its overlaps.",
        )
    ),
    "ORDINAL_SUM": str(
        QT_TRANSLATE_NOOP(
            "Doubts",
            "The scale of “{bucket}” has ranks or labels, and sums of ranks mean nothing. Give them values.",
        )
    ),
    "RELATIVE_SCALE": str(
        QT_TRANSLATE_NOOP(
            "Doubts",
            "The scale of “{bucket}” ends where its cards do: a new card would change others. Fix its ends.",
        )
    ),
    "RANGE_CHANGED": str(
        QT_TRANSLATE_NOOP(
            "Doubts",
            "“{bucket}” was weighed for another range than its scale has now. Weigh it again, or confirm it.",
        )
    ),
    "TOP_NOT_100": str(
        QT_TRANSLATE_NOOP(
            "Doubts", "The heaviest bucket is rated {rating}. Rate it 100 and compare the others with it."
        )
    ),
    "CR_HIGH": str(
        QT_TRANSLATE_NOOP(
            "Doubts",
            "The comparisons contradict each other (consistency ratio {ratio}, up to 0.10 can pass). "
            "Look again at “{first}”, “{second}” and “{third}”.",
        )
    ),
    "UNRANKED": str(
        QT_TRANSLATE_NOOP("Doubts", "“{bucket}” has no rank, so it weighs 0. Give it a place in the order.")
    ),
    "NOT_COMPARED": str(
        QT_TRANSLATE_NOOP(
            "Doubts", "“{bucket}” is not compared with all the others, so it weighs 0. Answer what is missing."
        )
    ),
    "ZERO_WEIGHT": str(
        QT_TRANSLATE_NOOP("Doubts", "“{bucket}” weighs 0, so what is said of its cards does not count.")
    ),
    "LIST_CUT": str(
        QT_TRANSLATE_NOOP(
            "Doubts",
            "The chosen cards are the list cut where a budget breaks. The best plan is worth {gain} points more.",
        )
    ),
    "NARROW_SPAN": str(
        QT_TRANSLATE_NOOP(
            "Doubts",
            "“{bucket}” is heavy, but its cards are judged nearly alike, so it hardly tells them apart.",
        )
    ),
    "LEVEL_CLIPPED": str(
        QT_TRANSLATE_NOOP(
            "Doubts", "“{card}” is beyond the ends of the scale of “{bucket}”, and counts as if at the end."
        )
    ),
    "TIE": str(
        QT_TRANSLATE_NOOP("Doubts", "“{first}” and “{second}” are level: they differ by less than 0.05 points.")
    ),
    "NO_CHANCE": str(
        QT_TRANSLATE_NOOP("Doubts", "Somebody said that it cannot be said whether “{card}” works, so it has no score.")
    ),
    "NOT_JUDGED": str(
        QT_TRANSLATE_NOOP("Doubts", "Somebody said that it cannot be said what “{card}” does for “{bucket}”.")
    ),
    "ASSUMED": str(QT_TRANSLATE_NOOP("Doubts", "“{card}” is in “{bucket}” and not judged for it yet.")),
}
"""The sentence of each code, in the order in which they weigh on the numbers: what stops a score comes first."""

GROUPS: dict[str, str] = {
    "ZERO_WEIGHT": str(QT_TRANSLATE_NOOP("Doubts", "{n} buckets weigh 0 though cards are judged for them.")),
    "UNRANKED": str(QT_TRANSLATE_NOOP("Doubts", "{n} buckets have no rank, so they weigh 0.")),
    "NOT_COMPARED": str(
        QT_TRANSLATE_NOOP("Doubts", "{n} buckets are not compared with all the others, so they weigh 0.")
    ),
    "RANGE_CHANGED": str(
        QT_TRANSLATE_NOOP("Doubts", "{n} buckets were weighed for another range than their scales have now.")
    ),
    "ORDINAL_SUM": str(QT_TRANSLATE_NOOP("Doubts", "{n} scales have ranks or labels, and sums of ranks mean nothing.")),
    "RELATIVE_SCALE": str(
        QT_TRANSLATE_NOOP("Doubts", "{n} scales end where their cards do: a new card would change others.")
    ),
    "LEVEL_CLIPPED": str(QT_TRANSLATE_NOOP("Doubts", "{n} levels are beyond the ends of their scales.")),
    "NOT_MONOTONE": str(
        QT_TRANSLATE_NOOP("Doubts", "{n} buckets overlap with more than all that they weigh, so no overlap counts.")
    ),
    "NARROW_SPAN": str(QT_TRANSLATE_NOOP("Doubts", "{n} buckets are heavy, but hardly tell their cards apart.")),
    "NOT_JUDGED": str(QT_TRANSLATE_NOOP("Doubts", "{n} judgements are open: somebody said that they cannot be made.")),
    "NO_CHANCE": str(QT_TRANSLATE_NOOP("Doubts", "{n} cards have no score, since nobody can say whether they work.")),
    "ASSUMED": str(QT_TRANSLATE_NOOP("Doubts", "{n} judgements of {cards} cards are not made yet.")),
    "TIE": str(QT_TRANSLATE_NOOP("Doubts", "{n} neighbours in the order are level.")),
}
"""What stands for many doubts of one code: how many they are."""


def sentence(warning: PriorityWarning) -> str:
    """The sentence of a warning with its names filled in."""
    return QCoreApplication.translate("Doubts", SENTENCES[warning.code]).format(**warning.values)


def group_sentence(code: str, count: int, cards: int) -> str:
    """The sentence for many doubts of a code, about so many cards."""
    return QCoreApplication.translate("Doubts", GROUPS[code]).format(n=count, cards=cards)


def subject(warning: PriorityWarning, project: Project) -> tuple[str, ...]:
    """The ids that a warning is about: none, one, or two that "/" joins, which may be in an id as well."""
    whole, cards, buckets = warning.subject, project.card_by_id, project.bucket_by_id
    if not whole or whole in cards or whole in buckets:
        return (whole,) if whole else ()
    splits = ((whole[:at], whole[at + 1 :]) for at, sign in enumerate(whole) if sign == "/")
    return next((pair for pair in splits if pair[0] in cards and (pair[1] in cards or pair[1] in buckets)), (whole,))
