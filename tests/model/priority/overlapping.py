"""Projects whose goals overlap."""

from hypothesis import strategies as st

from model.priority.overlap import Pair, overlaps_of
from model.project import Project
from model.tradeoff import Tradeoff
from model.value import replace
from tests.model.priority.adapters.overlap import overlapping
from tests.model.priority.choquet import Overlaps, capacity_of, choquet, is_monotone
from tests.model.priority.projects import projects

GOALS = ("g1", "g2", "g3", "g4")

shares = st.integers(-10, 10).map(lambda whole: whole / 10)
ratings = st.fixed_dictionaries({goal: st.integers(0, 10).map(lambda whole: 10.0 * whole) for goal in GOALS})
values = st.fixed_dictionaries(dict.fromkeys(GOALS, shares))
pairs = st.dictionaries(st.sets(st.sampled_from(GOALS), min_size=2, max_size=2).map(frozenset), shares, max_size=6)


def board(weights: dict[str, float], overlaps: Overlaps, *cards: dict[str, float]) -> Project:
    listed = [{"a": min(pair), "b": max(pair), "o": share} for pair, share in overlaps.items()]
    return overlapping(weights, listed, {f"c{at}": card for at, card in enumerate(cards)})


def columns(overlaps: Overlaps) -> tuple[Pair, ...]:
    """The overlaps by the columns of their goals."""
    both = ((sorted(GOALS.index(goal) for goal in pair), share) for pair, share in overlaps.items() if share)
    return tuple(sorted(Pair(first, second, share) for (first, second), share in both))


def normal(weights: dict[str, float]) -> dict[str, float]:
    return {goal: weight / sum(weights.values()) for goal, weight in weights.items()}


@st.composite
def overlapping_projects(draw: st.DrawFn) -> Project:
    """Any project whose buckets overlap in any way, switched on."""
    project = draw(projects(max_buckets=4, max_cards=3))
    ids = [bucket.id for bucket in project.buckets]
    if len(ids) < 2:
        return replace(project, overlap_on=True)
    some = draw(st.lists(st.tuples(st.sets(st.sampled_from(ids), min_size=2, max_size=2), shares), max_size=4))
    tradeoffs = tuple(
        Tradeoff(id=f"t{at}", kind="overlap", cost_to=frozenset(pair), overlap=share)
        for at, (pair, share) in enumerate(some)
    )
    return replace(project, overlap_on=True, tradeoffs=tradeoffs)


def integral_of(project: Project, weights: dict[str, float], card: dict[str, float]) -> float:
    """The integral as the oracle has it, or the plain sum where overlaps are not monotone."""
    named = {frozenset((project.buckets[a].id, project.buckets[b].id)): o for a, b, o in overlaps_of(project)}
    full = {bucket.id: card.get(bucket.id, 0.0) for bucket in project.buckets}
    if not is_monotone(weights, named):
        return sum(weights[goal] * value for goal, value in full.items())
    return choquet(capacity_of(weights, named), full)
