"""The commands that change a project: new, place, set, import."""

from pathlib import Path

import pytest

from gui.headless import change
from model import files as model_files
from model.edits.paths import set_path
from model.files import ChangedOutside, loads, template
from model.value import Refusal
from tests.gui.headless.commands import ROOT, Shell, project_in, written

MADE_IN_CHINA = ROOT / "resources" / "lists" / "made-in-china-2025.csv"


@pytest.mark.parametrize("name", ["essay", "three-buckets", "blank"])
def test_new_makes_a_project_from_a_template(shell: Shell, tmp_path, name):
    path = tmp_path / "p.bucketwise"
    assert shell("new", path, "--template", name) == (0, "saved\n", "")
    assert project_in(path) == template(name)


def test_new_is_blank_where_no_template_is_named(shell: Shell, tmp_path):
    shell("new", tmp_path / "p")
    assert project_in(tmp_path / "p") == template("blank")


def test_new_imports_a_list_into_the_inbox(shell: Shell, tmp_path):
    ran = shell("new", tmp_path / "p", "--template", "three-buckets", "--from", MADE_IN_CHINA)
    assert (ran.status, ran.out, ran.err) == (0, "saved\n", "Added 10 cards.\n")
    project = project_in(tmp_path / "p")
    assert len(project.buckets) == 3
    assert [card.name for card in project.cards][:2] == [
        *("New-generation information technology", "High-end CNC machine tools and robots"),
    ]
    assert all(not card.region for card in project.cards)


def test_new_prints_the_project_where_the_file_is_standard_output(shell: Shell, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "-").write_text("a file of that name is another thing")
    ran = shell("new", "-", "--template", "essay")
    assert (ran.status, ran.err) == (0, "")
    assert loads(ran.out.encode()).project == template("essay")


@pytest.mark.parametrize("kind", ["file", "folder", "dead link"])
def test_new_leaves_alone_what_has_its_name(shell: Shell, tmp_path, kind):
    path = tmp_path / "p"
    if kind == "file":
        path.write_text("mine")
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to(tmp_path / "elsewhere")
    assert "already" in shell.refused("new", path)
    assert not (tmp_path / "elsewhere").exists()
    assert kind != "file" or path.read_text() == "mine"


def test_new_saves_nothing_where_its_list_is_broken(shell: Shell, tmp_path):
    broken = tmp_path / "list.csv"
    broken.write_bytes(b"PK\x03\x04")
    assert shell.refused("new", tmp_path / "p", "--from", broken).startswith(f"{broken}: This is a spreadsheet")
    assert not (tmp_path / "p").exists()


def test_new_names_the_templates_where_there_is_none_of_that_name(shell: Shell, tmp_path):
    assert "Choose essay, three-buckets, blank" in shell.refused("new", tmp_path / "p", "--template", "nope")
    assert not (tmp_path / "p").exists()


def test_place_moves_cards_named_by_id_or_name(shell: Shell, essay):
    assert shell("place", essay, "5g", "Farm technology", "--in", "Self-reliance") == (0, "saved\n", "")
    project = project_in(essay)
    assert project.card("5g").region == project.card("farm-technology").region == {"self-reliance"}


def test_place_takes_several_buckets_in_one_option_or_in_many(shell: Shell, essay):
    both = {"self-reliance", "fundamental-breakthroughs"}
    shell("place", essay, "5g", "--in", *sorted(both))
    assert project_in(essay).card("5g").region == both
    shell("place", essay, "ai", "--in", "self-reliance", "--in", "fundamental-breakthroughs")
    assert project_in(essay).card("ai").region == both


def test_place_also_adds_to_where_a_card_is(shell: Shell, essay):
    shell("place", essay, "5g", "--also", "--in", "self-reliance")
    assert project_in(essay).card("5g").region == {"self-reliance", "economic-upgrading"}


def test_place_brings_a_card_back_from_aside(shell: Shell, essay):
    shell("place", essay, "military", "--in", "self-reliance")
    card = project_in(essay).card("military")
    assert not card.aside
    assert card.region == {"self-reliance"}


def test_place_says_what_comes_near_where_nothing_has_the_name(shell: Shell, essay):
    before = essay.read_bytes()
    assert shell.refused("place", essay, "5g", "Farm tech", "--in", "self-reliance") == (
        f"{essay}: There is no card “Farm tech”. There is “Farm technology”."
    )
    assert "There is “Economic upgrading”." in shell.refused("place", essay, "5g", "--in", "upgrading")
    said = shell.refused("place", essay, "5g", "--in", "zzz")
    assert all(f"“{bucket.name}”" in said for bucket in template("essay").buckets)
    assert essay.read_bytes() == before


