"""What tradeoffs change, in the ledger: worked out for rows that are looked at, once nothing moves, and never wrong."""

import pytest
from PySide6.QtCore import Qt

from gui.ledger import Ledger
from gui.ledger.ledger import QUIET
from gui.ledger.rows import COLUMNS
from model.priority import effects
from model.priority.method.number import Number

EFFECT = COLUMNS.index("effect")


@pytest.fixture
def essay(desk_of_essay, qtbot):
    shown = Ledger(desk_of_essay)
    qtbot.addWidget(shown)
    shown.resize(1200, 240)
    return shown


@pytest.fixture
def desk_of_essay(qapp):
    from gui.desk import desk as make_desk
    from gui.document import Document
    from gui.theme import Appearance
    from model.files import template

    made = make_desk(Document(template("essay")), Appearance())
    made.priorities.start()
    yield made
    made.document.deleteLater()


@pytest.fixture
def worked_out(monkeypatch):
    """The ids of the tradeoffs whose effect was worked out."""
    asked, real = [], effects.effect
    monkeypatch.setattr(effects, "effect", lambda evaluation, one: asked.append(one.id) or real(evaluation, one))
    return asked


def cell(ledger, tradeoff, role=Qt.ItemDataRole.DisplayRole):
    return ledger.model.index(ledger.model.place(tradeoff), EFFECT).data(role)


def harm(ledger):
    """The id of the side effect that the essay's scores have."""
    return next(
        row.tradeoff.id
        for row in ledger.model.rows
        if row.tradeoff.kind == "side-effect" and "foreign-chips" in row.tradeoff.cards
    )


def test_a_side_effect_says_what_it_takes_and_the_place_it_costs(essay, desk_of_essay):
    essay.show()
    latest = desk_of_essay.priorities.latest
    found = effects.effect(latest, desk_of_essay.document.project.tradeoff(harm(essay))).cards[0]
    text = cell(essay, harm(essay))
    assert text.startswith("\N{MINUS SIGN}")
    assert f"place {found.rank_with} not {found.rank_without}" in text
    assert "Without this harm Imported chips would stand at place" in cell(
        essay, harm(essay), Qt.ItemDataRole.ToolTipRole
    )
    assert cell(essay, harm(essay), Qt.ItemDataRole.AccessibleTextRole) == f"Changes: {text}"


def test_only_rows_that_are_looked_at_are_worked_out_and_each_once(essay, worked_out, qtbot):
    essay.resize(1200, 140)
    essay.show()
    qtbot.waitExposed(essay)
    essay.grab()
    seen = list(worked_out)
    assert 0 < len(seen) < essay.model.rowCount()
    assert len(set(seen)) == len(seen)
    essay.grab()
    assert worked_out == seen


def test_a_hidden_ledger_works_nothing_out(essay, desk_of_essay, worked_out):
    desk_of_essay.weights.weigh("self-reliance", 10.0)
    assert worked_out == []


def test_numbers_follow_the_scores_once_nothing_moves(essay, desk_of_essay, qtbot, worked_out):
    essay.show()
    qtbot.waitExposed(essay)
    before, _ = cell(essay, harm(essay)), worked_out.clear()
    for rating in (10.0, 20.0, 30.0):
        desk_of_essay.weights.weigh("self-reliance", rating, merge="drag")
    assert worked_out == []
    assert cell(essay, harm(essay)) == before
    with qtbot.waitSignal(essay.model.dataChanged, timeout=20 * QUIET):
        pass
    assert cell(essay, harm(essay)) != before


def test_another_tradeoff_has_its_numbers_at_once(essay, desk_of_essay, qtbot):
    essay.show()
    qtbot.waitExposed(essay)
    desk_of_essay.tradeoffs.change(harm(essay), "Edit", cost_to=frozenset())
    assert cell(essay, harm(essay)) == ""
    desk_of_essay.document.undo()
    assert cell(essay, harm(essay)) != ""
    pair = next(one.id for one in desk_of_essay.document.project.tradeoffs if one.kind == "pair")
    desk_of_essay.tradeoffs.change(pair, "Edit", bonus=6.0)
    assert cell(essay, pair) == "+6 points together"


def test_the_column_sorts_by_how_much_is_changed(essay):
    essay.show()
    essay.table.sortByColumn(EFFECT, Qt.SortOrder.DescendingOrder)
    first = essay.rows.tradeoff_at(0).tradeoff
    assert effects.effect(essay._desk.priorities.latest, first).cards
    sizes = [essay.rows.index(at, EFFECT).data(Qt.ItemDataRole.UserRole) for at in range(essay.rows.rowCount())]
    assert sizes == sorted(sizes, reverse=True)


def test_without_scores_nothing_is_said(ledger):
    assert cell(ledger, "undercut") == ""
    assert cell(ledger, "undercut", Qt.ItemDataRole.AccessibleTextRole) == "Changes: nothing"


def test_the_menu_asks_how_it_is_made(essay, desk_of_essay):
    essay.show()
    asked = []
    desk_of_essay.inquiry.asked.connect(asked.append)
    essay.table.ask()
    assert asked == []
    essay.table.selectRow(essay.rows.place(harm(essay)))
    essay.table.ask()
    assert asked == [Number("effect", (harm(essay),))]
