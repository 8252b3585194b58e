"""What the order of a group owes to each participant."""

from itertools import combinations

import pytest
from hypothesis import given

from model.priority.groups.borda import borda
from model.priority.groups.influence import distance, influence
from tests.model.priority.groups.ballots import gappy


def side(order, one, other):
    places = {card: at for at, group in enumerate(order) for card in group}
    return (places[one] > places[other]) - (places[one] < places[other])


@given(gappy())
def test_influence_is_the_distance_to_the_order_without_the_participant(ballots):
    found, full = influence(ballots), borda(ballots).order
    assert found.keys() == ballots.keys()
    for person, own in found.items():
        rest = borda({other: ballot for other, ballot in ballots.items() if other != person}).order
        assert 0 <= own.distance <= 1
        cards = {card for group in full for card in group} & {card for group in rest for card in group}
        pairs = list(combinations(sorted(cards), 2))
        turned = sum(abs(side(full, *pair) - side(rest, *pair)) / 2 for pair in pairs)
        assert own.distance == pytest.approx(turned / len(pairs) if pairs else 0)
        assert own.top_changes == (full[:1] != rest[:1])


def test_a_pair_that_turns_round_counts_whole_and_one_that_becomes_level_half():
    assert distance((("a",), ("b",)), (("b",), ("a",))) == 1
    assert distance((("a",), ("b",)), (("a", "b"),)) == 0.5
    assert distance((("a",), ("b",), ("c",)), (("a",), ("c",), ("b",))) == pytest.approx(1 / 3)
    assert distance((("a", "b"), ("c",)), (("a", "b"), ("c",))) == 0
    assert distance((("a",),), ()) == 0
    assert distance((("a",),), (("a",), ("b",))) == 0


def test_the_top_changes_where_another_card_joins_it():
    found = influence({"p": {"a": 1, "b": 2, "c": 3}, "q": {"b": 1, "a": 2, "c": 3}, "r": {"a": 1, "b": 2, "c": 3}})
    assert found["p"].distance == pytest.approx(1 / 6)
    assert found["p"].top_changes
    assert found["q"] == (0, False)


def test_a_participant_who_speaks_for_many_is_left_out_with_them():
    ballots: dict[str, dict[str, float | None]] = {"p": {"a": 1, "b": 2}, "q": {"b": 1, "a": 2}}
    assert influence(ballots, {"p": 5})["p"] == (1, True)
    assert influence(ballots, {"p": 5})["q"] == (0, False)
    assert influence({**ballots, "r": ballots["q"]}, {"p": 5, "r": 2})["q"] == (0, False)


def test_nobody_has_no_influence_and_one_alone_all_of_it():
    assert influence({}) == {}
    assert influence({"p": {"a": 1, "b": 2}}) == {"p": (0, True)}


def test_orders_of_ten_thousand_cards_are_compared():
    one = tuple((str(at),) for at in range(10_000))
    assert distance(one, one[::-1]) == 1
