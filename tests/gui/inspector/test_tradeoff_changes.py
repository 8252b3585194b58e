"""A tradeoff's page says what the tradeoff changes in numbers."""

from PySide6.QtWidgets import QWidget

from model.priority.method.number import Number
from model.priority.score import evaluate
from model.project import Project


def told(inspector):
    """The sentences that are shown, in order."""
    found = {
        one.accessibleIdentifier(): one.text()
        for one in inspector.findChildren(QWidget)
        if one.accessibleIdentifier().startswith("inspector-tradeoff-changes-") and one.isVisibleTo(inspector)
    }
    return [found[name] for name in sorted(found)]


def test_without_scores_of_this_project_nothing_is_said(desk, inspector):
    other = evaluate(Project())
    for latest in (None, other):
        desk.priorities.latest = latest
        desk.selection.clear()
        desk.selection.select_tradeoff("undercut")
        assert told(inspector) == []


def test_the_page_says_what_the_harm_changes_and_follows_the_scores(desk, inspector):
    desk.selection.select_tradeoff("undercut")
    before = told(inspector)
    assert len(before) == 1
    assert before[0].startswith("Without this harm Imported chips would ")
    desk.weights.weigh("sr", 10.0)
    after = told(inspector)
    assert after != before
    assert len(after) == 1
    desk.document.undo()
    assert told(inspector) == before
    desk.weights.choose("free")
    assert told(inspector) != before


def test_another_tradeoff_has_other_sentences(desk, inspector):
    desk.selection.select_tradeoff("undercut")
    desk.selection.select_tradeoff("pair")
    assert told(inspector) == ["Adds 4 points when both are in the plan."]
    talent = desk.plan.add_resource("Talent")
    desk.tradeoffs.change("pair", "Edit", kind="rivalry", resources=frozenset({"money", talent}))
    assert [line.split(":")[0] for line in told(inspector)] == ["Funding", "Talent"]
    desk.tradeoffs.change("pair", "Edit", cards=(), resources=frozenset())
    assert told(inspector) == ["It names nothing that is scarce yet."]


def test_it_can_be_asked_how_that_is_made(desk, find):
    asked = []
    desk.inquiry.asked.connect(asked.append)
    desk.selection.select_tradeoff("undercut")
    find("inspector-tradeoff-made").click()
    assert asked == [Number("effect", ("undercut",))]
