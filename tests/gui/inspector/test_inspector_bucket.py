"""A bucket's page, and the weights of all."""

import pytest
from PySide6.QtCore import QPoint, Qt

from gui.inspector.bucket.weights import Weights


@pytest.fixture
def bucket(desk):
    desk.selection.select_bucket("sr")
    return lambda: desk.document.project.bucket("sr")


def weights(desk):
    return [one.weight for one in desk.document.project.buckets]


def share(inspector, one):
    return inspector.findChild(Weights)._rows[one]._share.text()


def test_name_subtitle_and_aim_are_edited_in_place(desk, bucket, find, qtbot):
    find("inspector-bucket-name").end(False)
    qtbot.keyClicks(find("inspector-bucket-name"), "!")
    qtbot.keyClicks(find("inspector-subtitle"), "Soft")
    find("inspector-aim").selectAll()
    qtbot.keyClicks(find("inspector-aim"), "Go on")
    assert (bucket().name, bucket().subtitle, bucket().aim) == ("Self-reliance!", "Soft", "Go on")
    assert desk.document.undo_label == "Edit aim"


def test_an_empty_name_is_refused_with_a_hint(bucket, inspector, find, qtbot):
    name = find("inspector-bucket-name")
    name.selectAll()
    qtbot.keyClick(name, Qt.Key.Key_Backspace)
    assert bucket().name == "Self-reliance"
    assert "needs a name" in inspector.pages["bucket"].head.name.hint.text()


def test_cards_are_counted_with_those_that_nobody_judged(bucket, find):
    assert find("inspector-bucket-cards").text() == "1 card, 1 not judged"


def test_a_weight_changes_all_shares_and_keys_are_one_step(desk, bucket, inspector, find, qtbot):
    assert [share(inspector, one) for one in ("sr", "fb", "up")] == ["50 %", "25 %", "25 %"]
    slider = find("weight-fb")
    slider.setFocus()
    for _ in range(5):
        qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    assert weights(desk) == [100.0, 100.0, 50.0]
    assert [share(inspector, one) for one in ("sr", "fb", "up")] == ["40 %", "40 %", "20 %"]
    desk.document.undo()
    assert weights(desk) == [100.0, 50.0, 50.0]
    assert slider.value() == 50


def test_a_weight_is_dragged_in_one_step(desk, bucket, find, qtbot):
    slider = find("weight-sr")
    y = slider.height() // 2
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 8, y))
    for x in (60, 40, 8):
        qtbot.mouseMove(slider, QPoint(x, y))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(8, y))
    assert weights(desk)[0] == 0.0
    desk.document.undo()
    assert weights(desk)[0] == 100.0


def test_a_screen_reader_hears_rating_and_share(bucket, find):
    slider = find("weight-fb")
    assert slider.accessibleName() == "Weight of Breakthroughs"
    assert slider.accessibleDescription() == "25 % of the whole"
    assert slider.value() == 50


def choose(find, source):
    """Pick where the weights come from, by the place in the list."""
    sources = find("inspector-weighting")
    at = ["free", "swing", "order", "fixed", "pairwise"].index(source)
    sources.setCurrentIndex(at)
    sources.activated.emit(at)


def test_weights_nobody_was_asked_for_say_so_and_the_first_slider_makes_them_ratings(desk, bucket, find, qtbot):
    choose(find, "free")
    assert desk.document.project.weighting == "free"
    qtbot.keyClick(find("weight-fb"), Qt.Key.Key_Left)
    assert desk.document.project.weighting == "fixed"
    assert weights(desk) == [100.0, 99.0, 100.0]


def test_an_order_of_importance_is_changed_step_by_step(desk, bucket, find):
    choose(find, "order")
    ranks = lambda: {one.id: one.rank for one in desk.document.project.buckets}
    assert desk.document.project.weighting == "order"
    assert ranks() == {"sr": 1, "up": 2, "fb": 3}
    assert not find("inspector-rank-up").isEnabled()
    find("inspector-rank-down").click()
    assert ranks() == {"up": 1, "sr": 2, "fb": 3}
    find("inspector-rank-up").click()
    assert ranks() == {"sr": 1, "up": 2, "fb": 3}


def test_going_back_to_numbers_brings_the_numbers_back(desk, bucket, find, inspector):
    before = [share(inspector, one) for one in ("sr", "fb", "up")]
    desk.weights.rank(["fb", "up", "sr"])
    assert [share(inspector, one) for one in ("sr", "fb", "up")] != before
    choose(find, "fixed")
    assert desk.document.project.weighting == "fixed"
    assert [share(inspector, one) for one in ("sr", "fb", "up")] == before


@pytest.mark.parametrize("source", ["swing", "pairwise"])
def test_a_source_without_its_answers_opens_the_walk_and_leaves_the_weights(desk, bucket, find, inspector, source):
    before = desk.document.project
    choose(find, source)
    assert desk.document.project is before
    assert (find("weighing-way").key, inspector.weights.way) == (source, source)
    inspector.leave()
    assert find("inspector-weighting").key == "fixed"


