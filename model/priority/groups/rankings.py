"""Rankings by several people, as they are given."""

from collections.abc import Iterable, Mapping

Ranking = Mapping[str, float | None]
"""Ranks by card id, 1 the highest, equal ranks level; None or absent: not ranked."""

Rankings = Mapping[str, Ranking]
"""The ranking of each participant."""

LEVEL = 1e-9


def ranked(ranking: Ranking) -> dict[str, float]:
    """The cards that are ranked, with their ranks."""
    return {card: rank for card, rank in ranking.items() if rank is not None}


def mid_ranks(ranks: Mapping[str, float]) -> dict[str, float]:
    """Ranks that run from 1 to the number of cards; cards that are level share the mean of the places they fill."""
    values = sorted(ranks.values())
    first = {rank: place for place, rank in reversed(list(enumerate(values, 1)))}
    last = {rank: place for place, rank in enumerate(values, 1)}
    return {card: (first[rank] + last[rank]) / 2 for card, rank in ranks.items()}


def cards_of(rankings: Iterable[Ranking]) -> tuple[str, ...]:
    """All cards that are named, ranked or not, sorted by id."""
    return tuple(sorted({card for ranking in rankings for card in ranking}))
