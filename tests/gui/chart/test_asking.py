"""The chart's menu asks how the number is made that was pointed at."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gui.chart import ChartPanel
from model.priority.method.number import Number


@pytest.fixture
def panel(desk, qtbot):
    made = ChartPanel(desk)
    qtbot.addWidget(made)
    made.resize(1200, 320)
    made.show()
    qtbot.waitExposed(made)
    made.start()
    return made


@pytest.fixture
def asked(desk):
    numbers = []
    desk.inquiry.asked.connect(numbers.append)
    return numbers


def ask(view):
    next(action for action in view.actions() if action.text() == "How is this made").trigger()


def point(view, row, x):
    return QPoint(x, round(float(view.bars.frame.y(row))) + 8)


def press(view, place, button=Qt.MouseButton.RightButton):
    QTest.mousePress(view.viewport(), button, Qt.KeyboardModifier.NoModifier, place)


def test_the_menu_is_of_the_row_that_it_is_opened_on(panel, desk, asked):
    view = panel._cards.view
    press(view, point(view, 2, 60))
    card = view.bars.picture.keys[2]
    assert desk.selection.cards == (card,)
    ask(view)
    assert asked == [Number("score", (card,))]


def test_a_menu_on_selected_cards_leaves_them_selected(panel, desk):
    view = panel._cards.view
    both = view.bars.picture.keys[:2]
    desk.selection.select_cards(both)
    press(view, point(view, 1, 60))
    assert desk.selection.cards == both


def test_interval_and_share_are_asked_for_where_they_stand(panel, desk, asked):
    view = panel._cards.view
    frame, card = view.bars.frame, view.bars.picture.keys[0]
    press(view, point(view, 0, round(frame.score_right) + 20))
    ask(view)
    press(view, point(view, 0, round(frame.top_left) + 4))
    ask(view)
    assert asked == [Number("band", (card,)), Number("top", (card,), desk.priorities.firmness.places)]
    QTest.keyClick(view, Qt.Key.Key_Down)
    ask(view)
    assert asked[-1] == Number("score", (view.bars.picture.keys[1],))


def test_the_buckets_ask_for_their_points(panel, desk, asked):
    panel.tabs.setCurrentIndex(1)
    view = panel._buckets.view
    press(view, point(view, 1, 60), Qt.MouseButton.LeftButton)
    ask(view)
    assert asked == [Number("bucket", (desk.document.project.buckets[1].id,))]


def test_without_a_row_it_is_said_what_to_do(panel, desk, asked, qtbot):
    with qtbot.waitSignal(desk.feedback.said) as said:
        ask(panel._cards.view)
    assert said.args == ["Select a row to see how its number is made."]
    assert asked == []
