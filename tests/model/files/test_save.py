"""Saving: the new file is there whole, under the name that was asked for, and nothing else changed."""

import errno
import importlib
import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given

from model.files import ChangedOutside, dumps, load, save, template
from model.files.put import TEMPORARY
from model.project import Project
from model.value import Refusal, replace
from tests.model import strategies

# The package has a function of the same name.
saving = importlib.import_module("model.files.save")
putting = importlib.import_module("model.files.put")

ROOT = Path(__file__).parents[3]
OLD = Project(title="Old")
NEW = template("essay")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A saved project, alone in its folder."""
    save(OLD, tmp_path / "p.bucketwise")
    return tmp_path / "p.bucketwise"


def listing(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def refused(project: Project, path: Path, expected: str | None = None) -> str:
    with pytest.raises(Refusal) as refusal:
        save(project, path, expected)
    text = str(refusal.value)
    assert text.isprintable()
    assert text.endswith(".")
    assert str(path) not in text
    return text


@given(project=strategies.projects())
def test_any_project_is_loaded_as_it_was_saved(tmp_path: Path, project):
    digest = save(project, tmp_path / "p").digest
    loaded = load(tmp_path / "p")
    assert (loaded.project, loaded.doubts, loaded.digest) == (project, (), digest)
    assert listing(tmp_path) == ["p"]


def test_saving_twice_writes_the_same_bytes(path: Path):
    first = save(NEW, path).digest
    data = path.read_bytes()
    assert save(load(path).project, path, first).digest == first
    assert path.read_bytes() == data == dumps(NEW)


def test_saving_replaces_the_file_and_leaves_nothing_beside_it(path: Path):
    save(NEW, path)
    assert load(path).project == NEW
    assert listing(path.parent) == ["p.bucketwise"]


def test_a_file_that_is_what_was_opened_is_saved_over(path: Path):
    assert save(NEW, path, load(path).digest).digest == load(path).digest


def test_a_file_that_another_program_changed_is_left_to_it(path: Path):
    digest = load(path).digest
    path.write_bytes(dumps(Project(title="Theirs")))
    with pytest.raises(ChangedOutside):
        save(NEW, path, digest)
    assert load(path).project.title == "Theirs"
    assert listing(path.parent) == ["p.bucketwise"]


def test_a_file_that_was_removed_is_not_quietly_made_again(path: Path):
    digest = load(path).digest
    path.unlink()
    with pytest.raises(ChangedOutside):
        save(NEW, path, digest)
    assert listing(path.parent) == []


def test_a_file_that_became_a_folder_is_left_alone(path: Path):
    digest = load(path).digest
    path.unlink()
    path.mkdir()
    assert "not an ordinary file" in refused(NEW, path, digest)


def test_a_file_that_already_holds_the_project_needs_no_question(path: Path):
    path.write_bytes(dumps(NEW))
    assert save(NEW, path, "the hash of something else").digest == load(path).digest


def test_a_link_stays_and_the_real_file_changes(path: Path, tmp_path: Path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "link").symlink_to(path)
    (folder / "link to link").symlink_to("link")
    save(NEW, folder / "link to link")
    assert (folder / "link").is_symlink()
    assert load(path).project == NEW
    assert listing(folder) == ["link", "link to link"]


@pytest.mark.parametrize("target", ["none", "link", "none/none"])
def test_nothing_is_made_through_a_link_to_nothing(tmp_path: Path, target: str):
    (tmp_path / "link").symlink_to(target)
    assert "leads to a file that is not there" in refused(NEW, tmp_path / "link")
    assert listing(tmp_path) == ["link"]


def test_the_mode_stays_and_a_new_file_gets_what_the_umask_leaves(path: Path):
    path.chmod(0o640)
    save(NEW, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    mask = os.umask(0o027)
    try:
        save(NEW, path.with_name("new"))
    finally:
        os.umask(mask)
    assert stat.S_IMODE(path.with_name("new").stat().st_mode) == 0o640


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_the_owner_stays(path: Path):
    os.chown(path, 12345, 54321)
    path.chmod(0o664)
    save(NEW, path)
    kept = path.stat()
    assert (kept.st_uid, kept.st_gid, stat.S_IMODE(kept.st_mode)) == (12345, 54321, 0o664)


def test_a_group_that_cannot_be_kept_leaves_no_door_open(path: Path, monkeypatch: pytest.MonkeyPatch):
    def owned_by_another(handle: int, owner: int, group: int) -> None:
        raise PermissionError(1, "Operation not permitted")

    path.chmod(0o664)
    real = path.stat()
    mine = os.stat_result((real.st_mode, real.st_ino, 0, 1, real.st_uid, real.st_gid + 1, 0, 0, 0, 0))
    monkeypatch.setattr(saving.os, "fchown", owned_by_another)
    monkeypatch.setattr(saving.os, "fstat", lambda _: mine)
    save(NEW, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


def test_a_read_only_file_is_refused(path: Path):
    before = path.read_bytes()
    path.chmod(0o444)
    assert "read-only" in refused(NEW, path)
    assert path.read_bytes() == before
    assert listing(path.parent) == ["p.bucketwise"]


NOBODY = 65534


@contextmanager
def without_rights(folder: Path) -> Iterator[None]:
    """Root may write everywhere, so it gives the folder away and becomes somebody else for a while."""
    if os.geteuid() != 0:
        yield
        return
    for one in (folder, *folder.iterdir()):
        os.chown(one, NOBODY, NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_read_only_folder_is_refused():
    with tempfile.TemporaryDirectory() as made:
        path = Path(made) / "p.bucketwise"
        save(OLD, path)
        path.parent.chmod(0o555)
        with without_rights(path.parent):
            assert "folder is read-only" in refused(NEW, path)
        path.parent.chmod(0o755)
        assert load(path).project == OLD
        assert listing(path.parent) == ["p.bucketwise"]


def test_a_folder_that_is_gone_is_refused_and_not_made_again(tmp_path: Path):
    assert "folder is not there" in refused(NEW, tmp_path / "gone" / "p")
    assert listing(tmp_path) == []


def test_a_file_where_a_folder_belongs_is_refused(path: Path):
    assert "folder is not there" in refused(NEW, path / "p")


def test_a_working_folder_that_was_removed_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert "folder is not there" in refused(NEW, Path("x"))


@pytest.mark.parametrize(
    ("name", "said"), [("x" * 300, "name is too long"), ("a\0b", "can have this name"), ("/", "not an ordinary file")]
)
def test_a_name_that_no_disk_can_hold_is_refused(tmp_path: Path, name: str, said: str):
    assert said in refused(NEW, tmp_path / name)
    assert listing(tmp_path) == []


def test_the_longest_name_can_be_saved(tmp_path: Path):
    save(NEW, tmp_path / ("x" * 255))
    assert listing(tmp_path) == ["x" * 255]


@pytest.mark.parametrize("name", ["-p", "two\nlines", "\udcff", "\u202ep", "<b>", "a b", ".hidden"])
def test_odd_names_can_be_saved_and_opened(tmp_path: Path, name: str):
    save(NEW, tmp_path / name)
    assert load(tmp_path / name).project == NEW
    assert listing(tmp_path) == [name]


def test_a_folder_or_a_pipe_is_not_replaced(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    assert "not an ordinary file" in refused(NEW, tmp_path / "pipe")
    assert "not an ordinary file" in refused(NEW, tmp_path)
    assert listing(tmp_path) == ["pipe"]


def test_what_could_not_be_opened_again_is_never_written(path: Path, monkeypatch: pytest.MonkeyPatch):
    before = path.read_bytes()
    monkeypatch.setattr(saving, "dumps", lambda _: dumps(OLD))
    assert "would not open" in refused(NEW, path)
    monkeypatch.setattr(saving, "SIZE_LIMIT", 10)
    assert "larger than" in refused(OLD, path)
    assert path.read_bytes() == before


def test_a_reference_to_nothing_does_not_keep_a_project_from_being_saved(path: Path):
    project = replace(NEW, cards=(replace(NEW.cards[0], arguable=frozenset({"gone"})), *NEW.cards[1:]))
    save(project, path)
    loaded = load(path)
    assert [doubt.subject for doubt in loaded.doubts] == [NEW.cards[0].id]


KILLED = """
import os, sys
from pathlib import Path
from model.files import save, template
os.replace = lambda *_, **__: os._exit(9)
save(template("essay"), Path(sys.argv[1]))
"""


def test_what_a_killed_save_left_behind_goes_with_the_next_and_nothing_else(path: Path):
    assert subprocess.run([sys.executable, "-c", KILLED, path], cwd=ROOT, check=False).returncode == 9
    assert len([name for name in listing(path.parent) if name.startswith(TEMPORARY)]) == 1
    assert load(path).project == OLD
    other = path.with_name(f"{TEMPORARY}00000000-{'0' * 8}")
    other.write_bytes(b"of another file")
    save(NEW, path)
    assert listing(path.parent) == [other.name, "p.bucketwise"]


def test_a_file_that_has_the_temporary_name_already_is_left_alone(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(putting.secrets, "token_hex", lambda _: "00000000")
    taken = putting.hashlib.sha256(os.fsencode(path.name)).hexdigest()[:8]
    other = path.with_name(f"{TEMPORARY}{taken}-00000000")
    other.write_bytes(b"somebody's")
    assert "file exists" in refused(NEW, path)
    assert other.read_bytes() == b"somebody's"
    assert load(path).project == OLD


def test_the_temporary_file_of_a_save_that_lives_stays(path: Path, monkeypatch: pytest.MonkeyPatch):
    sync, saves = os.fsync, []

    def another_window_saves(handle: int) -> None:
        if not saves:
            saves.append(handle)
            save(OLD, path)
        sync(handle)

    monkeypatch.setattr(saving.os, "fsync", another_window_saves)
    save(NEW, path)
    assert load(path).project == NEW
    assert listing(path.parent) == ["p.bucketwise"]


def test_extended_attributes_stay(path: Path):
    try:
        os.setxattr(path, "user.colour", b"red")
    except OSError:
        pytest.skip("this file system keeps no extended attributes")
    save(NEW, path)
    assert os.getxattr(path, "user.colour") == b"red"


def test_other_names_of_the_file_are_told_of_once(path: Path):
    os.link(path, path.with_name("other"))
    assert [str(one) for one in save(NEW, path).remarks] == [
        "Saved. Other names of this file keep the earlier version."
    ]
    assert load(path.with_name("other")).project == OLD
    assert save(OLD, path).remarks == ()


def test_a_drive_that_cannot_make_names_durable_is_told_of(path: Path, monkeypatch):
    real = os.fsync

    def no_folders(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "invalid")
        real(handle)

    monkeypatch.setattr(os, "fsync", no_folders)
    assert [str(one) for one in save(NEW, path).remarks] == ["Saved, but this drive gives no certainty about it."]


def test_a_file_that_is_put_in_the_place_of_ours_between_looking_and_writing_is_noticed(path: Path, monkeypatch):
    other = path.with_name("other")
    other.write_bytes(dumps(Project(title="Theirs")))
    real = saving.versions.keep

    def meanwhile(*given: object) -> None:
        other.replace(path)
        real(*given)

    monkeypatch.setattr(saving.versions, "keep", meanwhile)
    with pytest.raises(ChangedOutside):
        save(NEW, path, load(path).digest, path.parent / "versions")
    assert load(path).project.title == "Theirs"


def test_two_saves_at_once_do_not_both_think_that_they_were_first(path: Path):
    digest = load(path).digest
    code = "import sys; from pathlib import Path; from model.files import save; from model.project import Project; "
    code += "save(Project(title=sys.argv[2]), Path(sys.argv[1]), sys.argv[3])"
    started = [
        subprocess.Popen([sys.executable, "-c", code, str(path), title, digest], cwd=ROOT, stderr=subprocess.DEVNULL)
        for title in "ab"
    ]
    assert sorted(one.wait() for one in started) == [0, 1]
