"""The panel "How is this made": what it shows, how it follows, what is copied."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from gui.method.following import beside, followed, selected
from model.priority.method.ask import made
from model.priority.method.number import Number
from model.priority.method.sources import KEENEY_RAIFFA
from model.value import replace

FOREIGN = Number("score", ("foreign-chips",))


def shown(panel):
    return panel.text.toPlainText()


def test_it_shows_the_formula_with_the_figures_of_the_card(panel, desk):
    panel.show_number(FOREIGN)
    answer = made(FOREIGN, desk.priorities.latest)
    assert panel.isVisible()
    assert panel.title.text() == "Score of “Imported chips”"
    assert panel.value.text() == f"{answer.value} points"
    text = shown(panel)
    assert "score = 100 × sum over goals" in text
    for line in answer.steps:
        assert f"{line.formula} = {line.result}" in text
    assert KEENEY_RAIFFA.text in text


def test_it_starts_at_its_beginning_for_each_number(panel, qtbot):
    panel.show_number(FOREIGN)
    panel.resize(300, 240)
    bar = panel.text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    panel.show_number(Number("rank", ("foreign-chips",)))
    assert bar.value() == 0
    assert panel.text.textCursor().position() == 0


def test_it_follows_the_selection_with_the_same_kind_of_number(panel, desk):
    panel.show_number(Number("rank", ("foreign-chips",)))
    desk.selection.select_cards(["euv"])
    assert panel.number == Number("rank", ("euv",))
    assert "EUV" in panel.title.text()
    desk.selection.select_bucket("self-reliance")
    assert panel.number == Number("weight", ("self-reliance",))
    desk.selection.select_cards(["sme"])
    assert panel.number == Number("score", ("sme",))
    desk.selection.clear()
    assert panel.number == Number("score", ("sme",))


def test_a_closed_panel_follows_nothing(panel, desk):
    panel.show_number(FOREIGN)
    panel.close()
    desk.selection.select_cards(["euv"])
    assert panel.number == FOREIGN


def test_it_follows_every_edit_and_stays_where_the_reader_is(panel, desk, qtbot):
    panel.show_number(FOREIGN)
    panel.resize(300, 240)
    bar = panel.text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 20)
    bar.setValue(20)
    before = panel.value.text()
    desk.cards.judge(["foreign-chips"], "self-reliance", fit=-0.1)
    assert panel.value.text() != before
    assert panel.value.text() == f"{made(FOREIGN, desk.priorities.latest).value} points"
    assert bar.value() == 20


def test_what_is_removed_is_said_to_be_gone(panel, desk):
    panel.show_number(FOREIGN)
    desk.cards.remove(["foreign-chips"])
    assert panel.title.text() == "There is no card “foreign-chips”."
    assert (panel.value.text(), shown(panel)) == ("", "")
    assert not panel.copy.isEnabled()
    desk.document.undo()
    assert panel.title.text() == "Score of “Imported chips”"
    assert panel.copy.isEnabled()


def test_the_list_offers_the_other_numbers_of_the_same_card(panel):
    panel.show_number(FOREIGN)
    offered = [panel.choice.itemText(at) for at in range(panel.choice.count())]
    assert offered[:3] == ["Score", "Part for Self-reliance", "Part for Economic upgrading"]
    assert {"Range", "Rank"} <= set(offered)
    panel.choice.setCurrentIndex(1)
    panel.choice.activated.emit(1)
    assert panel.number == Number("part", ("foreign-chips", "self-reliance"))
    assert panel.title.text().startswith("Part of the score of “Imported chips”")


def test_what_is_copied_can_be_cited(panel, desk):
    panel.show_number(FOREIGN)
    panel.copy_text()
    text = QGuiApplication.clipboard().text()
    answer = made(FOREIGN, desk.priorities.latest)
    assert text.startswith(f"Score of “Imported chips”: {answer.value} points\n")
    assert all(line.formula in text for line in answer.steps)
    assert KEENEY_RAIFFA.text in text
    assert re.search(r"Bucketwise \d+\.\d+.*, method help, chapter “The score”; project “.+”\.\n$", text)


def test_names_are_shown_as_they_are(panel, desk):
    desk.cards.rename("foreign-chips", "<b>{chips}</b> %s")
    panel.show_number(FOREIGN)
    assert panel.title.text() == "Score of “<b>{chips}</b> %s”"
    panel.copy_text()
    assert QGuiApplication.clipboard().text().startswith("Score of “<b>{chips}</b> %s”")
    panel.show_number(Number("part", ("foreign-chips", "self-reliance")))
    assert "<b>{chips}</b> %s" in shown(panel)


def test_a_button_asks_for_the_chapter(panel, qtbot):
    panel.show_number(Number("weight", ("self-reliance",)))
    assert panel.value.text() == "61.1 %"
    with qtbot.waitSignal(panel.read) as asked:
        panel.more.click()
    assert asked.args == ["weights"]


def test_escape_closes_it(panel):
    panel.show_number(FOREIGN)
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_what_is_selected_names_a_number(desk):
    assert selected(desk.selection) is None
    desk.selection.select_cards(["euv", "sme"])
    assert selected(desk.selection) == Number("score", ("euv",))
    part = Number("part", ("sme", "self-reliance"))
    assert followed(part, desk.selection) == Number("part", ("euv", "self-reliance"))
    desk.selection.select_bucket("self-reliance")
    assert selected(desk.selection) == Number("weight", ("self-reliance",))
    tradeoff = desk.document.project.tradeoffs[0].id
    desk.selection.select_tradeoff(tradeoff)
    assert selected(desk.selection) == Number("effect", (tradeoff,))
    assert followed(part, desk.selection) == Number("effect", (tradeoff,))
    consistency = Number("consistency")
    desk.selection.clear()
    assert followed(consistency, desk.selection) == consistency
    assert beside(consistency, desk.document.project) == [Number("flip"), consistency]
    assert beside(Number("score", ("gone",)), desk.document.project) == []


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_it_is_set_in_the_colours_of_the_theme(panel, desk, theme):
    panel.show_number(FOREIGN)
    desk.appearance.set(theme)
    block = panel.text.document().begin()
    assert block.begin().fragment().charFormat().foreground().color() == desk.appearance.theme.text


def test_a_project_without_a_title_is_cited_too(panel, desk):
    project = desk.document.project
    desk.document.do("Title", replace(project, title=""))
    panel.show_number(FOREIGN)
    panel.copy_text()
    assert QGuiApplication.clipboard().text().rstrip().endswith(".")


def test_every_number_that_is_offered_can_be_shown(panel, desk):
    tradeoff = desk.document.project.tradeoffs[0].id
    desk.plan.add_resource("Funding", budget=10.0)
    for first in (FOREIGN, Number("weight", ("self-reliance",)), Number("plan"), Number("flip"),
                  Number("effect", (tradeoff,)), Number("consistency")):  # fmt: skip
        panel.show_number(first)
        for at in range(panel.choice.count()):
            panel.choice.picked.emit(str(at))
            assert panel.title.text()
            assert panel.choice.currentIndex() == at
            assert "Formula" in shown(panel)


def test_sampled_numbers_come_when_the_samples_are_there(panel, desk, qtbot):
    panel.show_number(Number("band", ("foreign-chips",)))
    qtbot.waitUntil(lambda: desk.priorities.samples is not None and "Filled in" in shown(panel), timeout=60_000)
    assert "10,000 samples" in shown(panel)
    assert panel.value.text().endswith(" points")


def test_numbers_of_the_plan_come_when_it_is_looked_at(panel, desk, qtbot):
    fund, *others = [resource.id for resource in desk.document.project.resources]
    desk.plan.change_resource(fund, "Budget", unit="bn yuan", budget=10.0)
    desk.plan.need(["sme", "euv", "foreign-chips"], fund, 6.0)
    panel.show_number(Number("plan"))
    assert "There is no plan" in shown(panel)
    desk.plans.look("test", True)
    assert "Filled in" in shown(panel)
    offered = [panel.choice.itemText(at) for at in range(panel.choice.count())]
    assert [offered[0], offered[1], offered[-1]] == [
        "Value of the plan",
        "Used of Funding",
        "What more of Funding would buy",
    ]
    assert len(offered) == 3 + len(others)
    panel.choice.picked.emit("1")
    assert panel.value.text() == "6 bn yuan"
    qtbot.waitUntil(lambda: fund in desk.plans.steps, timeout=60_000)
    panel.choice.picked.emit(str(len(offered) - 1))
    assert "Best value with 2 more" in shown(panel)
    desk.plans.look("test", False)
    assert "There is no plan" in shown(panel)
