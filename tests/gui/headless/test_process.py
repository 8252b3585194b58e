"""The program as a process: no Qt, and streams that are closed, full or of an old encoding."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from model.files import template
from tests.gui.headless.commands import ROOT, environment, process, project_in

WITHOUT_QT = """
import sys
from gui.app import main
path, listed = sys.argv[1:]
window = {"PySide6", "shiboken6", "pyqtgraph", "PySide6_Essentials"}
commands = [
    ["--version"], ["--help"], ["new", path, "--template", "essay"], ["show", path], ["show", path, "--json"],
    ["check", path], ["check", path, "--json"], ["set", path, "title", "T"], ["import", path, listed],
    ["place", path, "5g", "--in", "self-reliance"], ["place", path, "nope", "--in", "x"], ["show", "nope"],
    ["rank", path], ["rank", path, "--json"], ["plan", path], ["plan", path, "--json", "--budget", "Talent=3"],
]
for command in commands:
    status = main(command)
    loaded = {name.partition(".")[0] for name in sys.modules}
    assert not loaded & window, (command, loaded & window)
    assert "numpy" not in loaded or command[0] in {"rank", "plan"}, command
    assert status == (1 if "nope" in command else 0), command
assert "numpy" in loaded
"""
ASKING_FOR_COMMANDS = """
import sys
from gui.command_line import COMMANDS
assert "new" in COMMANDS
assert not {"argparse", "pydantic", "json"} & set(sys.modules), "the window would wait for these"
"""


def script(text: str, *argv: str | Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", text, *map(str, argv)]
    return subprocess.run(command, capture_output=True, text=True, env=environment(), check=False, timeout=120)


def test_no_command_imports_qt_and_only_rank_and_plan_import_numpy(tmp_path):
    ran = script(WITHOUT_QT, tmp_path / "p", ROOT / "resources" / "lists" / "made-in-china-2025.csv")
    assert ran.returncode == 0, ran.stderr


def test_asking_for_the_commands_costs_nothing():
    ran = script(ASKING_FOR_COMMANDS)
    assert ran.returncode == 0, ran.stderr


def test_commands_can_be_piped_into_each_other():
    made = process("new", "-", "--template", "essay", capture_output=True).stdout
    titled = process("set", "-", "title", "Ours", input=made, capture_output=True).stdout
    shown = process("show", "-", "--json", input=titled, capture_output=True)
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert json.loads(shown.stdout)["title"] == "Ours"


@pytest.mark.parametrize("words", [["show"], ["show", "--json"], ["rank"], ["plan"], ["set", "title", "T"], ["--help"]])
def test_a_reader_that_goes_away_is_no_error(essay, words):
    reading, writing = os.pipe()
    os.close(reading)
    command = [words[0], *([essay] if words != ["--help"] else []), *words[1:]]
    ran = process(*command, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert project_in(essay).title == ("T" if "T" in words else template("essay").title)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("words", [["show"], ["rank", "--json"], ["plan", "--json"], ["set", "title", "T"]])
def test_output_that_does_not_fit_is_one_line(essay, words):
    with Path("/dev/full").open("wb") as full:
        ran = process(words[0], essay, *words[1:], stdout=full, stderr=subprocess.PIPE, text=True)
    said = "bucketwise: -: The output cannot be written: no space left on device. Send it elsewhere.\n"
    assert (ran.returncode, ran.stderr) == (1, said)


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_streams_may_be_closed(essay, closed):
    line = f'exec "$0" -m gui "$@" {closed}'
    listed = essay.parent / "list.txt"
    listed.write_text("Fusion\n")
    commands = [["set", essay, "title", "T"], ["import", essay, listed], ["show", essay], ["show", "nope"]]
    for words in commands:
        command = ["bash", "-c", line, sys.executable, *map(str, words)]
        ran = subprocess.run(
            command, capture_output=True, text=True, env=environment(), check=False, timeout=60, cwd=ROOT
        )
        assert ran.returncode == (1 if "nope" in words else 0)
        assert "Traceback" not in ran.stderr + ran.stdout
    assert project_in(essay).title == "T"
    assert project_in(essay).cards[-1].name == "Fusion"


def test_a_project_from_a_closed_input_is_refused():
    command = ["bash", "-c", 'exec "$0" -m gui show - <&-', sys.executable]
    ran = subprocess.run(command, capture_output=True, text=True, env=environment(), check=False, timeout=60)
    assert (ran.returncode, ran.stderr) == (1, "bucketwise: -: There is no standard input. Name a file.\n")


def test_an_old_encoding_shows_escapes_and_json_stays_json(essay):
    env = {"PYTHONIOENCODING": "ascii"}
    shown = process("show", essay, env=env, capture_output=True)
    assert shown.stdout.startswith(b"Beijing\\u2019s tech ambitions\n")
    process("set", essay, "author", "É. Galois ’ 量 👩‍🔬", env=env)
    told = process("show", essay, "--json", env=env, capture_output=True)
    assert told.stdout.isascii()
    assert json.loads(told.stdout)["author"] == "É. Galois ’ 量 👩‍🔬"
    refused = process("show", "量子", env=env, capture_output=True)
    assert refused.stderr == b"bucketwise: \\u91cf\\u5b50: There is no such file. Check its name and folder.\n"


def test_names_that_are_no_text_can_be_used_and_shown(tmp_path):
    path = os.fsencode(tmp_path) + b"/\xff\x1b\n.bucketwise"
    assert process("new", path, "--template", "essay", capture_output=True).stdout == b"saved\n"
    assert process("check", path, capture_output=True).stdout == b"ok\n"
    refused = process("new", path, capture_output=True)
    assert refused.returncode == 1
    assert refused.stderr.endswith(
        b"/\\xff\\x1b\\n.bucketwise: There is a file of this name already. Choose another name.\n"
    )
    assert refused.stderr.count(b"\n") == 1
