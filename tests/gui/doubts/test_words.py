"""Every warning has its sentence, and many of one kind have one together."""

from gui.doubt_words import GROUPS, SENTENCES, group_sentence, sentence, subject
from gui.doubts.found import TOGETHER, listed
from model.files import template
from model.priority.score import evaluate
from model.priority.warnings import TEMPLATES, PriorityWarning, infeasible_locks, list_cut
from tests.gui.doubts.boards import SLASHES

ALONE = {"NO_WEIGHTS", "TOP_NOT_100", "CR_HIGH", "LIST_CUT", "INFEASIBLE_LOCKS"}


def test_every_warning_has_the_sentence_of_the_model():
    assert {code: TEMPLATES[code] for code in SENTENCES} == SENTENCES
    assert SENTENCES.keys() == TEMPLATES.keys()


def test_many_of_every_kind_that_can_be_many_have_a_sentence():
    assert GROUPS.keys() == TEMPLATES.keys() - ALONE
    assert all("3" in group_sentence(code, 3, 2) for code in GROUPS)


def test_names_with_braces_are_filled_in_as_they_are():
    warning = PriorityWarning("ASSUMED", "a/b", {"card": "{card} %s", "bucket": "{0}"})
    assert sentence(warning) == "“{card} %s” is in “{0}” and not judged for it yet."


def test_ids_may_hold_the_sign_that_joins_them():
    found = {subject(warning, SLASHES) for warning in evaluate(SLASHES).warnings if warning.code == "ASSUMED"}
    assert found == {("a", "a/b"), ("a/a", "a/b")}
    ties = {subject(warning, SLASHES) for warning in evaluate(SLASHES).warnings if warning.code == "TIE"}
    assert ties == {("a", "a/a")}
    assert subject(list_cut(1.0), SLASHES) == ()


def test_the_gravest_come_first_and_what_is_not_judged_last():
    project = template("essay")
    warnings = (*evaluate(project).warnings, list_cut(3.0), infeasible_locks(["Funding"]))
    codes = [doubt.code for doubt in listed(warnings, project)]
    assert codes == ["INFEASIBLE_LOCKS", "LIST_CUT", "TIE", "ASSUMED"]


def test_many_of_a_kind_stand_under_one_line():
    project = template("essay")
    found = listed(evaluate(project).warnings, project)
    assert [len(doubt.members) for doubt in found] == [7, 16]
    assert found[0].text == "7 neighbours in the order are level."
    assert found[1].text == "16 judgements of 14 cards are not made yet."
    places = {card.id: at for at, card in enumerate(project.cards)}
    members = [places[doubt.subject[0]] for doubt in found[1].members]
    assert members == sorted(members)


def test_a_few_of_a_kind_stand_for_themselves():
    project = template("essay")
    ties = [warning for warning in evaluate(project).warnings if warning.code == "TIE"]
    assert [doubt.members for doubt in listed(ties[: TOGETHER - 1], project)] == [()] * (TOGETHER - 1)
    assert len(listed(ties[:TOGETHER], project)) == 1
    assumed = [warning for warning in evaluate(project).warnings if warning.code == "ASSUMED"]
    assert [len(doubt.members) for doubt in listed(assumed[:2], project)] == [2]
    assert [doubt.members for doubt in listed(assumed[:1], project)] == [()]
