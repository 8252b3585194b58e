"""The doubts as they are listed: the gravest first, many of one kind together."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from gui.doubt_words import SENTENCES, group_sentence, sentence, subject
from model.priority.warnings import PriorityWarning
from model.project import Project

ORDER = {code: at for at, code in enumerate(SENTENCES)}

TOGETHER = 4
"""From so many doubts of one kind on they stand together under one line; cards not judged from two on."""


class Doubt(NamedTuple):
    """One doubt, or a line for several of one kind (`members`). `subject` are the ids that it is about."""

    code: str
    subject: tuple[str, ...]
    text: str
    members: tuple["Doubt", ...] = ()

    @property
    def key(self) -> tuple[str, tuple[str, ...]]:
        """What tells it from all others, whatever its sentence."""
        return self.code, self.subject


def listed(warnings: Iterable[PriorityWarning], project: Project, clash: str = "") -> tuple[Doubt, ...]:
    """The doubts in the order in which they are shown; `clash` says more of why no plan is possible."""
    by_code: dict[str, list[Doubt]] = {}
    for warning in warnings:
        text = clash if clash and warning.code == "INFEASIBLE_LOCKS" else sentence(warning)
        doubt = Doubt(warning.code, subject(warning, project), text)
        by_code.setdefault(warning.code, []).append(doubt)
    found: list[Doubt] = []
    for code in sorted(by_code, key=ORDER.__getitem__):
        doubts = sorted(by_code[code], key=_placed(project))
        if len(doubts) >= (2 if code == "ASSUMED" else TOGETHER):
            cards = len({doubt.subject[:1] for doubt in doubts})
            found.append(Doubt(code, (), group_sentence(code, len(doubts), cards), tuple(doubts)))
        else:
            found += doubts
    return tuple(found)


def bucket_of(doubt: Doubt, project: Project) -> str | None:
    """The bucket that a doubt is about, None where it is about none or about several."""
    buckets = [part for part in doubt.subject if part in project.bucket_by_id]
    return buckets[-1] if buckets else None


def _placed(project: Project) -> Callable[[Doubt], tuple[int, ...]]:
    """What sorts by the order of the board: things are where people look for them."""
    things = (*project.card_by_id, *project.bucket_by_id)
    place = {thing: at for at, thing in enumerate(things)}
    return lambda doubt: tuple(place.get(part, -1) for part in doubt.subject)
