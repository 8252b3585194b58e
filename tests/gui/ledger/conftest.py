"""A desk with three tradeoffs on it, and the ledger of it."""

import pytest

from gui.desk import desk as make_desk
from gui.document import Document
from gui.ledger import Ledger
from gui.theme import Appearance
from model.bucket import Bucket
from model.card import Card
from model.evidence import Evidence
from model.project import Project, Resource
from model.tradeoff import Statement, Tradeoff

PROJECT = Project(
    buckets=(Bucket(id="sr", name="Self-reliance"), Bucket(id="up", name="Upgrading", colour=2)),
    cards=(Card(id="imported", name="Imported chips"), Card(id="ai", name="Artificial intelligence")),
    tradeoffs=(
        Tradeoff(
            id="undercut",
            statement="Foreign chips undercut self-reliance",
            served=frozenset({"up"}),
            cost_to=frozenset({"sr"}),
            cards=("imported",),
            evidence=(Evidence(quote="a"), Evidence(quote="b")),
            statements=(Statement(text="Stockpiles do not last", evidence=(Evidence(quote="c"),)),),
        ),
        Tradeoff(
            id="money", kind="rivalry", statement="Money is short", basis="inferred", resources=frozenset({"fund"})
        ),
        Tradeoff(id="both", kind="overlap", statement="Both reward chips", served=frozenset({"sr", "up"})),
    ),
    resources=(Resource(id="fund", name="Funding"),),
)


@pytest.fixture
def desk(qapp):
    made = make_desk(Document(PROJECT), Appearance())
    yield made
    made.document.deleteLater()


@pytest.fixture
def ledger(desk, qtbot):
    shown = Ledger(desk)
    qtbot.addWidget(shown)
    shown.resize(1200, 240)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    return shown


@pytest.fixture
def listed(ledger):
    """The ids of the rows from top to bottom."""
    return lambda: [ledger.rows.tradeoff_at(at).tradeoff.id for at in range(ledger.rows.rowCount())]
