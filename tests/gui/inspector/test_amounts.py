"""Amounts as somebody types them, and what a bar of them is drawn against."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.inspector.pieces.amounts import extent, read_amount, read_number, typed_number
from model.value import Refusal

AMOUNTS = st.floats(0, 1e300)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("", None), ("  ", None), ("38", 38.0), ("0", 0.0), ("12.5", 12.5), ("12,5", 12.5), ("0,125", 0.125),
        ("1 200", 1200.0), ("1\u00a0200,5", 1200.5), ("1,200,000", 1_200_000.0), ("1,200.5", 1200.5), ("12.", 12.0),
        ("1e3", 1000.0),
    ],
)  # fmt: skip
def test_an_amount_is_read_as_people_write_it(text, amount):
    assert read_amount(text, "no") == amount


@pytest.mark.parametrize("text", ["much", "-1", "−1", "nan", "inf", "1.2.3", ".", "12 bn", "1e999"])
def test_what_is_no_amount_is_refused_with_the_owners_sentence(text):
    with pytest.raises(Refusal, match="no"):
        read_amount(text, "no")


@pytest.mark.parametrize("text", ["1,200", "38,000"])
def test_a_comma_that_can_be_read_in_two_ways_is_refused(text):
    with pytest.raises(Refusal, match="can be read in two ways"):
        read_number(text, "no")


@given(st.none() | st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_that_is_written_is_read_back_to_the_last_digit(number):
    assert read_number(typed_number(number), "no") == number


@pytest.mark.parametrize(
    ("budget", "largest", "whole", "step"),
    [
        (100.0, 38.0, 100.0, 1.0), (66.0, 0.0, 66.0, 0.5), (None, 38.0, 50.0, 0.5), (None, 50.0, 50.0, 0.5),
        (None, 0.0, 100.0, 1.0), (0.0, 7.0, 10.0, 0.1), (0.003, 0.0, 0.003, 2e-05),
    ],
)  # fmt: skip
def test_a_bar_ends_at_the_budget_or_at_a_round_number_above_the_largest_need(budget, largest, whole, step):
    found = extent(budget, largest)
    assert (found.whole, found.step) == (whole, step)


@given(st.none() | AMOUNTS, AMOUNTS, st.none() | AMOUNTS, st.integers(-10, 10), st.floats(0, 1))
def test_every_amount_has_a_place_and_a_next_step(budget, largest, amount, steps, share):
    bar = extent(budget, largest)
    assert bar.whole > 0
    assert 1 <= round(bar.whole / bar.step) <= 1000
    drawn, stepped = bar.at(share), bar.stepped(amount, steps)
    assert 0 <= drawn <= bar.whole
    assert math.isfinite(stepped)
    assert stepped >= 0


def test_an_amount_far_beyond_every_step_stays():
    assert extent(1e-300, 0.0).stepped(1e300, -1) == 1e300


def test_steps_go_up_and_down_on_the_grid_and_stop_at_the_budget():
    bar = extent(100.0, 0.0)
    assert (bar.stepped(None, 1), bar.stepped(None, -1)) == (1.0, 0.0)
    assert (bar.stepped(38.6, 1), bar.stepped(38.6, -1), bar.stepped(38.6, 10)) == (39.0, 38.0, 48.0)
    assert (bar.stepped(100.0, 1), bar.stepped(120.0, 1), bar.stepped(120.0, -1)) == (100.0, 120.0, 119.0)
    assert extent(None, 50.0).stepped(50.0, 1) == 50.5


def test_a_drag_lands_on_a_step_and_with_shift_on_a_coarse_one():
    assert (extent(100.0, 0.0).at(0.377), extent(100.0, 0.0).at(0.377, coarse=True)) == (38.0, 40.0)
    assert extent(66.0, 0.0).at(1.0, coarse=True) == 66.0


def test_a_need_is_more_than_a_budget_only_where_there_is_one():
    assert extent(100.0, 0.0).exceeded(100.5)
    assert not extent(100.0, 0.0).exceeded(100.0)
    assert extent(0.0, 0.0).exceeded(1.0)
    assert not extent(None, 1.0).exceeded(1e9)
