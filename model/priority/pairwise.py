"""How well comparisons of two goals at a time agree, and which to ask for next (METHOD section 4; Saaty 1980, 2008)."""

from collections.abc import Iterable
from itertools import combinations
from typing import NamedTuple

import numpy as np

from model.priority.table import Floats
from model.project import Project
from model.value import Refusal
from model.weights import MOST_COMPARED, compared, gaps, ratio_of, worst_triple

RANDOM_INDEX = (0.0, 0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49)
"""Saaty's table: the mean consistency index of random matrices by their size. Other tables differ."""

HIGH_RATIO = 0.10
"""A consistency ratio above this is warned of."""


class Consistency(NamedTuple):
    """The principal eigenvector of a matrix of comparisons, summing to 1, and how far the matrix contradicts itself.

    `eigenvalue` is the largest; CI, `consistency_index` = (eigenvalue - n) / (n - 1), and CR, `ratio` = CI / random
    index of n; both are 0 for a matrix that agrees with itself, and where n is 2 or less.
    """

    weights: tuple[float, ...]
    eigenvalue: float
    consistency_index: float
    ratio: float

    @property
    def high(self) -> bool:
        """Whether the contradictions are more than can be let pass."""
        return self.ratio > HIGH_RATIO


class Triple(NamedTuple):
    """Three goals by id whose comparisons agree least: `ratio` is first to third as it was said, `implied` by the rest.

    `first_second` and `second_third` are the other two as they were said.
    """

    first: str
    second: str
    third: str
    first_second: float
    second_third: float
    ratio: float

    @property
    def buckets(self) -> tuple[str, str, str]:
        """The three ids."""
        return self.first, self.second, self.third

    @property
    def implied(self) -> float:
        """How many times more the first matters than the third if the other two comparisons hold."""
        return self.first_second * self.second_third


class Compared(NamedTuple):
    """What comparisons come to: the goals among which none is missing, their matrix, and what is left to ask.

    `matrix` has the ratio of each row's goal to each column's. `to_ask` lists the missing pairs of all goals, the best
    to ask first. `worst` is None where no three contradict each other.
    """

    buckets: tuple[str, ...]
    matrix: tuple[tuple[float, ...], ...]
    consistency: Consistency
    worst: Triple | None
    to_ask: tuple[tuple[str, str], ...]

    @property
    def complete(self) -> bool:
        """Whether every two goals have been compared."""
        return not self.to_ask


def compared_buckets(project: Project) -> Compared:
    """The comparisons of a project, whether or not its weights come from them.

    More than ten goals are refused (`Refusal`); gaps are asked for and not filled, and a goal with a gap is left out.
    """
    every, ratio = [bucket.id for bucket in project.buckets], ratio_of(project.comparisons)
    among = compared(every, ratio)
    matrix = tuple(tuple(1.0 if one == other else ratio[one, other] for other in among) for one in among)
    found = worst_triple(among, ratio)
    worst = None
    if found is not None and found[1] > 1e-9:
        one, two, three = found[0]
        worst = Triple(one, two, three, ratio[one, two], ratio[two, three], ratio[one, three])
    return Compared(tuple(among), matrix, consistency(matrix), worst, to_ask(every, gaps(every, ratio)))


def consistency(matrix: Iterable[Iterable[float]]) -> Consistency:
    """The principal eigenvector of a reciprocal matrix, and its consistency.

    Raises `Refusal` for a matrix that is not square or has an entry that is not above 0, and for one of more than ten.
    """
    ratios = _square(matrix)
    size = len(ratios)
    if size == 0:
        return Consistency((), 0.0, 0.0, 0.0)
    values, vectors = np.linalg.eig(ratios)
    # A matrix of positive numbers has one real eigenvalue above all others, with a positive eigenvector (Perron).
    at = int(np.argmax(values.real))
    vector = np.abs(vectors[:, at].real)
    largest = float(values[at].real)
    index = 0.0 if size <= 2 else max(0.0, (largest - size) / (size - 1))
    ratio = index / RANDOM_INDEX[size] if size > 2 else 0.0
    return Consistency(tuple((vector / vector.sum()).tolist()), largest, index, ratio)


def row_means(matrix: Iterable[Iterable[float]]) -> tuple[float, ...]:
    """Weights from the geometric means of the rows of a matrix, summing to 1 (Crawford & Williams 1985).

    Raises `Refusal` as `consistency` does.
    """
    ratios = _square(matrix)
    means = np.exp(np.log(ratios).mean(axis=1)) if len(ratios) else np.zeros(0)
    return tuple((means / means.sum()).tolist()) if len(means) else ()


def _square(matrix: Iterable[Iterable[float]]) -> Floats:
    rows = [list(row) for row in matrix]
    if len(rows) > MOST_COMPARED:
        raise Refusal("At most {most} buckets can be compared two at a time. Rate or rank them.", most=MOST_COMPARED)
    if any(len(row) != len(rows) or min(row) <= 0 for row in rows):
        raise Refusal("A matrix of comparisons is square, and each of its numbers is above 0.")
    return np.array(rows, dtype=np.float64).reshape(len(rows), len(rows))


def to_ask(buckets: Iterable[str], missing: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The missing pairs in the order in which to ask for them.

    First those that join goals which no chain of answers joins yet, so that the fewest questions give every goal a
    place; then the rest, neighbours on the board first.
    """
    order = list(buckets)
    place = {bucket: at for at, bucket in enumerate(order)}
    left = sorted(missing, key=lambda pair: (place[pair[1]] - place[pair[0]], place[pair[0]]))
    unanswered, group = set(left), {bucket: bucket for bucket in order}
    for pair in combinations(order, 2):
        if pair not in unanswered:
            _join(group, *pair)
    joining = dict.fromkeys(pair for pair in left if _join(group, *pair))
    return (*joining, *(pair for pair in left if pair not in joining))


def _join(group: dict[str, str], one: str, other: str) -> bool:
    """Put the groups of two goals together; false where they are one already."""
    new, old = group[one], group[other]
    if new == old:
        return False
    group.update({bucket: new for bucket, own in group.items() if own == old})
    return True
