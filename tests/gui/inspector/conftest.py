"""A desk with a small project on it, and the inspector of it."""

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.desk import desk as make_desk
from gui.document import Document
from gui.inspector import Inspector
from gui.theme import Appearance
from model.bucket import Bucket
from model.card import Card
from model.evidence import Evidence
from model.judgement import Judgement
from model.project import Project, Resource
from model.tradeoff import Statement, Tradeoff

PROJECT = Project(
    buckets=(
        Bucket(id="sr", name="Self-reliance", colour=0, weight=100.0, rank=1, aim="Keep going"),
        Bucket(id="fb", name="Breakthroughs", colour=1, weight=50.0, rank=3),
        Bucket(id="up", name="Upgrading", colour=2, weight=50.0, rank=2),
    ),
    cards=(
        Card(
            id="imported",
            name="Imported chips",
            note="Help for one goal, harm to another.",
            contested=True,
            region=frozenset({"up"}),
            tags=("chips",),
            judgements=(
                Judgement(bucket="up", fit=1.0, impact=0.75, confidence="fair"),
                Judgement(bucket="sr", fit=-0.5, impact=0.5, confidence="weak"),
            ),
            evidence=(
                Evidence(quote="requires continuing usage of foreign chips", place="P2"),
                Evidence(quote="slowed the 5G rollout", place="P17", basis="inferred", bucket="up"),
            ),
        ),
        Card(id="home", name="Home-made chips", status="future", region=frozenset({"sr", "up"}), tags=("chips", "new")),
        Card(id="ai", name="Artificial intelligence", region=frozenset({"fb"})),
        Card(id="inbox", name="Brain science"),
    ),
    tradeoffs=(
        Tradeoff(
            id="undercut",
            statement="Upgrading with foreign chips undercuts self-reliance",
            served=frozenset({"up"}),
            cost_to=frozenset({"sr"}),
            cards=("imported",),
            statements=(
                Statement(side="for", text="It needs foreign chips", evidence=(Evidence(quote="foreign chips"),)),
                Statement(side="against", text="It can use domestic tools"),
            ),
        ),
        Tradeoff(id="pair", kind="pair", statement="They help each other", cards=("home", "ai"), bonus=4.0),
    ),
    resources=(Resource(id="money", name="Funding"),),
    weighting="fixed",
)


@pytest.fixture
def desk(qapp):
    made = make_desk(Document(PROJECT), Appearance())
    made.priorities.start()
    yield made
    made.document.deleteLater()


@pytest.fixture
def inspector(desk, qtbot):
    shown = Inspector(desk)
    qtbot.addWidget(shown)
    shown.resize(292, 900)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    return shown


@pytest.fixture
def compose():
    """Types a text as an input method does; `qtbot` can only type Latin letters."""

    def typed(field, text):
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(field, event)

    return typed


@pytest.fixture
def find(inspector):
    """The visible widget with an accessible identifier."""

    def by_identifier(identifier):
        found = [
            widget
            for widget in inspector.findChildren(QWidget)
            if widget.accessibleIdentifier() == identifier and widget.isVisibleTo(inspector)
        ]
        assert len(found) == 1, f"{identifier}: {len(found)} of them"
        return found[0]

    return by_identifier
