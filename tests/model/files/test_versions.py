"""Earlier versions: what a save replaces can be had again."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from model.files import load, save
from model.files import versions as earlier
from model.files.versions import Version, too_many, versions, with_digest
from model.project import Project

NOW = datetime(2026, 11, 25, 12).astimezone()


def titled(*titles: str) -> list[Project]:
    return [Project(title=title) for title in titles]


def saved(path: Path, folder: Path, projects: list[Project]) -> list[str]:
    return [save(project, path, keep_in=folder).digest for project in projects]


def test_what_was_replaced_is_kept_the_latest_first(tmp_path):
    path, folder = tmp_path / "p", tmp_path / "state"
    digests = saved(path, folder, titled("one", "two", "three"))
    kept = versions(folder, path)
    assert [load(one.path).project.title for one in kept] == ["two", "one"]
    assert [one.path.stat().st_size for one in kept] == [one.size for one in kept]
    assert with_digest(folder, path, digests[0]) == kept[1].path
    assert with_digest(folder, path, digests[2]) is None


def test_two_names_of_one_file_have_the_same_versions(tmp_path):
    path, folder = tmp_path / "p", tmp_path / "state"
    (tmp_path / "link").symlink_to(path)
    saved(path, folder, titled("one", "two"))
    assert versions(folder, tmp_path / "link") == versions(folder, path)


def test_the_same_content_is_kept_once(tmp_path):
    path, folder = tmp_path / "p", tmp_path / "state"
    saved(path, folder, titled("one", "one", "two", "two"))
    assert len(versions(folder, path)) == 1


def test_versions_are_for_their_owner_alone(tmp_path):
    path, folder = tmp_path / "p", tmp_path / "state"
    saved(path, folder, titled("one", "two"))
    assert folder.joinpath(versions(folder, path)[0].path.parent).stat().st_mode & 0o777 == 0o700


def test_a_version_that_cannot_be_kept_does_not_stop_the_save(tmp_path, monkeypatch):
    path, folder = tmp_path / "p", tmp_path / "state"
    saved(path, folder, titled("one"))
    folder.write_text("a file is in the way")
    told = save(Project(title="two"), path, keep_in=folder)
    assert [str(one) for one in told.remarks] == ["Saved, but the earlier version could not be kept."]
    assert load(path).project.title == "two"


def at(*hours: float, size: int = 1) -> list[Version]:
    return [Version(Path(str(hour)), NOW - timedelta(hours=hour), size) for hour in hours]


def test_the_last_few_are_kept_and_then_one_for_each_day():
    known = at(*range(15), 40, 41, 70)
    gone = [version.at for version in too_many(known)]
    kept = [version for version in known if version.at not in gone]
    assert kept[:10] == known[:10]
    assert [version.path.name for version in kept[10:]] == ["13", "40", "70"]


def test_versions_take_a_bounded_room_and_the_latest_is_kept_however_large(monkeypatch):
    monkeypatch.setattr(earlier, "ROOM", 10)
    assert too_many(at(0, 1, 2, size=4)) == at(2, size=4)
    assert too_many(at(0, 1, size=40)) == at(1, size=40)


@pytest.mark.parametrize("name", ["x.bucketwise", "20261125T120000000000-.txt", "--.bucketwise"])
def test_what_is_no_version_is_left_alone(tmp_path, name):
    path, folder = tmp_path / "p", tmp_path / "state"
    saved(path, folder, titled("one", "two"))
    stranger = versions(folder, path)[0].path.with_name(name)
    stranger.write_text("")
    assert len(versions(folder, path)) == 1
    saved(path, folder, titled("three"))
    assert stranger.exists()
