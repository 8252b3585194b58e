"""Why a card is not in the plan, and what would have to be true for it to be, in words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from gui.words import figure, joined
from model.priority.plan.reasons import Reason
from model.project import Project


def short_reason(reason: Reason, project: Project) -> str:
    """What stands beside the card."""
    text = {
        "aside": _tr("set aside"),
        "no-score": _tr("no score"),
        "no-cost": _tr("needs not said"),
        "locked-out": _tr("locked out"),
        "never": _tr("requires {cards}, which cannot be in"),
        "worth": _tr("adds nothing"),
        "requires": _tr("requires {cards}"),
        "excluded": _tr("excluded by {cards}"),
        "budget": _tr("needs {short}"),
        "share": _tr("would break a protected share of {resources}"),
        "displaces": _tr("would displace more value than it adds"),
        "unproven": _tr("the plan is not proven yet"),
    }[reason.kind]
    if reason.kind == "worth" and reason.change is not None and reason.change < 0:
        text = _tr("would take {loss} points away").replace("{loss}", figure(round(-reason.change, 1)))
    return _filled(text, reason, project).replace("“", "").replace("”", "")


def long_reason(reason: Reason, name: str, project: Project) -> str:
    """What would have to be true for the card to be in the plan."""
    forced = reason.forced
    text = {
        "aside": _tr("“{card}” is set aside, so it is never counted."),
        "no-score": _tr("“{card}” has no score. Judge it for a goal, and it can be chosen."),
        "no-cost": _tr("Nobody said what “{card}” needs of {resources}. Say it, and it can be chosen."),
        "locked-out": _tr("“{card}” is locked out. Unlock it, and it can be chosen."),
        "never": _tr("“{card}” requires {cards}, which cannot be in any plan."),
        "worth": _tr("“{card}” adds nothing to the plan. A higher score would bring it in."),
        "requires": _tr("“{card}” requires {cards}, and together they do not pay."),
        "excluded": _tr("“{card}” cannot go with {cards}, which are worth more."),
        "budget": _tr("With {short}, “{card}” would be in."),
        "share": _tr("“{card}” would break a protected share of {resources}."),
        "displaces": "",
        "unproven": _tr("“{card}” may come in: the plan is not proven yet."),
    }[reason.kind]
    parts = [_filled(text, reason, project)] if text else []
    if forced is not None and forced.loss > 0:
        said = _tr("To have it in costs {loss} points in all; at a score of {score} it would be in.")
        parts.append(
            said.replace("{loss}", figure(round(forced.loss, 1))).replace("{score}", figure(round(forced.score, 1)))
        )
    if forced is not None and forced.leave:
        parts.append(_tr("It would take the place of {leave}.").replace("{leave}", _names(forced.leave, project)))
    return " ".join(parts).replace("{card}", name)


def _filled(text: str, reason: Reason, project: Project) -> str:
    short = joined([_missing(resource, amount, project) for resource, amount in reason.short.items()])
    resources = joined([project.resource(one).name for one in reason.resources])
    text = text.replace("{cards}", _names(reason.cards, project)).replace("{resources}", resources)
    return text.replace("{short}", short)


def _missing(resource: str, amount: float, project: Project) -> str:
    known = project.resource(resource)
    amount_more = _tr("{amount} more {resource}").replace("{resource}", known.name)
    return amount_more.replace("{amount}", f"{figure(amount)} {known.unit}".strip())


def _names(cards: Iterable[str], project: Project) -> str:
    return joined([f"“{project.card_by_id[card].name}”" for card in cards if card in project.card_by_id])


def _tr(text: str) -> str:
    return QCoreApplication.translate("Plan", text)
