"""What is doubted, known to every view: counted, looked for when nothing moves, and told where it matters."""

import pytest

from gui.desk import desk as make_desk
from gui.document import Document
from gui.theme import Appearance
from gui.warned import QUIET
from model.priority.score import Evaluation
from model.priority.warnings import list_cut
from tests.gui.doubts import boards


@pytest.fixture
def desk_of(styled):
    documents = []

    def make(project):
        documents.append(Document(project))
        made = make_desk(documents[-1], Appearance("light", documents[-1]))
        made.priorities.start()
        return made

    yield make
    for document in documents:
        document.deleteLater()


def test_cards_that_are_not_judged_are_not_counted_among_the_doubts(desk):
    desk.warned.refresh()
    codes = [warning.code for warning in desk.warned.found]
    assert codes.count("ASSUMED") == 16
    assert desk.warned.count == 7


def test_doubts_are_looked_for_once_nothing_moves(desk, qtbot, monkeypatch):
    desk.warned.refresh()
    looked = []
    found = Evaluation.warnings.func
    monkeypatch.setattr(Evaluation, "warnings", property(lambda self: looked.append(self) or found(self)))
    for rating in (10.0, 20.0, 30.0):
        desk.weights.weigh("self-reliance", rating)
        assert not desk.warned._worker.busy
    with qtbot.waitSignal(desk.warned.changed, timeout=20 * QUIET):
        pass
    assert looked == [desk.priorities.latest]
    assert "TOP_NOT_100" in {warning.code for warning in desk.warned.found}


def test_it_is_told_only_what_differs(desk, qtbot):
    desk.warned.refresh()
    with qtbot.assertNotEmitted(desk.warned.changed):
        desk.cards.change(["sme"], "Note", note="Other words")
        desk.warned.refresh()


def test_a_bucket_knows_the_doubts_about_itself(desk_of):
    desk = desk_of(boards.STALE)
    desk.warned.refresh()
    assert [warning.code for warning in desk.warned.of_bucket("g0")] == ["RANGE_CHANGED"]
    assert desk.warned.of_bucket("g") == ()


def test_level_cards_know_each_other_whatever_their_ids(desk_of):
    desk = desk_of(boards.SLASHES)
    desk.warned.refresh()
    assert desk.warned.level_with() == {"a": ("AA",), "a/a": ("A",)}


def test_what_another_finds_is_known_too_until_it_says_otherwise(desk):
    desk.warned.refresh()
    before = desk.warned.count
    desk.warned.tell("plan", (list_cut(2.0),))
    assert desk.warned.count == before + 1
    desk.warned.refresh()
    assert desk.warned.count == before + 1
    desk.warned.tell("plan", ())
    assert desk.warned.count == before


def test_locks_that_no_plan_can_keep_are_doubted_with_what_they_break(desk_of):
    desk = desk_of(boards.LOCKED)
    desk.warned.refresh()
    told = next(warning for warning in desk.warned.found if warning.code == "INFEASIBLE_LOCKS")
    assert told.values == {"named": "“Funding”"}
    assert desk.warned.clash.cards == ("c0", "c1")
    desk.plan.lock(["c0"], None)
    desk.warned.refresh()
    assert desk.warned.clash is None
    assert "INFEASIBLE_LOCKS" not in {warning.code for warning in desk.warned.found}


def test_a_card_locked_both_ways_is_named(desk_of):
    links = tuple(boards.Link(kind=kind, card="c0") for kind in ("locked-in", "locked-out"))
    desk = desk_of(boards.TOP_80.model_copy(update={"links": links}))
    desk.warned.refresh()
    told = next(warning for warning in desk.warned.found if warning.code == "INFEASIBLE_LOCKS")
    assert told.values == {"named": "“Card 0”"}


def test_without_scores_there_are_no_doubts(styled):
    document = Document(boards.STALE)
    desk = make_desk(document, Appearance("light", document))
    desk.warned.refresh()
    assert desk.warned.found == ()
    document.deleteLater()
