"""What cannot be done: one line, nothing changed; and wrong usage."""

import os
import stat
from pathlib import Path

import pytest

from gui import command_line
from gui.headless.console import MESSAGE_LIMIT, printable
from model.files import template
from tests.gui.headless.commands import Shell, project_in, written

ON_A_FILE = {
    "show": ("show", "FILE"),
    "show --json": ("show", "FILE", "--json"),
    "check": ("check", "FILE"),
    "rank": ("rank", "FILE"),
    "plan": ("plan", "FILE"),
    "place": ("place", "FILE", "5g", "--in", "self-reliance"),
    "set": ("set", "FILE", "title", "T"),
    "import": ("import", "FILE", "LIST"),
}
BROKEN_FILES = {
    "missing": None,
    "empty": b"",
    "not UTF-8": b"\xff\xfe\x00",
    "not JSON": b"a,b\n",
    "cut off": b'{"bucketwise": 1, "project": {"ti',
    "no project": b'{"bucketwise": 1}',
    "another JSON": b"[]",
    "newer": b'{"bucketwise": 7, "min_reader": 7, "project": {}}',
    "damaged": b'{"bucketwise": 1, "project": {"cards": [{"id": "a"}]}}',
    "a number without end": b'{"bucketwise": 1, "project": {"x": 1e999}}',
    "too deep": b'{"bucketwise": 1, "project": {"x":' + b"[" * 5000,
}


def command(name: str, path: Path) -> list[str]:
    listed = path.parent / "list.txt"
    listed.write_text("Fusion\n")
    places = {"FILE": str(path), "LIST": str(listed)}
    return [places.get(word, word) for word in ON_A_FILE[name]]


@pytest.mark.parametrize("name", ON_A_FILE)
@pytest.mark.parametrize("kind", BROKEN_FILES)
def test_a_file_that_is_no_project_is_refused_and_left_as_it_is(shell: Shell, tmp_path, name, kind):
    path, data = tmp_path / "p.bucketwise", BROKEN_FILES[kind]
    if data is not None:
        path.write_bytes(data)
    assert shell.refused(*command(name, path)).startswith(f"{path}: ")
    left = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    assert left == {"list.txt": b"Fusion\n", **({path.name: data} if data is not None else {})}


@pytest.mark.parametrize("name", ON_A_FILE)
def test_a_folder_a_pipe_and_a_device_are_no_project(shell: Shell, tmp_path, name):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", Path("/dev/null")):
        words = [str(path) if word == "FILE" else "list" if word == "LIST" else word for word in ON_A_FILE[name]]
        assert "not an ordinary file" in shell.refused(*words)


@pytest.mark.parametrize("name", ["place", "set", "import"])
def test_a_read_only_file_is_not_changed(shell: Shell, tmp_path, name):
    path = written(tmp_path / "p.bucketwise")
    before = path.read_bytes()
    path.chmod(0o444)
    words = command(name, path)
    ran = shell(*words)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.splitlines()[-1] == f"bucketwise: {path}: The file is read-only. Save under another name."
    assert path.read_bytes() == before
    assert stat.S_IMODE(path.stat().st_mode) == 0o444


def test_a_list_that_is_missing_is_blamed_itself(shell: Shell, essay, tmp_path):
    before = essay.read_bytes()
    assert shell.refused("import", essay, tmp_path / "nope.csv").startswith(
        f"{tmp_path / 'nope.csv'}: There is no such"
    )
    assert shell.refused("import", essay, "").startswith("'': The name of the file is empty.")
    assert essay.read_bytes() == before


def test_a_folder_that_is_not_there_cannot_be_saved_in(shell: Shell, tmp_path):
    assert "folder" in shell.refused("new", tmp_path / "nope" / "p")


