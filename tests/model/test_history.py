"""Undo is remembering."""

from model.history import CAP, History
from model.project import Project

A, B, C, D = (Project(title=title) for title in "ABCD")


def test_undo_and_redo_bring_back_the_very_same_projects():
    history = History(A).do("to B", B).do("to C", C)
    back = history.undo()
    assert back.present is B
    assert back.undo().present is A
    assert back.redo().present is C
    assert back.undo().redo().redo().present is C


def test_undo_at_the_beginning_and_redo_at_the_end_change_nothing():
    history = History(A).do("to B", B)
    assert history.redo() is history
    assert history.undo().undo() == history.undo()


def test_the_labels_name_the_deed_that_undo_takes_back_and_that_redo_does_again():
    history = History(A).do("to B", B).do("to C", C)
    assert (history.undo_label, history.redo_label) == ("to C", None)
    history = history.undo()
    assert (history.undo_label, history.redo_label) == ("to B", "to C")
    history = history.undo()
    assert (history.undo_label, history.redo_label) == (None, "to B")
    assert history.redo().undo_label == "to B"


def test_a_new_deed_forgets_what_was_taken_back():
    history = History(A).do("to B", B).undo().do("to C", C)
    assert history.redo() is history
    assert history.undo().present is A


def test_a_deed_that_changes_nothing_is_no_step():
    history = History(A).do("to B", B).undo()
    assert history.do("again", A) is history


def test_typing_with_the_same_mark_is_one_step():
    history = History(A).do("type", B, merge="name").do("type", C, merge="name").do("type", D, merge="name")
    assert history.present is D
    assert history.undo().present is A
    assert history.undo().redo().present is D


def test_typing_elsewhere_or_after_a_closed_step_is_a_step_of_its_own():
    typed = History(A).do("type", B, merge="name")
    assert typed.do("type", C, merge="note").undo().present is B
    assert typed.do("drop", C).undo().present is B
    assert typed.closed().do("type", C, merge="name").undo().present is B
    assert History(A).closed() == History(A)


def test_typing_after_undo_or_redo_does_not_merge_into_a_step_of_before():
    typed = History(A).do("type", B, merge="name").do("type", C, merge="note")
    for merge in ("name", "note"):
        assert typed.undo().do("type", D, merge=merge).undo().present is B
    assert typed.undo().redo().do("type", D, merge="note").undo().present is C


def test_the_oldest_steps_are_forgotten_at_the_cap():
    projects = [Project(title=str(number)) for number in range(CAP + 5)]
    history = History(projects[0])
    for project in projects[1:]:
        history = history.do("next", project)
    assert len(history.past) == CAP
    for _ in projects:
        history = history.undo()
    assert history.present is projects[4]
    assert len(history.future) == CAP
