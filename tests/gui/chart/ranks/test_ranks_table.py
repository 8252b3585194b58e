"""The numbers of the heat map, and what each says in words."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from gui.chart.ranks.ink import STEPS, figures, ground
from gui.chart.ranks.said import cell_said, summary
from gui.chart.ranks.table import SHARE, RanksTable
from gui.theme import theme
from gui.theme.palette import ThemeName
from model.edits.cards import add_cards, change_cards, remove_cards, set_aside
from model.edits.judge import judge
from model.edits.weighing import rank_buckets, set_weight
from model.files import template
from model.priority.firmness import Firmness, at_once, settle
from model.priority.sampling import sample
from model.priority.score import evaluate
from model.project import Project
from model.value import replace

SR = "self-reliance"
FAIL = QAbstractItemModelTester.FailureReportingMode.Warning
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


def told_of(project: Project, count: int = 10_000) -> Firmness:
    evaluation = evaluate(project)
    return settle(evaluation, sample(evaluation, count))


@pytest.fixture(scope="module")
def essay() -> Firmness:
    return told_of(template("essay"))


@pytest.fixture
def table(essay: Firmness, qtbot: QtBot) -> RanksTable:
    made = RanksTable()
    QAbstractItemModelTester(made, FAIL, made)
    made.show(essay)
    return made


def many(count: int) -> Project:
    """Cards in one bucket of three, with nothing said."""
    project = template("three-buckets")
    return add_cards(project, [f"Card {number:05}" for number in range(count)], project.buckets[0].id)


def heads(table: RanksTable) -> list[Any]:
    return [table.headerData(column, ACROSS) for column in range(table.columnCount())]


def test_rows_stand_in_the_order_of_the_chart_and_say_what_the_samples_do(table: RanksTable, essay: Firmness) -> None:
    evaluation = essay.evaluation
    assert essay.samples is not None
    assert table.keys == tuple(evaluation.cards[row] for row in evaluation.order[:14])
    for row, key in enumerate(table.keys):
        shares = [table.index(row, column).data(SHARE) for column in range(table.columnCount())]
        assert shares == essay.samples.acceptability[evaluation.row[key]].tolist()
        assert table.headerData(row, DOWN) == evaluation.project.card(key).name
    assert heads(table) == [str(place) for place in range(1, 15)]
    assert table.headerData(1, ACROSS, Qt.ItemDataRole.AccessibleTextRole) == "Place 2"


def test_a_cell_has_figures_and_says_the_same_in_words(table: RanksTable) -> None:
    cell = table.index(1, 1)
    assert cell.data() == "25 %"
    sentence = "Semiconductor equipment came second in 25 % of 10,000 samples"
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == sentence
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == sentence


def test_the_words_tell_first_second_others_and_later_ones_and_never() -> None:
    assert cell_said("Chips", 1, 1.0, 10_000) == "Chips came first in all of 10,000 samples"
    assert cell_said("Chips", 7, 0.0, 10_000) == "Chips took place 7 in none of 10,000 samples"
    assert cell_said("Chips", 7, 0.001, 2_000) == "Chips took place 7 in <1 % of 2,000 samples"
    assert cell_said("Chips", 19, 0.5, 500, later=True) == "Chips came later than place 19 in 50 % of 500 samples"
    assert cell_said("Chips", 1, -1.0, 0) == "Chips: samples are being drawn"


def test_what_a_name_contains_is_text_and_no_markup(table: RanksTable) -> None:
    named = told_of(change_cards(template("essay"), ["sme"], name="<b>Bold</b>"), 500)
    table.show(named)
    tip = table.index(table.keys.index("sme"), 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("&lt;b&gt;Bold&lt;/b&gt; came first")


def test_ranks_beyond_those_that_have_room_share_the_last_column(table: RanksTable, essay: Firmness) -> None:
    table.allow(12)
    assert heads(table) == [*(str(place) for place in range(1, 12)), "later"]
    assert essay.samples is not None
    row = essay.evaluation.row[table.keys[5]]
    shares = [table.index(5, column).data(SHARE) for column in range(12)]
    assert shares[:11] == essay.samples.acceptability[row, :11].tolist()
    assert shares[11] == pytest.approx(essay.samples.acceptability[row, 11:].sum())
    assert "later than place 11" in table.said(5, 11)
    table.allow(20)
    assert heads(table)[-1] == "14"


def test_all_shares_of_a_card_add_up_even_where_later_ranks_are_not_counted(qtbot: QtBot) -> None:
    table, told = RanksTable(), told_of(many(1_001), 100)
    table.show(told)
    assert table.columnCount() == 20
    for row in (0, 500, 1_000):
        assert sum(table.share(row, column) for column in range(20)) == pytest.approx(1)


def test_until_samples_are_there_a_cell_has_dots_and_the_last_ones_stay(table: RanksTable, essay: Firmness) -> None:
    project = essay.evaluation.project
    before = {key: table.share(row, 0) for row, key in enumerate(table.keys)}
    table.show(at_once(evaluate(add_cards(project, ["Fusion"], SR), essay.evaluation), essay))
    assert table.rowCount() == table.columnCount() == 15
    for row, key in enumerate(table.keys):
        assert table.share(row, 0) == before.get(key, -1.0)
    assert table.index(table.keys.index("fusion"), 3).data() == "…"
    table.show(at_once(evaluate(project)))
    assert {table.index(row, 0).data() for row in range(14)} == {"…"}


def test_cards_come_and_go_without_a_reset(table: RanksTable, essay: Firmness) -> None:
    resets = list[str]()
    table.modelReset.connect(lambda: resets.append("reset"))
    project = essay.evaluation.project
    for after in (remove_cards(project, ["sme", "euv"]), many(3), template("blank"), project):
        table.show(told_of(after, 100))
    assert table.rowCount() == table.columnCount() == 14
    assert resets == []


def test_the_table_is_copied_with_its_names(table: RanksTable) -> None:
    table.allow(12)
    lines = [line.split("\t") for line in table.text().split("\n")]
    assert lines[0][0] == "Card"
    assert lines[0][-1] == "later"
    assert lines[2][:3] == ["Semiconductor equipment", "24 %", "25 %"]
    assert len(lines) == 15
    assert {len(line) for line in lines} == {13}


def test_ten_thousand_cards_cost_no_cell_that_nobody_asks_for(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    table, asked = RanksTable(), list[int]()
    share = table.share
    monkeypatch.setattr(table, "share", lambda row, column: asked.append(row) or share(row, column))
    table.show(told_of(many(10_000), 100))
    assert table.rowCount() == 10_000
    assert asked == []
    assert table.index(9_999, 19).data() is not None
    assert asked == [9_999]


@pytest.mark.parametrize("name", ["light", "dark", "high-contrast", "projector"])
def test_the_figures_of_every_step_can_be_read(name: ThemeName) -> None:
    for percent in (0.1, *(least for least, _ in STEPS), 100):
        share = percent / 100
        assert contrast(figures(share, theme(name)), ground(share, theme(name))) >= 4.5


def contrast(one: Any, other: Any) -> float:
    """WCAG 2.1 contrast of two colours."""

    def light(colour: Any) -> float:
        parts = np.array([colour.redF(), colour.greenF(), colour.blueF()])
        linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
        return float(linear @ (0.2126, 0.7152, 0.0722))

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_more_ink_means_a_larger_share_in_every_theme() -> None:
    for name in ("light", "dark", "high-contrast", "projector"):
        paper = theme(name).surface.lightness()
        inks = [abs(ground(least / 100, theme(name)).lightness() - paper) for least, _ in STEPS]
        assert inks == sorted(inks)
        assert len(set(inks)) == len(inks)


def test_the_sentence_says_what_is_drawn_and_how_sure_a_share_is(essay: Firmness) -> None:
    assert summary(essay) == (
        "How often each card takes each place in 10,000 samples (standard error at most 0.5 points). "
        "Each sample draws weights and judgements anew, within what was said."
    )
    fixed = set_weight(template("essay"), SR, 50.0)
    assert "Each sample draws judgements anew" in summary(told_of(fixed, 2_500))
    assert "at most 1.0 points" in summary(told_of(fixed, 2_500))
    assert summary(told_of(many(1), 100)) == "One card alone is always first."
    assert summary(at_once(evaluate(template("essay")))).endswith("Samples are being drawn.")


def test_level_cards_share_their_places_and_nobody_is_aside(qtbot: QtBot) -> None:
    project = many(3)
    for card in project.cards:
        project = judge(project, [card.id], project.buckets[0].id, fit=1.0, impact=0.5)
    project = replace(
        project, cards=tuple(replace(card, judgements=tuple(replace(one, confidence=None) for one in card.judgements))
                             for card in project.cards)
    )  # fmt: skip
    table = RanksTable()
    table.show(told_of(rank_buckets(project, [bucket.id for bucket in project.buckets]), 100))
    assert {table.index(row, column).data() for row in range(3) for column in range(3)} == {"33 %"}
    table.show(told_of(set_aside(project, [project.cards[0].id]), 100))
    assert table.rowCount() == 2
