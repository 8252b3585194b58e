"""Whole projects at random: every field of everything in them, with any text, any number and fields of no version.

Each kind of value names a strategy for every field that it has, so that a new field cannot be forgotten here. Ids lead
somewhere, as the edits of the model see to.
"""

from functools import cache
from typing import Any, TypeVar

from hypothesis import strategies as st

from model.bucket import KINDS, Bucket
from model.card import Card, Need, OwnNumber
from model.evidence import Evidence
from model.judgement import Judgement
from model.project import Comparison, Link, Project, Question, Resource
from model.scale import Scale
from model.tradeoff import KINDS as TRADEOFFS
from model.tradeoff import Statement, Tradeoff
from model.value import Value

V = TypeVar("V", bound=Value)
Ids = tuple[str, ...]

SAID = (
    "",
    "Chips",
    "人工智能 🜁",
    "שלום \u202e",
    "a\nb\r\n\tc\x00\x1b[31m",
    "“quoted” \"and\" \\ 'so'",
    "<b>{0.__class__}</b> %s",
    "=1+1",
    "́́e",
    "  ",
    "[{,}]",
    '\\"[',
)
"""Texts that have broken something somewhere."""

BUCKETS = ("goal", "目标", "a/b {0} %s")
CARDS = ("chips", "Chips", '"\\\n\u202e')
FUNDS = ("funding", "talent")
"""Ids to choose from: few, as hypothesis gives up on what is large. Strategies are built once for each choice."""

LATER: tuple[dict[str, Any], ...] = (
    {},
    {},
    {},
    {"later": [{"deep": [1, 2.5, None, True, "ü", {}, []]}]},
    {"": 0, "zz": -0.0, "__class__": "x", "model_extra": 1e300, '"\\\n': 10**30},
)
"""Fields of versions to come: mostly none."""

texts = st.sampled_from(SAID) | st.sampled_from(SAID) | st.text(max_size=12)
names = texts.filter(bool)
finite = st.floats(allow_nan=False, allow_infinity=False)
bases = st.sampled_from(("stated", "inferred"))
flags = st.booleans()