def test_an_order_that_leaves_goals_out_opens_the_walk(desk, bucket, find, inspector):
    desk.weights.rank(["sr", "up"])
    desk.weights.choose("fixed")
    choose(find, "order")
    assert desk.document.project.weighting == "fixed"
    assert inspector.weights.way == "order"


def test_a_source_with_all_its_answers_counts_at_once(desk, bucket, find, inspector):
    desk.weights.rate_swings({"sr": 100.0, "fb": 50.0, "up": 50.0})
    desk.weights.choose("fixed")
    choose(find, "swing")
    assert desk.document.project.weighting == "swing"
    assert share(inspector, "sr") == "50 %"


@pytest.mark.parametrize(("source", "field"), [("swing", "swing"), ("fixed", "weight")])
def test_a_slider_shows_and_changes_the_rating_that_counts(desk, bucket, find, qtbot, source, field):
    desk.weights.rate_swings({"sr": 80.0, "fb": 30.0, "up": 60.0})
    desk.weights.number("sr", 90.0)
    desk.weights.choose(source)
    slider = find("weight-fb")
    shown = getattr(desk.document.project.bucket("fb"), field)
    assert slider.value() == shown
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert getattr(desk.document.project.bucket("fb"), field) == shown + 1
    assert desk.document.project.weighting == source


@pytest.mark.parametrize("source", ["order", "pairwise"])
def test_a_slider_turns_other_answers_into_numbers_that_keep_the_shares(desk, bucket, find, inspector, qtbot, source):
    for pair in (("sr", "fb", 4.0), ("sr", "up", 2.0), ("fb", "up", 0.5)):
        desk.weights.compare(*pair)
    desk.weights.choose(source)
    qtbot.keyClick(find("weight-sr"), Qt.Key.Key_Left)
    assert desk.document.project.weighting == "fixed"
    assert weights(desk)[0] == 99.0
    assert weights(desk)[1] == pytest.approx({"order": 100 * 2 / 11, "pairwise": 25.0}[source])


def test_the_goals_are_weighed_from_here(desk, bucket, find, inspector):
    find("inspector-weigh").click()
    assert find("weighing-way").key == "fixed"
    find("inspector-back").click()
    assert inspector.tab == "bucket"
    assert find("inspector-weigh").isVisible()


def test_a_name_among_the_weights_selects_its_bucket(desk, bucket, find):
    find("inspector-show-up").click()
    assert desk.selection.bucket == "up"
    assert find("inspector-bucket-name").text() == "Upgrading"


def test_colour_and_letter(desk, bucket, find, compose):
    find("inspector-colour-4").click()
    assert bucket().colour == 4
    compose(find("inspector-letter"), "自")
    assert bucket().letter == "自"
    desk.document.undo()
    desk.document.undo()
    assert bucket().colour == 0
    assert find("inspector-colour-0").isChecked()


def test_a_letter_that_is_too_long_is_refused_with_a_hint(bucket, inspector, find, qtbot):
    qtbot.keyClicks(find("inspector-letter"), "abc")
    assert bucket().letter == "ab"
    assert inspector.pages["bucket"].look.letter.hint.isVisible()


def test_a_kind_is_chosen_or_written(bucket, find, qtbot):
    kind = find("inspector-bucket-kind")
    kind.setCurrentIndex(1)
    kind.textActivated.emit(kind.currentText())
    assert bucket().kind == "create an upside"
    field = find("inspector-bucket-kind-text")
    field.selectAll()
    qtbot.keyClicks(field, "prestige")
    assert bucket().kind == "prestige"


@pytest.mark.parametrize(("text", "years"), [("5", 5.0), ("2,5", 2.5)])
def test_a_half_life_is_a_number_of_years(bucket, find, qtbot, text, years):
    qtbot.keyClicks(find("inspector-half-life"), text)
    assert bucket().half_life == years


@pytest.mark.parametrize("text", ["soon", "0", "-3", "nan", "1e99"])
def test_another_half_life_is_refused_with_a_hint(bucket, inspector, find, qtbot, text):
    find("inspector-half-life").insert(text)
    find("inspector-half-life").textEdited.emit(text)
    assert bucket().half_life is None
    assert "number of years" in inspector.pages["bucket"].details.half_life.hint.text()


def test_no_half_life_means_no_discount(desk, bucket, find, qtbot):
    field = find("inspector-half-life")
    qtbot.keyClicks(field, "5")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert bucket().half_life is None


def test_priority_in_words_with_scope_and_basis(bucket, find, qtbot):
    qtbot.keyClicks(find("inspector-priority"), "highest")
    qtbot.keyClicks(find("inspector-priority-condition"), "in a crisis")
    find("inspector-priority-basis-inferred").click()
    assert (bucket().priority, bucket().priority_condition, bucket().priority_basis) == (
        "highest", "in a crisis", "inferred",
    )  # fmt: skip


def test_removing_the_bucket_is_one_step(desk, bucket, find):
    find("inspector-bucket-remove").click()
    assert "sr" not in desk.document.project.bucket_by_id
    desk.document.undo()
    assert bucket().name == "Self-reliance"
