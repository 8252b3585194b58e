"""Shares in whole per cent and in words: never a false none, never a false all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.chart.shares import in_samples, share_text


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (-1.0, "…"),
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
def test_a_share_is_told_in_whole_per_cent(share: float, text: str) -> None:
    assert share_text(share) == text


@given(st.integers(1, 9_999))
def test_only_none_and_all_of_the_samples_are_told_as_such(times: int) -> None:
    assert share_text(times / 10_000) not in ("0 %", "100 %")
    assert "none" not in in_samples(times / 10_000, 10_000)
    assert "all" not in in_samples(times / 10_000, 10_000)


def test_shares_in_words() -> None:
    assert in_samples(0.0, 10_000) == "in none of 10,000 samples"
    assert in_samples(0.234, 10_000) == "in 23 % of 10,000 samples"
    assert in_samples(1.0, 500) == "in all of 500 samples"
