"""The table twin: what it says, and that it tells only of what is different."""

from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from gui.chart.picture import card_picture
from gui.chart.table import ChartTable
from model.edits.buckets import change_bucket
from model.edits.cards import also_in, change_cards, set_aside
from model.edits.judge import cannot_say, judge
from model.files import template
from model.priority.firmness import Firmness, at_once, settle
from model.priority.sampling import sample
from model.priority.score import evaluate
from model.project import Project

SR, EU = "self-reliance", "economic-upgrading"
FAIL = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture(scope="module")
def project() -> Project:
    return template("essay")


@pytest.fixture
def table(project: Project, qtbot: QtBot) -> ChartTable:
    made = ChartTable()
    QAbstractItemModelTester(made, FAIL, made)
    show(made, project)
    return made


@cache
def told_of(project: Project) -> Firmness:
    """What all samples of a project tell."""
    evaluation = evaluate(project)
    return settle(evaluation, sample(evaluation))


def show(table: ChartTable, project: Project, before: Firmness | None = None) -> None:
    """Show a project with all its samples, or as it is just after an edit of the one before."""
    firmness = told_of(project) if before is None else at_once(evaluate(project), before)
    picture = card_picture(firmness.evaluation, firmness)
    table.show(firmness, picture.keys, picture.names)


def cells(table: ChartTable, key: str) -> list[str]:
    row = table.keys.index(key)
    return [str(table.index(row, column).data()) for column in range(table.columnCount())]


def heard(table: ChartTable) -> list[Any]:
    found: list[Any] = []
    table.modelReset.connect(lambda: found.append("reset"))
    table.dataChanged.connect(lambda first, last: found.append((first.row(), last.row())))
    table.rowsInserted.connect(lambda _parent, first, last: found.append(("in", first, last)))
    table.rowsRemoved.connect(lambda _parent, first, last: found.append(("out", first, last)))
    return found


def test_it_says_what_cannot_be_said(table: ChartTable, project: Project) -> None:
    show(table, cannot_say(project, ["domestic-chips"], EU))
    assert cells(table, "domestic-chips")[-1] == "not judged: Self-reliance; cannot be said: Economic upgrading"
    show(table, cannot_say(project, ["5g"], EU))
    assert cells(table, "5g") == [
        "",
        "5G networks",
        *[""] * 7,
        "no score; cannot be said: Economic upgrading",
    ]


def test_every_row_says_what_the_evaluation_does(table: ChartTable, project: Project) -> None:
    latest = evaluate(project)
    for place, key in enumerate(table.keys):
        said = cells(table, key)
        row = latest.row[key]
        assert said[0] == str(place + 1)
        assert said[2] == str(round(latest.score[row])).replace("-", "\N{MINUS SIGN}")
        assert said[5].endswith(" %")
        assert len(said) == 7 + len(latest.buckets)


def test_only_what_differs_is_told(table: ChartTable, project: Project) -> None:
    told = heard(table)
    show(table, project)
    assert told == []
    last = table.keys[-1]
    edited = judge(project, [last], SR, fit=-1.0, impact=1.0)
    show(table, edited, told_of(project))
    assert told == [(13, 13)]
    told.clear()
    show(table, change_cards(edited, [table.keys[3]], name="AI"), told_of(project))
    assert told == [(3, 3)]


def test_shares_that_differ_alone_are_told_too(table: ChartTable, project: Project) -> None:
    known = told_of(project)
    picture, told = card_picture(known.evaluation, known), heard(table)
    table.show(replace(known, samples=None), picture.keys, picture.names)
    assert told == [(0, 13)]
    assert cells(table, "sme")[5] == "…"


def test_more_and_fewer_cards_do_not_reset_it(table: ChartTable, project: Project) -> None:
    told = heard(table)
    show(table, also_in(project, ["clinical-medicine-and-health"], SR))
    assert ("in", 14, 14) in told
    assert table.rowCount() == 15
    show(table, set_aside(project, ["sme", "euv"]))
    assert ("out", 12, 14) in told
    assert "reset" not in told
    assert [cells(table, key)[1] for key in table.keys] == list(
        card_picture(evaluate(set_aside(project, ["sme", "euv"]))).names
    )


def test_a_renamed_bucket_is_renamed_in_heads_and_cells(table: ChartTable, project: Project) -> None:
    told = heard(table)
    show(table, change_bucket(project, SR, name="Autarky"))
    assert table.headerData(6, Qt.Orientation.Horizontal) == "Autarky"
    assert told == [(0, 13)]
    assert "Autarky" in cells(table, "sme")[-1]


def test_no_cell_is_made_until_somebody_asks(project: Project, monkeypatch: pytest.MonkeyPatch, styled: object) -> None:
    table, made = ChartTable(), list[str]()
    row = table._row
    monkeypatch.setattr(table, "_row", lambda evaluation, key: made.append(key) or row(evaluation, key))
    show(table, project)
    show(table, judge(project, ["sme"], SR, fit=1.0))
    assert made == []
    assert table.index(0, 1).data() == "Home-made chips"
    assert made == ["domestic-chips"]
