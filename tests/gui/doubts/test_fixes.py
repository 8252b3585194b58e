"""What can be done about each doubt: one undo step, or the way to the right control; and then the doubt is gone."""

import pytest

from model.priority.warnings import TEMPLATES, infeasible_locks, list_cut
from tests.gui.doubts import boards


def test_the_top_is_rated_100_and_nothing_else_in_one_step(board):
    on = board(boards.TOP_80)
    assert on.verbs("TOP_NOT_100") == ["Rate it 100", "Weigh"]
    on.do("TOP_NOT_100", "Rate it 100")
    assert [bucket.weight for bucket in on.project.buckets] == [100.0, 40.0]
    assert "TOP_NOT_100" not in on.codes()
    on.document.undo()
    assert on.project is boards.TOP_80
    on.desk.warned.refresh()
    on.do("TOP_NOT_100", "Weigh")
    assert on.went == ["weigh fixed"]


def test_several_at_the_top_are_all_rated_100_in_one_step(board):
    on = board(boards.SWING_80)
    on.do("TOP_NOT_100", "Rate it 100")
    assert [bucket.swing for bucket in on.project.buckets] == [100.0, 100.0, 20.0]
    on.document.undo()
    assert on.project is boards.SWING_80


def test_numbers_that_share_the_top_are_rated_100_in_one_step_too(board):
    on = board(boards.TWO_TOPS)
    on.do("TOP_NOT_100", "Rate it 100")
    assert [bucket.weight for bucket in on.project.buckets] == [100.0, 100.0, 20.0]
    on.document.undo()
    assert on.project is boards.TWO_TOPS


def test_without_weights_one_is_asked_for_them(board):
    on = board(boards.NOTHING)
    assert on.codes()[0] == "NO_WEIGHTS"
    on.do("NO_WEIGHTS", "Weigh")
    assert on.went == ["weigh fixed"]
    assert on.project is boards.NOTHING


def test_a_weight_of_0_leads_to_its_slider(board):
    on = board(boards.NO_WEIGHT)
    on.do("ZERO_WEIGHT", "Weigh")
    assert on.desk.selection.bucket == "g0"
    assert on.went == ["weight-g0"]


def test_a_bucket_without_a_rank_is_ranked_last_and_the_others_keep_their_places(board):
    on = board(boards.UNRANKED)
    on.do("UNRANKED", "Give it a rank")
    assert [bucket.rank for bucket in on.project.buckets] == [3, 1, 4, 1]
    assert (on.desk.selection.bucket, on.went) == ("g2", ["inspector-rank-up"])
    assert "UNRANKED" not in on.codes()
    on.document.undo()
    assert on.project is boards.UNRANKED


def test_comparisons_are_answered_where_they_are_asked_for(board):
    on = board(boards.COMPARED)
    assert on.verbs("NOT_COMPARED") == ["Compare"]
    assert on.verbs("CR_HIGH") == ["Compare again"]
    on.do("CR_HIGH", "Compare again")
    assert on.went == ["weigh pairwise"]


def test_a_weight_of_another_range_still_holds_in_one_step_or_is_weighed_again(board):
    on = board(boards.STALE)
    assert on.verbs("RANGE_CHANGED") == ["Still holds", "Weigh"]
    on.do("RANGE_CHANGED", "Weigh")
    assert on.went == ["weight-g0"]
    on.do("RANGE_CHANGED", "Still holds")
    assert "RANGE_CHANGED" not in on.codes()
    assert on.document.undo_label == "Keep weight"
    on.document.undo()
    assert on.project is boards.STALE


def test_scales_lead_to_their_levels_and_ends_can_be_fixed(board):
    on = board(boards.SCALES)
    on.do("ORDINAL_SUM", "Give values")
    assert (on.desk.selection.bucket, on.went) == ("ranks", ["inspector-range-between"])
    on.do("RELATIVE_SCALE", "Change range")
    assert (on.desk.selection.bucket, on.went[-1]) == ("ends", "inspector-range-low")
    on.do("RELATIVE_SCALE", "Fix its ends")
    scale = on.project.bucket("ends").scale
    assert scale is not None
    assert (scale.kind, scale.points) == ("interval", ((1.0, 0.0), (3.0, 1.0)))
    assert "RELATIVE_SCALE" not in on.codes()


def test_a_level_beyond_its_scale_leads_to_the_judgement_or_to_the_range(board):
    on = board(boards.SCALES)
    assert on.verbs("LEVEL_CLIPPED") == ["Judge", "Change range"]
    on.do("LEVEL_CLIPPED", "Judge")
    assert (on.desk.selection.cards, on.went) == (("c",), ["inspector-impact-short"])
    on.do("LEVEL_CLIPPED", "Change range")
    assert (on.desk.selection.bucket, on.went[-1]) == ("short", "inspector-range-low")