plain = st.recursive(
    st.none() | flags | st.integers(-(10**20), 10**20) | finite | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
"""Anything that JSON can say."""


def of(kind: type[V], always: tuple[str, ...] = (), /, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[V]:
    """Values of a kind: what it needs and `always`, any of the other fields, and now and then fields of no version.

    `fields` has a strategy for each field of the kind.
    """
    assert fields.keys() == kind.model_fields.keys(), "each field of a value has its strategy"
    parts = {
        name: said if name in always or field.is_required() else st.just(field.default) | said
        for (name, field), said in zip(
            kind.model_fields.items(), (fields[name] for name in kind.model_fields), strict=True
        )
    }
    later = st.sampled_from(LATER)
    return st.builds(lambda later, **parts: kind.model_validate({**later, **parts}), later, **parts)


def amounts(least: float, most: float) -> st.SearchStrategy[float | tuple[float, float]]:
    """Points and intervals between `least` and `most`."""
    point = st.floats(least, most)
    return point | st.tuples(point, point).map(lambda pair: (min(pair), max(pair)))


@cache
def few(ids: Ids) -> st.SearchStrategy[frozenset[str]]:
    """Any of these ids."""
    return st.frozensets(st.sampled_from(ids), max_size=3) if ids else st.just(frozenset())


def one_of(ids: Ids) -> st.SearchStrategy[str | None]:
    """One of these ids, or None."""
    return st.none() | st.sampled_from(ids) if ids else st.none()


def listed(kind: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """None, one or two of these."""
    return st.just(()) | st.tuples(kind) | st.tuples(kind, kind)


@cache
def evidence(buckets: Ids) -> st.SearchStrategy[Evidence]:
    """A quotation or a reference, for one of the buckets or for none."""
    return of(Evidence, quote=texts, source=texts, place=texts, basis=bases, bucket=one_of(buckets), note=texts)


@cache
def judgements(bucket: str) -> st.SearchStrategy[Judgement]:
    """What somebody says for a bucket, silence and "I can't say" included."""
    said = of(
        Judgement,
        bucket=st.just(bucket),
        fit=st.none() | amounts(-1, 1),
        impact=st.none() | amounts(0, 1),
        level=st.none() | amounts(-1e6, 1e6),
        years=st.none() | amounts(0, 1000),
        confidence=st.sampled_from((None, "weak", "fair", "firm")),
        open=st.just(False),
        basis=st.none() | bases,
        note=texts,
    )
    return said | st.builds(Judgement, bucket=st.just(bucket), years=st.none() | amounts(0, 9), open=flags)


def said_for(buckets: Ids) -> st.SearchStrategy[tuple[Judgement, ...]]:
    """A judgement for some of the buckets."""
    each = st.tuples(*(st.none() | judgements(bucket) for bucket in buckets))
    return each.map(lambda said: tuple(one for one in said if one is not None))


@cache
def cards(card_id: str, buckets: Ids = (), resources: Ids = ()) -> st.SearchStrategy[Card]:
    """A card anywhere: in the inbox, aside, in any region, judged for any of the buckets."""
    return _cards(card_id, buckets, resources, aside=False) | _cards(card_id, buckets, resources, aside=True)


def _cards(card_id: str, buckets: Ids, resources: Ids, aside: bool) -> st.SearchStrategy[Card]:
    need = of(Need, resource=st.sampled_from(resources or ("none",)), amount=st.floats(0, 1e300))
    return of(
        Card,
        id=st.just(card_id),
        name=names,
        note=texts,
        kind=st.sampled_from(("technology", "input", "instrument")),
        status=st.sampled_from(("present", "future")),
        contested=flags,
        aside=st.just(aside),
        region=st.just(frozenset()) if aside else few(buckets),
        arguable=few(buckets),
        group=texts,
        tags=listed(names),
        evidence=listed(evidence(buckets)),
        judgements=said_for(buckets),
        chance=st.none() | amounts(0, 1),
        chance_open=flags,
        needs=listed(need) if resources else st.just(()),
        numbers=listed(of(OwnNumber, name=names, value=finite, unit=texts)),
    )


@cache
def scales() -> st.SearchStrategy[Scale]:
    """A scale in words, with levels, or both."""
    levels = st.sampled_from(
        ((), ((0.0, 0.0), (50.0, 1.0)), ((0.0, 1.0), (6.0, 0.7), (24.0, 0.0)), ((-1e9, 0.0), (1e-9, 1.0)))
    )
    kinds = st.sampled_from(("interval", "ordinal", "cards"))
    return of(Scale, kind=kinds, worst_text=texts, best_text=texts, unit=texts, points=levels)


@cache
def goals(bucket_id: str, buckets: Ids = ()) -> st.SearchStrategy[Bucket]:
    """A bucket with any answer to any question about it."""
    return of(
        Bucket,
        id=st.just(bucket_id),
        name=names,
        subtitle=texts,
        aim=texts,
        kind=st.sampled_from(KINDS) | texts,
        half_life=st.none() | st.floats(0.01, 10_000),
        horizon=texts,
        colour=st.integers(0, 1000),
        letter=texts.map(lambda text: text[:2]),
        weight=st.none() | st.floats(0, 100),
        swing=st.none() | st.floats(0, 100),
        doubt=st.none() | st.floats(0, 100),
        scale=st.none() | scales(),
        weighed_at=st.none() | scales(),
        rank=st.none() | st.integers(1, 1000),
        priority=texts,
        priority_basis=st.none() | bases,
        priority_condition=texts,
        priority_evidence=listed(evidence(buckets)),
        evidence=listed(evidence(buckets)),
        note=texts,
    )


@cache
def tradeoffs(tradeoff_id: str, buckets: Ids, card_ids: Ids, resources: Ids) -> st.SearchStrategy[Tradeoff]:
    """A tradeoff between any of these, winner, loser and subject each possibly missing."""
    sides = st.sampled_from(("for", "against"))
    return of(
        Tradeoff,
        id=st.just(tradeoff_id),
        kind=st.sampled_from(TRADEOFFS),
        statement=texts,
        served=few(buckets),
        cost_to=few(buckets),
        cards=few(card_ids).map(lambda ids: tuple(sorted(ids))),
        resources=few(resources),
        statements=listed(of(Statement, side=sides, text=texts, evidence=listed(evidence(buckets)))),
        evidence=listed(evidence(buckets)),
        bonus=st.none() | finite,
        overlap=st.none() | st.floats(-1, 1),
        basis=bases,
        note=texts,
    )


@cache
def funds(resource_id: str, buckets: Ids) -> st.SearchStrategy[Resource]:
    """A resource with or without a budget."""
    return of(
        Resource,
        id=st.just(resource_id),
        name=names,
        unit=texts,
        budget=st.none() | st.floats(0, 1e300),
        note=texts,
        evidence=listed(evidence(buckets)),
    )


@cache
def links(buckets: Ids, card_ids: Ids, resources: Ids) -> st.SearchStrategy[Link]:
    """A rule for the plan about any of these."""
    return of(
        Link,
        kind=st.sampled_from(("requires", "excludes", "locked-in", "locked-out", "share")),
        card=one_of(card_ids),
        other=one_of(card_ids),
        bucket=one_of(buckets),
        share=st.none() | st.floats(0, 1),
        resource=one_of(resources),
    )


@cache
def comparisons(buckets: Ids) -> st.SearchStrategy[tuple[Comparison, ...]]:
    """How the first bucket compares with some of the others."""
    ratios = st.floats(1 / 9, 9)
    pairs = (of(Comparison, first=st.just(buckets[0]), second=st.just(other), ratio=ratios) for other in buckets[1:])
    return st.tuples(*(st.none() | pair for pair in pairs)).map(lambda said: tuple(one for one in said if one))


@cache
def question(question_id: str) -> st.SearchStrategy[Question]:
    """A question, answered or open."""
    return of(Question, id=st.just(question_id), text=texts, place=texts, answer=texts)


def some(ids: Ids) -> st.SearchStrategy[Ids]:
    """The first few of these ids."""
    return st.integers(0, len(ids)).map(lambda count: ids[:count])


def projects() -> st.SearchStrategy[Project]:
    """Projects with any number of each thing, in the order of `BUCKETS`, `CARDS` and `FUNDS`."""
    return st.tuples(some(BUCKETS), some(CARDS), some(FUNDS)).flatmap(lambda ids: _projects(*ids))


@cache
def _projects(buckets: Ids, card_ids: Ids, resources: Ids) -> st.SearchStrategy[Project]:
    return of(
        Project,
        ("buckets", "cards", "resources"),
        title=texts,
        author=texts,
        actor=texts,
        period=texts,
        date=texts,
        source=texts,
        note=texts,
        buckets=st.tuples(*(goals(one, buckets) for one in buckets)),
        cards=st.tuples(*(cards(one, buckets, resources) for one in card_ids)),
        tradeoffs=some(("T01", "T 2")).flatmap(
            lambda ids: st.tuples(*(tradeoffs(one, buckets, card_ids, resources) for one in ids))
        ),
        resources=st.tuples(*(funds(one, buckets) for one in resources)),
        links=listed(links(buckets, card_ids, resources)),
        questions=some(("Q1", "Q2")).flatmap(lambda ids: st.tuples(*(question(one) for one in ids))),
        evidence=listed(evidence(buckets)),
        weighting=st.sampled_from(("free", "fixed", "swing", "order", "pairwise")),
        comparisons=comparisons(buckets) if buckets else st.just(()),
        factors_on=flags,
        overlap_on=flags,
    )
