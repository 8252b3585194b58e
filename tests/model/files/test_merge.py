"""Two versions become one, card by card."""

from hypothesis import given

from model.edits.buckets import remove_bucket
from model.edits.cards import add_cards, change_cards, place_cards, remove_cards, set_aside
from model.edits.judge import judge
from model.edits.paths import set_path
from model.files import dumps, loads, template
from model.files.merge import Clash, merge
from model.project import Project
from model.value import replace
from tests.model.strategies import projects

BASE = template("essay")
SR, FB = BASE.buckets[0].id, BASE.buckets[1].id
ONE, TWO = BASE.cards[0].id, BASE.cards[1].id


def note(project: Project, card: str, text: str) -> Project:
    return change_cards(project, [card], note=text)


def fits(project: Project) -> dict[str, object]:
    return {said.bucket: said.fit for said in project.card(ONE).judgements if said.fit is not None}


def test_what_only_one_side_changed_is_taken():
    mine, theirs = note(BASE, ONE, "mine"), set_path(note(BASE, TWO, "theirs"), "title", "Theirs")
    merged = merge(BASE, mine, theirs)
    assert merged.clashes == ()
    assert merged.project == set_path(note(note(BASE, ONE, "mine"), TWO, "theirs"), "title", "Theirs")


def test_two_fields_of_one_card_go_together():
    merged = merge(BASE, note(BASE, ONE, "mine"), change_cards(BASE, [ONE], contested=not BASE.card(ONE).contested))
    assert (merged.project.card(ONE).note, merged.clashes) == ("mine", ())
    assert merged.project.card(ONE).contested is not BASE.card(ONE).contested


def test_of_one_field_that_both_changed_mine_counts_and_is_told():
    merged = merge(BASE, note(BASE, ONE, "mine"), note(BASE, ONE, "theirs"))
    assert merged.project.card(ONE).note == "mine"
    assert merged.clashes == (Clash("cards", ONE, BASE.card(ONE).name, "note"),)


def test_judgements_of_one_card_for_two_buckets_go_together():
    merged = merge(BASE, judge(BASE, [ONE], SR, fit=0.1), judge(BASE, [ONE], FB, fit=0.2))
    assert merged.clashes == ()
    assert fits(merged.project) == {SR: 0.1, FB: 0.2}
    both = merge(BASE, judge(BASE, [ONE], SR, fit=0.1), judge(BASE, [ONE], SR, fit=0.2))
    assert fits(both.project)[SR] == 0.1
    assert [clash.field for clash in both.clashes] == ["judgements"]


def test_cards_that_both_added_stand_side_by_side():
    merged = merge(BASE, add_cards(BASE, ["Mine"]), add_cards(BASE, ["Theirs"]))
    assert [card.name for card in merged.project.cards][-2:] == ["Theirs", "Mine"]


def test_a_card_that_they_removed_goes_unless_i_changed_it():
    assert merge(BASE, BASE, remove_cards(BASE, [ONE])).project == remove_cards(BASE, [ONE])
    merged = merge(BASE, note(BASE, ONE, "mine"), remove_cards(BASE, [ONE]))
    assert merged.project.card(ONE).note == "mine"
    assert merged.clashes == (Clash("cards", ONE, BASE.card(ONE).name),)


def test_a_card_that_i_put_where_they_removed_the_bucket_is_still_there():
    merged = merge(BASE, place_cards(BASE, [ONE], [FB]), remove_bucket(BASE, FB)).project
    assert FB not in merged.bucket_by_id
    assert merged.card(ONE).region <= set(merged.bucket_by_id)


def test_regions_take_both_what_was_added_and_what_was_taken_away():
    start = place_cards(BASE, [ONE], [SR])
    merged = merge(start, place_cards(start, [ONE], [SR, FB]), place_cards(start, [ONE], []))
    assert merged.project.card(ONE).region == {FB}


def test_what_does_not_go_together_leaves_mine():
    start = place_cards(BASE, [ONE], [SR])
    merged = merge(start, place_cards(start, [ONE], [FB]), set_aside(start, [ONE]))
    assert merged.project.card(ONE).region


def test_the_order_of_the_side_that_changed_it_stays():
    turned = replace(BASE, cards=BASE.cards[::-1])
    assert merge(BASE, note(BASE, ONE, "mine"), turned).project.cards[-1].note == "mine"
    assert merge(BASE, turned, note(BASE, ONE, "theirs")).project.cards[-1].note == "theirs"


@given(projects(), projects(), projects())
def test_any_three_projects_make_one_that_can_be_saved(base, mine, theirs):
    merged = merge(base, mine, theirs).project
    assert loads(dumps(merged)).project == merged


@given(projects(), projects())
def test_where_one_side_changed_nothing_the_other_is_the_result(base, other):
    assert merge(base, other, base).project == other
    if base.model_extra == other.model_extra:
        assert merge(base, base, other).project == other


def test_a_project_merged_with_itself_is_itself():
    assert merge(BASE, BASE, BASE).project is BASE
