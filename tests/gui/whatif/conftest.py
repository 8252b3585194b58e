"""A desk with three goals and four cards whose lines cross where one can see it, and the page on it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.desk import Desk
from gui.desk import desk as make_desk
from gui.document import Document
from gui.theme import Appearance
from gui.whatif import WhatIf
from gui.whatif.plot import WeightPlot
from model.bucket import Bucket
from model.card import Card
from model.judgement import Judgement
from model.project import Project


def card(name: str, **points: float) -> Card:
    """A card that scores so many points where one goal is all that counts."""
    said = tuple(Judgement(bucket=goal, fit=1.0, impact=amount / 100) for goal, amount in points.items())
    return Card(id=name.lower(), name=name, region=frozenset(points), judgements=said)


GOALS = (
    Bucket(id="self", name="Self-reliance", colour=0, weight=100.0),
    Bucket(id="base", name="Breakthroughs", colour=1, weight=50.0),
    Bucket(id="up", name="Upgrading", colour=2, weight=50.0),
)
CARDS = (
    card("Chips", self=80, base=20, up=20),  # 20 … 80 over the weight of self-reliance
    card("Quantum", self=10, base=60, up=40),  # 50 … 10
    card("Robots", self=40, base=10, up=50),  # 30 … 40
    card("Farms", self=5, base=0, up=35),  # 17.5 … 5
)
PROJECT = Project(buckets=GOALS, cards=CARDS, weighting="fixed")
"""Chips lead, 50 to 35 for Robots and 30 for Quantum; Quantum leads where self-reliance weighs less than 30 %."""


@pytest.fixture
def desk(styled: QApplication) -> Iterator[Desk]:
    appearance = Appearance("light")
    appearance.set(reduced_motion=True)
    made = make_desk(Document(PROJECT), appearance)
    made.priorities.start()
    yield made
    made.document.deleteLater()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> WhatIf:
    made = WhatIf(desk)
    qtbot.addWidget(made)
    made.resize(1280, 240)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def plot(page: WhatIf) -> WeightPlot:
    return page.body.plot
