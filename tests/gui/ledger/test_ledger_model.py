"""The ledger's model tells of changes row by row, whatever the change."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QSortFilterProxyModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from gui.ledger.model import LedgerModel
from gui.ledger.rows import COLUMNS, rows
from model.edits import buckets, cards, tradeoffs
from tests.gui.ledger.conftest import PROJECT


@pytest.fixture
def model(qapp):
    made = LedgerModel(PROJECT)
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    return made


def signals(model):
    heard: list[tuple[object, ...]] = []
    model.rowsInserted.connect(lambda _parent, first, last: heard.append(("in", first, last)))
    model.rowsRemoved.connect(lambda _parent, first, last: heard.append(("out", first, last)))
    model.dataChanged.connect(lambda first, last: heard.append(("new", first.row(), last.row())))
    model.modelReset.connect(lambda: heard.append(("all",)))
    return heard


def texts(model, row):
    return [model.index(row, at).data() for at in range(len(COLUMNS))]


def test_a_row_says_all_of_its_tradeoff(model):
    assert texts(model, 0)[:3] == ["side effect", "Foreign chips undercut self-reliance", "Upgrading"]
    assert texts(model, 0)[3:] == ["Self-reliance", "Imported chips", "", "stated", "3"]
    assert texts(model, 1) == ["rivalry", "Money is short", "", "", "Funding", "", "inferred", ""]
    assert texts(model, 2)[2] == "Self-reliance, Upgrading"


def test_a_screen_reader_hears_the_column_and_the_text(model):
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 3).data(role) == "At the cost of: Self-reliance"
    assert model.index(1, 3).data(role) == "At the cost of: nothing"


def test_an_edit_changes_its_row_alone(model):
    heard = signals(model)
    model.show(PROJECT, tradeoffs.change_tradeoff(PROJECT, "money", statement="Talent is short"))
    assert heard == [("new", 1, 1)]
    assert texts(model, 1)[1] == "Talent is short"


def test_adding_and_removing_move_no_other_row(model):
    heard = signals(model)
    more = tradeoffs.add_tradeoff(PROJECT, statement="New")
    model.show(PROJECT, more)
    less = tradeoffs.remove_tradeoffs(more, ["money"])
    model.show(more, less)
    model.show(less, more)
    assert heard == [("in", 3, 3), ("out", 1, 1), ("in", 1, 1)]


def test_a_renamed_card_or_bucket_is_renamed_where_it_is_named(model):
    heard = signals(model)
    after = cards.change_cards(PROJECT, ["imported"], name="Foreign chips")
    model.show(PROJECT, after)
    assert heard == [("new", 0, 0)]
    model.show(after, buckets.change_bucket(after, "up", name="Renewal"))
    assert heard[1:] == [("new", 0, 0), ("new", 2, 2)]
    assert texts(model, 0)[2:5] == ["Renewal", "Self-reliance", "Foreign chips"]


def test_what_concerns_no_tradeoff_says_nothing(model):
    heard = signals(model)
    model.show(PROJECT, cards.change_cards(PROJECT, ["ai"], name="AI"))
    model.show(PROJECT, PROJECT)
    assert heard == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["add", "first", "last", "edit", "card", "bucket", "all", "turn"]), max_size=12))
def test_after_any_edits_the_rows_are_those_of_a_new_model(model, deeds):
    model.beginResetModel()
    model.rows = rows(PROJECT)
    model.endResetModel()
    copy = Mirror(model)
    project = PROJECT
    for deed in deeds:
        after = done(project, deed)
        model.show(project, after)
        project = after
        assert model.rows == rows(project)
        assert copy.ids() == [one.id for one in project.tradeoffs]


class Mirror:
    """A proxy that only follows the signals: it goes wrong where they are wrong."""

    def __init__(self, model: QAbstractItemModel) -> None:
        self._proxy = QSortFilterProxyModel()
        self._proxy.setSourceModel(model)
        self._model = model

    def ids(self):
        places = [self._proxy.mapToSource(self._proxy.index(at, 0)).row() for at in range(self._proxy.rowCount())]
        return [self._model.rows[place].tradeoff.id for place in places]


def done(project, deed):
    ids = [one.id for one in project.tradeoffs]
    if deed == "add":
        return tradeoffs.add_tradeoff(project, statement=f"New {len(ids)}", cards=("ai",))
    if deed == "card":
        return cards.change_cards(project, ["imported"], name=project.card("imported").name + "x")
    if deed == "bucket":
        return buckets.change_bucket(project, "sr", name=project.bucket("sr").name + "x")
    if deed == "turn":
        return project.model_copy(update={"tradeoffs": tuple(reversed(project.tradeoffs))})
    if not ids:
        return project
    if deed == "edit":
        return tradeoffs.change_tradeoff(project, ids[-1], note="x")
    gone = {"first": ids[:1], "last": ids[-1:], "all": ids}[deed]
    return tradeoffs.remove_tradeoffs(project, gone)
