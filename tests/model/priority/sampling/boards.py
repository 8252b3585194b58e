"""Boards for tests of sampling: of numbers, and random ones."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from model.bucket import Bucket
from model.card import Card
from model.judgement import Judgement
from model.priority.sampling import Samples, sample
from model.priority.score import evaluate
from model.priority.table import Floats
from model.project import Project
from tests.model.priority.overlapping import overlapping_projects
from tests.model.priority.projects import projects

Fit = float | tuple[float, float]

FEW = 300
"""Enough samples for what must hold in each of them."""


def board(cards: Mapping[str, Mapping[str, Fit]], buckets: Mapping[str, Mapping[str, Any]], **fields: Any) -> Project:
    """A project whose cards have these fits, at full impact, in buckets with these fields."""
    return Project(
        buckets=tuple(Bucket(id=bucket, name=bucket.upper(), **more) for bucket, more in buckets.items()),
        cards=tuple(card(name, fits) for name, fits in cards.items()),
        **fields,
    )


def card(name: str, fits: Mapping[str, Fit]) -> Card:
    said = tuple(Judgement(bucket=bucket, fit=fit, impact=1.0) for bucket, fit in fits.items())
    return Card(id=name, name=name, region=frozenset(fits), judgements=said)


def sampled(project: Project, count: int = FEW, **more: Any) -> Samples:
    return sample(evaluate(project), count, **more)


def scores(samples: Samples) -> Floats:
    """The score in each sample of each card that has one (cards × samples)."""
    found: Floats = samples.draws.scores[samples.draws.row]
    return found


def anything() -> st.SearchStrategy[Project]:
    """Any small project, with overlaps or without."""
    return st.one_of(projects(), overlapping_projects())


@st.composite
def crisp(draw: st.DrawFn, least: int = 1) -> Project:
    """Projects of which only the weights are in doubt, on a coarse grid, so that cards are often level."""
    ids = [f"g{number}" for number in range(draw(st.integers(1, 4)))]
    fits = st.dictionaries(st.sampled_from(ids), st.integers(-2, 2).map(lambda half: half / 2), min_size=1)
    cards = draw(st.lists(fits, min_size=least, max_size=6))
    ranks = {bucket: {"rank": draw(st.integers(1, 3)), "swing": 60.0, "doubt": 30.0} for bucket in ids}
    weighting = draw(st.sampled_from(("free", "order", "swing")))
    return board({f"c{at}": one for at, one in enumerate(cards)}, ranks, weighting=weighting)
