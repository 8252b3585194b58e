"""Everything one can operate has a name and an identifier of its own, in every state of the inspector."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
)

from gui.theme import px

OPERABLE = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QPlainTextEdit, QTabBar)


def card(desk, _inspector, _find):
    desk.selection.select_cards(["imported"])


def judging(desk, inspector, find):
    desk.selection.select_cards(["imported"])
    inspector.pages["card"].judgements.section("up").head.click()
    inspector.pages["card"].judgements.section("fb").head.click()
    inspector.pages["card"].judgements.section("up")._rows["fit"].type()


def cards(desk, _inspector, _find):
    desk.selection.select_cards(["imported", "home"])


def evidence(desk, _inspector, find):
    desk.selection.select_cards(["imported"])
    find("inspector-evidence-1").click()


def bucket(desk, _inspector, _find):
    desk.selection.select_bucket("sr")
    desk.weights.rank(["sr", "up", "fb"])


def weights(desk, inspector, _find):
    inspector.show_tab("bucket")


def tradeoff(desk, _inspector, find):
    desk.selection.select_tradeoff("undercut")
    find("inspector-statement-1").click()


def pair(desk, _inspector, _find):
    desk.selection.select_tradeoff("pair")


def tradeoffs(desk, inspector, _find):
    desk.selection.select_cards(["imported"])
    inspector.show_tab("tradeoffs")


def overlap(desk, _inspector, _find):
    desk.tradeoffs.add(kind="overlap", served=frozenset({"sr", "up"}), overlap=0.3)


def plan(desk, _inspector, find):
    desk.plan.require("imported", ["ai", "home"])
    desk.plan.exclude("imported", ["inbox"])
    desk.plan.pair("imported", "ai", 4.0)
    desk.plan.need(["imported"], "money", 12.0)
    desk.selection.select_cards(["imported"])
    find("inspector-plan").click()


def plan_of_several(desk, _inspector, find):
    desk.selection.select_cards(["imported", "home"])
    find("inspector-plan").click()


def plan_without_resources(desk, _inspector, find):
    desk.plan.remove_resource("money")
    desk.selection.select_cards(["imported"])
    find("inspector-plan").click()


def shares(desk, _inspector, find):
    desk.plan.share("sr", 0.2)
    desk.selection.select_bucket("sr")
    find("inspector-bucket-plan").click()
    find("inspector-share-add").click()


def resources(desk, inspector, _find):
    desk.plan.add_resource("Talent", unit="thousand people")
    inspector.show_resources()


def nothing(desk, inspector, _find):
    inspector.show_tab("card")


def levels(desk, _inspector, _find):
    desk.weights.describe("sr", points=((0.0, 0.0), (5.0, 0.8), (9.0, 1.0)), unit="% of chips")
    desk.selection.select_bucket("sr")


def swing_order(desk, inspector, find):
    desk.weights.rate_swing("up", 50.0)
    inspector.weigh("swing")
    desk.weights.describe("up", worst_text="old factories", points=((0.0, 0.0), (9.0, 1.0)))
    find("weighing-swing-order-up-range-edit").click()


def swing_ratings(desk, inspector, find):
    desk.weights.rate_swings({"sr": 100.0, "fb": 100.0, "up": 50.0})
    inspector.weigh("swing")


def ranking(desk, inspector, _find):
    desk.weights.rank([("sr", "up")])
    inspector.weigh("order")


def proposed_ranking(desk, inspector, _find):
    desk.weights.rank([])
    desk.weights.choose("free")
    inspector.weigh("order")


def numbers(desk, inspector, _find):
    desk.weights.weigh("sr", 90.0)
    inspector.weigh("fixed")


def pairs(desk, inspector, _find):
    for one in (("sr", "fb", 5.0), ("fb", "up", 3.0), ("sr", "up", 2.0)):
        desk.weights.compare(*one)
    inspector.weigh("pairwise")


STATES = [
    card, judging, cards, evidence, bucket, weights, tradeoff, pair, tradeoffs, nothing,
    overlap, plan, plan_of_several, plan_without_resources, shares, resources,
    levels, swing_order, swing_ratings, ranking, proposed_ranking, numbers, pairs,
]  # fmt: skip


def operable(inspector):
    found = [one for kind in OPERABLE for one in inspector.findChildren(kind)]
    return [one for one in found if one.isVisibleTo(inspector) and not isinstance(one, QScrollBar)]


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_every_control_has_a_name_and_an_identifier(desk, inspector, find, state):
    state(desk, inspector, find)
    controls = operable(inspector)
    assert len(controls) >= 1
    for one in controls:
        face = QAccessible.queryAccessibleInterface(one)
        name = face.text(QAccessible.Text.Name) if face else ""
        assert name, f"{type(one).__name__} {one.accessibleIdentifier()!r} has no name"
        assert one.accessibleIdentifier(), f"{type(one).__name__} {name!r} has no identifier"


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_no_two_controls_share_an_identifier(desk, inspector, find, state):
    state(desk, inspector, find)
    named = [one.accessibleIdentifier() for one in operable(inspector)]
    assert [one for one in named if named.count(one) > 1] == []


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_every_control_is_reached_with_the_tab_key_or_the_arrows(desk, inspector, find, state):
    state(desk, inspector, find)
    for one in operable(inspector):
        assert one.focusPolicy() != Qt.FocusPolicy.NoFocus, one.accessibleIdentifier()


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
@pytest.mark.parametrize("width", [252, 292])
def test_every_control_is_inside_the_page_and_big_enough_to_hit(desk, inspector, find, qtbot, state, width):
    inspector.resize(width, 900)
    state(desk, inspector, find)

    def settled():
        assert [misplaced for one in operable(inspector) if (misplaced := misplacement(one, inspector, width))] == []

    qtbot.waitUntil(settled)


def misplacement(one, inspector, width):
    """What is wrong with the place of a control, or an empty text."""
    left = one.mapTo(inspector, one.rect().topLeft()).x()
    inside = left >= 0 and left + one.width() <= width
    inner = isinstance(one.parentWidget(), QComboBox)
    hit = inner or min(one.width(), one.height()) >= px(24)
    return "" if inside and hit else f"{one.accessibleIdentifier()} at {left}, {one.width()}x{one.height()}"


def test_the_identifiers_that_others_rely_on_are_there(desk, inspector, find):
    assert inspector.accessibleIdentifier() == "inspector"
    desk.selection.select_cards(["imported"])
    for one in ("inspector-name", "inspector-note", "inspector-fit-up", "inspector-impact-sr"):
        assert find(one).isVisible()
    desk.selection.select_bucket("sr")
    assert all(find(f"weight-{one}").isVisible() for one in ("sr", "fb", "up"))


def test_a_plain_key_never_reaches_the_window_from_inside(desk, inspector, find, qtbot):
    """Delete on a check box must not remove the selected card."""
    from PySide6.QtGui import QAction, QKeySequence
    from PySide6.QtWidgets import QMainWindow

    desk.selection.select_cards(["imported"])
    window = QMainWindow()
    qtbot.addWidget(window)
    action = QAction("Remove", window)
    action.setShortcuts([QKeySequence("Del"), QKeySequence("1")])
    action.triggered.connect(lambda: desk.cards.remove(["imported"]))
    window.addAction(action)
    window.setCentralWidget(inspector)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    for identifier in ("inspector-contested", "inspector-fit-up", "inspector-status-future", "inspector-kind"):
        control = find(identifier)
        control.setFocus()
        for key in (Qt.Key.Key_Delete, Qt.Key.Key_1):
            qtbot.keyClick(control, key)
    assert "imported" in desk.document.project.card_by_id
    inspector.setParent(None)
