"""Edits are on disk within a moment, and what a crash leaves is read as far as it can be trusted."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.edits.cards import add_cards, change_cards
from model.files import journal as journals
from model.files.journal import About, Journal
from model.files.recovery import discard, left_behind, recovered, sweep
from model.project import Project
from model.value import Refusal

BASE = add_cards(Project(title="Chips"), ["Quantum", "目标", 'line\n"two"'])


def written(folder: Path, *projects: Project, about: About | None = None) -> Journal:
    journal = Journal(folder)
    for project in projects:
        journal.keep(project, about or About())
    return journal


def notes(*said: str) -> list[Project]:
    return [change_cards(BASE, ["quantum"], note=one) for one in said]


def test_what_was_kept_last_is_what_is_recovered(tmp_path):
    about = About(tmp_path / "chips.bucketwise", "abc", "Chips")
    edits = notes("one", "two", "three")
    written(tmp_path, BASE, *edits, about=about).close()
    (left,) = left_behind(tmp_path).recovered
    assert left.project == edits[-1]
    assert (left.original, left.digest, left.title, left.edits, left.torn) == (about.path, "abc", "Chips", 3, False)
    assert left.at.tzinfo is not None


def test_the_journal_is_for_its_owner_alone(tmp_path):
    journal = written(tmp_path / "state" / "journals", BASE)
    assert journal.path.stat().st_mode & 0o777 == 0o600
    assert journal.path.parent.stat().st_mode & 0o777 == 0o700
    journal.drop()
    assert list(journal.path.parent.iterdir()) == []


def test_the_journal_of_a_window_that_lives_is_not_offered(tmp_path):
    journal = written(tmp_path, BASE)
    code = "import sys; from pathlib import Path; from model.files.recovery import left_behind; "
    code += "print(len(left_behind(Path(sys.argv[1])).recovered))"

    def offered() -> str:
        return subprocess.run(
            [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
        ).stdout.strip()

    assert offered() == "0"
    journal.close()
    assert offered() == "1"


@given(st.data())
def test_cut_anywhere_it_holds_what_was_whole_by_then(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("cut")
    edits = notes("one", "two", "three")
    journal = Journal(folder)
    sizes = []
    for project in (BASE, *edits):
        journal.keep(project, About())
        sizes.append(journal.path.stat().st_size)
    journal.close()
    whole = journal.path.read_bytes()
    cut = data.draw(st.integers(0, len(whole)))
    journal.path.write_bytes(whole[:cut] + data.draw(st.binary(max_size=5)))
    kept = sum(1 for size in sizes if size <= cut)
    left = left_behind(folder)
    if not kept:
        assert (left.recovered, left.unreadable) == ((), (journal.path,))
    else:
        assert left.recovered[0].project in (BASE, *edits)[kept - 1 : kept + 1]


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_a_flipped_byte_ends_the_reading_and_never_changes_what_was_said(tmp_path_factory, place, flip):
    folder = tmp_path_factory.mktemp("flip")
    edits = notes("one", "two", "three")
    journal = written(folder, BASE, *edits)
    journal.close()
    whole = bytearray(journal.path.read_bytes())
    whole[place % len(whole)] ^= flip
    journal.path.write_bytes(bytes(whole))
    left = left_behind(folder)
    assert all(one.project in (BASE, *edits) for one in left.recovered)
    assert left.recovered or left.unreadable


def test_a_record_out_of_turn_ends_the_reading(tmp_path):
    journal = written(tmp_path, BASE, *notes("one", "two", "three"))
    journal.close()
    lines = journal.path.read_bytes().splitlines(keepends=True)
    journal.path.write_bytes(b"".join([lines[0], lines[1], lines[3]]))
    left = recovered(journal.path)
    assert (left.project, left.torn) == (notes("one")[0], True)


def test_a_long_journal_is_written_anew_and_holds_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr(journals, "RECORDS", 10)
    edits = notes(*map(str, range(25)))
    journal = written(tmp_path, BASE, *edits)
    journal.close()
    left = recovered(journal.path)
    assert left.project == edits[-1]
    assert left.edits <= 10
    assert [path.name for path in tmp_path.iterdir()] == [journal.path.name]


def test_after_a_save_the_journal_is_about_the_new_file(tmp_path):
    first, second = notes("one", "two")
    journal = written(tmp_path, BASE, first)
    journal.keep(second, About(tmp_path / "b", "digest"))
    journal.close()
    left = recovered(journal.path)
    assert (left.project, left.digest, left.edits) == (second, "digest", 0)


@pytest.mark.parametrize(("call", "anew"), [("write", False), ("fsync", False), ("fsync", True), ("open", True)])
def test_where_the_disk_does_not_obey_the_next_time_begins_anew(tmp_path, monkeypatch, call, anew):
    one, two = notes("one", "two")
    journal = written(tmp_path, BASE, one)
    real = getattr(os, call)

    def failing(*given, **named):
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as broken:
        broken.setattr(os, call, failing)
        with pytest.raises(OSError, match="full"):
            journal.keep(two, About(digest="other") if anew else About())
    assert getattr(os, call) is real
    assert not list(tmp_path.glob(".*"))
    journal.keep(two, About())
    journal.close()
    assert recovered(journal.path).project == two


def test_work_that_was_recovered_and_lost_again_is_offered_once_as_it_was_last(tmp_path):
    first = written(tmp_path, BASE)
    first.close()
    second = written(tmp_path, *notes("more"), about=About(continues=(first.name,)))
    second.close()
    assert [one.journal.stem for one in left_behind(tmp_path).recovered] == [second.name]
    discard(tmp_path, (first.name, second.name, "../outside"))
    assert list(tmp_path.iterdir()) == []


def test_what_never_became_a_journal_is_swept_away(tmp_path):
    (tmp_path / ".abc-1234.part").write_bytes(b"12")
    sweep(tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert left_behind(tmp_path / "nowhere").recovered == ()


def test_a_journal_of_something_else_is_named_and_left_alone(tmp_path):
    other = tmp_path / "x.journal"
    other.write_bytes(b"hello\n")
    assert left_behind(tmp_path).unreadable == (other,)
    with pytest.raises(Refusal, match="holds no project"):
        recovered(other)
