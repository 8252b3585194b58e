"""Projects in which there is something to doubt."""

from model.bucket import Bucket
from model.card import Card, Need
from model.judgement import Judgement
from model.project import Comparison, Link, Project, Resource
from model.scale import Scale
from model.tradeoff import Tradeoff


def said(bucket: str, fit: float = 1.0, impact: float = 0.5) -> Judgement:
    return Judgement(bucket=bucket, fit=fit, impact=impact)


def rated(*weights: float, **fields: object) -> tuple[Bucket, ...]:
    return tuple(
        Bucket(id=f"g{at}", name=f"Goal {at}", colour=at, weight=weight, **fields)  # type: ignore[arg-type]
        for at, weight in enumerate(weights)
    )


def judged(*fits: float) -> tuple[Card, ...]:
    return tuple(
        Card(id=f"c{at}", name=f"Card {at}", region=frozenset({"g0"}), judgements=(said("g0", fit),))
        for at, fit in enumerate(fits)
    )


TOP_80 = Project(buckets=rated(80.0, 40.0), cards=judged(0.9, 0.1), weighting="fixed")
SWING_80 = Project(
    buckets=tuple(Bucket(id=f"g{at}", name=f"Goal {at}", swing=swing) for at, swing in enumerate((80.0, 80.0, 20.0))),
    cards=judged(0.9, 0.1),
    weighting="swing",
)
TWO_TOPS = Project(buckets=rated(80.0, 80.0, 20.0), cards=judged(0.9, 0.1), weighting="fixed")
NOTHING = Project(buckets=rated(0.0, 0.0), cards=judged(0.9), weighting="fixed")
NO_WEIGHT = Project(buckets=rated(0.0, 100.0), cards=judged(0.9, 0.1), weighting="fixed")
UNRANKED = Project(
    buckets=(
        Bucket(id="g0", name="Goal 0", rank=2),
        Bucket(id="g1", name="Goal 1", rank=1),
        Bucket(id="g2", name="Goal 2"),
        Bucket(id="g3", name="Goal 3", rank=1),
    ),
    weighting="order",
)
STALE = Project(
    buckets=(
        Bucket(
            id="g0",
            name="Goal 0",
            weight=100.0,
            scale=Scale(points=((0.0, 0.0), (20.0, 1.0))),
            weighed_at=Scale(points=((0.0, 0.0), (10.0, 1.0))),
        ),
    ),
    weighting="fixed",
)
SCALES = Project(
    buckets=(
        Bucket(id="ranks", name="Ranks", scale=Scale(kind="ordinal", points=((1.0, 0.0), (3.0, 1.0)))),
        Bucket(id="ends", name="Ends", scale=Scale(kind="cards", points=((1.0, 0.0), (3.0, 1.0)))),
        Bucket(id="short", name="Short", scale=Scale(points=((0.0, 0.0), (10.0, 1.0)))),
    ),
    cards=(
        Card(
            id="c",
            name="Card",
            region=frozenset({"ranks", "short"}),
            judgements=(said("ranks"), Judgement(bucket="short", fit=1.0, level=50.0)),
        ),
    ),
)
ALIKE = Project(buckets=rated(100.0), cards=judged(0.5, 0.51, 0.6), weighting="fixed")
COMPARED = Project(
    buckets=tuple(Bucket(id=one, name=one.upper()) for one in "abcd"),
    comparisons=(
        Comparison(first="a", second="b", ratio=5.0),
        Comparison(first="b", second="c", ratio=5.0),
        Comparison(first="c", second="a", ratio=5.0),
    ),
    weighting="pairwise",
)
OVERLAPPING = Project(
    buckets=rated(50.0, 100.0, 100.0),
    cards=judged(0.9),
    tradeoffs=(
        Tradeoff(id="weak", kind="overlap", served=frozenset({"g0", "g1"}), overlap=0.6),
        Tradeoff(id="strong", kind="overlap", served=frozenset({"g0", "g2"}), overlap=0.7),
    ),
    overlap_on=True,
    weighting="fixed",
)
OPEN = Project(
    buckets=rated(100.0, 100.0),
    cards=(
        Card(id="open", name="Open", region=frozenset({"g0"}), judgements=(Judgement(bucket="g0", open=True),)),
        Card(id="chance", name="Chance", region=frozenset({"g0"}), judgements=(said("g0"),), chance_open=True),
        Card(id="dropped", name="Dropped", region=frozenset({"g1"})),
    ),
    weighting="fixed",
    factors_on=True,
)
LOCKED = Project(
    buckets=rated(100.0),
    cards=tuple(
        card.model_copy(update={"needs": (Need(resource="fund", amount=need),)})
        for card, need in zip(judged(0.9, 0.1, 0.5), (6.0, 5.0, 0.0), strict=True)
    ),
    resources=(Resource(id="fund", name="Funding", budget=10.0),),
    links=tuple(Link(kind="locked-in", card=card) for card in ("c0", "c1", "c2")),
    weighting="fixed",
)
SLASHES = Project(
    buckets=(Bucket(id="a/b", name="A/B"),),
    cards=(Card(id="a", name="A", region=frozenset({"a/b"})), Card(id="a/a", name="AA", region=frozenset({"a/b"}))),
)
