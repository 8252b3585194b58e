"""The worded slider, by key, by mouse, and for a screen reader."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication

from gui.inspector.pieces.scales import FIT_SCALE, IMPACT_SCALE
from gui.inspector.pieces.slider import WordedSlider
from gui.theme import Appearance

Key = Qt.Key


@pytest.fixture
def slider(qtbot):
    """A slider that shows at once whatever is said to it, as it does on the page."""
    made = WordedSlider(FIT_SCALE, Appearance())
    qtbot.addWidget(made)
    made.heard = []
    made.said.connect(lambda amount: (made.heard.append(amount), made.put(amount, "fair", "not judged")))
    made.resize(208, 24)
    made.show()
    made.setFocus()
    return made


def at(slider, number):
    place = slider.place()
    return QPoint(round(place.x(number)), slider.height() // 2)


@pytest.mark.parametrize(
    ("start", "key", "amount"),
    [
        (0.5, Key.Key_Right, 1.0),
        (0.5, Key.Key_Up, 1.0),
        (0.3, Key.Key_Left, 0.0),
        (0.0, Key.Key_Down, -0.5),
        (-0.5, Key.Key_PageUp, 0.5),
        (0.5, Key.Key_PageDown, -0.5),
        (0.2, Key.Key_End, 1.0),
        (0.2, Key.Key_Home, -1.0),
        (None, Key.Key_Right, 0.5),
        (None, Key.Key_Left, -0.5),
    ],
)
def test_keys_go_from_word_to_word(slider, qtbot, start, key, amount):
    slider.put(start, None, "not judged")
    qtbot.keyClick(slider, key)
    assert slider.heard == [amount]


def test_shift_makes_the_steps_fine(slider, qtbot):
    slider.put(0.5, None, "")
    qtbot.keyClick(slider, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert slider.heard == [0.55]


def test_delete_takes_back_and_enter_asks_to_type(slider, qtbot):
    slider.put(0.5, None, "")
    with qtbot.waitSignal(slider.asked):
        qtbot.keyClick(slider, Key.Key_Return)
    qtbot.keyClick(slider, Key.Key_Delete)
    assert slider.heard == [None]


def test_other_keys_go_on_to_the_window(slider, qtbot):
    qtbot.keyClick(slider, Key.Key_A)
    assert slider.heard == []


def test_a_drag_takes_the_handle_along_and_ends_in_one_gesture(slider, qtbot):
    done = []
    slider.done.connect(lambda: done.append(len(slider.heard)))
    slider.put(0.0, None, "")
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=at(slider, 0.0))
    for number in (0.2, 0.3, 0.51):
        qtbot.mouseMove(slider, at(slider, number))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at(slider, 0.51))
    assert slider.heard[-1] == 0.5
    assert len(slider.heard) == 3
    assert done == [3]


def test_a_press_on_the_track_judges_what_was_not_judged(slider, qtbot):
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=at(slider, -1.0))
    assert slider.heard == [-1.0]


def test_a_press_on_the_word_changes_nothing_and_a_double_click_asks_to_type(slider, qtbot):
    slider.put(0.5, None, "")
    word = slider.word_rect().center()
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=word)
    with qtbot.waitSignal(slider.asked):
        qtbot.mouseDClick(slider, Qt.MouseButton.LeftButton, pos=word)
    assert slider.heard == []


def test_the_wheel_is_left_to_the_page(slider):
    slider.put(0.5, None, "")
    middle = slider.rect().center()
    none = Qt.KeyboardModifier.NoModifier
    turned = QWheelEvent(
        middle, slider.mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, none,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(slider, turned)
    assert not turned.isAccepted()
    assert slider.heard == []


def test_a_screen_reader_finds_a_slider_with_its_word_and_may_set_it(slider):
    slider.setAccessibleName("Fit for Upgrading")
    slider.put(0.5, "fair", "not judged")
    face = QAccessible.queryAccessibleInterface(slider)
    assert face.role() == QAccessible.Role.Slider
    assert face.text(QAccessible.Text.Name) == "Fit for Upgrading"
    assert face.text(QAccessible.Text.Description) == "helps"
    assert slider.value() == 50
    slider.setValue(-50)
    assert slider.heard == [-0.5]


def test_what_was_not_judged_is_said_and_no_number_stands_for_it(slider):
    slider.put(None, None, "not judged")
    assert slider.accessibleDescription() == "not judged"
    assert slider.amount is None


def test_showing_an_amount_says_nothing_to_the_document(slider):
    slider.put(0.5, None, "")
    slider.put(-0.5, None, "")
    assert slider.heard == []


def test_an_interval_is_spoken_with_its_ends_and_shown_at_its_middle(slider):
    slider.put((0.2, 0.6), None, "")
    assert slider.accessibleDescription() == "helps, 0.2..0.6"
    assert slider.value() == 40


def test_tracks_of_all_scales_stand_in_line(qtbot):
    both = [WordedSlider(scale, Appearance()) for scale in (FIT_SCALE, IMPACT_SCALE)]
    for one in both:
        qtbot.addWidget(one)
        one.resize(208, 24)
    assert both[0].place().track == both[1].place().track


@pytest.mark.parametrize("width", [148, 168, 208, 400])
def test_handle_and_word_stay_inside_at_every_width(slider, width):
    slider.resize(width, 24)
    place = slider.place()
    assert place.track.left() >= 7
    assert place.track.width() >= 28
    assert place.word.right() < width
    assert place.word.left() > place.track.right()
