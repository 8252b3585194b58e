"""Shares in words: never a false none, never a false all."""

from hypothesis import given
from hypothesis import strategies as st

from gui.chart.shares import in_samples, share_text


@given(st.integers(1, 9_999))
def test_only_none_and_all_of_the_samples_are_told_as_such(times: int) -> None:
    assert "none" not in in_samples(times / 10_000, 10_000)
    assert "all" not in in_samples(times / 10_000, 10_000)


def test_shares_in_words() -> None:
    assert in_samples(0.0, 10_000) == "in none of 10,000 samples"
    assert in_samples(0.234, 10_000) == "in 23 % of 10,000 samples"
    assert in_samples(1.0, 500) == "in all of 500 samples"


def test_what_is_not_known_yet_is_no_number() -> None:
    assert (share_text(-1.0), share_text(0.0), share_text(0.923)) == ("…", "0 %", "92 %")
