"""Level neighbours carry a sign beside their ranks, and are named in words."""

import pytest
from PySide6.QtCore import QPoint, Qt

from gui.chart.explained import explanation
from gui.chart.level import is_level, level_line
from gui.chart.pages import CardsPage
from gui.chart.picture import card_picture
from model.bucket import Bucket
from model.card import Card
from model.judgement import Judgement
from model.priority.score import evaluate
from model.project import Project


def scored(*scores: float) -> Project:
    """Cards with these scores."""
    return Project(
        buckets=(Bucket(id="g", name="Goal"),),
        cards=tuple(
            Card(id=f"c{at}", name=f"Card {at}", judgements=(Judgement(bucket="g", fit=score / 100, impact=1.0),))
            for at, score in enumerate(scores)
        ),
    )


@pytest.mark.parametrize(
    ("scores", "level"),
    [
        ((50, 50, 20), [True, True, False]),
        ((50, 49.96, 49.92), [True, True, True]),
        ((50, 49.95, 20), [False, False, False]),
        ((50,), [False]),
        ((), []),
    ],
)
def test_neighbours_less_than_a_twentieth_of_a_point_apart_are_level(scores, level):
    evaluation = evaluate(scored(*scores))
    picture = card_picture(evaluation)
    assert [is_level(picture, row) for row in range(len(picture.keys))] == level
    assert [bool(level_line(evaluation, key)) for key in picture.keys] == level


def test_cards_without_a_score_are_level_with_nobody():
    project = scored(0.0)
    placed = Card(id="open", name="Open", region=frozenset({"g"}), judgements=(Judgement(bucket="g", open=True),))
    evaluation = evaluate(project.model_copy(update={"cards": (*project.cards, placed)}))
    picture = card_picture(evaluation)
    assert picture.keys == ("c0", "open")
    assert [is_level(picture, row) for row in (0, 1)] == [False, False]
    assert level_line(evaluation, "open") == ""
    assert level_line(evaluation, "nothing") == ""


def test_the_neighbours_are_named():
    evaluation = evaluate(scored(50, 50, 50, 10))
    assert level_line(evaluation, "c1") == "Level with Card 0 and Card 2: less than 0.05 points apart"


def test_tip_and_table_say_it_too(desk):
    line = level_line(desk.priorities.latest, "5g")
    assert line.startswith("Level with ")
    assert line in explanation(desk.priorities.firmness, "5g").splitlines()
    page = CardsPage(desk)
    row = page.table.keys.index("5g")
    told = page.table.data(page.table.index(row, 0), Qt.ItemDataRole.AccessibleDescriptionRole)
    assert line in str(told)
    page.deleteLater()


def test_the_sign_stands_between_rank_and_name(desk, qtbot):
    page = CardsPage(desk)
    qtbot.addWidget(page)
    page.resize(900, 500)
    page.show()
    qtbot.waitExposed(page)
    picture, frame = page.view.bars.picture, page.view.bars.frame
    assert picture is not None
    surface = desk.appearance.theme.surface
    shot = page.view.grab().toImage()

    def inked(row):
        place = QPoint(28, round(float(frame.y(row))))
        spots = [(place.x() + x, place.y() + y) for x in range(int(frame.names.x()) - 29) for y in range(2, 19)]
        return any(shot.pixelColor(x, y) != surface for x, y in spots)

    signed = [is_level(picture, row) for row in range(len(picture.keys))]
    assert True in signed
    assert False in signed
    assert [inked(row) for row in range(len(signed))] == signed
