"""Ranking alone: by keys, buttons and drags; shared places, and goals left out."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

Key, Alt = Qt.Key, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def ranking(desk, inspector):
    inspector.resize(292, 1400)
    inspector.weigh("order")
    QApplication.processEvents()
    return inspector.weights._walks["order"]


def ranks(desk):
    return {one.id: one.rank for one in desk.document.project.buckets}


def drag(qtbot, row, to):
    """Drag a row of an order and let it go at that height of the list."""
    start = QPoint(row.width() // 2, 8)
    qtbot.mousePress(row, Qt.MouseButton.LeftButton, pos=start)
    end = row.mapFromParent(QPoint(row.width() // 2, to))
    for share in (0.3, 0.6, 1.0):
        qtbot.mouseMove(row, start + (end - start) * share)
    qtbot.mouseRelease(row, Qt.MouseButton.LeftButton, pos=end)


def test_it_shows_the_ranks_that_were_given_and_looking_changes_nothing(desk, ranking):
    assert ranking.list.order == ["sr", "up", "fb"]
    assert desk.document.undo_label is None
    assert desk.document.project.weighting == "fixed"


def test_a_key_moves_a_goal_and_the_order_counts_at_once(desk, inspector, ranking, find, qtbot):
    qtbot.keyClick(find("weighing-rank-fb"), Key.Key_Up, Alt)
    assert ranks(desk) == {"sr": 1, "fb": 2, "up": 3}
    assert desk.document.project.weighting == "order"
    assert [face._share for face in inspector.weights.shares._faces] == ["61 %", "28 %", "11 %"]
    assert inspector.weights.shares._faces[0].accessibleName() == "Self-reliance: 61 %, from 33 to 100 %"
    desk.document.undo()
    assert (ranks(desk), desk.document.project.weighting) == ({"sr": 1, "fb": 3, "up": 2}, "fixed")


def test_a_goal_becomes_level_with_the_one_above_by_its_box_or_by_a_key(desk, ranking, find, qtbot):
    find("weighing-rank-up-level").click()
    assert ranks(desk) == {"sr": 1, "up": 1, "fb": 3}
    assert find("weighing-rank-up").text() == "1="
    assert find("weighing-rank-sr").accessibleName() == "Self-reliance, place 1 of 3, level with others"
    assert find("weighing-rank-up-level").isChecked()
    qtbot.keyClick(find("weighing-rank-up"), Key.Key_Equal)
    assert ranks(desk) == {"sr": 1, "up": 2, "fb": 3}
    assert not find("weighing-rank-up-level").isChecked()


def test_the_first_has_nothing_above_it(desk, ranking, find, qtbot):
    assert not ranking.list.rows["sr"].level.isVisible()
    qtbot.keyClick(find("weighing-rank-sr"), Key.Key_Equal)
    qtbot.keyClick(find("weighing-rank-sr"), Key.Key_Up, Alt)
    assert ranks(desk) == {"sr": 1, "up": 2, "fb": 3}


def test_a_goal_that_is_level_moves_away_from_the_others(desk, ranking, find, qtbot):
    desk.weights.rank([("sr", "fb", "up")])
    assert not find("weighing-rank-fb-level").isVisible() or find("weighing-rank-fb-level").isChecked()
    qtbot.keyClick(find("weighing-rank-up"), Key.Key_Up, Alt)
    assert ranks(desk) == {"up": 1, "sr": 2, "fb": 2}


def test_a_goal_that_is_left_out_weighs_0_and_is_ranked_again(desk, inspector, ranking, find, qtbot):
    qtbot.keyClick(find("weighing-rank-up"), Key.Key_Delete)
    assert ranks(desk) == {"sr": 1, "fb": 2, "up": None}
    assert ranking._divider.isVisible()
    assert find("weighing-rank-up").accessibleName() == "Upgrading, not ranked, weighs 0"
    assert inspector.weights._in_use._said.text() == "In use; 1 not ranked"
    find("weighing-rank-up-rank").click()
    assert ranks(desk) == {"sr": 1, "fb": 2, "up": 3}
    assert not ranking._divider.isVisible()
    find("weighing-rank-sr-out").click()
    assert ranks(desk) == {"sr": None, "fb": 1, "up": 2}
    find("weighing-rank-fb-out").click()
    assert ranks(desk) == {"sr": None, "fb": None, "up": 1}
    qtbot.keyClick(find("weighing-rank-up"), Key.Key_Delete)
    assert ranks(desk)["up"] == 1


def test_a_goal_is_dragged_between_places_and_into_one(desk, ranking, find, qtbot):
    drag(qtbot, ranking.list.rows["fb"], 2)
    assert ranks(desk) == {"fb": 1, "sr": 2, "up": 3}
    desk.weights.rank([("fb", "sr"), "up"])
    QApplication.processEvents()
    below_first = ranking.list.rows[ranking.list.order[0]].geometry().bottom()
    drag(qtbot, ranking.list.rows["up"], below_first)
    assert ranks(desk) == {"fb": 1, "sr": 1, "up": 1}


def test_a_goal_is_dragged_out_of_the_ranking_and_in_again(desk, ranking, find, qtbot):
    desk.weights.rank(["sr", "up"])
    QApplication.processEvents()
    drag(qtbot, ranking.list.rows["sr"], ranking.list.height() - 2)
    assert ranks(desk) == {"sr": None, "up": 1, "fb": None}
    QApplication.processEvents()
    drag(qtbot, ranking.list.rows["fb"], 2)
    assert ranks(desk) == {"sr": None, "fb": 1, "up": 2}


def test_without_a_rank_the_order_of_the_board_is_proposed_and_taken(desk, inspector, ranking, find):
    desk.weights.rank([])
    desk.weights.choose("fixed")
    assert ranking.list.order == ["sr", "fb", "up"]
    assert inspector.weights._in_use._said.text() == "Not answered yet. Weights come from numbers."
    find("weighing-take-order").click()
    assert ranks(desk) == {"sr": 1, "fb": 2, "up": 3}
    assert not ranking._take.isVisible()


def test_a_new_goal_is_not_ranked(desk, inspector, ranking, find):
    desk.buckets.add("Prestige")
    desk.selection.clear()
    inspector.weigh("order")
    assert ranking.list.order == ["sr", "up", "fb", "prestige"]
    assert find("weighing-rank-prestige").text() == "\N{EN DASH}"