def test_too_strong_overlaps_lead_to_the_strongest_or_are_not_counted(board):
    on = board(boards.OVERLAPPING)
    on.do("NOT_MONOTONE", "Lower overlap")
    assert (on.desk.selection.tradeoff, on.went) == ("strong", ["inspector-overlap"])
    on.do("NOT_MONOTONE", "Count no overlaps")
    assert not on.project.overlap_on
    assert "NOT_MONOTONE" not in on.codes()
    on.document.undo()
    assert on.project is boards.OVERLAPPING


def test_a_heavy_bucket_that_tells_nothing_apart_shows_its_cards(board):
    on = board(boards.ALIKE)
    assert on.verbs("NARROW_SPAN") == ["Show cards", "Weigh"]
    on.do("NARROW_SPAN", "Show cards")
    assert on.desk.selection.cards == ("c0", "c1", "c2")
    on.do("NARROW_SPAN", "Weigh")
    assert on.went == ["weight-g0"]


def test_what_is_not_judged_leads_to_the_slider(board):
    on = board(boards.OPEN)
    for code, card, bucket in (("NOT_JUDGED", "open", "g0"), ("ASSUMED", "dropped", "g1")):
        assert on.verbs(code) == ["Judge"]
        on.do(code, "Judge")
        assert on.desk.selection.cards == (card,)
        assert on.went[-1] == f"inspector-fit-{bucket}"
    assert on.project is boards.OPEN


def test_a_chance_that_nobody_can_say_is_taken_back_in_one_step(board):
    on = board(boards.OPEN)
    on.do("NO_CHANCE", "Take it back")
    assert not on.project.card("chance").chance_open
    assert "NO_CHANCE" not in on.codes()
    on.document.undo()
    assert on.project is boards.OPEN


def test_a_tie_shows_the_pair_and_many_show_all(board, essay):
    on = board(essay)
    members = on.doubt("TIE").members
    on.page.do(members[0], 0)
    assert set(on.desk.selection.cards) == set(members[0].subject)
    assert on.verbs("TIE") == ["Show them"]
    on.do("TIE", "Show them")
    assert set(on.desk.selection.cards) == {card for one in members for card in one.subject}
    assert on.verbs("ASSUMED") == ["Judge the first"]
    on.do("ASSUMED", "Judge the first")
    first = on.doubt("ASSUMED").members[0]
    assert (on.desk.selection.cards, on.went[-1]) == (first.subject[:1], f"inspector-fit-{first.subject[1]}")


def test_locks_that_clash_are_opened_in_one_step_and_the_plan_is_shown(board):
    on = board(boards.LOCKED)
    assert on.doubt("INFEASIBLE_LOCKS").text.startswith("No plan fits: the locked cards need 11 of 10 Funding.")
    assert on.verbs("INFEASIBLE_LOCKS") == ["Unlock", "Show plan"]
    on.do("INFEASIBLE_LOCKS", "Show plan")
    assert on.went == ["plan"]
    on.do("INFEASIBLE_LOCKS", "Unlock")
    assert [link.card for link in on.project.links if link.kind == "locked-in"] == ["c2"]
    assert "INFEASIBLE_LOCKS" not in on.codes()
    on.document.undo()
    assert on.project is boards.LOCKED


ALL = [
    getattr(boards, name) for name in (
        "TOP_80", "SWING_80", "NOTHING", "NO_WEIGHT", "UNRANKED", "STALE", "SCALES", "ALIKE", "COMPARED", "OVERLAPPING",
        "OPEN", "LOCKED", "SLASHES",
    )
]  # fmt: skip


def test_locks_told_of_by_another_are_all_opened_where_nothing_says_which(board):
    project = boards.LOCKED.model_copy(update={"resources": (boards.Resource(id="fund", name="Funding"),)})
    on = board(project)
    on.desk.warned.tell("plan", (infeasible_locks(["Goal 0"]), list_cut(2.0)))
    on.do("LIST_CUT", "Show plan")
    assert on.went == ["plan"]
    on.do("INFEASIBLE_LOCKS", "Unlock")
    assert not on.project.links
    on.document.undo()
    assert on.project is project


def test_every_doubt_that_there_is_has_a_way_to_settle_it(board):
    seen = set()
    for project in ALL:
        on = board(project)
        on.desk.warned.tell("plan", (list_cut(2.0),))
        for doubt in on.page.model.doubts:
            for one in doubt.members or (doubt,):
                assert on.page.fixes(one), one
                seen.add(one.code)
    assert seen == TEMPLATES.keys()


@pytest.mark.parametrize("project", ALL, ids=range(len(ALL)))
def test_no_fix_is_more_than_one_step_and_none_raises(board, project):
    on = board(project)
    on.desk.warned.tell("plan", (list_cut(2.0),))
    for doubt in on.page.model.doubts:
        for one in (doubt, *doubt.members):
            for at in range(len(on.page.fixes(one))):
                on.page.do(one, at)
                if on.project is not project:
                    on.document.undo()
                assert on.project is project
