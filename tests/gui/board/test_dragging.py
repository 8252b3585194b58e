"""Dragging as people expect it: the numbers are those of the feature list, part D."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.board import Board
from gui.board.banner import Banner, _fitted
from gui.board.card_list import CardList
from gui.board.edge_scroll import speed
from gui.desk import Desk
from gui.places import ASIDE, INBOX, pane
from model.project import Project
from tests.gui.board.conftest import ALT, CTRL, Gap, Hand

SR, FB, EU = "self-reliance", "fundamental-breakthroughs", "economic-upgrading"


def region(desk: Desk, card: str) -> frozenset[str]:
    return desk.document.project.card(card).region


def view(board: Board, bucket: str) -> CardList:
    return board.panes[bucket].list


def test_d1_several_cards_move_at_once(board: Board, desk: Desk, hand: Hand, gap: Gap) -> None:
    target = view(board, SR)
    hand.carry(view(board, EU), "5g", "subsidies").over(target.viewport(), gap(target, 3))
    hand.drop(target.viewport(), gap(target, 3))
    assert region(desk, "5g") == region(desk, "subsidies") == {SR}


def test_d2_the_drag_picture_carries_a_count(board: Board, desk: Desk) -> None:
    from gui.board.drag_picture import drag_picture

    source = view(board, EU)
    card = desk.document.project.card("5g")
    one = drag_picture(source.delegate, board.faces, card, EU, 1, 1.0).toImage()
    two = drag_picture(source.delegate, board.faces, card, EU, 2, 1.0).toImage()
    corner = QPoint(two.width() - 16, 11)
    assert one.pixelColor(corner) != two.pixelColor(corner)


def test_d3_the_insertion_line_is_where_the_drop_goes(board: Board, hand: Hand, gap: Gap) -> None:
    target = view(board, SR)
    before = target.viewport().grab().toImage()
    hand.carry(view(board, EU), "5g").over(target.viewport(), gap(target, 1))
    y = target.visualRect(target.cards.index(1)).top() - target.delegate.density.gap // 2
    after = target.viewport().grab().toImage()
    accent = board.faces.theme.accent.rgb()
    line = [after.pixelColor(60, row).rgb() for row in range(y - 3, y + 4)]
    assert accent in line
    assert before != after


def test_d4_the_order_inside_a_pane_changes(board: Board, desk: Desk, hand: Hand, gap: Gap) -> None:
    target = view(board, SR)
    assert target.cards.ids == ["domestic-chips", "sme", "euv"]
    hand.carry(target, "domestic-chips", "euv").over(target.viewport(), gap(target, 1))
    hand.drop(target.viewport(), gap(target, 1))
    assert target.cards.ids == ["domestic-chips", "euv", "sme"]
    assert desk.document.undo_label == "Reorder 2 cards"


def test_d5_the_list_scrolls_while_a_drag_rests_at_its_edge(board: Board, desk: Desk, hand: Hand, qtbot: QtBot) -> None:
    desk.cards.add([f"Technology {number}" for number in range(30)], pane(EU))
    target = view(board, EU)
    bar, bottom = target.verticalScrollBar(), QPoint(40, target.viewport().height() - 4)
    bar.setValue(0)
    hand.carry(view(board, SR), "sme").over(target.viewport(), bottom)
    first = target._drags.gap.shown
    qtbot.waitUntil(lambda: bar.value() > 500, timeout=4000)
    assert first is not None
    assert (target._drags.gap.shown or 0) > first + 3
    hand.over(target.viewport(), QPoint(40, 3))
    qtbot.waitUntil(lambda: bar.value() == 0, timeout=4000)
    board.dragging.end()


def test_d5_scrolling_ends_with_the_drag(board: Board, desk: Desk, hand: Hand, qtbot: QtBot) -> None:
    desk.cards.add([f"Technology {number}" for number in range(30)], pane(EU))
    target = view(board, EU)
    bar, bottom = target.verticalScrollBar(), QPoint(40, target.viewport().height() - 4)
    for ends in (lambda: hand.leave(target.viewport()), board.dragging.end):
        bar.setValue(0)
        hand.carry(view(board, SR), "sme").over(target.viewport(), bottom)
        ends()
        qtbot.wait(100)
        assert bar.value() == 0


@pytest.mark.parametrize(("at", "sign"), [(-5, -1), (3, -1), (40, 0), (150, 0), (260, 0), (297, 1), (310, 1)])
def test_d5_scrolling_is_faster_nearer_to_the_edge(styled: QApplication, at: int, sign: int) -> None:
    assert (speed(at, 300) > 0) - (speed(at, 300) < 0) == sign
    assert abs(speed(0, 300)) > abs(speed(20, 300)) > 0


def test_d5_the_panes_scroll_sideways_while_a_drag_waits_at_their_edge(
    board: Board, desk: Desk, hand: Hand, qtbot: QtBot
) -> None:
    for number in range(4):
        desk.buckets.add(f"Goal {number}")
    qtbot.wait(20)
    bar, edge = board.area.horizontalScrollBar(), QPoint(board.area.width() - 5, 200)
    bar.setValue(0)
    last = next(one.list for one in board.row.panes if one.x() + one.width() > board.area.width())
    hand.carry(view(board, SR), "sme")
    hand.over(last.viewport(), last.viewport().mapFromGlobal(board.area.mapToGlobal(edge)))
    qtbot.waitUntil(lambda: bar.value() == bar.maximum(), timeout=3000)
    bar.setValue(0)
    hand.leave(last.viewport())
    qtbot.wait(100)
    assert bar.value() == 0
    board.dragging.end()


def test_d6_leaving_a_drag_changes_nothing(board: Board, desk: Desk, hand: Hand, gap: Gap) -> None:
    before, target = desk.document.project, view(board, SR)
    hand.carry(view(board, EU), "5g").over(target.viewport(), gap(target, 0)).leave(target.viewport())
    board.dragging.end()
    assert desk.document.project is before
    assert board.dragging.over is None


def test_d7_ctrl_adds_and_the_cursor_says_so(board: Board, desk: Desk, hand: Hand, gap: Gap) -> None:
    target = view(board, SR)
    hand.carry(view(board, EU), "5g").over(target.viewport(), gap(target, 0))
    said = [hand.action]
    hand.over(target.viewport(), gap(target, 0), CTRL)
    assert [*said, hand.action] == [Qt.DropAction.MoveAction, Qt.DropAction.CopyAction]
    hand.drop(target.viewport(), gap(target, 0), CTRL)
    assert region(desk, "5g") == {SR, EU}


def test_d8_a_drop_that_would_do_nothing_is_refused(board: Board, hand: Hand, gap: Gap) -> None:
    target = view(board, SR)
    hand.carry(target, "sme").over(target.viewport(), gap(target, 1))
    assert hand.action is None
    hand.over(target.viewport(), gap(target, 0), CTRL)
    assert hand.action is None
    hand.over(target.viewport(), gap(target, 0))
    assert hand.action == Qt.DropAction.MoveAction


def test_d9_the_heads_of_inbox_and_aside_count_too(board: Board, desk: Desk, hand: Hand) -> None:
    below = board.side.adder.geometry().bottom()
    hand.carry(view(board, SR), "sme").drop(board.side, QPoint(40, below + 8))
    assert desk.document.project.card("sme").aside
    hand.carry(board.side.aside, "sme").drop(board.side, QPoint(40, 12))
    assert not desk.document.project.card("sme").aside
    assert region(desk, "sme") == frozenset()


def test_d9_a_drop_on_the_header_counts(board: Board, desk: Desk, hand: Hand) -> None:
    header = board.panes[FB].header
    hand.carry(view(board, SR), "sme").over(header, QPoint(40, 20))
    assert hand.action == Qt.DropAction.MoveAction
    hand.drop(header, QPoint(40, 20))
    assert region(desk, "sme") == {FB}


def test_d14_one_gesture_is_one_undo_step(board: Board, desk: Desk, hand: Hand, gap: Gap) -> None:
    before, target = desk.document.project, view(board, SR)
    hand.carry(view(board, EU), "5g", "subsidies").drop(target.viewport(), gap(target, 1))
    assert target.cards.ids[1:3] == ["5g", "subsidies"]
    assert desk.document.undo_label == "Move 2 cards to Self-reliance"
    desk.document.undo()
    assert desk.document.project is before
    assert target.cards.ids == ["domestic-chips", "sme", "euv"]


def test_d15_moved_cards_stay_selected_and_in_view(board: Board, desk: Desk, hand: Hand, gap: Gap) -> None:
    target = view(board, EU)
    hand.carry(view(board, SR), "sme").drop(target.viewport(), gap(target, len(target.cards.ids)))
    assert desk.selection.cards == ("sme",)
    assert target.selected_ids() == ["sme"]
    row = target.cards.ids.index("sme")
    assert target.viewport().rect().intersects(target.visualRect(target.cards.index(row)))


def test_d16_the_pane_says_before_the_drop_what_will_be_true(board: Board, hand: Hand, gap: Gap) -> None:
    target = view(board, SR)
    hand.carry(view(board, EU), "5g").over(target.viewport(), gap(target, 0), CTRL)
    assert board.dragging.sentence == "in Self-reliance and Economic upgrading"
    hand.over(target.viewport(), gap(target, 0))
    assert board.dragging.sentence == "in Self-reliance"
    hand.carry(view(board, EU), "5g", "ai").over(target.viewport(), gap(target, 0), CTRL)
    assert board.dragging.sentence == "in Self-reliance, and where they are"


def test_d16_inbox_and_aside_say_it_too(board: Board, hand: Hand, gap: Gap) -> None:
    said = {}
    for target in (board.side.inbox, board.side.aside):
        hand.carry(view(board, SR), "sme").over(target.viewport(), gap(target, 0))
        banner = next(one for one in board.side.findChildren(Banner) if one.isVisible())
        said[target.place] = board.dragging.sentence
        assert banner.height() >= 30
        assert not banner.geometry().intersects(target.geometry())
        hand.leave(target.viewport())
        assert not banner.isVisible()
    assert said == {INBOX: "in no bucket", ASIDE: "aside: shown, never counted"}


def test_d16_a_long_sentence_is_written_in_two_lines_before_it_is_cut(styled: QApplication) -> None:
    used, lines = _fitted("in Self-reliance and Economic upgrading", QRectF(0, 0, 190, 40))
    assert lines[0] + " " + lines[1] == "in Self-reliance and Economic upgrading"
    assert all(QFontMetricsF(used).horizontalAdvance(line) <= 190 for line in lines)


def test_d17_alt_on_a_card_notes_a_pair(board: Board, desk: Desk, hand: Hand) -> None:
    target = view(board, SR)
    middle = target.visualRect(target.cards.index(1)).center()
    hand.carry(view(board, EU), "5g").over(target.viewport(), middle, ALT)
    assert target.delegate.target == "sme"
    hand.drop(target.viewport(), middle, ALT)
    added = desk.document.project.tradeoffs[-1]
    assert (added.kind, added.cards) == ("pair", ("5g", "sme"))
    assert region(desk, "5g") == {EU}


def test_d18_a_drop_on_the_inbox_unplaces(board: Board, desk: Desk, hand: Hand, gap: Gap) -> None:
    inbox = board.side.inbox
    hand.carry(view(board, SR), "domestic-chips").drop(inbox.viewport(), gap(inbox, 0))
    assert region(desk, "domestic-chips") == frozenset()
    assert inbox.cards.ids[0] == "domestic-chips"


def test_d19_a_drop_aside_sets_aside(board: Board, desk: Desk, hand: Hand, gap: Gap) -> None:
    aside = board.side.aside
    hand.carry(view(board, SR), "sme").drop(aside.viewport(), gap(aside, 0))
    assert desk.document.project.card("sme").aside
    hand.carry(aside, "sme").drop(view(board, SR).viewport(), QPoint(40, 10))
    assert region(desk, "sme") == {SR}


def test_d20_a_folded_pane_opens_under_a_drag(board: Board, hand: Hand, qtbot: QtBot) -> None:
    board.panes[FB].toggle()
    assert board.panes[FB].collapsed
    hand.carry(view(board, SR), "sme").over(board.panes[FB].header, QPoint(10, 100))
    qtbot.waitUntil(lambda: not board.panes[FB].collapsed, timeout=3000)


def test_d22_drags_work_while_a_search_is_on(board: Board, desk: Desk, hand: Hand, gap: Gap) -> None:
    board.set_search("chips")
    source, target = view(board, EU), view(board, SR)
    assert "foreign-chips" in source.cards.ids
    assert "5g" not in source.cards.ids or "chip" in desk.document.project.card("5g").note
    hand.carry(source, "foreign-chips").drop(target.viewport(), gap(target, 0))
    assert region(desk, "foreign-chips") == {SR}
    board.set_search("")
    assert target.cards.ids[0] == "foreign-chips"


def test_d29_a_dropped_card_settles_and_does_not_where_less_motion_is_asked_for(
    board: Board, desk: Desk, hand: Hand, gap: Gap, qtbot: QtBot
) -> None:
    target = view(board, SR)
    hand.carry(view(board, EU), "5g").drop(target.viewport(), gap(target, 0))
    assert not target.delegate.settling
    desk.appearance.set(reduced_motion=False)
    hand.carry(target, "5g").drop(view(board, EU).viewport(), gap(view(board, EU), 0))
    assert view(board, EU).delegate.settling == {"5g"}
    qtbot.waitUntil(lambda: not view(board, EU).delegate.settling, timeout=2000)
    assert view(board, EU).delegate.away.isNull()


def test_d30_a_drop_outside_loses_nothing(board: Board, desk: Desk, hand: Hand) -> None:
    before = desk.document.project
    hand.carry(view(board, SR), "sme")
    hand.over(board.area.viewport(), QPoint(2, 2))
    board.dragging.end()
    assert desk.document.project is before


def test_the_preview_tells_what_the_drop_would_bring(board: Board, hand: Hand, gap: Gap, qtbot: QtBot) -> None:
    target = view(board, SR)
    with qtbot.waitSignal(board.dragging.preview) as shown:
        hand.carry(view(board, EU), "5g").over(target.viewport(), gap(target, 0), CTRL)
    assert shown.args == [("5g",), pane(EU), pane(SR), True]


def test_nothing_is_added_to_the_project_during_a_drag(board: Board, desk: Desk, hand: Hand, gap: Gap) -> None:
    seen: list[Project] = []
    desk.document.changed.connect(lambda _before, after: seen.append(after))
    for bucket in (SR, FB):
        hand.carry(view(board, EU), "5g").over(view(board, bucket).viewport(), gap(view(board, bucket), 0))
    QApplication.processEvents()
    assert not seen
