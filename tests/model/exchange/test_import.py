"""Adding the cards of a list to a project."""

import pytest

from model.bucket import Bucket
from model.card import Card
from model.exchange import import_list, read_list
from model.project import Project
from model.value import Refusal

BOARD = Project(
    buckets=(Bucket(id="self", name="Self-reliance"), Bucket(id="b2", name="Growth, jobs")),
    cards=(Card(id="ai", name="AI"),),
)


def test_cards_come_last_in_the_order_of_the_list_and_in_the_inbox():
    done = import_list(BOARD, read_list("Zinc\nBatteries\nMagnets"))
    assert [card.name for card in done.project.cards] == ["AI", "Zinc", "Batteries", "Magnets"]
    assert done.added == ("zinc", "batteries", "magnets")
    assert all(card.region == frozenset() for card in done.project.cards)
    assert done.project.cards[0] is BOARD.cards[0]


def test_a_list_can_go_into_a_bucket():
    done = import_list(BOARD, read_list("Zinc"), "self")
    assert done.project.card("zinc").region == {"self"}


def test_a_bucket_that_is_not_there_is_refused():
    with pytest.raises(Refusal, match="no bucket “nope”"):
        import_list(BOARD, read_list("Zinc"), "nope")


def test_what_is_already_on_the_board_is_skipped_and_named():
    done = import_list(BOARD, read_list("Zinc\nai\nAi\n"))
    assert done.added == ("zinc",)
    assert [(one.line, one.text, one.reason) for one in done.skipped] == [
        (2, "ai", "already on the board"),
        (3, "Ai", "already on the board"),
    ]


def test_what_is_twice_in_the_list_is_skipped_with_the_line_of_the_first():
    done = import_list(BOARD, read_list("Zinc\nCafé\nCAFE\u0301"))
    assert [(one.line, one.reason) for one in done.skipped] == [(3, "already on line 2 of the list")]


def test_a_list_that_brings_nothing_new_changes_nothing():
    done = import_list(BOARD, read_list("AI"))
    assert done.project is BOARD
    assert done.added == ()


def test_everything_skipped_is_told_in_the_order_of_the_list():
    done = import_list(BOARD, read_list(f"AI\n{'x' * 501}\nZinc\nZinc"))
    assert [one.line for one in done.skipped] == [1, 2, 4]


def test_buckets_are_found_by_name_in_any_case_and_by_id():
    text = 'name\tbuckets\nA\tself-reliance\nB\tb2; SELF\nC\tGrowth, jobs\nD\t"self, b2"\n'
    done = import_list(BOARD, read_list(text.replace("SELF", "self")))
    assert [set(done.project.card(one).region) for one in done.added] == [
        *({"self"}, {"b2", "self"}, {"b2"}, {"self", "b2"}),
    ]


def test_a_bucket_in_the_list_is_kept_beside_the_one_it_is_dropped_in():
    done = import_list(BOARD, read_list("name,buckets\nZinc,Self-reliance"), "b2")
    assert done.project.card("zinc").region == {"self", "b2"}


def test_a_bucket_that_the_project_does_not_have_is_kept_in_the_note_and_named():
    done = import_list(BOARD, read_list("name,buckets,note\nZinc,Prestige;self,Light\nTin,Prestige,"))
    assert done.no_bucket == ("Prestige",)
    assert done.project.card("zinc").note == "Light\nBuckets: Prestige"
    assert done.project.card("zinc").region == {"self"}
    assert done.project.card("tin").note == "Buckets: Prestige"


def test_a_reason_can_be_translated_with_its_numbers():
    (skipped,) = import_list(BOARD, read_list("Zinc\nZinc")).skipped
    assert (skipped.template, skipped.values) == ("already on line {line} of the list", {"line": 1})
