"""Doubts in the window: the status bar counts them, a tab lists them, and each fix leads to its control."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from gui.prompts import Dialogs
from gui.settings import Settings
from gui.window import Window
from tests.gui.doubts import boards


class Discard(Dialogs):
    """Prompts that let a window close without saving."""

    def unsaved(self, _title):
        return "discard"


@pytest.fixture
def open_on(qtbot):
    def make(project):
        window = Window(Settings(), Discard(QWidget()))
        qtbot.addWidget(window)
        window.document.open(project)
        window.show()
        qtbot.waitExposed(window)
        qtbot.waitUntil(lambda: window.workspace is not None and window.workspace.doubts is not None)
        window.desk.warned.refresh()
        QApplication.processEvents()
        return window

    return make


def fact(window, name):
    found = window.statusBar().findChildren(QAbstractButton)
    return next(one for one in found if one.accessibleIdentifier() == f"status-{name}")


def page(window):
    return window.workspace.doubts


def do(window, code, at=0):
    window.show_doubts()
    doubt = next(one for one in page(window).model.doubts if one.code == code)
    page(window).do(doubt, at)
    focus = window.focusWidget()
    return focus.accessibleIdentifier() if focus is not None else None


def test_the_status_bar_counts_and_opens_the_list(open_on, essay):
    window = open_on(essay)
    assert fact(window, "doubts").text() == "7 doubts"
    assert fact(window, "judged").text() == "10 cards not judged"
    QTest.mouseClick(fact(window, "doubts"), Qt.MouseButton.LeftButton)
    assert page(window).isVisible()
    assert window.focusWidget() is page(window).view
    QTest.mouseClick(fact(window, "judged"), Qt.MouseButton.LeftButton)
    assert page(window).view.current().code == "ASSUMED"
    assert page(window).view.isExpanded(page(window).view.currentIndex())


def test_nothing_to_doubt_takes_no_room(open_on):
    window = open_on(boards.Project())
    assert not fact(window, "doubts").isVisible()
    assert not fact(window, "judged").isVisible()
    tabs = window.workspace.chart.tabs
    assert tabs.tabText(window.workspace.chart.pages.indexOf(page(window))) == "Doubts"


def test_the_tab_says_how_many_there_are(open_on, essay):
    window = open_on(essay)
    tabs, at = window.workspace.chart.tabs, window.workspace.chart.pages.indexOf(page(window))
    assert tabs.tabText(at) == "Doubts 7"
    window.desk.cards.remove([card.id for card in essay.cards])
    window.desk.warned.refresh()
    assert tabs.tabText(at) == "Doubts"


def test_the_action_opens_a_folded_chart(open_on, essay):
    window = open_on(essay)
    window.fold_chart()
    assert window.chart_folded()
    window.actions_table["doubts"].trigger()
    assert not window.chart_folded()
    assert page(window).isVisible()


def test_judging_leads_to_the_slider_in_the_inspector_even_if_it_is_hidden(open_on, essay):
    window = open_on(essay)
    window.toggle_inspector()
    window.show_doubts("ASSUMED")
    members = page(window).view.current().members
    page(window).do(members[3], 0)
    card, bucket = members[3].subject
    assert window.inspector_shown()
    assert window.desk.selection.cards == (card,)
    assert window.focusWidget().accessibleIdentifier() == f"inspector-fit-{bucket}"


def test_locks_that_clash_lead_to_the_plan(open_on):
    window = open_on(boards.LOCKED)
    window.show_doubts()
    do(window, "INFEASIBLE_LOCKS", 1)
    chart = window.workspace.chart
    assert chart.tabs.tabText(chart.tabs.currentIndex()) == "Plan"


@pytest.mark.parametrize(
    ("project", "code", "at", "control"),
    [
        (boards.NO_WEIGHT, "ZERO_WEIGHT", 0, "weight-g0"),
        (boards.STALE, "RANGE_CHANGED", 1, "weight-g0"),
        (boards.UNRANKED, "UNRANKED", 0, "inspector-rank-up"),
        (boards.SCALES, "ORDINAL_SUM", 0, "inspector-range-between"),
        (boards.SCALES, "RELATIVE_SCALE", 1, "inspector-range-low"),
        (boards.SCALES, "LEVEL_CLIPPED", 0, "inspector-impact-short"),
        (boards.OVERLAPPING, "NOT_MONOTONE", 0, "inspector-overlap"),
        (boards.OPEN, "NOT_JUDGED", 0, "inspector-fit-g0"),
        (boards.TOP_80, "TOP_NOT_100", 1, "weighing-way-fixed"),
        (boards.COMPARED, "CR_HIGH", 0, "weighing-way-pairwise"),
    ],
)
def test_each_fix_gives_the_keyboard_to_the_right_control(qtbot, open_on, project, code, at, control):
    window = open_on(project)
    window.resize(1024, 640)
    QApplication.processEvents()
    assert do(window, code, at) == control
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not window.focusWidget().visibleRegion().isEmpty())
