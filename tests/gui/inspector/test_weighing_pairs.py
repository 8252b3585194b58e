"""Comparing two goals at a time, the answers listed, and how well they agree."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from gui.inspector.weighing.pair_scale import comparison_words, ratio_of_step, step_of, times_words
from model.bucket import Bucket
from model.project import Project

Key = Qt.Key


@pytest.fixture
def pairs(desk, inspector):
    inspector.resize(292, 1400)
    inspector.weigh("pairwise")
    QApplication.processEvents()
    return inspector.weights._walks["pairwise"]


def said(desk):
    return {(one.first, one.second): one.ratio for one in desk.document.project.comparisons}


@pytest.mark.parametrize("step", range(-8, 9))
def test_each_step_of_the_scale_is_a_ratio_and_back(step):
    assert step_of(ratio_of_step(step)) == step
    assert ratio_of_step(-step) == pytest.approx(1 / ratio_of_step(step))


@pytest.mark.parametrize(
    ("ratio", "words"),
    [
        (None, "not answered"),
        (1.0, "Both matter the same (1)"),
        (3.0, "A matters somewhat more (3)"),
        (1 / 5, "B matters clearly more (5)"),
        (7.0, "A matters far more (7)"),
        (9.0, "A matters utterly more (9)"),
        (0.5, "B: between the same and somewhat more (2)"),
        (2.6, "A matters somewhat more (2.6)"),
    ],
)
def test_a_comparison_is_said_in_words_with_its_number(ratio, words):
    assert comparison_words("A", "B", ratio) == words


def test_a_ratio_below_1_is_said_as_a_fraction():
    assert [times_words(ratio) for ratio in (3.0, 2.5, 1 / 3, 0.4)] == ["3", "2.5", "1/3", "1/2.5"]


def test_it_asks_for_one_pair_with_both_ranges(desk, inspector, pairs, find):
    desk.weights.describe("fb", worst_text="nothing new", best_text="a Nobel prize")
    assert pairs.step.text() == "Pair 1 of 3"
    assert [goal.name.text() for goal in pairs._goals] == ["Self-reliance", "Breakthroughs"]
    assert pairs._goals[1].range._said.text() == "nothing new → a Nobel prize"
    assert find("weighing-pair").accessibleName() == "Self-reliance compared with Breakthroughs"
    assert find("weighing-pair").accessibleDescription() == "not answered"
    assert inspector.weights._in_use._said.text() == "Not answered yet. Weights come from numbers."


def test_keys_answer_and_go_on_until_the_comparisons_count(desk, inspector, pairs, find, qtbot):
    scale = find("weighing-pair")
    scale.setFocus()
    qtbot.keyClick(scale, Key.Key_Left)
    assert said(desk) == {("sr", "fb"): 1.0}
    for _ in range(4):
        qtbot.keyClick(scale, Key.Key_Left)
    assert said(desk) == {("sr", "fb"): 5.0}
    assert QApplication.focusWidget() is scale
    qtbot.keyClick(scale, Key.Key_Return)
    assert [goal.bucket for goal in pairs._goals] == ["fb", "up"]
    assert QApplication.focusWidget() is scale
    qtbot.keyClick(scale, Key.Key_End)
    qtbot.keyClick(scale, Key.Key_End)
    assert said(desk)["fb", "up"] == pytest.approx(1 / 9)
    assert inspector.weights._in_use._said.text().startswith("2 of 3 answered")
    assert desk.document.project.weighting == "fixed"
    find("weighing-next-pair").setFocus()
    qtbot.keyClick(find("weighing-next-pair"), Key.Key_Return)
    assert QApplication.focusWidget() is scale
    qtbot.keyClick(scale, Key.Key_Space)
    assert desk.document.project.weighting == "pairwise"
    assert not pairs._next.isVisible()


def test_an_answer_is_dragged_in_one_step_and_taken_back(desk, pairs, find, qtbot):
    scale = find("weighing-pair")
    y = 12
    qtbot.mousePress(scale, Qt.MouseButton.LeftButton, pos=QPoint(scale.width() // 2, y))
    for share in (0.4, 0.3, 0.05):
        qtbot.mouseMove(scale, QPoint(int(scale.width() * share), y))
    qtbot.mouseRelease(scale, Qt.MouseButton.LeftButton, pos=QPoint(int(scale.width() * 0.05), y))
    assert said(desk) == {("sr", "fb"): 9.0}
    desk.document.undo()
    assert said(desk) == {}
    desk.document.redo()
    find("weighing-pair-clear").click()
    assert said(desk) == {}
    assert not pairs._clear.isVisible()


def test_delete_takes_an_answer_back(desk, pairs, find, qtbot):
    desk.weights.compare("sr", "fb", 3.0)
    qtbot.keyClick(find("weighing-pair"), Key.Key_Delete)
    assert said(desk) == {}


def test_next_goes_past_a_pair_without_an_answer_and_comes_back_to_it(desk, pairs, find):
    seen = []
    for _ in range(4):
        seen.append(tuple(goal.bucket for goal in pairs._goals))
        find("weighing-next-pair").click()
    assert seen[0] == seen[3]
    assert len(set(seen)) == 3
    assert said(desk) == {}


def test_an_answered_pair_is_gone_back_to(desk, pairs, find, qtbot):
    desk.weights.compare("up", "sr", 4.0)
    desk.weights.compare("sr", "fb", 2.0)
    assert pairs._listed.text() == "2 of 3 pairs answered"
    button = find("weighing-pair-up-sr")
    assert button.accessibleName().endswith("Upgrading: between somewhat and clearly more (4)")
    button.click()
    assert [goal.bucket for goal in pairs._goals] == ["up", "sr"]
    assert pairs.step.text() == "Answered"
    qtbot.keyClick(find("weighing-pair"), Key.Key_Left)
    assert said(desk)["up", "sr"] == 5.0


def test_answers_that_agree_are_fine(desk, pairs, find):
    for pair in (("sr", "fb", 4.0), ("sr", "up", 2.0), ("fb", "up", 0.5)):
        desk.weights.compare(*pair)
    text = find("weighing-consistency").text()
    assert text == "Consistency ratio 0.00: fine. Above 0.10 answers contradict each other."
    assert not pairs._agreement._worst.isVisible()


def test_the_three_that_agree_least_are_named_and_gone_through(desk, pairs, find):
    for pair in (("sr", "fb", 5.0), ("fb", "up", 3.0), ("sr", "up", 2.0)):
        desk.weights.compare(*pair)
    assert find("weighing-consistency").text() == (
        "Consistency ratio 0.40: above 0.10, so the answers contradict each other."
    )
    assert pairs._agreement._worst.text() == (
        "These agree least: “Self-reliance” to “Breakthroughs” is 5, “Breakthroughs” to “Upgrading” is 3, "
        "so “Self-reliance” to “Upgrading” would be 15; the answer was 2."
    )
    find("weighing-triple").click()
    seen = [{goal.bucket for goal in pairs._goals}]
    while pairs._next.isVisible():
        find("weighing-next-pair").click()
        seen.append({goal.bucket for goal in pairs._goals})
    assert seen == [{"sr", "fb"}, {"sr", "up"}, {"fb", "up"}]


def test_a_goal_weighed_for_another_range_says_so_beside_its_pair(desk, pairs, find):
    desk.weights.describe("sr", worst_text="cut off")
    desk.weights.compare("sr", "fb", 2.0)
    desk.weights.describe("sr", worst_text="half cut off")
    assert pairs._goals[0].changed.isVisible()
    assert not pairs._goals[1].changed.isVisible()
    find("weighing-first-holds").click()
    assert not pairs._goals[0].changed.isVisible()


def test_more_goals_than_ten_and_one_goal_are_a_sentence(desk, pairs):
    desk.document.open(Project(buckets=tuple(Bucket(id=str(at), name=str(at)) for at in range(11))))
    desk.weights.choose("order")
    pairs._refresh()
    assert pairs.question.text() == "At most 10 goals can be compared two at a time. Rate or rank them."
    assert not pairs._asking.isVisible()
    desk.document.open(Project(buckets=(Bucket(id="one", name="One"),)))
    pairs._refresh()
    assert pairs.question.text() == "One goal has all the weight. There is no pair."


def test_a_goal_of_the_present_pair_may_be_removed(desk, pairs):
    desk.buckets.remove("sr")
    assert [goal.bucket for goal in pairs._goals] == ["fb", "up"]
