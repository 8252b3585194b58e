"""The commands of the README say in one line what is missing."""

import os
import re
import subprocess
from pathlib import Path

from gui.command_line import COMMANDS

ROOT = Path(__file__).resolve().parent.parent


def _run(command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    del kept["QT_QPA_PLATFORM"]
    return subprocess.run(
        [ROOT / command], env={**kept, **environment}, capture_output=True, text=True, check=False
    )  # fmt: skip


def test_without_a_display_the_window_says_so_and_names_the_commands() -> None:
    done = _run("gui/run")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "there is no display" in done.stderr
    assert all(command in done.stderr for command in COMMANDS)


def test_the_script_knows_the_commands_of_the_program() -> None:
    line = re.search(r'^commands="(.*)"$', (ROOT / "gui/run").read_text(encoding="utf-8"), re.M)
    assert line is not None
    assert set(line[1].split()) == COMMANDS


def test_an_old_python_is_refused_in_one_line(tmp_path: Path) -> None:
    old = tmp_path / "python-old"
    old.write_text("#!/bin/sh\necho 3 9\nexit 1\n", encoding="utf-8")
    old.chmod(0o755)
    for command in ("gui/run", "tests/run"):
        done = _run(command, BUCKETWISE_PYTHON=str(old))
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
        assert "Python 3.11 or newer is needed" in done.stderr


def test_ci_runs_every_check_of_the_readme() -> None:
    assert "tests/run" in (ROOT / ".ci/run").read_text(encoding="utf-8")
