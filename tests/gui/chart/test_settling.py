"""Samples come after the bars: intervals and shares glide to what they say, and nothing else moves."""

from dataclasses import fields

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.chart import ChartPanel
from gui.chart.motion import SLIDE, Motion
from gui.chart.pages import CardsPage
from gui.chart.picture import Picture, card_picture
from gui.chart.picture import settled as settled_picture
from gui.chart.slide import Slide
from gui.desk import Desk
from gui.places import INBOX, pane
from gui.theme import px
from model.edits.judge import judge
from model.files import template
from model.priority.firmness import at_once, settle
from model.priority.sampling import sample
from model.priority.score import evaluate
from model.project import Project
from tests.gui.samples import settled

SR, EU = "self-reliance", "economic-upgrading"
SAMPLED = {"low", "high", "sampled", "share", "firm", "places"}


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> CardsPage:
    panel = ChartPanel(desk)
    panel.resize(1280, 420)
    qtbot.addWidget(panel)
    settled(desk, qtbot)
    panel.start()
    with qtbot.waitExposed(panel):
        panel.show()
    found = panel.findChild(CardsPage)
    assert isinstance(found, CardsPage)
    return found


def shown(page: CardsPage) -> Picture:
    assert page.view.bars.picture is not None
    return page.view.bars.picture


def ends(picture: Picture, *left_out: str) -> dict[str, tuple[float, float]]:
    """The ends of the interval of each row, but for some."""
    rows = zip(picture.keys, picture.low.tolist(), picture.high.tolist(), strict=True)
    return {key: (low, high) for key, low, high in rows if key not in left_out}


def unmoved(before: Picture, after: Picture) -> bool:
    """Whether nothing differs but what samples say."""
    names = [one.name for one in fields(Picture) if one.name not in SAMPLED]
    return all(np.array_equal(getattr(before, name), getattr(after, name)) for name in names)


def test_samples_move_no_bar_no_row_and_not_the_axis() -> None:
    evaluation = evaluate(template("essay"))
    first = card_picture(evaluation, at_once(evaluation))
    then = settled_picture(first, settle(evaluation, sample(evaluation)))
    assert unmoved(first, then)
    assert not np.array_equal(first.low, then.low)
    assert (first.share == -1).all()
    assert (then.share >= 0).all()


def test_where_no_row_was_before_intervals_are_there_at_once() -> None:
    evaluation = evaluate(template("essay"))
    nothing, then = card_picture(evaluate(Project())), card_picture(evaluation, at_once(evaluation))
    assert ends(Slide(nothing, then).firmness_at(0.5, then)) == ends(then)