def test_an_ambiguous_name_lists_the_candidates(shell: Shell, essay):
    shell("set", essay, "card/ai/name", "5G networks")
    before = essay.read_bytes()
    said = shell.refused("place", essay, "5G networks", "--in", "self-reliance")
    assert said == f"{essay}: 2 cards are called “5G networks”: ai, 5g. Use an id."
    assert shell.refused("set", essay, "card/5G networks/note", "x") == said
    shell("set", essay, "bucket/self-reliance/name", "Economic upgrading")
    assert "self-reliance, economic-upgrading" in shell.refused("place", essay, "ai", "--in", "Economic upgrading")
    assert before != essay.read_bytes()


def test_a_name_that_looks_like_an_option_comes_after_two_hyphens(shell: Shell, tmp_path):
    path = tmp_path / "p"
    shell("new", path, "--template", "three-buckets", "--from", written_list(tmp_path, "name\n--also\n"))
    bucket = project_in(path).buckets[0].id
    assert shell("place", path, "--in", bucket, "--", "--also").status == 0
    assert project_in(path).cards[0].region == {bucket}
    assert shell("set", path, "title", "--", "-x").status == 0
    assert project_in(path).title == "-x"


@pytest.mark.parametrize(
    ("path", "value", "read"),
    [
        ("title", "Ours", lambda project: project.title == "Ours"),
        ("title", "", lambda project: project.title == ""),
        ("bucket/economic-upgrading/weight", "40", lambda project: project.buckets[2].weight == 40),
        ("bucket/Economic upgrading/name", "Up", lambda project: project.buckets[2].name == "Up"),
        ("card/5g/name", "6G", lambda project: project.card("5g").name == "6G"),
        ("card/5g/fit/self-reliance", "-0.5", lambda one: one.card("5g").judgement("self-reliance").fit == -0.5),
        ("card/5g/contested", "no", lambda project: not project.card("5g").contested),
        ("card/5g/region", "", lambda project: not project.card("5g").region),
    ],
)
def test_set_changes_one_field(shell: Shell, essay, path, value, read):
    assert shell("set", essay, path, value) == (0, "saved\n", "")
    assert read(project_in(essay))


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("nope", "x", "There is no field “nope”"),
        ("card/nope/name", "x", "There is no card “nope”"),
        ("card/5g/name", " ", "A card needs a name"),
        ("card/5g/fit/self-reliance", "2", "not valid"),
        ("bucket/self-reliance/weight", "heavy", "“heavy” is not a number"),
        ("card/5g/contested", "perhaps", "neither yes nor no"),
    ],
)
def test_set_refuses_what_is_not_valid_and_changes_nothing(shell: Shell, essay, path, value, said):
    before = essay.read_bytes()
    assert said in shell.refused("set", essay, path, value)
    assert essay.read_bytes() == before


def test_import_adds_cards_and_tells_what_was_skipped(shell: Shell, essay, tmp_path):
    listed = written_list(tmp_path, f"name,note\nEUV photolithography,\nFusion,hot\nFusion,\n{'x' * 501},\n")
    ran = shell("import", essay, listed)
    assert (ran.status, ran.out) == (0, "saved\n")
    assert ran.err.splitlines() == [
        "Added 1 card.",
        "Line 2 is skipped, already on the board: EUV photolithography",
        "Line 4 is skipped, already on line 3 of the list: Fusion",
        f"Line 5 is skipped, the name has 501 characters; 500 are the most: {'x' * 80}",
    ]
    assert project_in(essay).cards[-1].note == "hot"


def test_import_tells_only_the_first_of_many_skipped_lines(shell: Shell, tmp_path):
    path = written(tmp_path / "p", "blank")
    ran = shell("import", path, "-", stdin=b"AI\n" * 100)
    assert len(ran.err.splitlines()) == 1 + change.SHOWN + 1
    assert ran.err.splitlines()[-1] == "79 more lines are skipped."


def test_import_reads_standard_input(shell: Shell, essay):
    assert shell("import", essay, "-", stdin="核聚变\n".encode()).status == 0
    assert project_in(essay).cards[-1].name == "核聚变"


def test_import_takes_a_file_for_what_its_name_says(shell: Shell, tmp_path):
    path = written(tmp_path / "p", "blank")
    shell("import", path, written_list(tmp_path, "Robots,drones\nPower,grids\n"))
    assert [(card.name, card.note) for card in project_in(path).cards] == [("Robots", "drones"), ("Power", "grids")]


