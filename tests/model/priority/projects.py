"""Projects for tests of scores: from the case files, and random ones."""

from typing import Any

from hypothesis import strategies as st

from model.bucket import Bucket
from model.card import Card
from model.judgement import Judgement
from model.project import Project


def project_of(model: dict[str, Any]) -> Project:
    """The project of a case file's model; a null there is the open state."""
    weights = model["weights"]
    buckets = tuple(
        Bucket(
            id=goal["id"],
            name=goal["id"],
            half_life=goal["halflife"],
            weight=weights.get("values", {}).get(goal["id"]),
            rank=weights.get("ranks", {}).get(goal["id"]),
        )
        for goal in model["goals"]
    )
    cards = tuple(card_of(card) for card in model["cards"])
    return Project(buckets=buckets, cards=cards, weighting=weights["type"], factors_on=True)


def card_of(card: dict[str, Any]) -> Card:
    """The card of a case file, placed in all goals that it has a record for."""
    said = tuple(_judgement(goal, record) for goal, record in card["judgements"].items())
    return Card(
        id=card["id"],
        name=card["id"],
        region=frozenset(card["judgements"]),
        judgements=said,
        chance=_amount(card["p"]),
        chance_open=card["p"] is None,
    )


def _judgement(goal: str, record: dict[str, Any]) -> Judgement:
    if None in record.values():
        return Judgement(bucket=goal, open=True)
    return Judgement(bucket=goal, **{field: _amount(said) for field, said in record.items()})


def _amount(said: Any) -> Any:
    return tuple(said) if isinstance(said, list) else said


def amounts(least: int, most: int, steps: int = 20) -> st.SearchStrategy[float | tuple[float, float]]:
    """Points and intervals on a grid of 1/steps."""
    point = st.integers(least * steps, most * steps).map(lambda whole: whole / steps)
    return st.one_of(point, st.tuples(point, point).map(lambda pair: (min(pair), max(pair))))


@st.composite
def judgements(draw: st.DrawFn, bucket: str) -> Judgement:
    """Anything that can be said for a bucket, silence and "I can't say" included."""
    is_open = draw(st.integers(0, 7)) == 0
    return Judgement(
        bucket=bucket,
        fit=None if is_open else draw(st.none() | amounts(-1, 1)),
        impact=None if is_open else draw(st.none() | amounts(0, 1)),
        years=draw(st.none() | amounts(0, 30, 1)),
        confidence=draw(st.sampled_from((None, "weak", "fair", "firm"))),
        open=is_open,
    )


@st.composite
def cards(draw: st.DrawFn, card_id: str, buckets: tuple[str, ...]) -> Card:
    """A card anywhere: in the inbox, aside, in any region, and judged for any buckets."""
    subset = st.frozensets(st.sampled_from(buckets)) if buckets else st.just(frozenset())
    aside = draw(st.integers(0, 9)) == 0
    return Card(
        id=card_id,
        name=card_id,
        aside=aside,
        region=frozenset() if aside else draw(subset),
        judgements=tuple(draw(judgements(bucket)) for bucket in sorted(draw(subset))),
        chance=draw(st.none() | amounts(0, 1)),
        chance_open=draw(st.integers(0, 9)) == 0,
    )


@st.composite
def projects(draw: st.DrawFn, max_buckets: int = 4, max_cards: int = 6) -> Project:
    """Small projects with every kind of weights, ties and missing answers included."""
    ids = tuple(f"g{number}" for number in range(draw(st.integers(0, max_buckets))))
    buckets = tuple(
        Bucket(
            id=bucket,
            name=bucket.upper(),
            half_life=draw(st.none() | st.integers(1, 40).map(float)),
            weight=draw(st.none() | st.integers(0, 20).map(lambda whole: whole * 5.0)),
            swing=draw(st.none() | st.integers(0, 20).map(lambda whole: whole * 5.0)),
            doubt=draw(st.none() | st.none() | st.integers(0, 8).map(lambda whole: whole * 5.0)),
            rank=draw(st.none() | st.integers(1, 4)),
        )
        for bucket in ids
    )
    names = [f"c{number}" for number in range(draw(st.integers(0, max_cards)))]
    return Project(
        buckets=buckets,
        cards=tuple(draw(cards(name, ids)) for name in names),
        weighting=draw(st.sampled_from(("free", "fixed", "swing", "order", "pairwise"))),
        factors_on=draw(st.booleans()),
    )