def test_on_screen_samples_move_no_bar(page: CardsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.cards.judge(["sme"], SR, fit=0.9, impact=1.0)
    before = shown(page)
    settled(desk, qtbot)
    assert shown(page) is not before
    assert unmoved(before, shown(page))


def test_an_edit_leaves_the_intervals_of_other_cards_to_the_last_bit(page: CardsPage, desk: Desk, qtbot: QtBot) -> None:
    before = ends(shown(page), "sme")
    desk.cards.judge(["sme"], SR, fit=0.9, impact=1.0)
    at_first = shown(page)
    assert ends(at_first, "sme") == before
    settled(desk, qtbot)
    assert ends(shown(page)) == ends(at_first)


def test_a_new_card_leaves_the_intervals_of_the_others(page: CardsPage, desk: Desk, qtbot: QtBot) -> None:
    before = ends(shown(page))
    desk.cards.add(["Fusion"], pane(SR))
    assert ends(shown(page), "fusion") == before
    settled(desk, qtbot)
    assert ends(shown(page), "fusion") == before
    desk.cards.remove(["fusion"])
    assert ends(shown(page)) == before


def test_a_card_in_the_inbox_changes_no_figure(page: CardsPage, desk: Desk, qtbot: QtBot) -> None:
    before = shown(page)
    desk.cards.add(["Fusion"], INBOX)
    settled(desk, qtbot)
    assert shown(page).share.tolist() == before.share.tolist()
    assert ends(shown(page)) == ends(before)


def test_figures_of_the_last_samples_stay_until_newer_ones_are_there(page: CardsPage, desk: Desk) -> None:
    before = dict(zip(shown(page).keys, shown(page).share.tolist(), strict=True))
    desk.cards.judge(["foreign-chips"], SR, fit=1.0, impact=1.0)
    after = shown(page)
    assert after.keys[0] == "foreign-chips"
    assert dict(zip(after.keys, after.share.tolist(), strict=True)) == before


def test_intervals_glide_while_the_bars_end_their_own_way(page: CardsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.appearance.set(reduced_motion=False)
    desk.cards.judge(["sme"], SR, fit=-1.0, impact=1.0)
    motion, target = page.view._motion, page.view._target
    assert target is not None
    settled(desk, qtbot)
    assert motion._way is not None
    assert motion._way.end.score is target.score
    qtbot.waitUntil(lambda: shown(page) is page.view._target, timeout=3000)
    assert desk.priorities.firmness is not None
    row = desk.priorities.firmness.evaluation.row["sme"]
    assert ends(shown(page))["sme"][0] == desk.priorities.firmness.low[row]


def test_a_glide_neither_ends_nor_begins_anew_the_way_of_the_bars(qtbot: QtBot, desk: Desk) -> None:
    steps, widget = list[Picture](), QWidget()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    desk.appearance.set(reduced_motion=False)
    motion = Motion(desk.appearance, steps.append, widget)
    project = template("essay")
    first, then = (evaluate(one) for one in (project, judge(project, ["sme"], SR, fit=-1.0, impact=1.0)))
    motion.go(card_picture(first))
    end = card_picture(then)
    motion.go(end)
    motion._clock.pause()
    motion._clock.setCurrentTime(60)
    halfway = steps[-1].score
    assert not np.array_equal(halfway, end.score)
    motion.settle(settled_picture(end, settle(then, sample(then, 500))))
    motion._second.pause()
    motion._second.setCurrentTime(60)
    assert np.array_equal(steps[-1].score, halfway)
    motion._second.setCurrentTime(SLIDE)
    assert np.array_equal(steps[-1].score, halfway)
    motion._clock.setCurrentTime(SLIDE)
    assert np.array_equal(steps[-1].score, end.score)


def test_a_glide_begins_where_the_interval_is_and_leaves_the_bars_alone(page: CardsPage, desk: Desk) -> None:
    desk.appearance.set(reduced_motion=False)
    firmness = desk.priorities.firmness
    assert firmness is not None
    before = shown(page)
    wider = type(firmness)(
        firmness.evaluation, firmness.low - 10, firmness.high + 10, firmness.sampled, firmness.samples
    )
    page.view.settle(wider)
    assert unmoved(before, shown(page))
    start = ends(before)["sme"][0]
    assert start - 10 < ends(shown(page))["sme"][0] <= start
    way = page.view._motion._gliding
    assert way is not None
    half = way.firmness_at(0.5, before)
    assert ends(half)["sme"][0] == pytest.approx(start - 5)
    assert unmoved(before, half)


def test_samples_that_come_while_a_card_is_dragged_leave_what_the_drop_would_bring(
    page: CardsPage, desk: Desk, qtbot: QtBot
) -> None:
    desk.cards.judge(["sme"], SR, fit=0.9, impact=1.0)
    waiting = next(card.id for card in desk.document.project.cards if not card.region and not card.aside)
    page.preview((waiting,), INBOX, pane(SR), False)
    before = shown(page)
    assert before.pending.any()
    settled(desk, qtbot)
    assert unmoved(before, shown(page))


def test_every_part_of_a_row_explains_itself(page: CardsPage, desk: Desk) -> None:
    frame, picture = page.view.bars.frame, shown(page)
    row = picture.keys.index("ai")
    y = round(frame.y(row))
    middle = round((frame.x(float(picture.low[row])) + frame.x(float(picture.high[row]))) / 2)
    parts = {
        "name": (QPoint(px(60), y + 5), "row"),
        "bar": (QPoint(round(frame.x(5)), y + 5), "row"),
        "whisker": (QPoint(middle, y + px(18)), "interval"),
        "beside the whisker": (QPoint(round(frame.x(float(picture.high[row]))) + 20, y + px(18)), "row"),
        "interval": (QPoint(round(frame.span_right) - 10, y + 5), "interval"),
        "top": (QPoint(round(frame.top_left) + 10, y + 5), "top"),
        "below all rows": (QPoint(round(frame.top_left) + 10, round(frame.y(len(picture.keys))) + 30), "row"),
    }
    assert {name: page.view.bars.part_at(point) for name, (point, _) in parts.items()} == {
        name: part for name, (_, part) in parts.items()
    }
    told = {part: page._explain("ai", part) for part in ("row", "interval", "top")}  # type: ignore[arg-type]
    assert told["row"].startswith("Artificial intelligence: 19 of 100")
    assert "90 % interval: 3 to 41" in told["interval"]
    assert "Among the first 3 in 30 % of 10,000 samples" in told["top"]


def test_a_narrow_chart_gives_up_the_interval_first(page: CardsPage) -> None:
    frame = page.view.bars.frame
    assert frame.wide
    assert frame.score_right < frame.span_right < frame.top_left < frame.top_right
    page.window().resize(860, 420)
    QTest.qWait(0)
    narrow = page.view.bars.frame
    assert not narrow.wide
    assert narrow.topped
    assert narrow.plot.right() < narrow.score_right < narrow.top_left


def test_the_chart_and_each_row_of_its_table_say_how_often_a_card_stays_on_top(page: CardsPage) -> None:
    assert page.view.accessibleDescription().startswith("1. Home-made chips 44, top 3: 84 %; 2. ")
    cell = page.table.index(0, 1)
    assert cell.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "top 3: 84 %"


def test_with_three_cards_the_column_says_how_often_each_is_first(page: CardsPage, desk: Desk, qtbot: QtBot) -> None:
    assert page.view.bars.columns[2] == "Stays in top 3"
    desk.document.open(template("three-buckets"))
    desk.cards.add(["One", "Two", "Three"], pane(desk.document.project.buckets[0].id))
    settled(desk, qtbot)
    assert page.view.bars.columns[2] == "Stays first"
    assert shown(page).share.sum() == pytest.approx(1)
    assert "Stays first" in page.table.text()


def test_before_any_sample_there_are_dots_and_no_number(page: CardsPage, desk: Desk) -> None:
    desk.document.open(template("three-buckets"))
    desk.cards.add([f"Card {number}" for number in range(100)], pane(desk.document.project.buckets[0].id))
    row = [page.table.index(0, column).data() for column in range(6)]
    assert row[3:] == ["…", "…", "…"]
    assert shown(page).firm.tolist() == [0.0] * 100
    assert "top 3: …" in page.view.accessibleDescription()


def test_a_judgement_gives_its_card_an_interval_in_the_same_frame(page: CardsPage, desk: Desk) -> None:
    desk.cards.judge(["sme"], SR, fit=0.9, impact=1.0)
    assert desk.priorities.firmness is not None
    assert not desk.priorities.firmness.settled
    exact = evaluate(desk.document.project)
    row = exact.row["sme"]
    assert ends(shown(page))["sme"] == tuple(sample(exact).band[row, [0, 2]].tolist())
