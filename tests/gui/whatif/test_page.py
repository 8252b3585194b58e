"""The page as a whole: it follows, says why it cannot, shows a sentence in the plot, and tries it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import gui.whatif.page
from gui.desk import Desk
from gui.places import pane
from gui.whatif import WhatIf
from gui.whatif.goals import GOAL
from model.bucket import Bucket
from model.edits.judge import judge
from model.priority.method.number import Number
from model.project import Project
from model.tradeoff import Tradeoff
from model.value import replace
from model.weights import point_weights
from tests.gui.whatif.conftest import CARDS, GOALS, PROJECT, card

NBSP = "\N{NO-BREAK SPACE}"


def sentences(page: WhatIf) -> list[str]:
    model = page.body.sentences.model()
    return [str(model.index(row, 0).data()).replace(NBSP, " ") for row in range(model.rowCount())]


def choose(page: WhatIf, beginning: str) -> None:
    row = next(row for row, text in enumerate(sentences(page)) if text.startswith(beginning))
    page.body.sentences.setCurrentIndex(page.body.sentences.model().index(row, 0))


def goals(page: WhatIf) -> list[str]:
    model = page.body.goals.model()
    return [str(model.index(row, 0).data()).replace(NBSP, " ") for row in range(model.rowCount())]


def test_the_heaviest_goal_is_shown_first_and_the_range_of_each_is_told(page: WhatIf) -> None:
    assert goals(page) == [
        "Self-reliance: 50 %. Chips leads from 30 % to 100 %.",
        "Breakthroughs: 25 %. Chips leads from 0 % to 50 %.",
        "Upgrading: 25 %. Chips leads from 0 % to 50 %.",
    ]
    assert page.body.goals.currentIndex().row() == 0
    assert page.body.plot.sheaf is not None
    assert page.body.plot.sheaf.bucket == "self"


def test_it_follows_every_edit(page: WhatIf, desk: Desk) -> None:
    desk.weights.share("self", 0.2)
    assert goals(page)[0] == "Self-reliance: 20 %. Quantum leads from 0 % to 30 %."
    assert page.body.plot.share == pytest.approx(0.2)
    assert "If Self-reliance counted 31 % instead of 20 %, Chips would lead." in sentences(page)
    desk.document.undo()
    assert page.body.plot.share == pytest.approx(0.5)


def test_while_it_is_hidden_it_computes_nothing_and_then_it_catches_up(
    page: WhatIf, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    computed: list[int] = []
    make = gui.whatif.page.sheaf_of
    monkeypatch.setattr(gui.whatif.page, "sheaf_of", lambda *told: (computed.append(1), make(*told))[1])
    page.hide()
    desk.weights.share("self", 0.2)
    assert not computed
    page.show()
    assert computed
    assert page.body.plot.share == pytest.approx(0.2)


def test_a_goal_is_chosen_by_keys_and_its_weight_is_then_moved(page: WhatIf, desk: Desk) -> None:
    QTest.keyClick(page.body.goals, Qt.Key.Key_Down)
    assert page.body.plot.accessibleName() == "Weight of Breakthroughs"
    page.body.plot.setFocus()
    QTest.keyClick(page.body.plot, Qt.Key.Key_Right)
    assert point_weights(desk.document.project)["base"] == pytest.approx(0.26)


def test_a_bucket_that_is_selected_elsewhere_is_chosen(page: WhatIf, desk: Desk) -> None:
    desk.selection.select_bucket("up")
    assert page.body.goals.currentIndex().data(GOAL).sign.id == "up"
    assert page.body.plot.sheaf is not None
    assert page.body.plot.sheaf.bucket == "up"


def test_a_goal_that_is_removed_gives_way_to_the_heaviest(page: WhatIf, desk: Desk) -> None:
    desk.selection.select_bucket("up")
    desk.buckets.remove("up")
    assert page.body.plot.sheaf is not None
    assert page.body.plot.sheaf.bucket == "self"


def test_a_sentence_shows_its_goal_and_marks_where_it_comes_true(page: WhatIf) -> None:
    plain = page.body.plot.grab().toImage()
    choose(page, "If Upgrading counted 51 %")
    assert page.body.goals.currentIndex().data(GOAL).sign.id == "up"
    assert page.body.plot._marked == (0.51, None)
    marked = page.body.plot.grab().toImage()
    page.body.plot.mark(None)
    assert page.body.plot.grab().toImage() not in (marked, plain)


def test_a_sentence_about_a_judgement_shows_the_line_that_the_card_would_have(page: WhatIf) -> None:
    before = page.body.plot.grab().toImage()
    choose(page, "If the impact of Robots on Self-reliance")
    assert page.body.plot.grab().toImage() != before
    share, said = page.body.plot._marked
    assert share is None
    assert said is not None
    assert said.card == "robots"
    assert said.score == pytest.approx(50)


def test_another_goal_is_not_marked_with_what_is_about_the_first(page: WhatIf) -> None:
    choose(page, "If Upgrading counted 51 %")
    page.body.goals.setCurrentIndex(page.body.goals.model().index(0, 0))
    assert page.body.plot._marked == (None, None)
    assert page.body.tried.isEnabled()


def test_try_it_is_one_step_that_comes_true(page: WhatIf, desk: Desk, qtbot: QtBot) -> None:
    start = desk.document.project
    assert not page.body.tried.isEnabled()
    choose(page, "If Self-reliance counted 29 %")
    with qtbot.waitSignal(desk.feedback.said, check_params_cb=lambda text: text == "Tried. Undo takes it back."):
        page.body.tried.click()
    assert point_weights(desk.document.project)["self"] == pytest.approx(0.29)
    assert page.body.now.text().replace(NBSP, " ") == "At 29 % Quantum leads"
    desk.document.undo()
    assert desk.document.project is start


def test_enter_tries_a_judgement(page: WhatIf, desk: Desk) -> None:
    start = desk.document.project
    choose(page, "If the impact of Robots on Self-reliance")
    QTest.keyClick(page.body.sentences, Qt.Key.Key_Return)
    said = desk.document.project.card("robots").judgement("self")
    assert said is not None
    assert (said.fit, said.impact) == (1.0, 0.71)
    assert page.body.now.text().endswith("Robots leads")
    desk.document.undo()
    assert desk.document.project is start


def test_a_chosen_sentence_stays_chosen_while_its_numbers_move(page: WhatIf, desk: Desk) -> None:
    choose(page, "If Self-reliance counted 29 %")
    desk.weights.share("self", 0.45)
    finding = page.body.sentences.finding
    assert finding is not None
    assert finding.text.replace(NBSP, " ") == "If Self-reliance counted 29 % instead of 45 %, Quantum would lead."


def test_where_the_chosen_sentence_is_gone_there_is_nothing_to_try(page: WhatIf, desk: Desk) -> None:
    choose(page, "If Self-reliance counted 29 %")
    desk.cards.remove(["quantum", "robots", "farms"])
    desk.cards.add(["Rockets"], pane("self"))
    assert page.body.isVisible()
    assert not page.body.tried.isEnabled()
    assert page.body.plot._marked == (None, None)


def test_the_list_of_goals_tells_that_it_has_changed(page: WhatIf, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.body.goals.goals.dataChanged):
        desk.weights.share("self", 0.4)


def test_sentences_wait_until_a_drag_is_over_and_ranges_do_not(page: WhatIf, desk: Desk, qtbot: QtBot) -> None:
    before = sentences(page)
    plot = page.body.plot
    plot.setSliderDown(True)
    shown = page.body.sentences.grab().toImage()
    plot.moved.emit(0.2)
    assert sentences(page) == before
    assert page.body.sentences.grab().toImage() != shown, "they step back while they are from a moment ago"
    qtbot.waitUntil(lambda: goals(page)[0] == "Self-reliance: 20 %. Quantum leads from 0 % to 30 %.")
    assert sentences(page) == before
    plot.let_go()
    plot.done.emit()
    assert not page.body.sentences.waiting
    assert "If Self-reliance counted 31 % instead of 20 %, Chips would lead." in sentences(page)


def test_after_keys_the_sentences_follow_in_a_moment(page: WhatIf, qtbot: QtBot) -> None:
    page.body.plot.setFocus()
    QTest.keyClick(page.body.plot, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: "If Self-reliance counted 29 % instead of 49 %, Quantum would lead." in sentences(page))


OVERLAP = Tradeoff(id="o", kind="overlap", served=frozenset({"self", "base"}), overlap=0.5)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (Project, "No goals yet"),
        (lambda: replace(PROJECT, buckets=GOALS[:1], cards=(card("A", self=1), card("B", self=2))), "One goal has"),
        (lambda: replace(PROJECT, buckets=tuple(replace(one, weight=0.0) for one in GOALS)), "All weights are 0"),
        (lambda: replace(PROJECT, cards=()), "No card has a score yet"),
        (lambda: replace(PROJECT, cards=CARDS[:1]), "Only one card has a score"),
        (lambda: replace(PROJECT, tradeoffs=(OVERLAP,), overlap_on=True), "With overlaps between buckets"),
    ],
)
def test_where_nothing_can_be_varied_one_sentence_says_why(
    page: WhatIf, desk: Desk, make: Callable[[], Project], said: str
) -> None:
    desk.document.open(make())
    assert page._none.isVisible()
    assert page._none.accessibleName().startswith(said)
    assert not page.body.isVisible()
    desk.document.open(PROJECT)
    assert page.body.isVisible()


def test_cards_that_are_all_level_are_shown_and_nothing_is_claimed(page: WhatIf, desk: Desk) -> None:
    same = tuple(card(name, self=50, base=50, up=50) for name in ("A", "B", "C"))
    desk.document.open(replace(PROJECT, cards=same))
    assert page.body.isVisible()
    page.grab()
    assert sentences(page) == ["No single weight reverses A and B."]


def test_ten_thousand_cards_are_drawn_as_the_two_hundred_that_matter(page: WhatIf, desk: Desk) -> None:
    many = tuple(
        replace(CARDS[0], id=f"c{number}", name=f"Card {number}", judgements=(one,))
        for number in range(10_000)
        for one in (replace(CARDS[0].judgements[0], impact=number / 10_000),)
    )
    desk.document.open(replace(PROJECT, cards=many))
    assert page.body.about.text().endswith("200 cards, and 9,800 more")
    page.grab()


def test_a_drag_ends_where_the_page_is_left(page: WhatIf, desk: Desk) -> None:
    plot = page.body.plot
    plot.setSliderDown(True)
    plot.moved.emit(0.2)
    page.hide()
    assert not plot.held
    assert not desk.document.step_open


def test_the_first_move_turns_an_order_into_numbers(page: WhatIf, desk: Desk) -> None:
    desk.weights.rank(["self", "up", "base"])
    before = point_weights(desk.document.project)
    page.body.plot.setFocus()
    QTest.keyClick(page.body.plot, Qt.Key.Key_Left)
    after = point_weights(desk.document.project)
    assert desk.document.project.weighting == "fixed"
    assert after["up"] / after["base"] == pytest.approx(before["up"] / before["base"])


def test_it_is_asked_how_the_range_of_the_chosen_goal_is_made(page: WhatIf, desk: Desk) -> None:
    asked: list[Number] = []
    desk.inquiry.asked.connect(asked.append)
    desk.selection.select_bucket("up")
    page.body.made.click()
    assert asked == [Number("stability", ("up",))]


def test_selected_cards_are_marked_in_the_plot(page: WhatIf, desk: Desk) -> None:
    before = page.body.plot.grab().toImage()
    desk.selection.select_cards(["farms"])
    assert page.body.plot.grab().toImage() != before


def test_a_new_name_of_a_card_or_goal_is_shown(page: WhatIf, desk: Desk) -> None:
    desk.cards.rename("chips", "Home-made chips")
    assert goals(page)[0].endswith("Home-made chips leads from 30 % to 100 %.")
    desk.document.do("", replace(desk.document.project, buckets=(replace(GOALS[0], name="Autonomy"), *GOALS[1:])))
    assert goals(page)[0].startswith("Autonomy: 50 %.")
    assert page.body.plot.accessibleName() == "Weight of Autonomy"


def test_a_judged_edit_without_a_weight_moves_the_lines(page: WhatIf, desk: Desk) -> None:
    sheaf = page.body.plot.sheaf
    desk.document.do("", judge(PROJECT, ["farms"], "self", impact=0.9))
    assert page.body.plot.sheaf is not sheaf


def test_a_project_with_other_goals_shows_theirs(page: WhatIf, desk: Desk) -> None:
    others = (Bucket(id="x", name="X", weight=40.0), Bucket(id="y", name="Y", weight=60.0))
    desk.document.open(Project(buckets=others, cards=(card("A", x=10, y=20), card("B", x=20, y=10)), weighting="fixed"))
    assert goals(page)[0].startswith("X: 40 %. A leads from 0 % to 50 %")
    assert page.body.plot.sheaf is not None
    assert page.body.plot.sheaf.bucket == "y"
