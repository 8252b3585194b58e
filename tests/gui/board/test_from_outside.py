"""What comes from other programs and other windows, and what goes out to them. Numbers: feature list, part D."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt, QUrl
from pytestqt.qtbot import QtBot

from gui.board import Board, mime
from gui.board.card_list import CardList
from gui.board.card_model import CardModel
from gui.desk import Desk
from gui.places import ASIDE, INBOX, pane
from model.card import Card
from model.exchange import read_list
from tests.gui.board.conftest import Gap, Hand

SR, FB, EU = "self-reliance", "fundamental-breakthroughs", "economic-upgrading"


def view(board: Board, bucket: str) -> CardList:
    return board.panes[bucket].list


def text(said: str) -> QMimeData:
    data = QMimeData()
    data.setText(said)
    return data


def test_d11_lines_become_cards_where_the_line_is_shown(board: Board, hand: Hand, gap: Gap, qtbot: QtBot) -> None:
    target = view(board, SR)
    hand.bring(text("Photonic chips\nNeuromorphic chips")).over(target.viewport(), gap(target, 1))
    assert hand.action == Qt.DropAction.CopyAction
    assert board.dragging.sentence == "new cards here"
    with qtbot.waitSignal(board.text_offered) as offered:
        hand.drop(target.viewport(), gap(target, 1))
    assert offered.args == ["Photonic chips\nNeuromorphic chips", pane(SR), "sme"]
    assert board.dragging.sentence is None


def test_d11_a_header_takes_text_for_its_pane(board: Board, hand: Hand, qtbot: QtBot) -> None:
    with qtbot.waitSignal(board.text_offered) as offered:
        hand.bring(text("One\nTwo")).drop(board.panes[SR].header, QPoint(40, 20))
    assert offered.args == ["One\nTwo", pane(SR), None]


def test_d11_inbox_and_aside_take_text(board: Board, hand: Hand, gap: Gap, qtbot: QtBot) -> None:
    for target, place in ((board.side.inbox, INBOX), (board.side.aside, ASIDE)):
        end = gap(target, len(target.cards.ids))
        with qtbot.waitSignal(board.text_offered) as offered:
            hand.bring(text("One more aim")).drop(target.viewport(), end)
        assert offered.args == ["One more aim", place, None]


@pytest.mark.parametrize("with_text", [True, False])
def test_d12_files_are_left_to_the_window(board: Board, hand: Hand, gap: Gap, with_text: bool) -> None:
    """A file manager brings the path as text too; a list that took that would keep the file from the window."""
    target, data = view(board, SR), QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/list.csv")])
    if with_text:
        data.setText("/tmp/list.csv")
    for widget, point in ((target.viewport(), gap(target, 0)), (board.panes[SR].header, QPoint(9, 9)),
                          (board.side, QPoint(9, 9))):  # fmt: skip
        assert hand.bring(data).over(widget, point).action is None


def test_d13_a_drag_out_carries_the_names_as_text(board: Board) -> None:
    source = view(board, SR)
    data = source.cards.mimeData([source.cards.index(1), source.cards.index(0)])
    assert data.text() == "Home-made chips\nSemiconductor equipment"


def test_d21_cards_of_another_window_come_as_copies_with_their_notes(
    board: Board, desk: Desk, hand: Hand, gap: Gap, qtbot: QtBot
) -> None:
    card = Card(id="5g", name="Robots, drones", note="Heads the list\nof one plan")
    target = view(board, SR)
    hand.bring(mime.packed([card], pane(EU), "another window")).over(target.viewport(), gap(target, 0))
    assert (hand.action, board.dragging.sentence) == (Qt.DropAction.CopyAction, "copy here")
    with qtbot.waitSignal(board.text_offered) as offered:
        hand.drop(target.viewport(), gap(target, 0))
    said, place, before = offered.args
    assert (place, before) == (pane(SR), "domestic-chips")
    assert [row.fields for row in read_list(said).rows] == [{"name": card.name, "note": card.note}]
    assert desk.document.project.card("5g").region == {EU}


def test_nothing_is_left_aimed_at_after_a_drop_from_outside(board: Board, hand: Hand, gap: Gap) -> None:
    foreign = mime.packed([Card(id="a", name="A")], INBOX, "another window")
    for data in (foreign, text("A")):
        target = view(board, SR)
        hand.bring(data).drop(target.viewport(), gap(target, 0))
        assert (board.dragging.over, board.dragging.sentence) == (None, None)
        assert target._drags.gap.shown is None


WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=30)


@given(st.lists(st.tuples(WORDS.map(str.strip).filter(lambda one: one.strip("'=+-@ ")), WORDS), min_size=1, max_size=4))
def test_names_and_notes_of_another_window_are_read_as_they_were(pairs: list[tuple[str, str]]) -> None:
    cards = [Card(id=f"c{at}", name=" ".join(name.split()), note=note) for at, (name, note) in enumerate(pairs)]
    said = mime.copied_from(mime.packed(cards, INBOX, "w"))
    assert said is not None
    assert [row.fields["name"].split() for row in read_list(said).rows] == [card.name.split() for card in cards]


def test_a_foreign_model_payload_is_never_decoded(
    board: Board, desk: Desk, hand: Hand, gap: Gap, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[str] = []
    for name in ("dropMimeData", "canDropMimeData", "setItemData", "insertRows"):
        monkeypatch.setattr(CardModel, name, lambda *_, name=name: called.append(name), raising=False)
    crafted = QMimeData()
    crafted.setData("application/x-qabstractitemmodeldatalist", QByteArray(b"\x80\x04\x95cos\nsystem\n"))
    before, target = desk.document.project, view(board, SR)
    hand.bring(crafted).over(target.viewport(), gap(target, 0))
    assert hand.action is None
    hand.drop(target.viewport(), gap(target, 0))
    assert (desk.document.project, called) == (before, [])


def test_the_model_itself_takes_no_drop(board: Board) -> None:
    model = view(board, SR).cards
    data = mime.packed([model.card(0)], pane(SR), board.dragging.token)
    nowhere = model.index(-1)
    assert not model.canDropMimeData(data, Qt.DropAction.MoveAction, 0, 0, nowhere)
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, nowhere)


def test_the_list_announces_a_payload_nested_by_the_thousand_as_nothing() -> None:
    data = QMimeData()
    data.setData(mime.CARDS, QByteArray(b"[" * 200_000))
    assert mime.unpacked(data) is None
