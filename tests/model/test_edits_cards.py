"""What can be done with cards."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.bucket import Bucket
from model.card import Card
from model.edits import cards as edit
from model.project import Link, Project
from model.tradeoff import Tradeoff
from model.value import NAME_LIMIT, Refusal

BUCKETS = (Bucket(id="a", name="A"), Bucket(id="b", name="B"))
PROJECT = Project(
    buckets=BUCKETS,
    cards=(
        Card(id="inbox", name="Inbox"),
        Card(id="in-a", name="In a", region=frozenset("a")),
        Card(id="both", name="Both", region=frozenset("ab")),
        Card(id="aside", name="Aside", aside=True),
    ),
)


def place(project: Project, card: str) -> tuple[frozenset[str], bool]:
    found = project.card(card)
    return found.region, found.aside


def test_new_cards_come_last_in_the_inbox_or_in_a_bucket():
    project = edit.add_cards(PROJECT, ["One", "Two"])
    assert [card.name for card in project.cards[-2:]] == ["One", "Two"]
    assert place(project, "one") == (frozenset(), False)
    assert place(edit.add_cards(PROJECT, ["One"], "a"), "one") == (frozenset("a"), False)


def test_adding_no_card_leaves_the_very_same_project():
    assert edit.add_cards(PROJECT, []) is PROJECT


def test_cards_with_the_same_name_get_ids_of_their_own():
    project = edit.add_cards(PROJECT, ["Inbox", "Inbox", "人工智能", "***"])
    assert [card.id for card in project.cards[-4:]] == ["inbox-2", "inbox-3", "card", "card-2"]


def test_a_name_is_one_line_without_outer_spaces():
    project = edit.add_cards(PROJECT, ["  Quantum \n computing "])
    assert project.cards[-1].name == "Quantum computing"
    assert edit.change_cards(PROJECT, ["inbox"], name=" New\tname ").card("inbox").name == "New name"


@pytest.mark.parametrize("wrong", ["", "   ", "n" * (NAME_LIMIT + 1), {"note": "no name"}])
def test_a_name_that_is_empty_or_too_long_is_refused(wrong):
    with pytest.raises(Refusal, match="card"):
        edit.add_cards(PROJECT, [wrong])


def test_a_draft_may_carry_fields_and_an_invalid_one_is_refused():
    project = edit.add_cards(PROJECT, [{"name": "One", "note": "n", "region": frozenset("b")}])
    assert (project.card("one").note, project.card("one").region) == ("n", frozenset("b"))
    with pytest.raises(Refusal, match="kind"):
        edit.add_cards(PROJECT, [{"name": "One", "kind": "toy"}])
    with pytest.raises(Refusal, match="not in the project"):
        edit.add_cards(PROJECT, [{"name": "One", "region": frozenset("z")}])


def test_a_move_takes_from_the_source_and_leaves_what_else_a_card_is_in():
    project = edit.move_cards(PROJECT, ["in-a", "both"], "a", "b")
    assert place(project, "in-a") == place(project, "both") == (frozenset("b"), False)
    assert project.card("inbox") is PROJECT.card("inbox")


def test_a_move_from_the_inbox_or_from_aside_places():
    project = edit.move_cards(PROJECT, ["inbox", "aside"], None, "a")
    assert place(project, "inbox") == place(project, "aside") == (frozenset("a"), False)


def test_also_in_keeps_the_other_buckets():
    project = edit.also_in(PROJECT, ["in-a", "aside"], "b")
    assert place(project, "in-a") == (frozenset("ab"), False)
    assert place(project, "aside") == (frozenset("b"), False)


def test_placing_puts_cards_in_exactly_these_buckets_and_none_is_the_inbox():
    assert place(edit.place_cards(PROJECT, ["in-a"], ["b"]), "in-a") == (frozenset("b"), False)
    everything = edit.place_cards(PROJECT, [card.id for card in PROJECT.cards], [])
    assert {place(everything, card.id) for card in PROJECT.cards} == {(frozenset(), False)}


def test_taking_out_leaves_the_rest_of_the_region_and_cards_that_are_not_in_it():
    assert place(edit.take_out(PROJECT, ["both"], "a"), "both") == (frozenset("b"), False)
    assert edit.take_out(PROJECT, ["inbox", "aside"], "a") is PROJECT


def test_setting_aside_takes_cards_out_of_all_buckets():
    project = edit.set_aside(PROJECT, ["both", "inbox"])
    assert place(project, "both") == place(project, "inbox") == (frozenset(), True)


@pytest.mark.parametrize(
    "nothing",
    [
        lambda: edit.move_cards(PROJECT, ["in-a"], None, "a"),
        lambda: edit.move_cards(PROJECT, ["in-a"], "a", "a"),
        lambda: edit.move_cards(PROJECT, [], None, "a"),
        lambda: edit.also_in(PROJECT, ["both"], "a"),
        lambda: edit.place_cards(PROJECT, ["both"], ["b", "a"]),
        lambda: edit.place_cards(PROJECT, ["inbox"], []),
        lambda: edit.set_aside(PROJECT, ["aside"]),
        lambda: edit.change_cards(PROJECT, ["inbox"], name="Inbox", contested=False),
        lambda: edit.tag_cards(PROJECT, ["inbox"], "chips", on=False),
        lambda: edit.order_cards(PROJECT, ["inbox"], "in-a", [card.id for card in PROJECT.cards]),
        lambda: edit.remove_cards(PROJECT, []),
    ],
)
def test_an_edit_that_would_change_nothing_returns_the_very_same_project(nothing):
    assert nothing() is PROJECT


@pytest.mark.parametrize(
    "refused",
    [
        lambda: edit.add_cards(PROJECT, ["One"], "z"),
        lambda: edit.move_cards(PROJECT, ["inbox"], None, "z"),
        lambda: edit.move_cards(PROJECT, ["z"], None, "a"),
        lambda: edit.also_in(PROJECT, ["inbox"], "z"),
        lambda: edit.place_cards(PROJECT, ["inbox"], ["a", "z"]),
        lambda: edit.order_cards(PROJECT, ["inbox"], "z", ["z"]),
        lambda: edit.remove_cards(PROJECT, ["inbox", "z"]),
        lambda: edit.change_cards(PROJECT, ["z"], note="n"),
    ],
)
def test_things_that_are_not_there_are_refused_with_their_id(refused):
    with pytest.raises(Refusal, match=r"There is no (card|bucket) “z”"):
        refused()


def test_a_change_applies_to_all_cards_and_is_refused_where_it_is_not_valid():
    project = edit.change_cards(PROJECT, ["inbox", "both"], status="future", contested=True)
    assert [card.status for card in project.cards] == ["future", "present", "future", "present"]
    with pytest.raises(Refusal, match="“status” is not valid"):
        edit.change_cards(PROJECT, ["inbox"], status="past")


def test_tags_are_added_once_and_taken_away():
    project = edit.tag_cards(PROJECT, ["inbox", "both"], " new  chips ")
    assert project.card("both").tags == ("new chips",)
    assert edit.tag_cards(project, ["inbox"], "new chips") is project
    assert edit.tag_cards(project, ["inbox", "both"], "new chips", on=False) == PROJECT
    with pytest.raises(Refusal, match="A tag needs a name"):
        edit.tag_cards(PROJECT, ["inbox"], " ")


def test_removing_cards_takes_them_out_of_tradeoffs_and_links():
    project = Project(
        cards=PROJECT.cards,
        buckets=BUCKETS,
        tradeoffs=(Tradeoff(id="t", cards=("inbox", "both")), Tradeoff(id="u", cards=("both",))),
        links=(Link(kind="requires", card="both", other="inbox"), Link(kind="locked-in", card="both")),
    )
    left = edit.remove_cards(project, ["inbox"])
    assert [card.id for card in left.cards] == ["in-a", "both", "aside"]
    assert [tradeoff.cards for tradeoff in left.tradeoffs] == [("both",), ("both",)]
    assert left.tradeoffs[1] is project.tradeoffs[1]
    assert [link.kind for link in left.links] == ["locked-in"]


ROW = Project(cards=tuple(Card(id=one, name=one) for one in "abcdef"))


def order(project: Project) -> str:
    return "".join(card.id for card in project.cards)


def test_one_card_goes_to_every_gap():
    got = [order(edit.order_cards(ROW, ["c"], before, "abcdef")) for before in [*"abcdef", None]]
    assert got == ["cabdef", "acbdef", "abcdef", "abcdef", "abdcef", "abdecf", "abdefc"]


def test_a_block_stays_together_in_its_order():
    got = [order(edit.order_cards(ROW, ["d", "c"], before, "abcdef")) for before in [*"abcdef", None]]
    assert got == ["cdabef", "acdbef", "abcdef", "abcdef", "abcdef", "abecdf", "abefcd"]


def test_cards_that_are_apart_come_together():
    assert order(edit.order_cards(ROW, ["a", "c", "f"], "e", "abcdef")) == "bdacfe"
    assert order(edit.order_cards(ROW, ["a", "c", "f"], None, "abcdef")) == "bdeacf"
    assert order(edit.order_cards(ROW, ["a", "c", "f"], "a", "abcdef")) == "acfbde"


def test_in_a_pane_the_cards_between_its_own_keep_their_places():
    assert order(edit.order_cards(ROW, ["a"], "f", "acf")) == "bcdeaf"
    assert order(edit.order_cards(ROW, ["f"], "a", "acf")) == "fabcde"
    assert order(edit.order_cards(ROW, ["a"], None, "ac")) == "bcadef"


def test_ordering_all_cards_of_a_pane_changes_nothing():
    assert edit.order_cards(ROW, "ac", None, "ac") is ROW


@given(
    st.permutations("abcdef"),
    st.frozensets(st.sampled_from("abcdef"), min_size=1),
    st.frozensets(st.sampled_from("abcdef")),
    st.data(),
)
def test_ordering_moves_only_what_is_chosen_and_puts_it_where_the_line_was(row, moving, others, data):
    project = Project(cards=tuple(Card(id=one, name=one) for one in row))
    pane = [one for one in row if one in moving | others]
    before = data.draw(st.sampled_from([*pane, None]))
    after = order(edit.order_cards(project, moving, before, pane))
    assert [one for one in after if one not in moving] == [one for one in row if one not in moving]
    shown = [one for one in after if one in pane]
    cut = len(pane) if before is None else pane.index(before)
    above = [one for one in pane[:cut] if one not in moving]
    below = [one for one in pane[cut:] if one not in moving]
    assert shown == above + [one for one in pane if one in moving] + below
    if above or below:
        block = [after.index(one) for one in pane if one in moving]
        assert all(second - first == 1 for first, second in itertools.pairwise(block))
