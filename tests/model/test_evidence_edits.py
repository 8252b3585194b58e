"""Evidence can be added, changed and removed wherever it belongs."""

import pytest

from model.bucket import Bucket
from model.card import Card
from model.edits import evidence as edit
from model.edits import tradeoffs
from model.edits.evidence import Holder
from model.project import Project
from model.tradeoff import Statement, Tradeoff
from model.value import Refusal

PROJECT = Project(
    buckets=(Bucket(id="b", name="Upgrading"),),
    cards=(Card(id="c", name="Chips"),),
    tradeoffs=(Tradeoff(id="t", statements=(Statement(side="for"), Statement(side="against"))),),
)
HOLDERS = (
    Holder("card", "c"),
    Holder("bucket", "b"),
    Holder("priority", "b"),
    Holder("tradeoff", "t"),
    Holder("statement", "t", 1),
)


@pytest.mark.parametrize("holder", HOLDERS, ids=lambda holder: holder.kind)
def test_evidence_of_every_holder_is_added_changed_and_removed(holder):
    first = edit.add_evidence(PROJECT, holder, quote="slow")
    second = edit.add_evidence(first, holder, source="Essay", basis="inferred")
    assert [(one.quote, one.basis) for one in edit.evidence_of(second, holder)] == [
        ("slow", "stated"),
        ("", "inferred"),
    ]
    changed = edit.change_evidence(second, holder, 0, place="P19")
    assert edit.evidence_of(changed, holder)[0].place == "P19"
    assert edit.evidence_of(changed, holder)[1] is edit.evidence_of(second, holder)[1]
    assert edit.remove_evidence(first, holder, 0) == PROJECT


def test_each_holder_keeps_its_evidence_apart():
    project = PROJECT
    for holder in HOLDERS:
        project = edit.add_evidence(project, holder, quote=holder.kind)
    for holder in HOLDERS:
        assert [one.quote for one in edit.evidence_of(project, holder)] == [holder.kind]


def test_evidence_without_quotation_and_source_is_refused():
    with pytest.raises(Refusal, match="quotation or a source"):
        edit.add_evidence(PROJECT, HOLDERS[0], quote="  ", place="P1")
    one = edit.add_evidence(PROJECT, HOLDERS[0], quote="slow")
    with pytest.raises(Refusal, match="quotation or a source"):
        edit.change_evidence(one, HOLDERS[0], 0, quote="")


def test_an_unchanged_piece_leaves_the_very_same_project():
    one = edit.add_evidence(PROJECT, HOLDERS[0], quote="slow")
    assert edit.change_evidence(one, HOLDERS[0], 0, quote="slow") is one


def test_a_place_where_no_evidence_is_gets_refused():
    with pytest.raises(Refusal, match="no evidence number 1"):
        edit.remove_evidence(PROJECT, HOLDERS[0], 0)
    with pytest.raises(Refusal, match="no evidence number 0"):
        edit.change_evidence(PROJECT, HOLDERS[0], -1, quote="x")
    with pytest.raises(Refusal, match="no statement number 3"):
        edit.evidence_of(PROJECT, Holder("statement", "t", 2))


def test_statements_are_added_changed_and_removed():
    more = tradeoffs.add_statement(PROJECT, "t", side="against", text="needs foreign chips")
    assert [one.side for one in more.tradeoff("t").statements] == ["for", "against", "against"]
    changed = tradeoffs.change_statement(more, "t", 0, text="grows quickly")
    assert changed.tradeoff("t").statements[0].text == "grows quickly"
    assert changed.tradeoff("t").statements[2] is more.tradeoff("t").statements[2]
    assert tradeoffs.remove_statement(more, "t", 2) == PROJECT
    with pytest.raises(Refusal, match="no statement number 0"):
        tradeoffs.remove_statement(PROJECT, "t", -1)
