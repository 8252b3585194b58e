"""The range of a goal: said in words, typed as levels."""

import pytest
from PySide6.QtCore import Qt

from gui.inspector.bucket.range_words import LevelTexts, level_texts, range_words, read_points, spoken_range
from model.scale import Scale
from model.value import Refusal

FALLING = Scale(worst_text="imports", best_text="none", unit="%", points=((0.0, 1.0), (30.0, 0.5), (90.0, 0.0)))


@pytest.mark.parametrize(
    ("scale", "words"),
    [
        (None, ""),
        (Scale(unit="%"), ""),
        (Scale(worst_text="cut off"), "cut off → not said"),
        (Scale(worst_text="cut off", best_text="on its own"), "cut off → on its own"),
        (Scale(points=((-5.0, 0.0), (1e6, 1.0))), "−5 → 1000000"),
        (FALLING, "imports (90 %) → none (0 %)"),
    ],
)
def test_a_range_runs_from_the_worst_to_the_best(scale, words):
    assert range_words(scale) == words


def test_a_screen_reader_hears_the_range_in_a_phrase():
    assert spoken_range(FALLING) == "from imports (90 %) to none (0 %)"
    assert spoken_range(None) == "no range given"


@pytest.mark.parametrize("scale", [FALLING, Scale(points=((0.0, 0.0), (0.5, 0.25), (1.0, 1.0))), None])
def test_levels_are_read_as_they_are_shown(scale):
    assert read_points(level_texts(scale)) == (scale.points if scale else ())


@pytest.mark.parametrize(
    ("typed", "points"),
    [
        (LevelTexts("0", "1,5", ""), ((0.0, 0.0), (1.5, 1.0))),
        (LevelTexts("−2", "-1", ""), ((-2.0, 0.0), (-1.0, 1.0))),
        (LevelTexts("0", "9", "6:0.7;3: 0,2"), ((0.0, 0.0), (3.0, 0.2), (6.0, 0.7), (9.0, 1.0))),
        (LevelTexts("0", "", ""), None),
        (LevelTexts("", "", "6: 0.7"), None),
    ],
)
def test_levels_may_be_typed_in_several_ways(typed, points):
    assert read_points(typed) == points


@pytest.mark.parametrize("typed", [LevelTexts("0", "x"), LevelTexts("nan", "1"), LevelTexts("0", "9", "6 is good")])
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(Refusal):
        read_points(typed)


@pytest.fixture
def scale(desk):
    desk.selection.select_bucket("sr")
    return lambda: desk.document.project.bucket("sr").scale


def test_ends_in_words_are_typed_in_one_step_each(desk, scale, find, qtbot):
    qtbot.keyClicks(find("inspector-range-worst"), "cut off")
    qtbot.keyClicks(find("inspector-range-best"), "on its own")
    assert scale() == Scale(worst_text="cut off", best_text="on its own")
    desk.document.undo()
    assert scale() == Scale(worst_text="cut off")
    desk.document.undo()
    assert scale() is None


def test_the_first_level_waits_for_the_second(desk, scale, inspector, find, qtbot):
    low = find("inspector-range-low")
    low.setFocus()
    qtbot.keyClicks(low, "10")
    find("inspector-range-high").setFocus()
    assert scale() is None
    assert low.text() == "10"
    assert "give both ends" in inspector.pages["bucket"].range.fields._unused.text()
    qtbot.keyClicks(find("inspector-range-high"), "90")
    assert scale().points == ((10.0, 0.0), (90.0, 1.0))
    assert not inspector.pages["bucket"].range.fields._unused.isVisible()
    qtbot.keyClicks(find("inspector-range-between"), "50: 0.9")
    assert scale().points == ((10.0, 0.0), (50.0, 0.9), (90.0, 1.0))


def test_levels_that_make_no_scale_are_explained_and_stay_in_their_fields(desk, scale, inspector, find, qtbot):
    desk.weights.describe("sr", points=((0.0, 0.0), (9.0, 1.0)))
    high = find("inspector-range-high")
    high.setFocus()
    high.selectAll()
    qtbot.keyClicks(high, "0")
    assert scale().points == ((0.0, 0.0), (9.0, 1.0))
    fields = inspector.pages["bucket"].range.fields
    assert "two different levels" in fields.high.hint.text()
    find("inspector-range-low").setFocus()
    assert high.text() == "0"
    assert fields._unused.text() == "Not used: these levels make no scale."
    desk.selection.select_bucket("fb")
    desk.selection.select_bucket("sr")
    assert find("inspector-range-high").text() == "9"


def test_levels_are_taken_away_together(desk, scale, find, qtbot):
    desk.weights.describe("sr", points=((0.0, 0.0), (9.0, 1.0)))
    for one in ("low", "high"):
        field = find(f"inspector-range-{one}")
        field.setFocus()
        field.selectAll()
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert scale() is None


def test_a_level_in_the_middle_stays_when_an_end_moves(desk, scale, find, qtbot):
    desk.weights.describe("sr", points=((0.0, 0.0), (5.0, 0.8), (9.0, 1.0)))
    find("inspector-range-high").end(False)
    qtbot.keyClicks(find("inspector-range-high"), "0")
    assert scale().points == ((0.0, 0.0), (5.0, 0.8), (90.0, 1.0))


def test_where_levels_come_from_is_chosen(desk, scale, find):
    desk.weights.describe("sr", points=((0.0, 0.0), (9.0, 1.0)), kind="ordinal")
    kind = find("inspector-range-kind")
    assert kind.key == "ordinal"
    kind.setCurrentIndex(0)
    kind.activated.emit(0)
    assert scale().kind == "interval"
