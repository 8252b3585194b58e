"""What a step on a worded scale means, and what may be typed."""

import pytest

from gui.inspector.pieces.scales import FIT_SCALE, IMPACT_SCALE, typed
from model.value import Refusal


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("0.5", 0.5),
        ("-0,25", -0.25),
        ("−1", -1.0),
        (".5", 0.5),
        ("0.2..0.6", (0.2, 0.6)),
        ("0.6 .. 0.2", (0.2, 0.6)),
        ("-0.5…0.5", (-0.5, 0.5)),
        ("0.2 to 0.6", (0.2, 0.6)),
        ("0.2–0.6", (0.2, 0.6)),
        ("0.4..0.4", 0.4),
        ("50 %", 0.5),
        ("20%..40%", (0.2, 0.4)),
        ("helps", 0.5),
        ("Works against it", -1.0),
        ("serves", 1.0),
        ("hind", -0.5),
        ("does", 0.0),
    ],
)
def test_numbers_intervals_and_words_are_read(text, amount):
    assert FIT_SCALE.read(text) == amount


@pytest.mark.parametrize("text", ["", "  ", "much", "0.2..", "..", "1.2.3", "he lps"])
def test_what_cannot_be_read_is_refused_with_a_way_out(text):
    with pytest.raises(Refusal, match="Type a number"):
        FIT_SCALE.read(text)


@pytest.mark.parametrize(("scale", "text"), [(FIT_SCALE, "1.5"), (IMPACT_SCALE, "-0.1"), (FIT_SCALE, "0.5..2")])
def test_a_number_outside_the_scale_is_refused(scale, text):
    with pytest.raises(Refusal, match="from"):
        scale.read(text)


def test_large_is_told_from_very_large():
    assert IMPACT_SCALE.read("large") == 0.75
    assert IMPACT_SCALE.read("very") == 1.0


def test_steps_go_from_word_to_word_and_stop_at_the_ends():
    assert FIT_SCALE.stepped(0.3, 1) == 0.5
    assert FIT_SCALE.stepped(0.3, -1) == 0.0
    assert FIT_SCALE.stepped(-1.0, 2) == 0.0
    assert FIT_SCALE.stepped(1.0, 1) == 1.0
    assert FIT_SCALE.stepped((0.2, 0.6), 1) == 0.5
    assert FIT_SCALE.stepped(-0.5, -9) == -1.0


def test_the_first_step_says_something_mild():
    assert FIT_SCALE.stepped(None, 1) == 0.5
    assert FIT_SCALE.stepped(None, -1) == -0.5
    assert IMPACT_SCALE.nudged(None, 1) == 0.5


def test_a_drag_snaps_to_words_and_else_to_the_grid():
    assert FIT_SCALE.drawn(0.46) == 0.5
    assert FIT_SCALE.drawn(0.31) == 0.3
    assert FIT_SCALE.drawn(7.0) == 1.0
    assert IMPACT_SCALE.nudged(0.5, -1) == 0.45


def test_confidence_widens_a_point_and_leaves_an_interval():
    assert FIT_SCALE.band(0.5, "fair") == (0.35, 0.65)
    assert IMPACT_SCALE.band(0.5, "fair") == (0.425, 0.575)
    assert FIT_SCALE.band(0.95, "weak") == (0.65, 1.0)
    assert FIT_SCALE.band(0.5, None) == (0.5, 0.5)
    assert FIT_SCALE.band((0.1, 0.2), "weak") == (0.1, 0.2)


def test_amounts_are_spoken_in_words_and_shown_as_typed():
    assert FIT_SCALE.spoken(None) == "not judged"
    assert FIT_SCALE.spoken(0.6) == "helps"
    assert IMPACT_SCALE.spoken((0.2, 0.6)) == "moderate, 0.2..0.6"
    assert typed(-0.5) == "−0.5"
    assert FIT_SCALE.read(typed((-0.5, 0.25))) == (-0.5, 0.25)
