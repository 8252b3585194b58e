"""The chart on screen: it follows edits, selects both ways, explains, copies, and says the same as its table."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.chart import ChartPanel
from gui.chart.copied import _flowed
from gui.chart.explained import explanation
from gui.chart.pages import CardsPage
from gui.desk import Desk
from gui.places import INBOX, pane
from gui.theme import px
from model.files import template
from model.value import replace
from tests.gui.samples import settled

SR, EU = "self-reliance", "economic-upgrading"


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> ChartPanel:
    made = ChartPanel(desk)
    made.resize(1280, 236)
    qtbot.addWidget(made)
    made.start()
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def page(panel: ChartPanel) -> CardsPage:
    found = panel.findChild(CardsPage)
    assert isinstance(found, CardsPage)
    return found


def point(page: CardsPage, row: int) -> QPoint:
    return QPoint(300, round(page.view.bars.frame.y(row)) + 5)


def test_every_edit_moves_the_bars(page: CardsPage, desk: Desk) -> None:
    before = page.view.bars.picture
    desk.cards.judge(["sme"], SR, fit=1.0, impact=1.0)
    after = page.view.bars.picture
    assert before is not None
    assert after is not None
    assert after.keys[0] == "sme"
    assert before.keys[0] != "sme"


def test_bars_slide_and_end_at_the_truth(page: CardsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.appearance.set(reduced_motion=False)
    desk.cards.judge(["sme"], SR, fit=1.0, impact=1.0)
    assert page.view.bars.picture is not page.view._target
    qtbot.waitUntil(lambda: page.view.bars.picture is page.view._target, timeout=3000)


def test_a_newer_value_starts_from_where_the_bar_is(page: CardsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.appearance.set(reduced_motion=False)
    desk.cards.judge(["sme"], SR, fit=1.0, impact=1.0)
    QTest.qWait(40)
    halfway = page.view.bars.picture
    desk.cards.judge(["sme"], SR, fit=-1.0)
    assert page.view._motion._way is not None
    assert page.view._motion._way._before is halfway
    qtbot.waitUntil(lambda: page.view.bars.picture is page.view._target, timeout=3000)


def test_a_click_selects_the_card_and_asks_to_show_it(page: CardsPage, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.selection.reveal):
        QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=point(page, 2))
    chosen = [desk.selection.cards]
    QTest.mouseClick(
        page.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, point(page, 0)
    )
    chosen.append(desk.selection.cards)
    assert chosen == [page.table.keys[2:3], (page.table.keys[2], page.table.keys[0])]


def test_a_selected_card_is_marked_and_scrolled_into_view(page: CardsPage, desk: Desk) -> None:
    last = page.table.keys[-1]
    assert page.view._scroll.value() == 0
    desk.selection.select_cards([last], reveal=True)
    assert page.view.bars.selected == {last}
    assert page.view._scroll.value() > 0
    y = page.view.bars.frame.y(len(page.table.keys) - 1)
    assert 0 < y < page.view.height()


def test_arrows_move_through_the_rows(page: CardsPage, desk: Desk) -> None:
    for key, row in ((Qt.Key.Key_Home, 0), (Qt.Key.Key_Down, 1), (Qt.Key.Key_End, -1), (Qt.Key.Key_Up, -2)):
        QTest.keyClick(page.view, key)
        assert desk.selection.cards == (page.table.keys[row],)


def test_the_table_says_what_the_bars_show(page: CardsPage, desk: Desk, qtbot: QtBot) -> None:
    settled(desk, qtbot)
    first = [page.table.index(0, column).data() for column in range(page.table.columnCount())]
    assert first == [
        "1", "Home-made chips", "44", "12", "79", "84 %", "31", "", "14",
        "not judged: Self-reliance and Economic upgrading",
    ]  # fmt: skip
    assert page.table.rowCount() == 14


def test_the_table_is_there_for_screen_readers_while_the_picture_is_shown(panel: ChartPanel, page: CardsPage) -> None:
    assert page.twin.isVisible()
    assert page.twin.accessibleIdentifier() == "chart-table"
    panel.as_table.click()
    assert page.twin.geometry() == page.rect()
    assert not page.view.isVisible()


def test_hovering_explains_the_number_in_words(page: CardsPage, desk: Desk, qtbot: QtBot) -> None:
    lines = explanation(settled(desk, qtbot), "foreign-chips").split("\n")
    assert lines[0] == "Imported chips: \N{MINUS SIGN}17 of 100, place 14 of 14"
    assert lines[1].startswith("Self-reliance: \N{MINUS SIGN}31 = 61 % × works against it")
    assert lines[2] == "Economic upgrading: +14, not judged; counts 28 %"
    assert lines[3] == "90 % interval: \N{MINUS SIGN}54 to 19"
    assert lines[4] == "Among the first 3 in 1 % of 10,000 samples"


def test_the_words_of_half_a_judgement_say_which_half_is_missing(desk: Desk) -> None:
    desk.cards.judge(["5g"], SR, fit=0.0)
    desk.cards.judge(["5g"], EU, impact=0.75)
    assert desk.priorities.firmness is not None
    lines = explanation(desk.priorities.firmness, "5g").split("\n")
    assert lines[1] == "Self-reliance: 0 = 61 % × does not help, impact not judged"
    assert lines[2].endswith("× fit not judged, large impact")


def test_a_drag_shows_what_the_drop_would_do_and_takes_it_back(panel: ChartPanel, page: CardsPage, desk: Desk) -> None:
    before = desk.document.project
    panel.preview(("5g",), pane(EU), pane(SR), True)
    shown = page.view.bars.picture
    assert shown is not None
    at = shown.keys.index("5g")
    assert (shown.added[at] > 0).tolist() == [True, False, False]
    panel.preview((), None, None, False)
    back = page.view.bars.picture
    assert back is not None
    assert not back.added.any()
    assert desk.document.project is before


def test_dragged_cards_are_scrolled_into_view(panel: ChartPanel, page: CardsPage) -> None:
    panel.preview((page.table.keys[-1],), pane(EU), pane(SR), True)
    y = page.view.bars.frame.y(len(page.table.keys) - 1)
    assert 0 < y < page.view.height() - px(21)


def test_a_row_that_stays_where_it_is_does_not_scroll_the_chart_back(page: CardsPage, desk: Desk) -> None:
    desk.selection.select_cards(["domestic-chips"])
    page.view._scroll.setValue(100)
    desk.cards.rename("domestic-chips", "Chips")
    assert page.view.bars.picture is not None
    assert page.view.bars.picture.names[0] == "Chips"
    assert page.view._scroll.value() == 100


def test_a_copied_picture_shows_no_selection_and_has_a_title(panel: ChartPanel, page: CardsPage, desk: Desk) -> None:
    plain = page.image()
    desk.selection.select_cards(["sme"])
    assert page.image() == plain
    assert plain.devicePixelRatio() == 2
    desk.document.do("Title", replace(desk.document.project, title="Another"))
    assert page.image() != plain


def test_a_key_too_long_for_one_line_takes_two() -> None:
    assert [line for _x, line in _flowed([500.0, 500.0, 500.0, 30.0])] == [0, 0, 1, 1]


def test_where_buckets_are_shown_their_picture_is_copied(panel: ChartPanel) -> None:
    panel.copy_picture()
    cards = QGuiApplication.clipboard().image()
    panel.tabs.setCurrentIndex(1)
    panel.copy_picture()
    assert QGuiApplication.clipboard().image().height() < cards.height()


def test_the_menu_of_the_chart_copies(panel: ChartPanel, page: CardsPage, desk: Desk, qtbot: QtBot) -> None:
    _made, _apart, picture, table = page.view.actions()
    with qtbot.waitSignal(desk.feedback.said, check_params_cb=lambda text: text == "Copied the chart as a table"):
        table.trigger()
    assert QGuiApplication.clipboard().text() == page.table.text()
    with qtbot.waitSignal(desk.feedback.said, check_params_cb=lambda text: text == "Copied the chart as a picture"):
        picture.trigger()
    assert not QGuiApplication.clipboard().image().isNull()


def test_picture_and_table_can_be_copied(panel: ChartPanel, qapp: object) -> None:
    panel.copy_table()
    text = QGuiApplication.clipboard().text()
    assert text.split("\n")[0].startswith("Rank\tCard\tScore\tLow (5 %)\tHigh (95 %)\tStays in top 3\tSelf-reliance")
    panel.copy_picture()
    image = QGuiApplication.clipboard().image()
    assert image.height() > 14 * px(21)


def test_the_buckets_page_selects_buckets(panel: ChartPanel, desk: Desk) -> None:
    panel.tabs.setCurrentIndex(1)
    assert panel._buckets is not None
    view = panel._buckets.view
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, round(view.bars.frame.y(1)) + 5))
    assert desk.selection.bucket == "fundamental-breakthroughs"


def test_a_thousand_cards_paint_only_what_is_seen(page: CardsPage, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.cards.add([f"Technology {number}" for number in range(1000)], pane(SR))
    painted: list[int] = []
    row = page.view.bars._row

    def counted(*told: Any) -> None:
        painted.append(told[2])
        row(*told)

    monkeypatch.setattr(page.view.bars, "_row", counted)
    page.view.viewport().grab()
    assert 0 < len(painted) < 30


def test_high_contrast_and_patterns_paint(page: CardsPage, desk: Desk) -> None:
    plain = page.view.grab().toImage()
    desk.cards.judge(["5g"], EU, fit=1.0, impact=1.0)
    desk.appearance.set("dark", patterns=True)
    assert page.view.grab().toImage() != plain


def test_without_cards_the_chart_says_what_to_do(page: CardsPage, desk: Desk) -> None:
    desk.cards.remove(list(desk.document.project.card_by_id))
    assert "Nothing judged yet" in page.view.empty_text


def test_a_first_drop_is_drawn_and_still_says_that_nothing_is_judged(page: CardsPage, desk: Desk) -> None:
    desk.document.open(template("three-buckets"))
    bucket = desk.document.project.buckets[0].id
    desk.cards.add(["Alpha", "Beta"], pane(bucket))
    assert page.view.empty_text == ""
    assert page.view.bars.footer.startswith("Nothing judged yet")
    alpha = desk.document.project.cards[0].id
    desk.cards.judge([alpha], bucket, fit=1.0, impact=0.5)
    assert page.view.bars.footer == ""


def test_cards_of_the_inbox_are_counted_below_the_bars(page: CardsPage, desk: Desk) -> None:
    desk.document.open(template("three-buckets"))
    bucket = desk.document.project.buckets[0].id
    desk.cards.add(["Alpha"], pane(bucket))
    desk.cards.judge([desk.document.project.cards[0].id], bucket, fit=1.0, impact=0.5)
    desk.cards.add(["Beta"], INBOX)
    assert page.view.bars.footer == "1 card in the inbox is not in the chart."
    desk.cards.add(["Gamma"], INBOX)
    assert page.view.bars.footer == "2 cards in the inbox are not in the chart."


def test_pages_move_the_selection_by_what_fits(page: CardsPage, desk: Desk) -> None:
    desk.selection.select_cards([page.table.keys[0]])
    QTest.keyClick(page.view, Qt.Key.Key_PageDown)
    below = page.table.keys.index(desk.selection.cards[0])
    assert below > 3
    QTest.keyClick(page.view, Qt.Key.Key_PageUp)
    assert desk.selection.cards == page.table.keys[:1]


def test_buckets_that_were_out_of_sight_are_up_to_date_when_shown(panel: ChartPanel, desk: Desk) -> None:
    assert panel._buckets is not None
    desk.cards.judge(["sme"], SR, fit=1.0, impact=1.0)
    panel.tabs.setCurrentIndex(1)
    shown = panel._buckets.view.bars.picture
    assert shown is not None
    assert shown.help[0].sum() > 0


def test_another_theme_is_drawn_at_once(
    page: CardsPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.view.viewport().repaint()
    QTest.qWait(20)
    painted: list[str] = []
    grid = page.view.bars._grid
    monkeypatch.setattr(
        page.view.bars, "_grid", lambda *told: (painted.append(desk.appearance.theme.name), grid(*told))
    )
    desk.appearance.set("dark")
    # What the old theme still had to paint may come first; what is seen in the end is the new one.
    qtbot.waitUntil(lambda: painted[-1:] == ["dark"])
