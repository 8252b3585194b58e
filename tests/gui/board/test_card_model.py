"""The model of a list goes from value to value in small steps that Qt's own checker accepts."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from gui.board.card_model import CardModel
from gui.board.faces import Faces
from gui.desk import Desk
from gui.places import pane
from model.card import Card
from model.value import replace

CARDS = {f"c{number}": Card(id=f"c{number}", name=f"Card {number}") for number in range(12)}
Orders = st.lists(st.sampled_from(sorted(CARDS)), unique=True, max_size=12)


def test_any_order_follows_any_other(desk: Desk, qtbot: QtBot) -> None:
    faces = Faces(desk)

    @given(st.lists(Orders, min_size=2, max_size=5))
    def check(orders: list[list[str]]) -> None:
        model = CardModel(pane("self-reliance"), faces, "w")
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
        for order in orders:
            model.update(order, CARDS)
            assert model.ids == order
            assert [model.index(row).data() for row in range(model.rowCount())] == [CARDS[one].name for one in order]
        tester.deleteLater()

    check()


def recorded(model: QAbstractItemModel) -> list[str]:
    seen: list[str] = []
    model.rowsInserted.connect(lambda *_: seen.append("in"))
    model.rowsRemoved.connect(lambda *_: seen.append("out"))
    model.rowsMoved.connect(lambda *_: seen.append("move"))
    model.dataChanged.connect(lambda *_: seen.append("data"))
    model.modelReset.connect(lambda: seen.append("reset"))
    return seen


def test_a_change_of_one_card_announces_one_row(desk: Desk) -> None:
    model = CardModel(pane("self-reliance"), Faces(desk), "w")
    model.update(list(CARDS), CARDS)
    seen = recorded(model)
    model.update(list(CARDS), {**CARDS, "c3": replace(CARDS["c3"], name="New")})
    assert seen == ["data"]


def test_a_block_that_moves_is_one_move_and_never_a_reset(desk: Desk) -> None:
    model = CardModel(pane("self-reliance"), Faces(desk), "w")
    ids = list(CARDS)
    model.update(ids, CARDS)
    seen = recorded(model)
    model.update([*ids[8:10], *ids[:8], *ids[10:]], CARDS)
    assert seen == ["move"]


def test_rows_are_told_to_screen_readers(desk: Desk) -> None:
    model = CardModel(pane("self-reliance"), Faces(desk), "w")
    project = desk.document.project
    model.update(["sme"], project.card_by_id)
    index = model.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Semiconductor equipment"
    said = index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert said == "in Self-reliance. score 34. future. 2 pieces of evidence. 3 tradeoffs"


def test_rows_take_no_drops_themselves(desk: Desk) -> None:
    model = CardModel(pane("self-reliance"), Faces(desk), "w")
    model.update(list(CARDS), CARDS)
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDropEnabled
    assert model.flags(QModelIndex()) & Qt.ItemFlag.ItemIsDropEnabled
    assert model.removeRows(0, 1) is False
