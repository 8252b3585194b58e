"""Words and figures for numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.words import whole_percent


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (0.0, "0 %"),
        (1e-15, "0 %"),
        (0.0001, "<1 %"),
        (0.005, "<1 %"),
        (0.0051, "1 %"),
        (0.925, "92 %"),
        (0.9949, "99 %"),
        (0.995, ">99 %"),
        (0.9999, ">99 %"),
        (1 - 1e-15, "100 %"),
        (1.0, "100 %"),
    ],
)
def test_a_share_is_told_in_whole_per_cent(share, text):
    assert whole_percent(share) == text


@given(st.integers(1, 9_999))
def test_only_none_and_all_are_told_as_such(times):
    assert whole_percent(times / 10_000) not in {"0 %", "100 %"}
