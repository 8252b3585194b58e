"""How far several rankings agree: Kendall's W (Kendall & Babington Smith 1939)."""

from collections import Counter
from typing import NamedTuple

from model.priority.groups.rankings import Rankings, cards_of, mid_ranks, ranked

ENOUGH_CARDS = 8
"""From how many cards on chi-square says something about W."""


class Concordance(NamedTuple):
    """Kendall's W, 0 (no agreement) to 1, over the cards that all participants ranked.

    `w` is corrected for level cards, and None where everybody has all cards level; `uncorrected` takes them for strict.
    Both are None for less than two cards. `chi_square`, with `degrees` of freedom, is None for less than eight cards.
    `left_out` are the cards that somebody did not rank, `participants` those who ranked anything.
    """

    w: float | None
    uncorrected: float | None
    chi_square: float | None
    degrees: int | None
    cards: tuple[str, ...]
    left_out: tuple[str, ...]
    participants: tuple[str, ...]


def concordance(rankings: Rankings) -> Concordance:
    """How far these rankings agree. A participant who ranked nothing is left out, and so is a card with a gap."""
    given = {person: own for person, ranking in rankings.items() if (own := ranked(ranking))}
    every = cards_of(rankings.values())
    cards = tuple(card for card in every if given and all(card in own for own in given.values()))
    left_out = tuple(card for card in every if card not in cards)
    places = [mid_ranks({card: own[card] for card in cards}) for own in given.values()]
    m, n = len(places), len(cards)
    if n < 2:
        return Concordance(None, None, None, None, cards, left_out, tuple(given))
    sums = [sum(own[card] for own in places) for card in cards]
    mean = m * (n + 1) / 2
    spread = 12 * sum((one - mean) ** 2 for one in sums)
    strict = m**2 * (n**3 - n)
    tied = m * sum(_ties(own) for own in places)
    w = spread / (strict - tied) if strict > tied else None
    shown = w is not None and n >= ENOUGH_CARDS
    chi_square = m * (n - 1) * w if shown and w is not None else None
    return Concordance(w, spread / strict, chi_square, n - 1 if shown else None, cards, left_out, tuple(given))


def _ties(places: dict[str, float]) -> int:
    """Kendall's T of one ranking: the sum of u^3 - u over its groups of u level cards."""
    return sum(size**3 - size for size in Counter(places.values()).values())
