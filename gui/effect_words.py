"""What a tradeoff changes, in words: short for a table, in sentences for its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.words import counted, figure, joined, signed
from model.project import Project

if TYPE_CHECKING:
    from model.priority.effects import CardEffect, Effect, ResourceEffect

NAMED = 4
"""How many cards are told of one by one."""


def short(effect: Effect, project: Project) -> str:
    """One phrase; empty where the tradeoff changes nothing yet."""
    if effect.kind == "pair":
        return _tr("{points} points together").format(points=_gain(effect.bonus)) if effect.bonus else ""
    if effect.not_monotone:
        return _tr("too strong to count")
    if effect.resources:
        return "; ".join(_amounts(one, project) for one in effect.resources if one.needs)
    if not effect.cards:
        return ""
    if effect.kind == "overlap" or len(effect.cards) > 1:
        moved = sum(card.rank_with != card.rank_without for card in effect.cards)
        scores = counted(len(effect.cards), _tr("1 score"), _tr("{n} scores"))
        return f"{scores}, {counted(moved, _tr('1 place'), _tr('{n} places'))}" if moved else scores
    return _short_of_card(effect.cards[0])


def sentences(effect: Effect, project: Project) -> list[str]:
    """What the tradeoff changes, a sentence a card or a resource; why it changes nothing, where it does not."""
    if effect.kind == "pair":
        return [_of_pair(effect.bonus)]
    if effect.kind == "rivalry":
        return [_of_resource(one, project) for one in effect.resources] or [_tr("It names nothing that is scarce yet.")]
    if effect.not_monotone:
        names = joined([project.bucket(bucket).name for bucket in effect.not_monotone])
        said = _tr("Too strong to count: {buckets} would overlap with more than all they weigh.")
        return [said.format(buckets=names)]
    if not effect.cards:
        return [_nothing(effect, project)]
    shown = sorted(effect.cards, key=lambda card: -abs(card.points))[:NAMED]
    told = [_of_card(effect, card, project) for card in shown]
    rest = len(effect.cards) - len(shown)
    if rest:
        told.append(counted(rest, _tr("1 more card changes less."), _tr("{n} more cards change less.")))
    return told


def size(effect: Effect) -> float:
    """How much a tradeoff changes, to sort by: points, or the share of a budget that is missing."""
    points = [abs(card.points) for card in effect.cards] + [abs(effect.bonus or 0.0)]
    lacks = [one.over / one.budget if one.budget else one.over for one in effect.resources if one.over]
    return max([*points, *lacks])


def _short_of_card(card: CardEffect) -> str:
    text = _tr("{points} points")
    if card.rank_with != card.rank_without:
        text = _tr("{points} points, place {rank} not {without}")
    return text.format(points=_gain(card.points), rank=card.rank_with, without=card.rank_without)


def _of_card(effect: Effect, card: CardEffect, project: Project) -> str:
    """The card's score and place without the tradeoff, and with it."""
    harm = effect.kind == "side-effect"
    if card.rank_with == card.rank_without:
        harmed = _tr(
            "Without this harm {card} would have {without} points instead of {score}, at the same place {rank}."
        )
        lapped = _tr(
            "Without this overlap {card} would have {without} points instead of {score}, at the same place {rank}."
        )
    else:
        harmed = _tr(
            "Without this harm {card} would stand at place {before} instead of {rank} "
            "(score {without} instead of {score})."
        )
        lapped = _tr(
            "Without this overlap {card} would stand at place {before} instead of {rank} "
            "(score {without} instead of {score})."
        )
    score, without = _apart(card.score_with, card.score_without)
    return (harmed if harm else lapped).format(
        card=project.card(card.card).name,
        score=score,
        without=without,
        rank=card.rank_with,
        before=card.rank_without,
    )


def _of_pair(bonus: float | None) -> str:
    if not bonus:
        return _tr("No bonus is given yet, so it changes no plan.")
    if bonus > 0:
        return _tr("Adds {points} points when both are in the plan.").format(points=_points(bonus))
    return _tr("Takes {points} points when both are in the plan.").format(points=_points(-bonus))


def _of_resource(found: ResourceEffect, project: Project) -> str:
    name = project.resource(found.resource).name
    unknown = joined([project.card(card).name for card in found.unknown[:NAMED]])
    if not found.needs:
        return _tr("{resource}: nobody said yet what these cards need of it.").format(resource=name)
    text = _tr("{resource}: together they need {amounts}.").format(resource=name, amounts=_amounts(found, project))
    if found.over:
        text += " " + _tr("{over} too much.").format(over=figure(found.over))
    if found.unknown:
        text += " " + _tr("Nobody said what {cards} needs.").format(cards=unknown)
    return text


def _amounts(found: ResourceEffect, project: Project) -> str:
    """What is needed of what there is: 68 of 60 bn yuan, or 68 bn yuan without a limit."""
    unit = project.resource(found.resource).unit
    if found.budget is None:
        return _tr("{total}, no limit").format(total=f"{figure(found.total)} {unit}".strip())
    budget = f"{figure(found.budget)} {unit}".strip()
    return _tr("{total} of {budget}").format(total=figure(found.total), budget=budget)


def _nothing(effect: Effect, project: Project) -> str:
    tradeoff = project.tradeoff(effect.tradeoff)
    if effect.kind == "overlap":
        if not tradeoff.overlap:
            return _tr("No overlap is given yet, so it changes no score.")
        return _tr("No card serves, or harms, both goals, so it changes no score.")
    if not tradeoff.cost_to:
        return _tr("Nobody pays yet: say at whose cost it is.")
    return _tr("No card is judged to harm who pays, so it changes no score.")


def _apart(one: float, other: float) -> tuple[str, str]:
    """Two scores in whole points, or finer where they would look the same."""
    if round(one) != round(other):
        return signed(one), signed(other)
    decimals = 1 if abs(one - other) >= 0.05 else 3
    return _real(f"{one:.{decimals}f}"), _real(f"{other:.{decimals}f}")


def _gain(points: float | None) -> str:
    """Points with their sign."""
    text = _points(points or 0.0)
    return text if text.startswith("\N{MINUS SIGN}") else f"+{text}"


def _points(points: float) -> str:
    """Points to a tenth, finer where they would look like nothing."""
    return figure(round(points, 1) or points)


def _real(text: str) -> str:
    return text.replace("-", "\N{MINUS SIGN}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Effects", text)