@pytest.mark.parametrize(
    "words",
    [
        *([], ["nope"], ["show"], ["show", "FILE", "more"], ["show", "FILE", "--nope"], ["show", "FILE", "--js"]),
        *(["place", "FILE"], ["place", "FILE", "5g"], ["place", "FILE", "--in", "a"], ["place", "FILE", "5g", "--in"]),
        *(["set", "FILE", "title"], ["set", "FILE", "title", "a", "b"], ["set", "FILE", "title", "-x"]),
        *(["import", "FILE"], ["import", "FILE", "LIST", "--map"], ["import", "FILE", "LIST", "--map", "x"]),
        *(["import", "FILE", "LIST", "--map", "=name"], ["import", "FILE", "LIST", "--map", "x="], ["new"]),
        *(
            ["new", "FILE", "--template"],
            ["rank", "FILE", "--budget", "x=1"],
            ["plan"],
            ["plan", "FILE", "--budget"],
            ["--nope"],
        ),
        *(
            ["rank", "FILE", "--samples", one]
            for one in ("0", "-1", "1e3", "ten", "", "1_0", "٣", "1000001", "9" * 5000)
        ),
        *(["rank", "FILE", "--seed", one] for one in ("1.5", "nan", "", "--", "9" * 5000)),
        *(["rank", "FILE", "--samples"], ["rank", "FILE", "--seed"]),
    ],
)
def test_wrong_usage_is_one_line_and_two(shell: Shell, essay, words):
    before = essay.read_bytes()
    ran = shell(*(str(essay) if word == "FILE" else word for word in words))
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("bucketwise")
    assert ran.err.count("\n") == 1
    assert ran.err.endswith("--help.\n")
    assert essay.read_bytes() == before


def test_usage_is_a_line_too(capsys):
    assert command_line.usage("there is no command “\x1b”") == 2
    assert capsys.readouterr().err == "bucketwise: there is no command “\\x1b”. See bucketwise --help.\n"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\nb", "a\\nb"),
        ("\x1b]0;title\x07", "\\x1b]0;title\\x07"),
        ("\x9b31m", "\\x9b31m"),
        ("\udcff.bucketwise", "\\xff.bucketwise"),
        ("a\u202egnp", "a\\u202egnp"),
        ("\u2028", "\\u2028"),
        ("量子 é “q”", "量子 é “q”"),
        ("فناوری\u200cها", "فناوری\u200cها"),
    ],
)
def test_no_name_reaches_a_terminal_raw(shell: Shell, name, shown):
    assert printable(name) == shown
    assert shell.refused("show", name) == f"{shown}: There is no such file. Check its name and folder."
    assert shell("nope", name).err.count("\n") == 1
    assert shown in shell("show", "x", name).err


def test_names_in_a_project_do_not_reach_a_terminal_raw_either(shell: Shell, tmp_path):
    path = tmp_path / "p"
    card = r'{"id": "x", "name": "\u001b[2J\u009b\u202e"}'
    path.write_text(f'{{"bucketwise": 1, "project": {{"title": "a\\nb", "cards": [{card}]}}}}')
    for words in (["show", path], ["rank", path]):
        out = shell(*words).out
        assert "\\x1b[2J\\x9b\\u202e" in out
        assert out.replace("\n", "").isprintable()
    for words in (["show", path, "--json"], ["rank", path, "--json"]):
        ran = shell(*words)
        assert ran.out.replace("\n", "").isprintable()
        assert ran.json["cards"][0]["name"] == "\x1b[2J\x9b\u202e"


def test_a_very_long_argument_does_not_flood_the_terminal(shell: Shell, essay):
    said = shell.refused("place", essay, "5g", "--in", "x" * 100_000)
    assert len(said) < MESSAGE_LIMIT + 100
    assert said.startswith(f"{essay}: There is no bucket “xxx")


def test_a_text_that_no_file_can_keep_is_refused(shell: Shell, essay):
    before = essay.read_bytes()
    shell.refused("set", essay, "title", "\udcff")
    shell.refused("set", essay, "card/5g/note", "\ud800")
    assert essay.read_bytes() == before


def test_a_mistake_of_the_program_is_one_line_and_no_traceback(shell: Shell, essay, monkeypatch):
    def mistaken(*_arguments):
        raise ZeroDivisionError("division\nby zero")

    monkeypatch.setattr("gui.headless.show.load", mistaken)
    ran = shell("show", essay)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == (
        f"bucketwise: {essay}: Bucketwise made a mistake (ZeroDivisionError: division\\nby zero). Please report it.\n"
    )


@pytest.mark.parametrize("error", [MemoryError, RecursionError])
def test_what_is_too_large_is_one_line(shell: Shell, essay, monkeypatch, error):
    def failing(*_arguments):
        raise error

    monkeypatch.setattr("gui.headless.show.load", failing)
    assert "too large" in shell.refused("show", essay)


def test_an_interrupt_ends_quietly(shell: Shell, essay, monkeypatch):
    def interrupted(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr("gui.headless.show.load", interrupted)
    assert shell("show", essay) == (130, "", "")
    assert project_in(essay) == template("essay")
