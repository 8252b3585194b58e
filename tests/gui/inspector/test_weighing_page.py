"""The page that asks for weights: looking at a way changes nothing, one way counts, all answers are kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.inspector.weighing.answers import WAYS
from model.bucket import Bucket
from model.project import Project

ANSWERS = ("buckets", "comparisons")


@pytest.fixture
def answered(desk):
    """A project with complete answers in all four ways; swing ratings count."""
    desk.weights.rank(["sr", "up", "fb"])
    for pair in (("sr", "fb", 4.0), ("sr", "up", 2.0), ("fb", "up", 0.5)):
        desk.weights.compare(*pair)
    desk.weights.rate_swings({"sr": 100.0, "fb": 20.0, "up": 80.0})
    return desk


def look(find, way):
    find(f"weighing-way-{way}").click()


def test_looking_at_every_way_changes_nothing(answered, inspector, find):
    inspector.weigh()
    before = answered.document.project
    for way in (*WAYS, *reversed(WAYS)):
        look(find, way)
        assert inspector.weights.way == way
    assert answered.document.project is before


def test_nothing_that_was_answered_is_lost_by_using_other_ways(answered, inspector, find):
    inspector.weigh()
    before = answered.document.project
    for way in ("order", "fixed", "pairwise", "swing"):
        look(find, way)
        find("weighing-use").click()
        now = answered.document.project
        assert now.weighting == way
        assert [getattr(now, field) for field in ANSWERS] == [getattr(before, field) for field in ANSWERS]
        assert answered.document.undo_label == "Change where weights come from"
    assert answered.document.project == before


def test_the_way_in_use_is_marked_and_said(answered, inspector, find):
    inspector.weigh()
    assert find("weighing-way").key == "swing"
    assert find("weighing-way-swing").accessibleDescription() == "in use"
    assert find("weighing-progress").text() == "In use"
    look(find, "order")
    assert find("weighing-way-swing").accessibleDescription() == "in use"
    assert find("weighing-way-order").accessibleDescription() == ""
    assert find("weighing-progress").text() == "Answered, not in use. Weights come from swing ratings."


def test_weights_are_taken_back_in_one_step(answered, inspector, find):
    inspector.weigh()
    find("weighing-take-back").click()
    assert answered.document.project.weighting == "free"
    assert find("weighing-progress").text() == "Answered, not in use. Nobody was asked, so all goals count the same."
    assert answered.document.undo_label == "Take weights back"
    assert [face._share for face in inspector.weights.shares._faces] == ["33 %"] * 3
    find("weighing-use").click()
    assert answered.document.project.weighting == "swing"


def test_the_foot_shows_what_counts_whichever_way_is_looked_at(answered, inspector, find):
    inspector.weigh()
    shares = ["50 %", "10 %", "40 %"]
    for way in WAYS:
        look(find, way)
        assert [face._share for face in inspector.weights.shares._faces] == shares


def test_the_foot_lies_below_the_scrolled_part(desk, inspector, find):
    inspector.resize(252, 420)
    inspector.weigh("swing")
    QApplication.processEvents()
    page = inspector.weights
    assert page.shares.geometry().bottom() == page.height() - 1
    assert page.viewport().height() == page.height() - page.shares.height()
    assert page.shares.height() > 40


def test_another_project_starts_with_the_way_that_counts_there(answered, inspector, find):
    inspector.weigh("pairwise")
    answered.document.open(Project(buckets=(Bucket(id="a", name="A", rank=1),), weighting="order"))
    assert inspector.weights.way == "order"
    assert find("weighing-rank-a").text() == "1"


def test_without_goals_there_is_a_sentence(desk, inspector):
    desk.document.open(Project())
    inspector.weigh()
    assert inspector.weights.nothing.isVisible()
    assert not inspector.weights.ways.isVisible()


def test_it_takes_the_place_of_the_tabs_until_one_goes_back_or_selects_something(desk, inspector, find, qtbot):
    desk.selection.select_bucket("sr")
    inspector.weigh("order")
    assert not inspector.tabs.isVisible()
    assert find("inspector-back").text() == "Weights"
    assert QApplication.focusWidget() is find("weighing-way-order")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert inspector.tabs.isVisible()
    assert inspector.tab == "bucket"
    inspector.weigh()
    desk.selection.select_cards(["ai"])
    assert inspector.tab == "card"
    assert not find("inspector-name").isHidden()


def test_many_goals_are_all_there(desk, inspector, find):
    desk.document.open(Project(buckets=tuple(Bucket(id=f"b{at}", name=f"Goal {at}", colour=at) for at in range(12))))
    for way in WAYS:
        inspector.weigh(way)
    look(find, "fixed")
    assert len(inspector.weights._walks["fixed"].list.rows) == 12
    assert len(inspector.weights.shares._faces) == 12


def test_a_low_page_keeps_the_bar_of_the_shares_and_leaves_the_room_to_the_questions(answered, inspector):
    inspector.resize(292, 700)
    inspector.weigh()
    shares = inspector.weights.shares
    QApplication.processEvents()
    assert shares._flow.isVisible()
    high = shares.height()
    inspector.resize(292, 300)
    QApplication.processEvents()
    assert not shares._flow.isVisible()
    assert shares._bar.isVisible()
    assert shares.height() < high
