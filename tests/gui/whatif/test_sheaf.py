"""The lines of the plot as arrays: no pixel is needed to check them."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from gui.whatif.drawing import Shown, named_lines
from gui.whatif.frame import Frame, spread
from gui.whatif.sheaf import DRAWN, NAMED, sheaf_of
from model.bucket import Bucket
from model.edits.judge import judge
from model.edits.weighing import set_share_of_weight
from model.priority.score import evaluate
from model.project import Project
from model.value import replace
from tests.gui.whatif.conftest import CARDS, GOALS, PROJECT, card

places = st.lists(st.floats(-500, 500), max_size=12)


def test_lines_run_from_the_score_without_the_goal_to_the_score_with_it_alone() -> None:
    sheaf = sheaf_of(evaluate(PROJECT), "self")
    ends = {key: (sheaf.start[row], sheaf.end[row]) for row, key in enumerate(sheaf.keys)}
    assert ends == {
        "chips": (20, pytest.approx(80)), "quantum": (50, 10), "robots": (30, 40), "farms": (17.5, 5),
    }  # fmt: skip
    assert sheaf.at(0.5)[sheaf.keys.index("chips")] == pytest.approx(50)


def test_the_lead_changes_hands_where_two_lines_cross_at_the_top() -> None:
    sheaf = sheaf_of(evaluate(PROJECT), "self")
    (lead,) = sheaf.leads
    assert (lead.before, lead.after) == ("quantum", "chips")
    assert (lead.share, lead.points) == pytest.approx((0.3, 38))


def test_while_the_weight_moves_the_lines_are_the_very_same() -> None:
    project, before = PROJECT, evaluate(PROJECT)
    sheaf = sheaf_of(before, "self")
    for share in (0.45, 0.1, 0.9, 0.33):
        project = set_share_of_weight(project, "self", share)
        assert sheaf_of(evaluate(project, before), "self", sheaf) is sheaf


@pytest.mark.parametrize("what", ["another weight", "a judgement", "a name", "another goal"])
def test_whatever_else_changes_makes_new_lines(what: str) -> None:
    before = evaluate(PROJECT)
    sheaf = sheaf_of(before, "self")
    project = {
        "another weight": set_share_of_weight(PROJECT, "up", 0.5),
        "a judgement": judge(PROJECT, ["farms"], "self", impact=0.9),
        "a name": replace(PROJECT, cards=(*CARDS[:3], replace(CARDS[3], name="Fields"))),
        "another goal": PROJECT,
    }[what]
    new = sheaf_of(evaluate(project, before), "up" if what == "another goal" else "self", sheaf)
    assert new is not sheaf
    assert (new.names[-1] == "Fields") == (what == "a name")


def test_two_goals_with_the_same_lines_are_still_two() -> None:
    same = replace(PROJECT, cards=(card("A", self=10, base=30, up=30), card("B", self=40, base=20, up=20)))
    evaluation = evaluate(same)
    assert sheaf_of(evaluation, "up", sheaf_of(evaluation, "base")).bucket == "up"


def test_where_there_is_room_for_one_name_it_is_the_leaders(styled: QApplication) -> None:
    sheaf = sheaf_of(evaluate(PROJECT), "self")
    frame, shown = Frame(600, 60, 0, 80), Shown(frozenset(), "robots")
    assert [sheaf.keys[at] for at in named_lines(sheaf, frame, shown)] == ["robots"]


def test_cards_that_come_near_the_top_anywhere_have_names_wherever_the_weight_is() -> None:
    many = tuple(card(f"Middling {number}", self=30, base=30, up=30) for number in range(20))
    late = card("Late", self=90, base=0, up=0)
    project = replace(PROJECT, cards=(*many, *CARDS, late))
    for share in (0.0, 0.5, 1.0):
        sheaf = sheaf_of(evaluate(set_share_of_weight(project, "self", share)), "self")
        assert sheaf.named == NAMED
        assert {"late", "chips", "quantum", "robots"} <= set(sheaf.keys[:NAMED])


def test_of_many_cards_the_nearest_to_the_top_are_drawn_and_the_others_counted() -> None:
    many = tuple(card(f"Card {number}", self=number / 10, base=number / 20) for number in range(900))
    sheaf = sheaf_of(evaluate(replace(PROJECT, cards=many)), "self")
    assert (len(sheaf.keys), sheaf.more) == (DRAWN, 900 - DRAWN)
    assert sheaf.keys[0] == "card 899"
    assert "card 0" not in sheaf.keys


def test_cards_without_a_score_have_no_line() -> None:
    inbox = replace(CARDS[0], id="inbox", region=frozenset(), judgements=())
    assert "inbox" not in sheaf_of(evaluate(replace(PROJECT, cards=(*CARDS, inbox))), "self").keys


def test_the_others_share_equally_where_one_goal_has_the_whole_weight() -> None:
    whole = set_share_of_weight(PROJECT, "self", 1.0)
    sheaf = sheaf_of(evaluate(whole), "self")
    assert sheaf.start[sheaf.keys.index("quantum")] == pytest.approx(50)


@given(places, st.floats(1, 40))
def test_names_never_overlap_and_stay_as_near_as_they_can(wanted: list[float], apart: float) -> None:
    wanted = sorted(wanted)
    found = spread(wanted, apart, -2000, 2000)
    assert all(after - before >= apart - 1e-6 for before, after in pairwise(found))
    assert sum(np.subtract(found, wanted)) == pytest.approx(0, abs=1e-5)
    if all(after - before >= apart for before, after in pairwise(wanted)):
        assert found == pytest.approx(wanted)


def test_names_stay_within_the_plot() -> None:
    assert spread([0, 0, 0], 10, 5, 100) == [5, 15, 25]
    assert spread([99, 100, 100], 10, 5, 100) == [80, 90, 100]


@given(st.floats(-100, 0), st.floats(1, 100), st.integers(60, 900))
def test_the_grid_has_round_points_with_zero_among_them(low: float, high: float, height: int) -> None:
    frame = Frame(600, height, low, high)
    ticks = frame.ticks()
    assert 0 in ticks
    assert all(low <= tick <= high and tick == round(tick) for tick in ticks)
    assert len(ticks) <= max(frame.plot.height() / 26, 1) + 2


def test_places_in_the_plot_go_there_and_back() -> None:
    frame = Frame(600, 200, -20, 80)
    assert frame.share(frame.x(0.3)) == pytest.approx(0.3)
    assert frame.points(frame.y(33)) == pytest.approx(33)
    assert (frame.share(-50), frame.share(5000)) == (0, 1)


def test_one_goal_alone_has_lines_that_stay_level() -> None:
    cards = (card("A", self=30), card("B", self=20))
    alone = Project(buckets=(Bucket(id="self", name="S", weight=100.0),), cards=cards, weighting="fixed")
    sheaf = sheaf_of(evaluate(alone), "self")
    assert (sheaf.leads, sheaf.start.tolist()) == ((), sheaf.end.tolist())


def test_goals_that_weigh_nothing_have_lines_too() -> None:
    goals = (*GOALS[:2], replace(GOALS[2], weight=0.0))
    sheaf = sheaf_of(evaluate(replace(PROJECT, buckets=goals)), "up")
    assert sheaf.end[sheaf.keys.index("robots")] == pytest.approx(50)
