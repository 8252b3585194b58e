"""Random ballots: rankings of some or all cards, with level cards and gaps."""

from hypothesis import strategies as st

Ballots = dict[str, dict[str, float | None]]

CARDS = ("a", "b", "c", "d", "e")


@st.composite
def complete(draw: st.DrawFn, level: bool = True) -> Ballots:
    """Rankings in which everybody ranks the same cards."""
    cards = CARDS[: draw(st.integers(0, len(CARDS)))]
    people = [f"p{at}" for at in range(draw(st.integers(0, 4)))]
    if level:
        return {one: {card: float(draw(st.integers(1, 4))) for card in cards} for one in people}
    orders = {one: draw(st.permutations(range(1, len(cards) + 1))) for one in people}
    return {one: dict(zip(cards, map(float, order), strict=True)) for one, order in orders.items()}


@st.composite
def gappy(draw: st.DrawFn) -> Ballots:
    """Rankings in which anybody may leave out anything."""
    ranks = st.none() | st.integers(1, 4).map(float)
    people = [f"p{at}" for at in range(draw(st.integers(0, 4)))]
    return {one: draw(st.dictionaries(st.sampled_from(CARDS), ranks)) for one in people}
