"""How it is made how far several rankings agree: Kendall's W (METHOD section 10)."""

from collections import Counter
from collections.abc import Iterator

from model.priority.groups.concordance import concordance
from model.priority.groups.rankings import Rankings, mid_ranks, ranked
from model.priority.method.made import NO_VALUE, Made, Said, Step, figure, largest, step, total
from model.priority.method.number import Number
from model.priority.method.sources import KENDALL_BABINGTON_SMITH, SIEGEL

FINE = 6


def concordance_made(rankings: Rankings) -> Made:
    """How Kendall's W of these rankings is made, from the cards that all participants ranked."""
    found = concordance(rankings)
    return Made(
        number=Number("concordance"),
        title=Said("How far the rankings agree (Kendall’s W)"),
        value=NO_VALUE if found.w is None else figure(found.w, 4),
        unit="",
        formula=(
            Said("W = 12 × S / (m^2 × (n^3 − n) − m × T), for m people and n cards"),
            Said("S = sum over cards of (sum of its ranks − mean of these sums)^2"),
            Said("T = sum over people and over groups of u level cards of (u^3 − u)"),
        ),
        steps=() if found.w is None else tuple(_steps(rankings, found.w, found.chi_square)),
        meaning=(
            Said("1 where all rankings are the same, near 0 where they have nothing in common."),
            Said(
                "From {cards} cards that all of {people} people ranked; {left} cards were left out.",
                cards=len(found.cards),
                people=len(found.participants),
                left=len(found.left_out),
            ),
            *(
                ()
                if found.w is not None
                else (Said("With fewer than two cards, or all of them level, there is no W."),)
            ),
        ),
        sources=(KENDALL_BABINGTON_SMITH, SIEGEL),
        chapter="groups",
    )


def _steps(rankings: Rankings, w: float, chi_square: float | None) -> Iterator[Step]:
    cards = concordance(rankings).cards
    given = [own for ranking in rankings.values() if (own := ranked(ranking))]
    places = [mid_ranks({card: own[card] for card in cards}) for own in given]
    people, count = len(places), len(cards)
    mean = people * (count + 1) / 2
    squares = [(sum(own[card] for own in places) - mean) ** 2 for card in cards]
    ties = [size**3 - size for own in places for size in Counter(own.values()).values() if size > 1]
    spread = step(Said("S"), largest(squares), sum(squares))
    yield spread
    tied = step(Said("T"), largest(map(float, ties)), sum(ties))
    yield tied
    minus = "\N{MINUS SIGN}"
    below = total([f"{people}^2 × ({count}^3 {minus} {count})", f"{minus}{people} × {tied.result}"])
    yield step(Said("W"), f"12 × {spread.result} / ({below})", w, 4)
    if chi_square is not None:
        yield step(Said("Chi-square"), f"{people} × ({count} {minus} 1) × {figure(w)}", chi_square, 4)