def test_import_maps_columns(shell: Shell, tmp_path):
    path = written(tmp_path / "p", "blank")
    listed = written_list(tmp_path, "a=b,Wozu\nEUV,Chips\n")
    assert shell("import", path, listed, "--map", "a=b=name", "--map", "wozu=group").status == 0
    assert [(card.name, card.group) for card in project_in(path).cards] == [("EUV", "Chips")]


def test_import_says_which_buckets_are_not_there(shell: Shell, essay, tmp_path):
    listed = written_list(tmp_path, "name,buckets\nFusion,Prestige; self-reliance\n")
    assert "No bucket has the name “Prestige”" in shell("import", essay, listed).err
    assert project_in(essay).cards[-1].region == {"self-reliance"}


@pytest.mark.parametrize("wanted", ["nope=name", "name=nope", "name=group"])
def test_import_with_a_map_that_leads_nowhere_changes_nothing(shell: Shell, essay, tmp_path, wanted):
    before, listed = essay.read_bytes(), written_list(tmp_path, "name,note\nFusion,\n")
    if wanted == "name=group":
        listed.write_text("name\tgroup\nFusion\tx\n")
        assert shell("import", essay, listed, "--map", wanted, "--map", "group=tags").status == 1
    else:
        assert shell.refused("import", essay, listed, "--map", wanted).startswith(f"{listed}: There is no ")
    assert essay.read_bytes() == before


def test_standard_input_cannot_be_both_project_and_list(shell: Shell):
    assert "only be one of the two" in shell.refused("import", "-", "-")


def test_a_command_can_be_a_filter_from_standard_input_to_standard_output(shell: Shell):
    made = shell("new", "-", "--template", "essay").out.encode()
    titled = shell("set", "-", "title", "Ours", stdin=made).out.encode()
    placed = shell("place", "-", "5g", "--in", "self-reliance", stdin=titled)
    assert placed.err == ""
    project = loads(placed.out.encode()).project
    assert project.title == "Ours"
    assert project.card("5g").region == {"self-reliance"}


def test_doubts_are_told_before_a_save_drops_what_they_are_about(shell: Shell, tmp_path):
    path = tmp_path / "p"
    path.write_text('{"bucketwise": 1, "project": {"cards": [{"id": "x", "name": "X", "region": ["gone"]}]}}')
    ran = shell("set", path, "title", "T")
    assert (ran.status, ran.out) == (0, "saved\n")
    assert ran.err.startswith(f"bucketwise: {path}: “X” named 1")
    assert project_in(path).title == "T"


def test_saved_is_said_only_once_the_save_is_through(shell: Shell, essay, capsys, monkeypatch):
    real, heard = model_files.save, []

    def watched(*arguments):
        heard.append(capsys.readouterr().out)
        return real(*arguments)

    monkeypatch.setattr("model.files.save", watched)
    assert shell("set", essay, "title", "T").out == "saved\n"
    assert heard == [""]


def test_a_save_that_fails_says_nothing_of_saved(shell: Shell, essay, monkeypatch):
    def failing(*_arguments):
        raise Refusal("The disk is full. Save it somewhere else.")

    before = essay.read_bytes()
    monkeypatch.setattr("model.files.save", failing)
    assert shell.refused("set", essay, "title", "T") == f"{essay}: The disk is full. Save it somewhere else."
    assert essay.read_bytes() == before


def test_a_file_that_another_program_changes_meanwhile_is_left_to_it(shell: Shell, essay, monkeypatch):
    def meanwhile(project, path, text):
        essay.write_text("theirs")
        return set_path(project, path, text)

    monkeypatch.setattr("gui.headless.change.set_path", meanwhile)
    assert "changed or removed by another program" in shell.refused("set", essay, "title", "T")
    assert essay.read_text() == "theirs"
    assert issubclass(ChangedOutside, Refusal)


def written_list(folder: Path, text: str) -> Path:
    path = folder / "list.csv"
    path.write_text(text, "utf-8")
    return path


def test_a_save_keeps_the_version_that_it_replaces(shell: Shell, essay: Path, empty_home: Path):
    before = essay.read_bytes()
    shell("set", essay, "title", "New")
    (kept,) = (empty_home / "state").rglob("*.bucketwise")
    assert kept.read_bytes() == before


def test_a_damaged_file_is_checked_and_never_written_over(shell: Shell, essay: Path):
    data = essay.read_bytes()
    damaged = data.replace(b'"name": "', b'"name": "X', 1)
    essay.write_bytes(damaged)
    said = shell("set", essay, "title", "New")
    assert said.status == 1
    assert "does not agree with its checksum" in said.err
    assert essay.read_bytes() == damaged
    assert "does not agree with its checksum" in shell("check", essay).err
