"""Projects for tests of scores: from the case files, and random ones."""

from typing import Any

from hypothesis import strategies as st

from model.bucket import Bucket
from model.card import Card
from model.judgement import Judgement
from model.project import Project
from model.scale import Scale, ScaleKind


def project_of(model: dict[str, Any]) -> Project:
    """The project of a case file's model; a null there is the open state.

    Weights within ends of their own are no answer that a project keeps: the numbers are then those at the middle.
    """
    weights = model["weights"]
    values = middles(weights) if weights["type"] == "interval" else weights.get("values", {})
    buckets = tuple(
        Bucket(
            id=goal["id"],
            name=goal["id"],
            half_life=goal.get("halflife"),
            weight=values.get(goal["id"]),
            rank=weights.get("ranks", {}).get(goal["id"]),
            scale=_scale(**goal["scale"]) if goal.get("scale") else None,
            weighed_at=_scale(*goal["weighed_at"]) if goal.get("weighed_at") else None,
        )
        for goal in model["goals"]
    )
    cards = tuple(card_of(card) for card in model["cards"])
    weighting: Any = "fixed" if weights["type"] == "interval" else weights["type"]
    return Project(buckets=buckets, cards=cards, weighting=weighting, factors_on=True)


def middles(weights: dict[str, Any]) -> dict[str, float]:
    """The middles of weights within ends, the heaviest at 100."""
    middle = {goal: (low + weights["hi"][goal]) / 2 for goal, low in weights["lo"].items()}
    top = max(middle.values(), default=0.0) or 1.0
    return {goal: 100 * weight / top for goal, weight in middle.items()}


def _scale(worst: float, best: float, kind: ScaleKind = "interval") -> Scale:
    return Scale(kind=kind, points=tuple(sorted(((worst, 0.0), (best, 1.0)))))


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
