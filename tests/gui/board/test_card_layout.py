"""The geometry of a card, measured without a window, and the payload of a drag."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QMimeData, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from gui.board import Board, mime
from gui.board.card_layout import CardLayout, frame_in, measures
from gui.desk import Desk
from gui.places import INBOX
from model.card import Card


@pytest.mark.parametrize("compact", [True, False])
def test_everything_on_a_card_stays_inside_it(styled: QApplication, compact: bool) -> None:
    density = measures(compact)
    layout = CardLayout(QRectF(0, 0, 222, density.height), density)
    parts = [layout.name(40), layout.score(30)] if compact else [
        layout.name(40), layout.score(30), layout.note(), layout.marks()
    ]  # fmt: skip
    assert all(layout.frame.contains(part) for part in parts)


def test_names_start_where_the_design_says(styled: QApplication) -> None:
    density = measures(False)
    assert (density.height, density.gap, density.inset) == (70, 6, 18)
    assert CardLayout(QRectF(0, 0, 222, 70), density).name(0).x() == 18


@pytest.mark.parametrize("compact", [True, False])
def test_a_card_keeps_its_height_and_its_ring_stays_in_its_row(styled: QApplication, compact: bool) -> None:
    density = measures(compact)
    row = QRectF(0, 300, 228, density.height + density.gap)
    frame = frame_in(row, density)
    assert frame.height() == density.height
    assert row.contains(CardLayout(frame, density).ring().adjusted(-1, -1, 1, 1))


def test_name_and_score_do_not_overlap(styled: QApplication) -> None:
    layout = CardLayout(QRectF(0, 0, 222, 70), measures(False))
    assert layout.name(38).right() <= layout.score(30).left()


def test_a_payload_comes_back_as_it_went() -> None:
    packed = mime.packed([Card(id="a", name="A"), Card(id="b", name="B")], INBOX, "w")
    assert mime.unpacked(packed) == mime.Payload(("a", "b"), INBOX, "w")
    assert packed.text() == "A\nB"


@given(st.binary(max_size=200))
def test_any_bytes_are_a_payload_or_nothing(raw: bytes) -> None:
    data = QMimeData()
    data.setData(mime.CARDS, QByteArray(raw))
    found = mime.unpacked(data)
    assert found is None or found.ids


@pytest.mark.parametrize(
    "raw",
    [
        b"[]", b"{}", b'{"ids": "abc", "source": ["inbox", ""], "window": "w"}',
        b'{"ids": [1], "source": ["inbox", ""], "window": "w"}',
        b'{"ids": ["a"], "source": ["elsewhere", ""], "window": "w"}', b'{"ids": [], "source": ["inbox", ""]}',
        b"\x80\x04\x95", b'{"ids": ["a"], "source": "inbox", "window": "w"}',
    ],
)  # fmt: skip
def test_a_crafted_payload_is_nothing(raw: bytes) -> None:
    data = QMimeData()
    data.setData(mime.CARDS, QByteArray(raw))
    assert mime.unpacked(data) is None


def test_a_compact_card_in_many_buckets_leaves_half_of_its_room_to_the_name(board: Board, desk: Desk) -> None:
    for number in range(5):
        desk.buckets.add(f"Goal {number}")
    delegate = board.panes["self-reliance"].list.delegate
    delegate.compact = True
    others = [bucket.id for bucket in desk.document.project.buckets][1:]
    card, picture = desk.document.project.card("sme"), QImage(228, 76, QImage.Format.Format_RGB32)
    layout = CardLayout(QRectF(0, 0, 222, delegate.density.height), delegate.density)
    with QPainter(picture) as painter:
        widths = [delegate._compact_marks(painter, layout, card, others[:count], 0) for count in (3, 7)]
    assert widths[0] == widths[1] < 222 / 2
