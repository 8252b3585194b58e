"""The templates are whole, tidy project files that the installed program finds as the clone does."""

from pathlib import Path

import pytest

from model.bucket import KINDS
from model.files import dumps, load, names, template
from model.project import Project
from model.value import Refusal

FOLDER = Path(__file__).parents[3] / "resources" / "templates"


def test_the_names_are_those_of_the_files():
    assert set(names()) == {path.stem for path in FOLDER.iterdir() if path.suffix == ".bucketwise"}


@pytest.mark.parametrize("name", names())
def test_a_template_opens_without_doubts_and_is_written_as_the_program_writes_it(name: str):
    path = FOLDER / f"{name}.bucketwise"
    loaded = load(path)
    assert loaded.doubts == ()
    assert dumps(loaded.project) == path.read_bytes()
    assert template(name) == loaded.project


@pytest.mark.parametrize("name", ["", "Essay", "../palette", "essay.bucketwise", "/etc/passwd", "a\0b"])
def test_another_name_is_refused_with_the_choices(name: str):
    with pytest.raises(Refusal, match="Choose essay, three-buckets, blank"):
        template(name)


def test_blank_is_an_empty_project():
    assert template("blank") == Project()


def test_three_buckets_are_one_of_each_kind_to_rename_with_no_cards_and_no_weights():
    project = template("three-buckets")
    assert [bucket.name for bucket in project.buckets] == ["First goal", "Second goal", "Third goal"]
    assert [bucket.kind for bucket in project.buckets] == list(KINDS)
    assert [bucket.colour for bucket in project.buckets] == [0, 1, 2]
    assert all(bucket.aim.endswith("?") for bucket in project.buckets)
    assert (project.cards, project.tradeoffs, project.weighting) == ((), (), "free")
