"""Ratings of the same cards by several people, and pooled weights."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.priority.groups.ratings import pooled_weights, spreads
from model.value import Refusal

ratings = st.dictionaries(
    st.sampled_from("pqrst"), st.dictionaries(st.sampled_from("abc"), st.none() | st.integers(-10, 10).map(float))
)


@given(ratings)
def test_the_spread_of_a_card_is_that_of_the_ratings_it_was_given(given_ratings):
    found = spreads(given_ratings, (-10, 10))
    for card, own in found.items():
        rated = (one.get(card) for one in given_ratings.values())
        said = np.array([rating for rating in rated if rating is not None])
        assert own.n == len(said)
        if own.n == 0:
            assert own == (0, None, None, None, None, None, False)
            continue
        assert (own.q1, own.median, own.q3) == pytest.approx(tuple(np.percentile(said, (25, 50, 75))))
        assert own.iqr == pytest.approx((own.q3 or 0) - (own.q1 or 0))
        assert own.agreement == pytest.approx(1 - 2 * np.abs(said - np.median(said)).mean() / 20)
        assert own.agreement is not None
        assert 0 <= own.agreement <= 1
        assert own.discuss == (own.iqr is not None and own.iqr > 10)


def test_a_middle_half_that_spans_more_than_half_the_scale_is_to_be_discussed():
    def discussed(*said: float) -> bool:
        return spreads({str(at): {"a": one} for at, one in enumerate(said)}, (0, 100))["a"].discuss

    assert discussed(0, 0, 51, 51)
    assert not discussed(25, 25, 75, 75)
    assert not discussed(0, 50, 50, 50, 100)


def test_a_scale_may_be_given_from_its_upper_end():
    said = {"p": {"a": 2.0}, "q": {"a": 4.0}}
    assert spreads(said, (5, 1)) == spreads(said, (1, 5))
    assert spreads(said, (5, 1))["a"].agreement == pytest.approx(0.5)


def test_a_scale_of_one_level_is_refused():
    with pytest.raises(Refusal, match="two different ends"):
        spreads({}, (3, 3))


def test_agreement_is_never_below_0():
    assert spreads({"p": {"a": -50.0}, "q": {"a": 150.0}}, (0, 100))["a"].agreement == 0


def test_pooled_weights_are_the_mean_of_what_each_person_gave_out_of_all_they_gave():
    pooled = pooled_weights([{"a": 100, "b": 100}, {"a": 10, "b": 30}])
    assert pooled == pytest.approx({"a": 0.375, "b": 0.625})


def test_whoever_gave_nothing_a_weight_and_a_bucket_without_an_answer_do_not_pull_weights_down():
    assert pooled_weights([{"a": 0, "b": 0}, {"a": 10, "b": 30}]) == pytest.approx({"a": 0.25, "b": 0.75})
    # a: 0.5 and 0.25, b: 0.5 and 0.25, c: 0.5 from one alone; out of 1.25.
    assert pooled_weights([{"a": 1, "b": 1}, {"a": 1, "b": 1, "c": 2}]) == pytest.approx({"a": 0.3, "b": 0.3, "c": 0.4})
    assert pooled_weights([]) == {}
    assert pooled_weights([{}, {"a": 0}]) == {}
