"""Swing weighting: the order of the moves, then each against the first; and numbers given as such."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

Key, Alt = Qt.Key, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def swing(desk, inspector):
    inspector.resize(292, 1400)
    inspector.weigh("swing")
    QApplication.processEvents()
    return inspector.weights._walks["swing"]


def swings(desk):
    return {one.id: one.swing for one in desk.document.project.buckets}


def said(inspector):
    return inspector.weights._in_use._said.text()


def drag(qtbot, row, to):
    """Drag a row of an order until the pointer is at that height of the list."""
    start = QPoint(row.width() // 2, 8)
    qtbot.mousePress(row, Qt.MouseButton.LeftButton, pos=start)
    end = row.mapFromParent(QPoint(row.width() // 2, to))
    for share in (0.3, 0.6, 1.0):
        qtbot.mouseMove(row, start + (end - start) * share)
    return end


def test_it_asks_for_the_first_move_with_the_range_of_each_goal(desk, inspector, swing):
    desk.weights.describe("sr", worst_text="cut off", best_text="on its own")
    assert "Which one move from worst to best would you make first?" in swing.question.text()
    assert swing.list.order == ["sr", "up", "fb"]
    assert swing.list.rows["sr"].goal.range._said.text() == "cut off → on its own"
    assert swing.list.rows["fb"].goal.range._said.text() == "No range given"
    assert said(inspector) == "Not answered yet. Weights come from numbers."


def test_going_on_gives_the_first_one_100_in_one_step(desk, inspector, swing, find):
    find("weighing-next").click()
    assert swings(desk) == {"sr": 100.0, "fb": None, "up": None}
    assert "How much does moving this goal" in swing.question.text()
    assert said(inspector) == "1 of 3 answered; weights stay as they were until all are."
    assert desk.document.project.weighting == "fixed"
    assert QApplication.focusWidget() is find("weighing-swing-up")
    desk.document.undo()
    assert swings(desk) == dict.fromkeys(("sr", "fb", "up"))
    assert find("weighing-next").isVisible()


def test_the_others_are_rated_by_key_and_count_when_all_are(desk, inspector, swing, find, qtbot):
    find("weighing-next").click()
    first = find("weighing-swing-up")
    assert not first.rated
    qtbot.keyClick(first, Key.Key_Right)
    for _ in range(3):
        qtbot.keyClick(first, Key.Key_PageUp)
    assert swings(desk) == {"sr": 100.0, "fb": None, "up": 80.0}
    assert desk.document.project.weighting == "fixed"
    qtbot.keyClick(find("weighing-swing-fb"), Key.Key_Home)
    assert swings(desk) == {"sr": 100.0, "fb": 0.0, "up": 80.0}
    assert desk.document.project.weighting == "swing"
    assert said(inspector) == "In use"


def test_a_slider_is_dragged_in_one_step(desk, swing, find, qtbot):
    find("weighing-next").click()
    slider = find("weighing-swing-up")
    y = slider.height() // 2
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(40, y))
    for x in (60, 80, slider.width() - 8):
        qtbot.mouseMove(slider, QPoint(x, y))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 8, y))
    assert swings(desk)["up"] == 100.0
    desk.document.undo()
    assert swings(desk)["up"] is None


def test_a_row_is_dragged_to_the_top(desk, swing, qtbot):
    row = swing.list.rows["fb"]
    end = drag(qtbot, row, 2)
    assert swing.list._line.isVisible()
    qtbot.mouseRelease(row, Qt.MouseButton.LeftButton, pos=end)
    assert swing.list.order == ["fb", "sr", "up"]
    assert swings(desk) == {"sr": None, "fb": 100.0, "up": None}
    assert not swing.list._line.isVisible()


def test_escape_gives_up_a_drag(desk, swing, qtbot):
    row = swing.list.rows["fb"]
    end = drag(qtbot, row, 2)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert not swing.list._line.isVisible()
    qtbot.mouseRelease(row, Qt.MouseButton.LeftButton, pos=end)
    assert swing.list.order == ["sr", "up", "fb"]
    assert swings(desk) == dict.fromkeys(("sr", "fb", "up"))


def test_keys_and_buttons_move_a_row_and_keep_the_focus_on_it(desk, swing, find, qtbot):
    grip = find("weighing-swing-order-up")
    grip.setFocus()
    qtbot.keyClick(grip, Key.Key_Up, Alt)
    assert swing.list.order == ["up", "sr", "fb"]
    assert grip.hasFocus()
    assert grip.accessibleName() == "Upgrading, place 1 of 3"
    qtbot.keyClick(grip, Key.Key_Down)
    assert QApplication.focusWidget() is find("weighing-swing-order-sr")
    find("weighing-swing-order-fb-up").click()
    assert swing.list.order == ["up", "fb", "sr"]
    assert not find("weighing-swing-order-up-up").isEnabled()


def test_an_order_among_those_that_are_not_rated_is_kept_while_the_page_is(desk, swing, find):
    find("weighing-swing-order-fb-up").click()
    assert swings(desk) == dict.fromkeys(("sr", "fb", "up"))
    desk.cards.rename("ai", "AI")
    desk.weights.weigh("sr", 90.0)
    assert swing.list.order == ["sr", "fb", "up"]


def test_ratings_change_hands_when_the_order_is_changed(desk, swing, find):
    desk.weights.rate_swings({"sr": 100.0, "up": 60.0, "fb": 30.0})
    assert swing.list.order == ["sr", "up", "fb"]
    find("weighing-swing-order-fb-up").click()
    assert swings(desk) == {"sr": 100.0, "fb": 60.0, "up": 30.0}
    find("weighing-swing-order-fb-up").click()
    assert swings(desk) == {"fb": 100.0, "sr": 60.0, "up": 30.0}
    desk.document.undo()
    assert swing.list.order == ["sr", "fb", "up"]


def test_a_goal_as_valuable_as_the_first_may_become_the_yardstick(desk, swing, find, qtbot):
    desk.weights.rate_swings({"sr": 100.0, "up": 100.0, "fb": 30.0})
    find("weighing-next").click()
    before = desk.document.project
    find("weighing-swing-up-crown").click()
    assert desk.document.project is before
    qtbot.keyClick(find("weighing-swing-sr"), Key.Key_PageDown)
    assert swings(desk) == {"sr": 90.0, "up": 100.0, "fb": 30.0}


def test_the_largest_is_made_100_where_none_is(desk, swing, find):
    desk.weights.rate_swings({"sr": 40.0, "up": 80.0, "fb": 30.0})
    find("weighing-next").click()
    find("weighing-swing-up-crown").click()
    assert swings(desk) == {"sr": 40.0, "up": 100.0, "fb": 30.0}


def test_ratings_that_are_there_are_shown_at_once(desk, inspector):
    desk.weights.rate_swings({"sr": 100.0, "up": 60.0})
    inspector.weigh("swing")
    assert "counts 100" in inspector.weights._walks["swing"].question.text()


def test_a_doubt_makes_an_interval_and_the_yardstick_has_none(desk, inspector, swing, find):
    desk.weights.rate_swings({"sr": 100.0, "up": 60.0, "fb": 40.0})
    find("weighing-next").click()
    doubt = find("weighing-swing-up-doubt")
    doubt.setCurrentIndex(2)
    doubt.activated.emit(2)
    assert desk.document.project.bucket("up").doubt == 10.0
    assert find("weighing-swing-up")._doubt == 10.0
    face = inspector.weights.shares._faces[2]
    assert face.accessibleName() == "Upgrading: 30 %, from 26 to 33 %"
    doubt.setCurrentIndex(0)
    doubt.activated.emit(0)
    assert desk.document.project.bucket("up").doubt is None
    assert face.accessibleName() == "Upgrading: 30 %"


def test_a_range_is_given_in_place(desk, swing, find, qtbot):
    find("weighing-swing-order-fb-range-edit").click()
    field = find("weighing-swing-order-fb-range-worst")
    assert field.hasFocus()
    qtbot.keyClicks(field, "nothing new")
    assert desk.document.project.bucket("fb").scale.worst_text == "nothing new"
    assert swing.list.rows["fb"].goal.range._said.text() == "nothing new → not said"
    find("weighing-swing-order-fb-range-edit").click()
    assert not field.isVisible()


def test_a_rating_given_for_another_range_is_confirmed_or_asked_for_again(desk, swing, find, qtbot):
    desk.weights.describe("fb", worst_text="nothing")
    desk.weights.rate_swings({"sr": 100.0, "up": 60.0, "fb": 40.0})
    find("weighing-next").click()
    row = swing.ratings.rows["fb"]
    assert not row.goal.changed.isVisible()
    desk.weights.describe("fb", worst_text="a little")
    assert row.goal.changed._said.text() == "Weighed for another range: nothing → not said."
    find("weighing-swing-fb-goal-again").click()
    assert QApplication.focusWidget() is row.slider
    find("weighing-swing-fb-goal-holds").click()
    assert not row.goal.changed.isVisible()
    assert desk.document.undo_label == "Keep weight"
    desk.weights.describe("fb", worst_text="much")
    assert row.goal.changed.isVisible()
    qtbot.keyClick(row.slider, Key.Key_Right)
    assert not row.goal.changed.isVisible()


def test_goals_that_come_and_go_are_followed(desk, inspector, swing):
    desk.buckets.add("Prestige")
    desk.selection.clear()
    inspector.weigh("swing")
    assert swing.list.order == ["sr", "up", "fb", "prestige"]
    desk.buckets.remove("sr")
    assert swing.list.order == ["up", "fb", "prestige"]
    for bucket in ("up", "fb", "prestige"):
        desk.buckets.remove(bucket)
    assert inspector.weights.nothing.isVisible()
    assert not inspector.weights.shares.isVisible()
    desk.document.undo()
    assert swing.list.order == ["prestige"]


def test_numbers_count_when_all_are_given_and_leave_other_answers_alone(desk, inspector, qtbot, find):
    desk.weights.rate_swings({"sr": 100.0, "up": 60.0, "fb": 40.0})
    desk.buckets.add("Prestige")
    desk.weights.rate_swing("prestige", 10.0)
    inspector.weigh("fixed")
    assert said(inspector) == "3 of 4 answered; weights stay as they were until all are."
    qtbot.keyClick(find("weighing-number-sr"), Key.Key_Left)
    assert desk.document.project.bucket("sr").weight == 99.0
    assert desk.document.project.weighting == "swing"
    qtbot.keyClick(find("weighing-number-prestige"), Key.Key_Right)
    assert desk.document.project.weighting == "fixed"
    assert [one.weight for one in desk.document.project.buckets] == [99.0, 50.0, 50.0, 50.0]
    assert swings(desk) == {"sr": 100.0, "fb": 40.0, "up": 60.0, "prestige": 10.0}
    find("weighing-number-sr-crown").click()
    assert desk.document.project.bucket("sr").weight == 100.0
