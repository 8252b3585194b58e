"""One order from several rankings: Borda's count, with ballots of different lengths made alike."""

from collections.abc import Mapping
from typing import NamedTuple

from model.priority.groups.rankings import LEVEL, Ranking, Rankings, cards_of, mid_ranks, ranked


class Borda(NamedTuple):
    """What each card gets from all rankings.

    `points` are the cards below it and half of those level with it, summed over the participants. `fraction` (0…1) is
    the mean, over those who ranked it, of points / (own cards - 1), so that short ballots count as much as long ones;
    None for a card that nobody compared with another. `order` lists the cards that have a fraction, the highest first,
    level ones together by id.
    """

    points: dict[str, float]
    fraction: dict[str, float | None]
    order: tuple[tuple[str, ...], ...]


def borda(rankings: Rankings, counts: Mapping[str, float] | None = None) -> Borda:
    """Points, fractions and the order of the group; `counts` says how many voted as each participant did, else 1."""
    cards = cards_of(rankings.values())
    points = dict.fromkeys(cards, 0.0)
    gained, voters = dict.fromkeys(cards, 0.0), dict.fromkeys(cards, 0.0)
    for person, ranking in rankings.items():
        count = (counts or {}).get(person, 1)
        own = _points(ranking)
        for card, gain in own.items():
            points[card] += count * gain
            if len(own) > 1:
                gained[card] += count * gain / (len(own) - 1)
                voters[card] += count
    fraction = {card: gained[card] / voters[card] if voters[card] else None for card in cards}
    return Borda(points, fraction, _order(fraction))


def _points(ranking: Ranking) -> dict[str, float]:
    """A participant's points for each card that is ranked: a place in the middle of level cards counts half of them."""
    places = mid_ranks(ranked(ranking))
    return {card: len(places) - place for card, place in places.items()}


def _order(fraction: Mapping[str, float | None]) -> tuple[tuple[str, ...], ...]:
    known = sorted((-value, card) for card, value in fraction.items() if value is not None)
    groups: list[list[str]] = []
    before = None
    for value, card in known:
        if before is not None and value - before < LEVEL:
            groups[-1].append(card)
        else:
            groups.append([card])
        before = value
    return tuple(tuple(sorted(group)) for group in groups)
