"""Borda's count and the order of a group."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.priority.groups.borda import borda
from tests.model.priority.groups.ballots import complete, gappy


@given(complete())
def test_points_of_complete_rankings_add_up_to_a_number_that_does_not_depend_on_them(ballots):
    found, cards = borda(ballots), {card for own in ballots.values() for card in own}
    assert sum(found.points.values()) == pytest.approx(len(ballots) * len(cards) * (len(cards) - 1) / 2)


@given(complete())
def test_of_complete_rankings_the_fraction_is_the_points_made_alike(ballots):
    found, cards = borda(ballots), {card for own in ballots.values() for card in own}
    if len(cards) > 1:
        for card, points in found.points.items():
            assert found.fraction[card] == pytest.approx(points / len(ballots) / (len(cards) - 1))


@given(gappy())
def test_points_are_the_cards_below_and_half_of_those_level(ballots):
    found = borda(ballots)
    for card, points in found.points.items():
        expected, shares = 0.0, []
        for own in ballots.values():
            ranks = {one: rank for one, rank in own.items() if rank is not None}
            if card not in ranks:
                continue
            rest = [rank for one, rank in ranks.items() if one != card]
            gain = sum(1.0 if rank > ranks[card] else 0.5 if rank == ranks[card] else 0.0 for rank in rest)
            expected += gain
            shares += [gain / len(rest)] if rest else []
        assert points == expected
        assert found.fraction[card] == (pytest.approx(sum(shares) / len(shares)) if shares else None)


@given(gappy())
def test_the_order_holds_every_card_with_a_fraction_once_the_highest_first(ballots):
    found = borda(ballots)
    listed = [card for group in found.order for card in group]
    assert sorted(listed) == sorted(card for card, share in found.fraction.items() if share is not None)
    means = [{round(found.fraction[card] or 0.0, 6) for card in group} for group in found.order]
    assert all(len(mean) == 1 for mean in means)
    flat = [mean.pop() for mean in means]
    assert flat == sorted(set(flat), reverse=True)


@given(gappy(), st.integers(2, 4))
def test_a_count_is_that_many_ballots_that_are_alike(ballots, count):
    if not ballots:
        return
    first = next(iter(ballots))
    copies = {f"{first}-{at}": ballots[first] for at in range(count - 1)}
    one, other = borda(ballots, {first: count}), borda({**ballots, **copies})
    assert one.points == pytest.approx(other.points)
    assert one.order == other.order


def test_level_cards_come_together_by_id_whatever_rounding_says():
    ballots = {
        "p": {"a": 1.0, "c": 2.0, "d": 3.0, "b": 4.0},
        "q": {"b": 1.0, "c": 2.0, "a": 3.0, "d": 4.0},
        "r": {"b": 1.0, "c": 2.0, "d": 3.0, "a": 4.0},
        "s": {"a": 1.0, "c": 2.0, "b": 3.0, "d": 4.0},
    }
    found = borda(ballots)
    # a and b get 1, 1, 1/3 and nothing, added up in another order.
    assert found.fraction["a"] != found.fraction["b"]
    assert found.order == (("c",), ("a", "b"), ("d",))
    assert borda({"p": {"b": 1, "a": 1}}).order == (("a", "b"),)


def test_a_card_that_nobody_compared_has_points_but_no_fraction_and_no_place():
    found = borda({"p": {"a": 1}, "q": {"b": 1, "c": 2, "d": None}})
    assert found.points == {"a": 0, "b": 1, "c": 0, "d": 0}
    assert found.fraction == {"a": None, "b": 1, "c": 0, "d": None}
    assert found.order == (("b",), ("c",))


def test_short_ballots_count_as_much_as_long_ones():
    found = borda({"p": {"a": 1, "b": 2}, "q": {"b": 1, "a": 2, "c": 3, "d": 4}})
    assert found.points == {"a": 3, "b": 3, "c": 1, "d": 0}
    assert found.fraction == pytest.approx({"a": (1 + 2 / 3) / 2, "b": 0.5, "c": 1 / 3, "d": 0})


def test_no_ballots_make_no_order():
    assert borda({}).order == ()
