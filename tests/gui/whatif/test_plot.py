"""The weight in the plot: dragged, moved by keys, taken back, read by screen readers."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from gui.desk import Desk
from gui.whatif import WhatIf
from gui.whatif.plot import WeightPlot, stepped
from model.weights import point_weights

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def at(plot: WeightPlot, share: float, points: float | None = None) -> QPoint:
    """A point in the plot; without points, at the chip above."""
    frame = plot.frame()
    return QPoint(round(frame.x(share)), round(frame.y(points)) if points is not None else 12)


def press(plot: WeightPlot, share: float) -> None:
    QTest.mousePress(plot, LEFT, NONE, at(plot, plot.share))
    move(plot, share)


def move(plot: WeightPlot, share: float) -> None:
    QTest.mouseMove(plot, at(plot, share))


def release(plot: WeightPlot) -> None:
    QTest.mouseRelease(plot, LEFT, NONE, at(plot, plot.share))


def weights(desk: Desk) -> dict[str, float]:
    return point_weights(desk.document.project)


def test_a_drag_changes_the_weight_live_and_is_one_undo_step(plot: WeightPlot, desk: Desk) -> None:
    start = desk.document.project
    press(plot, 0.4)
    assert weights(desk) == pytest.approx({"self": 0.4, "base": 0.3, "up": 0.3})
    move(plot, 0.2)
    assert weights(desk)["self"] == pytest.approx(0.2)
    release(plot)
    assert desk.document.undo_label == "Change weight"
    desk.document.undo()
    assert desk.document.project is start
    assert desk.document.undo_label is None


def test_two_drags_are_two_steps(plot: WeightPlot, desk: Desk) -> None:
    press(plot, 0.4)
    release(plot)
    press(plot, 0.2)
    release(plot)
    desk.document.undo()
    assert weights(desk)["self"] == pytest.approx(0.4)


def test_esc_takes_a_drag_back_and_nothing_more(plot: WeightPlot, desk: Desk) -> None:
    desk.cards.rename("farms", "Fields")
    before = desk.document.project
    press(plot, 0.4)
    QTest.keyClick(plot, Qt.Key.Key_Escape)
    assert desk.document.project is before
    assert not plot.held
    move(plot, 0.2)
    release(plot)
    assert desk.document.project is before
    assert desk.document.undo_label == "Rename card"


def test_esc_before_anything_has_moved_takes_nothing_back(plot: WeightPlot, desk: Desk) -> None:
    desk.cards.rename("farms", "Fields")
    before = desk.document.project
    QTest.mousePress(plot, LEFT, NONE, at(plot, plot.share))
    QTest.keyClick(plot, Qt.Key.Key_Escape)
    assert desk.document.project is before


def test_esc_after_a_move_that_changed_nothing_takes_nothing_back(plot: WeightPlot, desk: Desk) -> None:
    desk.cards.rename("farms", "Fields")
    before = desk.document.project
    plot.moved.emit(0.5)
    plot.dropped.emit()
    assert desk.document.project is before


def test_esc_is_kept_from_the_window_only_while_something_is_dragged(plot: WeightPlot) -> None:
    def claimed() -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, NONE)
        event.ignore()
        QApplication.sendEvent(plot, event)
        return event.isAccepted()

    assert not claimed()
    press(plot, 0.4)
    assert claimed()
    release(plot)


def test_a_drag_through_the_whole_weight_and_back_loses_no_proportions(plot: WeightPlot, desk: Desk) -> None:
    desk.weights.weigh("base", 30.0)
    press(plot, 1.0)
    assert weights(desk) == {"self": 1, "base": 0, "up": 0}
    move(plot, 0.2)
    release(plot)
    assert weights(desk) == pytest.approx({"self": 0.2, "base": 0.3, "up": 0.5})


def test_a_drag_goes_by_whole_per_cents_and_with_shift_by_tenths(plot: WeightPlot, desk: Desk) -> None:
    press(plot, 0.4)
    assert 100 * plot.share == pytest.approx(round(100 * plot.share))
    release(plot)
    shares = set()
    QTest.mousePress(plot, LEFT, NONE, at(plot, plot.share))
    plot.moved.connect(lambda share: shares.add(round(1000 * share)))
    for pixel in range(8):
        where = at(plot, 0.4) + QPoint(pixel, 0)
        _move_with(plot, where, Qt.KeyboardModifier.ShiftModifier)
    release(plot)
    assert any(share % 10 for share in shares)


def _move_with(plot: WeightPlot, where: QPoint, held: Qt.KeyboardModifier) -> None:
    point = QPointF(where)
    event = QMouseEvent(QEvent.Type.MouseMove, point, plot.mapToGlobal(point), Qt.MouseButton.NoButton, LEFT, held)
    QApplication.sendEvent(plot, event)


def test_an_undo_in_the_middle_of_a_drag_lets_go(plot: WeightPlot, desk: Desk) -> None:
    start = desk.document.project
    press(plot, 0.4)
    desk.document.undo()
    assert not plot.held
    move(plot, 0.2)
    assert desk.document.project is start


def test_a_press_beside_the_line_moves_nothing(plot: WeightPlot, desk: Desk) -> None:
    start = desk.document.project
    QTest.mouseClick(plot, LEFT, NONE, at(plot, 0.8))
    QTest.mouseClick(plot, LEFT, NONE, at(plot, 0.2, 3))
    assert desk.document.project is start


def test_keys_move_by_whole_per_cents_as_one_step_until_the_focus_goes(
    plot: WeightPlot, page: WhatIf, desk: Desk
) -> None:
    start = desk.document.project
    plot.setFocus()
    for _ in range(3):
        QTest.keyClick(plot, Qt.Key.Key_Left)
    QTest.keyClick(plot, Qt.Key.Key_PageDown)
    assert weights(desk)["self"] == pytest.approx(0.37)
    page.body.goals.setFocus()
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_Right)
    desk.document.undo()
    assert weights(desk)["self"] == pytest.approx(0.37)
    desk.document.undo()
    assert desk.document.project is start


def test_another_goal_in_the_middle_of_keys_is_another_move(plot: WeightPlot, desk: Desk) -> None:
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_PageDown)
    before = weights(desk)
    desk.selection.select_bucket("up")
    QTest.keyClick(plot, Qt.Key.Key_PageDown)
    after = weights(desk)
    assert after["self"] / after["base"] == pytest.approx(before["self"] / before["base"])
    desk.document.undo()
    assert weights(desk) == before


def test_home_and_end_go_to_nothing_and_all_and_keep_the_proportions(plot: WeightPlot, desk: Desk) -> None:
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_End)
    assert weights(desk)["self"] == 1
    QTest.keyClick(plot, Qt.Key.Key_Home)
    assert weights(desk) == pytest.approx({"self": 0, "base": 0.5, "up": 0.5})


@pytest.mark.parametrize(
    ("share", "steps", "lands"),
    [(0.611, 1, 0.62), (0.611, -1, 0.61), (0.61, 1, 0.62), (0.61, -1, 0.60), (0.99, 10, 1), (0.05, -10, 0)],
)
def test_a_step_from_between_two_per_cents_lands_on_the_next(share: float, steps: int, lands: float) -> None:
    assert stepped(share, steps) == pytest.approx(lands)


def test_a_screen_reader_hears_and_sets_the_weight(plot: WeightPlot, desk: Desk) -> None:
    told = QAccessible.queryAccessibleInterface(plot)
    assert told.text(QAccessible.Text.Name) == "Weight of Self-reliance"
    assert "Chips leads" in told.text(QAccessible.Text.Description)
    assert told.role() == QAccessible.Role.Slider
    assert (told.valueInterface().currentValue(), told.valueInterface().maximumValue()) == (50, 100)
    told.valueInterface().setCurrentValue(20)
    assert weights(desk)["self"] == pytest.approx(0.2)
    assert "Quantum leads" in told.text(QAccessible.Text.Description)


def test_a_click_on_a_line_selects_its_card_and_ctrl_adds_another(plot: WeightPlot, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.selection.reveal):
        QTest.mouseClick(plot, LEFT, NONE, at(plot, 0.8, 68))
    assert list(desk.selection.cards) == ["chips"]
    QTest.mouseClick(plot, LEFT, Qt.KeyboardModifier.ControlModifier, at(plot, 0.8, 38))
    assert list(desk.selection.cards) == ["chips", "robots"]
    QTest.mouseClick(plot, LEFT, Qt.KeyboardModifier.ControlModifier, at(plot, 0.8, 68))
    assert list(desk.selection.cards) == ["robots"]


def test_a_click_away_from_all_lines_selects_nothing(plot: WeightPlot, desk: Desk) -> None:
    QTest.mouseClick(plot, LEFT, NONE, at(plot, 0.8, 53))
    assert desk.selection.cards == ()


def test_the_line_under_the_pointer_is_explained(plot: WeightPlot) -> None:
    where = at(plot, 0.8, 68)
    QTest.mouseMove(plot, where)
    QApplication.sendEvent(plot, QHelpEvent(QEvent.Type.ToolTip, where, plot.mapToGlobal(where)))
    assert QToolTip.text().replace("\N{NO-BREAK SPACE}", " ") == "Chips: 50 now, 68 at 80 %"
    QToolTip.hideText()


def test_a_drag_paints_the_lines_once(plot: WeightPlot, monkeypatch: pytest.MonkeyPatch) -> None:
    import gui.whatif.layer

    count: list[int] = []
    draw = gui.whatif.layer.draw_lines
    monkeypatch.setattr(gui.whatif.layer, "draw_lines", lambda *told: (count.append(1), draw(*told)))
    press(plot, 0.45)
    for share in (0.44, 0.43, 0.42, 0.41):
        move(plot, share)
        plot.grab()
    assert len(count) <= 1
    move(plot, 0.2)
    plot.grab()
    assert len(count) <= 2, "once more, since another card leads"
    release(plot)


@pytest.mark.parametrize("size", [(560, 180), (240, 80), (60, 30), (1600, 900)])
def test_it_is_painted_at_any_size_in_all_themes(plot: WeightPlot, desk: Desk, size: tuple[int, int]) -> None:
    plot.setFixedSize(*size)
    pictures = []
    for name in ("light", "dark", "high-contrast", "projector"):
        desk.appearance.set(name)
        pictures.append(plot.grab().toImage())
    assert all(one != other for one, other in pairwise(pictures))
