"""Comparisons of two goals at a time: weights, contradictions, and what is left to ask."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.bucket import Bucket
from model.priority.pairwise import RANDOM_INDEX, compared_buckets, consistency, row_means
from model.project import Comparison, Project
from model.value import Refusal

ratios = st.integers(1, 9).flatmap(lambda whole: st.sampled_from((float(whole), 1 / whole)))


def matrix_of(upper: dict[tuple[int, int], float], size: int) -> list[list[float]]:
    """The reciprocal matrix with these entries above its diagonal; 1 where none is given."""
    matrix = [[1.0] * size for _ in range(size)]
    for (row, column), ratio in upper.items():
        matrix[row][column], matrix[column][row] = ratio, 1 / ratio
    return matrix


@st.composite
def matrices(draw: st.DrawFn, least: int = 1, most: int = 6) -> list[list[float]]:
    size = draw(st.integers(least, most))
    places = [(row, column) for row in range(size) for column in range(row + 1, size)]
    return matrix_of({place: draw(ratios) for place in places}, size)


def project(buckets: str, said: dict[str, float]) -> Project:
    """Buckets of one letter each, and comparisons by two letters."""
    return Project(
        buckets=tuple(Bucket(id=one, name=one.upper()) for one in buckets),
        comparisons=tuple(Comparison(first=pair[0], second=pair[1], ratio=ratio) for pair, ratio in said.items()),
        weighting="pairwise",
    )


@given(matrices())
def test_the_eigenvector_is_kept_by_the_matrix_and_what_it_is_kept_at_is_no_less_than_the_size(matrix):
    found = consistency(matrix)
    assert sum(found.weights) == pytest.approx(1)
    assert min(found.weights) > 0
    assert np.array(matrix) @ np.array(found.weights) == pytest.approx(found.eigenvalue * np.array(found.weights))
    assert found.eigenvalue >= len(matrix) - 1e-9
    assert found.consistency_index >= 0
    if len(matrix) > 2:
        assert found.ratio == pytest.approx(found.consistency_index / RANDOM_INDEX[len(matrix)])


@given(st.lists(st.floats(0.05, 1), min_size=1, max_size=10))
def test_comparisons_that_agree_give_their_weights_back_both_ways(weights):
    matrix = [[one / other for other in weights] for one in weights]
    expected = [one / sum(weights) for one in weights]
    found = consistency(matrix)
    assert found.weights == pytest.approx(expected)
    assert row_means(matrix) == pytest.approx(expected)
    assert found.ratio == pytest.approx(0, abs=1e-9)
    assert not found.high


def test_the_consistency_ratio_is_as_worked_out_by_hand():
    # With n = 3 the eigenvalue is 1 + t + 1/t with t the cube root of a_12 a_23 / a_13.
    for last, t in ((8.0, 1.0), (1.0, 2.0), (1 / 8, 4.0)):
        found = consistency(matrix_of({(0, 1): 2.0, (1, 2): 4.0, (0, 2): last}, 3))
        assert found.eigenvalue == pytest.approx(1 + t + 1 / t)
        assert found.ratio == pytest.approx((1 + t + 1 / t - 3) / 2 / 0.58)
        assert found.high == (last < 8)


def test_two_goals_cannot_contradict_each_other():
    assert consistency([[1, 9], [1 / 9, 1]])[1:] == pytest.approx((2, 0, 0))
    assert consistency([[1]]) == ((1.0,), 1.0, 0.0, 0.0)
    assert consistency([]) == ((), 0.0, 0.0, 0.0)
    assert row_means([]) == ()


def test_more_goals_than_the_table_of_random_matrices_has_are_refused():
    consistency(matrix_of({}, 10))
    with pytest.raises(Refusal, match="At most 10"):
        consistency(matrix_of({}, 11))
    with pytest.raises(Refusal, match="At most 10"):
        row_means(matrix_of({}, 11))


@pytest.mark.parametrize("matrix", [[[1, 2]], [[1, 2], [0, 1]], [[1, -2], [-0.5, 1]], [[1], [1, 1]]])
def test_a_matrix_that_is_no_matrix_of_comparisons_is_refused(matrix):
    with pytest.raises(Refusal, match="square"):
        consistency(matrix)


def test_the_three_goals_that_agree_least_are_named_with_what_was_said_and_what_follows():
    said = {"ab": 2.0, "bc": 2.0, "ac": 4.0, "ad": 9.0, "bd": 1 / 3, "cd": 2.0}
    worst = compared_buckets(project("abcd", said)).worst
    assert worst is not None
    assert (worst.buckets, worst.first_second, worst.second_third, worst.ratio) == (("a", "b", "d"), 2.0, 1 / 3, 9.0)
    assert worst.implied == pytest.approx(2 / 3)


@given(matrices(3, 5))
def test_no_three_goals_agree_less_than_those_that_are_named(matrix):
    ids = "abcde"[: len(matrix)]
    said = {ids[i] + ids[j]: matrix[i][j] for i in range(len(ids)) for j in range(i + 1, len(ids))}
    worst = compared_buckets(project(ids, said)).worst

    def off(i: int, j: int, k: int) -> float:
        return abs(math.log(matrix[i][j] * matrix[j][k] / matrix[i][k]))

    most = max(off(i, j, k) for i in range(len(ids)) for j in range(i + 1, len(ids)) for k in range(j + 1, len(ids)))
    assert (worst is None) == (most < 1e-9)
    if worst is not None:
        assert off(*(ids.index(one) for one in worst.buckets)) == pytest.approx(most)


def test_three_goals_that_agree_are_not_named():
    assert compared_buckets(project("abc", {"ab": 2.0, "bc": 3.0, "ac": 6.0})).worst is None


def test_gaps_are_asked_for_and_never_filled():
    found = compared_buckets(project("abc", {"ab": 3.0}))
    assert found.buckets == ("a", "b")
    assert found.matrix == ((1.0, 3.0), (1 / 3, 1.0))
    assert found.to_ask == (("b", "c"), ("a", "c"))
    assert not found.complete
    assert compared_buckets(project("abc", {"ab": 3.0, "cb": 2.0, "ca": 1.0})).complete


def test_questions_come_first_that_give_every_goal_a_place_then_those_between_neighbours():
    fresh = compared_buckets(project("abcd", {})).to_ask
    assert fresh == (("a", "b"), ("b", "c"), ("c", "d"), ("a", "c"), ("b", "d"), ("a", "d"))
    joined = compared_buckets(project("abcd", {"ac": 2.0, "bd": 2.0})).to_ask
    assert joined == (("a", "b"), ("b", "c"), ("c", "d"), ("a", "d"))
    chained = compared_buckets(project("abcd", {"ac": 2.0, "bc": 2.0})).to_ask
    assert chained == (("c", "d"), ("a", "b"), ("b", "d"), ("a", "d"))
    apart = compared_buckets(project("abcd", {"ab": 2.0, "ac": 2.0, "bc": 2.0})).to_ask
    assert apart == (("c", "d"), ("b", "d"), ("a", "d"))


def test_many_goals_without_an_answer_are_all_left_to_ask():
    assert len(compared_buckets(project("abcdefghijklmnop", {})).to_ask) == 120
    assert compared_buckets(Project()).complete
